import LetterModel

/// A letter before it is printed: every word has a name that it keeps wherever it goes.
struct Manuscript {
  /// A word with the signs that cling to it.
  struct Word: Equatable {
    var text: String
    /// The word's place in the letter it was first written in; nil for a word of a later hand.
    var origin: Int?
    /// The number of a note that it calls.
    var mark: String?
    /// Whether it stayed by chance where everything around it was rewritten.
    var isLeftover = false
  }

  struct Paragraph {
    /// The paragraph's place in the letter it was first written in; nil for a later one.
    var origin: Int?
    var kind: Block.Kind
    var marker: String?
    var words: [Word]
    /// Whether it was carried to another place.
    var isMoved = false

    var text: String { words.map(\.text).joined(separator: " ") }
  }

  struct Part {
    /// The section's place in the letter it was first written in; nil for a later one.
    var origin: Int?
    var heading: String
    var level: Int
    var paragraphs: [Paragraph]
  }

  var parts: [Part]
  var notes: [Note]
  var signatories: [Signatory]
  var header: Header

  init(_ letter: Letter) {
    var (words, paragraphs) = (0, 0)
    header = letter.header
    notes = letter.notes
    signatories = letter.signatories
    parts = letter.sections.enumerated().map { place, section in
      Part(
        origin: place, heading: section.heading, level: section.level,
        paragraphs: section.blocks.map { block in
          defer { paragraphs += 1 }
          return Paragraph(
            origin: paragraphs, kind: block.kind, marker: block.marker,
            words: Self.words(block, &words))
        })
    }
  }

  private static func words(_ block: Block, _ next: inout Int) -> [Word] {
    var words: [Word] = []
    var start = 0
    for text in block.text.split(separator: " ") {
      let end = start + text.unicodeScalars.count
      let mark = block.marks.first { $0.offset > start && $0.offset <= end }?.number
      words.append(Word(text: String(text), origin: next, mark: mark))
      next += 1
      start = end + 1
    }
    return words
  }

  /// What a printer needs of it.
  var letter: Letter {
    var ordinal = 0
    let sections = parts.map { part in
      Section(
        path: "", level: part.level, heading: part.heading, topic: nil, segments: [], page: 1,
        lines: 1...1,
        blocks: part.paragraphs.map { paragraph in
          ordinal += 1
          return Block(
            ordinal: ordinal, kind: paragraph.kind, marker: paragraph.marker, text: paragraph.text,
            marks: Self.marks(paragraph.words), segments: [], page: 1, lines: 1...1)
        })
    }
    return Letter(
      header: header, sections: sections, notes: notes, signatories: signatories, pages: 1,
      repairs: [], warnings: [])
  }

  private static func marks(_ words: [Word]) -> [Mark] {
    var (marks, end): ([Mark], Int) = ([], -1)
    for word in words {
      end += 1 + word.text.unicodeScalars.count
      if let number = word.mark { marks.append(Mark(number: number, offset: end, range: 0..<0)) }
    }
    return marks
  }

  /// All words of the blocks, in order.
  var words: [Word] { parts.flatMap { $0.paragraphs.flatMap(\.words) } }

  /// All paragraphs, in order.
  var paragraphs: [Paragraph] { parts.flatMap(\.paragraphs) }

  /// Places of paragraphs that fit, as part and paragraph.
  func places(where fits: (Paragraph) -> Bool) -> [(part: Int, paragraph: Int)] {
    parts.indices.flatMap { part in
      parts[part].paragraphs.indices.filter { fits(parts[part].paragraphs[$0]) }.map { (part, $0) }
    }
  }
}
