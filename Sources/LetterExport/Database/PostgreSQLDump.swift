/// An archive as SQL that PostgreSQL reads, in a schema of its own and in one transaction: it is
/// loaded whole or not at all, and a second time not at all.
struct PostgreSQLDump {
  let scope: RowScope
  let shape: PostgreSQLShape
  let file: ByteFile
  /// INSERT statements, which any client reads, instead of `psql`'s COPY.
  let asInserts: Bool
  let program: String
  let progress: (String) throws -> Void

  /// How to load it: the end of its first line.
  static let advice = "Load it with: psql -f THIS-FILE DATABASE"

  func write() throws {
    try file.write("-- Written by \(program). \(Self.advice)\n")
    if !asInserts { try file.write("\\set ON_ERROR_STOP on\n\\encoding UTF8\n") }
    try file.write(
      """
      SET client_encoding = 'UTF8';
      SET standard_conforming_strings = on;
      BEGIN;
      CREATE SCHEMA \(PostgreSQLShape.schema);
      SET LOCAL search_path = \(PostgreSQLShape.schema);

      """)
    let tables = scope.shape.tables
    for table in tables { try file.write(shape.create(table)) }
    for table in tables {
      try progress(table.name)
      try rows(of: table)
    }
    for table in tables { try file.write(shape.keys(table)) }
    for table in tables { try file.write(shape.references(table)) }
    try file.write(shape.nextNumbers())
    try file.write(shape.rest())
    try file.write(shape.comments())
    try file.write("COMMIT;\n")
    try file.write(Seal.line(file.sha256()))
  }

  private func rows(of table: TableShape) throws {
    let target = "\(shape.name(table.name)) (\(quoted(table.columns.map(\.name))))"
    if asInserts {
      let head = "INSERT INTO \(target) VALUES"
      try scope.write(
        table, as: InsertRows(head: head, values: PostgreSQLValues(table: table)), to: file)
    } else {
      try file.write("COPY \(target) FROM stdin;\n")
      try scope.write(table, as: CopyRows(table: table), to: file)
    }
  }
}
