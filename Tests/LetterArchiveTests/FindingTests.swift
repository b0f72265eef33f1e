import LetterModel
import Testing

@testable import LetterArchive

/// Letters of two dossiers, among them two of one day.
private func archive() throws -> Archive {
  let archive = try Archive.inMemory(settings: settings)
  for (index, letter) in [
    ("kst-27925-BA", "2018-09-14"), ("kst-27925-U", "2018-09-14"), ("kst-27925-612", "2017-09-11"),
    ("kst-27925-637", "2018-09-14"), ("kst-29521-363", "2018-06-15"),
  ].enumerated() {
    let number = DocumentNumber(official: letter.0)!
    _ = try archive.add(
      LetterDraft.rich(
        letter.0, date: letter.1, chamber: number.chamber, ending: "Slot \(index)."
      ).received())
  }
  return archive
}

@Test func lettersAreListedByDateAndThenByNumber() throws {
  let ids = try archive().list().map(\.id)
  #expect(
    ids == ["kst-27925-612", "kst-29521-363", "kst-27925-637", "kst-27925-U", "kst-27925-BA"])
}

@Test func aListedLetterCarriesItsCounts() throws {
  let archive = try archive()
  try archive.add([.id("kst-29521-363")], toSeries: "Mali")
  #expect(
    try archive.list(LetterFilter(series: "Mali")) == [
      LetterSummary(
        id: "kst-29521-363", date: Day(iso: "2018-06-15")!, chamber: .tk,
        title: "Bestrijding internationaal terrorisme", work: "kst-29521-363", series: ["Mali"],
        revisions: 1,
        counts: LetterCounts(
          pages: 1, sections: 4, blocks: 7, notes: 1, repairs: 1, citations: 0, facts: 0),
        withdrawn: nil)
    ])
}

@Test func aDateNamesALetterWhereOnlyOneHasIt() throws {
  let archive = try archive()
  func day(_ text: String) -> LetterReference { LetterReference(.day(Day(iso: text)!)) }
  #expect(try archive.letter(day("2018-06-15")).id == "kst-29521-363")
  #expect(
    throws: ArchiveError.ambiguous(
      "a letter of 2018-09-14", ids: ["kst-27925-637", "kst-27925-BA", "kst-27925-U"])
  ) { try archive.letter(day("2018-09-14")) }
  #expect(
    throws: ArchiveError.notFound(
      "a letter of 2017-09-12",
      near: [
        "kst-27925-612 (2017-09-11)", "kst-29521-363 (2018-06-15)", "kst-27925-637 (2018-09-14)",
      ])
  ) { try archive.letter(day("2017-09-12")) }
}

@Test func aNumberThatIsNotThereNamesItsNeighbours() throws {
  let archive = try archive()
  #expect(
    throws: ArchiveError.notFound(
      "kst-27925-615", near: ["kst-27925-612", "kst-27925-637", "kst-27925-U"])
  ) { try archive.letter(.id("kst-27925-615")) }
  #expect(throws: ArchiveError.notFound("kst-11111-363", near: ["kst-29521-363"])) {
    try archive.letter(.id("kst-11111-363"))
  }
  #expect(throws: ArchiveError.notFound("kst-27925-U@2", near: ["kst-27925-U", "@1"])) {
    try archive.letter(.id("kst-27925-U", revision: 2))
  }
}

@Test func anOldPaperIsFoundWithoutItsYear() throws {
  let archive = try archive()
  _ = try archive.add(LetterDraft.rich("kst-20082009-27925-C", ending: "x").received())
  #expect(try archive.letter(.id("kst-27925-C")).id == "kst-20082009-27925-C")
  #expect(try archive.letter(.id("kst-20182019-27925-U")).id == "kst-27925-U")
  _ = try archive.add(LetterDraft.rich("kst-20032004-27925-C", ending: "y").received())
  #expect(
    throws: ArchiveError.ambiguous(
      "kst-27925-C", ids: ["kst-20032004-27925-C", "kst-20082009-27925-C"])
  ) { try archive.letter(.id("kst-27925-C")) }
}

@Test func aWithdrawnLetterIsOutOfSightButNotGone() throws {
  let archive = try archive()
  let outcome = try archive.withdraw(.id("kst-27925-U"), why: "dubbel", by: "griffie")
  #expect(outcome == ChoiceOutcome(name: "kst-27925-U", isChanged: true, current: 1))
  #expect(try !archive.withdraw(.id("kst-27925-U"), why: "nogmaals").isChanged)
  #expect(throws: ArchiveError.withdrawn(id: "kst-27925-U", why: "dubbel")) {
    try archive.letter(.id("kst-27925-U"))
  }
  #expect(try !archive.list().map(\.id).contains("kst-27925-U"))
  let withdrawn = try archive.list(LetterFilter(withdrawn: true))
  #expect(withdrawn.map(\.id) == ["kst-27925-U"])
  #expect(withdrawn.map(\.withdrawn) == ["dubbel"])
  #expect(try archive.letter(.id("kst-27925-U"), evenIfWithdrawn: true).withdrawn == "dubbel")
  let again = try archive.add(
    LetterDraft.rich("kst-27925-U", ending: "Slot 1.").received())
  #expect(again.status == .present)
  #expect(
    again.warnings.last
      == Warning(
        code: "withdrawn",
        message: "kst-27925-U was withdrawn (dubbel) and stays out of sight; 'art100 withdraw "
          + "kst-27925-U --undo --why ...' brings it back"))
  #expect(try archive.restore(.id("kst-27925-U"), why: "toch goed").isChanged)
  #expect(try archive.letter(.id("kst-27925-U")).withdrawn == nil)
  #expect(throws: ArchiveError.noReason) { try archive.withdraw(.id("kst-27925-U"), why: " ") }
}

@Test func aSeriesGathersWorks() throws {
  let archive = try archive()
  let letters = [LetterReference.id("kst-27925-637"), .id("kst-27925-612")]
  #expect(
    try archive.add(letters, toSeries: "Irak", role: .extension, by: "griffie")
      == ["kst-27925-637", "kst-27925-612"])
  #expect(try archive.add(letters, toSeries: "Irak") == [])
  #expect(try archive.letters(inSeries: "Irak").map(\.id) == ["kst-27925-612", "kst-27925-637"])
  #expect(
    try archive.series() == [
      SeriesSummary(name: "Irak", works: 2, letters: 2, first: "2017-09-11", last: "2018-09-14")
    ])
  #expect(
    try archive.remove([.id("kst-27925-612"), .id("kst-27925-U")], fromSeries: "Irak")
      == ["kst-27925-612"])
  #expect(try archive.letters(inSeries: "Irak").map(\.id) == ["kst-27925-637"])
  #expect(throws: ArchiveError.noSuchSeries("Mali", near: ["Irak"])) {
    try archive.letters(inSeries: "Mali")
  }
  #expect(throws: ArchiveError.noSuchSeries("Mali", near: ["Irak"])) {
    try archive.remove([.id("kst-27925-612")], fromSeries: "Mali")
  }
}

@Test func addingToASeriesIsAllOrNothing() throws {
  let archive = try archive()
  #expect(throws: ArchiveError.self) {
    try archive.add([.id("kst-27925-612"), .id("kst-27925-999")], toSeries: "Irak")
  }
  #expect(try archive.series() == [])
}
