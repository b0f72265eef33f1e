import LetterModel
import SQLite
import Testing

@testable import LetterArchive

/// Finds every `NN miljoen euro` of the blocks, and the numbers of papers as citations.
private func finder(_ version: Int = 1, finds: Bool = true) -> LetterFinder {
  var finder = LetterFinder.none
  finder.name = "finder \(version)"
  finder.facts = { letter, _ in
    guard finds else { return [] }
    var facts: [Fact] = []
    for section in letter.sections {
      for block in section.blocks {
        for range in LetterPlaces.occurrences(of: "miljoen euro", in: block.text) {
          var fact = Fact(
            ordinal: facts.count + 1, kind: .amount, subject: "kosten", qualifier: .exact,
            value: 100 * version, unit: .cents, quote: "miljoen euro",
            place: Place(section: section.path, block: block.ordinal, range: range))
          fact.purpose = "inzet"
          facts.append(fact)
        }
      }
    }
    return facts
  }
  finder.sentences = { text in
    var start = 0
    var sentences: [Range<Int>] = []
    for (index, scalar) in text.unicodeScalars.enumerated() where scalar == "." {
      sentences.append(start..<index + 1)
      start = index + 2
    }
    return sentences
  }
  return finder
}

/// An archive with one letter, read again as often as it is asked for.
private struct Desk {
  let archive: Archive
  let draft: LetterDraft

  init(_ draft: LetterDraft = .rich(), finder: LetterFinder = finder()) throws {
    var settings = settings
    settings.finder = finder
    archive = try Archive.inMemory(settings: settings)
    self.draft = draft
    _ = try archive.add(draft.received())
  }

  static let letter = LetterReference.id("kst-27925-U")
  /// The fact in «De kosten bedragen 24,6 miljoen euro voor Irak.»
  static let amount = ReviewTarget.fact(block: 6, note: nil, range: 24..<36, kind: nil)

  func decide(
    _ action: Decision.Action, _ target: ReviewTarget = Self.amount,
    _ changes: [String: String] = [:], why: String? = nil
  ) throws {
    try archive.decide(
      [DecisionRequest(action, target, of: Self.letter, changes: changes, why: why)], by: "clerk")
  }

  func facts() throws -> [ReviewedFact] {
    try archive.opened(Self.letter).reviewedFacts
  }

  func rebuild(_ change: (inout Letter) -> Void = { _ in }) throws -> RebuildReport {
    try archive.rebuild { _ in
      var letter = draft.letter
      change(&letter)
      return Reading(text: draft.text, letter: letter, reader: "reader 2")
    }
  }
}

@Test func aDecisionKeepsWhoWhenAndWhyAndItsFactFollowsIt() throws {
  let desk = try Desk()
  #expect(try desk.facts().map(\.review) == [.extracted])
  try desk.decide(
    .corrected, Desk.amount, ["value": "2460", "quote": "24,6 miljoen euro"], why: "x")
  let fact = try #require(try desk.facts().first)
  #expect(fact.review == .corrected)
  #expect(fact.fact.value == 2460)
  #expect(fact.fact.quote == "24,6 miljoen euro")
  #expect(fact.fact.place.range == 19..<36)
  #expect(fact.fact.purpose == "inzet")
  let decision = try #require(try desk.archive.decisions(about: Desk.letter).first)
  #expect(decision.by == "clerk")
  #expect(decision.why == "x")
  #expect(decision.at == fixedClock())
  #expect(decision.before["value"] == "100")
  #expect(decision.after["value"] == "2460")
  #expect(decision.anchor.sentence == "De kosten bedragen 24,6 miljoen euro voor Irak.")
}

@Test func everyDecisionIsKeptAndTheLastOneHolds() throws {
  let desk = try Desk()
  try desk.decide(.confirmed)
  try desk.decide(.rejected)
  #expect(try desk.facts().map(\.review) == [.rejected])
  try desk.decide(.retracted)
  #expect(try desk.facts().map(\.review) == [.extracted])
  try desk.decide(.corrected, Desk.amount, ["value": "5"])
  let log = try desk.archive.decisions(about: Desk.letter)
  #expect(log.map(\.action) == [.confirmed, .rejected, .retracted, .corrected])
  #expect(log.map(\.previous) == [nil, 1, 2, nil])
}

@Test func decidingTheSameTwiceIsNothingNew() throws {
  let desk = try Desk()
  try desk.decide(.confirmed)
  try desk.decide(.confirmed)
  #expect(try desk.archive.decisions(about: Desk.letter).count == 1)
}

@Test func anAddedFactStandsAtItsWords() throws {
  let desk = try Desk()
  let target = ReviewTarget.words("Irak", block: 2, note: nil, from: 0, kind: .place)
  try desk.decide(.added, target, ["subject": "Irak"])
  #expect(try desk.facts().map(\.fact.kind) == [.place, .amount])
  #expect(try desk.facts().map(\.fact.ordinal) == [1, 2])
  #expect(throws: ArchiveError.self) { try desk.decide(.added, target, ["subject": "Irak"]) }
}

@Test func decisionsSurviveANewReadingOfTheSameSource() throws {
  let desk = try Desk()
  try desk.decide(.corrected, Desk.amount, ["value": "7"])
  let added = ReviewTarget.words("Irak", block: 2, note: nil, from: 0, kind: .place)
  try desk.decide(.added, added, ["subject": "Irak"])
  // The newer reader takes the item's words for a paragraph of their own and finds one more block.
  let report = try desk.rebuild { letter in
    var block = letter.sections[0].blocks[0]
    block.segments = []
    block.text = ""
    letter.sections[0].blocks.insert(block, at: 0)
    var ordinal = 0
    for section in letter.sections.indices {
      for index in letter.sections[section].blocks.indices {
        ordinal += 1
        letter.sections[section].blocks[index].ordinal = ordinal
      }
    }
  }
  #expect(report.added == ["kst-27925-U@2"])
  let facts = try desk.facts()
  #expect(facts.map(\.review) == [.added, .corrected])
  #expect(facts.map(\.fact.place.block) == [3, 7])
  #expect(facts.map(\.fact.value) == [nil, 7])
  #expect(try desk.archive.orphans(of: Desk.letter).isEmpty)
}

@Test func aFactWhoseSentenceIsGoneIsListedAsOrphaned() throws {
  let desk = try Desk()
  try desk.decide(.confirmed)
  var changed = LetterDraft.rich(ending: "Groet.").received(cause: .publication)
  changed.letter.sections[3].blocks[0].text = "De kosten bedragen 25,0 miljoen euro voor Irak."
  changed.text = changed.text.replacing("24,6", with: "25,0")
  changed.bytes = Array(changed.text.utf8)
  _ = try desk.archive.add(changed)
  #expect(try desk.facts().map(\.review) == [.extracted])
  let orphans = try desk.archive.orphans(of: Desk.letter)
  #expect(orphans.map(\.decision.id) == [1])
  #expect(orphans.map(\.why) == ["the sentence is no longer in the letter"])
  let before = try desk.archive.opened(.id("kst-27925-U", revision: 1)).reviewedFacts
  #expect(before.map(\.review) == [.confirmed])
}

@Test func newRulesThatMissAConfirmedFactDoNotTakeItAway() throws {
  let folder = try Folder()
  let path = folder.path("a.db")
  var old = settings
  old.finder = finder()
  let draft = LetterDraft.rich()
  let archive = try Archive.openOrCreate(path, settings: old)
  _ = try archive.add(draft.received())
  try archive.decide([DecisionRequest(.confirmed, Desk.amount, of: Desk.letter)], by: nil)
  archive.close()
  var new = settings
  new.finder = finder(2, finds: false)
  let later = try Archive.open(path, for: .writing, settings: new)
  let report = try later.rebuild { _ in
    Reading(text: draft.text, letter: draft.letter, reader: "reader 1")
  }
  #expect(report.same == ["kst-27925-U@1"])
  #expect(report.refound == [])
  let facts = try later.opened(Desk.letter).reviewedFacts
  #expect(facts.map(\.review) == [.confirmed])
  #expect(facts.map(\.fact.value) == [100])
  #expect(facts.map(\.fact.quote) == ["miljoen euro"])
}

@Test func headerHeadingsAndSignatoriesFollowTheirCorrections() throws {
  let desk = try Desk()
  let original = try desk.archive.letter(Desk.letter)
  try desk.decide(.corrected, .header("date"), ["value": "2018-09-15"])
  try desk.decide(.corrected, .heading("1.1"), ["value": "1"])
  try desk.decide(
    .corrected, .signatory(1), ["value": "Minister van Defensie | A.Th.B. Bijleveld"])
  try desk.decide(.confirmed, .header("place"))
  let letter = try desk.archive.letter(Desk.letter)
  #expect(letter.date == Day(iso: "2018-09-15"))
  #expect(letter.letter.sections.map(\.path) == ["0", "1", "2", "3"])
  #expect(letter.letter.signatories.map(\.name) == ["A.Th.B. Bijleveld"])
  let rebuilt = try desk.rebuild()
  #expect(rebuilt.isUnchanged)
  #expect(try desk.archive.letter(Desk.letter) == letter)
  for target in [ReviewTarget.header("date"), .heading("2"), .signatory(1)] {
    try desk.decide(.retracted, target)
  }
  #expect(try desk.archive.letter(Desk.letter) == original)
}

@Test func aCorrectionOfWhatIsReadOtherwiseNowIsOrphaned() throws {
  let desk = try Desk()
  try desk.decide(.corrected, .header("place"), ["value": "'s-Gravenhage"])
  _ = try desk.rebuild { $0.header.place = "Leiden" }
  #expect(try desk.archive.letter(Desk.letter).letter.header.place == "Leiden")
  #expect(
    try desk.archive.orphans(of: Desk.letter).map(\.why) == ["it is read as 'Leiden' now"])
}

@Test func aRoundIsTakenWholeOrNotAtAll() throws {
  let desk = try Desk()
  #expect(throws: ArchiveError.review(request: 2, ReviewError.noSuchItem("signatory 9"))) {
    try desk.archive.decide(
      [
        DecisionRequest(.confirmed, Desk.amount, of: Desk.letter),
        DecisionRequest(.confirmed, .signatory(9), of: Desk.letter),
      ], by: nil)
  }
  #expect(try desk.archive.decisions(about: Desk.letter).isEmpty)
  #expect(try desk.facts().map(\.review) == [.extracted])
}

private let impossible: [(Decision.Action, ReviewTarget, [String: String])] = [
  (.corrected, ReviewTarget.header("date"), ["value": "morgen"]),
  (.corrected, .heading("1"), ["value": "4"]), (.corrected, .signatory(1), ["value": ""]),
  (.corrected, Desk.amount, ["until": "2018-02-30"]), (.corrected, Desk.amount, ["colour": "red"]),
  (.corrected, Desk.amount, ["value": "5", "value_max": "4"]), (.corrected, Desk.amount, [:]),
  (.corrected, Desk.amount, ["value": "9007199254740993"]),
  (.corrected, Desk.amount, ["year": "-5"]),
  (.corrected, Desk.amount, ["value": "\(Int.max)"]),
  (.corrected, Desk.amount, ["value": "\(Int.min)"]),
  (
    .added, .words("Irak", block: 2, note: nil, from: 0, kind: .personnel),
    ["subject": "x", "value": "-1"]
  ),
  (.corrected, Desk.amount, ["quote": "staat er niet"]), (.rejected, .header("date"), [:]),
  (.retracted, Desk.amount, [:]), (.confirmed, .header("number"), [:]),
  (.confirmed, .fact(block: 6, note: nil, range: 1..<2, kind: nil), [:]),
  (.added, .words("niet hier", block: 2, note: nil, from: 0, kind: .place), ["subject": "x"]),
  (.added, .words("Irak", block: 2, note: nil, from: 0, kind: .place), [:]),
  (.added, .words("Irak", block: 99, note: nil, from: 0, kind: .place), ["subject": "x"]),
]

@Test(arguments: impossible)
func whatCannotBeDecidedIsRefusedAndChangesNothing(
  _ action: Decision.Action, _ target: ReviewTarget, _ changes: [String: String]
) throws {
  let desk = try Desk()
  let before = try dump(desk.archive.db, tables: allTables)
  #expect(throws: ArchiveError.self) { try desk.decide(action, target, changes) }
  #expect(try dump(desk.archive.db, tables: allTables) == before)
}

@Test func decisionsAreAboutTheCurrentRevision() throws {
  let desk = try Desk()
  _ = try desk.archive.add(LetterDraft.rich(ending: "Groet.").received(cause: .publication))
  #expect(throws: ArchiveError.review(request: 1, ReviewError.notCurrent("kst-27925-U@1"))) {
    try desk.archive.decide(
      [
        DecisionRequest(
          .confirmed, Desk.amount, of: .id("kst-27925-U", revision: 1))
      ], by: nil)
  }
}
