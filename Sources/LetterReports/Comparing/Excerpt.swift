/// A long sentence cut to what stands around some of its words.
package enum Excerpt {
  private static let most = 220

  package static func text(_ sentence: String, around quote: String) -> String {
    guard sentence.count > most, let range = sentence.firstRange(of: quote) else { return sentence }
    let room = max(0, most - quote.count) / 2
    let head = sentence[..<range.lowerBound].suffix(room)
    let tail = sentence[range.upperBound...].prefix(room)
    // Whole words only.
    let start = head.count < sentence[..<range.lowerBound].count
    let end = tail.count < sentence[range.upperBound...].count
    let before = start ? "…" + (head.firstIndex(of: " ").map { head[$0...] } ?? "") : head
    let after = end ? (tail.lastIndex(of: " ").map { tail[..<$0] } ?? "") + " …" : tail
    return before + quote + after
  }
}
