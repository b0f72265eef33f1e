/// The tables that `rebuild` makes again, each row with the revision it belongs to.
///
/// In the order in which their rows may be written: a table stands behind those it points to.
enum DerivedTable: Int, CaseIterable {
  case sourceText, header, headerField, sender, dossierLine, section, block, note, mark, segment
  case signatory, signatoryRange, repair, warning

  /// Its name in the schema.
  var name: String {
    switch self {
    case .sourceText: "source_text"
    case .headerField: "header_field"
    case .dossierLine: "dossier_line"
    case .signatoryRange: "signatory_range"
    default: "\(self)"
    }
  }

  /// Whether its rows carry a number of their own; the others are numbered by their revision.
  var isNumbered: Bool { self != .sourceText && self != .header }
}

/// The number that the next row of each derived table gets.
///
/// Numbers are given here and not by SQLite, so that `rebuild` gives a row its old number back.
struct RowNumbers: Equatable {
  private var next = [Int](repeating: 1, count: DerivedTable.allCases.count)

  subscript(table: DerivedTable) -> Int {
    get { next[table.rawValue] }
    set { next[table.rawValue] = newValue }
  }

  /// Takes the number of one row.
  mutating func take(_ table: DerivedTable) -> Int {
    next[table.rawValue] += 1
    return next[table.rawValue] - 1
  }
}
