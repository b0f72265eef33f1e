/// Numbers by the hashes of words: they are mixed already, so that a look-up hashes nothing.
package struct WordNumbers: Sendable {
  /// A word and its number side by side in memory; the key is 0 where a place is free.
  private struct Slot {
    var key: UInt64 = 0
    var value = 0
  }

  /// By the lowest bits of a key, else in the next free place.
  private var slots: [Slot]
  private var count = 0

  /// A table with room for so many words, which grows.
  package init(capacity: Int = 16) {
    var size = 32
    while size < 2 * capacity { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// The number of a word; nil where it has none.
  package func value(_ key: UInt64) -> Int? {
    let slot = slots[place(of: key)]
    return slot.key == 0 ? nil : slot.value
  }

  package mutating func set(_ key: UInt64, _ value: Int) {
    let place = place(of: key)
    slots[place].value = value
    if slots[place].key == 0 { take(place, for: key) }
  }

  /// Gives a word a number where it has none yet.
  package mutating func add(_ key: UInt64, _ value: Int) {
    let place = place(of: key)
    guard slots[place].key == 0 else { return }
    slots[place].value = value
    take(place, for: key)
  }

  private mutating func take(_ place: Int, for key: UInt64) {
    slots[place].key = max(key, 1)
    count += 1
    if 2 * count > slots.count { grow() }
  }

  private func place(of key: UInt64) -> Int {
    let key = max(key, 1)
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[place].key != 0, slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    var table = WordNumbers(capacity: slots.count)
    for slot in slots where slot.key != 0 { table.set(slot.key, slot.value) }
    self = table
  }
}
