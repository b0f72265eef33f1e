/// The heaviest rising part of a list: what stays in its place where things were moved.
///
/// What is left out is the lightest set that can have moved.
enum HeaviestRise {
  /// Of each value whether it is kept. Values are distinct.
  static func keeps(_ values: [Int], weights: [Int]) -> [Bool] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var rank = [Int](repeating: 0, count: values.count)
    for (place, index) in order.enumerated() { rank[index] = place + 1 }
    // A Fenwick tree over ranks: the heaviest rise that ends at most there.
    var tree = [(weight: Int, last: Int)](repeating: (0, -1), count: values.count + 1)
    var before = [Int](repeating: -1, count: values.count)
    var best = (weight: 0, last: -1)
    for index in values.indices {
      var found = (weight: 0, last: -1)
      var place = rank[index] - 1
      while place > 0 {
        if tree[place].weight > found.weight { found = tree[place] }
        place &= place - 1
      }
      before[index] = found.last
      let own = (weight: found.weight + max(weights[index], 1), last: index)
      if own.weight > best.weight { best = own }
      place = rank[index]
      while place <= values.count {
        if own.weight > tree[place].weight { tree[place] = own }
        place += place & -place
      }
    }
    var keeps = [Bool](repeating: false, count: values.count)
    while best.last >= 0 {
      keeps[best.last] = true
      best.last = before[best.last]
    }
    return keeps
  }
}
