internal import DutchLanguage
import LetterModel

/// Totals over a list, under it, and behind sentences.
extension SumFinder {
  /// The items of a list, each with its lines.
  private struct Item {
    var lines: [Int]
    var marker: String
  }

  // MARK: A list behind its total

  /// `200 militairen, als volgt verdeeld:` with items below.
  mutating func list(_ index: Int, _ unit: Fact.Unit) {
    let line = text.lines[index]
    guard line.endsInColon, line.isLast, index + 1 < text.lines.count,
      text.lines[index + 1].isItem
    else { return }
    var totalLine = index
    if line.numbers(of: unit).isEmpty {
      guard adjoins(index - 1, index), SumWords.lead(line.words, line.tokens) != nil else { return }
      totalLine = index - 1
    }
    guard let total = self.total(of: totalLine, unit) else { return }
    let items = items(from: index + 1, in: line.block?.marker)
    let numbered = items.map { entries(of: $0, unit) }
    let filled = numbered.filter { !$0.isEmpty }.count
    guard filled > 1, filled * 2 >= items.count else { return }
    take(
      SumCase(
        total: (total, text.lines[totalLine]), parts: numbered.flatMap(\.self),
        link: isPlain(items, unit) ? .whole : .loose,
        tie: line.evidence(.reason, line.tokens.upperBound - 1..<line.tokens.upperBound),
        open: open(line, line.tokens), unnumbered: items.count - filled),
      at: totalLine)
  }

  /// The items of one list from its first on; what is nested in one belongs to it.
  ///
  /// - Parameter parent: the marker of the item in which the list stands.
  private func items(from start: Int, in parent: String?) -> [Item] {
    var items: [Item] = []
    let own = parent.map(style)
    var next = start
    while next < text.lines.count, text.lines[next].section == text.lines[start].section,
      text.lines[next].isItem, let block = text.lines[next].block
    {
      let marker = style(block.marker ?? "")
      if marker == own { break }
      if text.lines[next].isFirst, items.first.map({ $0.marker == marker }) ?? true {
        items.append(Item(lines: [next], marker: marker))
      } else {
        items[items.count - 1].lines.append(next)
      }
      next += 1
    }
    return items
  }

  /// Numbers and letters of a list are one style.
  private func style(_ marker: String) -> String {
    let digits = marker.utf8.contains { (48...57).contains($0) }
    if digits { return "1" }
    return marker.utf8.count > 1 && marker.utf8.allSatisfy({ $0 < 128 }) ? "a" : marker
  }

  /// The numbers of the item's first sentence that has any; of one that ends in a colon those of
  /// the items in it, where it has none itself.
  private func entries(of item: Item, _ unit: Fact.Unit) -> [SumCase.Entry] {
    let first = item.lines[0]
    let own = plain(first, unit)
    if !own.isEmpty { return own }
    if text.lines[first].endsInColon {
      return item.lines.dropFirst().flatMap { plain($0, unit) }
    }
    return item.lines.dropFirst().lazy.map { plain($0, unit) }.first { !$0.isEmpty } ?? []
  }

  private func plain(_ index: Int, _ unit: Fact.Unit) -> [SumCase.Entry] {
    let line = text.lines[index]
    return line.numbers(of: unit).filter {
      !SumWords.isNested(line.words, $0.tokens, from: line.tokens.lowerBound)
    }.map { ($0, line) }
  }

  /// Whether no item tells more than one sentence with numbers: else the words do not tell which
  /// of them are parts.
  private func isPlain(_ items: [Item], _ unit: Fact.Unit) -> Bool {
    items.allSatisfy { item in
      text.lines[item.lines[0]].endsInColon
        || item.lines.count { !text.lines[$0].numbers(of: unit).isEmpty } < 2
    }
  }

  // MARK: A total behind its parts

  /// `Samen gaat het om ongeveer 55 militairen.`, `In totaal is de bijdrage begrensd op 545 …`.
  mutating func before(_ index: Int, _ unit: Fact.Unit) {
    let line = text.lines[index]
    guard let tie = SumWords.totals(line.words, line.tokens), index > 0,
      let total = line.numbers(of: unit).first(where: {
        $0.tokens.upperBound > tie.tokens.upperBound
      })
    else { return }
    let reason = line.evidence(.reason, tie.tokens)
    if line.isFirst, text.lines[index - 1].isItem, !line.isItem {
      let start = startOfList(before: index)
      let items = items(from: start, in: nil)
      let numbered = items.map { entries(of: $0, unit) }
      let header = start > 0 ? text.lines[start - 1] : line
      take(
        SumCase(
          total: (total, line), parts: numbered.flatMap(\.self),
          link: isPlain(items, unit) ? .whole : .loose, tie: reason,
          open: header.endsInColon ? open(header, header.tokens) : nil,
          unnumbered: numbered.count { $0.isEmpty }),
        at: index)
      return
    }
    sentences(before: index, total, tie, reason, unit)
  }

  /// The first of the items right before a line.
  private func startOfList(before index: Int) -> Int {
    var start = index
    while start > 0, text.lines[start - 1].isItem,
      text.lines[start - 1].section == text.lines[index].section
    {
      start -= 1
    }
    return start
  }

  /// The run of sentences with numbers before a total: as many as make it, else what the words
  /// surely mean.
  private mutating func sentences(
    before index: Int, _ total: StatedNumber, _ tie: SumWords.Found,
    _ reason: AuditFinding.Evidence, _ unit: Fact.Unit
  ) {
    var entries: [SumCase.Entry] = []
    var runs: [[SumCase.Entry]] = []
    var next = index - 1
    while adjoins(next, next + 1), runs.count < 8 {
      let own = plain(next, unit)
      // Only what a block begins with can add up the block before it.
      let isNear =
        text.lines[next].block?.ordinal == text.lines[next + 1].block?.ordinal
        || next == index - 1
      guard !own.isEmpty, isNear, !own.contains(where: \.number.isTotal) else { break }
      entries = own + entries
      runs.append(entries)
      next -= 1
    }
    let exact = runs.first {
      $0.count > 1 && $0.reduce(0) { $0 + $1.number.value } == total.value
    }
    guard let parts = exact ?? (runs.first.map { $0.count > 1 ? $0 : entries }) else { return }
    let isSure = exact != nil || tie.link == .whole
    take(
      SumCase(
        total: (total, text.lines[index]), parts: parts, link: isSure ? .whole : .loose,
        tie: reason, isApart: true),
      at: index)
  }

  // MARK: A total elsewhere

  /// The sum of one sentence's numbers that another part of the letter states about the same
  /// thing: `ongeveer tien militairen …, ongeveer 45 militairen` and later `ongeveer 55 militairen`.
  ///
  /// No words say that it is a sum, so only one that comes out is told. Both places must share a
  /// word that the letter uses in few places.
  mutating func restated() {
    var byValue: [Int: [SumCase.Entry]] = [:]
    for line in text.lines {
      for number in line.numbers(of: .people)
      where !number.isRange && number.value >= 10 && !totals.contains(number.fact.ordinal) {
        byValue[number.value, default: []].append((number, line))
      }
    }
    var places: [String: Set<Int>]?
    for (index, line) in text.lines.enumerated() {
      let numbers = line.numbers(of: .people)
      guard numbers.count > 1, Set(numbers.map(\.fact.subject)).count == 1,
        !numbers.contains(where: { $0.isRange || $0.isTotal || parts.contains($0.fact.ordinal) }),
        let candidates = byValue[numbers.reduce(0, { $0 + $1.value })]
      else { continue }
      let known = places ?? placesOfWords()
      places = known
      let total = candidates.prefix(20).first {
        $0.number.fact.subject == numbers[0].fact.subject
          && $0.line.block?.ordinal != line.block?.ordinal && shareRareWord($0.line, line, known)
      }
      guard let total else { continue }
      take(SumCase(total: total, parts: numbers.map { ($0, line) }, link: .whole), at: index)
    }
  }

  /// The blocks in which each stem stands.
  private func placesOfWords() -> [String: Set<Int>] {
    var places: [String: Set<Int>] = [:]
    for line in text.lines {
      for stem in ContentWords.stems(of: line.words, in: line.tokens) {
        places[stem, default: []].insert(line.block?.ordinal ?? -line.section)
      }
    }
    return places
  }

  /// Whether a stem of few blocks stands both in the total's sentence and in the block of the parts.
  private func shareRareWord(
    _ total: AuditText.Line, _ parts: AuditText.Line, _ places: [String: Set<Int>]
  ) -> Bool {
    guard let block = parts.block?.ordinal else { return false }
    return ContentWords.stems(of: total.words, in: total.tokens).contains { stem in
      places[stem].map { $0.count <= 4 && $0.contains(block) } ?? false
    }
  }
}
