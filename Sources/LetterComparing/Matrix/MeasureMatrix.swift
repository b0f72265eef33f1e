public import LetterModel

extension Matrix {
  /// What became of each measure: numbers of people and materiel by contribution, the end of the
  /// mandate, areas, grounds and costs.
  ///
  /// - Parameter letters: one text of each letter, in the order in which changes are told.
  public static func measures(_ letters: [OpenedLetter]) -> Matrix {
    Matrix(letters, measureRows(letters))
  }

  /// What letters count beside the mandate: the countries of a coalition, shares.
  ///
  /// - Parameter letters: one text of each letter, in the order in which changes are told.
  public static func counts(_ letters: [OpenedLetter]) -> Matrix {
    Matrix(letters, NumberRows.counts(letters).filter(\.isStated))
  }

  static func measureRows(_ letters: [OpenedLetter]) -> [StatementRow] {
    let letters = KnownMateriel.named(in: letters)
    return
      (ContributionRows(letters).rows() + [DerivedTotal.row(letters), MandateRow.row(letters)]
      + AreaRows.rows(letters) + LegalBasisRows.rows(letters) + [NumberRows.cost(letters)])
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
