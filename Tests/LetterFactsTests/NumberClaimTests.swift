import DutchLanguage
import Foundation
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

private func claims(_ letter: Letter) -> [NumberClaim] {
  let date = letter.header.date
  return NumberClaims.find(
    in: letter, facts: Facts.find(in: letter, date: date),
    citations: Citations.find(in: letter, date: date, own: letter.header.number), date: date)
}

@Test(arguments: Fixtures.letters)
func everyNumberOfAFixtureLetterIsExplained(_ id: String) throws {
  let all = claims(try Fixtures.letter(id))
  #expect(!all.isEmpty)
  #expect(all.filter { $0.claim == .unclaimed }.map(\.words) == [])
}

@Test func atMostTwoInAHundredNumbersOfThePrintsAreUnexplained() throws {
  let prints = try names(in: "cases/prints", ending: ".header.txt").map {
    LetterParser.letter(from: try Fixtures.text("cases/prints/\($0).txt"))
  }
  let all = prints.flatMap(claims)
  let open = all.count { $0.claim == .unclaimed }
  #expect(open * 50 <= all.count, "\(open) of \(all.count)")
}

@Test func theWordsOfANumberStandWhereItSays() throws {
  for id in Fixtures.letters {
    let letter = try Fixtures.letter(id)
    let places = LetterPlaces(letter) { Sentences.split($0) }
    for claim in claims(letter) { #expect(places.words(at: claim.place) == claim.words) }
  }
}
