internal import FoundationEssentials
internal import JSONText
internal import SQLite

/// A row of a table as a JSON line, and back.
///
/// Bytes are base64. Everything else is the value that SQLite has: a whole number that stands in a
/// column of fractions has its `.0`.
struct RowRecord {
  let table: TableDescription
  /// What stands before each value.
  private let heads: [[UInt8]]

  init(_ table: TableDescription) {
    self.table = table
    heads = table.columns.enumerated().map { index, column in
      var head: [UInt8] = []
      if index == 0 {
        head.append(contentsOf: #"{"record":"row","table":"#.utf8)
        JSON.write(table.name, to: &head)
        head.append(contentsOf: #","row":{"#.utf8)
      } else {
        head.append(UInt8(ascii: ","))
      }
      JSON.write(column.name, to: &head)
      head.append(UInt8(ascii: ":"))
      return head
    }
  }

  func write(_ row: borrowing Row, to bytes: inout [UInt8]) throws {
    for (column, head) in heads.enumerated() {
      bytes.append(contentsOf: head)
      switch try row.type(column) {
      case .null: bytes.append(contentsOf: "null".utf8)
      case .integer: bytes.append(contentsOf: "\(try row.int(column))".utf8)
      case .real: JSON.write(try row.double(column), to: &bytes)
      // Decoded, because JSON must be UTF-8 and SQLite would keep anything.
      case .text: JSON.write(try row.text(column), to: &bytes)
      case .blob:
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: Data(try row.blob(column)).base64EncodedData())
        bytes.append(UInt8(ascii: "\""))
      }
    }
    bytes.append(contentsOf: "}}\n".utf8)
  }

  /// Binds the values of a row to the parameters of an INSERT.
  /// - Returns: what is wrong; nil where nothing is.
  func bind(_ row: JSON?, to statement: borrowing Statement) throws -> String? {
    guard case .object(let members)? = row else { return "a row is an object" }
    guard members.count == table.columns.count else {
      return "a row of \(table.name) has \(table.columns.count) columns"
    }
    for (index, column) in table.columns.enumerated() {
      guard members[index].key == column.name else {
        return "a row of \(table.name) has the column \(column.name) in place \(index + 1)"
      }
      switch members[index].value {
      case .null: try statement.bindNull(at: index + 1)
      case .int(let number): try statement.bind(number, at: index + 1)
      case .double(let number): try statement.bind(number, at: index + 1)
      case .string(let text) where column.kind != .bytes: try statement.bind(text, at: index + 1)
      case .string(let text):
        guard let data = Data(base64Encoded: text) else {
          return "column \(column.name) of \(table.name) is base64"
        }
        try data.withUnsafeBytes { try statement.bind($0, at: index + 1) }
      default: return "column \(column.name) of \(table.name) is no list, object or truth value"
      }
    }
    return nil
  }

  /// The statement that `bind` fills.
  var insert: String {
    let columns = table.columns.map { quoted($0.name) }.joined(separator: ", ")
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(quoted(table.name)) (\(columns)) VALUES (\(places))"
  }
}
