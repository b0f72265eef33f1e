import DutchLanguage
import LetterModel

/// The words of a text with its days and lengths of time: they are found once for all its sentences,
/// where one of them asks.
final class TextTimes {
  let words: Words
  private let date: Day?
  private lazy var dates = DateFinder(words, on: date, years: true).find()
  private lazy var lengths = DutchDuration.find(in: words, dates: dates)
  lazy var sentences = Sentences.tokens(of: words)

  init(_ text: String, on date: Day?) {
    words = Words(text)
    self.date = date
  }

  func dates(in tokens: Range<Int>) -> ArraySlice<DutchDate> {
    dates.inRange(tokens, by: \.tokens.lowerBound)
  }

  func lengths(in tokens: Range<Int>) -> ArraySlice<DutchDuration> {
    lengths.inRange(tokens, by: \.tokens.lowerBound)
  }
}
