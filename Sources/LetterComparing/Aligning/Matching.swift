import LetterModel

/// What belongs to what in two letters, while it is being found.
///
/// The sides are called `a` and `b`, not old and new: the search runs from the lesser text to the
/// greater one, whichever is older, so that the comparison back is the comparison turned round.
struct Matching {
  /// Two passages.
  struct Pair {
    var a: Int
    var b: Int
    var rule: LinkRule
    var isMoved = false
  }

  /// Sections that belong together; several on a side where one was split or some were merged.
  struct SectionGroup {
    var a: [Int]
    var b: [Int]
    var rule: LinkRule
    var isMoved = false
  }

  /// Sentences that belong together; runs where one was cut in two.
  struct SentencePair {
    var a: Range<Int>
    var b: Range<Int>
    /// Whether they were found apart from the pairs of passages, or out of order.
    var isAstray: Bool
  }

  /// A side's own links.
  struct Links {
    /// Per passage: its pair, or -1.
    var pairs: [Int]
    /// Per section: its group, or -1.
    var groups: [Int]
    /// Per sentence: its pair, or -1.
    var sentences: [Int]
    /// Per token: the token that it is, or -1.
    var tokens: [Int32]
    /// Per token: whether it is found apart from the pairs of passages, or out of order.
    var isAstray: [Bool]

    init(_ side: TokenSide, sections: Int) {
      pairs = [Int](repeating: -1, count: side.text.passages.count)
      groups = [Int](repeating: -1, count: sections)
      sentences = [Int](repeating: -1, count: side.sentenceTokens.count)
      tokens = [Int32](repeating: -1, count: side.keys.count)
      isAstray = [Bool](repeating: false, count: side.keys.count)
    }
  }

  let letters: (a: Letter, b: Letter)
  let a: TokenSide
  let b: TokenSide
  let table: WordTable
  let weights: WordWeights
  var likeness: Likeness
  let corrections: Corrections
  /// Per section the one above it.
  let parents: (a: [Int?], b: [Int?])
  var pairs: [Pair] = []
  var groups: [SectionGroup] = []
  var sentencePairs: [SentencePair] = []
  var left: Links
  var right: Links
  /// Pairs of blocks that a ruling parts, as passages.
  private(set) var parted: Set<[Int]> = []

  init(
    _ letters: (a: Letter, b: Letter), _ a: TokenSide, _ b: TokenSide, _ table: WordTable,
    _ corrections: Corrections
  ) {
    self.letters = letters
    self.a = a
    self.b = b
    self.table = table
    self.corrections = corrections
    parents = (Self.parents(letters.a), Self.parents(letters.b))
    weights = WordWeights(a, b, table)
    likeness = Likeness(a, b, weights)
    left = Links(a, sections: letters.a.sections.count)
    right = Links(b, sections: letters.b.sections.count)
    rule()
    pairHeaders()
    pairEqualPassages()
    pairByWording()
    groupSections()
    pairHeadings()
    pairByPlace()
    markMoves()
    matchSentences()
    matchMovedSentences()
    matchMovedRuns()
    pairByMovedSentences()
  }

  mutating func pair(_ first: Int, _ second: Int, _ rule: LinkRule) {
    guard left.pairs[first] < 0, right.pairs[second] < 0, !parted.contains([first, second]) else {
      return
    }
    left.pairs[first] = pairs.count
    right.pairs[second] = pairs.count
    pairs.append(Pair(a: first, b: second, rule: rule))
  }

  /// Blocks that a reader paired or parted.
  private mutating func rule() {
    guard !corrections.blocks.isEmpty else { return }
    func places(_ side: TokenSide) -> [Int: Int] {
      var places: [Int: Int] = [:]
      for (place, passage) in side.text.passages.enumerated() {
        if let block = passage.block { places[block] = place }
      }
      return places
    }
    let (first, second) = (places(a), places(b))
    for ruling in corrections.blocks {
      guard let one = first[ruling.old], let other = second[ruling.new] else { continue }
      if ruling.ruling == .part { parted.insert([one, other]) }
    }
    for ruling in corrections.blocks where ruling.ruling == .pair {
      guard let one = first[ruling.old], let other = second[ruling.new] else { continue }
      pair(one, other, .correction)
    }
  }
}
