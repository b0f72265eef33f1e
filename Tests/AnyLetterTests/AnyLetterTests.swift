import DutchFinder
import DutchLanguage
import Foundation
import LetterArchive
import LetterComparing
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import LetterSources
import Testing

/// Whatever became of a letter, it is read to its end, and what an archive takes in it can vouch
/// for. A fault ends the tests: the mutant at work is found under `Campaign.place`.
struct AnyLetterTests {
  @Test func everyMutantIsReadToItsEndAndEachOfItsWordsHasOnePlace() throws {
    var previous: Letter?
    for mutant in try Campaign().mutants {
      let letter = try expectRead(mutant)
      try expectCompared(letter, mutant, with: previous ?? letter)
      previous = letter
    }
  }

  @Test func whatAnArchiveTakesItCanVerify() throws {
    let campaign = try Campaign()
    var archives = try TemporaryArchives()
    for mutant in campaign.mutants { try archives.take(mutant) }
    try archives.verify()
    #expect(archives.taken > campaign.mutants.count / 2)
  }

  private func expectRead(_ mutant: Mutant) throws -> Letter {
    try Campaign.note(mutant)
    let letter = LetterParser.letter(from: mutant.text)
    let coverage = Coverage(of: letter, in: mutant.text)
    #expect(coverage.uncovered.map { words($0, of: mutant.text) } == [], "mutant \(mutant.seed)")
    #expect(coverage.doubled.map { words($0, of: mutant.text) } == [], "mutant \(mutant.seed)")
    let (date, own) = (letter.header.date ?? Day(iso: "2018-09-14"), letter.header.number)
    let facts = Facts.find(in: letter, date: date)
    _ = Contributions.find(in: letter, facts: facts, date: date)
    let citations = Citations.find(in: letter, date: date, own: own)
    _ = Audit.find(
      in: letter, facts: facts, citations: citations, resolutions: [], date: date, ids: [])
    for text in [mutant.text] + letter.blocks.map(\.text) {
      for sentence in Sentences.split(text) {
        #expect(sentence.upperBound <= text.unicodeScalars.count)
      }
    }
    if let date { _ = InForce.find(on: date, in: [opened(mutant, "a"), opened(mutant, "b")]) }
    return letter
  }

  /// Beside the mutant before it, and now and then beside a whole letter, both ways round.
  private func expectCompared(_ letter: Letter, _ mutant: Mutant, with other: Letter) throws {
    let date = Day(iso: "2018-09-14")
    let facts = [other, letter].map { Facts.find(in: $0, date: date) }
    let lineage = Lineage([other, letter])
    _ = lineage.fates(facts: facts, names: [[], []])
    _ = lineage.diffs[0].claims(facts: facts[1])
    if mutant.seed.isMultiple(of: 8) {
      let whole = try Campaign.letters()[Int(mutant.seed / 8) % Fixtures.letters.count]
      _ = LetterDiff(from: whole, to: letter)
      _ = LetterDiff(from: letter, to: whole)
    }
    let diff = LetterDiff(from: letter, to: letter, sources: (mutant.text, mutant.text))
    #expect(diff.isEmpty, "mutant \(mutant.seed)")
    for paragraph in diff.paragraphs { _ = diff.sourceOperations(of: paragraph) }
  }

  /// Every answer on a mutant rests on words of its own letter, whatever it is put beside.
  @Test func whatIsSaidOfAMutantStandsInIt() throws {
    var before: OpenedLetter?
    for mutant in try Campaign().mutants {
      try Campaign.note(mutant)
      let letter = opened(mutant, "mutant \(mutant.seed)")
      let letters = [before ?? letter, letter]
      for matrix in [Matrix.measures(letters), Matrix.topics(letters)] {
        for cells in matrix.rows.map(\.cells) {
          for (cell, letter) in zip(cells, letters) {
            for evidence in cell.evidence {
              #expect(evidence.letter == letter.name)
              #expect(letter.places.words(at: evidence.place) == evidence.quote)
            }
          }
        }
      }
      let (changes, back) = (
        MandateChanges(from: letters[0], to: letters[1]),
        MandateChanges(from: letters[1], to: letters[0])
      )
      #expect(changes.changed.count == back.changed.count, "mutant \(mutant.seed)")
      before = letter
    }
  }

  private func opened(_ mutant: Mutant, _ name: String) -> OpenedLetter {
    Fixtures.opened(name, mutant.text, date: Day(iso: "2018-09-14"))
  }
}

private func words(_ range: Range<Int>, of text: String) -> String {
  String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
}

/// Which mutants are tried: some, or as many as `ART100_FUZZ` says, from the seed
/// `ART100_FUZZ_FROM` on. Thousands take minutes, so they are tried by hand.
struct Campaign {
  /// Where the mutant at work is kept.
  static let place = FileManager.default.temporaryDirectory.appending(path: "art100-mutant.txt")

  /// Mutants in which longer campaigns found a fault.
  private static let found: [UInt64] = [1640, 3370, 40773]

  let mutants: [Mutant]

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["ART100_FUZZ"].flatMap(Int.init) ?? 150
    let first = environment["ART100_FUZZ_FROM"].flatMap(UInt64.init) ?? 0
    let texts = try Fixtures.letters.map { try Fixtures.text("letters/\($0).txt") }
    let seeds = Array(first..<first + UInt64(count)) + Self.found
    mutants = seeds.map { Mutant(seed: $0, of: texts) }
  }

  /// Keeps the mutant at work, in a campaign that somebody watches.
  static func note(_ mutant: Mutant) throws {
    guard ProcessInfo.processInfo.environment["ART100_FUZZ"] != nil else { return }
    try Data("\(mutant.seed)\n\(mutant.text)".utf8).write(to: place)
  }

  static func letters() throws -> [Letter] { try parsed.get() }

  private static let parsed = Result { try Fixtures.letters.map { try Fixtures.letter($0) } }
}
