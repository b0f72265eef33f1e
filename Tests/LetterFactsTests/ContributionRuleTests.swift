import LetterFacts
import LetterModel
import LetterParsing
import Testing

/// The contributions of a letter with these sections.
private func contributions(_ sections: (heading: String, topic: Topic?, blocks: [String])...)
  -> [Contribution]
{
  var ordinal = 0
  let all = sections.enumerated().map { index, section in
    Section(
      path: "\(index)", level: index == 0 ? 0 : 1, heading: section.heading, topic: section.topic,
      segments: [], page: 1, lines: 1...1,
      blocks: section.blocks.map { text in
        ordinal += 1
        let isItem = text.hasPrefix("• ")
        return Block(
          ordinal: ordinal, kind: isItem ? .item : .paragraph, marker: isItem ? "•" : nil,
          text: isItem ? String(text.dropFirst(2)) : text, segments: [], page: 1, lines: 1...1)
      })
  }
  let letter = Letter(
    header: Header(), sections: all, notes: [], signatories: [], pages: 1, repairs: [],
    warnings: [])
  let date = Day(iso: "2020-03-02")
  return Contributions.find(in: letter, facts: Facts.find(in: letter, date: date), date: date)
}

@Test func twoMentionsOfOneNumberAreOneContributionWithTwoPiecesOfEvidence() throws {
  let found = contributions(
    ("", nil, ["Nederland zendt ten hoogste veertig militairen voor het opleiden van rekruten."]),
    ("Bijdrage", .contribution, ["De trainers, ten hoogste 40 militairen, werken in Gao."]))
  let training = try #require(found.first)
  #expect(found.count == 1)
  #expect(training.subject == "training")
  #expect(training.numbers.count == 1)
  #expect(training.numbers[0].facts.count == 2)
  #expect(training.evidence.count { $0.role == .people } == 2)
  #expect(!training.disagrees)
}

@Test func twoSinglePersonsOfTwoKindsAreTwo() throws {
  let found = contributions(
    (
      "", nil,
      [
        "Het kabinet is voornemens een militair adviseur in te zetten voor hervormingen en een "
          + "civiel expert voor hervormingen."
      ]
    ),
    (
      "Bijdrage", .contribution,
      [
        "Het kabinet zal een militair adviseur plaatsen voor hervormingen. Daarnaast wordt een civiel "
          + "expert voor hervormingen geplaatst."
      ]
    ))
  let reform = try #require(found.first)
  #expect(found.count == 1)
  #expect(reform.numbers.map(\.value) == [2])
  #expect(reform.numbers[0].facts.count == 2)
}

@Test func twoNumbersForOneThingAreBothKeptAndFlagged() throws {
  let found = contributions(
    ("", nil, ["Nederland levert vier Chinooks."]),
    ("Bijdrage", .contribution, ["De vijf Chinooks vervoeren personeel in het gebied."]))
  let helicopters = try #require(found.first)
  #expect(found.count == 1)
  #expect(helicopters.numbers.map(\.value) == [4, 5])
  #expect(helicopters.disagrees)
}

@Test func aCeilingBesideWhatIsThereNowIsNoDisagreement() throws {
  let found = contributions(
    (
      "Bijdrage aan EUCAP", .contribution,
      [
        "Nederland draagt momenteel bij met vier experts.",
        "De bijdrage kan worden vergroot tot maximaal zes experts.",
      ]
    ))
  #expect(found.map(\.subject) == ["EUCAP"])
  #expect(found.first?.numbers.map(\.value) == [4, 6])
  #expect(found.first?.disagrees == false)
}

@Test func aSumIsMarkedWithItsPartsAndIsNoThirdOfThem() throws {
  let found = contributions(
    ("", nil, ["Het kabinet verlengt de bijdrage aan de coalitie."]),
    (
      "Bijdrage", .contribution,
      [
        "Nederland levert dertig trainers en tien stafofficieren. Samen gaat het om 40 militairen."
      ]
    ))
  #expect(found.map(\.subject) == ["training", "staff officers", "personnel"])
  #expect(found.map(\.isTotal) == [false, false, true])
  #expect(found.last?.parts == [1, 2])
}

@Test func numbersOfOthersAndOfTheMissionAreNoContributions() {
  let found = contributions(
    ("", nil, ["Nederland neemt deel aan MINUSMA."]),
    ("Mandaat", .mandate, ["De missie telt ten hoogste 12.000 militairen."]),
    (
      "Deelnemende landen", .participants,
      ["Een Belgisch detachement van dertig militairen bewaakt het kamp."]
    ),
    ("Risico’s", .risks, ["Vier militairen van de missie zijn omgekomen."]))
  #expect(found.flatMap(\.numbers).isEmpty)
}

@Test(
  arguments: [
    ("De inzet van de F-16’s wordt met een jaar verlengd.", Contribution.Status.continued),
    ("De inzet van de F-16’s wordt niet verlengd.", .ended),
    ("De F-16’s keren in mei terug naar Nederland.", .ended),
    ("De inzet van de F-16’s begint in mei.", .new),
    ("De inzet van de F-16’s wordt uitgebreid tot Syrië.", .adapted),
    ("Een eventuele verlenging van de inzet van de F-16’s is niet aan de orde.", nil),
    ("Het kabinet beziet of de inzet van de F-16’s wordt voortgezet.", nil),
  ] as [(String, Contribution.Status?)])
func wordsTellWhatHappens(_ sentence: String, _ status: Contribution.Status?) throws {
  let found = contributions(
    ("", nil, ["Nederland levert vier F-16’s aan de coalitie."]),
    ("Bijdrage", .contribution, [sentence]))
  let aircraft = try #require(found.first)
  #expect(aircraft.status == status)
  #expect((aircraft.statusQuote == nil) == (status == nil))
}

@Test func aContributionWithoutDaysOfItsOwnHasThoseOfTheDecision() throws {
  let found = contributions(
    ("", nil, ["Het kabinet zendt twintig trainers en twee Chinooks naar Mali."]),
    (
      "Duur van de deelname", .duration,
      [
        "De inzet duurt van 1 mei 2020 tot en met 30 april 2021. De Chinooks zijn tot en met 31 december 2020 beschikbaar."
      ]
    ))
  let trainers = try #require(found.first { $0.subject == "training" })
  let helicopters = try #require(found.first { $0.subject == "Chinook" })
  #expect(trainers.until == Day(iso: "2021-04-30"))
  #expect(helicopters.until == Day(iso: "2020-12-31"))
  #expect(trainers.from == Day(iso: "2020-05-01"))
}

@Test func placesTellTwoContributionsOfOneKindApart() {
  let found = contributions(
    ("", nil, ["Nederland levert acht trainers in Bamako en twaalf trainers in Gao."]))
  #expect(found.map(\.subject) == ["training", "training"])
  #expect(found.map(\.scope) == ["Bamako", "Gao"])
  #expect(Set(found.flatMap(\.measures)).count == 2)
}

@Test func aTypeAtTheVeryEndOfATextIsRead() {
  let found = contributions(
    ("", nil, ["Nederland levert vier Apaches aan de coalitie."]),
    ("Bijdrage", .contribution, ["Voortgezet wordt de Apache inzet"]))
  #expect(found.map(\.status) == [.continued])
}

@Test func theLastDayOfWhatALetterBeginsIsNoEnd() throws {
  let last = "De bijdrage eindigt op 31 december 2020."
  let begun = contributions(
    ("", nil, ["De regering heeft besloten tot een nieuwe bijdrage van vier Apaches. \(last)"]))
  let known = contributions(("", nil, ["Nederland levert vier Apaches. \(last)"]))
  #expect(begun.map(\.status) == [.new])
  #expect(begun.map(\.until) == [Day(iso: "2020-12-31")])
  #expect(known.map(\.status) == [.ended])
}
