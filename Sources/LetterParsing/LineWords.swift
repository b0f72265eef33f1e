/// What is asked of almost every line and almost always denied: told by its bytes, before a string
/// in small letters is made of it.
extension String {
  /// Whether it begins with some words, whatever its capitals; they are given in small letters.
  func begins(_ start: String) -> Bool {
    let plain = utf8.withContiguousStorageIfAvailable { line in
      start.utf8.withContiguousStorageIfAvailable { start in Self.begins(line, start) } ?? nil
    }
    return (plain ?? nil) ?? lowercased().hasPrefix(start)
  }

  /// Nil where letters beyond ASCII may decide.
  private static func begins(
    _ line: UnsafeBufferPointer<UInt8>, _ start: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    for place in 0..<Swift.min(line.count, start.count) {
      guard line[place] < 0x80, start[place] < 0x80 else { return nil }
      if line[place].small != start[place] { return false }
    }
    if line.count < start.count { return false }
    // An accent would belong to the last letter.
    return line.count == start.count || line[start.count] < 0x80 ? true : nil
  }

  /// Whether it holds some ASCII words, whatever its capitals; they are given in small letters.
  func holds(_ part: String) -> Bool {
    let mayHold = utf8.withContiguousStorageIfAvailable { line in
      part.utf8.withContiguousStorageIfAvailable { part in Self.mayHold(line, part) } ?? true
    }
    return mayHold ?? true ? lowercased().contains(part) : false
  }

  private static func mayHold(
    _ line: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = part.first, line.count >= part.count else { return part.isEmpty }
    next: for start in 0...(line.count - part.count) where line[start].small == first {
      for place in 1..<part.count where line[start + place].small != part[place] { continue next }
      return true
    }
    return false
  }

  /// The first byte that is no blank.
  var firstByte: UInt8 { utf8.first { $0 != 0x20 && $0 != 0x09 } ?? 0 }

  /// Whether its first sign may be a digit: a blank without a break may stand before it.
  var mayBeginWithDigit: Bool { (0x30...0x39).contains(firstByte) || firstByte == 0xC2 }

  /// Whether its first word may be `nr`, `no` or `nummer`, or one to three capitals.
  var mayBeginWithOndernummer: Bool {
    let word = utf8.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
    guard let first = word.first, first != 0xC2 else { return true }
    if first.small == UInt8(ascii: "n"), let second = word.dropFirst().first,
      second >= 0x80 || "rou".utf8.contains(second.small)
    {
      return true
    }
    return word.prefix(4).prefix { (0x41...0x5A).contains($0) }.count
      == Swift.min(word.prefix(4).prefix { $0 != 0xC2 }.count, 3)
  }

  /// Whether a digit stands in it.
  var holdsDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }
}

extension UInt8 {
  /// A capital of ASCII as its small letter; others as they are.
  fileprivate var small: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
