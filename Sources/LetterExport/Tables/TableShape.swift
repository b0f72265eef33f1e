/// A table or view as its schema describes it: what walks over all tables needs no list of them, so
/// that a table that is added later goes along by itself.
struct TableShape {
  struct Column {
    let name: String
    /// The declared type, such as INTEGER.
    var type = ""
    let kind: ColumnKind
    /// Whether it never holds NULL; of a view's column nothing is known.
    let isRequired: Bool
    /// What it means, as the table `docs` says.
    let text: String
  }

  /// A column that names a row of another table. Of a view that is one named after a table:
  /// `fact_id`.
  struct Reference {
    let column: String
    let table: String
    let target: String
    /// Whether the column is never NULL.
    let isRequired: Bool
  }

  let name: String
  var isView = false
  /// The statement that makes it.
  var sql = ""
  /// What it means, as the table `docs` says.
  let text: String
  let columns: [Column]
  /// The columns of the primary key, in their order there; none of a view.
  let key: [String]
  var references: [Reference] = []
  /// The columns of each UNIQUE constraint.
  var uniques: [[String]] = []

  /// The key where it is one whole number that the table gives out itself.
  var ownNumber: String? {
    guard key.count == 1, columns.first(where: { $0.name == key[0] })?.type == "INTEGER",
      !references.contains(where: { $0.column == key[0] })
    else { return nil }
    return key[0]
  }

  /// The query of its rows in their one order: the same archive gives the same bytes.
  ///
  /// - Parameter values: what stands for each column; the column itself without it.
  func query(
    where condition: String?, in database: String = "main", values: [String]? = nil
  ) -> String {
    let values = values ?? columns.map { quoted($0.name) }
    let filter = condition.map { " WHERE \($0)" } ?? ""
    return "SELECT \(values.joined(separator: ", ")) FROM \(database).\(quoted(name))\(filter)"
      + " ORDER BY \(order.map(quoted).joined(separator: ", "))"
  }

  /// A view goes by the last row number that it shows, and then by everything.
  private var order: [String] {
    if !key.isEmpty { return key }
    let names = columns.map(\.name)
    return (names.last { $0.hasSuffix("_id") }.map { [$0] } ?? []) + names
  }
}

/// What the values of a column are.
enum ColumnKind: String {
  case text, integer, number
  /// 0 or 1.
  case boolean
  /// `yyyy-mm-dd`.
  case date
  /// `yyyy-mm-ddThh:mm:ss.sssZ`.
  case instant
  case bytes
}

/// A name as SQL reads it, whatever stands in it.
func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

/// Names as SQL reads them, between commas.
func quoted(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }
