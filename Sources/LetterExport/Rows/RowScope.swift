internal import LetterArchive
internal import SQLite

/// Which rows of each table belong to the letters of an export.
///
/// The tables' references tell it, so that a table of a later schema finds its place by itself. A
/// letter that is only cited stays as its row of `edition`, without text: what points to it still
/// points somewhere.
struct RowScope {
  let db: Connection
  let shape: DatabaseShape
  let isWhole: Bool
  /// Tables whose rows belong to a letter, because a column that is never empty leads there.
  private let owned: Set<String>

  /// All rows of all tables.
  init(everythingOf shape: DatabaseShape, in db: Connection) {
    (self.db, self.shape) = (db, shape)
    isWhole = true
    owned = []
  }

  /// The rows of some letters, whose numbers are put into temporary tables until `end`.
  ///
  /// - Parameters:
  ///   - letters: their ids; nil for all in view.
  ///   - currentOnly: whether only the current revision's reading goes along.
  init(
    letters: [String]?, currentOnly: Bool = false,
    of shape: DatabaseShape, in db: Connection
  ) throws {
    (self.db, self.shape) = (db, shape)
    isWhole = false
    var owned: Set = ["edition", "revision", "work"]
    var count = 0
    while count != owned.count {
      count = owned.count
      for table in shape.tables
      where table.references.contains(where: { $0.isRequired && owned.contains($0.table) }) {
        owned.insert(table.name)
      }
    }
    self.owned = owned
    try end()
    try db.script("CREATE TEMP TABLE chosen_edition (id INTEGER PRIMARY KEY)")
    if let letters {
      let name = "SELECT id FROM \(shape.database).edition WHERE name = ?"
      try db.withStatement("INSERT INTO temp.chosen_edition \(name)") { insert in
        for id in letters { try insert.run(id) }
      }
    } else {
      try db.execute(
        "INSERT INTO temp.chosen_edition SELECT edition_id FROM \(shape.database).letter")
    }
    let revisions =
      currentOnly
      ? "SELECT revision_id FROM \(shape.database).current_revision"
      : "SELECT id FROM \(shape.database).revision"
    try db.script(
      """
      CREATE TEMP TABLE chosen_revision (id INTEGER PRIMARY KEY);
      INSERT INTO temp.chosen_revision \(revisions)
        WHERE edition_id IN (SELECT id FROM temp.chosen_edition);
      CREATE TEMP TABLE chosen_work (id INTEGER PRIMARY KEY);
      INSERT INTO temp.chosen_work
        SELECT work_id FROM \(shape.database).edition
        WHERE \(chosen("id", "edition"))
        UNION SELECT work_id FROM \(shape.database).work_assignment
        WHERE \(chosen("edition_id", "edition"))
      """)
  }

  /// Takes the temporary tables away.
  func end() throws {
    for name in ["edition", "revision", "work"] {
      try db.script("DROP TABLE IF EXISTS temp.chosen_\(name)")
    }
  }

  /// What a row must fulfil; nil where all belong.
  func condition(_ table: TableShape) -> String? {
    if isWhole { return nil }
    if table.isView { return viewCondition(table) }
    switch table.name {
    case "edition": return editions
    case "revision": return chosen("edition_id", "edition")
    case "work": return pointers(to: table, required: true).joined(separator: " OR ")
    default: break
    }
    if owned.contains(table.name) { return ownedCondition(table) }
    let pointers = pointers(to: table, required: true)
    if !pointers.isEmpty { return pointers.joined(separator: " OR ") }
    return isHistory(table) ? "0" : nil
  }

  /// The letters and those that they cite.
  private var editions: String {
    let citing = shape.table("edition").map { pointers(to: $0, required: false) }
    return ([chosen("id", "edition")] + (citing ?? [])).joined(separator: " OR ")
  }

  /// A view shows rows of which everything that they name is in the export.
  private func viewCondition(_ view: TableShape) -> String {
    var parts = view.references.compactMap { reference -> String? in
      guard let table = shape.table(reference.table), isAboutLetters(table) else { return nil }
      return "\(quoted(reference.column)) IN (\(rows(of: table, quoted(reference.target))))"
    }
    // The letter itself, and not a paper that comes along because it is cited.
    if view.references.contains(where: { $0.table == "edition" }) {
      parts.append(chosen("edition_id", "edition"))
    }
    return parts.joined(separator: " AND ")
  }

  /// Whether it tells what was done with the whole archive, which says nothing true of a part.
  private func isHistory(_ table: TableShape) -> Bool {
    table.name == "event" || table.name == "ledger"
  }

  /// Whether rows of the table or view go along.
  func has(_ table: TableShape) -> Bool {
    isWhole || table.isDocumentation || isAboutLetters(table)
      || table.references.contains { table.isView && shape.table($0.table).map(has) == true }
  }

  /// Whether the table is about letters, be it only because something in a letter points to it.
  private func isAboutLetters(_ table: TableShape) -> Bool {
    owned.contains(table.name) || !pointers(to: table, required: true).isEmpty
  }

  /// A row belongs to a letter where each column that is never empty leads there.
  private func ownedCondition(_ table: TableShape) -> String {
    let leading = table.references.filter { $0.isRequired && owned.contains($0.table) }
    let isOfEdition = leading.contains { $0.table == "edition" }
    let isOfRevision = leading.contains { $0.table == "revision" } && !isOfEdition
    let parts: [String] = leading.compactMap { reference in
      let column = quoted(reference.column)
      switch reference.table {
      case "edition", "work": return chosen(column, reference.table)
      case "revision": return isOfEdition ? nil : chosen(column, "revision")
      // What stands in one reading points to nothing outside it.
      default:
        guard !isOfRevision, let parent = shape.table(reference.table) else { return nil }
        return "\(column) IN (\(rows(of: parent, quoted(reference.target))))"
      }
    }
    return parts.joined(separator: " AND ")
  }

  /// Conditions that hold for the rows of `table` to which rows of other tables point.
  private func pointers(to table: TableShape, required: Bool) -> [String] {
    shape.tables.flatMap { other in
      other.references.filter {
        $0.table == table.name && other.name != table.name && (required || !$0.isRequired)
          && owned.contains(other.name)
      }.map { reference in
        let column = quoted(reference.column)
        return "\(quoted(reference.target)) IN (\(rows(of: other, column)))"
      }
    }
  }

  private func rows(of table: TableShape, _ column: String) -> String {
    let filter = condition(table).map { " WHERE (\($0))" } ?? ""
    return "SELECT \(column) FROM \(shape.database).\(quoted(table.name))\(filter)"
  }

  private func chosen(_ column: String, _ name: String) -> String {
    "\(column) IN (SELECT id FROM temp.chosen_\(name))"
  }
}

extension Archive {
  /// Reads one state of the archive, limited to some letters.
  ///
  /// - Parameters:
  ///   - letters: their ids; nil for all rows of all tables.
  ///   - asStored: see `DatabaseShape`.
  func reading<Result>(
    _ letters: [String]?, asStored: Bool = false, _ body: (RowScope) throws -> Result
  ) throws -> Result {
    try reading { db in
      let shape = try DatabaseShape(db, asStored: asStored)
      guard let letters else { return try body(RowScope(everythingOf: shape, in: db)) }
      let scope = try RowScope(letters: letters, of: shape, in: db)
      let result = try body(scope)
      try scope.end()
      return result
    }
  }
}
