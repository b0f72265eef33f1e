/// Code points that stand for the same letters as others do.
enum NormalLetters {
  /// The one code point for a letter with its accents; nil where there is none.
  static func composed(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let letter = String(String.UnicodeScalarView(scalars))
    return letter.count == 1 ? letter.first.flatMap { whole[$0] } : nil
  }

  /// The letters that a single code point stands for; nil for what stands for itself.
  static func letters(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    case 0x132: ["I", "J"]
    case 0x133: ["i", "j"]
    case 0x149: ["’", "n"]
    case 0xFB00: ["f", "f"]
    case 0xFB01: ["f", "i"]
    case 0xFB02: ["f", "l"]
    case 0xFB03: ["f", "f", "i"]
    case 0xFB04: ["f", "f", "l"]
    case 0xFB05, 0xFB06: ["s", "t"]
    case 0x2126: ["Ω"]
    case 0x212A: ["K"]
    case 0x212B: ["Å"]
    default: nil
    }
  }

  /// By what a reader sees: Swift holds two characters equal when they are the same letter with the
  /// same accents, however they are put together.
  private static let whole: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1EFF,
    ]
    let letters = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(letters.map { (Character($0), $0) }) { first, _ in first }
  }()
}

extension Unicode.Scalar {
  /// Stands in the normal form as it is, unless an accent follows. Almost all code points of a
  /// letter do.
  var isSettled: Bool {
    if value < 0x7F { return value != 0x1E && value != 0x1F && value != 0x26 }
    if value < 0x300 {
      return value > 0xAD
        ? value != 0x132 && value != 0x133 && value != 0x149
        : value != 0xA0 && value != 0xAC && value != 0xAD
    }
    if isAccent || isOtherHyphen || printsNothing || isJoiner { return false }
    return !isBlank && NormalLetters.letters(self) == nil
  }

  /// Settled at one look, as most code points are: printed or a space, and no `&`.
  @inline(__always) var isPlainASCII: Bool { value &- 0x20 < 0x5F && value != 0x26 }

  /// A sign that is set over, under or through the letter before it.
  var isAccent: Bool { (0x300...0x36F).contains(value) }

  /// A hyphen beside that of the keyboard; the last is Word's, which holds a line together.
  var isOtherHyphen: Bool {
    value == 0x2010 || value == 0x2011 || value == 0xFE63 || value == 0xFF0D || value == 0x1E
  }

  /// Shows where a word may be broken: a soft hyphen, Word's, or what programs that recognise or
  /// copy text write for one.
  var breaksWords: Bool { value == 0xAD || value == 0x1F || value == 0xAC }

  /// A letter of the alphabets of Western Europe.
  var isLatin: Bool { isWordLetter && value < 0x250 }

  var isFigure: Bool { (0x30...0x39).contains(value) }

  var isWordLetter: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value & 0xDF) : properties.isAlphabetic
  }
}
