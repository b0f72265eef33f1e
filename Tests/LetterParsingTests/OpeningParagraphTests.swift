import LetterModel
import LetterParsing
import Testing

/// Lines of ragged length, of which a short one stands above a capital.
@Test(arguments: [
  """
  Conform artikel 100 van de Grondwet informeren wij uw Kamer over het besluit
  om een politiemissie te sturen naar de provincie
  Kunduz in Afghanistan. Het betreft maximaal 545 personen, onder wie trainers.
  """,
  """
  Hierbij bied ik u mede namens de Minister van Defensie, ter uitvoering van het
  besluit dat het kabinet heeft genomen over de missie te
  Gao, de stukken aan waar uw Kamer om vroeg. De missie duurt een jaar.
  """,
])
func aSentenceThatRunsOnIsNoHeading(_ paragraph: String) {
  let letter = LetterParser.letter(
    from: """
      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
      Datum 7 januari 2011
      Betreft de missie

      \(paragraph)

      Inleiding

      De regering heeft dit besloten na overleg met de partners in het gebied.
      """)
  #expect(letter.sections.map(\.heading) == ["", "Inleiding"])
  #expect(
    letter.sections[0].blocks.map(\.text) == [
      paragraph.split(separator: "\n").joined(separator: " ")
    ])
}

/// A label of a letterhead has no place in a paper of the chamber, whose title is known.
@Test(arguments: ["betreft", "onderwerp"])
func aLineOfTheTextThatBeginsLikeALabelEndsNoLetterhead(_ word: String) {
  let letter = LetterParser.letter(
    from: """
      U BRIEF VAN DE MINISTER VAN DEFENSIE

      Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

      Den Haag, 14 september 2018

      De trainingen worden voortgezet in het kader van de coalitie. Het gaat om wat
      \(word) is van de besprekingen in de hoofdstad van het land en daarbuiten.
      """)
  #expect(!letter.header.fields.contains { $0.kind == .letterhead || $0.kind == .subject })
  #expect(letter.sections[0].blocks.count == 1)
}
