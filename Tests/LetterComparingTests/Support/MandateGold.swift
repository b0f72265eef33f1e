import LetterComparing
import LetterFixtures
import LetterModel

/// The table of `Fixtures/cases/mandate`, and its judgement of an answer.
struct MandateGold {
  struct Statement {
    var letter: String
    var kind: String
    var value: Int?
    var valueMax: Int?
    var qualifiers: [String]
    var from: String
    var until: String
    /// One sentence, or several that say the same.
    var words: [String]
  }

  struct Row {
    var states: [String]
    var setBy: Statement
    /// One statement, or several that may each be taken for the last.
    var lastStated: [Statement]
    var until: String
    var isWanted: Bool
  }

  static let days = [
    "2014-11-15", "2015-08-01", "2015-10-01", "2016-03-01", "2016-08-01", "2016-10-01",
    "2017-10-01", "2018-03-01", "2018-10-15", "2018-12-31", "2019-01-10", "2019-06-01",
  ]

  private let rows: [String: [Row]]

  init() throws {
    var statements: [String: Statement] = [:]
    for cells in try Self.table("statements") {
      let cents = cells[7] == "euro" ? 100 : 1
      statements[cells[0]] = Statement(
        letter: "kst-27925-\(cells[1])", kind: cells[2] == "unit" ? "contribution" : cells[2],
        value: Int(cells[4]).map { $0 * cents }, valueMax: Int(cells[5]),
        qualifiers: cells[6].split(separator: "|").map(String.init), from: cells[8],
        until: cells[9], words: cells[10].split(separator: " | ").map(String.init))
    }
    var rows: [String: [Row]] = [:]
    for cells in try Self.table("days") {
      let last = cells[3].split(separator: "|").compactMap { statements[String($0)] }
      guard let first = statements[cells[2]], let end = last.first?.until else { continue }
      rows[cells[0], default: []].append(
        Row(
          states: cells[1].split(separator: "|").map(String.init), setBy: first, lastStated: last,
          until: cells[4].isEmpty ? end.isEmpty ? first.until : end : cells[4],
          isWanted: cells[5] == "must"))
    }
    self.rows = rows
  }

  private static func table(_ name: String) throws -> [[String]] {
    try Fixtures.text("cases/mandate/\(name).tsv").split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// What is wrong in an answer, and how many cells were held against the table.
  func judge(_ mandate: Mandate) -> (cells: Int, problems: [String]) {
    var cells = 0
    var problems: [String] = []
    var matched: Set<Int> = []
    for row in rows["\(mandate.day)"] ?? [] {
      let fits = mandate.measures.indices.filter { isSame(mandate.measures[$0], row) }
      guard
        let best = fits.min(by: {
          faults(mandate.measures[$0], row).count
            < faults(mandate.measures[$1], row).count
        })
      else {
        if row.isWanted { problems.append("missing: \(row.setBy.words[0])") }
        continue
      }
      matched.formUnion(fits)
      cells += 6
      problems += faults(mandate.measures[best], row)
    }
    for (index, measure) in mandate.measures.enumerated()
    where measure.term.value != nil && !matched.contains(index) && !wasTold(measure, mandate.day) {
      problems.append("not in the table: \(measure.term.evidence[0].sentence)")
    }
    return (cells, problems)
  }

  /// Whether an end was in the table of an earlier day.
  private func wasTold(_ measure: Mandate.Measure, _ day: Day) -> Bool {
    measure.state == .ended
      && rows.contains { earlier, rows in
        earlier < "\(day)" && rows.contains { isSame(measure, $0) }
      }
  }

  private func isSame(_ measure: Mandate.Measure, _ row: Row) -> Bool {
    let wanted = row.setBy
    guard measure.kind == wanted.kind else { return false }
    if wanted.value == nil {
      return holds(measure.setBy, wanted)
        || row.lastStated.contains { holds(measure.lastStated, $0) }
    }
    let values = [measure.term.value] + measure.term.parts.map(\.value)
    return values.contains(wanted.value) && measure.term.valueMax == wanted.valueMax
      && (holds(measure.setBy, wanted)
        || measure.term.evidence.contains { words in
          row.lastStated.contains { holds(words, $0) }
        })
  }

  private func holds(_ evidence: Evidence, _ statement: Statement) -> Bool {
    evidence.letter == statement.letter
      && statement.words.contains {
        evidence.sentence.contains($0) || $0.contains(evidence.quote)
      }
  }

  private func faults(_ measure: Mandate.Measure, _ row: Row) -> [String] {
    var faults: [String] = []
    func check(_ what: String, _ isRight: Bool, _ is_: String, _ wanted: String) {
      if !isRight {
        faults.append("\(what) is \(is_), not \(wanted): \(measure.subject): \(row.setBy.words[0])")
      }
    }
    let term = measure.term
    check(
      "state", row.states.contains(measure.state.rawValue), measure.state.rawValue,
      row.states.joined(separator: "|"))
    if row.setBy.value != nil, term.parts.isEmpty {
      let qualifier = term.qualifier?.rawValue ?? "none"
      check(
        "qualifier", row.setBy.qualifiers.contains(qualifier), qualifier,
        row.setBy.qualifiers.joined(separator: "|"))
    }
    check(
      "set by", measure.setBy.letter == row.setBy.letter, measure.setBy.letter, row.setBy.letter)
    let last = [measure.lastStated.letter, measure.endedBy?.letter, measure.carriedBy?.letter]
    check(
      "last stated", row.lastStated.contains { last.contains($0.letter) }, last[0] ?? "",
      row.lastStated.map(\.letter).joined(separator: "|"))
    let begins = row.lastStated.map(\.from)
    if let from = term.from, !begins.contains("") {
      check(
        "from", begins.contains { "\(from)".hasPrefix($0) }, "\(from)",
        begins.joined(separator: "|"))
    }
    let isMoved = measure.carriedBy != nil || measure.endedBy != nil
    if let until = isMoved ? measure.until : term.until ?? measure.until,
      let wanted = Day(iso: row.until)
    {
      let tolerance = term.isUntilImprecise ? 15 : 0
      check("until", abs(until.days(since: wanted)) <= tolerance, "\(until)", row.until)
    }
    return faults
  }
}
