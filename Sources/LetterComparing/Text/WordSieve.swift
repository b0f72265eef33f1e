internal import DutchLanguage

/// Tells at once that none of some words stands in a text. What it lets pass has to be looked at.
///
/// Words are runs of letters and digits; capitals are small letters here, and letters beyond ASCII
/// are all one.
package struct WordSieve: Sendable {
  private var flags = [Bool](repeating: false, count: 4096)
  private let beginnings: Bool

  /// - Parameter beginnings: whether a word passes that only begins with one of these.
  package init(_ words: some Sequence<String>, beginnings: Bool = false) {
    self.beginnings = beginnings
    for word in words {
      var key = WordKey.none
      _ = Self.reads(word) { part in
        if let part { key = part }
        return part == nil
      }
      flags[Self.place(key)] = true
    }
  }

  /// False only where none of the words stands in the text.
  package func passes(_ text: String) -> Bool {
    var last = WordKey.none
    return Self.reads(text) { key in
      defer { last = key ?? WordKey.none }
      if beginnings { return key.map { flags[Self.place($0)] } ?? false }
      return key == nil && flags[Self.place(last)]
    }
  }

  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: key ^ key >> 32) & 4095
  }

  /// Hands on the key of each beginning of each word, and nil behind a word, until it is told to stop.
  private static func reads(_ text: String, _ stops: (UInt64?) -> Bool) -> Bool {
    var key = WordKey.none
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: key = WordKey.adding(byte, to: key)
      case 0x41...0x5A: key = WordKey.adding(byte | 0x20, to: key)
      // The rest of a letter or sign that began before; from E2 on stand dashes and quotes.
      case 0x80..<0xC0: continue
      case 0xC3..<0xE2: key = WordKey.adding(0xFF, to: key)
      default:
        if key != WordKey.none, stops(nil) { return true }
        key = WordKey.none
        continue
      }
      if stops(key) { return true }
    }
    return key != WordKey.none && stops(nil)
  }
}
