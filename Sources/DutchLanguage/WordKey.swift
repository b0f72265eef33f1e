/// A number that tells a word from others, so that words are compared at once (FNV-1a).
package enum WordKey {
  /// Of a word in small letters without accents.
  package static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return key
  }
}
