internal import LetterArchive

/// Rows as the text of PostgreSQL's COPY.
///
/// Source: <https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2>
struct CopyRows: RowEncoder {
  let table: TableShape

  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) throws {
    if column > 0 { bytes.append(UInt8(ascii: "\t")) }
    switch value {
    case .null: bytes.write("\\N")
    case .integer(let number): bytes.write(number, in: table.columns[column])
    case .real(let number): bytes.write(real: number, infinity: "Infinity")
    case .text(let text): try write(text, to: &bytes)
    case .blob(let blob):
      bytes.write("\\\\x")
      bytes.write(hex: blob)
    }
  }

  func end(row: Int, to bytes: inout [UInt8]) { bytes.write("\n") }

  func finish(rows: Int, to bytes: inout [UInt8]) { bytes.write("\\.\n") }

  /// What means something there is written as two characters.
  private func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) throws {
    var start = 0
    for (place, byte) in text.enumerated() where byte < 0x0E || byte == UInt8(ascii: "\\") {
      let letter: UInt8
      switch byte {
      case 0: throw table.nul
      case 0x09: letter = UInt8(ascii: "t")
      case 0x0A: letter = UInt8(ascii: "n")
      case 0x0D: letter = UInt8(ascii: "r")
      case UInt8(ascii: "\\"): letter = byte
      default: continue
      }
      bytes.append(contentsOf: text[start..<place])
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(letter)
      start = place + 1
    }
    bytes.append(contentsOf: text[start...])
  }
}

/// Values as PostgreSQL's SQL writes them.
struct PostgreSQLValues: SQLValues {
  let table: TableShape

  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) throws {
    switch value {
    case .null: bytes.write("NULL")
    case .integer(let number): bytes.write(number, in: table.columns[column])
    case .real(let number): bytes.write(real: number, infinity: "'Infinity'")
    case .text(let text):
      if text.place(of: 0) != nil { throw table.nul }
      bytes.write(quoted: text)
    case .blob(let blob):
      bytes.write("'\\x")
      bytes.write(hex: blob)
      bytes.write("'")
    }
  }
}

extension [UInt8] {
  /// A whole number, or what it means in a column of truth values.
  fileprivate mutating func write(_ number: Int, in column: TableShape.Column) {
    if column.kind == .boolean {
      write(number == 0 ? "false" : "true")
    } else {
      write(number)
    }
  }
}

extension TableShape {
  fileprivate var nul: ArchiveError {
    .unfit("a text of table \(name) holds U+0000, which PostgreSQL does not keep")
  }
}
