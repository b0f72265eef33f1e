/// A text that is cut by code points again and again: each cut costs what it is long, wherever it
/// stands.
package struct CodePoints: Equatable, Sendable {
  package let text: String
  /// How many code points the text has.
  package let count: Int
  /// Where every 64th code point begins in UTF-8; empty where each is one byte.
  private let starts: [Int]

  package init(_ text: String) {
    var text = text
    (count, starts) = text.withUTF8 { bytes in
      guard let wide = bytes.firstIndex(where: { $0 >= 0x80 }) else { return (bytes.count, []) }
      var count = wide
      var starts = Array(stride(from: 0, to: wide, by: Self.step))
      for place in wide..<bytes.count where bytes[place] & 0xC0 != 0x80 {
        if count % Self.step == 0 { starts.append(place) }
        count += 1
      }
      return (count, starts)
    }
    self.text = text
  }

  private static let step = 64

  /// The words of a range of code points.
  package subscript(range: Range<Int>) -> String {
    if range.count == count { return text }
    let start = index(range.lowerBound, from: nil)
    return String(text[start..<index(range.upperBound, from: (range.lowerBound, start))])
  }

  /// The words of a range that may lie elsewhere; nil where the text is shorter.
  package func slice(_ range: Range<Int>) -> String? {
    range.lowerBound >= 0 && range.upperBound <= count ? self[range] : nil
  }

  private func index(_ point: Int, from known: (point: Int, index: String.Index)?) -> String.Index {
    if starts.isEmpty { return text.utf8.index(text.startIndex, offsetBy: point) }
    if point == count { return text.endIndex }
    var from = (
      point: point / Self.step * Self.step,
      index: text.utf8.index(text.startIndex, offsetBy: starts[point / Self.step])
    )
    if let known, known.point > from.point { from = known }
    return text.unicodeScalars.index(from.index, offsetBy: point - from.point)
  }
}
