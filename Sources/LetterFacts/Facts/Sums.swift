internal import DutchLanguage
import LetterModel

/// Money in a table: a row for each purpose, a column for each year, or the other way round.
///
/// The scale stands in the head (`Post (× € 1.000)`) or in the line above the table (`in miljoenen
/// euro’s`); without one only cells that name their own currency are amounts.
enum Sums {
  /// Reads a table of money; whether it is one.
  static func find(
    in table: FactTable, of sentences: [Sentence], above: Sentence?, _ list: inout FactList
  ) -> Bool {
    guard let first = sentences.first else { return false }
    let scales = table.columns.map { column in
      table.heads(column).lazy.compactMap { scale($0, table.words) }.first
    }
    guard
      let common = scales.lazy.compactMap(\.self).first
        ?? above.flatMap({ scale($0.tokens, $0.words) })
    else { return false }
    let isOfGuilders = ([first] + [above].compactMap(\.self)).contains {
      $0.firstWord(guilders, in: $0.tokens) != nil
    }
    for row in table.body {
      for column in table.columns.dropFirst() {
        let cell = table.rows[row][column]
        guard !countsOthers(table, row, column), let thousandths = table.value(cell),
          thousandths > 0
        else { continue }
        let (value, overflow) = thousandths.multipliedReportingOverflow(
          by: scales[column] ?? common)
        if overflow { continue }
        let names = Names(table, row, column)
        guard let purpose = names.purpose else { continue }
        list.add(.amount, purpose, at: cell, of: first, by: "cell-of-a-table") { fact in
          fact.qualifier = .exact
          fact.value = value / 10
          fact.unit = .cents
          fact.year = names.year
          fact.purpose = purpose
          fact.isCumulative = names.isTotal
          if isOfGuilders { fact.currency = .guilders }
        }
      }
    }
    return true
  }

  /// Gives the amounts that cells name with their currency the labels of their row and column.
  static func label(_ table: FactTable, since start: Int, _ list: inout FactList) {
    // Both stand in the order of the text.
    var amounts = list.facts.indices[start...].filter { list.facts[$0].kind == .amount }[...]
    for row in table.body {
      for column in table.columns.dropFirst() where !table.rows[row][column].isEmpty {
        let cell = table.words.scalars(table.rows[row][column])
        while let index = amounts.first {
          let place = list.facts[index].place.range.lowerBound
          if place >= cell.upperBound { break }
          amounts.removeFirst()
          guard place >= cell.lowerBound else { continue }
          let names = Names(table, row, column)
          list.change(index) { fact in
            fact.year = names.year ?? fact.year
            fact.purpose = names.purpose ?? fact.purpose
            fact.subject = names.purpose ?? fact.subject
            fact.isCumulative = fact.isCumulative || names.isTotal
          }
        }
      }
    }
  }

  /// What the label of a row and the head of a column say of a cell.
  private struct Names {
    var purpose: String?
    var year: Int?
    var isTotal: Bool

    init(_ table: FactTable, _ row: Int, _ column: Int) {
      let label = table.rows[row][0]
      isTotal = table.isTotal(label) || table.heads(column).contains(where: table.isTotal)
      year = table.year(ofColumn: column)
      purpose = label.isEmpty ? nil : table.words.text(label)
      // A row for each year: the head of the column tells what for.
      if year == nil, let own = table.year(label), label.count == 1 {
        year = own
        purpose = table.heads(column).last.map(table.words.text) ?? purpose
      }
    }
  }

  /// A column or a row of people, posts or shares.
  private static func countsOthers(_ table: FactTable, _ row: Int, _ column: Int) -> Bool {
    (table.heads(column) + [table.rows[row][0]]).contains { cell in
      cell.contains { index in
        table.words.isWord(
          index,
          among: [
            "aantal", "aantallen", "fte", "militairen", "personen", "functies", "percentage",
            "maanden", "weken", "dagen", "duur", "jaren",
          ])
          || table.words.isSign(index, Sign.percent)
      }
    }
  }

  private static let guilders: [StaticString] = ["gulden", "guldens", "nlg"]

  /// What the numbers of a table stand for: `in miljoenen euro’s`, `× € 1.000`, `x € 1 mln`,
  /// `€ mln`, `in euro’s`.
  private static func scale(_ tokens: Range<Int>, _ words: Words) -> Int? {
    func isMoney(_ index: Int) -> Bool {
      words.isSign(index, Sign.euro) || words.isWord(index, among: ["euro", "euros", "eur"])
        || words.isWord(index, among: guilders)
    }
    guard tokens.contains(where: isMoney) else { return nil }
    for index in tokens
    where words.isWord(index, among: ["in", "x"]) || words.isTimes(index) || isMoney(index) {
      let behind = index + 1..<max(index + 1, min(index + 6, tokens.upperBound))
      // Behind a currency only the scale itself is one: `€ mln`.
      let near = isMoney(index) ? behind.prefix(1) : behind.prefix(5)
      if near.contains(where: { words.isWord($0, among: ["miljoenen", "miljoen", "mln"]) }) {
        return 1_000_000
      }
      if isMoney(index) { continue }
      let isThousands = near.contains {
        words.isWord($0, among: ["duizenden", "duizend"]) || words.number($0) == 1000
          || words.number($0) == 1 && words.isSign($0 + 1, Sign.stop) && words.digits($0 + 2) == 3
      }
      if isThousands { return 1000 }
      if words.isWord(index, "in"),
        near.first.map({ isMoney($0) || words.isWord($0, "hele") && isMoney($0 + 1) }) == true
      {
        return 1
      }
    }
    return nil
  }
}

extension Words {
  /// Whether a tab parts a token from the one before it.
  func isBehindTab(_ index: Int) -> Bool {
    guard index > 0, index < count else { return false }
    return bytes[tokens[index - 1].bytes.upperBound..<tokens[index].bytes.lowerBound]
      .contains(UInt8(ascii: "\t"))
  }

  /// Whether the token is the sign of multiplication.
  func isTimes(_ index: Int) -> Bool {
    index >= 0 && index < count && bytes[tokens[index].bytes].elementsEqual([0xC3, 0x97])
  }
}
