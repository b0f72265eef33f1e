internal import LetterModel
internal import SQLite

/// A table whose rows hold records: its columns are those of the record's fields, so that neither
/// writing nor reading names them again.
struct FindingTable<Element> {
  let name: String
  /// All of its columns.
  let columnNames: [String]
  private let columns: [FindingColumn<Element>]
  private let insertion: String
  private let selection: String
  private let order: String
  /// What is read of a row to compare it with what would be written.
  private let raw: String

  /// - Parameters:
  ///   - keys: the columns before those of the fields; reading gives the first one.
  ///   - order: by which the rows of a revision are read.
  init(_ name: String, keys: [String], order: String, _ fields: [Field<Element>]) {
    let columns = fields.compactMap { FindingColumn($0, of: name) }
    self.name = name
    self.columns = columns
    columnNames = keys + columns.flatMap(\.names)
    let marks = keys.map { _ in "?" } + columns.flatMap(\.marks)
    insertion = """
      INSERT INTO \(name) (\(columnNames.joined(separator: ", ")))
      VALUES (\(marks.joined(separator: ", ")))
      """
    let selected = ["\(name).\(keys[0])"] + columns.flatMap(\.selected)
    selection = """
      SELECT \(selected.joined(separator: ", ")) FROM \(name) \(columns.map(\.joins).joined())
      WHERE \(name).revision_id = ?1
      """
    self.order = " ORDER BY \(order)"
    raw =
      "SELECT \((keys + columns.flatMap(\.raw)).joined(separator: ", ")) FROM \(name) "
      + "WHERE revision_id = ? ORDER BY \(order)"
  }

  /// Writes a row.
  func insert(_ element: Element, _ keys: Int..., in store: FindingStore) throws {
    var values: [(any Bindable)?] = keys
    for column in columns { values += try column.values(element, in: store) as [Value] }
    try store.target.write(name, insertion, values)
  }

  /// The rows of a revision in their order as they are kept, column by column.
  func rawRows(_ db: Connection, of revision: Int) throws -> [[Value]] {
    try db.rows(raw, revision, width: columnNames.count)
  }

  /// The rows of a revision in their order, each with its first key.
  ///
  /// - Parameters:
  ///   - blank: the record in which the values of a row are set.
  ///   - condition: SQL behind the condition of the revision, with the values that it binds.
  func rows(
    _ db: Connection, of revision: Int, _ blank: Element, where condition: String = "",
    _ bound: (any Bindable)?...
  ) throws -> [(key: Int, element: Element)] {
    try db.query(selection + condition + order, arguments: [revision] + bound) { row in
      var element = blank
      var index = 1
      for column in columns {
        let cell = try column.cell(row, at: index, of: revision)
        index += column.names.count
        // A blank record has no value where there may be none.
        if case .nothing = cell, column.field.outline.isOptional { continue }
        guard column.field.set(&element, cell) else {
          throw LetterLoad.Unreadable(table: name, what: "\(cell.shown) as \(column.names[0])")
        }
      }
      return (try row.int(0), element)
    }
  }
}

/// The tables of what was found.
enum FindingTables {
  static let citation = table("citation", ResolvedCitation.fields)
  static let fact = table(
    "fact", (Fact.head + Fact.numbers).map { $0.of(\ReviewedFact.fact) } + ReviewedFact.decided)
  static let contribution = table("contribution", Contribution.fields)
  static let area = list("area", [Field("area", \String.self, "An area.")])
  static let number = list("number", Contribution.Number.fields)
  static let evidence = list("evidence", EvidenceRow.fields)
  static let part = list("part", [Field("part", column: "part_id", \Int.self, "A part.")])

  private static func table<Element>(
    _ name: String, _ fields: [Field<Element>]
  ) -> FindingTable<Element> {
    FindingTable(name, keys: ["id", "revision_id"], order: "\(name).ordinal", fields)
  }

  /// What a contribution has several of.
  private static func list<Element>(
    _ name: String, _ fields: [Field<Element>]
  ) -> FindingTable<Element> {
    FindingTable(
      "contribution_\(name)", keys: ["contribution_id", "revision_id", "ordinal"],
      order: "contribution_id, contribution_\(name).ordinal", fields)
  }
}

/// A fact on which a contribution or one of its numbers rests.
struct EvidenceRow {
  var fact: Int
  var role: String
  /// Counts the numbers of the contribution from 1; nil for evidence of the whole.
  var number: Int?

  static let fields: [Field<EvidenceRow>] = [
    Field("fact", column: "fact_id", \.fact, "The fact."),
    Field("role", \.role, "What it tells."),
    Field("number", \.number, "The number that it makes."),
  ]
}
