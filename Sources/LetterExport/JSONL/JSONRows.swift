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

  func write(_ value: RowValue, column: Int, to file: ByteFile) throws {
    try file.write(heads[column])
    switch value {
    case .null: try file.write("null")
    case .integer(let number): try file.write(number)
    case .real(let number): try file.add { JSON.write(number, to: &$0) }
    case .text(let text): try file.add { JSON.write(text, to: &$0) }
    case .blob(let blob):
      try file.write(UInt8(ascii: "\""))
      try file.add { $0.append(contentsOf: Data(blob).base64EncodedData()) }
      try file.write(UInt8(ascii: "\""))
    }
  }

  func end(row: Int, to file: ByteFile) throws { try file.write("}}\n") }

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
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(quoted(table.name)) (\(quoted(table.columns.map(\.name))))"
      + " VALUES (\(places))"
  }
}
