internal import Glibc
internal import LetterModel

/// A text file's bytes as characters: checked, never repaired.
struct TextDecoder {
  let bytes: [UInt8]
  let path: String
  let limits: SourceLimits

  /// - Parameter asked: the encoding that the user named; else a byte order mark decides, and
  ///   without one the text is UTF-8.
  func decode(
    as asked: SourceEncoding?
  ) throws(SourceError) -> (text: String, encoding: SourceEncoding) {
    if bytes.isEmpty { throw error(.empty) }
    let mark = SourceEncoding(markOf: bytes)
    if let mark, let asked, mark != asked { throw error(.otherMark(mark, asked: asked)) }
    let encoding = asked ?? mark ?? .utf8
    let text: String
    switch encoding {
    case .utf8: text = try utf8()
    case .utf16LittleEndian: text = try utf16(low: 0, high: 1)
    case .utf16BigEndian: text = try utf16(low: 1, high: 0)
    case .windows1252: text = try windows1252()
    }
    if !text.unicodeScalars.contains(where: \.hasInk) {
      throw error(.blank)
    }
    return (text, encoding)
  }

  private func utf8() throws(SourceError) -> String {
    try refuseNULAndLongLines(in: bytes)
    if let text = String(validating: bytes, as: UTF8.self) {
      try refuseControls(from: bytes)
      return text
    }
    let place = place(of: firstInvalidByte())
    if looksBinary { throw error(.binary(place)) }
    let windows = bytes.contains(where: Windows1252.isUndefined) ? nil : SourceEncoding.windows1252
    throw error(.invalidUTF8(place, otherEncoding: windows))
  }

  private func utf16(low: Int, high: Int) throws(SourceError) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    var line = SourceError.LineCounter()
    var lineStart = 0
    var index = 0
    while index < units.count {
      let unit = units[index]
      let place = SourceError.Place(byte: index * 2, line: line.number)
      if unit == 0 { throw error(.nul(place)) }
      if UTF16.isTrailSurrogate(unit) { throw error(.invalidUTF16(place)) }
      if UTF16.isLeadSurrogate(unit) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else {
          throw error(.invalidUTF16(place))
        }
        index += 1
      }
      if line.take(unit) { lineStart = index + 1 }
      if (index + 1 - lineStart) * 2 > limits.lineBytes {
        let start = SourceError.Place(byte: lineStart * 2, line: line.number)
        throw error(.longLine(start, limit: limits.lineBytes))
      }
      index += 1
    }
    guard bytes.count.isMultiple(of: 2) else {
      throw error(.invalidUTF16(SourceError.Place(byte: bytes.count - 1, line: line.number)))
    }
    return String(decoding: units, as: UTF16.self)
  }

  private func windows1252() throws(SourceError) -> String {
    try refuseNULAndLongLines(in: bytes)
    try refuseControls(from: bytes)
    if let at = bytes.firstIndex(where: Windows1252.isUndefined) {
      throw error(.undefinedByte(place(of: at), bytes[at]))
    }
    return Windows1252.text(bytes)
  }

  // MARK: Checks

  /// One pass with the C library's vectorised search: from line end to line end.
  private func refuseNULAndLongLines(in bytes: [UInt8]) throws(SourceError) {
    let found = bytes.withUnsafeBytes { buffer in firstNULOrLongLine(in: buffer) }
    guard let found else { return }
    let place = place(of: found.offset)
    if found.isLine { throw error(.longLine(place, limit: limits.lineBytes)) }
    if let encoding = unmarkedUTF16 { throw error(.unmarkedUTF16(place, encoding)) }
    throw error(looksBinary ? .binary(place) : .nul(place))
  }

  private func firstNULOrLongLine(
    in buffer: UnsafeRawBufferPointer
  ) -> (offset: Int, isLine: Bool)? {
    guard let base = buffer.baseAddress else { return nil }
    func next(_ byte: Int32, from start: Int, to end: Int) -> Int {
      memchr(base + start, byte, end - start).map { UnsafeRawPointer($0) - base } ?? end
    }
    let nul = next(0, from: 0, to: buffer.count)
    if nul < buffer.count { return (nul, false) }
    var start = 0
    while buffer.count - start > limits.lineBytes {
      var end = next(10, from: start, to: buffer.count)
      // Old files end their lines with CR alone.
      if end - start > limits.lineBytes { end = next(13, from: start, to: end) }
      if end - start > limits.lineBytes { return (start, true) }
      start = end + 1
    }
    return nil
  }

  /// Refuses valid bytes that are no text: many control characters.
  private func refuseControls(from bytes: [UInt8]) throws(SourceError) {
    guard looksBinary, let at = bytes.firstIndex(where: Self.isControl) else { return }
    throw error(.binary(place(of: at)))
  }

  /// More than one in 32 of the first bytes is a control character that no text holds. ESC may
  /// stand in a text: it is shown harmlessly, not refused.
  private var looksBinary: Bool {
    let head = bytes.prefix(4096)
    let controls = head.count(where: Self.isControl)
    return controls >= 4 && controls * 32 > head.count
  }

  /// In UTF-16 every second byte of a Western text is NUL.
  private var unmarkedUTF16: SourceEncoding? {
    let head = bytes.prefix(4096)
    let all = head.count { $0 == 0 }
    let behind = head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
    guard bytes.count.isMultiple(of: 2), all * 5 >= head.count * 2, head.count >= 8 else {
      return nil
    }
    if behind * 10 >= all * 9 { return .utf16LittleEndian }
    return behind * 10 <= all ? .utf16BigEndian : nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
  }

  private func firstInvalidByte() -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return 0
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  // MARK: Places

  private func place(of byte: Int) -> SourceError.Place {
    var line = SourceError.LineCounter()
    for index in 0..<byte { _ = line.take(UInt16(bytes[index])) }
    return SourceError.Place(byte: byte, line: line.number)
  }

  private func error(_ problem: SourceError.Problem) -> SourceError {
    SourceError(path: path, problem: problem)
  }
}

extension SourceError {
  /// Counts lines from 1; CR, LF and CRLF each end one.
  struct LineCounter {
    var number = 1
    private var afterCR = false

    /// Whether the unit ended a line.
    mutating func take(_ unit: UInt16) -> Bool {
      defer { afterCR = unit == 13 }
      if unit == 10 && afterCR { return true }
      guard unit == 10 || unit == 13 else { return false }
      number += 1
      return true
    }
  }
}
