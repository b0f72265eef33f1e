internal import SQLite

/// Writes rows of a query as CSV after RFC 4180: commas, CRLF, quotes where they are needed and
/// doubled inside.
///
/// NULL is an empty cell and an empty text is `""`, for readers that tell them apart.
struct CSVRow {
  /// Whether cells that look like formulas get an apostrophe.
  let isForSpreadsheets: Bool

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  func write(_ row: borrowing Row, to bytes: inout [UInt8]) throws {
    for column in 0..<row.columnCount {
      if column > 0 { bytes.append(Self.comma) }
      switch try row.type(column) {
      case .null: break
      case .integer: bytes.append(contentsOf: "\(try row.int(column))".utf8)
      case .real: bytes.append(contentsOf: "\(try row.double(column))".utf8)
      case .text: try row.withText(column) { write($0, to: &bytes) }
      case .blob: try row.withBlob(column) { $0.forEach { Self.hexadecimal($0, to: &bytes) } }
      }
    }
    Self.end(&bytes)
  }

  func write(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(Self.comma) }
      var cell = cell
      if !cell.isEmpty { cell.withUTF8 { write($0, to: &bytes) } }
    }
    Self.end(&bytes)
  }

  private func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let isGuarded = isForSpreadsheets && SpreadsheetText.needsGuard(text)
    guard text.isEmpty || text.contains(where: Self.needsQuotes) else {
      if isGuarded { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(Self.quote)
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    var rest = text[...]
    while let place = rest.firstIndex(of: Self.quote) {
      bytes.append(contentsOf: rest[...place])
      bytes.append(Self.quote)
      rest = rest[(place + 1)...]
    }
    bytes.append(contentsOf: rest)
    bytes.append(Self.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == comma || byte == 0x0A || byte == 0x0D
  }

  private static func end(_ bytes: inout [UInt8]) {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private static func hexadecimal(_ byte: UInt8, to bytes: inout [UInt8]) {
    for half in [byte >> 4, byte & 15] {
      bytes.append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10)
    }
  }
}
