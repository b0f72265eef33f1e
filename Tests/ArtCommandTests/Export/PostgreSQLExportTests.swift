import Foundation
import SQLite
import Testing

/// `export postgresql`, read by a real server.
@Suite(.enabled(if: PostgreSQLServer.isHere, "PostgreSQL is absent: install postgresql"))
struct PostgreSQLExportTests {
  @Test func aLoadedDumpHasEveryRowUnharmedAndASecondLoadFailsWhole() throws {
    let place = try SQLExportTests.hostilePlace()
    let server = try PostgreSQLServer()
    #expect(try place.run("export", "postgresql", "-o", "copy.sql").code == 0)
    #expect(try place.run("export", "postgresql", "-o", "inserts.sql", "--inserts").code == 0)
    for form in ["copy", "inserts"] {
      try server.create(form)
      let loading = try server.psql(form, "-f", "\(place.path)/\(form).sql")
      #expect(loading.code == 0)
      #expect(loading.messages == "" && loading.text == "")
      try expectTheSameRows(place, server, form)
      let facts = try server.value(form, "SELECT count(*) FROM art100.fact")
      let again = try server.psql(form, "-v", "ON_ERROR_STOP=1", "-f", "\(place.path)/\(form).sql")
      #expect(again.code != 0)
      #expect(again.messages.contains("schema \"art100\" already exists"))
      #expect(try server.value(form, "SELECT count(*) FROM art100.fact") == facts)
      try expectKeysAndNumbers(server, form)
    }
    try expectSearch(place, server)
    try expectNothingOfHalf(place, server)
  }

  /// Every value of every table, as text.
  private func expectTheSameRows(
    _ place: Workplace, _ server: PostgreSQLServer, _ database: String
  ) throws {
    let tables = try place.tables()
    #expect(tables.count > 30)
    for (table, rows) in tables {
      let columns = try server.value(
        database,
        """
        SELECT string_agg(CASE data_type
          WHEN 'boolean' THEN format('%I::int::text', column_name)
          WHEN 'bytea' THEN format('encode(%I, ''hex'')', column_name)
          WHEN 'timestamp with time zone' THEN format(
            'to_char(%I AT TIME ZONE ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')', column_name)
          ELSE format('%I::text', column_name) END, ', ' ORDER BY ordinal_position)
        FROM information_schema.columns
        WHERE table_schema = 'art100' AND table_name = '\(table)'
        """)
      let key = try server.value(
        database,
        """
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY array_position(indkey, attnum))
        FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
        WHERE indrelid = 'art100.\(table)'::regclass AND indisprimary
        """)
      let json = try server.value(
        database,
        "SELECT coalesce(json_agg(json_build_array(\(columns)) ORDER BY \(key)), '[]') "
          + "FROM art100.\"\(table)\"")
      let loaded = try Plain(json: Array(json.utf8)).items.map(\.items)
      #expect(loaded == rows.map { $0.map(text) }, "\(table)")
    }
    // Types that PostgreSQL knows, where the archive has only numbers and text.
    let types = try server.value(
      database,
      "SELECT string_agg(DISTINCT data_type, ', ' ORDER BY data_type) "
        + "FROM information_schema.columns WHERE table_schema = 'art100'")
    for type in ["bigint", "boolean", "bytea", "date", "timestamp with time zone"] {
      #expect(types.contains(type), "\(type) is not among \(types)")
    }
  }

  private func text(_ value: Value) -> Plain {
    switch value {
    case .null: .null
    case .integer(let number): .text("\(number)")
    case .real(let number): .text(Int(exactly: number).map { "\($0)" } ?? "\(number)")
    case .text(let text): .text(text)
    case .blob(let bytes):
      .text(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
  }

  private func expectKeysAndNumbers(_ server: PostgreSQLServer, _ database: String) throws {
    let counts = try server.value(
      database,
      """
      SELECT count(*) FILTER (WHERE contype = 'p') || ' ' || count(*) FILTER (WHERE contype = 'f')
      FROM pg_constraint WHERE connamespace = 'art100'::regnamespace
      """)
    let numbers = counts.split(separator: " ").compactMap { Int($0) }
    #expect(numbers.count == 2 && numbers[0] > 30 && numbers[1] > 40, "\(counts)")
    // The next row gets the next number, and bytes that are not those of their hash are refused.
    let next = try server.value(
      database,
      "INSERT INTO art100.work (name) VALUES ('new') RETURNING id - "
        + "(SELECT max(id) FROM art100.work)")
    #expect(next == "1")
    let forged = try server.psql(database, "-c", "UPDATE art100.source SET bytes = '\\x00'")
    #expect(forged.code != 0 && forged.messages.contains("check constraint"))
    let meaning = try server.value(
      database, "SELECT obj_description('art100.letter_fact'::regclass)")
    #expect(meaning.contains("money in euros"))
  }

  private func expectSearch(_ place: Workplace, _ server: PostgreSQLServer) throws {
    let loading = try server.psql("copy", "-f", "\(place.path)/copy.search.sql")
    #expect(loading.code == 0, "\(loading.messages)")
    let found = try server.value(
      "copy",
      """
      SELECT string_agg(passage, ' ' ORDER BY passage)
      FROM art100.passage JOIN art100.block_search USING (block_id)
      WHERE words @@ websearch_to_tsquery('dutch', art100.plain('Koerdische eenheid'))
      """)
    #expect(found.contains("kst-27925-"), "\(found)")
    let counts = try server.value(
      "copy",
      "SELECT (SELECT count(*) FROM art100.block) - (SELECT count(*) FROM art100.block_search)")
    #expect(counts == "0")
  }

  /// A file that ends too soon loads nothing.
  private func expectNothingOfHalf(_ place: Workplace, _ server: PostgreSQLServer) throws {
    try server.create("half")
    for form in ["copy", "inserts"] {
      let bytes = try place.bytes("\(form).sql")
      try place.file("half.sql", Array(bytes.prefix(bytes.count / 2)))
      _ = try server.psql("half", "-f", "\(place.path)/half.sql")
      let schemas = "SELECT count(*) FROM pg_namespace WHERE nspname = 'art100'"
      #expect(try server.value("half", schemas) == "0")
    }
  }

  @Test func aChoiceOfLettersKeepsItsReferences() throws {
    let place = try Workplace(filled: true)
    let server = try PostgreSQLServer()
    #expect(try place.run("export", "postgresql", "27925-U", "-o", "one.sql").code == 0)
    let loading = try server.psql("postgres", "-f", "\(place.path)/one.sql")
    #expect(loading.code == 0, "\(loading.messages)")
    #expect(try server.value("postgres", "SELECT id FROM art100.letter") == "kst-27925-U")
    #expect(
      try server.value("postgres", "SELECT count(DISTINCT revision_id) FROM art100.fact") == "1")
  }
}
