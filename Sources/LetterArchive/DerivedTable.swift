/// The tables that `rebuild` makes again, each row with the revision it belongs to.
///
/// In the order in which their rows may be written: a table stands behind those it points to.
enum DerivedTable: Int, CaseIterable {
  case sourceText, header, headerField, sender, dossierLine, section, block, cell, note, mark,
    segment
  case signatory, signatoryRange, repair, warning
  case finding, citation, fact, factAttribute
  case contribution, contributionArea, contributionNumber, contributionEvidence, contributionPart
  case orphan

  /// Its name in the schema.
  var name: String {
    switch self {
    case .sourceText: "source_text"
    case .headerField: "header_field"
    case .dossierLine: "dossier_line"
    case .signatoryRange: "signatory_range"
    case .factAttribute: "fact_attribute"
    case .contributionArea: "contribution_area"
    case .contributionNumber: "contribution_number"
    case .contributionEvidence: "contribution_evidence"
    case .contributionPart: "contribution_part"
    default: "\(self)"
    }
  }

  /// The tables of what the finder made of a reading and of people's decisions.
  static let findings: [DerivedTable] = [
    .finding, .citation, .fact, .factAttribute, .contribution, .contributionArea,
    .contributionNumber, .contributionEvidence, .contributionPart, .orphan,
  ]

  /// Whether its rows carry a number of their own; the others are numbered by their revision.
  var isNumbered: Bool {
    self != .sourceText && self != .header && !Self.findings.contains(self)
  }
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
