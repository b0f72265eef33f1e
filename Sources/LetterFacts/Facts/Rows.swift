internal import DutchLanguage
import LetterModel

/// Numbers of people in a table: a row for each unit, under a head that says what is counted.
///
/// The head names its columns (`Eenheid`, `Plaats`, `Aantal`), in the first row or in a line above
/// the table; the number counts people where the row begins with a unit or the head says so.
enum Rows {
  static func find(
    in rows: [Sentence], above: Sentence?, since start: Int, _ list: inout FactList
  ) {
    let heads = [above, rows.first].compactMap { $0 }.filter { $0.tokens.count < 16 }
    guard let head = heads.first(where: { $0.firstWord(columns, in: $0.tokens) != nil }) else {
      return
    }
    let countsPeople =
      head.has([.people, .anyone])
      || head.firstWord(["personeel", "sterkte"], in: head.tokens) != nil
    for row in rows {
      let numbers = row.figures.filter { $0.unit == .none }
      guard let figure = numbers.first, numbers.count == 1,
        figure.tokens.upperBound == row.tokens.upperBound,
        countsPeople || row.has([.contribution, .people]),
        !list.facts[start...].contains(where: {
          $0.place.range.overlaps(row.words.scalars(figure.tokens))
        })
      else { continue }
      let name = row.trimmed(row.tokens.lowerBound..<firstEnd(of: row, before: figure))
      guard !name.isEmpty else { continue }
      list.add(.personnel, row.words.text(name), at: figure.tokens, of: row, by: "row-of-a-table") {
        fact in
        fact.take(figure, unit: .people)
        fact.role = .planned
        fact.location = PlacePhrase.first(in: row)
      }
    }
    list.sort(from: start)
  }

  private static let columns: [StaticString] = [
    "aantal", "aantallen", "personeel", "sterkte", "omvang", "militairen", "functies",
  ]

  /// Where the first cell of a row ends: at the tab behind it, else at its number.
  private static func firstEnd(of row: Sentence, before figure: Figure) -> Int {
    let end = figure.tokens.lowerBound
    return (row.tokens.lowerBound + 1..<max(end, row.tokens.lowerBound + 1))
      .first(where: row.words.isBehindTab) ?? end
  }
}

extension PlacePhrase {
  /// The first place of a row, which stands without a preposition.
  static func first(in row: Sentence) -> String? {
    for index in row.tokens {
      if let place = PlacePhrase(at: index, in: row) { return place.name }
    }
    return nil
  }
}
