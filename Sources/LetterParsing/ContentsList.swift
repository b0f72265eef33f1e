import LetterModel

/// The list of headings that stands below `Inhoudsopgave`, with their pages or without, or that has
/// dots before its pages: none of them is a heading there.
struct ContentsList {
  /// The lines that remain.
  private(set) var kept: [Int]
  private(set) var repairs: [Repair] = []

  /// How far from the top of the text it may begin, and how many lines it may take.
  private static let (farthest, longest) = (200, 300)

  init(_ lines: [Int], in source: SourceLines) {
    kept = lines
    func words(_ place: Int) -> String { source.text(source.lines[lines[place]]) }
    let top = lines.indices.prefix(Self.farthest)
    let title = top.first { Self.isTitle(words($0)) }
    guard
      let start = title
        ?? top.dropLast().first(where: {
          Self.hasLeaders(words($0)) && Self.hasLeaders(words($0 + 1))
        })
    else { return }
    let prose = ProseLines(lines, in: source)
    var titles: Set<String> = []
    var (end, paged, pages) = (title == nil ? start : start + 1, start, 0)
    var isRepeated = false
    while end < lines.count, end - start <= Self.longest, !prose.isProse(end) {
      let entry = Entry(words(end))
      // The first of the headings themselves.
      isRepeated = !entry.title.isEmpty && !titles.insert(entry.title).inserted
      if isRepeated { break }
      end += 1
      if entry.namesPage { (paged, pages) = (end, pages + 1) }
    }
    guard isRepeated ? titles.count > 1 : pages > 1 else { return }
    if !isRepeated { end = paged }
    kept = Array(lines[..<start] + lines[end...])
    repairs = lines[start..<end].map { index in
      let line = source.lines[index]
      return Repair(
        kind: .furniture, range: line.content, page: line.page, line: line.number,
        before: source.text(line), after: "", confidence: 0.9,
        reason: "it stands in the list of contents")
    }
  }

  /// `Mandaat ......... 7`
  private static func hasLeaders(_ line: String) -> Bool {
    line.utf8.last.map { (48...57).contains($0) } == true
      && (line.contains("....") || line.contains("……"))
  }

  private static func isTitle(_ line: String) -> Bool {
    ["inhoudsopgave", "inhoud", "inhoudsopgave:", "inhoud:"].contains(line.lowercased())
  }

  /// `2.1 Mandaat ........ 7`: a heading without its number, and whether a page stands behind it.
  private struct Entry {
    let title: String
    let namesPage: Bool

    init(_ line: String) {
      var words = line.lowercased().split { " \t\u{A0}|".contains($0) }
      let digits = words.last.map { $0.reversed().prefix { $0.isASCII && $0.isNumber } } ?? []
      let before = words.last?.dropLast(digits.count) ?? ""
      namesPage =
        (1...3).contains(digits.count) && before.allSatisfy { ".…".contains($0) }
        // `Mandaat7`: the page came out right behind the words.
        || (1...3).contains(digits.count)
          && (before.hasSuffix("..") || before.hasSuffix("…") || before.last?.isLetter == true)
      if namesPage { words[words.count - 1] = before }
      if let first = words.first, Self.isNumber(first) { words.removeFirst() }
      title = words.map { $0.trimmingDots() }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `2.`, `2.1`, `IV`, `b.`
    private static func isNumber(_ word: Substring) -> Bool {
      let bare = word.trimmingDots()
      return !bare.isEmpty
        && (bare.allSatisfy { $0.isNumber || $0 == "." } || bare.allSatisfy { "ivx".contains($0) }
          || bare.count == 1 && bare != word)
    }
  }
}

extension Substring {
  fileprivate func trimmingDots() -> Substring {
    var text = self
    while let last = text.last, ".…".contains(last) { text.removeLast() }
    return text
  }
}
