/// Numbers by the hashes of words: they are mixed already, so that a look-up hashes nothing.
package struct WordNumbers: Sendable {
  /// By the lowest bits of a key, else in the next free place; 0 where a place is free.
  private var keys: [UInt64]
  private var values: [Int]
  private var count = 0

  /// A table with room for so many words, which grows.
  package init(capacity: Int = 16) {
    var size = 32
    while size < 2 * capacity { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int](repeating: 0, count: size)
  }

  /// The number of a word; nil where it has none.
  package func value(_ key: UInt64) -> Int? {
    let place = place(of: key)
    return keys[place] == 0 ? nil : values[place]
  }

  package mutating func set(_ key: UInt64, _ value: Int) {
    let place = place(of: key)
    values[place] = value
    if keys[place] == 0 { take(place, for: key) }
  }

  /// Gives a word a number where it has none yet.
  package mutating func add(_ key: UInt64, _ value: Int) {
    let place = place(of: key)
    guard keys[place] == 0 else { return }
    values[place] = value
    take(place, for: key)
  }

  private mutating func take(_ place: Int, for key: UInt64) {
    keys[place] = max(key, 1)
    count += 1
    if 2 * count > keys.count { grow() }
  }

  private func place(of key: UInt64) -> Int {
    let key = max(key, 1)
    var place = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  private mutating func grow() {
    var table = WordNumbers(capacity: keys.count)
    for place in keys.indices where keys[place] != 0 { table.set(keys[place], values[place]) }
    self = table
  }
}
