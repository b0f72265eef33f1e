import LetterModel

/// One letter's side of a finished matching.
struct DiffSide {
  let letter: Letter
  let tokens: TokenSide
  let links: Matching.Links
  /// Per token: whether only the boundary of its paragraph changed.
  var isBeyond: [Bool] = []

  /// The letter's sentences.
  var stretches: [Stretch] {
    tokens.sentenceTokens.indices.map { tokens.stretch(ofSentence: $0) }
  }

  /// The folded words of a heading, without the number that some prints put before it.
  func wordsOfHeading(_ passage: Int) -> ArraySlice<Int32> {
    let range = tokens.tokens[passage]
    let text = tokens.text.passages[passage].text
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else {
      return tokens.keys[range]
    }
    // `4. Mandaat` is three tokens, `4.1 Mandaat` two.
    let words = range.dropFirst().drop { tokens.gaps[$0] == .none }
    return words.isEmpty ? tokens.keys[range] : tokens.keys[words]
  }
}
