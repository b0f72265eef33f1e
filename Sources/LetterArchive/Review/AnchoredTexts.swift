internal import LetterModel

/// The texts of a letter, in which the place of a decision is found again.
struct AnchoredTexts {
  private struct Text {
    var section: String
    var block: Int?
    var note: String?
    var text: String
  }
  private let texts: [Text]
  private let sentences: (String) -> [Range<Int>]

  init(_ letter: Letter, sentences: @escaping (String) -> [Range<Int>]) {
    self.sentences = sentences
    let blocks = letter.sections.flatMap { section in
      section.blocks.map {
        Text(section: section.path, block: $0.ordinal, note: nil, text: $0.text)
      }
    }
    let notes = letter.notes.map { note in
      let caller = Self.caller(of: note.number, in: letter)
      return Text(
        section: caller?.section ?? "0", block: caller?.block, note: note.number, text: note.text)
    }
    texts = blocks + notes
  }

  private static func caller(
    of note: String, in letter: Letter
  ) -> (section: String, block: Int?)? {
    for section in letter.sections {
      if section.marks.contains(where: { $0.number == note }) { return (section.path, nil) }
      for block in section.blocks where block.marks.contains(where: { $0.number == note }) {
        return (section.path, block.ordinal)
      }
    }
    return nil
  }

  /// Where an anchor's quote stands in its sentence: at its old place if it still does, else at the
  /// nearest one. Nil where no such sentence is left.
  ///
  /// Sentences are the same when their letters and digits are: a hyphen or a blank that is read
  /// otherwise changes no statement.
  func place(of anchor: Decision.Anchor) -> Place? {
    let wanted = Self.folded(anchor.sentence ?? anchor.quote)
    var best: (distance: Int, place: Place)?
    for text in texts where (text.note == nil) == (anchor.note == nil) {
      for range in Self.occurrences(of: anchor.quote, in: text.text) {
        guard let sentence = sentence(around: range, of: text.text),
          Self.folded(sentence) == wanted
        else { continue }
        let distance =
          abs((text.block ?? 0) - (anchor.block ?? 0)) * 1_000_000
          + abs(range.lowerBound - (anchor.range?.lowerBound ?? 0))
        if distance < best?.distance ?? .max {
          best = (
            distance,
            Place(section: text.section, block: text.block, note: text.note, range: range)
          )
        }
      }
    }
    return best?.place
  }

  /// The sentence in which a stretch of a text stands; the whole text where it spans several.
  func sentence(around range: Range<Int>, of text: String) -> String? {
    let around = sentences(text).first {
      $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
    }
    guard let around else { return text }
    return Self.slice(text, around)
  }

  /// The text of the block or note at a place.
  func text(at place: Place) -> String? {
    texts.first { $0.note == place.note && (place.note != nil || $0.block == place.block) }?.text
  }

  /// The words at a stretch of the text that a place lies in; of a heading where the letter's are
  /// given.
  func words(at range: Range<Int>, of place: Place, headings letter: Letter? = nil) -> String? {
    if place.block == nil, place.note == nil, let letter {
      let section = letter.sections.first { $0.path == place.section }
      return section.flatMap { Self.slice($0.heading, range) }
    }
    return text(at: place).flatMap { Self.slice($0, range) }
  }

  /// The place of a section and a block or note with this stretch; nil where there is none.
  func place(block: Int?, note: String?, range: Range<Int>) -> Place? {
    texts.first { $0.note == note && (note != nil || $0.block == block) }.map {
      Place(section: $0.section, block: $0.block, note: $0.note, range: range)
    }
  }

  // MARK: Code points

  static func slice(_ text: String, _ range: Range<Int>) -> String? {
    let scalars = text.unicodeScalars
    guard range.lowerBound >= 0,
      let start = scalars.index(
        scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
    else { return nil }
    return String(scalars[start..<end])
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
