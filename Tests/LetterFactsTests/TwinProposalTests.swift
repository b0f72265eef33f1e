import DutchLanguage
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

private func print(
  _ id: String, as chamber: Chamber? = nil, text: String? = nil
) throws -> TwinProposals.Print {
  let number = try DocumentNumber(reading: id)
  let letter = try text.map { LetterParser.letter(from: $0) } ?? Fixtures.letter(id)
  return try #require(
    TwinProposals.Print(
      OpenedLetter(
        OpenedLetter.Identity(
          name: id, id: id, number: number, chamber: chamber ?? number.chamber,
          date: letter.header.date),
        letter: letter, sentences: Sentences.split)))
}

struct TwinProposalTests {
  @Test func thePrintsOfBothChambersAreTwins() throws {
    let prints = try Fixtures.letters.map { try print($0) }
    let proposals = TwinProposals.find(prints)
    #expect(proposals.map { "\($0.tk) \($0.ek)" } == ["kst-27925-637 kst-27925-U"])
    let share = try #require(proposals.first?.share)
    #expect(share > 900)
    #expect(
      proposals.first?.reason
        == "Both are of 2018-09-14, signed by the same ministers, and share "
        + "\(share / 10).\(share % 10)% of their runs of 5 words.")
    #expect(TwinProposals.find(prints.reversed()) == proposals)
  }

  @Test func twoLettersOfOneDayAreNoTwins() throws {
    let prints = [
      try print("kst-27925-539"), try print("kst-29521-293"),
      try print("kst-29521-293", as: .ek),
    ]
    #expect(TwinProposals.find(Array(prints.prefix(2))) == [])
    #expect(TwinProposals.find([prints[0], prints[2]]) == [])
  }

  @Test func oneTextUnderTwoDaysIsNoTwin() throws {
    let text = try Fixtures.text("letters/kst-27925-U.txt")
    let moved = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("Den Haag, 14") ? "Den Haag, 15 september 2018" : String($0)
    }.joined(separator: "\n")
    let prints = [try print("kst-27925-637"), try print("kst-27925-U", text: moved)]
    #expect(prints[0].date != prints[1].date)
    #expect(TwinProposals.find(prints) == [])
  }

  @Test func aPrintHasOneTwinAtMost() throws {
    let half = try Fixtures.text("letters/kst-27925-U.txt").split(separator: "\n")
    let part = half.prefix(half.count * 4 / 5).joined(separator: "\n")
    let prints = [
      try print("kst-27925-637"), try print("kst-27925-U"), try print("kst-27925-V", text: part),
    ]
    #expect(TwinProposals.find(prints).map(\.ek.ondernummer) == ["U"])
  }
}
