import LetterModel

/// The words of a letter's sentences in small letters, for looking things up in them.
struct SentenceWords {
  /// A word with how it was printed.
  struct Word {
    /// Small letters, one form of quote and hyphen, without a genitive or plural `’s`.
    var text: String
    /// Carries a capital that does not come from its place, or a digit among letters.
    var isName: Bool
  }

  let text: LetterText
  let stretches: [Stretch]
  /// Per sentence its words, in order.
  let words: [[Word]]
  /// In how many sentences a word stands.
  private let uses: [String: Int]
  /// Per passage its sentences.
  private let ofPassage: [Range<Int>]

  init(_ text: LetterText) {
    self.text = text
    var table = WordTable()
    let side = TokenSide(text, &table)
    ofPassage = side.sentences
    stretches = side.sentenceTokens.indices.map { side.stretch(ofSentence: $0) }
    words = side.sentenceTokens.indices.map { sentence in
      let range = side.sentenceTokens[sentence]
      let bytes = Array(text.passages[side.sentencePassages[sentence]].text.utf8)
      return range.filter { table.isWord[Int(side.keys[$0])] }.map { token in
        Self.word(
          bytes[Int(side.byteStarts[token])..<Int(side.byteEnds[token])],
          isFirst: token == range.lowerBound)
      }
    }
    var uses: [String: Int] = [:]
    for sentence in words {
      for word in Set(sentence.map(\.text)) { uses[word, default: 0] += 1 }
    }
    self.uses = uses
  }

  private static func word(_ bytes: ArraySlice<UInt8>, isFirst: Bool) -> Word {
    var folded = FoldedForm.of(Array(bytes))
    if folded.count > 2, folded.suffix(2) == [0x27, 0x73] { folded.removeLast(2) }
    let text = String(decoding: folded, as: UTF8.self)
    let small = text.lowercased()
    let capitals = text.unicodeScalars.count { scalar in
      scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
    }
    let digits = folded.count { (0x30...0x39).contains($0) }
    let hasInner = capitals > 1 || capitals == 1 && !isFirst
    return Word(text: small, isName: capitals > 0 && (hasInner || digits > 0))
  }

  /// Whether a word stands in so few sentences that sharing it tells something.
  func isTelling(_ word: String) -> Bool {
    !Self.offices.contains(word) && uses[word, default: 0] * 7 <= max(words.count, 21)
  }

  /// Words of citations and of the state, in which any two sentences can meet.
  private static let offices: Set<String> = [
    "kamer", "kamers", "kamerstuk", "kamerstukken", "tweede", "eerste", "minister", "ministers",
    "kamerbrief", "voortgangsrapportage", "artikel", "grondwet", "nederland", "nederlands",
    "nederlandse", "nederlanders", "januari", "februari", "augustus", "september", "oktober",
    "november", "december", "volgende", "ongeveer", "daarvan", "waarvan", "daarvoor", "gemeld",
  ]

  /// The telling names of a sentence.
  func names(_ sentence: Int) -> Set<String> {
    Set(words[sentence].filter { $0.isName && isTelling($0.text) }.map(\.text))
  }

  func has(_ sentence: Int, _ names: Set<String>) -> Bool {
    words[sentence].contains { names.contains($0.text) }
  }

  /// The sentences of a passage.
  func sentences(ofPassage passage: Int) -> Range<Int> { ofPassage[passage] }
}
