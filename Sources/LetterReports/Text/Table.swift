public import JSONText
internal import LetterComparing

/// A table for `Screen.current` whose rows come one by one; of each only what the table shows is kept.
public struct Table {
  private let form: Rows
  private var cells: TableCells

  /// A table without rows, with the columns of some.
  public init(of form: Rows) {
    self.form = form
    cells = TableCells(columns: form.columns.count)
  }

  /// Adds a row.
  public mutating func add(_ row: JSON) {
    let isBounded = Screen.current.isBounded
    cells.add(
      form.columns.map { column in
        let cell = row.member(column).cell
        if form.numeric.contains(column), form.hasThousands { return NumberText.grouped(cell) }
        // Where cells are wrapped they need not be cut.
        return Terminal.visible(
          form.shortened.contains(column) && !isBounded ? Self.beginning(of: cell) : cell)
      })
  }

  private static func beginning(of cell: String) -> String {
    let longest = 60
    return cell.length > longest ? cell.prefix(longest - 1) + "…" : cell
  }

  /// Hands on the lines, the names of the columns first; none without rows.
  public func write(_ take: (String) -> Void) {
    if cells.count == 0 { return }
    TableLayout(
      // The user's own SQL names columns as it likes.
      heads: form.columns.map { Terminal.visible($0) },
      numeric: form.columns.map(form.numeric.contains), cells: cells,
      shown: form.columns.indices.filter {
        !form.optional.contains(form.columns[$0]) || cells.isFilled[$0]
      },
      width: Screen.current.isBounded ? Screen.current.columns : nil
    ).write(take)
  }
}
