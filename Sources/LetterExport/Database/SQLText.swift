internal import Glibc
internal import LetterArchive
internal import SQLite

/// Values as SQL writes them, for SQLite and for PostgreSQL.
struct SQLText {
  let writer: FileWriter

  /// Text between single quotes.
  ///
  /// The `sqlite3` shell drops a carriage return before a line feed, and no SQL text holds a NUL:
  /// texts with either are written as bytes, where SQLite reads them.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    if Self.has(bytes, 0x0D) || Self.has(bytes, 0) {
      try writer.write("CAST(X'")
      try writer.write(hex: UnsafeRawBufferPointer(bytes))
      try writer.write("' AS TEXT)")
    } else {
      try quotes(bytes)
    }
  }

  /// Text between single quotes, its own doubled.
  func quotes(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    try writer.write(byte: UInt8(ascii: "'"))
    var rest = bytes[...]
    while let quote = Self.place(of: UInt8(ascii: "'"), in: rest) {
      try writer.write(UnsafeBufferPointer(rebasing: rest[...quote]))
      try writer.write(byte: UInt8(ascii: "'"))
      rest = rest[(quote + 1)...]
    }
    try writer.write(UnsafeBufferPointer(rebasing: rest))
    try writer.write(byte: UInt8(ascii: "'"))
  }

  /// A number that reads back as itself.
  func real(_ number: Double, infinity: String) throws {
    if number.isInfinite {
      try writer.write(number < 0 ? "-" + infinity : infinity)
    } else {
      try writer.write("\(number)")
    }
  }

  static func has(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
    place(of: byte, in: bytes[...]) != nil
  }

  private static func place(
    of byte: UInt8, in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    guard !bytes.isEmpty, let start = bytes.base.baseAddress else { return nil }
    guard let found = memchr(start + bytes.startIndex, Int32(byte), bytes.count) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - start
  }
}

extension String {
  /// The text between single quotes, as SQL writes it.
  var sqlQuoted: String { "'\(replacing("'", with: "''"))'" }
}
