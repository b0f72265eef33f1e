/// What told the reader that a text is a heading or a note.
public enum Telling: String, Sendable, CaseIterable {
  /// The form itself says so, as XML does.
  case given
  /// It is set in another size, weight or slope than the text.
  case font
  /// Where it stands: alone between blank lines, at the foot of its page.
  case place
  /// The number before it.
  case number
  /// Its words: those of the Toetsingskader; of a note the mark in the text that calls it.
  case words
}
