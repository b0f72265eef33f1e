internal import LetterModel

extension LetterPlaces {
  /// Where an anchor's quote stands in its sentence: at its old place if it still does, else at the
  /// nearest one. Nil where no such sentence is left.
  ///
  /// Sentences are the same when their letters and digits are: a hyphen or a blank that is read
  /// otherwise changes no statement.
  func place(of anchor: Decision.Anchor) -> Place? {
    let wanted = Self.folded(anchor.sentence ?? anchor.quote)
    var best: (distance: Int, place: Place)?
    for passage in passages where (passage.note == nil) == (anchor.note == nil) {
      for range in Self.occurrences(of: anchor.quote, in: passage.text) {
        guard Self.folded(sentence(around: range, of: passage.text)) == wanted else { continue }
        let distance =
          abs((passage.block ?? 0) - (anchor.block ?? 0)) * 1_000_000
          + abs(range.lowerBound - (anchor.range?.lowerBound ?? 0))
        if distance < best?.distance ?? .max { best = (distance, passage.place(range)) }
      }
    }
    return best?.place
  }

  /// The place of a stretch in a block or note; nil where there is no such block or note.
  func place(block: Int?, note: String?, range: Range<Int>) -> Place? {
    passage(at: Place(section: "", block: block, note: note, range: range))?.place(range)
  }

  /// Where some words stand in a text, letter by letter, in code points.
  static func occurrences(of quote: String, in text: String) -> [Range<Int>] {
    let needle = Array(quote.utf8)
    guard let first = needle.first, needle.count <= text.utf8.count else { return [] }
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = []
    var scalar = 0
    let length = quote.unicodeScalars.count
    for index in bytes.indices {
      // A byte that continues a code point begins none.
      if bytes[index] & 0xC0 == 0x80 { continue }
      if bytes[index] == first, bytes[index...].starts(with: needle) {
        found.append(scalar..<scalar + length)
      }
      scalar += 1
    }
    return found
  }

  private static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.lazy.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}

extension LetterPlaces.Passage {
  fileprivate func place(_ range: Range<Int>) -> Place {
    Place(section: section, block: block, note: note, range: range)
  }
}
