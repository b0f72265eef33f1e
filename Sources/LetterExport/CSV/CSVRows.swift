/// Writes rows of a query as CSV after RFC 4180: commas, CRLF, quotes where they are needed and
/// doubled inside.
///
/// NULL is an empty cell and an empty text is `""`, for readers that tell them apart.
struct CSVRows: RowEncoder {
  /// Whether cells that look like formulas get an apostrophe.
  let isForSpreadsheets: Bool

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  func write(_ value: RowValue, column: Int, to file: ByteFile) throws {
    if column > 0 { try file.write(Self.comma) }
    switch value {
    case .null: break
    case .integer(let number): try file.write(number)
    case .real(let number): try file.write("\(number)")
    case .text(let text): try file.add { write(text, to: &$0) }
    case .blob(let bytes): try file.write(hex: bytes)
    }
  }

  func end(row: Int, to file: ByteFile) throws { try file.write("\r\n") }

  /// A row of texts, of which the empty ones are none.
  func write(_ cells: [String], to file: ByteFile) throws {
    for (column, cell) in cells.enumerated() {
      var cell = cell
      try cell.withUTF8 { try write($0.isEmpty ? .null : .text($0), column: column, to: file) }
    }
    try end(row: 0, to: file)
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
}
