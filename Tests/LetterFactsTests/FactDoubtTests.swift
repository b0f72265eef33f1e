import DutchLanguage
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// A letter of 18 June 2010 with some paragraphs and sections, opened.
private func opened(_ body: String, review: ReviewStatus = .extracted) -> OpenedLetter {
  let letter = LetterParser.letter(
    from: "Den Haag, 18 juni 2010\n\nHet kabinet draagt bij aan een missie in Kunduz.\n\n\(body)\n")
  let date = letter.header.date
  let facts = Facts.find(in: letter, date: date)
  return OpenedLetter(
    OpenedLetter.Identity(name: "brief", id: "brief", date: date), letter: letter,
    facts: facts.map { ReviewedFact($0, review: review) },
    contributions: Contributions.find(in: letter, facts: facts, date: date),
    sentences: { Sentences.split($0) })
}

/// The doubts by the words of their facts.
private func doubts(_ letter: OpenedLetter) -> [String: [FactDoubt.Kind]] {
  let doubts = FactDoubts(letter)
  return letter.reviewedFacts.reduce(into: [:]) { kinds, fact in
    let found = doubts[fact].map(\.kind)
    if !found.isEmpty { kinds[fact.fact.quote] = found }
  }
}

@Suite struct FactDoubtTests {
  @Test func aMeasureThatIsSaidTwiceWithDifferentValuesIsUncertainInBothPlaces() {
    let letter = opened(
      """
      Nederland zet vijftig trainers in voor de opleiding van agenten.

      Nederlandse bijdrage

      Hieronder wordt de bijdrage toegelicht.

      Voor de opleiding van agenten zijn tachtig trainers beschikbaar.
      """)
    #expect(
      doubts(letter) == ["vijftig trainers": [.saidTwice], "tachtig trainers": [.saidTwice]])
    let first = letter.reviewedFacts.first { $0.fact.quote == "vijftig trainers" }
    #expect(
      first.map { FactDoubts(letter)[$0].map(\.why) } == ["elsewhere in the letter: 80 (#1/4)"])
  }

  @Test func daysWithoutAYearOrAnExactDayAreUncertainAndOthersAreNot() {
    let letter = opened(
      "De missie begint op 1 maart 2011. De inzet eindigt medio maart 2012. De inzet duurt tot "
        + "eind september.")
    #expect(doubts(letter)["medio maart 2012"] == [.imprecise])
    #expect(doubts(letter)["tot eind september"] == [.imprecise, .noYear])
    #expect(doubts(letter)["op 1 maart 2011"] == nil)
  }

  @Test func aDigitThatWasTakenForTheMarkOfANoteMakesItsNumberUncertain() {
    let letter = LetterParser.letter(
      from: """
        Den Haag, 18 juni 2010

        Het kabinet zendt 2501 militairen naar Kunduz, met 40 voertuigen.

        Zij blijven tot en met 31 december 2011.

        1 De eerste groep vertrekt in augustus.
        """)
    let facts = Facts.find(in: letter, date: letter.header.date)
    let opened = OpenedLetter(
      OpenedLetter.Identity(name: "brief", id: "brief", date: letter.header.date), letter: letter,
      facts: facts.map { ReviewedFact($0) }, sentences: { Sentences.split($0) })
    #expect(facts.map(\.quote).contains("250 militairen"))
    #expect(doubts(opened)["250 militairen"] == [.mark])
  }

  @Test func materielOfATypeThatTheLexiconDoesNotKnowIsUncertain() {
    let letter = opened("Er gaan drie CH-47D’s mee, met vier toestellen van het type Kestrova.")
    #expect(doubts(letter) == ["vier toestellen van het type Kestrova": [.unknownType]])
  }

  @Test func whatAPersonDecidedIsCertain() {
    let body = "De inzet eindigt medio maart 2012."
    #expect(doubts(opened(body)) == ["medio maart 2012": [.imprecise]])
    #expect(doubts(opened(body, review: .confirmed)).isEmpty)
  }
}
