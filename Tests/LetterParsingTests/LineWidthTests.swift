import LetterModel
import LetterParsing
import Testing

private func read(_ body: String) -> Letter {
  let text = """
    31 405 Vrede in de Sahel
    Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE
    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
    Den Haag, 5 maart 2031
    \(body)
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  return letter
}

private let long =
  "Over de eenheid leest u meer in onze brief (Kamerstuk 31 405, nr. 12, https://voorbeeld.nl/een/stuk), waarin"

/// One line far longer than the others does not make those short.
@Test(arguments: [
  """
  \(long) alles staat.
  De eenheid met haar tachtig mensen en vier toestellen van de Koninklijke Lucht
  Macht is in mei weer thuis. Daarna rust zij een halfjaar uit.
  """,
  """
  De regering zendt vier toestellen met tachtig mensen naar het land, waar zij met
  hun bondgenoten de haven bewaken en de schepen begeleiden die graan aanvoeren voor
  wie in het binnenland honger lijdt door de strijd tussen het leger en de opstand
  in het noorden. De inzet duurt een jaar en kan dan nog eens een halfjaar langer
  duren als de partners daarom vragen en de toestand in het gebied dat dan ook nog
  toelaat. \(long)
  het besluit al is aangekondigd.
  Bij de bewaking van de haven en de schepen daar is ook een eenheid uit de Verenigde
  Staten betrokken. Die vertrekt in de zomer.
  """,
  """
  In vervolg op de brief over de toestellen en met oog voor de vragen uit de
  «Hoorzitting over de Sahel»
  \(long) alles staat.
  """,
  """
  \(long) alles staat.
  Het leger vertrekt in de loop van mei naar de Sahel
  Gao is de standplaats. Daar blijft het een jaar.
  """,
])
func oneLongLineMakesNoHeadings(_ body: String) {
  #expect(read(body).sections.map(\.heading) == [""])
}

@Test func aShortLineAboveASentenceStaysAHeading() {
  let letter = read(
    """
    Het kabinet zendt vier toestellen.
    Duur van de inzet
    \(long) alles staat.
    Wijze waarop de regering op de inzet toezicht houdt

    De Commandant der Strijdkrachten houdt toezicht.
    """)
  #expect(
    letter.sections.map(\.heading) == [
      "", "Duur van de inzet", "Wijze waarop de regering op de inzet toezicht houdt",
    ])
}

/// A number above a list heads it, unless its like stand above lists too.
@Test func aNumberedHeadingStandsAboveAList() {
  for heading in ["4. Kosten", "4 Kosten", "2.3 Kosten"] {
    for mark in ["-", "–", "•"] {
      let letter = read(
        "Het kabinet besloot dit.\n\n\(heading)\n\(mark) het vervoer\n\(mark) de nazorg\n\nTot zover."
      )
      #expect(letter.sections.count == 2, "\(heading) \(mark)")
      #expect(letter.sections.last?.heading.hasSuffix("Kosten") == true)
      #expect(
        letter.sections.last?.blocks.map(\.text) == ["het vervoer", "de nazorg", "Tot zover."])
    }
  }
  for items in [
    "1. Uit Den Helder\n- een schip;\n- een boot;\n2. Uit Volkel\n- een toestel.",
    "1. Uit Den Helder\n- een schip;\n- een boot;\n2. Uit Volkel\n- een toestel;\n- een radar.",
    "1. Uit Den Helder\n- een schip;\n- een boot;\n2. Uit Volkel komt niets.",
  ] {
    #expect(read("Wij sturen dit:\n" + items).sections.map(\.heading) == [""], "\(items)")
  }
}

@Test func aFigureBehindACommaOrAQuoteIsAMarkWithoutItsNote() {
  let letter = read(
    "Het toestel,1 dat ver vliegt, heet «Valk»2 en kan veel;3 het weegt 2,5 ton (lid 3,1).")
  #expect(
    letter.warnings.filter { $0.code == "mark-without-note" }.map {
      $0.message.split(separator: " ")[2]
    } == ["1", "2", "3"])
}

@Test(arguments: ["[wat is dit?]", "(opent in een nieuw venster!)"])
func aQuestionInBracketsClosesNoSentence(_ aside: String) {
  let letter = LetterParser.letter(
    from: """
      Zoeken in alle stukken van deze dienst \(aside)
      31 405 Vrede in de Sahel
      Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE
      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
      Den Haag, 5 maart 2031
      Het kabinet zendt vier toestellen.
      """)
  #expect(!letter.warnings.contains { $0.code.contains("sentence") || $0.code.contains("above") })
  #expect(letter.blocks.map(\.text) == ["Het kabinet zendt vier toestellen."])
}
