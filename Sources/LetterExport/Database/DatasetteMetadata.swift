internal import Checksums
internal import JSONText
internal import SQLite

/// What Datasette is told of a published copy: titles, descriptions, facets, search, and queries.
///
/// Made from the copy itself, so that every table in it is described.
/// Source: <https://docs.datasette.io/en/stable/metadata.html>
struct DatasetteMetadata {
  /// The copy.
  let db: Connection
  /// The copy's name in Datasette, which is its file's without ending.
  let name: String
  let shape: DatabaseShape

  private static let title = "Letters under article 100 of the Dutch constitution"
  private static let description =
    "Letters in which the Dutch government tells parliament that it will use the armed forces "
    + "abroad. Facts were read from the letters by rules; each quotes its words and their place."

  /// Whether a file holds the metadata of one copy, and nothing of other databases.
  static func isOurs(_ file: [UInt8]) -> Bool {
    guard let json = try? JSONParser.value(of: file), case .object(let members) = json,
      case .object(let databases) = json["databases"]
    else { return false }
    return members.count == 5 && databases.count == 1 && json["title"]?.string == title
      && json["description"]?.string == description
  }

  /// Whether it stands as it was written: it says the hash of itself without these words.
  static func isWhole(_ file: [UInt8]) -> Bool {
    guard let hash = (try? JSONParser.value(of: file))?["sha256"]?.string else { return false }
    return SHA256.hex(of: String(decoding: file, as: UTF8.self).replacing(hash, with: "").utf8)
      == hash
  }

  /// The file's content: the same copy gives the same bytes.
  func text() throws -> String {
    let objects = try db.query(
      """
      SELECT name FROM main.sqlite_schema
      WHERE type IN ('table', 'view') AND name IN (SELECT table_name FROM main.docs) ORDER BY name
      """
    ) { try $0.text(0) }
    let about = "Every table, view and column is described; the views answer the common questions."
    let database: JSON = [
      "description": .string(about),
      "tables": .object(try objects.map { .init($0, try table($0)) }),
      "queries": .object(CommonQuestion.all.map { .init($0.name, Self.query($0)) }),
    ]
    let file: JSON = [
      "sha256": "", "title": .string(Self.title), "description": .string(Self.description),
      // Datasette knows no money.
      "custom_units": ["EUR = [currency]"], "databases": .object([.init(name, database)]),
    ]
    let hash = SHA256.hex(of: (file.text(pretty: true) + "\n").utf8)
    return file.adding(["sha256": .string(hash)]).text(pretty: true) + "\n"
  }

  private static func query(_ question: CommonQuestion) -> JSON {
    [
      "title": .string(question.title), "description": .string(question.meaning),
      "sql": .string(question.sql), "params": JSON(question.parameters),
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
  private static let units = [("byte_length", "byte"), ("euros", "EUR"), ("euros_max", "EUR")]

  private func table(_ name: String) throws -> JSON {
    let columns = try db.query("SELECT name FROM pragma_table_info(?, 'main')", name) {
      try $0.text(0)
    }
    var (table, meanings): (JSON, JSON) = ([:], [:])
    try db.forEach(
      "SELECT column_name, text FROM main.docs WHERE table_name = ?", name
    ) { row in
      let (column, text) = (try row.text(0), JSON.string(try row.text(1)))
      if column.isEmpty { table["description"] = text } else { meanings[column] = text }
    }
    table["columns"] = meanings
    table["facets"] = JSON(Array(Self.facets.filter(columns.contains).prefix(4)))
    let units = Self.units.filter { columns.contains($0.0) }
    if !units.isEmpty { table["units"] = .object(units.map { .init($0, .string($1)) }) }
    table["label_column"] = Self.labels.first(where: columns.contains).map { .string($0) }
    // The table itself, and a view that shows its texts beside its key.
    for search in shape.searches {
      let key = name == search.content ? search.contentKey : "\(search.content)_id"
      let hasText = search.columns.allSatisfy(columns.contains)
      if columns.contains(key), name == search.content || hasText {
        table["fts_table"] = .string(search.name)
        table["fts_pk"] = .string(key)
      }
    }
    return table
  }
}
