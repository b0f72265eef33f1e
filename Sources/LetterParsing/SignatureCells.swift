import LetterModel

/// A line of signatures cut into offices and names: by what the words are, since columns may stand
/// one blank apart and one office may be set wide, and else by the gaps between them.
struct SignatureCells {
  struct Cell {
    enum Kind { case office, name, other }
    var kind: Kind
    var text: String
    var range: Range<Int>
    /// `Mede namens de Minister van …`: nobody signs for it by name.
    var isOnBehalf = false
  }

  private(set) var cells: [Cell]

  private struct Word {
    var text: String
    var range: Range<Int>
    /// A tab or at least three blanks stand before it.
    var isApart: Bool
  }

  init(_ content: Range<Int>, in source: SourceLines) {
    let words = Self.words(content, source)
    var runs: [ArraySlice<Word>] = []
    for place in words.indices {
      if runs.isEmpty || words[place].isApart {
        runs.append(words[place...place])
      } else {
        runs[runs.count - 1] = words[runs[runs.count - 1].startIndex...place]
      }
    }
    cells = runs.flatMap(Self.parts)
    if runs.count > 1, !isSignature {
      let whole = Self.parts(words[...])
      if Self.isSignature(whole) { cells = whole }
    }
  }

  /// Offices, and names beside them, and nothing else.
  var isSignature: Bool { Self.isSignature(cells) }

  /// The rest of a name from the line before, and behind it offices and names.
  var beginsWithRest: Bool {
    cells.first?.kind != .office && Self.isSignature(Array(cells.dropFirst()))
  }

  private static func isSignature(_ cells: [Cell]) -> Bool {
    cells.contains { $0.kind == .office } && cells.allSatisfy { $0.kind != .other }
  }

  private static func words(_ content: Range<Int>, _ source: SourceLines) -> [Word] {
    var ranges: [Range<Int>] = []
    var gaps: [Range<Int>] = []
    // A stroke alone parts columns as a bar does.
    func isBar(_ place: Int) -> Bool {
      source.scalars[place] == "|"
        || source.scalars[place] == "/" && content.dropFirst().dropLast().contains(place)
          && source.scalars[place - 1].isBlank && source.scalars[place + 1].isBlank
    }
    for place in content where !source.scalars[place].isBlank && !isBar(place) {
      if let last = ranges.last, last.upperBound == place {
        ranges[ranges.count - 1] = last.lowerBound..<place + 1
      } else {
        gaps.append((ranges.last?.upperBound ?? place)..<place)
        ranges.append(place..<place + 1)
      }
    }
    return zip(ranges, gaps).map { range, gap in
      Word(
        text: String(scalars: source.scalars[range].filter { !$0.printsNothing }), range: range,
        isApart: gap.count >= 3
          || source.scalars[gap].contains { $0 == "\t" || $0 == "|" || $0 == "/" })
    }.filter { !$0.text.isEmpty }
  }

  // MARK: Offices and names

  /// Words before an office that are none of it, the letter's closing among them.
  static let prefixes: Set<String> = ["mede", "namens", "ook", "de", "hoogachtend,", "hoogachtend"]

  /// The words of one run as offices and names; as one cell where they are something else.
  private static func parts(_ words: ArraySlice<Word>) -> [Cell] {
    guard !words.isEmpty else { return [] }
    var cells: [Cell] = []
    var plural: String?
    var at = words.startIndex
    while at < words.endIndex {
      let lower = words[at].text.lowercased()
      if let end = officeEnd(words, at) {
        plural = self.plural(words[at..<end])
        let isOnBehalf = words[at..<end].prefix(2).contains { $0.text.lowercased() == "namens" }
        cells.append(cell(words[at..<end], .office, isOnBehalf: isOnBehalf))
        at = end
      } else if ["en", "alsmede"].contains(lower), at + 1 < words.endIndex, let last = cells.last {
        cells[cells.count - 1].range = last.range.lowerBound..<words[at].range.upperBound
        at += 1
      } else if let rank = plural, ["van", "voor"].contains(lower),
        let end = portfolioEnd(words, at + 1, isPlural: true)
      {
        var office = cell(words[at..<end], .office, isOnBehalf: cells.last?.isOnBehalf ?? false)
        office.text = rank + " " + office.text
        cells.append(office)
        at = end
      } else if let rank = plural, cells.last?.kind == .office,
        let known = Portfolios.known(words[at...].map(\.text)[...])
      {
        let end = qualifiersEnd(words, at + known.length)
        var office = cell(words[at..<end], .office, isOnBehalf: cells.last?.isOnBehalf ?? false)
        office.text = rank + " van " + office.text
        cells.append(office)
        at = end
      } else {
        let start = at
        at += 1
        while at < words.endIndex, officeEnd(words, at) == nil, words[at].text.lowercased() != "en",
          at - 1 == start && signed.contains(words[start].text.lowercased().trimmingCommas())
            || !PersonName.changes(words[at - 1].text, words[at].text)
        { at += 1 }
        let next = at < words.endIndex && words[at].text.lowercased() == "en" ? at + 1 : at
        let isOfNext = next < words.endIndex && officeEnd(words, next) != nil
        cells.append(name(words[start..<at], endsInComma: isOfNext))
      }
    }
    let isRead =
      isSignature(cells) || cells.allSatisfy { $0.kind == .name }
      || cells.contains { $0.kind == .office } && cells.dropFirst().allSatisfy { $0.kind != .other }
    return isRead ? cells : [name(words)]
  }

  private static func cell(
    _ words: ArraySlice<Word>, _ kind: Cell.Kind, isOnBehalf: Bool = false
  ) -> Cell {
    Cell(
      kind: kind, text: words.map(\.text).joined(separator: " "),
      range: words.first!.range.lowerBound..<words.last!.range.upperBound, isOnBehalf: isOnBehalf)
  }

  /// A name, without the `(w.g.)` of a copy; else something that is neither. A comma ends it before
  /// its office: `A.B. Jansen, Minister van Defensie`.
  private static func name(_ words: ArraySlice<Word>, endsInComma: Bool = false) -> Cell {
    let isSigned = signed.contains(words.first!.text.lowercased().trimmingCommas())
    let own = isSigned && words.count > 1 ? words.dropFirst() : words
    var texts = own.map(\.text)
    if endsInComma, let last = texts.last?.last, ",;".contains(last) {
      texts[texts.count - 1].removeLast()
    }
    let isName = PersonName.isName(texts)
    var cell = cell(isName ? own : words, isName ? .name : .other)
    if isName { cell.text = texts.joined(separator: " ") }
    cell.range = words.first!.range.lowerBound..<words.last!.range.upperBound
    return cell
  }

  /// What a copy prints where the original was signed.
  static let signed: Set<String> = [
    "(w.g.)", "(w.g", "w.g", "(get.)", "get", "(getekend)", "getekend", "[getekend]",
    "was getekend", "(was getekend)", "(handtekening)", "[handtekening]", "/s/",
  ]

  private static func plural(_ words: ArraySlice<Word>) -> String? {
    let last = words.first { Offices.rank(of: $0.text) != nil }?.text.lowercased() ?? ""
    return last == "ministers" || last == "staatssecretarissen" ? Offices.rank(of: last) : nil
  }

  /// Behind the office that begins here: article and rank, `van` or `voor`, a portfolio, and what
  /// qualifies it; nil where none begins.
  private static func officeEnd(_ words: ArraySlice<Word>, _ start: Int) -> Int? {
    var at = start
    while at < words.endIndex, prefixes.contains(words[at].text.lowercased()) { at += 1 }
    guard at < words.endIndex, let rank = Offices.rank(of: words[at].text),
      !words[at].text.hasSuffix(".")
    else { return nil }
    let isPlural = plural(words[at...at]) != nil
    at += 1
    if rank == Offices.president || rank == Offices.vicePresident {
      if at < words.endIndex, words[at].text.lowercased() == "minister",
        let end = officeEnd(words, at)
      {
        return end
      }
      return qualifiersEnd(words, at)
    }
    guard at < words.endIndex else { return at }
    guard ["van", "voor"].contains(words[at].text.lowercased()) else { return nil }
    return portfolioEnd(words, at + 1, isPlural: isPlural)
  }

  private static let joiners: Set<String> = [
    "en", "van", "voor", "de", "het", "der", "ad", "interim",
  ]

  /// Behind a portfolio: what is known of them, else words in capitals and those that link them, up
  /// to a comma, a name or another office.
  private static func portfolioEnd(
    _ words: ArraySlice<Word>, _ start: Int, isPlural: Bool
  ) -> Int? {
    let known = Portfolios.known(words[start...].map(\.text)[...])?.length ?? 0
    var at = start + known
    // Where columns stand one blank apart, the next office may begin behind the first `van`.
    var isCut = false
    while at < words.endIndex {
      let (text, before) = (words[at].text, words[at - 1].text)
      let lower = text.lowercased()
      let isLinked = joiners.contains(before.lowercased())
      if at > start, before.hasSuffix(","), !goesOn(words, at, known: known) { break }
      if before.hasSuffix(":") || PersonName.isBeginning(text) { break }
      if qualifierEnd(words, at) != nil { break }
      if officeEnd(words, at) != nil {
        isCut = true
        break
      }
      if lower == "en" || lower == "mede" {
        if at + 1 < words.endIndex, officeEnd(words, at + 1) != nil { break }
        let next = at + 1 < words.endIndex ? words[at + 1].text.lowercased() : ""
        let isKnown = Portfolios.known(words[(at + 1)...].map(\.text)[...]) != nil
        if isPlural, next == "van" || next == "voor" || isKnown { break }
      }
      if known > 0, !joiners.contains(lower), !isLinked { break }
      guard text.unicodeScalars.first?.isUpper == true || joiners.contains(lower) else {
        return nil
      }
      if text.hasSuffix(".") { return nil }
      at += 1
    }
    guard at > start || isCut || start == words.endIndex else { return nil }
    if at > start, known > 0, words[start + known - 1].text.hasSuffix(".") { return nil }
    return qualifiersEnd(words, at)
  }

  /// Whether a portfolio that nobody knows goes on behind its comma: an `en` must follow.
  private static func goesOn(_ words: ArraySlice<Word>, _ at: Int, known: Int) -> Bool {
    guard known == 0 else { return false }
    let rest = words[at...].prefix {
      !PersonName.isBeginning($0.text) && Offices.rank(of: $0.text) == nil
    }
    return rest.dropFirst().contains { $0.text.lowercased() == "en" }
  }

  /// Behind `a.i.` and `namens deze, de Secretaris-Generaal`.
  private static func qualifiersEnd(_ words: ArraySlice<Word>, _ start: Int) -> Int {
    var at = start
    while at < words.endIndex, let end = qualifierEnd(words, at) { at = end }
    return at
  }

  /// Words that say for how long or in whose stead somebody holds an office.
  static let acting: Set<String> = [
    "a.i", "i.o", "b.a", "l.s", "wnd", "waarnemend", "loco", "plv", "plaatsvervangend",
  ]

  static let actingPairs: Set<String> = [
    "bij afwezigheid", "bij ontstentenis", "in opdracht", "ad interim",
  ]

  private static func qualifierEnd(_ words: ArraySlice<Word>, _ at: Int) -> Int? {
    let lower = words[at].text.lowercased().trimmingCommas()
    if acting.contains(lower) { return at + 1 }
    guard at + 1 < words.endIndex else { return nil }
    let next = words[at + 1].text.lowercased().trimmingCommas()
    if ["mede", "ook"].contains(lower), next == "namens" { return behalfEnd(words, at + 2) }
    if actingPairs.contains(lower + " " + next) { return at + 2 }
    guard ["namens", "voor"].contains(lower), ["deze", "dezen"].contains(next) else { return nil }
    var end = at + 2
    guard end < words.endIndex, words[end].text.lowercased() == "de" else { return end }
    end += 1
    while end < words.endIndex, !PersonName.isBeginning(words[end].text),
      !words[end - 1].text.hasSuffix(",")
    { end += 1 }
    return end
  }

  /// Behind the offices on whose behalf another signs.
  private static func behalfEnd(_ words: ArraySlice<Word>, _ start: Int) -> Int? {
    guard var end = start < words.endIndex ? officeEnd(words, start) : nil else { return nil }
    while end + 1 < words.endIndex, words[end].text.lowercased() == "en" {
      let next = words[end + 1].text.lowercased()
      guard
        let more = officeEnd(words, end + 1)
          ?? (next == "van" || next == "voor" ? portfolioEnd(words, end + 2, isPlural: true) : nil)
      else { break }
      end = more
    }
    return end
  }
}
