internal import DutchLanguage
import LetterModel

/// Numbers in a table of people or materiel: a row for each unit, task or place, a column for each
/// number.
///
/// The heads say which columns count (`Aantal`, `Militairen`, `Bemanning`) or when (`Nu`, `Vanaf 1
/// maart`); the table counts people where a head, a row or the line above it speaks of them.
enum Rows {
  static func find(
    in table: FactTable, of rows: [Sentence], above: Sentence?, since start: Int,
    _ list: inout FactList
  ) {
    let heads = table.columns.map { head(of: $0, table, above) }
    let isOfMoney = ([above].compactMap(\.self) + rows).contains {
      money.stands(in: $0.tokens, $0)
    }
    let isOfPeople =
      heads.contains(.people) || above?.has([.people, .anyone]) == true
      || rows.contains { $0.has([.contribution, .people, .person, .mission]) }
    guard isOfPeople else { return }
    let times = table.columns.filter {
      (heads[$0] == .time || heads[$0] == .year && !isOfMoney) && isFilled($0, table)
    }
    for row in table.body {
      guard let label = table.rows[row].first(where: { !$0.isEmpty }),
        let sentence = rows.first(where: { $0.tokens.contains(label.lowerBound) }),
        !isAnotherLand(label, sentence)
      else { continue }
      for column in table.columns.dropFirst() {
        let counts =
          heads.contains(.taught)
          ? heads[column] == .taught : heads[column] == .people || heads[column] == .number
        guard counts || times.count > 1 && times.contains(column) else { continue }
        add(table.rows[row][column], heads[column], label, sentence, table, since: start, &list)
      }
    }
    list.sort(from: start)
  }

  /// Of people whom others teach.
  private static let taught: [StaticString] = [
    "geslaagden", "opgeleid", "opgeleiden", "gediplomeerden", "cursisten", "deelnemers", "getraind",
    "afgestudeerden",
  ]

  private static let money = Pattern(
    "euro|€|miljoen|miljoenen|mln|gulden|*uitgaven|*kosten|*begroting|raming")

  /// `Noorwegen`: a row of the whole mission that is not ours.
  private static func isAnotherLand(_ label: Range<Int>, _ row: Sentence) -> Bool {
    row.text.roles[label.lowerBound].contains(.country) && row.first(.dutch, in: label) == nil
  }

  /// What stands in a column.
  private enum Column { case people, taught, number, time, year, other }

  private static func head(of column: Int, _ table: FactTable, _ above: Sentence?) -> Column {
    var cells = table.heads(column)
    if cells.isEmpty, column == table.columns.last, let above, above.tokens.count < 16 {
      cells = [above.tokens]
      return cells[0].contains { above.words.isWord($0, among: people + numbers) }
        ? .number : .other
    }
    for cell in cells {
      if cell.contains(where: { table.words.isWord($0, among: taught) }) { return .taught }
      if cell.contains(where: { table.words.isWord($0, among: people) }) { return .people }
      if cell.contains(where: { table.words.isWord($0, among: numbers) }) { return .number }
      if cell.contains(where: { table.words.isWord($0, among: moments) }) { return .time }
      if table.year(cell) != nil { return .year }
    }
    return .other
  }

  private static let people: [StaticString] = [
    "personeel", "sterkte", "militairen", "functies", "bemanning", "koppen", "mensen", "personen",
    "fte", "manschappen", "functionarissen", "bezetting", "opvarenden", "waarnemers", "plaatsen",
  ]

  private static let numbers: [StaticString] = [
    "aantal", "aantallen", "omvang", "maximum", "plafond",
  ]

  private static let moments: [StaticString] = [
    "nu", "thans", "was", "wordt", "huidig", "huidige", "nieuw", "nieuwe", "straks", "vanaf", "oud",
    "begin", "eind", "medio", "voorheen", "daarna",
  ]

  /// Whether most cells of a column are whole numbers.
  private static func isFilled(_ column: Int, _ table: FactTable) -> Bool {
    let whole = table.body.count {
      table.value(table.rows[$0][column]).map { $0 % 1000 == 0 } ?? false
    }
    return whole * 2 > table.body.count
  }

  private static func add(
    _ cell: Range<Int>, _ head: Column, _ label: Range<Int>, _ row: Sentence, _ table: FactTable,
    since start: Int, _ list: inout FactList
  ) {
    let figure = row.figures.first { cell.contains($0.number) && $0.unit == .none }
    guard !cell.isEmpty, let value = figure?.value ?? table.value(cell).map({ $0 / 1000 }),
      value > 0,
      !list.facts[start...].contains(where: {
        $0.place.range.overlaps(row.words.scalars(cell)) && $0.kind != .place
      })
    else { return }
    let name = row.words.text(label)
    let isMateriel =
      head != .people && AssetPhrase(at: label.lowerBound, row.words, row.text.roles) != nil
    let people: Fact.Kind = head == .taught ? .count : .personnel
    list.add(isMateriel ? .asset : people, name, at: cell, of: row, by: "row-of-a-table") { fact in
      (fact.qualifier, fact.value, fact.unit) = (.exact, value, isMateriel ? .pieces : .people)
      if let figure { fact.take(figure, unit: isMateriel ? .pieces : .people) }
      if isMateriel {
        fact.state = .deployed
      } else if people == .personnel {
        fact.role = fact.qualifier == .max ? .ceiling : .planned
        fact.location = PlacePhrase.first(in: row)
      }
    }
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
