import LetterModel
import LetterParsing
import Testing

private func warnings(_ text: String) -> [String] {
  LetterParser.letter(from: text).warnings.map(\.code)
}

private let head = """
  31 405 Stabiliteit in de Sahel

  Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 5 maart 2031


  """

@Test func aHeadWithoutTextBelowItIsSaid() {
  #expect(warnings(head).contains("no-text"))
  #expect(!warnings(head + "De eenheid vertrekt op 1 mei naar het gebied.\n").contains("no-text"))
}

@Test func pagesWithHardlyAnyTextAreSaid() {
  let pictures = String(repeating: "\u{0C}Figuur\n", count: 4)
  #expect(warnings(head + "De kaarten volgen hieronder.\n" + pictures).contains("little-text"))
  let page = String(repeating: "De eenheid bewaakt de haven en oefent met de buren.\n", count: 9)
  #expect(!warnings(head + page + "\u{0C}" + page).contains("little-text"))
}

/// A sentence that repeats at the edge of most pages is taken for their foot; it is named.
@Test func aSentenceAmongTheRunningLinesIsSaidWithItsLine() {
  let foot = "\n\nDit stuk is alleen bedoeld voor de leden van de commissie.\n"
  let pages = [
    "De eenheid bewaakt de haven.", "Het mandaat loopt af.", "Zorg is geregeld.",
    "De kosten vallen mee.",
  ]
  let letter = LetterParser.letter(
    from: head + pages.map { $0 + foot }.joined(separator: "\u{0C}"))
  let warning = letter.warnings.first { $0.code == "sentence-outside-text" }
  #expect(warning?.message.contains("'Dit stuk is alleen bedoeld voor de leden …'") == true)
  #expect(warning?.line == 11)
}

/// The sentences of a letterhead are no letter's.
@Test func theLetterheadsOwnSentenceIsNoFault() {
  let text = """
    Ministerie van Defensie
    Bij beantwoording datum en onze referentie vermelden a.u.b. in uw brief.

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Datum 5 maart 2031
    Betreft Inzet in de Sahel

    De eenheid vertrekt op 1 mei naar het gebied.
    """
  #expect(!warnings(text).contains("sentence-outside-text"))
}

/// A note whose raised number stands on a line of its own, right below the text.
@Test func aNoteRightBelowTheTextIsReadAndTakesNoTextWithIt() {
  let rest = "De missie duurt tot het einde van het volgende jaar."
  let text =
    head + "Sinds 20291 is de eenheid in het gebied. Zij wordt afgelost.\n1\n"
    + "   Zie de brief van 1 mei 2029.\nMandaat\n\n" + rest + "\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.notes.map(\.text) == ["Zie de brief van 1 mei 2029."])
  #expect(letter.sections.map(\.heading) == ["", "Mandaat"])
  #expect(
    letter.blocks.map(\.text) == [
      "Sinds 2029 is de eenheid in het gebied. Zij wordt afgelost.", rest,
    ])
}
