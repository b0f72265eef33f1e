internal import FoundationEssentials
internal import SQLite

/// What Datasette is told of a published copy: titles, descriptions, facets, search, and queries.
///
/// Made from the copy itself, so that every table in it is described.
/// Source: <https://docs.datasette.io/en/stable/metadata.html>
struct DatasetteMetadata: Encodable {
  struct Table: Encodable {
    var description: String?
    var columns: [String: String] = [:]
    var facets: [String] = []
    var units: [String: String]?
    var labelColumn: String?
    var ftsTable: String?
    var ftsPk: String?
  }

  struct Query: Encodable {
    var title: String
    var description: String
    var sql: String
    var params: [String]
  }

  struct Database: Encodable {
    var description: String
    var tables: [String: Table]
    var queries: [String: Query]
  }

  var title = Self.title
  var description = Self.description
  /// Datasette knows no money.
  var customUnits = ["EUR = [currency]"]
  var databases: [String: Database]

  private static let title = "Letters under article 100 of the Dutch constitution"
  private static let description =
    "Letters in which the Dutch government tells parliament that it will use the armed forces "
    + "abroad. Facts were read from the letters by rules; each quotes its words and their place."

  /// Whether a file holds the metadata of one copy, and nothing of other databases.
  static func isOurs(_ file: [UInt8]) -> Bool {
    guard let json = try? JSONParser.value(of: file), case .object(let members) = json,
      case .object(let databases) = json["databases"]
    else { return false }
    return members.count == 4 && databases.count == 1 && json["title"]?.string == title
      && json["description"]?.string == description
  }

  /// - Parameter name: the copy's name in Datasette, which is its file's without ending.
  init(_ db: Connection, name: String, shape: DatabaseShape) throws {
    let objects = try db.query(
      """
      SELECT name FROM main.sqlite_schema
      WHERE type IN ('table', 'view') AND name IN (SELECT table_name FROM main.docs) ORDER BY name
      """
    ) { try $0.text(0) }
    var tables: [String: Table] = [:]
    for object in objects { tables[object] = try Self.table(object, db, shape) }
    let queries = CommonQuestion.all.map { question in
      let query = Query(
        title: question.title, description: question.meaning, sql: question.sql,
        params: question.parameters)
      return (question.name, query)
    }
    let about = "Every table, view and column is described; the views answer the common questions."
    databases = [
      name: Database(
        description: about, tables: tables, queries: Dictionary(uniqueKeysWithValues: queries))
    ]
  }

  /// Columns of few different values, by which rows are counted and chosen.
  private static let facets = [
    "kind", "chamber", "topic", "dossier", "session_year", "resolution", "review", "aspect",
    "status", "role", "unit", "subject", "year", "letter", "change", "cause", "form",
  ]
  /// Columns that say best what a row is, where another points to it.
  private static let labels = [
    "name", "heading", "quote", "file_name", "office", "number", "title",
  ]
  private static let units = ["byte_length": "byte", "euros": "EUR", "euros_max": "EUR"]

  private static func table(
    _ name: String, _ db: Connection, _ shape: DatabaseShape
  ) throws -> Table {
    let columns = try db.query("SELECT name FROM pragma_table_info(?, 'main')", name) {
      try $0.text(0)
    }
    var table = Table()
    try db.forEach(
      "SELECT column_name, text FROM main.docs WHERE table_name = ?", name
    ) { row in
      let (column, text) = (try row.text(0), try row.text(1))
      if column.isEmpty { table.description = text } else { table.columns[column] = text }
    }
    table.facets = Array(facets.filter(columns.contains).prefix(4))
    let known = units.filter { columns.contains($0.key) }
    table.units = known.isEmpty ? nil : known
    table.labelColumn = labels.first(where: columns.contains)
    // The table itself, and a view that shows its texts beside its key.
    for search in shape.searches {
      let key = name == search.content ? search.contentKey : "\(search.content)_id"
      let hasText = search.columns.allSatisfy(columns.contains)
      if columns.contains(key), name == search.content || hasText {
        (table.ftsTable, table.ftsPk) = (search.name, key)
      }
    }
    return table
  }

  /// The file's content: the same copy gives the same bytes.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
