internal import DutchLanguage
import LetterModel

/// Finds the totals of a letter with their parts.
///
/// Each total is taken once, by the first of these ways in which its parts stand:
/// in its own sentence, in the sentence behind it, in a list behind it, before it.
struct SumFinder {
  let text: AuditText
  /// The totals and the parts that were taken, by the fact's ordinal.
  var totals: Set<Int> = []
  var parts: Set<Int> = []
  var found: [(line: Int, finding: AuditFinding)] = []
  /// The block that was read closely last.
  var read: (place: Place, sentences: [Int: Sentence])?

  /// More words that tie in one sentence are no text.
  private static let mostTies = 8

  init(_ text: AuditText) { self.text = text }

  mutating func find() -> [AuditFinding] {
    for index in text.lines.indices {
      for unit in [Fact.Unit.cents, .people] {
        inside(index, unit)
        behind(index, unit)
        list(index, unit)
        before(index, unit)
      }
    }
    restated()
    let sorted = found.sorted {
      ($0.line, Self.start($0.finding)) < ($1.line, Self.start($1.finding))
    }
    return sorted.map(\.finding) + TableSums.find(in: text)
  }

  private static func start(_ finding: AuditFinding) -> Int {
    finding.evidence.first?.place.range.lowerBound ?? 0
  }

  mutating func take(_ sum: SumCase, at line: Int) {
    guard !totals.contains(sum.total.number.fact.ordinal), let finding = sum.finding() else {
      return
    }
    totals.insert(sum.total.number.fact.ordinal)
    parts.formUnion(sum.parts.map(\.number.fact.ordinal))
    found.append((line, finding))
  }

  // MARK: In one sentence

  /// `76 miljoen euro, waarvan 40 miljoen voor … en 36 miljoen voor …`, and
  /// `10 miljoen voor … en 5 miljoen voor …, in totaal 15 miljoen euro`.
  private mutating func inside(_ index: Int, _ unit: Fact.Unit) {
    let line = text.lines[index]
    let own = line.numbers(of: unit)
    guard let first = own.first else { return }
    var start = first.tokens.upperBound
    var tie = SumWords.inside(line.words, start..<line.tokens.upperBound, first: first.tokens)
    guard tie != nil || own.contains(where: \.isTotal) else { return }
    let numbers = numbers(index, unit)
    guard numbers.count > 1 else { return }
    var count = 0
    while let found = tie, count < Self.mostTies {
      count += 1
      start = found.tokens.upperBound
      take(inside: found, numbers, index)
      tie = SumWords.inside(line.words, start..<line.tokens.upperBound)
    }
    trailing(index, numbers)
  }

  /// The parts behind a word that ties them to the number before it.
  private mutating func take(inside tie: SumWords.Found, _ numbers: [StatedNumber], _ index: Int) {
    let line = text.lines[index]
    let start = tie.tokens.upperBound
    let head = numbers.filter { $0.tokens.upperBound <= tie.tokens.lowerBound }
    guard let last = head.last else { return }
    let total = head.count == 1 || tie.link != .whole ? last : head.first(where: \.isTotal)
    guard let total, total.fact.ordinal > 0 else { return }
    let tail = parts(behind: tie, numbers, line)
    // `vier experts en twee adviseurs, onder wie …` may speak of both.
    if tie.link == .some, head.count > 1, tail.reduce(0, { $0 + $1.value }) > total.value { return }
    take(
      SumCase(
        total: (total, line), parts: tail.map { ($0, line) }, link: tie.link,
        tie: line.evidence(.reason, tie.quoted),
        open: open(line, total.tokens.upperBound..<(tail.last?.tokens.lowerBound ?? start))),
      at: index)
  }

  /// A total at the end of its sentence.
  private mutating func trailing(_ index: Int, _ numbers: [StatedNumber]) {
    let line = text.lines[index]
    guard let last = numbers.indices.last(where: { $0 > 1 && numbers[$0].isTotal }) else { return }
    guard numbers[last].fact.ordinal > 0 else { return }
    let head = numbers[..<last].filter {
      !$0.isTotal && !SumWords.isNested(line.words, $0.tokens, from: line.tokens.lowerBound)
    }
    guard head.count > 1 else { return }
    take(
      SumCase(
        total: (numbers[last], line), parts: head.map { ($0, line) },
        link: numbers[last].isTogether ? .whole : .loose, tie: nil,
        open: open(line, line.tokens.lowerBound..<head[head.count - 1].tokens.lowerBound)),
      at: index)
  }

  /// The numbers behind the word that ties them, up to where something else begins.
  private func parts(
    behind tie: SumWords.Found, _ numbers: [StatedNumber], _ line: AuditText.Line
  ) -> [StatedNumber] {
    let words = line.words
    let range = tie.tokens.upperBound..<line.tokens.upperBound
    var depth = 0
    let end =
      range.first {
        if words.isSign($0, Sign.open) { depth += 1 }
        if words.isSign($0, Sign.close) { depth -= 1 }
        // The bracket in which the parts stand ends with them.
        return depth < 0 || words.isWord($0, among: ["daarnaast", "daarenboven", "terwijl"])
          || tie.link != .whole && words.isSign($0, Sign.semicolon)
      } ?? range.upperBound
    return numbers.filter {
      (range.lowerBound..<end).contains($0.tokens.lowerBound) && !$0.isTotal
        && !SumWords.isNested(words, $0.tokens, from: tie.tokens.upperBound)
    }
  }

  func open(_ line: AuditText.Line, _ range: Range<Int>) -> AuditFinding.Evidence? {
    guard let range = SumWords.openness(line.words, in: range) else { return nil }
    return line.evidence(.reason, range)
  }

  // MARK: In the next sentence

  /// `… geraamd op 24,6 miljoen euro. Dit omvat …`, `Hiervan is … bestemd voor …`.
  private mutating func behind(_ index: Int, _ unit: Fact.Unit) {
    guard let total = self.total(of: index, unit), adjoins(index, index + 1) else { return }
    let line = text.lines[index + 1]
    guard let tie = SumWords.lead(line.words, line.tokens) else { return }
    var link = tie.link
    var reason = line.evidence(.reason, tie.tokens)
    var entries: [SumCase.Entry] = []
    var next = index + 1
    repeat {
      let line = text.lines[next]
      for number in numbers(next, unit)
      where !SumWords.isNested(line.words, number.tokens, from: line.tokens.lowerBound + 1) {
        if let rest = SumWords.rest(line.words, before: number.tokens) {
          link = .whole
          reason = line.evidence(.reason, rest)
        }
        entries.append((number, line))
      }
      next += 1
    } while adjoins(next - 1, next) && goesOn(next, unit)
    let first = entries.first?.number.tokens.lowerBound ?? line.tokens.upperBound
    take(
      SumCase(
        total: (total, text.lines[index]), parts: entries, link: link, tie: reason,
        open: open(line, line.tokens.lowerBound..<first), isApart: true),
      at: index)
  }

  /// `Daarnaast is 7 miljoen …`, `De overige 7 miljoen …`.
  private func goesOn(_ index: Int, _ unit: Fact.Unit) -> Bool {
    let line = text.lines[index]
    let start = line.tokens.lowerBound
    guard !line.numbers(of: unit).isEmpty else { return false }
    return line.words.isWord(
      start, among: ["daarnaast", "verder", "voorts", "tevens", "ook", "overige"])
      || line.words.isWord(start, among: ["de", "het"])
        && line.words.isWord(
          start + 1, among: ["overige", "resterende", "rest", "restant", "resterend"])
  }

  /// The one number of a sentence, or the one that it calls a total.
  func total(of index: Int, _ unit: Fact.Unit) -> StatedNumber? {
    let numbers = text.lines[index].numbers(of: unit)
    if numbers.count == 1 { return numbers[0] }
    let named = numbers.filter(\.isTotal)
    return named.count == 1 ? named[0] : nil
  }

  /// Whether two lines follow each other in running text.
  func adjoins(_ index: Int, _ next: Int) -> Bool {
    guard index >= 0, next < text.lines.count else { return false }
    let (line, other) = (text.lines[index], text.lines[next])
    guard line.section == other.section else { return false }
    return other.block?.ordinal == line.block?.ordinal || !line.isItem && !other.isItem
  }
}
