public import LetterModel

extension Matrix {
  /// What became of each measure: numbers of people and materiel by contribution, the end of the
  /// mandate, areas, grounds, costs and counts.
  ///
  /// - Parameter letters: one text of each letter, in the order in which changes are told.
  public static func measures(_ letters: [OpenedLetter]) -> Matrix {
    Matrix(letters, measureRows(letters))
  }

  static func measureRows(_ letters: [OpenedLetter]) -> [StatementRow] {
    (ContributionRows(letters).rows() + [DerivedTotal.row(letters), MandateRow.row(letters)]
      + AreaRows.rows(letters) + LegalBasisRows.rows(letters) + NumberRows.rows(letters))
      .filter(\.isStated)
  }
}

extension OpenedLetter {
  /// Whether a place stands in the opening or in a section that tells what is decided.
  func isDecision(_ place: Place) -> Bool {
    guard place.note == nil else { return false }
    if place.section == "0" { return true }
    return [.summary, .contribution, .duration].contains(places.topic(at: place))
  }
}
