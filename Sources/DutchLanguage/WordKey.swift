internal import LetterModel

/// A number that tells a word from others, so that words are compared at once (FNV-1a).
package enum WordKey {
  /// Of a word in small letters without accents.
  package static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(none) { adding($1, to: $0) }
  }

  /// Of no letters.
  package static let none: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Of a word with one letter more.
  package static func adding(_ byte: UInt8, to key: UInt64) -> UInt64 {
    (key ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

/// Words that are looked for at every token, told by their keys.
package struct WordSet: Sendable {
  package let keys: [UInt64]
  private var table = WordNumbers()

  /// - Parameter words: in small letters without accents.
  package init(_ words: [StaticString]) {
    keys = words.map {
      WordKey.of(UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount))
    }
    for key in keys { table.set(key, 1) }
  }

  package func contains(_ key: UInt64) -> Bool { table.value(key) != nil }
}
