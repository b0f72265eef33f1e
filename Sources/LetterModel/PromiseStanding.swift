/// What has become of a promise to tell parliament something.
///
/// Only a sentence answers a promise: one of a later letter, on the same subject. It is shown.
public struct PromiseStanding: Hashable, Sendable {
  /// How it stands. The raw values are stable names.
  public enum State: String, Sendable, CaseIterable {
    /// A later sentence tells what was promised.
    case answered
    /// Nothing answers it, and it names no day or depends on a condition.
    case open
    /// Nothing answers it, and its day is still to come.
    case due
    /// Nothing answers it, and its day has passed.
    case overdue
  }

  /// The sentence that answers, and where it is printed.
  public struct Answer: Hashable, Sendable {
    /// The id of the letter.
    public var letter: String
    /// Its revision, from 1; nil where none is known.
    public var revision: Int?
    /// The day of the letter.
    public var date: Day
    /// The sentence, as printed.
    public var quote: String
    /// Where it stands.
    public var place: Place

    /// An answer from its parts.
    public init(letter: String, revision: Int?, date: Day, quote: String, place: Place) {
      self.letter = letter
      self.revision = revision
      self.date = date
      self.quote = quote
      self.place = place
    }
  }

  /// How it stands.
  public var state: State
  /// The promise's own words, as printed.
  public var words: String
  /// The last day on which it is still kept; nil where its words name none.
  public var due: Day?
  /// The sentence that answers; nil unless `state` is `answered`.
  public var answer: Answer?

  /// A standing from its parts.
  public init(state: State, words: String, due: Day? = nil, answer: Answer? = nil) {
    self.state = state
    self.words = words
    self.due = due
    self.answer = answer
  }
}
