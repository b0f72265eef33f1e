internal import LetterModel
internal import SQLite

/// The columns in which a table keeps one field: one for a single value, five for a place, six for
/// words and their place. A list has none: its values have a table of their own.
struct FindingColumn<Element> {
  let field: Field<Element>
  let names: [String]
  /// What stands for the names in VALUES.
  let marks: [String]
  /// What is read for the names.
  let selected: [String]
  /// What is read to compare the columns with what would be written into them.
  let raw: [String]
  /// What the reading joins.
  let joins: String
  private let kind: Kind

  private enum Kind {
    case value
    /// Another row of the revision, which its record knows by its ordinal.
    case row
    case place
    case words
  }

  init?(_ field: Field<Element>, of table: String) {
    self.field = field
    let column = field.outline.column
    switch field.outline.form {
    case .list: return nil
    case .record:
      kind = field.outline.isInline ? .place : .words
      let words = field.outline.isInline ? [] : [column]
      // Of `status_words` the place is `status_start` to `status_end`.
      let prefix = column.hasSuffix("_words") ? String(column.dropLast("words".count)) : ""
      let span =
        prefix.isEmpty ? ["text_start", "text_end"] : ["start", "end"].map { prefix + $0 }
      let owners = [("section", "path"), ("block", "ordinal"), ("note", "number")]
      names = words + owners.map { "\(prefix)\($0.0)_id" } + span
      marks = names.map { _ in "?" }
      selected =
        words.map { "\(table).\($0)" } + owners.map { "\(prefix)\($0.0).\($0.1)" }
        + span.map { "\(table).\($0)" }
      raw = names
      joins = owners.map { owner, _ in
        "LEFT JOIN \(owner) AS \(prefix)\(owner) "
          + "ON \(prefix)\(owner).id = \(table).\(prefix)\(owner)_id "
      }.joined()
    default:
      let isEdition = column == "resolved_edition_id"
      kind = column == "fact_id" || column == "part_id" ? .row : .value
      names = [column]
      marks = [isEdition ? "(SELECT id FROM edition WHERE name = ?)" : "?"]
      selected = [isEdition ? "edition.name" : "\(table).\(column)"]
      raw = [isEdition ? "(SELECT name FROM edition WHERE id = \(column))" : column]
      joins = isEdition ? "LEFT JOIN edition ON edition.id = \(table).\(column) " : ""
    }
  }

  /// What its columns hold for a record, in their order.
  func values(_ element: Element, in store: FindingStore) throws -> [Value] {
    let cell = field.get(element)
    return switch (kind, cell) {
    case (.row, .whole(let ordinal)): [.integer(try store.id(ordinal))]
    case (.place, _): try store.values(of: cell)
    case (.words, .record(let cells)): [cells[0].value] + (try store.values(of: cells[1]))
    case (.words, _): names.map { _ in .null }
    default: [cell.value]
    }
  }

  /// The field from its columns, of which the first is the one at `index`.
  func cell(_ row: borrowing Row, at index: Int, of revision: Int) throws -> Cell {
    switch kind {
    case .value: return try row.cell(index, field.outline)
    case .row:
      let ordinal = try row.int(index).subtractingReportingOverflow(
        revision * FindingStore.rowsARevision)
      guard !ordinal.overflow, (1..<FindingStore.rowsARevision).contains(ordinal.partialValue)
      else {
        throw LetterLoad.Unreadable(
          table: "of findings", what: "a row of another letter as \(names[0])")
      }
      return .whole(ordinal.partialValue)
    case .place: return try row.place(at: index)
    case .words:
      guard let words = try row.optionalText(index) else { return .nothing }
      return .record([.text(words), try row.place(at: index + 1)])
    }
  }
}

extension FindingStore {
  /// The rows in which a place lies, and where it begins and ends.
  fileprivate func values(of cell: Cell) throws -> [Value] {
    guard let place = Place(cell: cell) else {
      throw ArchiveError.bug("something was found at no place: \(cell.shown)")
    }
    let rows = try rows(place)
    return [
      .integer(rows.section), rows.block.map { .integer($0) } ?? .null,
      rows.note.map { .integer($0) } ?? .null, .integer(place.range.lowerBound),
      .integer(place.range.upperBound),
    ]
  }
}

extension Row {
  /// A number with which answers may count: no sum of those in a letter overflows.
  private func whole(_ index: Int) throws -> Int {
    let number = try int(index)
    guard abs(Double(number)) <= 1e15 else {
      throw LetterLoad.Unreadable(
        table: "of findings", what: "\(number), which no letter states, as \(try columnName(index))"
      )
    }
    return number
  }

  /// A place from path, block, note, start and end.
  fileprivate func place(at index: Int) throws -> Cell {
    .record([
      .text(try text(index)), try optionalInt(index + 1)?.cell ?? .nothing,
      try optionalText(index + 2).cell, .whole(try int(index + 3)), .whole(try int(index + 4)),
    ])
  }

  /// A single value; only of the storage class that the field's table has for it.
  fileprivate func cell(_ index: Int, _ outline: Outline) throws -> Cell {
    if outline.isOptional, try isNull(index) { return .nothing }
    return switch outline.form {
    case .whole: .whole(try whole(index))
    case .flag: .flag(try bool(index))
    default: .text(try text(index))
    }
  }
}

extension Cell {
  /// A single value as SQLite keeps it.
  fileprivate var value: Value {
    switch self {
    case .text(let text): .text(text)
    case .whole(let number): .integer(number)
    case .flag(let flag): .integer(flag ? 1 : 0)
    case .nothing, .list, .record: .null
    }
  }

  /// As a message shows it.
  var shown: String {
    switch self {
    case .nothing: "nothing"
    case .text(let text): "'\(text)'"
    case .whole(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let cells), .record(let cells): cells.map(\.shown).joined(separator: ", ")
    }
  }
}
