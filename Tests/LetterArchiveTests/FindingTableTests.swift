import LetterModel
import SQLite
import Testing

@testable import LetterArchive

/// The columns that each declared table has, by its name.
private let declared: [String: [String]] = [
  FindingTables.citation.name: FindingTables.citation.columnNames,
  FindingTables.fact.name: FindingTables.fact.columnNames,
  FindingTables.contribution.name: FindingTables.contribution.columnNames,
  FindingTables.area.name: FindingTables.area.columnNames,
  FindingTables.number.name: FindingTables.number.columnNames,
  FindingTables.evidence.name: FindingTables.evidence.columnNames,
  FindingTables.part.name: FindingTables.part.columnNames,
]

/// A column that no field declares would be neither written, nor read, nor hashed.
@Test(arguments: DerivedTable.findings.map(\.name))
func theFieldsOfARecordAreTheColumnsOfItsTable(_ table: String) throws {
  // Rows of names and values, and those that tell of the whole revision.
  guard !["finding", "fact_attribute", "orphan"].contains(table) else { return }
  let columns = try Archive.inMemory(settings: settings).reading { db in
    try db.query("SELECT name FROM pragma_table_info(?)", table) { try $0.text(0) }
  }
  #expect(try #require(declared[table]).sorted() == columns.sorted())
}

@Test func theNamesOfARecordsFieldsAreTold() {
  for outlines in [Fact.form, Citation.form, Contribution.form].map(\.outlines) {
    #expect(Set(outlines.map(\.name)).count == outlines.count)
    #expect(outlines.allSatisfy { !$0.meaning.isEmpty })
  }
}

extension Form {
  fileprivate var outlines: [Outline] {
    if case .record(_, let outlines) = self { outlines } else { [] }
  }
}

@Test func aRecordIsMadeAgainFromItsFields() throws {
  let quote = Contribution.Quote(
    words: "Irak", place: Place(section: "4.1", block: 3, note: "2", range: 1..<5))
  let contribution = Contribution(
    ordinal: 2, subject: "F-16", scope: "Irak", name: quote, areas: ["Irak", "Syrië"],
    numbers: [Contribution.Number(aspect: .reserve, qualifier: .max, value: 2, facts: [4, 5])],
    until: Day(iso: "2019-12-31"), isImprecise: true, status: .ended, statusQuote: quote,
    parts: [1], evidence: [Contribution.Evidence(role: .area, fact: 7)])
  #expect(Contribution(cell: contribution.cell) == contribution)
  var backwards = quote.cell
  if case .record(let cells) = backwards, case .record(var place) = cells[1] {
    place.swapAt(3, 4)
    backwards = .record([cells[0], .record(place)])
  }
  #expect(Contribution.Quote(cell: backwards) == nil)
}
