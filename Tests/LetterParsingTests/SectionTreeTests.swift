import LetterModel
import Testing

@testable import LetterParsing

/// Headings as `heading` or, without text of their own, `heading /`, and the paths they get.
@Test(arguments: [
  (["Essentie", "Gronden voor deelname", "Mandaat"], ["1", "2", "3"]),
  (
    ["Politieke ontwikkelingen /", "Irak", "Regio", "Mandaat /", "Mandaat in Irak", "Invloed"],
    ["1", "1.1", "1.2", "2", "2.1", "3"]
  ),
  (
    [
      "Militaire aspecten /", "Haalbaarheid", "Nederlandse bijdrage aan de coalitie /",
      "Trainingsmissie", "Chirurgisch team", "Nederlandse bijdrage aan de NAVO", "Risico’s",
      "Financiën",
    ],
    ["1", "1.1", "1.2", "1.2.1", "1.2.2", "1.3", "1.4", "2"]
  ),
  (
    ["1. Inleiding", "2. Mandaat /", "2.1 Irak", "2.2 Syrië", "3. Slot"],
    ["1", "2", "2.1", "2.2", "3"]
  ),
  (
    ["A. IRAK /", "A.1 Mandaat", "A.2 Risico’s", "B. KOSOVO /", "B.1 Aanleiding"],
    ["1", "1.1", "1.2", "2", "2.1"]
  ),
  (["INLEIDING", "Doel", "MANDAAT", "FINANCIËN"], ["1", "1.1", "2", "3"]),
  (
    ["Inleiding", "Toetsing /", "Gronden", "Mandaat", "Risico’s", "Financiën"],
    ["1", "2", "2.1", "2.2", "2.3", "3"]
  ),
  (["Toetsing /", "Gronden", "Bijlage 1 Kaarten", "Bijlage 2 Landen"], ["1", "1.1", "2", "3"]),
  // Without a heading right under another the letter shows no layers.
  (["Inleiding", "De missie", "Risico’s", "Duur"], ["1", "2", "3", "4"]),
])
func headingsGetTheirPaths(_ headings: [String], _ paths: [String]) {
  let tree = SectionTree(
    headings.map { heading in
      let isEmpty = heading.hasSuffix(" /")
      return .init(text: isEmpty ? String(heading.dropLast(2)) : heading, hasText: !isEmpty)
    })
  #expect(tree.places.map(\.path) == paths)
}

@Test(arguments: [
  ("Gronden voor deelname", "grounds"), ("2.1 Mandaat voor optreden in Irak", "mandate"),
  ("Risico's", "risks"), ("(Na)zorg", "aftercare"), ("De Nederlandse bijdrage", "contribution"),
  ("MILITAIRE ASPECTEN", "military"), ("Duur en financiën", "finances"), ("Mandaatsgebied", nil),
  ("Regio", nil),
])
func aHeadingTellsItsTopic(_ heading: String, _ topic: String?) {
  #expect(Framework.point(of: heading)?.topic.rawValue == topic)
}
