internal import SQLite

/// A table of readings: its columns, named once for writing its rows and for comparing them.
struct ReadingTable {
  let name: String
  let columns: [String]
  let insertion: String
  /// The rows of a revision in the order in which they were written.
  let selection: String

  init(_ table: DerivedTable, _ columns: String) {
    name = table.name
    self.columns = columns.split(separator: " ").map(String.init)
    let list = self.columns.joined(separator: ", ")
    let marks = self.columns.map { _ in "?" }.joined(separator: ", ")
    insertion = "INSERT INTO \(name) (\(list)) VALUES (\(marks))"
    selection =
      "SELECT \(list) FROM \(name) WHERE revision_id = ? ORDER BY "
      + (self.columns.contains("ordinal") ? "ordinal" : self.columns[0])
  }

  static let sourceText = ReadingTable(.sourceText, "revision_id text")
  static let header = ReadingTable(
    .header,
    "revision_id kind date place addressee session_year subject number ondernummer chamber pages")
  static let headerField = ReadingTable(
    .headerField,
    "id revision_id ordinal kind text source_start source_end page first_line last_line")
  static let sender = ReadingTable(.sender, "id revision_id ordinal office")
  static let dossierLine = ReadingTable(.dossierLine, "id revision_id ordinal dossier title")
  static let section = ReadingTable(
    .section,
    "id revision_id parent_id ordinal path level level_basis level_told heading_told heading topic "
      + "page first_line last_line")
  static let block = ReadingTable(
    .block,
    "id revision_id section_id ordinal kind marker marker_start marker_end heading text "
      + "header_rows page first_line last_line")
  static let cell = ReadingTable(
    .cell,
    "id revision_id block_id row_number column_number is_header text text_start text_end")
  static let note = ReadingTable(
    .note,
    "id revision_id ordinal told number text number_start number_end page first_line last_line")
  static let mark = ReadingTable(
    .mark, "id revision_id section_id block_id number text_offset source_start source_end")
  static let segment = ReadingTable(
    .segment, "id revision_id section_id block_id note_id text_start source_start length")
  static let signatory = ReadingTable(
    .signatory, "id revision_id ordinal office name review page first_line last_line")
  static let signatoryRange = ReadingTable(
    .signatoryRange, "id revision_id signatory_id source_start source_end")
  static let repair = ReadingTable(
    .repair,
    "id revision_id ordinal kind source_start source_end page line before after confidence reason")
  static let warning = ReadingTable(.warning, "id revision_id ordinal code message line")

  /// All of them, each behind those it points to.
  static let all = [
    sourceText, header, headerField, sender, dossierLine, section, block, cell, note, mark,
    segment, signatory, signatoryRange, repair, warning,
  ]
}

/// Where derived rows go: into the file, or into memory, to be compared with those in the file.
enum RowTarget {
  case file(Connection)
  case memory(Rows)

  /// Rows by the name of their table, in the order in which they were written.
  final class Rows {
    fileprivate(set) var rows: [String: [[Value]]] = [:]
  }

  func write(_ table: ReadingTable, _ values: [(any Bindable)?]) throws {
    try write(table.name, table.insertion, values)
  }

  func write(_ table: String, _ insertion: String, _ values: [(any Bindable)?]) throws {
    switch self {
    case .file(let db): try db.execute(insertion, arguments: values)
    case .memory(let memory):
      memory.rows[table, default: []].append(values.map { $0?.sqliteValue ?? .null })
    }
  }
}
