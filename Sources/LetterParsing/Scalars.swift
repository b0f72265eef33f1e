extension Unicode.Scalar {
  /// Prints ink, whatever stands beside it: ASCII signs and the letters of Western languages. Others
  /// may, too.
  var isPlain: Bool { (0x21...0x7E).contains(value) || (0xC0...0x17F).contains(value) }

  var isDigit: Bool { (48...57).contains(value) }

  var isUpper: Bool {
    value < 0x80 ? (65...90).contains(value) : properties.isUppercase
  }

  var isLower: Bool {
    value < 0x80 ? (97...122).contains(value) : properties.isLowercase
  }

  var isLetter: Bool {
    value < 0x80 ? (65...90).contains(value & 0xDF) : properties.isAlphabetic
  }

  /// Letters, digits and what may stand inside a word.
  var isWordPart: Bool { isLetter || isDigit || isApostrophe || isHyphen }

  var isApostrophe: Bool { value == 0x27 || value == 0x2019 || value == 0x2018 }

  /// Hyphens proper, soft hyphen included; not the dashes between words.
  var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 || value == 0xAD }

  /// Hyphens and dashes.
  var isDash: Bool { isHyphen || (0x2012...0x2015).contains(value) || value == 0x2212 }

  var isOpeningQuote: Bool {
    isApostrophe || [0x22, 0xAB, 0x201C, 0x201E, 0x2039, 0x201A].contains(value)
  }

  var isClosingQuoteOrBracket: Bool {
    isApostrophe || [0x22, 0x29, 0x5D, 0xBB, 0x201D, 0x201C, 0x203A].contains(value)
  }

  /// The digit of a superscript; nil for all others.
  var superscriptDigit: Int? {
    switch value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(value - 0x2070)
    default: nil
    }
  }

  /// Lower case without a table look-up for the letters of Dutch.
  var folded: UInt32 {
    if value < 0x80 { return isUpper ? value | 0x20 : value }
    if (0xC0...0xDE).contains(value), value != 0xD7 { return value | 0x20 }
    return value
  }
}

extension String {
  /// A string of code points, encoded straight into its own storage: appending to a
  /// `UnicodeScalarView` costs five times as much.
  init(scalars: some Collection<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var end = 0
      for scalar in scalars {
        let value = scalar.value
        if value < 0x80 {
          buffer[end] = UInt8(truncatingIfNeeded: value)
          end += 1
        } else {
          for unit in UTF8.encode(scalar)! {
            buffer[end] = unit
            end += 1
          }
        }
      }
      return end
    }
  }
}
