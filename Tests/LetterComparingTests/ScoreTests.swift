import Foundation
import LetterComparing
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// What a new letter does to an old one, one thing at a time and all at once. Each pair is printed
/// in two ways.
struct Kind: CustomTestStringConvertible, Sendable {
  let name: String
  /// Below these it must not fall.
  var precision = 0.98
  var recall = 0.98
  /// The same for moved paragraphs: 35 of 36 without anything else around them.
  var moves = (precision: 0.95, recall: 0.97)
  let edit: @Sendable (inout Editor) -> Void

  var testDescription: String { name }

  static let all = [
    Kind(name: "words") { $0.substituteWords(24) },
    Kind(name: "facts") { $0.changeFacts(20) },
    Kind(name: "sentences in and out") { $0.sentencesInAndOut(6) },
    Kind(name: "paragraphs in and out") { $0.paragraphsInAndOut(4) },
    Kind(name: "moved") { $0.move(6) },
    Kind(name: "moved and edited") { $0.move(6, edits: 4) },
    Kind(name: "sections renamed") { $0.renameSections(5) },
    Kind(name: "split and merged") {
      $0.split(3)
      $0.merge(3)
    },
    Kind(name: "rewritten") { $0.rewrite(3) },
    Kind(name: "list order") { $0.shuffleLists() },
    Kind(name: "print") { _ in },
    Kind(name: "typography") { $0.resetType() },
    Kind(name: "renewal", precision: 0.95, recall: 0.95, moves: (0.85, 0.85)) { $0.renew() },
    Kind(name: "other letter") { $0.replaceAllText() },
  ]
}

/// Scores of one kind over letters and seeds.
struct Tally {
  var words = Score()
  var moves = Score()
  var sections = Score()
  var pairs = 0

  init(_ kind: Kind, _ letters: [Letter], seeds: ClosedRange<UInt64>) {
    for letter in letters {
      let pool = Pool(besides: letter)
      for seed in seeds {
        let pair = GeneratedPair(letter, seed: seed, pool: pool, kind.edit)
        let diff = pair.diff
        pairs += 1
        words.add(pair.wordScore(diff))
        moves.add(pair.moveScore(diff))
        sections.add(pair.sectionScore(diff))
      }
    }
  }

  func row(_ name: String) -> String {
    let cells = [
      "P \(percent(words.precision))", "R \(percent(words.recall))",
      "false words \(words.found - words.right)",
      moves.wanted == 0
        ? "moves shown \(moves.found)"
        : "moves \(moves.right)/\(moves.wanted), P \(percent(moves.precision))",
      "sections \(sections.right)/\(sections.wanted)",
    ]
    return ([name.padding(toLength: 22, withPad: " ", startingAt: 0)] + cells).joined(
      separator: "  ")
  }

  private func percent(_ share: Double) -> String { "\(Double(Int(share * 1000)) / 10)" }
}

private func hold(_ kind: Kind, _ letters: [Letter], _ title: String) {
  let tally = Tally(kind, letters, seeds: seeds)
  print(tally.row("\(title), \(kind.name)"))
  if tally.words.wanted > 0 {
    #expect(tally.words.precision >= kind.precision)
    #expect(tally.words.recall >= kind.recall)
  } else {
    // Nothing for another print; a heading that lost its text can be read as text.
    let isPrint = kind.name == "print" || kind.name == "typography"
    #expect(tally.words.found <= (isPrint ? 0 : tally.pairs / 8))
  }
  if tally.moves.wanted > 0 {
    #expect(tally.moves.precision >= kind.moves.precision)
    #expect(tally.moves.recall >= kind.moves.recall)
  }
  #expect(tally.sections.recall >= 42.0 / 45)
}

@Test(arguments: Kind.all)
func changesOfFixtureLettersAreFound(_ kind: Kind) throws {
  hold(
    kind, [try Fixtures.letter("kst-27925-612"), try Fixtures.letter("kst-27925-U")], "fixtures")
}

@Test(
  .enabled(if: Fixtures.realLetter != nil, "the real letter is not here"), arguments: Kind.all)
func changesOfTheRealLetterAreFound(_ kind: Kind) throws {
  hold(kind, [LetterParser.letter(from: try #require(Fixtures.realLetter))], "real letter")
}
