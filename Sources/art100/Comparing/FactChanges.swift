import LetterComparing
import LetterModel

/// What changed in the mandate between two letters: the rows of their matrix that differ.
struct FactChanges {
  struct Change {
    var row: Matrix.Row
    var old: Matrix.Cell
    var new: Matrix.Cell
    var isChanged: Bool
  }

  let changes: [Change]
  let cells: MatrixCells
  /// The sides in the order of the matrix, which is that of the days.
  private let isTurned: Bool

  init(from old: ComparedLetter, to new: ComparedLetter) {
    let sources = [old.matrixSource, new.matrixSource]
    let matrix = Matrix.measures(Self.told(apart: sources))
    isTurned = old.date.flatMap { date in new.date.map { date > $0 } } ?? false
    cells = MatrixCells(
      matrix,
      letters: [
        matrix.columns[0].id: (isTurned ? new : old).letter,
        matrix.columns[1].id: (isTurned ? old : new).letter,
      ])
    let turned = isTurned
    changes = matrix.rows.map { row in
      let (one, other) = (row.cells[turned ? 1 : 0], row.cells[turned ? 0 : 1])
      return Change(row: row, old: one, new: other, isChanged: Self.differ(one, other))
    }
  }

  /// Two texts of one letter have one id: the matrix needs two.
  private static func told(apart sources: [Matrix.Source]) -> [Matrix.Source] {
    guard sources[0].column.id == sources[1].column.id else { return sources }
    var sources = sources
    sources[1].column.id += "'"
    return sources
  }

  /// Whether the letters say something else; words and evidence may differ.
  private static func differ(_ old: Matrix.Cell, _ new: Matrix.Cell) -> Bool {
    if old.change == .derived || new.change == .derived { return false }
    let isStated = old.change != .notStated
    if isStated != (new.change != .notStated) { return true }
    guard isStated else { return false }
    if old.value != nil || new.value != nil {
      return old.value != new.value || old.valueMax != new.valueMax
        || old.qualifier != new.qualifier || old.until != new.until
        || (old.change == .ended) != (new.change == .ended)
    }
    return new.change == .changed || new.change == .ended && old.change != .ended
      || old.until != new.until
  }

  var changed: [Change] { changes.filter(\.isChanged) }

  /// The column of a side in the matrix.
  func column(isNew: Bool) -> Int { isNew != isTurned ? 1 : 0 }
}
