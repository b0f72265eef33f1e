internal import DutchLanguage
import LetterModel

/// Tables with a row `Totaal`: its cells against what stands above them.
enum TableSums {
  static func find(in text: AuditText) -> [AuditFinding] {
    text.tables.flatMap { table in
      Table(table.block, place: table.place, before: table.before).findings()
    }
  }

  /// A number of a cell in thousandths, as printed.
  private struct Cell {
    var text: String
    var range: Range<Int>
    var value: Int?
    var decimals = 0
    /// A dash or nothing counts as none.
    var isEmpty = false
  }

  private struct Table {
    let place: Place
    private var rows: [[Cell]] = []
    private let scale: Int?
    private let unit: Fact.Unit?

    init(_ block: Block, place: Place, before: String) {
      self.place = place
      var start = 0
      for line in block.text.split(separator: "\n", omittingEmptySubsequences: false) {
        var cells: [Cell] = []
        var at = start
        for cell in line.split(separator: "\t", omittingEmptySubsequences: false) {
          let length = cell.unicodeScalars.count
          cells.append(TableSums.cell(String(cell), at..<at + length))
          at += length + 1
        }
        rows.append(cells)
        start += line.unicodeScalars.count + 1
      }
      (scale, unit) = TableSums.unit(before, rows.first?.map(\.text).joined(separator: " ") ?? "")
    }

    func findings() -> [AuditFinding] {
      var findings: [AuditFinding] = []
      var start = 0
      for (index, row) in rows.enumerated() where TableSums.isTotal(row) {
        let above = rows[start..<index].filter { row in
          !TableSums.isHeader(row) && row.contains { $0.value != nil }
        }
        start = index + 1
        guard above.count > 1, above.allSatisfy({ $0.count == row.count }) else { continue }
        for column in row.indices.dropFirst() {
          if let finding = finding(row[column], above.map { $0[column] }) {
            findings.append(finding)
          }
        }
      }
      return findings
    }

    private func finding(_ total: Cell, _ parts: [Cell]) -> AuditFinding? {
      guard let stated = total.value, parts.allSatisfy({ $0.value != nil || $0.isEmpty }) else {
        return nil
      }
      let filled = parts.filter { $0.value != nil }
      guard filled.count > 1 else { return nil }
      let sum = filled.reduce(0) { $0 + ($1.value ?? 0) }
      // Each cell was rounded by itself: half of the last digit for each, and for the total.
      let digit = [1000, 100, 10, 1][filled.map(\.decimals).max() ?? 0]
      let isRounded = abs(sum - stated) * 2 <= digit * (filled.count + 1)
      let outcome: AuditFinding.Outcome =
        sum == stated ? .matches : isRounded && digit < 1000 ? .explained : .differs
      let terms = filled.map(\.text).joined(separator: " + ")
      let tail =
        switch outcome {
        case .matches: ", as the table states"
        case .explained: ", against \(total.text) stated: explained by the rounding of each row"
        default: ", against \(total.text) stated in the table"
        }
      return AuditFinding(
        .sum, outcome, "\(terms) = \(printed(sum, like: filled))\(tail).",
        evidence: [evidence(.total, total)] + filled.map { evidence(.part, $0) }, unit: unit,
        stated: scaled(stated), computed: scaled(sum))
    }

    /// As the cells print it: a decimal comma, a stop between thousands where they have one.
    private func printed(_ value: Int, like cells: [Cell]) -> String {
      let text = NumberText.decimal(value, places: 3)
      let isGrouped = cells.contains { $0.text.contains(".") }
      return String(
        text.compactMap { $0 == "," ? (isGrouped ? "." : nil) : $0 == "." ? "," : $0 })
    }

    private func evidence(
      _ role: AuditFinding.Evidence.Role, _ cell: Cell
    ) -> AuditFinding.Evidence {
      var place = place
      place.range = cell.range
      return AuditFinding.Evidence(
        role: role, quote: cell.text, place: place, value: cell.value.flatMap(scaled))
    }

    /// In the finding's unit; nil where the printed number is no whole number of it.
    private func scaled(_ thousandths: Int) -> Int? {
      let (product, overflow) = thousandths.multipliedReportingOverflow(by: scale ?? 1)
      return overflow || product % 1000 != 0 ? nil : product / 1000
    }
  }

  private static func isTotal(_ row: [Cell]) -> Bool {
    guard row.count > 1, let first = row.first?.text else { return false }
    let words = Words(first)
    return words.isWord(0, among: ["totaal", "totale", "eindtotaal", "subtotaal"])
  }

  /// A row of years or of words.
  private static func isHeader(_ row: [Cell]) -> Bool {
    row.dropFirst().allSatisfy { cell in
      cell.value == nil && !cell.isEmpty
        || cell.text.utf8.count == 4
          && cell.value.map({ (1990...2100).contains($0 / 1000) }) ?? false
    }
  }

  private static func cell(_ text: String, _ range: Range<Int>) -> Cell {
    var cell = Cell(text: text, range: range)
    let words = Words(text)
    var at = 0
    if words.isSign(at, Sign.euro) { at += 1 }
    if words.count == at || words.count == at + 1 && words.isHyphen(at) {
      cell.isEmpty = true
      return cell
    }
    guard var value = words.number(at), value < 1_000_000_000 else { return cell }
    at += 1
    while words.isSign(at, Sign.stop), words.digits(at + 1) == 3, let group = words.number(at + 1),
      value < 1_000_000_000
    {
      value = value * 1000 + group
      at += 2
    }
    value *= 1000
    if words.isSign(at, Sign.comma), (1...3).contains(words.digits(at + 1)),
      let decimals = words.number(at + 1)
    {
      cell.decimals = words.digits(at + 1)
      value += decimals * [1000, 100, 10, 1][cell.decimals]
      at += 2
    }
    // Beyond a billion of the table's unit it is no number that anybody adds up.
    if at == words.count, value <= 1_000_000_000_000 { cell.value = value }
    return cell
  }

  /// `(in miljoenen euro’s)`, `Post (× € 1.000)`: cents to one printed unit. People where the head
  /// names them.
  private static func unit(_ before: String, _ head: String) -> (scale: Int?, unit: Fact.Unit?) {
    for text in [head, before] {
      let words = Words(text)
      let all = 0..<words.count
      let isMoney = all.contains {
        words.isSign($0, Sign.euro) || words.isWord($0, among: ["euro", "eur"])
      }
      if isMoney {
        if all.contains(where: { words.isWord($0, among: ["miljoen", "miljoenen", "mln"]) }) {
          return (100_000_000, .cents)
        }
        let thousand = all.contains {
          words.isWord($0, among: ["duizend", "duizenden"])
            || words.number($0) == 1 && words.isSign($0 + 1, Sign.stop)
              && words.digits($0 + 2) == 3 && words.number($0 + 2) == 0
        }
        return thousand ? (100_000, .cents) : (100, .cents)
      }
      if all.contains(where: { words.isWord($0, among: ["militairen", "personen", "functies"]) }) {
        return (1, .people)
      }
    }
    return (nil, nil)
  }
}
