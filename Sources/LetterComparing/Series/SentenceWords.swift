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

  /// Per sentence where it stands.
  let stretches: [Stretch]
  private let reading: Reading

  /// - Parameter stretches: the sentences, as a comparison of the text has them.
  init(_ text: LetterText, _ stretches: [Stretch]) {
    self.stretches = stretches
    reading = Reading(text)
  }

  /// Per sentence its words, in order.
  var words: [[Word]] { reading.words }

  /// What is read when it is first asked for: most letters name nothing that went.
  private final class Reading {
    private let text: LetterText

    init(_ text: LetterText) { self.text = text }

    lazy var words: [[Word]] = {
      var table = WordTable()
      let side = TokenSide(text, &table)
      var known: [Int32: Word] = [:]
      return side.sentenceTokens.indices.map { sentence in
        let range = side.sentenceTokens[sentence]
        let bytes = Array(text.passages[side.sentencePassages[sentence]].text.utf8)
        return range.filter { table.isWord[Int(side.keys[$0])] }.map { token in
          let isFirst = token == range.lowerBound
          let form = side.forms[token] << 1 | (isFirst ? 1 : 0)
          if let word = known[form] { return word }
          let word = SentenceWords.word(
            bytes[Int(side.byteStarts[token])..<Int(side.byteEnds[token])], isFirst: isFirst)
          known[form] = word
          return word
        }
      }
    }()

    /// In how many sentences a word stands.
    lazy var uses: [String: Int] = {
      var uses: [String: Int] = [:]
      for sentence in words {
        for word in Set(sentence.map(\.text)) { uses[word, default: 0] += 1 }
      }
      return uses
    }()
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
    !Self.offices.contains(word) && reading.uses[word, default: 0] * 7 <= max(stretches.count, 21)
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
  func sentences(ofPassage passage: Int) -> Range<Int> {
    func first(from passage: Int) -> Int {
      var (low, high) = (0, stretches.count)
      while low < high {
        let middle = (low + high) / 2
        if stretches[middle].passage < passage { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(from: passage)..<first(from: passage + 1)
  }
}
