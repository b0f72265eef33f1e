/// What prints nothing: the one list that the reader drops by and that coverage passes over.
extension Unicode.Scalar {
  /// Blanks that print as a space, and the zero-width space, at which a line may be cut as at one.
  @inlinable public var isBlank: Bool {
    value < 0x80
      ? value == 0x20 || value == 0x09 || value == 0x0B || value == 0x0C : isBlankBeyondASCII
  }

  @usableFromInline var isBlankBeyondASCII: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Ends a line, as a form feed does between two.
  public var endsLine: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Marks without ink or width that are dropped wherever they stand: byte order mark, zero-width
  /// space, word joiner, soft hyphen, and those that say in which direction a text runs. Joiners
  /// inside signs stay: they tell what is drawn.
  public var printsNothing: Bool {
    switch value {
    case 0xAD, 0xFEFF, 0x200B, 0x2060, 0x180E, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }

  /// Ties signs beside it together or keeps them apart; alone it leaves nothing.
  public var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// Leaves something on the paper. What does not is dropped at the ends of lines, and no reading
  /// need account for it.
  @inlinable public var hasInk: Bool {
    value < 0x80 ? value != 0x20 && !(0x09...0x0D).contains(value) : hasInkBeyondASCII
  }

  @usableFromInline var hasInkBeyondASCII: Bool {
    !isBlank && !endsLine && !printsNothing && !isJoiner
  }
}
