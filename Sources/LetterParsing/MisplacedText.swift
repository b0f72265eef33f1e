import LetterModel

/// Text that a reading keeps where no text belongs, and text that it lacks.
enum MisplacedText {
  /// Fewer printed characters than this on a page, the last one aside, are hardly a letter.
  private static let leastOnPage = 150

  static func warnings(_ letter: Letter) -> [Warning] {
    outside(letter) + [amount(letter), signature(letter)].compactMap(\.self)
  }

  /// Every letter is signed.
  private static func signature(_ letter: Letter) -> Warning? {
    guard letter.signatories.isEmpty, letter.blocks.contains(where: { _ in true }) else {
      return nil
    }
    return Warning(
      code: "no-signature",
      message: "no signature was found: an office with a name, such as 'De Minister van Defensie,'"
        + " above 'A.B. Naam'; check who signed it")
  }

  /// Sentences in the head, or in what was taken out as heads and feet of pages.
  private static func outside(_ letter: Letter) -> [Warning] {
    let fields = letter.header.fields.filter {
      // A subject may end in a stop, as a sentence does.
      !HeaderLines.isLetterheadSentence($0.text)
        && (!$0.text.hasSuffix(letter.header.subject ?? "\n") || HeadingRule.isSentence($0.text))
    }
    .map { (text: $0.text, line: $0.lines.lowerBound, place: "in the head") }
    let signatures = letter.signatories.map { signatory in
      (
        text: [signatory.office, signatory.name].compactMap(\.self).joined(separator: " "),
        line: signatory.lines.lowerBound, place: "in a signature"
      )
    }
    let layout = letter.repairs.filter {
      $0.kind.isLayout && !PageFurniture.isSentence($0.before)
        && !PageFurniture.isReceipt($0.before)
    }.map { (text: $0.before, line: $0.line, place: "outside the text") }
    return (fields + signatures + layout).compactMap { part in
      Prose.sentence(in: part.text).map { sentence in
        let words = sentence.split(separator: " ")
        let quote = words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
        return Warning(
          code: "sentence-outside-text",
          message: "the sentence '\(quote)' was read \(part.place); if it is the letter's, set a "
            + "blank line before it and import the text again",
          line: part.line)
      }
    }
  }

  private static func amount(_ letter: Letter) -> Warning? {
    let few = letter.pages > 2 ? (letter.pages - 1) * leastOnPage : 1
    var printed = 0
    // Almost every letter has as many signs in its first blocks.
    for block in letter.blocks where printed < few {
      printed += block.text.unicodeScalars.count { $0.hasInk }
    }
    if printed == 0 {
      return Warning(
        code: "no-text", message: "no text was found below the head; give the whole letter")
    }
    guard printed < few else { return nil }
    return Warning(
      code: "little-text",
      message: "\(letter.pages) pages hold only \(printed) printed characters of text; compare "
        + "with the print, which may hold pictures of pages")
  }
}
