import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// What must be right on the real letter, the Eerste Kamer print of 14 September 2018.
@Suite(.enabled(if: Fixtures.realLetter != nil, "the real letter is not here"))
struct RealLetterTests {
  let source: String
  let letter: Letter

  init() throws {
    source = try #require(Fixtures.realLetter)
    letter = LetterParser.letter(from: source)
  }

  @Test func itsHeaderIsRead() {
    #expect(letter.header.number?.description == "kst-27925-U")
    #expect(letter.header.date?.description == "2018-09-14")
    #expect(letter.header.chamber == .ek)
    #expect(letter.header.sessionYear?.description == "2018-2019")
    #expect(letter.header.place == "Den Haag")
    #expect(letter.header.addressee == "Voorzitter van de Eerste Kamer der Staten-Generaal")
    #expect(
      letter.header.senders == [
        "Minister van Buitenlandse Zaken", "Minister van Defensie",
        "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
        "Minister van Justitie en Veiligheid",
      ])
    #expect(letter.warnings.isEmpty)
  }

  @Test func itHasFifteenPagesAndThirtySixHeadings() {
    #expect(letter.pages == 15)
    #expect(letter.sections.count == 37)
    #expect(letter.sections.dropFirst().map { "\($0.path) \($0.heading)" } == Self.headings)
  }

  @Test func itHasFourteenItemsWithTheirMarkers() {
    let markers = letter.blocks.filter { $0.kind == .item }.compactMap(\.marker)
    #expect(markers == ["•", "•", "•", "•", "1)", "2)", "3)", "4)", "–", "–", "–", "–", "–", "–"])
  }

  @Test func itsNotesHaveTheirMarksAtTheRightWords() throws {
    #expect(letter.notes.map(\.number) == ["1", "2"])
    #expect(letter.notes[0].text.hasPrefix("Ter inzage gelegd"))
    #expect(letter.notes[1].text.hasPrefix("Conform motie"))
    let before = letter.blocks.flatMap { block in
      block.marks.map { mark in
        String(String(block.text.unicodeScalars.prefix(mark.offset)).split(separator: " ").last!)
      }
    }
    #expect(before == ["2019", "LHBTI’s."])
    #expect(!letter.blocks.contains { $0.text.contains("20191") })
  }

  @Test func itsFourSignatoriesHaveTheirOffices() {
    #expect(
      letter.signatories.map { "\($0.office): \($0.name ?? "")" } == [
        "Minister van Buitenlandse Zaken: S.A. Blok",
        "Minister van Defensie: A.Th.B. Bijleveld-Schouten",
        "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking: S.A.M. Kaag",
        "Minister van Justitie en Veiligheid: F.B.J. Grapperhaus",
      ])
  }

  @Test func itsFortySixLineEndHyphensAreDecided() {
    let removed = letter.repairs.filter { $0.kind == .hyphenRemoved }
    let kept = letter.repairs.filter { $0.kind == .hyphenKept }
    #expect(removed.count == 45)
    #expect(kept.count == 1)
    let text = letter.blocks.map(\.text).joined(separator: "\n")
    #expect(text.contains("inclusief politiek-bestuurlijk bestel. Daarnaast"))
    #expect(text.contains("de geïntegreerde Nederlandse inzet in Irak gericht op"))
    #expect(!text.contains("geïnte-"))
    #expect(text.contains("deelgebiedenin Syrië"))
  }

  @Test func itsParagraphsAreWholeAcrossPages() {
    let text = letter.blocks.map(\.text).joined(separator: "\n")
    #expect(text.contains("Voorts onderzoekt het kabinet de mogelijkheid"))
    #expect(text.contains("om dit laatste deelgebied te heroveren"))
    #expect(text.contains("nog regelmatig gewapende aanvallen in Irak"))
    #expect(!text.contains("vergaderjaar"))
  }

  static let headings = [
    "1 Essentie", "2 Gronden voor deelname", "3 Politieke ontwikkelingen",
    "3.1 Politieke ontwikkelingen Irak", "3.2 Regio", "4 Mandaat",
    "4.1 Mandaat voor optreden in Irak", "4.2 Mandaat voor optreden boven Syrië in 2018",
    "5 Deelnemende landen", "6 Invloed", "7 Militaire aspecten", "7.1 Haalbaarheid",
    "7.2 Nederlandse bijdrage aan de anti-ISIS coalitie", "7.2.1 Trainingsmissie",
    "7.2.2 Chirurgisch team", "7.2.3 F-16’s", "7.2.4 TSC en PED-capaciteit", "7.3 Bevelstructuur",
    "7.4 Medisch", "7.5 (Na)zorg", "7.6 Risico’s", "7.7 Duur van de deelname",
    "7.8 Nederlandse bijdrage aan de NAVO-capaciteitsopbouwmissie in Irak",
    "7.9 Nederlandse bijdrage aan hervormingen veiligheidssector KAR",
    "8 Gevolgen voor gereedheid en geoefendheid", "9 Samenhang",
    "9.1 Internationale coalitie tegen ISIS – civiele sporen",
    "9.2 United Nations Assistance Mission Iraq (UNAMI)", "10 Humanitaire hulp en stabiliteit",
    "10.1 Nederlandse inzet in Irak", "10.1.1 Humanitaire Hulp", "10.1.2 Irak focusland",
    "10.1.3 Stabilisatie en ontwikkeling", "10.2 Nederlandse inzet in Syrië", "11 Financiën",
    "12 Nationale veiligheid",
  ]
}
