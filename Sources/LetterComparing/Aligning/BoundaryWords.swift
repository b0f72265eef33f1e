/// The words that stand in another paragraph than before only because one was cut in several, or
/// several became one: in their order, and beside what they stood beside.
struct BoundaryWords {
  /// Per token of each letter.
  private(set) var old: [Bool]
  private(set) var new: [Bool]

  init(_ old: DiffSide, _ new: DiffSide, _ pairs: [(old: Int, new: Int)], _ table: WordTable) {
    self.old = [Bool](repeating: false, count: old.tokens.keys.count)
    self.new = [Bool](repeating: false, count: new.tokens.keys.count)
    for (one, other) in Self.found(of: old, cutIn: new, pairs.map { ($0.old, $0.new) }, table) {
      (self.old[one], self.new[other]) = (true, true)
    }
    for (one, other) in Self.found(of: new, cutIn: old, pairs.map { ($0.new, $0.old) }, table) {
      (self.new[one], self.old[other]) = (true, true)
    }
  }

  /// Pairs of tokens of passages of one side and of their further parts on the other.
  private static func found(
    of side: DiffSide, cutIn other: DiffSide, _ pairs: [(whole: Int, first: Int)],
    _ table: WordTable
  ) -> [(Int, Int)] {
    var parts: [Int: Set<Int>] = [:]
    for part in other.links.pairs.indices where other.links.pairs[part] < 0 {
      let whole = Matching.whole(of: part, other.tokens, other.links, side.tokens, table)
      if let whole { parts[whole, default: []].insert(part) }
    }
    return pairs.flatMap { whole, first -> [(Int, Int)] in
      guard let own = parts[whole] else { return [] }
      return inOrder(beside(first, own, other), of: whole, first, side, other)
    }
  }

  /// The paired part with those that nothing but new text parts from it, in order.
  private static func beside(_ first: Int, _ parts: Set<Int>, _ side: DiffSide) -> [Int] {
    var found = [first]
    for step in [-1, 1] {
      var place = first + step
      while side.links.pairs.indices.contains(place), side.links.pairs[place] < 0 {
        if parts.contains(place) { found.append(place) }
        place += step
      }
    }
    return found.sorted()
  }

  /// What the parts have of the whole in its order; what the paired part keeps is not in question.
  private static func inOrder(
    _ parts: [Int], of whole: Int, _ first: Int, _ side: DiffSide, _ other: DiffSide
  ) -> [(Int, Int)] {
    let inside = side.tokens.tokens[whole]
    let tokens = parts.flatMap { part in
      other.tokens.tokens[part].filter { token in
        inside.contains(Int(other.links.tokens[token]))
          && (part != first || !other.links.isAstray[token])
      }
    }
    let kept = other.tokens.tokens[first]
    let keeps = HeaviestRise.keeps(
      tokens.map { Int(other.links.tokens[$0]) },
      weights: tokens.map { kept.contains($0) ? inside.count : 1 })
    return zip(tokens, keeps).compactMap { token, isKept in
      isKept && !kept.contains(token) ? (Int(other.links.tokens[token]), token) : nil
    }
  }
}
