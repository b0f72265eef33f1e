import LetterFixtures
import LetterModel
import Testing

@testable import LetterComparing

/// The people of a letter whose section on the contribution reads so.
private func letter(_ contribution: String) -> OpenedLetter {
  Fixtures.opened(
    "kst-29521-901",
    """
    Tweede Kamer der Staten-Generaal

    2

    Vergaderjaar 2018–2019

    29 521

    Nederlandse deelname aan vredesmissies

    Nr. 901 BRIEF VAN DE MINISTER VAN DEFENSIE

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Den Haag, 14 september 2018

    Met deze brief informeert het kabinet uw Kamer over de bijdrage aan de missie in Mali.

    Nederlandse bijdrage

    \(contribution)

    De Minister van Defensie,
    A.Th.B. Bijleveld-Schouten

    """)
}

private func total(_ contribution: String) -> String? {
  let rows = Matrix.measures([letter(contribution)]).rows
  return rows.first { $0.subject == "together, in the new period" }?.cells[0].text
}

struct DerivedTotalTests {
  @Test func peopleOfSeveralTasksAreAddedUp() {
    #expect(
      total(
        "Nederland levert 60 militairen voor de training van het leger. Voor inlichtingen zijn "
          + "15 militairen beschikbaar.") == "75 = 60 + 15")
  }

  @Test func aNumberThatHoldsTheOthersIsNotAddedToThem() {
    #expect(
      total(
        "De bijdrage bestaat in totaal uit maximaal 160 militairen. Nederland levert 120 "
          + "militairen voor de training van het leger en 20 militairen voor medische "
          + "ondersteuning.") == nil)
  }

  @Test func aPartOfANumberIsNotAddedToIt() {
    #expect(
      total(
        "Nederland zet 120 militairen in voor de training van het leger, van wie 20 militairen "
          + "voor medische ondersteuning. Daarnaast levert Nederland 30 militairen voor "
          + "inlichtingen.") == "150 = 120 + 30")
  }

  @Test func peopleOfOthersAreNotAdded() {
    #expect(
      total(
        "Nederland levert 60 militairen voor de training. Opgeleid worden 900 Malinese "
          + "militairen. Duitsland levert 350 militairen voor beveiliging. Voor inlichtingen "
          + "zijn 15 militairen beschikbaar.") == "75 = 60 + 15")
  }

  @Test func someOfTheNumbersAddUpToASum() {
    #expect(PartOfSum.adds([10, 45, 3], upTo: 55))
    #expect(!PartOfSum.adds([55, 1], upTo: 55))
    #expect(!PartOfSum.adds([10, 44], upTo: 55))
    #expect(!PartOfSum.adds([], upTo: 0))
  }
}
