import LetterModel
import LetterParsing
import Testing

private func headings(_ body: String) -> [String] {
  ShortLetter.read(body + "\n\n" + ShortLetter.signature).sections.map(\.heading)
    .filter { !$0.isEmpty }
}

private let text = "Het konvooi rijdt in mei naar het noorden en keert in juni terug."

/// Headings of more than one line, right above their text or on one line with it.
@Suite struct GluedHeadingTests {
  @Test(arguments: [
    "Gevolgen voor de inzet van het\npersoneel in het gebied\n\(text)",
    "Gevolgen voor de inzet van het personeel\nin het gebied\n\n\(text)",
    "1. Gevolgen voor de inzet van het\npersoneel in het gebied\n\(text)",
    "Gevolgen voor de inzet van het\npersoneel in het gebied\nDe wagens staan klaar.",
  ])
  func aHeadingOfTwoLinesEndsAboveItsText(_ body: String) {
    #expect(headings(body) == ["Gevolgen voor de inzet van het personeel in het gebied"])
  }

  @Test func aHeadingInCapitalsEndsWithThem() {
    #expect(
      headings("GEVOLGEN VOOR HET\nPERSONEEL\n\(text)\n\nKOSTEN\n\(text)") == [
        "GEVOLGEN VOOR HET PERSONEEL", "KOSTEN",
      ])
  }

  @Test func theTextMayBeginOnTheLastLineOfANumberedHeading() {
    let body = """
      1. Gevolgen voor de inzet van het
      personeel in het gebied De wagens staan klaar voor het
      vertrek.

      2. Slot Het konvooi keert in juni terug.
      """
    #expect(headings(body) == ["Gevolgen voor de inzet van het personeel in het gebied", "Slot"])
  }

  @Test func aLongQuestionMayHeadWhatAnswersIt() {
    #expect(
      headings("Waarom is een konvooi op dit\nmoment nodig in het noorden?\n\n\(text)") == [
        "Waarom is een konvooi op dit moment nodig in het noorden?"
      ])
  }

  @Test(arguments: [
    "De inwoners ontvingen het konvooi met eerbewijzen, ook buiten de hoofdstad. 1)",
    "De inwoners ontvingen het konvooi met eerbewijzen, ook buiten de hoofdstad. (1)",
    "De inwoners ontvingen het konvooi met eerbewijzen, ook buiten de hoofdstad.*",
  ])
  func aSentenceBehindWhichAMarkStandsIsNoHeading(_ sentence: String) {
    #expect(headings("\(sentence)\n\n\(text)") == [])
  }

  @Test func aSignOfParagraphsMayCountHeadings() {
    #expect(headings("§ 1. Terugblik\n\n\(text)\n\n§ 2. Duur\n\n\(text)") == ["Terugblik", "Duur"])
  }

  @Test func aHeadingMayEndInANumber() {
    #expect(headings("Van 6.000 naar 2.500\n\n\(text)") == ["Van 6.000 naar 2.500"])
  }
}
