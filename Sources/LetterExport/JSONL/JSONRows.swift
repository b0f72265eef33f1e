internal import FoundationEssentials
internal import JSONText
internal import SQLite

/// Rows of a table as JSON lines, and back.
///
/// Bytes are base64. Everything else is the value that SQLite has: a whole number that stands in a
/// column of fractions has its `.0`.
struct JSONRows: RowEncoder {
  let table: TableShape
  /// What stands before each value.
  private let heads: [String]
  // JSON is UTF-8.
  static var needsUTF8: Bool { true }

  init(_ table: TableShape) {
    self.table = table
    let start = #"{"record":"row","table":\#(JSON.string(table.name).text(.line)),"row":{"#
    heads = table.columns.enumerated().map { index, column in
      (index == 0 ? start : ",") + JSON.string(column.name).text(.line) + ":"
    }
  }

  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) {
    bytes.write(heads[column])
    switch value {
    case .null: bytes.write("null")
    case .integer(let number): bytes.write(number)
    case .real(let number): JSON.write(number, to: &bytes)
    case .text(let text): JSON.write(text, to: &bytes)
    case .blob(let blob):
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: Data(blob).base64EncodedData())
      bytes.append(UInt8(ascii: "\""))
    }
  }

  func end(row: Int, to bytes: inout [UInt8]) { bytes.write("}}\n") }

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

  /// The number of a row, by which rows are written one after the other; nil of a table whose rows
  /// have none.
  func number(of row: JSON?) -> Int? {
    guard table.key == ["id"], case .object(let members)? = row, let first = members.first,
      first.key == "id"
    else { return nil }
    return first.value.int
  }

  /// The statement that `bind` fills.
  var insert: String {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(quoted(table.name)) (\(quoted(table.columns.map(\.name))))"
      + " VALUES (\(places))"
  }
}
