internal import LetterArchive
internal import SQLite

/// What goes into a published copy beside the letters themselves.
public struct PublishedContent: Sendable {
  /// Who decided what and why, where files came from, older readings, and the archive's events.
  public var review: Bool
  /// The bytes of the sources.
  public var sources: Bool

  /// Nothing of it without arguments.
  public init(review: Bool = false, sources: Bool = false) {
    self.review = review
    self.sources = sources
  }
}

/// A copy of letters for publishing: an ordinary SQLite file with the archive's tables and views,
/// so that every query made for the archive works on it, and views for the common questions.
///
/// It is no archive: it carries another mark and no ledger, and columns that are not published
/// are empty.
struct PublishedCopy {
  /// The archive's rows, in a connection whose main database is the copy.
  let scope: RowScope
  let content: PublishedContent
  /// Whether all letters in view go in, so that events of the archive tell something true.
  let isEverything: Bool
  let progress: (String) throws -> Void

  private var db: Connection { scope.db }
  private var shape: DatabaseShape { scope.shape }

  private var tables: [TableShape] {
    shape.tables.filter { table in
      scope.has(table) || (table.name == "event" && content.review && isEverything)
    }
  }

  /// Its own mark in the file's header, where an archive has another: the `application_id` "A10C".
  static let mark: [UInt8] = [0x41, 0x31, 0x30, 0x43]

  func make() throws {
    for table in tables {
      try progress(table.name)
      try db.script(definition(of: table))
      let condition = table.name == "event" ? nil : scope.condition(table)
      let values = table.columns.map { isEmpty($0, in: table) ? "NULL" : quoted($0.name) }
      try db.execute(
        "INSERT INTO main.\(quoted(table.name)) "
          + table.query(where: condition, in: shape.database, values: values))
    }
    let names = Set(tables.map(\.name))
    for index in shape.indexes where names.contains(where: { index.contains(" ON \($0) (") }) {
      try db.script(index)
    }
    for search in shape.searches {
      try progress(search.name)
      try db.script(search.sql)
      try db.execute("INSERT INTO \(search.name) (\(search.name)) VALUES ('rebuild')")
      // One piece is the fastest to search, and nothing will be added.
      try db.execute("INSERT INTO \(search.name) (\(search.name)) VALUES ('optimize')")
    }
    for view in shape.views { try addView(view.name, view.sql) }
    for question in CommonQuestion.all {
      guard let view = question.view else { continue }
      try addView(view, "CREATE VIEW \(quoted(view)) AS\n\(question.sql)")
      try document(question, as: view)
    }
    try removeStaleDocumentation()
    if let table = try strayRow(in: "main") {
      // Where the archive has none, it was the choice of rows.
      if let table = try strayRow(in: "archive") {
        throw SQLiteError(
          code: ResultCode.corrupt, message: "a row of \(table) points to no other", subject: table)
      }
      throw ArchiveError.bug("a row of \(table) points to one that was not exported")
    }
  }

  /// The table of a row that points to none.
  private func strayRow(in database: String) throws -> String? {
    try db.first("PRAGMA \(database).foreign_key_check") { try $0.text(0) }
  }

  // MARK: Tables

  /// Whether a column is not published.
  private func isEmpty(_ column: TableShape.Column, in table: TableShape) -> Bool {
    if column.kind == .bytes { return !content.sources }
    return !content.review && Self.isNote(column.name, in: table)
  }

  /// Whether a column holds a person's name or words about the work on the archive. A table with a
  /// column `by` is one of decisions; elsewhere `why` is the program's own reason.
  static func isNote(_ column: String, in table: TableShape) -> Bool {
    let isDecision = table.columns.contains { $0.name == "by" }
    return (isDecision && ["by", "why"].contains(column))
      || ["source.received_from", "revision.reason"].contains("\(table.name).\(column)")
  }

  /// Makes the table with its keys. What CHECKs forbid was never in the archive.
  private func definition(of table: TableShape) -> String {
    let rowNumber = table.key.count == 1 ? table.key.first : nil
    let names = Set(tables.map(\.name))
    var lines = table.columns.map { column in
      quoted(column.name) + " \(column.type)"
        + (column.name == rowNumber ? " PRIMARY KEY" : "")
        + (column.isRequired && !isEmpty(column, in: table) ? " NOT NULL" : "")
    }
    if rowNumber == nil, !table.key.isEmpty { lines.append("PRIMARY KEY (\(quoted(table.key)))") }
    lines += table.uniques.map { "UNIQUE (\(quoted($0)))" }
    lines += table.references.filter { names.contains($0.table) }.map { reference in
      "FOREIGN KEY (\(quoted(reference.column))) "
        + "REFERENCES \(quoted(reference.table)) (\(quoted(reference.target)))"
    }
    let ending = table.sql.hasSuffix("WITHOUT ROWID") ? "STRICT, WITHOUT ROWID" : "STRICT"
    return "CREATE TABLE main.\(quoted(table.name)) (\n  \(lines.joined(separator: ",\n  "))\n) "
      + ending
  }

  // MARK: Views

  /// Adds a view, unless it asks for a table that is not published.
  private func addView(_ name: String, _ sql: String) throws {
    try db.script(sql)
    do {
      try db.withStatement("SELECT * FROM main.\(quoted(name)) LIMIT 0", cached: false) { _ in }
    } catch is SQLiteError {
      try db.script("DROP VIEW main.\(quoted(name))")
    }
  }

  private func document(_ question: CommonQuestion, as view: String) throws {
    let insert = "INSERT INTO main.docs (table_name, column_name, text) VALUES (?, ?, ?)"
    try db.execute(insert, view, "", question.meaning)
    let columns = try db.query("SELECT name FROM pragma_table_info(?, 'main')", view) {
      try $0.text(0)
    }
    for column in columns {
      let known = try db.first(
        "SELECT text FROM main.docs WHERE table_name = ? AND column_name = ?", question.base, column
      ) { try $0.text(0) }
      guard let text = question.columns[column] ?? known else {
        throw SQLiteError(
          code: ResultCode.corrupt, message: "docs does not say what \(column) of \(view) is",
          subject: view)
      }
      try db.execute(insert, view, column, text)
    }
  }

  /// What describes a table that is not here goes.
  private func removeStaleDocumentation() throws {
    try db.execute(
      "DELETE FROM main.docs WHERE table_name NOT IN (SELECT name FROM main.sqlite_schema)")
  }
}
