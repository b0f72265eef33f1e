package import LetterModel

/// A text with the marks of its notes put back where they stood.
package enum MarkedText {
  /// - Parameters:
  ///   - part: what becomes of the text between the marks.
  ///   - mark: makes the mark of a note's number.
  package static func text(
    _ text: String, _ marks: [Mark], part: (String) -> String = { $0 }, mark: (String) -> String
  ) -> String {
    if marks.isEmpty { return part(text) }
    let scalars = text.unicodeScalars
    var result = ""
    var start = scalars.startIndex
    for place in marks {
      let end = scalars.index(scalars.startIndex, offsetBy: place.offset)
      result += part(String(scalars[start..<end])) + mark(place.number)
      start = end
    }
    return result + part(String(scalars[start...]))
  }
}
