internal import DutchLanguage
import LetterModel

/// Money in a table: a row for each purpose, a column for each year, in millions or thousands.
///
/// The scale stands in the head (`Post (× € 1.000)`) or in the line above the table (`in miljoenen
/// euro’s`); without one no row is read.
enum Sums {
  /// Reads a table of money; whether it is one.
  static func find(in rows: [Sentence], above: Sentence?, _ list: inout FactList) -> Bool {
    guard let first = rows.first, let scale = scale(first) ?? above.flatMap(scale) else {
      return false
    }
    let years = cells(of: first).map { year($0, first.words) }
    for row in rows.dropFirst() {
      let cells = cells(of: row)
      guard let name = cells.first, cells.count > 1 else { continue }
      let isTotal = row.words.isWord(name.lowerBound, among: ["totaal", "subtotaal"])
      for (column, cell) in cells.enumerated().dropFirst() {
        guard let thousandths = value(cell, row.words), thousandths > 0 else { continue }
        // Columns are told from the right: the head of the first one may be empty.
        let place = years.count - cells.count + column
        list.add(.amount, row.words.text(name), at: cell, of: row, by: "cell-of-a-table") { fact in
          fact.qualifier = .exact
          fact.value = thousandths * scale / 10
          fact.unit = .cents
          fact.year = years.indices.contains(place) ? years[place] : nil
          fact.purpose = row.words.text(name)
          fact.isCumulative = isTotal
        }
      }
    }
    return true
  }

  /// What the numbers of a table stand for: `in miljoenen euro’s`, `× € 1.000`, `x € 1 mln`.
  private static func scale(_ sentence: Sentence) -> Int? {
    let words = sentence.words
    let isMoney = sentence.tokens.contains {
      words.isSign($0, Sign.euro) || words.isWord($0, among: ["euro", "eur"])
    }
    guard isMoney else { return nil }
    for index in sentence.tokens
    where words.isWord(index, among: ["in", "x"]) || words.isTimes(index) {
      let behind = sentence.range(index + 1, upTo: index + 6)
      if sentence.firstWord(["miljoenen", "miljoen", "mln"], in: behind) != nil {
        return 1_000_000
      }
      let isThousands = behind.contains {
        words.isWord($0, among: ["duizenden", "duizend"]) || words.number($0) == 1000
          || words.number($0) == 1 && words.isSign($0 + 1, Sign.stop) && words.digits($0 + 2) == 3
      }
      if isThousands { return 1000 }
    }
    return nil
  }

  private static func year(_ cell: Range<Int>, _ words: Words) -> Int? {
    guard cell.count == 1 else { return nil }
    return words.number(cell.lowerBound).flatMap { (1990...2099).contains($0) ? $0 : nil }
  }

  /// A number that fills its cell, in thousandths: `14,2`, `12.900`.
  private static func value(_ cell: Range<Int>, _ words: Words) -> Int? {
    var at = cell.lowerBound
    if words.isSign(at, Sign.euro) { at += 1 }
    guard words.digits(at) <= 6, var value = words.number(at) else { return nil }
    at += 1
    while words.isSign(at, Sign.stop), words.digits(at + 1) == 3, at + 1 < cell.upperBound,
      value < 1_000_000, let group = words.number(at + 1)
    {
      value = value * 1000 + group
      at += 2
    }
    value *= 1000
    if words.isSign(at, Sign.comma), at + 1 < cell.upperBound,
      (1...3).contains(words.digits(at + 1)), let decimals = words.number(at + 1)
    {
      value += decimals * [100, 10, 1][words.digits(at + 1) - 1]
      at += 2
    }
    return at == cell.upperBound ? value : nil
  }

  /// The cells of a row, which tabs part.
  private static func cells(of row: Sentence) -> [Range<Int>] {
    let words = row.words
    var cells: [Range<Int>] = []
    var start = row.tokens.lowerBound
    for index in row.tokens.dropFirst() where words.isBehindTab(index) {
      cells.append(start..<index)
      start = index
    }
    cells.append(start..<row.tokens.upperBound)
    return cells
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
