extension Place: CustomStringConvertible {
  /// The passage, such as `#4.1/31`; of a note `#4.1/31[2]`.
  public var passage: String {
    "#\(section)" + (block.map { "/\($0)" } ?? "") + (note.map { "[\($0)]" } ?? "")
  }

  /// As it stands behind a letter's id: `#4.1/31:12-33`.
  public var description: String { "\(passage):\(range.lowerBound)-\(range.upperBound)" }
}
