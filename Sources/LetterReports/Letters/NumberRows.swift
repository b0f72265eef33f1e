package import JSONText
package import LetterModel

/// The numbers of letters with what explains them, as rows.
package enum NumberRows {
  package static let columns = [
    "passage", "letter", "words", "class", "rule", "fact", "citation", "sentence", "section",
    "block", "note", "start", "end", "page",
  ]

  package static let tableColumns = ["passage", "words", "class", "rule", "sentence"]

  /// A number as `facts --numbers --format json` prints it, with the sentence around it.
  package static func json(_ number: NumberClaim, of letter: OpenedLetter) -> JSON {
    let place = number.place
    return [
      "passage": .string(letter.name(of: place)), "letter": .string(letter.name),
      "words": .string(number.words), "class": .string(number.claim.rawValue),
      "rule": .init(number.rule),
      "fact": .init(number.claim == .fact ? number.ordinal : nil),
      "citation": .init(number.claim == .citation ? number.ordinal : nil),
      "sentence": .string(letter.places.sentence(at: place)), "section": .string(place.section),
      "block": .init(place.block), "note": .init(place.note),
      "start": .int(place.range.lowerBound), "end": .int(place.range.upperBound),
      "page": .init(letter.places.page(at: place)),
    ]
  }
}
