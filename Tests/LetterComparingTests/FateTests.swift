import LetterComparing
import LetterModel
import LetterParsing
import Testing

/// What became of an old letter's sentence, where the new letter has only another one.
private func fate(of old: String, beside new: String) -> Fate? {
  func letter(_ body: String) -> Letter {
    LetterParser.letter(
      from: """
        Den Haag, 18 juni 2010

        Inleiding

        Het kabinet hecht aan een breed draagvlak voor dit besluit.

        \(body)

        """)
  }
  let diff = LetterDiff(from: letter(old), to: letter(new))
  return diff.fates(facts: [], names: []).last { lost in
    old.hasSuffix(diff.old.words(diff.oldSentences[lost.sentence]))
  }?.fate
}

/// A sentence says that something has ended only where both are about that thing.
struct FateTests {
  @Test(arguments: [
    (
      "In het gebied vliegen vier Nederlandse F-16’s dagelijks boven de hoofdstad.",
      "De inzet van de F-16’s eindigt op 31 december 2010."
    ),
    (
      "Nederland stelt zes helikopters beschikbaar voor vervoer van gewonden.",
      "Per 1 juli wordt de bijdrage van helikopters stopgezet."
    ),
    (
      "De politietraining in Kunduz duurt tot de zomer en kent acht lichtingen.",
      "Nederland heeft de politietraining in Kunduz beëindigd."
    ),
    (
      "Het fregat patrouilleert langs de kust en begeleidt schepen met voedsel.",
      "Van de inzet van een fregat is geen sprake meer."
    ),
    (
      "In totaal dertig instructeurs vormen de Nederlandse bijdrage aan de opleiding.",
      "De Nederlandse bijdrage aan de opleiding, die in 2008 begon, is afgerond."
    ),
    (
      "Twee Belgische C-130’s vervoeren goederen naar het kamp.",
      "De Belgische C-130’s zijn niet langer beschikbaar."
    ),
  ])
  func whatBothAreAboutHasEnded(_ old: String, _ new: String) throws {
    guard case .ended(_, let isCertain) = try #require(fate(of: old, beside: new)) else {
      Issue.record("\(old) | \(new)")
      return
    }
    #expect(isCertain)
  }

  @Test(arguments: [
    // Only a name, a country or an enemy is shared.
    ("In Syrië duurt de burgeroorlog voort.", "Van optreden boven Syrië is geen sprake meer."),
    (
      "ISIS beheerst grote delen van het oosten van Syrië en van Irak.",
      "De inzet tegen ISIS boven Syrië wordt beëindigd."
    ),
    (
      "De risico’s voor de F-16’s komen van luchtafweer aan de grens.",
      "De inzet van de F-16’s eindigt op 31 december 2010."
    ),
    (
      "Voor het onderhoud van de F-16’s is een herstelperiode van achttien maanden nodig.",
      "De inzet van de F-16’s eindigt op 31 december 2010."
    ),
    (
      "Op de luchthaven van Kabul werken Nederlandse verkeersleiders met NAVO-collega’s.",
      "De conferentie van de NAVO in Kabul is afgerond."
    ),
    // Another country's.
    (
      "Nederland levert zes F-16’s voor de strijd boven Irak.",
      "De Belgische F-16’s zijn teruggetrokken."
    ),
    (
      "Nederland levert zes F-16’s voor de strijd boven Irak.",
      "Frankrijk beëindigt de inzet van zijn F-16’s."
    ),
    (
      "België zet zijn F-16’s in tot het einde van het jaar.",
      "De inzet van Nederlandse F-16’s eindigt in december."
    ),
    (
      "Nederland levert zes F-16’s voor de strijd boven Irak.",
      "De inzet van de F-16’s van Denemarken is beëindigd."
    ),
    // It goes on, or somebody wants it to end.
    (
      "De burgeroorlog heeft honderdduizenden mensen het leven gekost.",
      "De burgeroorlog is nog niet beëindigd."
    ),
    (
      "De burgeroorlog heeft honderdduizenden mensen het leven gekost.",
      "De Verenigde Naties willen de burgeroorlog beëindigen."
    ),
    (
      "De trainingsmissie telt veertig instructeurs uit drie landen.",
      "De trainingsmissie wordt niet beëindigd maar verlengd."
    ),
    // Another one of its kind.
    (
      "De conferentie over Irak vond plaats in Parijs met dertig landen.",
      "De conferentie over Mali in Londen is afgerond."
    ),
    (
      "De bijdrage aan de opleiding van agenten telt dertig instructeurs.",
      "De bijdrage aan het toezicht op de wapenstilstand is beëindigd."
    ),
  ])
  func aSharedNameIsNoEnd(_ old: String, _ new: String) {
    #expect(fate(of: old, beside: new) == .dropped)
  }

  @Test func aContributionThatWasNamedBeforeIsThatOne() {
    let old = "Het kabinet beziet in het najaar hoe de bijdrage wordt voortgezet."
    let medics = "Twee artsen werken in het hospitaal van Gao. Deze bijdrage eindigt in mei."
    #expect(fate(of: old, beside: medics) == .dropped)
    let doctors = "In het hospitaal werken twee artsen, onder leiding van een Duitse kolonel."
    guard case .ended? = fate(of: doctors, beside: "Deze maand keert de kolonel terug. " + medics)
    else {
      Issue.record("\(String(describing: fate(of: doctors, beside: medics)))")
      return
    }
  }

  @Test func whatPointsBackHasEndedWithWhatItPointsAt() {
    let old = """
      Vier F-16’s steunen de troepen op de grond vanuit de lucht. Twee toestellen staan gereed als \
      reserve.
      """
    let new = "De inzet van de F-16’s eindigt op 31 december 2010."
    guard case .ended(_, isCertain: false)? = fate(of: old, beside: new) else {
      Issue.record("\(String(describing: fate(of: old, beside: new)))")
      return
    }
    let other = """
      Vier F-16’s steunen de troepen op de grond vanuit de lucht. De commandant spreekt elke week met \
      de gouverneur.
      """
    #expect(fate(of: other, beside: new) == .dropped)
  }
}
