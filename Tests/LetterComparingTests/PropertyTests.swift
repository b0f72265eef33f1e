import LetterComparing
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// Letters of the series in pairs, and one of another mission.
private let neighbours = [
  ("kst-27925-506", "kst-27925-539"), ("kst-27925-570", "kst-27925-597"),
  ("kst-27925-612", "kst-27925-U"), ("kst-27925-637", "kst-27925-U"),
  ("kst-27925-U", "kst-29521-293"),
]

@Test(arguments: Fixtures.letters)
func aLetterDoesNotDifferFromItself(_ id: String) throws {
  let letter = try Fixtures.letter(id)
  let diff = LetterDiff(from: letter, to: letter)
  #expect(diff.isEmpty)
  #expect(diff.paragraphs.allSatisfy { $0.operations.allSatisfy { $0.kind == .equal } })
  #expect(diff.sentences.allSatisfy { $0.isSame && !$0.isMoved })
}

@Test(arguments: neighbours)
func theOperationsGiveTheNewLetterBack(_ ids: (String, String)) throws {
  for (old, new) in [ids, (ids.1, ids.0)] {
    expectWhole(LetterDiff(from: try Fixtures.letter(old), to: try Fixtures.letter(new)))
  }
}

@Test(arguments: neighbours)
func theComparisonBackIsThisOneTurnedRound(_ ids: (String, String)) throws {
  let (old, new) = (try Fixtures.letter(ids.0), try Fixtures.letter(ids.1))
  expectMirrored(LetterDiff(from: old, to: new), LetterDiff(from: new, to: old))
}

@Test(arguments: seeds)
func aRenewalIsToldWholeAndTheSameBothWays(_ seed: UInt64) throws {
  let letter = try Fixtures.letter("kst-27925-612")
  let pair = GeneratedPair(letter, seed: seed, pool: Pool(besides: letter)) { $0.renew() }
  let diff = pair.diff
  expectWhole(diff)
  expectMirrored(diff, LetterDiff(from: pair.new, to: pair.old))
  #expect(diff == pair.diff)
}

@Test(arguments: ["kst-27925-612", "kst-27925-U"], seeds)
func anotherPrintOfTheSameWordsMarksNone(_ id: String, _ seed: UInt64) throws {
  let letter = try Fixtures.letter(id)
  let pair = GeneratedPair(letter, seed: seed, pool: Pool(besides: letter)) { editor in
    if seed.isMultiple(of: 2) { editor.resetType() }
  }
  #expect(pair.markedWords(pair.diff) == [])
}

@Test(arguments: seeds)
func everyWordOfTheSourcesBelongsToOnePassageOrToTheLayout(_ seed: UInt64) throws {
  let letter = try Fixtures.letter("kst-27925-U")
  let pair = GeneratedPair(letter, seed: seed, pool: Pool(besides: letter)) { $0.renew() }
  let diff = LetterDiff(from: pair.old, to: pair.new, sources: pair.sources)
  expectCovered(diff.old, pair.sources.old)
  expectCovered(diff.new, pair.sources.new)
  expectTraced(diff, pair.sources)
}

@Test func everyWordOfThePrintsBelongsToOnePassageOrToTheLayout() throws {
  for id in Fixtures.letters {
    let source = try Fixtures.text("letters/\(id).txt")
    let letter = LetterParser.letter(from: source)
    expectCovered(LetterText(letter, source: source), source)
    expectTraced(
      LetterDiff(from: letter, to: letter, sources: (source, source)), (source, source))
  }
}

@Test func aNameAboveItsOfficeIsTracedToo() {
  let source = """
    Den Haag, 1 mei 2018

    Een zin over de inzet.

    J.A. Naam
    De Minister van Defensie,
    B.C. Anders
    De Minister van Buitenlandse Zaken,

    """
  let letter = LetterParser.letter(from: source)
  #expect(letter.signatories.map(\.name) == ["J.A. Naam", "B.C. Anders"])
  let diff = LetterDiff(from: letter, to: letter, sources: (source, source))
  expectCovered(diff.new, source)
  expectTraced(diff, (source, source))
}

@Test func textsWithoutWordsAreCompared() {
  let empty = LetterParser.letter(from: "")
  let signs = LetterParser.letter(from: "— … ! ?\n\n• \n\n«»\n")
  let word = LetterParser.letter(from: "Woord")
  let markers = LetterParser.letter(from: "Woord.\n\n•\n\n•\n\nWoord.\n\n•\n")
  for (old, new) in [
    (empty, empty), (empty, signs), (signs, word), (word, empty), (markers, markers),
    (markers, word), (markers, signs),
  ] {
    let diff = LetterDiff(from: old, to: new)
    expectWhole(diff)
    expectMirrored(diff, LetterDiff(from: new, to: old))
    #expect(diff.isEmpty == (old == new))
  }
}

/// Nothing but the same few words: no table of all against all.
@Test(.timeLimit(.minutes(10))) func repetitiveTextIsNoTrap() {
  let one = String(repeating: "de inzet van de missie en de inzet van de troepen ", count: 4000)
  let other = String(repeating: "de troepen van de inzet en de missie van de inzet ", count: 4000)
  expectWhole(
    LetterDiff(from: LetterParser.letter(from: one), to: LetterParser.letter(from: other)))
}
