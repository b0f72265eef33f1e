/// One piece of a text: a run of letters and digits, or one sign between runs.
public struct Token: Sendable {
  /// What a run or a sign is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters only.
    case word
    /// ASCII digits only.
    case number
    /// Letters and digits, such as `188b`, `13e` and `MH17`.
    case mixed
    /// Any other single sign.
    case sign
  }

  package var kind: Kind
  /// A sign in its plain form (see `Sign`); 0 for runs and for signs that no rule reads.
  package var sign: UInt8 = 0
  /// Whether a blank of any kind, or a line end, stands before it.
  package var afterSpace = false
  /// How many line ends stand before it: 2 or more make a blank line.
  package var lineEnds: UInt8 = 0
  /// Whether its first letter is a capital.
  package var isCapitalised = false
  /// Whether all its letters are capitals.
  package var isCapitals = false
  /// Whether a letter carries an accent, which the folded bytes lack: `één`.
  package var isAccented = false
  /// Its letters in small ASCII where they have such a form, in `Words.letters`.
  package var folded: Range<Int> = 0..<0
  /// Tells its folded letters from others, as `WordKey` makes it of a word; 0 for other tokens.
  package var key: UInt64 = 0
  /// Bytes of the text.
  package var bytes: Range<Int>
  /// Code points of the text.
  package var scalars: Range<Int>
  /// What the lexicon knows of the word.
  package var meaning = Meaning()
}

/// Signs in the form in which rules read them: one for each use, whatever the typesetter chose.
public enum Sign {
  /// `-`, and dashes and minus signs.
  public static let hyphen = UInt8(ascii: "-")
  /// `,`.
  public static let comma = UInt8(ascii: ",")
  /// `.`.
  public static let stop = UInt8(ascii: ".")
  /// `;`.
  public static let semicolon = UInt8(ascii: ";")
  /// `:`.
  public static let colon = UInt8(ascii: ":")
  /// `/`.
  public static let slash = UInt8(ascii: "/")
  /// `(` and `[`.
  public static let open = UInt8(ascii: "(")
  /// `)` and `]`.
  public static let close = UInt8(ascii: ")")
  /// `"`.
  public static let quote = UInt8(ascii: "\"")
  /// `'` and `’`.
  public static let apostrophe = UInt8(ascii: "'")
  /// `+`.
  public static let plus = UInt8(ascii: "+")
  /// `%`.
  public static let percent = UInt8(ascii: "%")
  /// `$`.
  public static let dollar = UInt8(ascii: "$")
  /// `&`.
  public static let ampersand = UInt8(ascii: "&")
  /// `!`.
  public static let exclamation = UInt8(ascii: "!")
  /// `?`.
  public static let question = UInt8(ascii: "?")
  /// `€`.
  public static let euro: UInt8 = 0x80
  /// `£`.
  public static let pound: UInt8 = 0x81
  /// `…`.
  public static let ellipsis: UInt8 = 0x85
  /// `½`.
  public static let half: UInt8 = 0x86
  /// `¼`.
  public static let quarter: UInt8 = 0x87
  /// `¾`.
  public static let threeQuarters: UInt8 = 0x88
  /// `±`.
  public static let plusMinus: UInt8 = 0x89
  /// `≤`.
  public static let atMost: UInt8 = 0x8A
  /// `≥`.
  public static let atLeast: UInt8 = 0x8B
  /// `=`.
  public static let equals = UInt8(ascii: "=")
  /// `<`.
  public static let less = UInt8(ascii: "<")
  /// `>`.
  public static let greater = UInt8(ascii: ">")
  /// `~` and `≈`.
  public static let tilde = UInt8(ascii: "~")
  /// `«`, `“` and `„`.
  public static let openQuote: UInt8 = 0xAB
  /// `»` and `”`.
  public static let closeQuote: UInt8 = 0xBB
  /// `‘`.
  public static let openSingle = UInt8(ascii: "`")
  /// `§`.
  public static let section: UInt8 = 0xA7

  /// The plain form of a code point; 0 where no rule reads it.
  public static func plain(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: hyphen
    case 0x5B: open
    case 0x5D: close
    case 0x20AC: euro
    case 0xA3: pound
    case 0xA7: section
    case 0xB1: plusMinus
    case 0xBC: quarter
    case 0xBD: half
    case 0xBE: threeQuarters
    case 0x2248, 0x223C: tilde
    case 0x2264, 0x2A7D: atMost
    case 0x2265, 0x2A7E: atLeast
    case 0x2026: ellipsis
    case 0xAB, 0x201C, 0x201E, 0x2039: openQuote
    case 0xBB, 0x201D, 0x203A: closeQuote
    case 0x2018, 0x201A: openSingle
    case 0x2019, 0x2032: apostrophe
    case 0x21...0x7E: UInt8(scalar)
    default: 0
    }
  }
}
