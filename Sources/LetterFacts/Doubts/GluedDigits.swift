import LetterModel

/// The numbers of a letter whose last digit was taken for the mark of a note because that note has no
/// other place: `3201 euro` as 320 euro with note 1.
struct GluedDigits {
  /// By the ordinal of their block.
  private var marks: [Int: [Mark]] = [:]

  init(_ letter: Letter) {
    let guessed = Set(
      letter.repairs.filter { $0.kind == .noteMark && $0.confidence <= 0.5 }.map(\.range))
    guard !guessed.isEmpty else { return }
    for block in letter.sections.lazy.flatMap(\.blocks) {
      let found = block.marks.filter { guessed.contains($0.range) }
      if !found.isEmpty { marks[block.ordinal] = found }
    }
  }

  /// The mark that stood behind a digit of a fact's words.
  func mark(in fact: Fact) -> String? {
    guard fact.place.note == nil, let block = fact.place.block else { return nil }
    let range = fact.place.range
    return marks[block]?.first { range.lowerBound < $0.offset && $0.offset <= range.upperBound }?
      .number
  }
}
