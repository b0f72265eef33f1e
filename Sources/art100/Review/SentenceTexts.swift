import LetterArchive
import LetterFacts
import LetterModel

/// The sentences in which facts stand.
struct SentenceTexts {
  private var blocks: [Int: String] = [:]
  private var notes: [String: String] = [:]

  init(_ letter: Letter) {
    for block in letter.blocks { blocks[block.ordinal] = block.text }
    for note in letter.notes where notes[note.number] == nil { notes[note.number] = note.text }
  }

  /// The whole text where the quote spans several sentences.
  func sentence(of stored: StoredFact) -> String { sentence(at: stored.fact.place) }

  /// The sentence in which a place lies; the whole text where it spans several.
  func sentence(at place: Place) -> String {
    let text = place.note.flatMap { notes[$0] } ?? place.block.flatMap { blocks[$0] } ?? ""
    let around = Sentences.split(text).first {
      $0.lowerBound <= place.range.lowerBound && place.range.upperBound <= $0.upperBound
    }
    guard let around else { return text }
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: around.lowerBound)
    return String(scalars[start..<scalars.index(start, offsetBy: around.count)])
  }
}
