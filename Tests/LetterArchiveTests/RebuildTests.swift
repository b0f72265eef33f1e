import LetterModel
import SQLite
import Testing

@testable import LetterArchive

/// Three letters, the first in two revisions, and their drafts by source.
private struct Shelf {
  let archive: Archive
  var drafts: [[UInt8]: LetterDraft] = [:]

  init() throws {
    archive = try Archive.inMemory(settings: settings)
    for draft in [
      LetterDraft.rich(), LetterDraft.rich(ending: "Anders."),
      LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Groet."),
    ] {
      drafts[Array(draft.text.utf8)] = draft
      _ = try archive.add(draft.received(cause: .publication))
    }
  }

  /// Reads as before, but for what `change` makes of it.
  func rebuild(_ change: (SourceToRead, inout Letter) throws -> Void = { _, _ in }) throws
    -> RebuildReport
  {
    try archive.rebuild { source in
      let draft = try #require(drafts[source.bytes])
      var letter = draft.letter
      try change(source, &letter)
      return Reading(text: draft.text, letter: letter, reader: "reader 2")
    }
  }
}

private let derived = DerivedTable.allCases.map(\.name)

@Test func readingAsBeforeGivesTheSameRowsWithTheSameNumbers() throws {
  let shelf = try Shelf()
  let before = try dump(shelf.archive.db, tables: derived)
  let report = try shelf.rebuild()
  #expect(report.same == ["kst-27925-U@1", "kst-27925-U@2", "kst-27925-612@1"])
  #expect(report.isUnchanged)
  #expect(try dump(shelf.archive.db, tables: derived) == before)
  #expect(try shelf.archive.search(SearchRequest("groet")).hits.map(\.letter) == ["kst-27925-612"])
  #expect(try shelf.archive.search(SearchRequest("kamerstuk")).hits.map(\.note) == ["1", "1"])
}

@Test func lostAndForeignRowsAreMadeGood() throws {
  let shelf = try Shelf()
  let before = try dump(shelf.archive.db, tables: derived)
  try shelf.archive.db.script(
    """
    DELETE FROM segment WHERE revision_id = 2; DELETE FROM mark; DELETE FROM warning;
    UPDATE block SET text = 'x'; DELETE FROM signatory_range; DELETE FROM sender;
    INSERT INTO sender (id, revision_id, ordinal, office) VALUES (77, 1, 5, 'x');
    DELETE FROM source_text WHERE revision_id = 3; DELETE FROM header WHERE revision_id = 1
    """)
  let report = try shelf.rebuild()
  #expect(report.mended == report.same)
  #expect(try dump(shelf.archive.db, tables: derived) == before)
}

@Test func aNumberTakenByAForeignRowIsStayedClearOf() throws {
  let shelf = try Shelf()
  try shelf.archive.db.script(
    """
    DELETE FROM warning;
    INSERT INTO warning (id, revision_id, ordinal, code, message) VALUES (1, 3, 5, 'x', 'x')
    """)
  #expect(try shelf.rebuild().mended.count == 3)
  for id in ["kst-27925-U", "kst-27925-612"] {
    #expect(try shelf.archive.letter(.id(id)).letter.warnings.map(\.code) == ["level-inferred"])
  }
}

@Test func aNewerReaderMakesARevisionOfCurrentTextsAndKeepsOlderOnes() throws {
  let shelf = try Shelf()
  let report = try shelf.rebuild { _, letter in letter.sections[1].topic = .command }
  #expect(
    report
      == RebuildReport(
        same: [], added: ["kst-27925-U@3", "kst-27925-612@2"], kept: ["kst-27925-U@1"], unread: []
      ))
  let archive = shelf.archive
  #expect(try archive.letter(.id("kst-27925-U")).cause == .reader)
  #expect(try archive.letter(.id("kst-27925-U")).reader == "reader 2")
  #expect(try archive.letter(.id("kst-27925-U")).letter.sections[1].topic == .command)
  #expect(try archive.letter(.id("kst-27925-U", revision: 2)).letter.sections[1].topic == .mandate)
  #expect(try archive.letter(.id("kst-27925-U", revision: 1)).letter.sections[1].topic == .mandate)
  // The same reader again finds the new revisions as they are; the older ones stay.
  let again = try shelf.rebuild { _, letter in letter.sections[1].topic = .command }
  #expect(again.same == ["kst-27925-U@3", "kst-27925-612@2"])
  #expect(again.added == [])
  #expect(again.kept == ["kst-27925-U@1", "kst-27925-U@2", "kst-27925-612@1"])
}

@Test func whatCannotBeReadAgainStaysAndIsReported() throws {
  struct Broken: Error, CustomStringConvertible { let description = "pdftotext is missing" }
  let shelf = try Shelf()
  let before = try dump(shelf.archive.db, tables: derived)
  let report = try shelf.rebuild { source, letter in
    if source.name == "kst-27925-U@2" { throw Broken() }
    if source.name == "kst-27925-612@1" { letter.header.date = nil }
  }
  #expect(report.same == ["kst-27925-U@1"])
  #expect(
    report.unread == [
      RebuildReport.Unread(name: "kst-27925-U@2", why: "pdftotext is missing"),
      RebuildReport.Unread(
        name: "kst-27925-612@1", why: "the letter's date was not found; give it with --date"),
    ])
  #expect(try dump(shelf.archive.db, tables: derived) == before)
}

@Test func theReaderIsGivenWhatTheClerkSupplied() throws {
  let archive = try Archive.inMemory(settings: settings)
  let draft = LetterDraft.rich(nil, date: nil, chamber: nil)
  let supplied = SuppliedValues(
    id: DocumentNumber(official: "kst-27925-U"), date: Day(iso: "2018-09-14"), chamber: .ek)
  _ = try archive.add(draft.received(supplied: supplied))
  let report = try archive.rebuild { source in
    #expect(source.supplied == supplied)
    #expect(source.form == "text" && source.encoding == "utf-8")
    #expect(source.fileName == "brief.txt" && source.name == "kst-27925-U@1")
    return Reading(text: draft.text, letter: draft.letter, reader: "reader 1")
  }
  #expect(report.isUnchanged)
}

@Test func aRebuiltArchiveVerifies() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let draft = LetterDraft.rich()
  let archive = try Archive.open(path, for: .writing, settings: settings)
  let report = try archive.rebuild { _ in
    var letter = draft.letter
    letter.sections[2].level = 1
    return Reading(text: draft.text, letter: letter, reader: "reader 2")
  }
  #expect(report.added == ["kst-27925-U@2"])
  #expect(try Archive.verify(path, settings: settings).isSound)
}

@Test(arguments: [
  "DELETE FROM docs", "INSERT INTO docs VALUES ('letter', 'colour', 'Its colour.')",
  "UPDATE OR IGNORE docs SET table_name = 0.5",
])
func whatTheSchemaSaysOfItselfIsMadeAgain(_ sql: String) throws {
  let shelf = try Shelf()
  let before = try dump(shelf.archive.db, tables: ["docs"])
  try shelf.archive.db.script(sql)
  #expect(try dump(shelf.archive.db, tables: ["docs"]) != before)
  #expect(try shelf.rebuild().isUnchanged)
  #expect(try dump(shelf.archive.db, tables: ["docs"]) == before)
}
