internal import DutchLanguage
import LetterModel

/// A sentence of a letter that states numbers, with the days that it is about.
struct MeasureSentence {
  let words: Words
  let tokens: Range<Int>
  let topic: Topic?
  /// Nil where it names none.
  let days: ClosedRange<Day>?

  /// Those of the facts of blocks, by ordinal; each block is read once.
  static func all(of facts: [Fact], in letter: Letter, date: Day?) -> [Int: MeasureSentence] {
    let byBlock = Dictionary(grouping: facts.filter { $0.place.note == nil }, by: \.place.block)
    var found: [Int: MeasureSentence] = [:]
    for section in letter.sections {
      for block in section.blocks where block.kind != .table {
        guard let own = byBlock[block.ordinal] else { continue }
        let words = Words(block.text)
        let dates = DateFinder(words, on: date, years: true).find()
        let facts = own.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
        var next = facts.startIndex
        for tokens in Sentences.tokens(of: words) {
          let end = words.scalars(tokens).upperBound
          guard next < facts.endIndex, facts[next].place.range.lowerBound < end else { continue }
          let sentence = MeasureSentence(
            words: words, tokens: tokens, topic: section.topic, days: days(dates, in: tokens))
          while next < facts.endIndex, facts[next].place.range.lowerBound < end {
            found[facts[next].ordinal] = sentence
            next += 1
          }
        }
      }
    }
    return found
  }

  private static func days(_ dates: [DutchDate], in tokens: Range<Int>) -> ClosedRange<Day>? {
    var days: ClosedRange<Day>?
    for found in dates.inRange(tokens, by: \.tokens.lowerBound) {
      guard let from = found.from, let until = found.until, from <= until else { continue }
      days = days.map { min($0.lowerBound, from)...max($0.upperBound, until) } ?? from...until
    }
    return days
  }
}
