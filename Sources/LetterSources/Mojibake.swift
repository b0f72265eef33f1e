internal import LetterModel

/// Text that a program decoded wrongly before it was saved: `SyriÃ«` for `Syrië`.
///
/// Bytes of UTF-8 that were read as a code page give pairs and triples of signs that no text holds:
/// read backwards they are one sign of a Dutch letter. A lone `Ã` or `â` is none of them.
struct Mojibake: Equatable {
  /// The word as it stands, shortened.
  let shown: String
  /// What it was.
  let meant: String
  /// The code page by which it was read.
  let page: String
  /// Where the first of its signs stands, in code points.
  let place: Int

  /// The first word that shows it; nil for a text in good order.
  init?(in text: String) {
    guard Self.mayStand(in: text) else { return nil }
    let scalars = ContiguousArray(text.unicodeScalars)
    for page in CodePage.all {
      guard let place = Self.firstSure(in: scalars, page) else { continue }
      let word = Self.word(around: place, in: scalars)
      shown = String(String.UnicodeScalarView(word))
      meant = Self.decoded(word, page)
      self.page = page.name
      self.place = place
      return
    }
    return nil
  }

  /// Only where two signs beyond ASCII stand side by side.
  private static func mayStand(in text: String) -> Bool {
    var signs = 0
    for byte in text.utf8 {
      if byte < 0x80 { signs = 0 } else if byte >= 0xC0 { signs += 1 }
      if signs == 2 { return true }
    }
    return false
  }

  /// Signs that stand for another one, from one place on.
  private struct Sequence {
    let length: Int
    let sign: Unicode.Scalar
  }

  /// A sequence that nothing else explains, or the first of three that little else does.
  private static func firstSure(
    in scalars: ContiguousArray<Unicode.Scalar>, _ page: CodePage
  ) -> Int? {
    var weak: [Int] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place].value >= 0x80,
        let found = sequence(at: place, in: scalars[...], page)
      else {
        place += 1
        continue
      }
      if isSure(found, at: place, in: scalars, page) { return place }
      weak.append(place)
      if weak.count == 3 { return weak[0] }
      place += found.length
    }
    return nil
  }

  private static func sequence(
    at place: Int, in scalars: ArraySlice<Unicode.Scalar>, _ page: CodePage
  ) -> Sequence? {
    guard let lead = page.byte(scalars[place]), scalars[place].value > 0x9F else { return nil }
    let length = (0xC2...0xC5).contains(lead) ? 2 : lead == 0xE2 || lead == 0xEF ? 3 : 0
    guard length > 0, place + length <= scalars.endIndex else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : 0x0F)
    for scalar in scalars[place + 1..<place + length] {
      guard let byte = page.byte(scalar), byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let sign = Unicode.Scalar(value), isLikely(sign) else { return nil }
    return Sequence(length: length, sign: sign)
  }

  /// What letters hold: Western letters and signs, dashes and quotes, bullets, ligatures.
  private static func isLikely(_ sign: Unicode.Scalar) -> Bool {
    switch sign.value {
    case 0xA0...0x17F, 0x2010...0x2044, 0x20AC, 0x2122, 0x2190...0x22FF, 0x25A0...0x25FF,
      0xFB00...0xFB06, 0xFEFF, 0xFFFD:
      true
    default: false
    }
  }

  /// Three signs are sure. Two are where a capital or a sign of drawing would stand inside a word,
  /// or before a sign that follows no capital.
  private static func isSure(
    _ found: Sequence, at place: Int, in scalars: ContiguousArray<Unicode.Scalar>, _ page: CodePage
  ) -> Bool {
    if found.length == 3 { return true }
    let before = place > 0 ? scalars[place - 1] : " "
    let last = scalars[place + 1]
    let end = place + found.length
    let after = end < scalars.count ? scalars[end] : " "
    // `¬` may stand for a hyphen before any letter.
    if scalars[place] == "¬" || scalars[place].properties.isLowercase { return false }
    if before.properties.isLowercase { return true }
    let isDrawn = !scalars[place].properties.isAlphabetic
    if isDrawn || "’”“‘»–—…·\u{A0}".unicodeScalars.contains(last) {
      return isDrawn && after.properties.isAlphabetic
    }
    return !before.properties.isUppercase
      && (after.properties.isLowercase || !last.properties.isAlphabetic)
  }

  private static func word(
    around place: Int, in scalars: ContiguousArray<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    func ends(_ at: Int) -> Bool { scalars[at].value <= 0x20 || scalars[at].endsLine }
    var (start, end) = (place, place + 1)
    while start > 0, place - start < 20, !ends(start - 1) { start -= 1 }
    while end < scalars.count, end - place < 20, !ends(end) { end += 1 }
    return ArraySlice(scalars[start..<end])
  }

  /// The word as it was before, once or twice over.
  private static func decoded(_ word: ArraySlice<Unicode.Scalar>, _ page: CodePage) -> String {
    var now = Array(word)
    for _ in 0..<3 {
      var next: [Unicode.Scalar] = []
      var place = 0
      while place < now.count {
        let found = sequence(at: place, in: now[...], page)
        next.append(found?.sign ?? now[place])
        place += found?.length ?? 1
      }
      if next == now { break }
      now = next
    }
    return String(String.UnicodeScalarView(now))
  }
}

extension SourceText {
  /// Refuses a text that was decoded wrongly before it came.
  /// - Throws: the first word that shows it, and what to do.
  public func refuseMojibake(path: String) throws(SourceError) {
    if let found = Mojibake(in: text) {
      throw SourceError(
        path: path,
        problem: .garbled(
          self.place(found.place), shown: found.shown, meant: found.meant, page: found.page))
    }
    // A PDF may lack one sign of a font; a text file lost it when it was saved.
    if form == .text, let place = lostLetter {
      throw SourceError(path: path, problem: .lostLetters(self.place(place)))
    }
  }

  /// Where U+FFFD stands for a letter: inside a word or at its edge.
  private var lostLetter: Int? {
    guard text.utf8.contains(0xEF) else { return nil }
    var before: Unicode.Scalar = " "
    var isLost = false
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if isLost, scalar.properties.isAlphabetic { return place - 1 }
      isLost = scalar.value == 0xFFFD
      if isLost, before.properties.isAlphabetic { return place }
      before = scalar
    }
    return nil
  }

  private func place(_ scalar: Int) -> SourceError.Place {
    var line = SourceError.LineCounter()
    var byte = 0
    for scalar in text.unicodeScalars.prefix(scalar) {
      _ = line.take(UInt16(truncatingIfNeeded: scalar.value))
      byte += encoding.isWide ? UTF16.width(scalar) * 2 : UTF8.width(scalar)
    }
    return SourceError.Place(byte: byte, line: line.number)
  }
}

extension SourceEncoding {
  fileprivate var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
