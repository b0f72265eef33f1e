import LetterModel

/// What happened under each heading, in sums.
struct SectionTally {
  private let old: DiffSide
  private let new: DiffSide
  private let headings: (old: [Int?], new: [Int?])
  /// Per section: its words, and whether anything under it changed.
  private var words: (old: [Int], new: [Int])
  private var isTouched: (old: [Bool], new: [Bool])
  /// Per group: words that stayed in it.
  private var stayed: [Int: Int] = [:]

  init(
    _ old: DiffSide, _ new: DiffSide, _ table: WordTable, _ paragraphs: [ParagraphChange]
  ) {
    self.old = old
    self.new = new
    headings = (Self.headings(old), Self.headings(new))
    let counts = (old.letter.sections.count, new.letter.sections.count)
    words = ([Int](repeating: 0, count: counts.0), [Int](repeating: 0, count: counts.1))
    isTouched = (
      [Bool](repeating: false, count: counts.0), [Bool](repeating: false, count: counts.1)
    )
    for paragraph in paragraphs {
      let first = paragraph.old.flatMap { Self.section(old, $0) }
      let second = paragraph.new.flatMap { Self.section(new, $0) }
      if let first, let passage = paragraph.old {
        words.old[first] += old.tokens.wordCounts[passage]
        if paragraph.kind != .same { isTouched.old[first] = true }
        count(passage, first, table)
      }
      if let second, let passage = paragraph.new {
        words.new[second] += new.tokens.wordCounts[passage]
        if paragraph.kind != .same { isTouched.new[second] = true }
      }
    }
  }

  /// The section of a block; nil for all that is no block.
  private static func section(_ side: DiffSide, _ passage: Int) -> Int? {
    let passage = side.tokens.text.passages[passage]
    return passage.kind == .block ? passage.section : nil
  }

  private mutating func count(_ passage: Int, _ section: Int, _ table: WordTable) {
    let group = old.links.groups[section]
    guard group >= 0 else { return }
    for token in old.tokens.tokens[passage] where old.links.tokens[token] >= 0 {
      guard table.isWord[Int(old.tokens.keys[token])] else { continue }
      let other = new.tokens.passage(ofToken: Int(old.links.tokens[token]))
      if let target = Self.section(new, other), new.links.groups[target] == group {
        stayed[group, default: 0] += 1
      }
    }
  }

  func isChanged(_ first: [Int], _ second: [Int]) -> Bool {
    first.contains { isTouched.old[$0] } || second.contains { isTouched.new[$0] }
  }

  func similarity(_ group: Int, _ first: [Int], _ second: [Int]) -> Double {
    let all = first.reduce(0) { $0 + words.old[$1] } + second.reduce(0) { $0 + words.new[$1] }
    return all == 0 ? 1 : Double(2 * stayed[group, default: 0]) / Double(all)
  }

  /// Whether two headings differ by more than type and number.
  func isRenamed(_ first: Int, _ second: Int) -> Bool {
    guard let one = headings.old[first], let other = headings.new[second] else {
      return (headings.old[first] == nil) != (headings.new[second] == nil)
    }
    return old.wordsOfHeading(one) != new.wordsOfHeading(other)
  }

  /// Per section the passage of its heading.
  private static func headings(_ side: DiffSide) -> [Int?] {
    var places = [Int?](repeating: nil, count: side.letter.sections.count)
    for (place, passage) in side.tokens.text.passages.enumerated() where passage.kind == .heading {
      if let section = passage.section { places[section] = place }
    }
    return places
  }
}
