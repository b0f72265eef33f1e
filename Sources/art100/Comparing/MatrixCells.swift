import LetterArchive
import LetterComparing
import LetterModel

/// A matrix with what its cells rest on in words.
struct MatrixCells {
  let matrix: Matrix
  private let sentences: [SentenceTexts]
  private let letters: [Letter]

  init(_ matrix: Matrix, letters: [String: Letter]) {
    self.matrix = matrix
    self.letters = matrix.columns.compactMap { letters[$0.id] }
    sentences = self.letters.map(SentenceTexts.init)
  }

  /// The name of a passage in the letter of a column.
  func passage(_ evidence: Matrix.Evidence, column: Int) -> String {
    matrix.columns[column].id + evidence.place.passage
  }

  /// The sentence in which the words stand; of a heading the heading.
  func sentence(_ evidence: Matrix.Evidence, column: Int) -> String {
    if evidence.place.block == nil, evidence.place.note == nil { return evidence.quote }
    return sentences[column].sentence(at: evidence.place)
  }

  func page(_ evidence: Matrix.Evidence, column: Int) -> Int? {
    let letter = letters[column]
    if let note = evidence.place.note { return letter.notes.first { $0.number == note }?.page }
    if let block = evidence.place.block {
      return letter.blocks.first { $0.ordinal == block }?.page
    }
    return letter.sections.first { $0.path == evidence.place.section }?.page
  }

  /// The sign of a change: it tells the state where colour does not.
  static func sign(_ change: Matrix.Change) -> String {
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

  static let legend =
    "+ new  = same  ~ changed  ■ ended  → by reference  · not stated  Σ derived, stated by no sentence"

  // MARK: JSON

  func json(series: String?) -> JSON {
    [
      "series": .init(series), "letters": .init(matrix.columns.map(\.id)),
      "dates": .init(matrix.columns.map { "\($0.date)" }),
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
      "letter": .string(matrix.columns[column].id), "change": .string(cell.change.rawValue),
      "value": FactRows.value(cell.value, row.unit),
      "value_max": FactRows.value(cell.valueMax, row.unit),
      "qualifier": .init(cell.qualifier?.rawValue), "text": .string(cell.text),
      "until": .init(cell.until.map { "\($0)" }),
      "fact": .init(first.flatMap { name(of: $0, column: column) }),
      "passage": .init(first.map { passage($0, column: column) }),
      "evidence": .array(
        cell.evidence.map { evidence in
          [
            "fact": .init(name(of: evidence, column: column)),
            "passage": .string(passage(evidence, column: column)),
            "page": .init(page(evidence, column: column)), "quote": .string(evidence.quote),
            "sentence": .string(sentence(evidence, column: column)),
          ]
        }),
    ]
  }

  private func name(of evidence: Matrix.Evidence, column: Int) -> String? {
    evidence.fact.map { _ in "\(matrix.columns[column].id)\(evidence.place)" }
  }

  // MARK: CSV

  static let columns = [
    "kind", "subject", "letter", "date", "change", "value", "value_max", "qualifier", "unit",
    "until", "text", "passage", "page", "quote", "sentence",
  ]

  /// A line a cell.
  func rows() -> Rows {
    var rows = Rows(columns: Self.columns)
    for row in matrix.rows {
      for (column, cell) in row.cells.enumerated() {
        let first = cell.evidence.first
        rows.rows.append([
          "kind": .string(row.kind), "subject": .string(row.subject),
          "letter": .string(matrix.columns[column].id),
          "date": .string("\(matrix.columns[column].date)"),
          "change": .string(cell.change.rawValue), "value": FactRows.value(cell.value, row.unit),
          "value_max": FactRows.value(cell.valueMax, row.unit),
          "qualifier": .init(cell.qualifier?.rawValue), "unit": .init(FactRows.unit(row.unit)),
          "until": .init(cell.until.map { "\($0)" }), "text": .string(cell.text),
          "passage": .init(first.map { passage($0, column: column) }),
          "page": .init(first.flatMap { page($0, column: column) }), "quote": .init(first?.quote),
          "sentence": .init(first.map { sentence($0, column: column) }),
        ])
      }
    }
    return rows
  }
}
