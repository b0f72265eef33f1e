import LetterModel

/// The letterhead that a ministry repeats on its pages behind the first: its name, reference, day and
/// page number, one below the other or side by side.
struct PageHeads {
  /// The lines that remain.
  private(set) var kept: [Int]
  private(set) var repairs: [Repair] = []

  private let lines: [Int]
  private let source: SourceLines
  private let head: Header
  /// Lines of the letter's head, as printed.
  private let printed: Set<String>

  /// Their words.
  private let names: Set<String>

  /// Parts of a letterhead one behind the other.
  private struct Run {
    var end: Int
    /// How many can be nothing else.
    var sure: Int
  }

  /// By the places at which they begin.
  private var runs: [Int: Run] = [:]

  /// - Parameter lines: those below the head.
  init(_ lines: [Int], in source: SourceLines, below head: Header) {
    (self.lines, self.source, self.head) = (lines, source, head)
    kept = lines
    printed = Set(head.fields.map { $0.text.lowercased() })
    names = Set(head.fields.flatMap { Self.words($0.text) })
    let prose = ProseLines(lines, in: source)
    var dropped: Set<Int> = []
    var isBelowText = false
    var place = 0
    while place < lines.count {
      // The first page may end inside its first sentence.
      isBelowText =
        isBelowText || source.lines[lines[place]].page > source.lines[lines[0]].page
      guard isBelowText, let end = end(of: place) else {
        if !isBelowText { isBelowText = prose.isProse(place) }
        place += 1
        continue
      }
      dropped.formUnion(lines[place..<end])
      place = end
    }
    guard !dropped.isEmpty else { return }
    kept.removeAll(where: dropped.contains)
    repairs = dropped.sorted().map { index in
      let line = source.lines[index]
      return Repair(
        kind: .runningLine, range: line.content, page: line.page, line: line.number,
        before: source.text(line), after: "", confidence: 0.9,
        reason: "the letterhead of a page behind the first")
    }
  }

  /// Behind a letterhead that begins at a place; nil where none does.
  private mutating func end(of start: Int) -> Int? {
    if let end = endOfWords(from: start) { return end }
    guard mayBegin(lines[start]) else { return nil }
    let run = run(from: start)
    guard run.end > start else { return nil }
    let isApart = start == 0 || source.gap(lines[start - 1], lines[start]) != Gap()
    if run.sure > 1 || run.sure == 1 && isApart { return run.end }
    // A name alone stands at the top of a page, as it does in the letter's head.
    let isOnTop = start > 0 && source.gap(lines[start - 1], lines[start]).turn
    return isOnTop && lines[start..<run.end].allSatisfy { printed.contains(text($0).lowercased()) }
      ? run.end : nil
  }

  /// Behind lines at the top of a page, or one at its foot, that hold nothing but words of the letter's head and the page's
  /// number: `BS/2031004455 – pagina 2 van 2`; nil where others stand among them.
  private func endOfWords(from start: Int) -> Int? {
    guard start > 0, case let gap = source.gap(lines[start - 1], lines[start]), gap != Gap(),
      source.lines[lines[start]].part?.isOpen ?? true
    else { return nil }
    var end = start + 1
    let isAtFoot = end < lines.count && source.gap(lines[start], lines[end]).turn
    guard gap.turn || isAtFoot else { return nil }
    while end < lines.count, end < start + 4, source.gap(lines[end - 1], lines[end]) == Gap() {
      end += 1
    }
    let words = lines[start..<end].flatMap { Self.words(text($0)) }
    guard words.count <= 16, words.allSatisfy({ names.contains($0) || Self.isOfPages($0) }),
      words.contains(where: names.contains), !source.endsInStop(lines[end - 1]),
      gap.lifted
        || words.contains(where: { Self.isCount($0) || HeaderLines.isReference($0.uppercased()) })
    else { return nil }
    return end
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { " \t,;:()[]|–-".contains($0) }.map(String.init)
  }

  /// A number of a page, or a word that names it or the letter.
  private static func isOfPages(_ word: String) -> Bool {
    isCount(word) || counted.contains(word)
      || ["van", "brief", "behorend", "behorende", "bij", "d.d.", "aan", "de", "vervolg", "nr."]
        .contains(word)
  }

  /// The parts of a letterhead from a place on. Those behind a place are the same for all that stand
  /// before it, so each is looked at once.
  private mutating func run(from start: Int) -> Run {
    var parts: [(place: Int, isSure: Bool)] = []
    var place = start
    while place < lines.count, runs[place] == nil, let part = part(place) {
      parts.append((place, part.isSure))
      place += part.length
    }
    var run = runs[place] ?? Run(end: place, sure: 0)
    for part in parts.reversed() {
      run.sure += part.isSure ? 1 : 0
      runs[part.place] = run
    }
    return run
  }

  private func text(_ line: Int) -> String { source.text(source.lines[line]) }

  /// Almost every line of a letter leaves here.
  private func mayBegin(_ line: Int) -> Bool {
    let content = source.lines[line].content
    guard content.count <= 120, source.lines[line].part?.isOpen ?? true,
      let first = source.scalars[content].first
    else { return false }
    return first.isDigit || "BbDdKkMmOoPpUuVv".unicodeScalars.contains(first)
  }

  /// How many lines a part of a letterhead takes, and whether it can be nothing else.
  private func part(_ place: Int) -> (length: Int, isSure: Bool)? {
    let content = source.lines[lines[place]].content
    guard content.count <= 120, mayBePart(source.scalars[content]) else { return nil }
    if place + 1 < lines.count, isPair(text(lines[place]), text(lines[place + 1])) {
      return (2, true)
    }
    var isSurely = false
    var cells = cells(of: source.scalars[content])[...]
    while let cell = cells.popFirst() {
      // `Blad     2/2`: a label and, in a column of its own, its value.
      let pair = cells.first.flatMap { isSure(cell + " " + $0) }
      guard let isSure = pair ?? isSure(cell) else { return nil }
      if pair != nil { cells.removeFirst() }
      isSurely = isSurely || isSure
    }
    return (1, isSurely)
  }

  /// What no part of a letterhead begins like is told by its first signs, before a string is made of
  /// it: four letters, or six signs of a reference.
  private func mayBePart(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let first = line.prefix(4).map(\.folded)
    return first.contains { $0 >= 0x80 } || Self.starts.contains(first)
      || line.prefix(6).allSatisfy {
        $0.isUpper || $0.isDigit || "/-._".unicodeScalars.contains($0)
      }
  }

  /// Labels of a page's number.
  private static let counted = [
    "pagina", "paginanummer", "blad", "bladnummer", "bladzijde", "blz.", "vervolgblad",
    "volgblad",
  ]

  /// How labels and names of a letterhead begin.
  private static let starts = Set(
    [
      "datu", "pagi", "blad", "blz.", "verv", "volg", "betr", "onde", "onze", "uw r", "uw k",
      "ons ", "kenm", "mini", "dire",
    ].map { $0.unicodeScalars.map(\.value) })

  /// The words between tabs or wide gaps.
  private func cells(of line: ArraySlice<Unicode.Scalar>) -> [String] {
    var cells: [String] = []
    var start = line.startIndex
    var place = start
    while place < line.endIndex {
      let gap = line[place...].prefix { $0 == " " || $0 == "\t" }
      if gap.count > 1 || gap.first == "\t" {
        cells.append(String(scalars: line[start..<place]).trimmingBlanks())
        start = gap.endIndex
      }
      place = max(gap.endIndex, place + 1)
    }
    return cells + [String(scalars: line[start...]).trimmingBlanks()]
  }

  /// A label and, below it, its value.
  private func isPair(_ label: String, _ value: String) -> Bool {
    let name = label.lowercased().trimmingCommas()
    return switch name {
    case "datum": DutchDay.read(value).map { $0 == head.date } ?? false
    case _ where Self.counted.contains(name): Self.isCount(value)
    default: HeaderLines.isReferenceLabel(name) && Self.isReference(value)
    }
  }

  /// Whether some words are a part of a letterhead and can be nothing else; nil where they are none.
  private func isSure(_ text: String) -> Bool? {
    if let value = HeaderLines.labelled("datum", text) {
      return DutchDay.read(value).map { $0 == head.date } == true ? true : nil
    }
    for label in Self.counted {
      guard let value = HeaderLines.labelled(label, text) else { continue }
      if Self.isCount(value) { return true }
      // `Blad 2/2 Kenmerk DVB-44/19`.
      let words = value.split(separator: " ", maxSplits: 1)
      guard words.count == 2, Self.isCount(String(words[0])) else { return nil }
      return isSure(String(words[1]))
    }
    for label in ["onze referentie", "uw referentie", "ons kenmerk", "uw kenmerk", "kenmerk"] {
      guard let value = HeaderLines.labelled(label, text) else { continue }
      return Self.isReference(value) ? true : nil
    }
    for label in ["betreft", "onderwerp"] {
      guard let value = HeaderLines.labelled(label, text) else { continue }
      return !value.isEmpty && head.subject?.hasPrefix(value) == true ? false : nil
    }
    if HeaderLines.isReference(text) { return false }
    let isName = ["ministerie van ", "directie ", "directoraat-generaal "].contains(
      where: text.begins)
    return isName && text.split(separator: " ").count <= 7 && text.last?.isLetter == true
      && !text.split(separator: " ").contains(where: HeadingRule.clauseWords.contains)
      ? false : nil
  }

  /// `2 van 2`, `2/2`, `2`.
  private static func isCount(_ text: String) -> Bool {
    let parts = text.lowercased().split { $0 == " " || $0 == "/" }.filter { $0 != "van" }
    return (1...2).contains(parts.count)
      && parts.allSatisfy { $0.utf8.count <= 3 && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  /// A value of a reference: signs and figures, at most three words.
  private static func isReference(_ text: String) -> Bool {
    text.utf8.count <= 40 && text.split(separator: " ").count <= 3
      && text.unicodeScalars.count(where: \.isDigit) >= 2 && !text.hasSuffix(".")
  }
}
