internal import DutchLanguage
import LetterModel

/// A letter cut into sentences, with the numbers of money and of people in each.
///
/// The numbers are those of the facts, so that what a clerk corrected is what is added up.
struct AuditText {
  /// One sentence, item or row.
  struct Line {
    let words: Words
    let tokens: Range<Int>
    let section: Int
    let block: Block?
    let place: Place
    /// Whether it is the first, or the last, of its block.
    var isFirst: Bool
    var isLast: Bool
    /// In order of place.
    var numbers: [StatedNumber]

    /// A stretch of the line as evidence.
    func evidence(_ role: AuditFinding.Evidence.Role, _ range: Range<Int>) -> AuditFinding.Evidence
    {
      var place = place
      place.range = words.scalars(range)
      return AuditFinding.Evidence(role: role, quote: words.text(range), place: place)
    }

    var endsInColon: Bool { words.isSign(tokens.upperBound - 1, Sign.colon) }

    var isItem: Bool { block?.kind == .item }

    func numbers(of unit: Fact.Unit) -> [StatedNumber] { numbers.filter { $0.unit == unit } }
  }

  /// In the order of the text; notes come last, each a section of its own.
  private(set) var lines: [Line] = []
  /// The tables with the paragraph before each.
  private(set) var tables: [(section: Int, block: Block, place: Place, before: String)] = []

  init(_ letter: Letter, facts: [Fact]) {
    let facts = Dictionary(grouping: facts.filter(StatedNumber.isCounted)) {
      Key(block: $0.place.block, note: $0.place.note)
    }
    for (index, section) in letter.sections.enumerated() {
      var before = section.heading
      for block in section.blocks {
        let place = Place(section: section.path, block: block.ordinal, range: 0..<0)
        if block.kind == .table {
          tables.append((index, block, place, before))
        } else {
          add(
            block.text, facts[Key(block: block.ordinal, note: nil)] ?? [], section: index, block,
            place)
        }
        before = block.text
      }
    }
    let inNotes = Dictionary(grouping: facts.keys.filter { $0.note != nil }) { $0.note }
    for (index, note) in letter.notes.enumerated() {
      guard let keys = inNotes[note.number], keys.count == 1, let own = facts[keys[0]] else {
        continue
      }
      add(note.text, own, section: letter.sections.count + index, nil, own[0].place)
    }
  }

  /// A sentence of more numbers than this is a list that was read as one.
  private static let mostNumbers = 60

  private struct Key: Hashable {
    var block: Int?
    var note: String?
  }

  private mutating func add(
    _ text: String, _ facts: [Fact], section: Int, _ block: Block?, _ place: Place
  ) {
    let words = Words(text)
    let cuts = Sentences.tokens(of: words)
    let facts = facts.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
    var next = 0
    for (index, tokens) in cuts.enumerated() {
      let end = words.scalars(tokens).upperBound
      var numbers: [StatedNumber] = []
      var at = tokens.lowerBound
      while next < facts.count, facts[next].place.range.lowerBound < end {
        if let number = StatedNumber(facts[next], words, from: &at, upTo: tokens.upperBound) {
          numbers.append(number)
        }
        next += 1
      }
      if numbers.count > Self.mostNumbers { numbers = [] }
      lines.append(
        Line(
          words: words, tokens: tokens, section: section, block: block, place: place,
          isFirst: index == 0, isLast: index == cuts.count - 1, numbers: numbers))
    }
  }
}
