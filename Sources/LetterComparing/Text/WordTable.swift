/// Numbers for words: the same number for the same word, however it is set in type.
///
/// A *form* is a word as printed, a *key* its folded form; keys are forms too. Numbers follow the
/// order of first sight, so they depend on the texts alone.
struct WordTable {
  /// Of each form its key.
  private(set) var keys: [Int32] = []
  /// Of each form a hash of its bytes, the same in every table.
  private(set) var hashes: [UInt64] = []
  /// Of each form whether it is a word, no sign.
  private(set) var isWord: [Bool] = []
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var slots: [Int32]

  init() {
    slots = [Int32](repeating: -1, count: 8192)
    for word in Self.smallWords {
      _ = form(Array(word.utf8)[...], isWord: true)
    }
  }

  var count: Int { keys.count }

  /// Whether a key is a sign or one of the commonest words, which stand in any two sentences.
  func isSmall(_ key: Int32) -> Bool {
    Int(key) < Self.smallWords.count || !isWord[Int(key)]
  }

  /// The number of a word or sign as printed.
  mutating func form(_ word: ArraySlice<UInt8>, isWord: Bool) -> Int32 {
    let hash = Self.hash(word)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if hashes[found] == hash, isEqual(found, word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(word, hash, isWord: isWord, at: slot)
  }

  private mutating func add(
    _ word: ArraySlice<UInt8>, _ hash: UInt64, isWord: Bool, at slot: Int
  ) -> Int32 {
    let number = Int32(keys.count)
    slots[slot] = number
    keys.append(number)
    hashes.append(hash)
    self.isWord.append(isWord)
    bytes += word
    ends.append(Int32(bytes.count))
    if keys.count * 2 > slots.count { grow() }
    let folded = FoldedForm.of(Array(word))
    if !folded.elementsEqual(word) { keys[Int(number)] = form(folded[...], isWord: isWord) }
    return number
  }

  private func isEqual(_ form: Int, _ word: ArraySlice<UInt8>) -> Bool {
    bytes[(form == 0 ? 0 : Int(ends[form - 1]))..<Int(ends[form])].elementsEqual(word)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a with a final mix.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }

  /// Their numbers are the first ones.
  private static let smallWords = [
    "de", "het", "een", "van", "in", "en", "op", "te", "voor", "met", "aan", "dat", "die", "is",
    "zijn", "om", "tot", "bij", "door", "als", "naar", "uit", "ook", "worden", "wordt", "of", "er",
    "dit", "deze", "over", "zal", "heeft",
  ]
}
