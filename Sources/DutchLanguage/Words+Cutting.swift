extension Words {
  /// Cuts a text. A word that a line end broke at a hyphen (`Kamer-` / `stuk`) is one token whose
  /// place holds both parts; numbers are never joined.
  package convenience init(_ text: String) {
    self.init(Array(text.utf8))
  }

  package convenience init(_ bytes: [UInt8], _ lexicon: Lexicon = .inUse) {
    var cutter = WordCutter(bytes)
    cutter.cut()
    self.init(bytes: bytes, letters: cutter.letters, tokens: cutter.tokens, lexicon: lexicon)
  }
}

/// Goes through a text once.
private struct WordCutter {
  package let bytes: [UInt8]
  package var tokens: [Token] = []
  package var letters: [UInt8] = []
  /// The next byte, and how many code points stand before it.
  package var byte = 0
  package var scalar = 0
  package var afterSpace = false
  package var lineEnds: UInt8 = 0
  package let meanings = MeaningTable.shared

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
    letters.reserveCapacity(bytes.count)
  }

  package mutating func cut() {
    while byte < bytes.count {
      let (value, length) = scalar(at: byte)
      switch Self.form(value) {
      case .letter, .digit: if !plainWord() { run() }
      case .blank:
        if value == 0x0A || value == 0x2028 || value == 0x2029 || value == 0x0C {
          lineEnds &+= lineEnds < 200 ? (value == 0x2029 ? 2 : 1) : 0
        }
        afterSpace = true
        skip(length)
      case .nothing: skip(length)
      case .sign:
        let start = (byte, scalar)
        skip(length)
        var token = Token(kind: .sign, bytes: start.0..<byte, scalars: start.1..<scalar)
        token.sign = Sign.plain(value)
        append(token)
      }
    }
  }

  private mutating func skip(_ length: Int) {
    byte += length
    scalar += 1
  }

  private mutating func append(_ token: Token) {
    var token = token
    token.afterSpace = afterSpace
    token.lineEnds = lineEnds
    tokens.append(token)
    afterSpace = false
    lineEnds = 0
  }

  /// Reads a word of ASCII letters up to a blank or a sign, as almost every word is; false where it is
  /// or may be more than that.
  private mutating func plainWord() -> Bool {
    var end = byte
    var key = WordKey.none
    var isCapitals = true
    while end < bytes.count, case let letter = bytes[end] | 0x20, letter &- 0x61 < 26 {
      key = WordKey.adding(letter, to: key)
      if bytes[end] == letter { isCapitals = false }
      end += 1
    }
    if end == byte { return false }
    if end < bytes.count {
      let next = bytes[end]
      if next >= 0x80 || next &- 0x30 < 10 || next == UInt8(ascii: "-") { return false }
    }
    let start = letters.count
    for place in byte..<end { letters.append(bytes[place] | 0x20) }
    var token = Token(
      kind: .word, bytes: byte..<end, scalars: scalar..<scalar + end - byte)
    token.folded = start..<letters.count
    token.isCapitalised = bytes[byte] < 0x61
    token.isCapitals = isCapitals
    token.key = key
    token.meaning = meanings.meaning(of: letters[token.folded], key)
    append(token)
    (byte, scalar) = (end, token.scalars.upperBound)
    return true
  }

  /// Reads letters and digits, over marks without width and a broken line's hyphen.
  private mutating func run() {
    let start = (byte: byte, scalar: scalar, letters: letters.count)
    var end = (byte, scalar)
    var seen = (letter: false, digit: false, small: false, accent: false)
    var isCapitalised = false
    var lastIsSmall = false
    reading: while byte < bytes.count {
      let (value, length) = scalar(at: byte)
      switch Self.form(value) {
      case .digit:
        // `EUR75.000`: the currency is a word of its own.
        if seen.letter, !seen.digit, isCurrency(letters[start.letters...]) { break reading }
        letters.append(UInt8(value))
        seen.digit = true
        lastIsSmall = false
      case .letter:
        // `2,3mln`, `340.000EUR`, `€ 300k`: so is what multiplies digits or pays them.
        if seen.digit, !seen.letter, isScale(at: byte, behind: start.byte) { break reading }
        let isCapital = Self.isCapital(value)
        if !seen.letter && !seen.digit { isCapitalised = isCapital }
        seen.letter = true
        seen.small = seen.small || !isCapital
        lastIsSmall = !isCapital
        if value < 0x80 {
          letters.append(UInt8(value) | 0x20)
        } else {
          fold(value)
          seen.accent = true
        }
      case .nothing:
        if value == 0xAD, lastIsSmall, let next = behindBrokenLine(length) {
          (byte, scalar) = next
        } else {
          skip(length)
        }
        continue reading
      case .sign:
        guard lastIsSmall, value == 0x2D || value == 0x2010,
          let next = behindBrokenLine(length)
        else { break reading }
        (byte, scalar) = next
        continue reading
      case .blank: break reading
      }
      skip(length)
      end = (byte, scalar)
    }
    (byte, scalar) = end
    var token = Token(
      kind: seen.digit ? (seen.letter ? .mixed : .number) : .word,
      bytes: start.byte..<end.0, scalars: start.scalar..<end.1)
    token.folded = start.letters..<letters.count
    token.isCapitalised = isCapitalised
    token.isCapitals = seen.letter && !seen.small
    token.isAccented = seen.accent
    if token.kind == .word {
      let word = letters[token.folded]
      token.key = WordKey.of(word)
      token.meaning = meanings.meaning(of: word, token.key)
    }
    append(token)
  }

  private func isCurrency(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 3 && ["eur", "usd", "gbp"].contains { word.elementsEqual($0.utf8) }
  }

  /// Whether a word that multiplies digits, or a currency, stands whole at a byte.
  private func isScale(at start: Int, behind digits: Int) -> Bool {
    let word = letters(at: start)
    let end = start + word.count
    guard end == bytes.count || bytes[end] < 0x80 && bytes[end] &- 0x30 > 9 else { return false }
    if word.elementsEqual("euro".utf8) || isCurrency(word) { return true }
    if word.count > 2, meanings.meaning(of: word, WordKey.of(word)).scale >= 1_000 { return true }
    return NumberWords.moneyScales.contains { scale in
      scale.words.contains { word.elementsEqual("\($0)".utf8) }
    } && (isPaid(before: digits) || isPaid(from: end))
  }

  private func letters(at start: Int) -> ArraySlice<UInt8> {
    var end = start
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    return ArraySlice(bytes[start..<end].map { $0 | 0x20 })
  }

  /// Whether a currency stands before digits, over the signs and digits of the same number.
  private func isPaid(before digits: Int) -> Bool {
    var at = tokens.count - 1
    while at >= 0, tokens[at].bytes.upperBound <= digits,
      [Sign.comma, Sign.stop, Sign.hyphen].contains(tokens[at].sign) || tokens[at].kind == .number
    {
      at -= 1
    }
    guard at >= 0 else { return false }
    return tokens[at].sign == Sign.euro || isCurrency(letters[tokens[at].folded])
  }

  /// Whether a currency stands behind a multiplier.
  private func isPaid(from end: Int) -> Bool {
    let start = end < bytes.count && bytes[end] == UInt8(ascii: " ") ? end + 1 : end
    let word = letters(at: start)
    return word.elementsEqual("euro".utf8) || isCurrency(word)
      || bytes[min(start, bytes.count)...].starts(with: "€".utf8)
  }

  /// Where a word goes on behind a hyphen at a line end: one line end, then a small letter.
  private func behindBrokenLine(_ length: Int) -> (byte: Int, scalar: Int)? {
    var at = (byte: byte + length, scalar: scalar + 1)
    var lines = 0
    while at.byte < bytes.count {
      let (value, length) = scalar(at: at.byte)
      if case .blank = Self.form(value) {
        if value == 0x0A { lines += 1 }
        at = (at.byte + length, at.scalar + 1)
        continue
      }
      guard lines == 1, case .letter = Self.form(value), !Self.isCapital(value) else { return nil }
      return at
    }
    return nil
  }

  // MARK: Code points

  private enum Form { case letter, digit, blank, nothing, sign }

  private static func form(_ value: UInt32) -> Form {
    if value < 0x80 {
      if (value | 0x20) &- 0x61 < 26 { return .letter }
      if value &- 0x30 < 10 { return .digit }
      return value == 0x20 || (0x09...0x0D).contains(value) ? .blank : .sign
    }
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .blank
    // Signs without width in print, and accents that stand on the letter before them.
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F: return .nothing
    case 0xAA, 0xBA, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x3FF, 0x400...0x52F:
      return .letter
    default:
      guard value > 0x52F, !(0x2010...0x2BFF).contains(value),
        let scalar = Unicode.Scalar(value)
      else { return .sign }
      return scalar.properties.isAlphabetic ? .letter : .sign
    }
  }

  private static func isCapital(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x41 < 26 }
    if value <= 0xFF { return (0xC0...0xDE).contains(value) }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  /// Letters with accents as their plain letters; others as they are.
  private mutating func fold(_ value: UInt32) {
    switch value {
    case 0xC0...0xC5, 0xE0...0xE5: letters.append(UInt8(ascii: "a"))
    case 0xC7, 0xE7: letters.append(UInt8(ascii: "c"))
    case 0xC8...0xCB, 0xE8...0xEB: letters.append(UInt8(ascii: "e"))
    case 0xCC...0xCF, 0xEC...0xEF: letters.append(UInt8(ascii: "i"))
    case 0xD1, 0xF1: letters.append(UInt8(ascii: "n"))
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: letters.append(UInt8(ascii: "o"))
    case 0xD9...0xDC, 0xF9...0xFC: letters.append(UInt8(ascii: "u"))
    default:
      if let scalar = Unicode.Scalar(value) {
        letters.append(contentsOf: Array(UTF8.encode(scalar)!))
      }
    }
  }

  /// The code point at a byte and its length in bytes; the bytes are valid UTF-8.
  private func scalar(at byte: Int) -> (UInt32, Int) {
    let first = bytes[byte]
    guard first >= 0xC0 else { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard byte + length <= bytes.count else { return (0xFFFD, bytes.count - byte) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[byte + offset] & 0x3F) }
    return (value, length)
  }
}
