import LetterModel
import LetterParsing
import Testing

private let opening = "Wij zenden vier toestellen. Die keren in mei terug."
private let text = """
  1. Inleiding

  Het kabinet heeft besloten toestellen te sturen. Daarover gaat deze brief.

  2. Mandaat

  De raad heeft een mandaat gegeven. Dat geldt een jaar.
  """

private func read(_ contents: String, title: String = "Inhoudsopgave") -> Letter {
  let whole = opening + "\n\n" + title + "\n\n" + contents + "\n\n" + text
  let letter = LetterParser.letter(from: whole)
  expectWhole(letter, whole)
  return letter
}

@Test(arguments: [
  "1. Inleiding ........ 2\n2. Mandaat .......... 3", "1. Inleiding\t2\n2. Mandaat\t3",
  "1. Inleiding\n\n2\n\n2. Mandaat\n\n3", "Inleiding 2\n\nMandaat 3\n\nBijlage 1: kaarten 5",
  "blz.\n\n1. Inleiding…2\n2. Mandaat…3", "1. Inleiding\n2. Mandaat",
])
func theListOfContentsHoldsNoHeadings(_ contents: String) {
  for title in ["Inhoudsopgave", "INHOUD"] {
    let letter = read(contents, title: title)
    #expect(letter.sections.map(\.heading) == ["", "Inleiding", "Mandaat"])
    #expect(letter.blocks.map(\.text).count == 3)
    let lifted = letter.repairs.filter { $0.reason == "it stands in the list of contents" }
    #expect(
      lifted.count == 1 + contents.split(separator: "\n").count)
  }
}

/// Text below the word, and headings that stand nowhere else, stay.
@Test(arguments: [
  "De inhoud van de kisten is bekend. Zij staan in de haven.", "Wapens\nVoertuigen",
])
func whatIsNoListOfContentsStays(_ words: String) {
  let letter = read(words, title: "Inhoud")
  #expect(!letter.repairs.contains { $0.kind == .furniture })
  #expect(Array(letter.blocks).count + letter.sections.count > 6)
}

/// Pages glued to their headings, as they come out of columns, and rows between bars.
@Test(arguments: [
  "1. Inleiding2\n2. Mandaat14", "1. |\nInleiding |\n2. |\nMandaat |",
  "2\n14\n14 15 15 16\n1. |\nInleiding |\n2.1.1 |\nBegin |\n2. |\nMandaat |",
])
func aListOfContentsIsKnownHoweverItsPagesCameOut(_ contents: String) {
  let letter = read(contents)
  #expect(letter.sections.map(\.heading) == ["", "Inleiding", "Mandaat"])
  #expect(letter.blocks.map(\.text).count == 3)
  #expect(letter.warnings.allSatisfy { $0.code != "mark-without-note" })
}

/// A title may stand right above the first of numbered headings.
@Test func aTitleAboveANumberedHeadingIsAHeading() {
  let title = "Verslag van de eerste maanden van de eenheid in de Sahel"
  let whole = opening + "\n\n" + title + "\n\n" + text
  let letter = LetterParser.letter(from: whole)
  expectWhole(letter, whole)
  #expect(letter.sections.map(\.heading) == ["", title, "Inleiding", "Mandaat"])
}

/// Dots before pages tell a list of contents that has no title.
@Test func aListOfContentsMayHaveNoTitle() {
  let contents = "1. Inleiding ........ 2\n2. Mandaat .......... 3"
  let whole = opening + "\n\n" + contents + "\n\n" + text
  let letter = LetterParser.letter(from: whole)
  expectWhole(letter, whole)
  #expect(letter.sections.map(\.heading) == ["", "Inleiding", "Mandaat"])
  #expect(letter.blocks.map(\.text).count == 3)
}
