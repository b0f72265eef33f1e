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

  package let words: ChartLanguage
  package let kind: Fact.Kind
  package let series: String
  package let letters: [OpenedLetter]
  /// By rows, in the order in which the letters first speak of them.
  package let rows: [[Bar]]

  /// The kinds of measures that can be drawn.
  public static let kinds: [Fact.Kind] = [.personnel, .asset, .amount, .area, .legalBasis]

  /// - Parameter timeline: that of the whole series.
  public init(
    _ kind: Fact.Kind, in timeline: Timeline, series: String, language: ChartLanguage
  ) {
    self.kind = kind
    self.series = series
    words = language
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
      groups: [group(address: address)], told: subtitle, gap: words.gap, id: id, look: look)
  }

  private func drawn(_ bar: Bar, _ address: String?) -> ChartBar {
    let label = label(bar)
    let until = bar.span.until.map { "\($0)" } ?? words.open
    return ChartBar(
      from: bar.span.from, until: bar.span.until, label: label, part: Self.part(bar.term),
      told:
        "\(words.name(bar.line.subject)): \(label), \(bar.span.from) – \(until), \(bar.letter.name)",
      address: address)
  }

  private func label(_ bar: Bar) -> String {
    words.label(
      bar.term.value, bar.term.valueMax, bar.term.qualifier,
      isMoney: bar.line.unit == .cents) ?? bar.term.text ?? ""
  }

  private static func part(_ term: Timeline.Term) -> ChartLook.Part {
    if term.value == nil { return .band }
    if !term.parts.isEmpty { return .derived }
    return term.role == .ceiling || term.qualifier == .max ? .ceiling : .planned
  }

  // MARK: Words

  /// The row of which most is told, from its first number to its last.
  package var title: String {
    let told = rows.filter { $0[0].term.value != nil }
    guard let row = told.max(by: { $0.count < $1.count }) ?? rows.first, let first = row.first,
      let last = row.last
    else { return subtitle }
    let name = words.name(first.line.subject)
    guard row.count > 1, label(first) != label(last) else {
      return words.headline(name, label(last), until: last.span.until)
    }
    return words.headline(
      name, label(first), first.span.from.year, label(last), last.span.from.year)
  }

  package var subtitle: String {
    let years = bars.flatMap { [$0.span.from.year, ($0.span.until ?? $0.span.from).year] }
    return words.subtitle(kind, series, years.min() ?? 0, years.max() ?? 0)
  }

  private var key: [(part: ChartLook.Part, meaning: String)] {
    let used = Set(bars.map { Self.part($0.term) })
    return [ChartLook.Part.ceiling, .planned, .derived].filter { used.contains($0) }
      .map { ($0, words.meaning($0)) }
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
      sources: [words.source + sources.joined(separator: ", ") + ".", words.note]
    ).text(language: words.rawValue)
  }

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
