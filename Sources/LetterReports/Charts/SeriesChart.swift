internal import JSONText
public import LetterComparing
public import LetterModel

/// The measures of one kind through a series as a timeline: a row a measure, a bar for each time that
/// one letter's words stand.
public struct SeriesChart {
  /// One bar with what it rests on.
  package struct Bar {
    package var line: Timeline.Line
    package var term: Timeline.Term
    package var span: Timeline.Span
    /// The letter that states it.
    package var letter: OpenedLetter
  }

  private let words: Words
  package let kind: Fact.Kind
  package let series: String
  package let letters: [OpenedLetter]
  /// By rows, in the order in which the letters first speak of them.
  package let rows: [[Bar]]

  /// The kinds of measures that can be drawn.
  public static let kinds: [Fact.Kind] = [.personnel, .asset, .amount, .area, .legalBasis]

  /// - Parameter timeline: that of the whole series.
  public init(
    _ kind: Fact.Kind, in timeline: Timeline, series: String, language: PageLanguage
  ) {
    self.init(kind, in: timeline, series: series, words: Words(language: language))
  }

  package init(_ kind: Fact.Kind, in timeline: Timeline, series: String, words: Words) {
    self.kind = kind
    self.series = series
    self.words = words
    letters = timeline.letters
    rows = timeline.lines.filter { $0.kind == kind.rawValue }.map { line in
      timeline.spans(of: line).map { span in
        let term = line.terms[span.term]
        return Bar(line: line, term: term, span: span, letter: timeline.letters[term.letter])
      }
    }.filter { !$0.isEmpty }
  }

  /// Whether nothing of the kind is stated.
  public var isEmpty: Bool { rows.isEmpty }

  private var bars: [Bar] { rows.flatMap(\.self) }

  // MARK: Drawing

  /// The rows as they are drawn.
  ///
  /// - Parameter address: where a bar leads; nil for nowhere.
  package func group(
    title: String? = nil, address: (Bar) -> String? = { _ in nil }
  ) -> TimelineChart.Group {
    TimelineChart.Group(
      title: title,
      rows: rows.map { bars in
        TimelineChart.Row(
          name: words.name(bars[0].line.subject), bars: bars.map { drawn($0, address($0)) })
      })
  }

  /// - Parameter id: tells the drawing from others on the same page.
  package func chart(
    id: String, look: ChartLook, address: (Bar) -> String? = { _ in nil }
  ) -> TimelineChart {
    TimelineChart(
      groups: [group(address: address)], told: subtitle, gap: words("no mandate stated"), id: id,
      look: look)
  }

  /// A small drawing for each thing of which several numbers are told, all on the same days.
  package func multiples(address: (Bar) -> String?) -> [(name: String, drawing: PeriodBars)] {
    let told = rows.map { row in row.filter { $0.term.value != nil } }.filter { $0.count > 1 }
    let days = told.flatMap { $0.flatMap { [$0.span.from, $0.span.until ?? $0.span.from] } }
    guard let first = days.min(), let last = days.max() else { return [] }
    return told.enumerated().map { index, bars in
      let name = words.name(bars[0].line.subject)
      let steps = bars.map { bar in
        PeriodBars.Step(
          bar: drawn(bar, address(bar)), value: bar.term.value ?? 0, valueMax: bar.term.valueMax)
      }
      return (
        name,
        PeriodBars(
          steps: steps, told: name, id: "\(kind.rawValue)-\(index)", from: first, until: last)
      )
    }
  }

  private func drawn(_ bar: Bar, _ address: String?) -> ChartBar {
    let label = label(bar)
    let until = bar.span.until.map(words.day) ?? words("end not stated")
    return ChartBar(
      from: bar.span.from, until: bar.span.until, label: label, part: Self.part(bar.term),
      told:
        "\(words.name(bar.line.subject)): \(label), \(words.day(bar.span.from)) – \(until), \(bar.letter.name)",
      address: address)
  }

  private func label(_ bar: Bar) -> String {
    bar.term.value.map { value in
      words.short(
        value, bar.term.valueMax, bar.term.qualifier, isMoney: bar.line.unit == .cents)
    } ?? bar.term.text ?? ""
  }

  private static func part(_ term: Timeline.Term) -> ChartLook.Part {
    if term.value == nil { return .band }
    if !term.parts.isEmpty { return .derived }
    return term.role == .ceiling || term.qualifier == .max ? .ceiling : .planned
  }

  // MARK: Words

  /// The row of which most is told, from its first number to its last; where there are no numbers,
  /// what stands in the last year.
  package var title: String {
    let told = rows.filter { $0[0].term.value != nil }
    guard let row = told.max(by: { $0.count < $1.count }), let first = row.first,
      let last = row.last
    else { return lastYear }
    let name = words.head(first.line.subject)
    guard row.count > 1, label(first) != label(last) else {
      return last.span.until.map { words("%1: %2 until %3", name, label(last), words.day($0)) }
        ?? "\(name): \(label(last))"
    }
    return words(
      "%1: from %2 in %3 to %4 in %5", name, label(first), "\(first.span.from.year)",
      label(last), "\(last.span.from.year)")
  }

  private var lastYear: String {
    let year = years.last ?? 0
    let standing = rows.compactMap(\.last).filter { ($0.span.until?.year ?? year) >= year }
    let names = standing.map { bar in
      let name = words.name(bar.line.subject)
      return kind == .area ? "\(name) \(label(bar))" : name
    }
    return words("%1 in %2: %3", words(what), "\(year)", names.joined(separator: ", "))
  }

  /// The first year and the last.
  private var years: [Int] {
    let all = bars.flatMap { [$0.span.from.year, ($0.span.until ?? $0.span.from).year] }
    return [all.min(), all.max()].compactMap(\.self)
  }

  package var subtitle: String {
    words(
      "%1, series %2, %3 to %4", words(what), series, "\(years.first ?? 0)", "\(years.last ?? 0)")
  }

  private var what: String {
    switch kind {
    case .personnel: "Number of people by contribution"
    case .asset: "Pieces of materiel"
    case .amount: "Amounts in euros"
    case .area: "Area of the deployment"
    default: "Legal basis under international law"
    }
  }

  package var key: [(part: ChartLook.Part, meaning: String)] {
    let used = Set(bars.map { Self.part($0.term) })
    return [ChartLook.Part.ceiling, .planned, .derived].filter { used.contains($0) }
      .map { ($0, words(Self.meaning($0))) }
  }

  private static func meaning(_ part: ChartLook.Part) -> String {
    switch part {
    case .ceiling: "at most"
    case .derived: "sum that no letter states"
    default: "stated or planned"
    }
  }

  // MARK: Files

  /// The drawing for a paper, with its words and its sources.
  ///
  /// - Parameter hashes: the SHA-256 of each letter's bytes by the letter's name, in hexadecimal.
  public func svg(hashes: [String: String]) -> String {
    let used = Set(bars.map(\.letter.name))
    let sources = letters.filter { used.contains($0.name) }.map { letter in
      let hash = hashes[letter.name].map { ", sha256 \($0.prefix(8))" } ?? ""
      // No line ends within a source.
      return "\(letter.name) (\(letter.date.map { "\($0)" } ?? "")\(hash))"
        .replacing(" ", with: "\u{A0}")
    }
    return ChartSheet(
      title: title, subtitle: subtitle, key: key, chart: chart(id: "chart", look: .paper),
      sources: [
        words("Source: article 100 letters") + " " + sources.joined(separator: ", ") + ".",
        words(Self.note)
          + (bars.contains { $0.span.until == nil } ? " " + words(Self.arrow) : ""),
      ]
    ).text(language: words.language.rawValue)
  }

  private static let note =
    "A bar runs to the last day that its letter gives, or until a later letter replaces it. White: no letter states anything."

  private static let arrow = "An arrow: no letter states an end."

  /// The numbers of the drawing: a line a bar.
  public func rowsOfData() -> Rows {
    Rows(
      columns: [
        "kind", "subject", "from", "until", "from_stated", "until_stated", "value", "value_max",
        "qualifier", "unit", "text", "letter", "date", "passage", "page", "quote",
      ],
      rows: bars.map { bar in
        let words = bar.term.evidence[0]
        return [
          "kind": .string(bar.line.kind), "subject": .string(bar.line.subject),
          "from": .string("\(bar.span.from)"), "until": .init(bar.span.until.map { "\($0)" }),
          "from_stated": .init(bar.term.from.map { "\($0)" }),
          "until_stated": .init(bar.term.until.map { "\($0)" }),
          "value": FactRows.value(bar.term.value, bar.line.unit),
          "value_max": FactRows.value(bar.term.valueMax, bar.line.unit),
          "qualifier": .init(bar.term.qualifier?.rawValue),
          "unit": .init(FactRows.unit(bar.line.unit)), "text": .init(bar.term.text),
          "letter": .string(bar.letter.name), "date": .init(bar.letter.date.map { "\($0)" }),
          "passage": .string(words.passage), "page": .init(words.page),
          "quote": .string(words.quote),
        ]
      })
  }
}
