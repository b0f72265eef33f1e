import LetterModel

/// Words that a print cut off from theirs: a heading that was read as the beginning of its
/// paragraph, a paragraph that a page turn parted in the middle of a sentence.
extension Matching {
  /// Words of a piece of a passage; a whole passage may have fewer.
  private static let shortestPiece = 4
  private static let shortestPassage = 2

  /// Follows whole passages, beginnings and ends of passages into what the other letter has left
  /// over, both ways.
  mutating func matchMovedRuns() {
    follow(runs(a, left), openings(runs(b, right), b), isTurned: false)
    follow(runs(b, right), openings(runs(a, left), a), isTurned: true)
  }

  /// Tokens in a row without a match, in one passage.
  private struct Run {
    var tokens: Range<Int>
    /// Whether it begins or ends its passage and has words enough to be followed.
    var isEdge: Bool
  }

  private func runs(_ side: TokenSide, _ links: Links) -> [Run] {
    var found: [Run] = []
    for (passage, tokens) in side.tokens.enumerated() {
      if case .header = side.text.passages[passage].kind { continue }
      var start = tokens.lowerBound
      while start < tokens.upperBound {
        guard links.tokens[start] < 0 else {
          start += 1
          continue
        }
        var end = start
        while end < tokens.upperBound, links.tokens[end] < 0 { end += 1 }
        let words = (start..<end).count { table.isWord[Int(side.keys[$0])] }
        let isWhole = start == tokens.lowerBound && end == tokens.upperBound
        let isEdge = start == tokens.lowerBound || end == tokens.upperBound
        found.append(
          Run(
            tokens: start..<end,
            isEdge: isEdge && words >= (isWhole ? Self.shortestPassage : Self.shortestPiece)))
        start = end
      }
    }
    return found
  }

  /// Where two tokens in a row stand among runs.
  private func openings(_ runs: [Run], _ side: TokenSide) -> [UInt64: [Int32]] {
    var places: [UInt64: [Int32]] = [:]
    for run in runs {
      for token in run.tokens.dropLast() {
        places[Self.code(side.keys[token], side.keys[token + 1]), default: []]
          .append(Int32(truncatingIfNeeded: token))
      }
    }
    return places
  }

  private static func code(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// - Parameter isTurned: whether the runs are those of `b`.
  private mutating func follow(
    _ runs: [Run], _ openings: [UInt64: [Int32]], isTurned: Bool
  ) {
    let (side, other) = isTurned ? (b, a) : (a, b)
    for run in runs where run.isEdge && run.tokens.count > 1 {
      let start = run.tokens.lowerBound
      let code = Self.code(side.keys[start], side.keys[start + 1])
      // What begins in many places is a phrase, no passage.
      guard let places = openings[code], places.count <= 8 else { continue }
      let place = places.lazy.map(Int.init).first { place in
        let end = place + run.tokens.count
        return end <= other.keys.count && other.keys[place..<end] == side.keys[run.tokens]
          && (isTurned ? left : right).tokens[place..<end].allSatisfy { $0 < 0 }
          && other.passage(ofToken: place) == other.passage(ofToken: end - 1)
      }
      if let place {
        matchRun(isTurned ? place : start, isTurned ? start : place, run.tokens.count)
      }
    }
  }

  private mutating func matchRun(_ i: Int, _ j: Int, _ count: Int) {
    for step in 0..<count { match(i + step, j + step) }
    setAstray(true, i..<i + count, j..<j + count)
  }
}
