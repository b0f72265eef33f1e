internal import Glibc

/// What every form writes in the same way.
extension [UInt8] {
  mutating func write(_ text: String) { append(contentsOf: text.utf8) }

  /// A whole number in decimal.
  mutating func write(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var (start, rest) = (count, number.magnitude)
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // A slice that is reversed in its place would be copied first.
    var end = count - 1
    while start < end {
      swapAt(start, end)
      (start, end) = (start + 1, end - 1)
    }
  }

  /// Bytes in hexadecimal.
  mutating func write(hex bytes: UnsafeRawBufferPointer) {
    func digit(_ value: UInt8) -> UInt8 {
      value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
    for byte in bytes {
      append(digit(byte >> 4))
      append(digit(byte & 15))
    }
  }

  /// Text between quotes of this kind, its own doubled.
  mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, in quote: UInt8, behind guardian: String = ""
  ) {
    append(quote)
    write(guardian)
    var start = 0
    while let place = text.place(of: quote, from: start) {
      append(contentsOf: text[start...place])
      append(quote)
      start = place + 1
    }
    append(contentsOf: text[start...])
    append(quote)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first from `start` on.
  func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }
}
