import LetterModel

/// Tells running text from what stands around it: labels, addresses, titles, navigation.
enum Prose {
  /// Whether a text holds a sentence: six words or more up to a full stop, or twelve up to the
  /// colon above a list, some of them in small letters.
  static func holdsSentence(_ text: String) -> Bool { sentence(in: text) != nil }

  /// The first sentence in a text.
  static func sentence(in text: String) -> String? {
    guard text.utf8.contains(where: ".!?:".utf8.contains) else { return nil }
    var words: [Substring] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0.isNewline }) {
      words.append(word)
      guard closes(word), !isAside(word, of: words) else { continue }
      if words.count >= 6, isInSmallLetters(words) { return words.joined(separator: " ") }
      words = []
    }
    let leadsIn = words.count >= 12 && words.last?.last == ":" && isInSmallLetters(words)
    return leadsIn ? words.joined(separator: " ") : nil
  }

  private static func isInSmallLetters(_ words: [Substring]) -> Bool {
    words.count { $0.unicodeScalars.first?.isLower == true } >= 3
  }

  /// Whether a word closes a question or call in brackets behind other words: `[wat is dit?]`.
  private static func isAside(_ word: Substring, of words: [Substring]) -> Bool {
    guard word.last == "]" || word.last == ")",
      let sign = word.dropLast().last, sign == "?" || sign == "!",
      let start = words.lastIndex(where: { $0.hasPrefix("[") || $0.hasPrefix("(") })
    else { return false }
    return start > 0
  }

  /// Whether a sentence ends with a word.
  private static func closes(_ word: Substring) -> Bool {
    let bare = ContiguousArray(word.unicodeScalars).reversed()
      .drop { $0.isClosingQuoteOrBracket || $0.isDigit || $0.superscriptDigit != nil }
    guard let last = bare.first else { return false }
    if last == "!" || last == "?" { return true }
    // `3.` and `2.2.1` count, `12.30` is an hour.
    let before = bare.dropFirst()
    guard last == ".", let sign = before.first,
      !sign.isDigit || before.prefix(while: \.isDigit).count > 2
    else { return false }
    return !isInitials(word) && !Abbreviations.endsInAbbreviation(Array(bare.reversed())[...])
  }

  /// `A.Th.B.` before a name.
  private static func isInitials(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".")
    return parts.count > 1
      && parts.allSatisfy { $0.count <= 2 && $0.unicodeScalars.first?.isUpper == true }
  }
}
