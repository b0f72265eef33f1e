import LetterModel
import SQLite
import Testing

@testable import LetterArchive

private func archive() throws -> Archive { try Archive.inMemory(settings: settings) }

/// Everything that is in the archive, table by table.
func dump(_ db: Connection, tables: [String]) throws -> [String: [[Value]]] {
  var rows: [String: [[Value]]] = [:]
  for table in tables {
    rows[table] = try db.query("SELECT * FROM \(table) ORDER BY 1") { row in
      try (0..<row.columnCount).map { try row.value($0) }
    }
  }
  return rows
}

let allTables = Ledger.tables + ["ledger"] + DerivedTable.allCases.map(\.name)

@Test func whatWasStoredIsLoadedAgainWhole() throws {
  let archive = try archive()
  let draft = LetterDraft.rich()
  let receipt = try archive.add(draft.received(series: "Irak"))
  #expect(
    receipt
      == Receipt(
        status: .new, id: "kst-27925-U", work: "kst-27925-U", revision: 1, cause: .publication,
        form: "text", formBasis: "", sha256: receipt.sha256,
        counts: LetterCounts(
          pages: 1, sections: 4, blocks: 7, notes: 1, repairs: 1, citations: 0, facts: 0),
        roles: Coverage(of: draft.letter, in: draft.text).roles,
        warnings: draft.letter.warnings))
  let stored = try archive.letter(.id("kst-27925-U"))
  #expect(stored.roles == receipt.roles)
  #expect(stored.letter == draft.letter)
  #expect(stored.series == ["Irak"])
  #expect(stored.revision == 1 && stored.revisions == 1)
  #expect(stored.date == Day(iso: "2018-09-14"))
  #expect(stored.supplied == SuppliedValues())
  #expect(try archive.sourceText(.id("kst-27925-U")) == draft.text)
  var bytes: [UInt8] = []
  try archive.sourceBytes(.id("kst-27925-U"), pieceLength: 7) { bytes += $0 }
  #expect(bytes == Array(draft.text.utf8))
}

@Test func aLetterWithoutTextIsNotTakenIn() throws {
  let archive = try archive()
  var draft = LetterDraft.rich()
  for index in draft.letter.sections.indices { draft.letter.sections[index].blocks = [] }
  #expect(throws: ArchiveError.noBody) { try archive.add(draft.received()) }
  #expect(try archive.list().isEmpty)
}

@Test func theSameBytesAgainChangeNothingAtAll() throws {
  let archive = try archive()
  let first = try archive.add(LetterDraft.rich().received())
  let before = try dump(archive.db, tables: allTables)
  let second = try archive.add(LetterDraft.rich().received(as: "andere-naam.txt"))
  #expect(second.status == .present)
  #expect(second.revision == 1)
  #expect(second.counts == first.counts)
  #expect(try dump(archive.db, tables: allTables) == before)
}

@Test func theSameBytesReadInAnotherWayArePresentUntilACauseIsStated() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich().received())
  var other = LetterDraft.rich().received()
  other.encoding = "windows-1252"
  let present = try archive.add(other)
  #expect(present.status == .present)
  #expect(present.warnings.map(\.code) == ["level-inferred", "read-in-another-way"])
  other.cause = .transcription
  #expect(try archive.add(other).status == .revision)
}

@Test func otherBytesOfTheSamePaperMakeTheNextRevision() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich().received())
  let receipt = try archive.add(
    LetterDraft.rich(ending: "Met hoogachting.").received(cause: .publication))
  #expect(receipt.status == .revision)
  #expect(receipt.revision == 2)
  #expect(receipt.cause == .publication)
  #expect(receipt.warnings.map(\.code) == ["level-inferred"])
  let ending = { (letter: Letter) in letter.sections.last?.blocks.last?.text }
  #expect(ending(try archive.letter(.id("kst-27925-U")).letter) == "Met hoogachting.")
  #expect(ending(try archive.letter(.id("kst-27925-U", revision: 1)).letter) == "Hoogachtend.")
  #expect(try archive.list().map(\.revisions) == [2])
}

@Test func anOldRevisionsBytesArePresentToo() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich().received())
  _ = try archive.add(LetterDraft.rich(ending: "Anders.").received(cause: .publication))
  let receipt = try archive.add(LetterDraft.rich().received())
  #expect(receipt.status == .present)
  #expect(receipt.revision == 1)
}

@Test func aCauseThatIsNotStatedIsInferredAndSaid() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich().received())
  // A line end more: the words are the same.
  var spaced = LetterDraft.rich().received()
  spaced.bytes.append(10)
  spaced.text += "\n"
  let transcription = try archive.add(spaced)
  #expect(transcription.cause == .transcription)
  #expect(
    transcription.warnings.last
      == Warning(
        code: "cause-inferred",
        message: "kst-27925-U was here already; this text was kept as revision 2, taken for a "
          + "transcription; state --cause if that is wrong"))
  let rewritten = try archive.add(
    LetterDraft.rich(ending: "Dit is een heel ander slot met veel nieuwe woorden.").received())
  #expect(rewritten.cause == .publication)
  #expect(
    try archive.db.query("SELECT cause, cause_basis FROM revision ORDER BY id") {
      (try $0.text(0)) + " " + (try $0.text(1))
    } == ["publication first", "transcription inferred", "publication inferred"])
}

@Test func aReprintIsARevisionOfItsPaper() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich("kst-27925-530", chamber: .tk).received())
  let receipt = try archive.add(
    LetterDraft.rich("kst-27925-530-n1", chamber: .tk, ending: "Anders.").received())
  #expect(receipt.id == "kst-27925-530")
  #expect(receipt.revision == 2)
  #expect(receipt.cause == .publication)
  #expect(try archive.letter(.id("kst-27925-530-n1")).revision == 2)
  #expect("\(try archive.letter(.id("kst-27925-530")).number)" == "kst-27925-530-n1")
  #expect(
    throws: ArchiveError.notFound(
      "kst-27925-530-h1", near: ["kst-27925-530", "@1", "@2 (n1)"])
  ) { try archive.letter(.id("kst-27925-530-h1")) }
}

@Test func anAttachmentIsAPaperOfItsOwn() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich("kst-27925-530", chamber: .tk).received())
  let receipt = try archive.add(
    LetterDraft.rich("kst-27925-530-b1", chamber: .tk, ending: "Bijlage.").received())
  #expect(receipt.status == .new)
  #expect(receipt.id == "kst-27925-530-b1")
}

// MARK: What the letter does not show

@Test func whatTheLetterLacksCanBeSupplied() throws {
  let archive = try archive()
  var draft = LetterDraft.rich(nil, date: nil, chamber: nil)
  draft.letter.header.ondernummer = "U"
  let supplied = SuppliedValues(
    id: DocumentNumber(official: "kst-27925-U"), date: Day(iso: "2018-09-14"), chamber: .ek)
  #expect(try archive.add(draft.received(supplied: supplied)).id == "kst-27925-U")
  let stored = try archive.letter(.id("kst-27925-U"))
  #expect(stored.supplied == supplied)
  #expect(stored.date == Day(iso: "2018-09-14"))
  #expect(stored.letter.header.date == nil)
}

@Test func whatIsNeitherReadNorSuppliedIsRefusedByName() throws {
  let archive = try archive()
  var draft = LetterDraft.rich(nil, date: nil, chamber: nil)
  draft.letter.header.ondernummer = "U"
  #expect(throws: ArchiveError.notStated(.id, found: "only the ondernummer U")) {
    try archive.add(draft.received())
  }
  let id = SuppliedValues(id: DocumentNumber(official: "kst-27925-U"))
  #expect(throws: ArchiveError.notStated(.date, found: nil)) {
    try archive.add(draft.received(supplied: id))
  }
}

@Test func theChamberFollowsFromTheNumber() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich("kst-27925-612", chamber: nil).received())
  #expect(try archive.list().map(\.chamber) == [.tk])
  #expect(throws: ArchiveError.chamberMismatch(chamber: .ek, ondernummer: "613")) {
    try archive.add(LetterDraft.rich("kst-27925-613", chamber: .ek, ending: "x").received())
  }
}

@Test(arguments: [
  (
    SuppliedValues(id: DocumentNumber(official: "kst-27925-V")),
    ArchiveError.contradiction(.id, read: "kst-27925-U", supplied: "kst-27925-V")
  ),
  (
    SuppliedValues(date: Day(iso: "2018-09-15")),
    ArchiveError.contradiction(.date, read: "2018-09-14", supplied: "2018-09-15")
  ),
  (
    SuppliedValues(chamber: .tk),
    ArchiveError.contradiction(.chamber, read: "ek", supplied: "tk")
  ),
])
func whatContradictsTheLetterIsRefused(_ supplied: SuppliedValues, _ error: ArchiveError) throws {
  let archive = try archive()
  #expect(throws: error) { try archive.add(LetterDraft.rich().received(supplied: supplied)) }
  #expect(try archive.list() == [])
}

@Test func anOndernummerAloneStillContradicts() throws {
  var draft = LetterDraft.rich(nil)
  draft.letter.header.ondernummer = "U"
  let supplied = SuppliedValues(id: DocumentNumber(official: "kst-27925-V"))
  let received = draft.received(supplied: supplied)
  let archive = try archive()
  #expect(throws: ArchiveError.contradiction(.id, read: "U", supplied: "kst-27925-V")) {
    try archive.add(received)
  }
}

@Test func theSameBytesUnderAnotherIdAreRefusedUntilTheFirstIsWithdrawn() throws {
  let archive = try archive()
  let draft = LetterDraft.rich(nil)
  let right = SuppliedValues(id: DocumentNumber(official: "kst-27925-V"))
  let wrong = SuppliedValues(id: DocumentNumber(official: "kst-27925-U"))
  _ = try archive.add(draft.received(supplied: wrong))
  #expect(throws: ArchiveError.sourceBelongsTo(id: "kst-27925-U", wanted: "kst-27925-V")) {
    try archive.add(draft.received(supplied: right))
  }
  try archive.withdraw(.id("kst-27925-U"), why: "verkeerd nummer")
  #expect(try archive.add(draft.received(supplied: right)).status == .new)
  #expect(try archive.db.query("SELECT count(*) FROM source") { try $0.int(0) } == [1])
  #expect(try archive.list().map(\.id) == ["kst-27925-V"])
}

@Test func twoSpellingsOfOnePaperAreNoticed() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich("kst-20082009-27925-C").received())
  let receipt = try archive.add(LetterDraft.rich("kst-27925-C", ending: "x").received())
  #expect(
    receipt.warnings.last
      == Warning(
        code: "other-spelling",
        message: "kst-20082009-27925-C is in the archive too; check that it is another paper"))
}

// MARK: Whole or not at all

@Test func aReadingThatDoesNotQuoteItsSourceIsRefused() throws {
  let archive = try archive()
  var draft = LetterDraft.rich()
  draft.letter.sections[1].blocks[0].segments[0].sourceStart += 1
  #expect(throws: ArchiveError.unfit("block 2 does not quote the source at 156")) {
    try archive.add(draft.received())
  }
}

@Test func aReadingThatForgetsWordsOrHasThemTwiceIsRefused() throws {
  let archive = try archive()
  let before = try dump(archive.db, tables: allTables)
  var received = LetterDraft.rich().received()
  let line = received.text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
  received.text += "\nVergeten woorden"
  #expect(
    throws: ArchiveError.unfit(
      "line \(line): 'Vergeten woorden' is in no part of the reading")
  ) { try archive.add(received) }
  var draft = LetterDraft.rich()
  draft.letter.sections[1].blocks.append(draft.letter.sections[1].blocks[0])
  let error = #expect(throws: ArchiveError.self) { try archive.add(draft.received()) }
  #expect(error.map { "\($0)" }?.hasSuffix("is in the reading twice") == true)
  #expect(try dump(archive.db, tables: allTables) == before)
}

@Test func aNumberThatIsNoIdIsRefused() throws {
  let archive = try archive()
  var draft = LetterDraft.rich(chamber: .tk)
  draft.letter.header.number = DocumentNumber(
    dossier: Dossier(number: "27925"), ondernummer: "10001")
  #expect(throws: ArchiveError.unfit("'kst-27925-10001' is not the id of a paper")) {
    try archive.add(draft.received())
  }
}

@Test func aLetterThatTheTablesCannotGiveBackIsRefused() throws {
  let archive = try archive()
  let before = try dump(archive.db, tables: allTables)
  var draft = LetterDraft.rich()
  draft.letter.header.dossiers[1].dossier = Dossier(number: "36600", toevoeging: "")
  #expect(
    throws: ArchiveError.unfit("the tables do not give the letter back as it was read")
  ) { try archive.add(draft.received()) }
  #expect(try dump(archive.db, tables: allTables) == before)
}

@Test func aLetterThatTheSchemaRefusesLeavesNothing() throws {
  let archive = try archive()
  let before = try dump(archive.db, tables: allTables)
  var draft = LetterDraft.rich()
  draft.letter.sections[2].path = "1"
  let error = #expect(throws: ArchiveError.self) { try archive.add(draft.received()) }
  #expect(error?.category == .unreadable)
  #expect(try dump(archive.db, tables: allTables) == before)
}

@Test func aDryRunTellsWhatWouldHappenAndKeepsNothing() throws {
  let archive = try archive()
  let before = try dump(archive.db, tables: allTables)
  let receipts = try archive.batch(atomic: false, dryRun: true) {
    let first = try archive.add(LetterDraft.rich().received())
    #expect(throws: ArchiveError.notStated(.date, found: nil)) {
      try archive.add(LetterDraft.rich("kst-27925-V", date: nil).received())
    }
    return [first, try archive.add(LetterDraft.rich().received())]
  }
  #expect(receipts.map(\.status) == [.new, .present])
  #expect(try dump(archive.db, tables: allTables) == before)
}

@Test func anAtomicBatchKeepsAllOrNothing() throws {
  let archive = try archive()
  let before = try dump(archive.db, tables: allTables)
  #expect(throws: ArchiveError.notStated(.date, found: nil)) {
    try archive.batch(atomic: true, dryRun: false) {
      _ = try archive.add(LetterDraft.rich().received())
      _ = try archive.add(LetterDraft.rich("kst-27925-V", date: nil).received())
    }
  }
  #expect(try dump(archive.db, tables: allTables) == before)
  try archive.batch(atomic: true, dryRun: false) {
    _ = try archive.add(LetterDraft.rich().received())
    _ = try archive.add(LetterDraft.rich("kst-27925-V", ending: "x").received())
  }
  #expect(try archive.list().count == 2)
}

@Test func withoutAtomicARefusedLetterDoesNotUndoTheOthers() throws {
  let archive = try archive()
  try archive.batch(atomic: false, dryRun: false) {
    _ = try archive.add(LetterDraft.rich().received())
    #expect(throws: ArchiveError.notStated(.date, found: nil)) {
      try archive.add(LetterDraft.rich("kst-27925-V", date: nil).received())
    }
  }
  #expect(try archive.list().count == 1)
}

@Test func anArchiveOpenedForReadingRefusesToWrite() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let archive = try Archive.open(path, for: .reading, settings: settings)
  #expect(throws: ArchiveError.openedForReading(path: path)) {
    try archive.add(LetterDraft.rich("kst-27925-V", ending: "x").received())
  }
}

@Test func everyStepIsAnEventWithItsProgram() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich().received(series: "Irak"))
  try archive.withdraw(.id("kst-27925-U"), why: "dubbel")
  try archive.restore(.id("kst-27925-U"), why: "toch niet")
  #expect(
    try archive.events().map { [$0.action, $0.subject ?? "-", $0.detail ?? "-"] } == [
      ["create", "-", "-"], ["import", "kst-27925-U@1", "new, from in/brief.txt"],
      ["series-add", "Irak", "kst-27925-U"], ["withdraw", "kst-27925-U", "dubbel"],
      ["restore", "kst-27925-U", "toch niet"],
    ])
  #expect(
    try archive.events(last: 1) == [
      ArchiveEvent(
        at: fixedClock(), program: "art100 1.0.0", action: "restore", subject: "kst-27925-U",
        detail: "toch niet")
    ])
}
