/// Writes rows of a query as CSV after RFC 4180: commas, CRLF, quotes where they are needed and
/// doubled inside.
///
/// NULL is an empty cell and an empty text is `""`, for readers that tell them apart.
struct CSVRows: RowEncoder {
  /// Whether cells that look like formulas get an apostrophe.
  let isForSpreadsheets: Bool
  /// A comma, or the semicolon of Dutch spreadsheets, which also write decimals behind a comma.
  var separator = UInt8(ascii: ",")

  private static let quote = UInt8(ascii: "\"")

  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) {
    if column > 0 { bytes.append(separator) }
    switch value {
    case .null: break
    case .integer(let number): bytes.write(number)
    case .real(let number):
      let text = "\(number)"
      bytes.write(separator == UInt8(ascii: ";") ? text.replacing(".", with: ",") : text)
    case .text(let text): write(text, to: &bytes)
    case .blob(let blob): bytes.write(hex: blob)
    }
  }

  func end(row: Int, to bytes: inout [UInt8]) { bytes.write("\r\n") }

  /// A row of texts, of which the empty ones are none.
  func write(_ cells: [String], to bytes: inout [UInt8]) {
    for (column, cell) in cells.enumerated() {
      var cell = cell
      cell.withUTF8 { write($0.isEmpty ? .null : .text($0), column: column, to: &bytes) }
    }
    end(row: 0, to: &bytes)
  }

  private func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let isGuarded = isForSpreadsheets && SpreadsheetText.needsGuard(text)
    guard text.isEmpty || text.contains(where: needsQuotes) else {
      if isGuarded { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.write(text, in: Self.quote, behind: isGuarded ? "'" : "")
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == Self.quote || byte == separator || byte == 0x0A || byte == 0x0D
  }
}
