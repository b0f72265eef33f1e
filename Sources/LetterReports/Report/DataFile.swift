internal import JSONText
internal import LetterExport

/// Rows for programs, as CSV and as JSON, written as they come.
final class DataFile {
  private let columns: [String]
  private let csv: NewFolder.Stream
  private let json: NewFolder.Stream
  private var isEmpty = true

  init(_ name: String, columns: [String], in folder: NewFolder) throws {
    self.columns = columns
    csv = try folder.open("data/\(name).csv")
    json = try folder.open("data/\(name).json")
    try csv.write(CSV.line(columns))
  }

  /// The rows of a table, all at once.
  static func write(_ rows: Rows, to name: String, in folder: NewFolder) throws {
    let file = try DataFile(name, columns: rows.columns, in: folder)
    for row in rows.rows { try file.add(row) }
    try file.end()
  }

  func add(_ row: JSON) throws {
    try csv.write(CSV.line(columns.map { row.member($0).cell }))
    try json.write((isEmpty ? "[\n" : ",\n") + row.text(.compact))
    isEmpty = false
  }

  func end() throws {
    try csv.end()
    try json.write(isEmpty ? "[]\n" : "\n]\n")
    try json.end()
  }
}
