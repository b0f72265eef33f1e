import LetterModel

/// One letter's side of a finished matching.
struct DiffSide {
  let letter: Letter
  let tokens: TokenSide
  let links: Matching.Links

  /// The letter's sentences.
  var stretches: [Stretch] {
    tokens.sentenceTokens.indices.map { tokens.stretch(ofSentence: $0) }
  }
}
