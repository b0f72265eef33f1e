internal import LetterModel

/// Guesses why a second text of the same edition differs from the first, where the clerk does not
/// say.
enum CauseInference {
  /// How much of the words two transcriptions of one print share at least. What a better source
  /// changes are blanks, hyphens and single characters; a corrected print changes sentences.
  static let sameWords = 0.98

  /// The likely cause: another reprint is a publication; another form, or all but the same words,
  /// is a better source of the same print.
  static func cause(
    old: Letter, oldForm: String, oldPrint: String?, new: Letter, newForm: String,
    newPrint: String?
  ) -> RevisionCause {
    if oldPrint != newPrint { return .publication }
    if oldForm != newForm { return .transcription }
    if ink(old) == ink(new) { return .transcription }
    return agreement(words(old), words(new)) >= sameWords ? .transcription : .publication
  }

  /// The share of words that both have, places not compared: 0 to 1.
  static func agreement(_ old: [String], _ new: [String]) -> Double {
    var counts: [String: Int] = [:]
    for word in old { counts[word, default: 0] += 1 }
    var shared = 0
    for word in new {
      if let left = counts[word], left > 0 {
        counts[word] = left - 1
        shared += 1
      }
    }
    let most = max(old.count, new.count)
    return most == 0 ? 1 : Double(shared) / Double(most)
  }

  private static func texts(_ letter: Letter) -> [String] {
    letter.sections.flatMap { [$0.heading] + $0.blocks.map(\.text) } + letter.notes.map(\.text)
  }

  /// The words without their hyphens.
  static func words(_ letter: Letter) -> [String] {
    var words: [String] = []
    for text in texts(letter) {
      for word in text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
        words.append(String(String.UnicodeScalarView(word.filter { !isHyphen($0) })))
      }
    }
    return words
  }

  /// Everything but blanks and hyphens, in one piece.
  private static func ink(_ letter: Letter) -> String { words(letter).joined() }

  /// Hyphen-minus, soft hyphen, hyphen and non-breaking hyphen.
  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{AD}" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }
}
