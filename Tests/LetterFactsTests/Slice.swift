/// The slice of a text between two code point offsets.
func slice(_ text: String, _ range: Range<Int>) -> String {
  let scalars = text.unicodeScalars
  let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
  return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
}
