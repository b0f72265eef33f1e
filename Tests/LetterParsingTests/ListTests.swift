import LetterModel
import LetterParsing
import Testing

private let head = """
  27 925 Bestrijding internationaal terrorisme

  Nr. 7 BRIEF VAN DE MINISTER VAN DEFENSIE

  Den Haag, 5 maart 2031

  Met deze brief meld ik u dat de eenheid die in Niger is gelegerd, in mei naar
  Tsjaad vertrekt en daar tot het eind van het jaar blijft.


  """

private let signature = "\n\nDe Minister van Defensie,\nA.B. Voorbeeld\n"

/// Below the opening: headings as `# …`, items as `marker | …`, paragraphs as they are.
private func read(_ text: String) -> [String] {
  let text = head + text + signature
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  let parts = letter.sections.flatMap { section in
    (section.heading.isEmpty
      ? []
      : [
        "# "
          + [letter.number(of: section), section.heading].compactMap(\.self).joined(separator: " ")
      ])
      + section.blocks.map { ($0.marker.map { $0 + " | " } ?? "") + $0.text }
  }
  return Array(parts.dropFirst())
}

/// Where an item of a list begins, and where the list ends.
struct ListTests {
  @Test func itemsWithoutStopsAreItems() {
    #expect(
      read("De taken zijn:\n\n1) Eerste taak\n2) Tweede taak\n3) Derde taak\n\nZo is besloten.")
        == [
          "De taken zijn:", "1) | Eerste taak", "2) | Tweede taak", "3) | Derde taak",
          "Zo is besloten.",
        ])
    #expect(
      read("Nodig zijn\n- een tolk\n- een arts\n\nZij komen in mei.")
        == ["Nodig zijn", "- | een tolk", "- | een arts", "Zij komen in mei."])
    #expect(
      read("Nodig zijn:\n(i) een tolk\n(ii) een arts\n(iii) een monteur van de luchtmacht")
        == [
          "Nodig zijn:", "(i) | een tolk", "(ii) | een arts",
          "(iii) | een monteur van de luchtmacht",
        ])
  }

  @Test func anItemBehindAndIsAnItem() {
    #expect(
      read("Nodig zijn:\na. een tolk;\nb. een arts; en\nc. een monteur.")
        == ["Nodig zijn:", "a. | een tolk;", "b. | een arts; en", "c. | een monteur."])
  }

  @Test func listsOfOtherMarkersBeginNewItems() {
    #expect(
      read("Het gaat om:\n1. water\n2. voedsel\na) brood\nb) rijst\n– dekens\n– tenten")
        == [
          "Het gaat om:", "1. | water", "2. | voedsel", "a) | brood", "b) | rijst", "– | dekens",
          "– | tenten",
        ])
    #expect(
      read("Het gaat om:\n• hulp\n– water\n– voedsel\n• opleiding\n\nDat is alles.")
        == [
          "Het gaat om:", "• | hulp", "– | water", "– | voedsel", "• | opleiding", "Dat is alles.",
        ])
  }

  @Test func aCapitalBehindTheLastShortItemEndsTheList() {
    #expect(
      read("Nodig zijn:\na. een tolk\nb. een arts\nZij komen in de loop van mei aan in Tsjaad.")
        == [
          "Nodig zijn:", "a. | een tolk", "b. | een arts",
          "Zij komen in de loop van mei aan in Tsjaad.",
        ])
  }

  @Test func dashesAtLineStartsInsideASentenceAreNone() {
    let text = """
      Het kabinet heeft na lang overleg met de bondgenoten en met de landen van de
      – arme en droge – Sahel besloten de eenheid te verplaatsen naar een land waar
      – naar het zich laat aanzien – meer behoefte is aan haar kennis en middelen.
      """
    #expect(read(text) == [text.replacing("\n", with: " ")])
  }
}

/// Headings that stand close to their text.
struct CloseHeadingTests {
  @Test func aNumberedHeadingRightAboveItsTextIsOne() {
    #expect(
      read(
        """
        1. Inleiding
        De eenheid vertrekt in mei naar Tsjaad en neemt haar voertuigen mee, zo
        heeft het kabinet besloten.

        2. Opleiding en advies
        De opleiding begint in Ndjamena, waar de eenheid in een kamp van de Verenigde
        Naties verblijft.
        """) == [
          "# 1. Inleiding",
          "De eenheid vertrekt in mei naar Tsjaad en neemt haar voertuigen mee, zo heeft het kabinet"
            + " besloten.", "# 2. Opleiding en advies",
          "De opleiding begint in Ndjamena, waar de eenheid in een kamp van de Verenigde Naties"
            + " verblijft.",
        ])
  }

  @Test func aNumberedHeadingOnTheLineOfItsTextIsOne() {
    #expect(
      read(
        """
        1. Inleiding De eenheid vertrekt in mei naar Tsjaad en neemt haar voertuigen
        mee.

        1.1 Duur van de inzet Het kabinet kiest voor een jaar.

        2. Opleiding Met de opleiding wordt in juni begonnen.
        """) == [
          "# 1. Inleiding",
          "De eenheid vertrekt in mei naar Tsjaad en neemt haar voertuigen mee.",
          "# 1.1 Duur van de inzet", "Het kabinet kiest voor een jaar.", "# 2. Opleiding",
          "Met de opleiding wordt in juni begonnen.",
        ])
  }

  @Test func itemsThatAreSentencesAreNoHeadings() {
    #expect(
      read("1. Minister De Wit en zijn staf gaan.\n2. De arts en de tolk blijven.") == [
        "1. | Minister De Wit en zijn staf gaan.", "2. | De arts en de tolk blijven.",
      ])
  }

  @Test func romanNumbersNumberHeadings() {
    #expect(
      read(
        "I. Inleiding\n\nDe eenheid gaat.\n\nII. Mandaat\n\nDat loopt af.\n\nIII. Slot\n\nTot dan.")
        == [
          "# I. Inleiding", "De eenheid gaat.", "# II. Mandaat", "Dat loopt af.", "# III. Slot",
          "Tot dan.",
        ])
  }

  @Test func aHeadingMayStandAboveAList() {
    #expect(
      read(
        "a. Mandaat\n\nDat loopt af.\n\nb. Taken\n\n• het vervoer;\n• de bewaking.\n\nc. Slot\n\nTot dan."
      )
        == [
          "# a. Mandaat", "Dat loopt af.", "# b. Taken", "• | het vervoer;", "• | de bewaking.",
          "# c. Slot", "Tot dan.",
        ])
    #expect(
      read("Dat loopt af.\n\nTaken\n\n• het vervoer;\n• de bewaking.")
        == ["Dat loopt af.", "# Taken", "• | het vervoer;", "• | de bewaking."])
    #expect(
      read("Dat loopt af.\n\nNederland\n\n• levert vervoer;\n• leidt op.")
        == ["Dat loopt af.", "Nederland", "• | levert vervoer;", "• | leidt op."])
  }

  /// A mark behind the stop, of which the note is missing, hides no sentence end.
  @Test func aHeadingBehindAMarkWithoutItsNoteIsOne() {
    #expect(
      read("De moties De Wit zijn uitgevoerd.3\nAchtergrond\nOp 4 maart 2030 begon de missie.")
        == [
          "De moties De Wit zijn uitgevoerd.3", "# Achtergrond",
          "Op 4 maart 2030 begon de missie.",
        ])
  }

  /// A star that its like follows sets words, and a lone one marks an item.
  @Test func aParagraphMayBeginWithWordsThatAreSet() {
    #expect(
      read("*Risico’s* zijn er vooral op zee.\n\n*het schip\n*de haven")
        == ["*Risico’s* zijn er vooral op zee.", "* | het schip", "* | de haven"])
  }

  /// A text every line of which a blank one follows, and its paragraphs more.
  @Test func blankLinesBetweenAllLinesPartNoParagraphs() {
    let lines = [
      "31 405 Vrede", "", "Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE", "", "",
      "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "", "", "Den Haag, 5 maart 2031",
      "", "", "De schepen liggen in Den", "", "Helder en varen in mei uit.", "", "", "", "Mandaat",
      "",
      "", "Over de verlenging besluit de", "", "", "", "De Minister van Defensie,", "",
      "A.B. Jansen",
    ]
    let text = lines.joined(separator: "\n").replacing(
      "besluit de\n", with: "besluit de\n\nRaad in juni, zoals u eerder\n\nis gemeld.\n")
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    #expect(
      letter.blocks.map(\.text) == [
        "De schepen liggen in Den Helder en varen in mei uit.",
        "Over de verlenging besluit de Raad in juni, zoals u eerder is gemeld.",
      ])
  }

  @Test func aWrappedLineBeforeANameIsNoHeading() {
    #expect(
      read("Het mandaat berust op een resolutie van de Veiligheidsraad van de Verenigde\nNaties.")
        == ["Het mandaat berust op een resolutie van de Veiligheidsraad van de Verenigde Naties."])
  }

  @Test func theNumberOfAHeadingStandsApartFromItsTitle() {
    let text =
      head + "1. Inleiding\n\nDe eenheid gaat.\n\n1.1 Duur\n\nEen jaar.\n\nF-16’s\n\nDie blijven."
    let letter = LetterParser.letter(from: text + signature)
    let sections = letter.sections.dropFirst()
    #expect(sections.map(\.heading) == ["Inleiding", "Duur", "F-16’s"])
    #expect(sections.map { letter.number(of: $0) } == ["1.", "1.1", nil])
    #expect(letter.repairs.count { $0.kind == .headingNumber } == 2)
  }
}
