/// How alike two stretches of words are, from 0 to 1: the weight of the words they share, counted
/// with their repetitions, over the weight of all (Dice).
struct Likeness {
  let a: TokenSide
  let b: TokenSide
  let weights: [Int32]
  private var counts: [Int32]

  init(_ a: TokenSide, _ b: TokenSide, _ weights: WordWeights) {
    self.a = a
    self.b = b
    self.weights = weights.weights
    counts = [Int32](repeating: 0, count: weights.weights.count)
  }

  /// Of tokens of the one side and tokens of the other.
  mutating func of(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    var (all, shared): (Int32, Int32) = (0, 0)
    for token in left {
      let key = Int(a.keys[token])
      counts[key] += 1
      all += weights[key]
    }
    for token in right {
      let key = Int(b.keys[token])
      all += weights[key]
      if counts[key] > 0 {
        counts[key] -= 1
        shared += weights[key]
      }
    }
    for token in left { counts[Int(a.keys[token])] = 0 }
    // Nothing but signs: alike where they are the same.
    if all == 0 { return a.keys[left] == b.keys[right] ? 1 : 0 }
    return Double(2 * shared) / Double(all)
  }
}
