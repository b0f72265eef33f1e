/// How much markup a letter takes: more is no letter, or is meant to make a reader slow or large.
enum MarkupLimits {
  /// How deep elements may stand inside each other.
  static let depth = 256
  /// Elements of a file.
  static let elements = 300_000
  /// Attributes of an element; those behind are left out, since gumbo compares each with all others.
  static let attributes = 400
  /// Bytes of a file of markup.
  static let bytes = 32 << 20
}
