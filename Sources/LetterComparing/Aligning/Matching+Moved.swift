/// Sentences that went to another passage, or to another place in theirs.
extension Matching {
  /// A shorter sentence says too little to be followed.
  private static let fewestWords = 4
  /// The same for a sentence whose words were changed on its way.
  private static let fewestChangedWords = 6
  /// What such a sentence must share with where it went.
  private static let movedFloor = 0.55

  mutating func matchMovedSentences() {
    matchEqualSentences()
    matchChangedSentences()
  }

  private func free(_ side: TokenSide, _ links: Links, words: Int) -> [Int] {
    links.sentences.indices.filter { sentence in
      guard links.sentences[sentence] < 0 else { return false }
      switch side.text.passages[side.sentencePassages[sentence]].kind {
      case .block, .note: break
      default: return false
      }
      let range = side.sentenceTokens[sentence]
      return range.count >= words
        && range.count { table.isWord[Int(side.keys[$0])] } >= words
    }
  }

  private mutating func matchEqualSentences() {
    var waiting: [UInt64: [Int]] = [:]
    for sentence in free(b, right, words: Self.fewestWords).reversed() {
      waiting[b.hash(b.sentenceTokens[sentence], table), default: []].append(sentence)
    }
    for sentence in free(a, left, words: Self.fewestWords) {
      let hash = a.hash(a.sentenceTokens[sentence], table)
      guard let other = waiting[hash]?.popLast() else { continue }
      let (first, second) = (a.sentenceTokens[sentence], b.sentenceTokens[other])
      guard a.keys[first] == b.keys[second] else { continue }
      for (i, j) in zip(first, second) { match(i, j) }
      addSentencePair(sentence..<sentence + 1, other..<other + 1, isAstray: true)
    }
  }

  private mutating func matchChangedSentences() {
    let first = free(a, left, words: Self.fewestChangedWords)
    let second = free(b, right, words: Self.fewestChangedWords)
    let shingles = Shingles(
      a, first.map { a.sentenceTokens[$0] }, b, second.map { b.sentenceTokens[$0] }, table)
    var found: [(a: Int, b: Int, likeness: Double)] = []
    for candidate in shingles.candidates(common: 6, each: 3) where candidate.likeness >= 0.35 {
      let (one, other) = (first[candidate.a], second[candidate.b])
      let alike = likeness.of(a.sentenceTokens[one], b.sentenceTokens[other])
      if alike >= Self.movedFloor { found.append((one, other, alike)) }
    }
    found.sort { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
    for (one, other, _) in found where left.sentences[one] < 0 && right.sentences[other] < 0 {
      matchWords(a.sentenceTokens[one], b.sentenceTokens[other])
      addSentencePair(one..<one + 1, other..<other + 1, isAstray: true)
    }
  }

  // MARK: Passages

  /// Passages that no other rule paired belong together where one holds most of the other's words.
  mutating func pairByMovedSentences() {
    for (one, other) in sharesOfMoved(of: b, right, from: a, left) { pair(one, other, .sentences) }
    for place in pairs.indices where pairs[place].rule == .sentences { settle(pairs[place]) }
  }

  /// Per free passage of a side the passage of the other that holds at least half of its words.
  private func sharesOfMoved(
    of side: TokenSide, _ links: Links, from other: TokenSide, _ otherLinks: Links
  ) -> [(Int, Int)] {
    links.pairs.indices.compactMap { place in
      guard links.pairs[place] < 0, !side.sentences[place].isEmpty,
        let whole = Self.whole(of: place, side, links, other, table),
        otherLinks.pairs[whole] < 0
      else { return nil }
      return (whole, place)
    }
  }

  /// The passage of the other side that holds at least half of the words of a passage.
  static func whole(
    of place: Int, _ side: TokenSide, _ links: Links, _ other: TokenSide, _ table: WordTable
  ) -> Int? {
    var shares: [(passage: Int, words: Int)] = []
    for token in side.tokens[place] where links.tokens[token] >= 0 {
      guard table.isWord[Int(side.keys[token])] else { continue }
      let passage = other.passage(ofToken: Int(links.tokens[token]))
      if let index = shares.firstIndex(where: { $0.passage == passage }) {
        shares[index].words += 1
      } else {
        shares.append((passage, 1))
      }
    }
    let most = shares.max { ($0.words, $1.passage) < ($1.words, $0.passage) }
    return most.flatMap { $0.words * 2 >= side.wordCounts[place] ? $0.passage : nil }
  }

  /// Its sentences that stand in one order on both sides are no longer astray.
  private mutating func settle(_ pair: Pair) {
    let inside = a.sentences[pair.a].compactMap { sentence -> Int? in
      let found = left.sentences[sentence]
      guard found >= 0, sentencePairs[found].a.lowerBound == sentence,
        b.sentencePassages[sentencePairs[found].b.lowerBound] == pair.b
      else { return nil }
      return found
    }
    let keeps = HeaviestRise.keeps(
      inside.map { sentencePairs[$0].b.lowerBound }, weights: inside.map { _ in 1 })
    for (place, isKept) in zip(inside, keeps) where isKept {
      sentencePairs[place].isAstray = false
      setAstray(false, tokens(a, sentencePairs[place].a), tokens(b, sentencePairs[place].b))
    }
  }
}
