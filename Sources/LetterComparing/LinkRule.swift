/// Why two parts of letters are taken for one another.
public enum LinkRule: String, Sendable, CaseIterable {
  /// The same words.
  case exact
  /// Enough of the same words in the same order.
  case wording
  /// The same place between parts that belong together, and some of the same words.
  case place
  /// The same or a similar heading.
  case heading
  /// The same point of the Toetsingskader.
  case topic
  /// The same kind of part: a date for a date, the opening for the opening.
  case kind
  /// Most of its sentences stand there.
  case sentences
  /// A reader's ruling.
  case correction
}
