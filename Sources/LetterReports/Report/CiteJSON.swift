internal import JSONText
internal import LetterModel

/// A letter as programs that keep references read it: CSL JSON.
enum CiteJSON {
  static func value(_ letter: OpenedLetter) -> JSON {
    let face = LetterFace(letter, words: Words(language: .nl))
    return [
      "id": .string(letter.id), "type": "report", "genre": "Kamerbrief",
      "title": .string(face.subject ?? letter.id), "number": .string(letter.id),
      "title-short": .string(face.citation), "language": "nl",
      "author": .array(letter.letter.header.senders.map { ["literal": .string($0)] }),
      "issued": letter.date.map { day in
        ["date-parts": [[.int(day.year), .int(day.month), .int(day.day)]]]
      } ?? .null,
    ]
  }
}
