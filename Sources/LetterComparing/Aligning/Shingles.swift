/// Pairs of neighbouring words, by which stretches that share wording find one another.
struct Shingles {
  /// Of each unit its pairs of words, numbered, sorted, each once.
  private(set) var a: [[Int32]] = []
  private(set) var b: [[Int32]] = []
  private var numbers: [UInt64: Int32] = [:]

  /// A unit of fewer than two words has its one word for a pair.
  init(
    _ left: TokenSide, _ leftUnits: [Range<Int>], _ right: TokenSide, _ rightUnits: [Range<Int>],
    _ table: WordTable
  ) {
    numbers.reserveCapacity(leftUnits.reduce(0) { $0 + $1.count } * 2)
    a = leftUnits.map { pairs(left, $0, table) }
    b = rightUnits.map { pairs(right, $0, table) }
  }

  private mutating func pairs(
    _ side: TokenSide, _ range: Range<Int>, _ table: WordTable
  ) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(range.count)
    var before: Int32 = -1
    for token in range {
      let key = side.keys[token]
      guard table.isWord[Int(key)] else { continue }
      if before >= 0 { found.append(number(before, key)) }
      before = key
    }
    if found.isEmpty, before >= 0 { found.append(number(-1, before)) }
    found.sort()
    var last: Int32 = -1
    found.removeAll { pair in
      defer { last = pair }
      return pair == last
    }
    return found
  }

  private mutating func number(_ first: Int32, _ second: Int32) -> Int32 {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    if let number = numbers[pair] { return number }
    let number = Int32(numbers.count)
    numbers[pair] = number
    return number
  }

  /// A pair of units that share rare pairs of words.
  struct Candidate {
    var a: Int
    var b: Int
    /// Shared pairs of words over all, twice (Dice).
    var likeness: Double
  }

  /// For each unit of `b` the few of `a` that share most with it. What stands in more than
  /// `common` units of a side finds nothing: that keeps the search linear.
  func candidates(common: Int = 12, each: Int = 4) -> [Candidate] {
    let postings = self.postings(common)
    var shared = [Int32](repeating: 0, count: a.count)
    var found: [Candidate] = []
    for (unit, pairs) in b.enumerated() {
      var touched: [Int] = []
      for pair in pairs {
        for other in postings[Int(pair)] {
          if shared[Int(other)] == 0 { touched.append(Int(other)) }
          shared[Int(other)] += 1
        }
      }
      touched.sort { (shared[$1], $0) < (shared[$0], $1) }
      for other in touched.prefix(each) {
        found.append(Candidate(a: other, b: unit, likeness: likeness(other, unit)))
      }
      for other in touched { shared[other] = 0 }
    }
    return found
  }

  private func postings(_ common: Int) -> [[Int32]] {
    var postings = [[Int32]](repeating: [], count: numbers.count)
    var uses = [Int32](repeating: 0, count: numbers.count)
    for (unit, pairs) in a.enumerated() {
      for pair in pairs where postings[Int(pair)].count <= common {
        postings[Int(pair)].append(Int32(unit))
      }
    }
    for pairs in b { for pair in pairs { uses[Int(pair)] += 1 } }
    for pair in postings.indices where postings[pair].count > common || uses[pair] > common {
      postings[pair] = []
    }
    return postings
  }

  /// Of one unit of each side.
  func likeness(_ left: Int, _ right: Int) -> Double {
    let (first, second) = (a[left], b[right])
    if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? 1 : 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * shared) / Double(first.count + second.count)
  }
}
