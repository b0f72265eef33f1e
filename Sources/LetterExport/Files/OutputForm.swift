/// What is made at a path, and with it what gives way to it: only a thing of the same form.
public enum OutputForm: Sendable {
  /// A folder of `export csv`.
  case tables
  /// A folder of `report`.
  case report
  /// A file of `export jsonl`.
  case jsonLines
  /// A file of `export sql`.
  case sql
  /// A file of `export postgresql`.
  case postgreSQL
  /// Its neighbour with the full-text search.
  case postgreSQLSearch
  /// A file of `export sqlite`.
  case publishedCopy
  /// Its neighbour with what Datasette is told.
  case datasetteMetadata
  /// A text that people go on with, such as a sheet: it never gives way.
  case text
  /// The program itself, where it is installed.
  case program
  /// A text about the program, such as its manual page, where it is installed.
  case programText

  /// Whether it is a folder; else it is a file.
  var isFolder: Bool { self == .tables || self == .report }

  /// What it is called where something else stands in its place.
  var title: String {
    switch self {
    case .tables: "a folder of 'export csv'"
    case .report: "a folder of 'report'"
    case .jsonLines: "a file of 'export jsonl'"
    case .sql: "a file of 'export sql'"
    case .postgreSQL, .postgreSQLSearch: "a file of 'export postgresql'"
    case .publishedCopy: "a file of 'export sqlite'"
    case .datasetteMetadata: "the metadata of an earlier 'export sqlite'"
    case .text: "a text"
    case .program, .programText: "an earlier installation"
    }
  }
}
