public import JSONText
internal import LetterArchive
public import LetterComparing
internal import LetterModel

/// A matrix with what its cells rest on in words.
public struct MatrixCells {
  /// The matrix.
  public let matrix: Matrix

  /// The cells of a matrix.
  public init(matrix: Matrix) { self.matrix = matrix }

  /// The sign of a change: it tells the state where colour does not.
  package static func sign(_ change: Matrix.Change) -> String {
    switch change {
    case .same: "="
    case .new: "+"
    case .changed: "~"
    case .ended: "■"
    case .byReference: "→"
    case .notStated: "·"
    case .derived: "Σ"
    }
  }

  package static let legend =
    "+ new  = same  ~ changed  ■ ended  → by reference  · not stated  Σ derived, stated by no sentence"

  // MARK: JSON

  /// The object that `matrix --format json` prints; without a series its name is null.
  public func json(series: String?) -> JSON {
    [
      "series": .init(series), "letters": .init(matrix.letters.map(\.name)),
      "dates": .array(matrix.letters.map { .init($0.date.map { "\($0)" }) }),
      "rows": .array(
        matrix.rows.map { row in
          [
            "kind": .string(row.kind), "subject": .string(row.subject),
            "unit": .init(FactRows.unit(row.unit)),
            "cells": .array(row.cells.enumerated().map { cell($1, column: $0, of: row) }),
          ]
        }),
    ]
  }

  private func cell(_ cell: Matrix.Cell, column: Int, of row: Matrix.Row) -> JSON {
    let first = cell.evidence.first
    return [
      "letter": .string(matrix.letters[column].name), "change": .string(cell.change.rawValue),
      "value": FactRows.value(cell.value, row.unit),
      "value_max": FactRows.value(cell.valueMax, row.unit),
      "qualifier": .init(cell.qualifier?.rawValue), "text": .string(cell.text),
      "until": .init(cell.until.map { "\($0)" }),
      "fact": .init(first?.factName), "passage": .init(first?.passage),
      "evidence": .array(cell.evidence.map(EvidenceJSON.value)),
    ]
  }

  // MARK: CSV

  package static let columns = [
    "kind", "subject", "letter", "date", "change", "value", "value_max", "qualifier", "unit",
    "until", "text", "passage", "page", "quote", "sentence",
  ]

  /// A line a cell.
  public func rows() -> Rows {
    var rows = Rows(columns: Self.columns)
    for row in matrix.rows {
      for (column, cell) in row.cells.enumerated() {
        let first = cell.evidence.first
        rows.rows.append([
          "kind": .string(row.kind), "subject": .string(row.subject),
          "letter": .string(matrix.letters[column].name),
          "date": .init(matrix.letters[column].date.map { "\($0)" }),
          "change": .string(cell.change.rawValue), "value": FactRows.value(cell.value, row.unit),
          "value_max": FactRows.value(cell.valueMax, row.unit),
          "qualifier": .init(cell.qualifier?.rawValue), "unit": .init(FactRows.unit(row.unit)),
          "until": .init(cell.until.map { "\($0)" }), "text": .string(cell.text),
          "passage": .init(first?.passage), "page": .init(first?.page),
          "quote": .init(first?.quote), "sentence": .init(first?.sentence),
        ])
      }
    }
    return rows
  }
}
