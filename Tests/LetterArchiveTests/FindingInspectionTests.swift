import CSQLite
import Foundation
import LetterModel
import SQLite
import Testing

@testable import LetterArchive

private let place = Place(section: "1", block: 2, range: 12..<16)

/// Finds a citation, two facts and two contributions in every letter, one the sum of the other.
private let finder: LetterFinder = {
  var finder = LetterFinder.none
  finder.name = "finder 1"
  finder.citations = { _, _, _ in
    [
      Citation(
        ordinal: 1, kind: .letter, text: "Irak", place: place, target: "2018-09-14",
        number: DocumentNumber(official: "kst-27925-612"), date: Day(iso: "2018-09-14"),
        page: "4", title: "Irak", sameAs: 1)
    ]
  }
  finder.facts = { _, _ in
    var personnel = Fact(
      ordinal: 1, kind: .personnel, subject: "militairen", qualifier: .range, value: 3,
      valueMax: 12, unit: .people, from: Day(iso: "2019-01-01"), until: Day(iso: "2019-12-31"),
      year: 2019, quote: "Irak", place: place)
    personnel.role = .ceiling
    return [
      personnel,
      Fact(
        ordinal: 2, kind: .area, subject: "Irak", quote: "Kamerstuk",
        place: Place(section: "1.1", block: 5, note: "1", range: 0..<9)),
    ]
  }
  finder.contributions = { _, _, _ in
    let name = Contribution.Quote(words: "Irak", place: place)
    return [
      Contribution(
        ordinal: 1, subject: "training", scope: "Irak", name: name, mission: "NAVO",
        location: "Irak", areas: ["Irak"],
        numbers: [
          Contribution.Number(
            aspect: .people, qualifier: .range, value: 3, valueMax: 12, role: .ceiling,
            facts: [1])
        ], from: Day(iso: "2019-01-01"), until: Day(iso: "2019-12-31"), status: .new,
        statusQuote: name, evidence: [Contribution.Evidence(role: .people, fact: 1)]),
      Contribution(ordinal: 2, subject: "personnel", name: name, parts: [1]),
    ]
  }
  finder.resolve = { citations, _, known in
    citations.map { _ in
      Resolution(outcome: .resolved, id: known.first.map { "\($0.number)" }, message: "zo")
    }
  }
  return finder
}()

private func ours() -> ArchiveSettings {
  var settings = settings
  settings.finder = finder
  return settings
}

private func archive(_ folder: Folder) throws -> String {
  let archive = try Archive.create(folder.path("a.db"), settings: ours())
  _ = try archive.add(LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "a").received())
  _ = try archive.add(LetterDraft.rich().received())
  archive.close()
  return archive.path
}

@Test func whatWasFoundIsLoadedAgainWhole() throws {
  let folder = try Folder()
  let archive = try Archive.open(try archive(folder), for: .reading, settings: ours())
  let letter = LetterReference.id("kst-27925-U")
  let opened = try archive.opened(letter)
  let citations = opened.citations
  let day = try #require(Day(iso: "2018-09-14"))
  let read = try archive.letter(letter).letter
  #expect(
    citations.map(\.citation)
      == finder.citations(read, day, try archive.letter(letter).number))
  #expect(citations.map(\.resolution.message) == ["zo"])
  #expect(opened.facts == finder.facts(read, day))
  #expect(
    opened.facts.map { opened.places.heading(at: $0.place) } == ["Mandaat", "Geïntegreerde inzet"])
  #expect(opened.contributions == finder.contributions(read, [], day))
}

/// Every column of what was found is changed once, and must be noticed.
@Test(arguments: [
  ("finding", "sha256 = replace(hex(zeroblob(32)), '0', 'a')"), ("citation", "kind = 'report'"),
  ("citation", "text = 'x'"), ("citation", "target = 'x'"), ("citation", "number = NULL"),
  ("citation", "date = '2018-01-01'"), ("citation", "is_relative = 1"), ("citation", "page = '5'"),
  ("citation", "title = NULL"), ("citation", "same_as = 2"), ("citation", "section_id = 1"),
  ("citation", "block_id = NULL"), ("citation", "note_id = 1"), ("citation", "text_start = 11"),
  ("citation", "text_end = 17"), ("citation", "resolution = 'missing'"),
  ("citation", "resolved_edition_id = NULL"), ("citation", "message = 'x'"),
  ("fact", "kind = 'asset'"), ("fact", "subject = 'x'"), ("fact", "qualifier = 'max'"),
  ("fact", "value = 2"), ("fact", "value_max = 13"), ("fact", "unit = 'pieces'"),
  ("fact", "from_day = NULL"), ("fact", "until_day = '2020-12-31'"), ("fact", "year = 2020"),
  ("fact", "is_imprecise = 1"), ("fact", "quote = 'Iran'"), ("fact", "section_id = 1"),
  ("fact", "block_id = 1"), ("fact", "note_id = 1"), ("fact", "text_start = 11"),
  ("fact", "text_end = 17"), ("fact_attribute", "name = 'scope'"),
  ("fact_attribute", "value = 'x'"), ("contribution", "subject = 'x'"),
  ("contribution", "scope = NULL"), ("contribution", "name = 'x'"),
  ("contribution", "text_start = 11"), ("contribution", "mission = NULL"),
  ("contribution", "location = NULL"), ("contribution", "from_day = NULL"),
  ("contribution", "until_day = NULL"), ("contribution", "is_imprecise = 1"),
  ("contribution", "status = 'ended'"), ("contribution", "status_words = 'x'"),
  ("contribution", "status_end = 17"), ("contribution_area", "area = 'x'"),
  ("contribution_number", "aspect = 'reserve'"), ("contribution_number", "qualifier = 'max'"),
  ("contribution_number", "value = 2"), ("contribution_number", "value_max = NULL"),
  ("contribution_number", "role = NULL"), ("contribution_evidence", "role = 'period'"),
  ("contribution_evidence", "fact_id = fact_id + 1"), ("contribution_evidence", "number = 2"),
  ("contribution_part", "part_id = contribution_id"), ("finding", "finder = 'finder 2'"),
  ("citation", "block_id = (SELECT max(id) FROM block)"),
  ("fact", "block_id = (SELECT max(id) FROM block)"),
  ("contribution", "block_id = (SELECT max(id) FROM block)"),
  ("contribution", "status_note_id = (SELECT max(id) FROM note)"),
])
func aChangedFindingIsNamed(_ table: String, _ change: String) throws {
  let folder = try Folder()
  let path = try archive(folder)
  let db = try Connection(path: path, mode: .readWrite)
  let key =
    ["fact_attribute": "fact_id"][table]
    ?? (table.hasPrefix("contribution_")
      ? "contribution_id" : table == "finding" ? "revision_id" : "id")
  try db.script("UPDATE \(table) SET \(change) WHERE \(key) = (SELECT min(\(key)) FROM \(table))")
  try db.close()
  #expect(try failures(path).map(\.name) == [.findings])
  let report = try rebuild(path)
  #expect(report.mended == ["kst-27925-612@1"])
  #expect(try failures(path) == [])
}

private func failures(_ path: String) throws -> [Verification.Check] {
  try Archive.verify(path, settings: ours()).checks.filter { $0.outcome != .passed }
}

private func rebuild(_ path: String) throws -> RebuildReport {
  let drafts = [
    LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "a"), LetterDraft.rich(),
  ]
  return try Archive.open(path, for: .writing, settings: ours()).rebuild { source in
    let draft = try #require(drafts.first { Array($0.text.utf8) == source.bytes })
    return Reading(text: draft.text, letter: draft.letter, reader: "reader 1")
  }
}

/// What may stand in a column of each type and does not belong there: numbers at which counting ends,
/// texts that are empty, long, cut by a NUL or no UTF-8, and what stands in the row behind it.
private let strangeValues = [
  "INTEGER": [Int.max, .min, -1, 0, 1 << 40].map { "\($0)" },
  "TEXT": [
    "''", "'Z'", "'2018-02-30'", "CAST(X'410042' AS TEXT)", "CAST(X'FF41' AS TEXT)", "char(27)",
    "printf('%.*c', 70000, 'a')",
  ],
]

/// One after another, in every derived column: a fifth of them, all where `ART100_FAULTS` says so.
@Test(arguments: ["INTEGER", "TEXT"])
func noStrangeValueInADerivedRowIsUnseen(_ type: String) throws {
  let folder = try Folder()
  let sound = try archive(folder)
  let columns = try Connection(path: sound, mode: .readOnly).query(
    """
    SELECT list.name, info.name, list.wr FROM pragma_table_list AS list,
      pragma_table_info(list.name) AS info WHERE list.type = 'table' AND info.type = ?
    """, type
  ) { (table: try $0.text(0), column: try $0.text(1), hasRowID: try $0.int(2) == 0) }
  let derived = Set(DerivedTable.allCases.map(\.name))
  let isAskedForAll = ProcessInfo.processInfo.environment["ART100_FAULTS"] == "all"
  var count = 0
  for (table, column, hasRowID) in columns where derived.contains(table) {
    let next =
      "(SELECT o.\(column) FROM \(table) o WHERE o.rowid > \(table).rowid ORDER BY o.rowid LIMIT 1)"
    for value in (strangeValues[type] ?? []) + (hasRowID ? [next] : []) {
      count += 1
      guard isAskedForAll || count.isMultiple(of: 5) else { continue }
      let path = folder.path("b.db")
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: sound, toPath: path)
      let db = try Connection(path: path, mode: .readWrite)
      try db.script("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
      let isChanged: Bool
      do {
        try db.script(
          "UPDATE \(table) SET \(column) = \(value) WHERE \(column) IS NOT NULL AND \(column) <> \(value)"
        )
        isChanged = try db.changes > 0
      } catch is SQLiteError { isChanged = false }
      try db.close()
      guard isChanged else { continue }
      #expect(try failures(path) != [], "\(table).\(column) = \(value)")
      let archive = try Archive.open(path, for: .reading, settings: ours())
      for id in ["kst-27925-U", "kst-27925-612"] {
        do {
          _ = try archive.opened(.id(id))
        } catch let error as ArchiveError {
          #expect([.inputOutput, .notFound].contains(error.category), "\(error)")
        }
      }
    }
  }
}

/// As another program leaves it: SQLite itself would make a number of it.
@Test(arguments: [
  ("contribution_number", "contribution_id"), ("contribution_number", "revision_id"),
  ("fact_attribute", "fact_id"), ("segment", "revision_id"),
])
func aNumberThatIsATextIsNamedAndMended(_ table: String, _ column: String) throws {
  let folder = try Folder()
  let path = try archive(folder)
  try run(
    path,
    """
    CREATE TEMP TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = '\(table)';
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, '\(column) INTEGER', '\(column) ANY')
    WHERE name = '\(table)';
    PRAGMA writable_schema = RESET;
    PRAGMA foreign_keys = OFF;
    UPDATE \(table) SET \(column) = CAST(\(column) AS TEXT);
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) WHERE name = '\(table)';
    """)
  #expect(try failures(path) != [])
  _ = try rebuild(path)
  #expect(try failures(path) == [])
}

/// Runs SQL as another program would.
private func run(_ path: String, _ sql: String) throws {
  var db: OpaquePointer?
  defer { sqlite3_close(db) }
  try #require(sqlite3_open(path, &db) == SQLITE_OK)
  try #require(
    sqlite3_exec(db, sql, nil, nil, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(db)))")
}

@Test func aFindingThatIsGoneIsNamed() throws {
  let folder = try Folder()
  let path = try archive(folder)
  let db = try Connection(path: path, mode: .readWrite)
  try db.script("DELETE FROM finding WHERE revision_id = 2")
  try db.close()
  let found = try failures(path)
  #expect(found.flatMap(\.details) == ["kst-27925-U@1: nothing tells what was found in it"])
}

@Test func citationsAreResolvedAnewWhenALetterComesOrGoes() throws {
  var settings = settings
  settings.finder = finder
  settings.finder.resolve = { citations, citing, known in
    let others = known.filter { $0 != citing }
    return citations.map { _ in
      Resolution(
        outcome: others.isEmpty ? .missing : .resolved, id: others.first.map { "\($0.number)" })
    }
  }
  let archive = try Archive.inMemory(settings: settings)
  let letter = LetterReference.id("kst-27925-U")
  _ = try archive.add(LetterDraft.rich().received())
  #expect(try archive.opened(letter).citations.map(\.resolution.outcome) == [.missing])
  let other = LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "a").received()
  _ = try archive.add(other)
  #expect(try archive.opened(letter).citations.map(\.resolution.id) == ["kst-27925-612"])
  #expect(try archive.citing(.id("kst-27925-612")).map(\.letter.id) == ["kst-27925-U"])
  try archive.withdraw(.id("kst-27925-612"), why: "x")
  #expect(try archive.opened(letter).citations.map(\.resolution.outcome) == [.missing])
  try archive.restore(.id("kst-27925-612"), why: "x")
  #expect(try archive.opened(letter).citations.map(\.resolution.outcome) == [.resolved])
}
