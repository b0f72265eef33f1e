import LetterModel
import LetterParsing
import Testing

/// A short letter of two pages around a text that calls notes.
private func read(_ first: String, _ second: String = "", pages: Bool = true) -> Letter {
  let text = """
    Den Haag, 3 mei 2017

    \(first)
    \(pages ? "\u{C}" : "\n")\(second.isEmpty ? "Meer is er niet." : second)

    De Minister van Defensie,
    A.B. Voorbeeld

    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  return letter
}

/// The text with `[^n]` where notes are called.
private func words(_ letter: Letter) -> String {
  outline(letter).split(separator: "\n").first.map(String.init) ?? ""
}

private func notes(_ letter: Letter) -> [String] {
  letter.notes.map { "\($0.number) \($0.text)" }
}

@Test func aMarkStandsBehindAnySign() {
  let letter = read(
    """
    Is dat zo?1 Dat is zo!2 Aldus de brief (van mei)3 en «de Raad»4 is het ‘goed’5 of “beter”6 dan
    eerst…7 met 5%8 en in 2018,9 zegt men.

    1 Een.
    2 Twee.
    3 Drie.
    4 Vier.
    5 Vijf.
    6 Zes.
    7 Zeven.
    8 Acht.
    9 Negen.
    """)
  #expect(
    words(letter)
      == "Is dat zo?[^1] Dat is zo![^2] Aldus de brief (van mei)[^3] en «de Raad»[^4] is het"
      + " ‘goed’[^5] of “beter”[^6] dan eerst…[^7] met 5%[^8] en in 2018,[^9] zegt men.")
  #expect(letter.notes.count == 9)
  #expect(!letter.warnings.contains { $0.code.contains("mark") })
}

@Test func theFigureOfANameInBracketsIsNoMark() {
  let letter = read(
    """
    Het fregat vaart in mei.1 Daarna gaat het naar de Standing NATO Maritime Group 2 (SNMG2), betaald
    uit het BIV2, zoals eerder.

    1 Zie de begroting.
    2 Budget Internationale Veiligheid.
    """)
  #expect(
    words(letter)
      == "Het fregat vaart in mei.[^1] Daarna gaat het naar de Standing NATO Maritime Group 2 (SNMG2),"
      + " betaald uit het BIV[^2], zoals eerder.")
}

@Test func aMarkGluedToANumberIsTakenWhereItsNoteHasNoOtherPlace() {
  let letter = read(
    """
    Het vervoer kost 4801 euro. Zie nr. 7122. Er gaan 603 militairen, en dat kost € 14 miljoen4 samen.

    1 Zonder btw.
    2 De brief van vorig jaar.
    3 Ook burgers.
    4 Een raming.
    """)
  #expect(
    words(letter)
      == "Het vervoer kost 480[^1] euro. Zie nr. 712[^2]. Er gaan 60[^3] militairen, en dat kost"
      + " € 14 miljoen[^4] samen.")
  #expect(letter.warnings.filter { $0.code == "mark-in-number" }.count == 3)
  #expect(
    letter.repairs.filter { $0.kind == .noteMark }.map(\.confidence) == [0.5, 0.5, 0.5, 0.95])
}

/// A note without a mark, and numbers that end in its figure.
@Test(arguments: [
  "De resolutie 2171 van de Raad is van 31 december 2011 en geldt voor 21 landen.",
  "Het kost 4801 euro of 5601 euro.", "Het kost 4801 euro, en 4801 euro is veel.",
  "Het kost 3.201 euro.", "Zie Kamerstuk 27 921, nr. 611, en artikel 51.", "Een F-161 vliegt.",
  "De resoluties 2170 en 2171 gelden.", "Dat is 61% of 61-jarig.", "Op 21 mei 2021 was dat zo.",
])
func aNumberThatMayBeWholeIsNotCut(_ text: String) {
  let letter = read(text + "\n\n1 Een noot zonder plaats.")
  #expect(words(letter) == text)
  #expect(notes(letter) == ["1 Een noot zonder plaats."])
  #expect(letter.warnings.contains { $0.code == "note-without-mark" })
}

@Test func aDesignatorThatTheLetterWritesElsewhereGivesItsMarkAway() {
  let letter = read("Er gaan vier F-161 heen, en elke F-16 vliegt.\n\n1 Een noot.")
  #expect(words(letter) == "Er gaan vier F-16[^1] heen, en elke F-16 vliegt.")
}

@Test(arguments: [
  "Noten\n\n1 Een noot.\n2 Nog een noot die\ndoorloopt.",
  "Eindnoten\n1. Een noot.\n2. Nog een noot die\ndoorloopt.",
  "Voetnoten:\n\n1) Een noot.\n\n2) Nog een noot die doorloopt.",
])
func notesBelowAHeadingFindTheirMarksPagesAbove(_ list: String) {
  let letter = read(
    "De missie1 begon in 20152 weer.",
    "Dat was al bekend.\n\nDe Minister van Defensie,\nA. Naam\n\n" + list)
  #expect(words(letter) == "De missie[^1] begon in 2015[^2] weer.")
  #expect(notes(letter) == ["1 Een noot.", "2 Nog een noot die doorloopt."])
  #expect(letter.sections.count == 1)
}

@Test func aNoteMayStandRightBelowTheText() {
  let letter = read(
    """
    Sinds 20141 is er een missie. Zij loopt af, zo meldt het kabinet.2
    1 Zie de eerste brief.
    2 Zie ook de brief die daarop
    volgde.
    Mandaat

    Het mandaat geldt.
    """, pages: false)
  #expect(
    words(letter) == "Sinds 2014[^1] is er een missie. Zij loopt af, zo meldt het kabinet.[^2]")
  #expect(notes(letter) == ["1 Zie de eerste brief.", "2 Zie ook de brief die daarop volgde."])
  #expect(letter.sections.map(\.heading) == ["", "Mandaat"])
}

@Test func aLineThatBeginsWithANumberIsNoNote() {
  let letter = read("Er zijn vragen:\n\n1 Is er een verzoek?\n2 Is er een besluit?", pages: false)
  #expect(letter.notes == [])
  let wrapped = read(
    "Dit staat in artikel\n1 Van die wet en in het besluit1 van mei.", pages: false)
  #expect(wrapped.notes == [])
}

@Test(arguments: [
  ("[1]", "[2]", "X Noot\n1\n\nEen noot.\n\nX Noot\n2\n\nNog een.\n\nNaar boven"),
  ("1", "2", "XNoot\n1\nEen noot.\nXNoot\n2\nNog een.\nTerug naar begin van de pagina"),
  ("1", "2", "X\nNoot\n1\nEen noot.\nX\nNoot\n2\nNog een."),
  ("1", "2", "Noot 1: Een noot.\nNoot 2: Nog een."),
  ("1", "2", "X Noot 1\nEen noot.\nX Noot 2\nNog een."),
  ("1", "2", "X Noot 1 Een noot.\n\nXNoot2 Nog een."),
  (" [1]", "[2]", "[1] Een noot.\n[2] Nog een."), ("1)", "2)", "1) Een noot.\n2) Nog een."),
  ("¹", "²", "¹ Een noot.\n² Nog een."),
])
func notesOfPagesOfTheWebAreNotes(_ one: String, _ two: String, _ list: String) {
  let letter = read(
    "De missie\(one) begint (en eindigt).\(two) Dat is zo.\n\nMandaat\n\nDat loopt af.\n\n\(list)",
    pages: false)
  #expect(words(letter) == "De missie[^1] begint (en eindigt).[^2] Dat is zo.")
  #expect(notes(letter) == ["1 Een noot.", "2 Nog een."])
  #expect(!letter.warnings.contains { $0.code.contains("mark") })
}

@Test func notesOfATableStandBelowIt() {
  let letter = read(
    """
    Het besluit1 kost dit:

    Uitgaven               2018      2019
    Inzet van toestellen1   24,6      12,0
    Opleiding               3,0       2,02
    1 Met vervoer.
    2 Onder voorbehoud.

    Daarmee is alles gezegd.

    1 Zie de brief.
    """)
  #expect(letter.notes.map(\.number) == ["1-2", "2", "1"])
  #expect(Set(letter.notes.map(\.text)) == ["Met vervoer.", "Onder voorbehoud.", "Zie de brief."])
  let table = letter.blocks.first { $0.kind == .table }
  #expect(table?.marks.count == 2)
  #expect(table?.text.contains("2,02") == false)
}

@Test func aMarkWithoutANoteIsSaidAndAUnitIsNone() {
  let letter = read(
    "De missie² eindigt.[3] Aldus het besluit7 op 12 km² met CO2 en MH17, nr.3 Van der A.")
  #expect(letter.warnings.filter { $0.code == "mark-without-note" }.map(\.line) == [3, 3, 3])
}

@Test func aNoteMayBeCalledTwice() {
  let letter = read("De missie[1] begon. Het besluit[1] is genomen.\n\n[1] Een noot.")
  #expect(words(letter) == "De missie[^1] begon. Het besluit[^1] is genomen.")
}

/// Notes at the end, called by bare figures, and before them a list that is numbered from 1 as well.
@Test func aNumberedListIsNoNoteOfABareMark() {
  let text = """
    27 925 Terreur

    Nr. 7 BRIEF VAN DE MINISTER VAN DEFENSIE

    Den Haag, 5 maart 2031

    De eenheid werkt sinds 2029¹ in Niger. Het kabinet toetst drie punten:

    1) Er is een verzoek van de regering van Niger om hulp en opleiding.

    2) De buurlanden hebben met de komst van de eenheid ingestemd.

    De Minister van Defensie,
    A.B. Voorbeeld

    Noten

    1 Kamerstuk 27 925, nr. 5.

    """
  let letter = LetterParser.letter(from: text)
  #expect(letter.blocks.compactMap(\.marker) == ["1)", "2)"])
  #expect(letter.notes.map(\.text) == ["Kamerstuk 27 925, nr. 5."])
  #expect(letter.blocks.flatMap(\.marks).map(\.number) == ["1"])
}

/// Each page may count its notes from 1; the second note 1 of a letter is called 1-2.
@Test func notesMayCountAnewOnEveryPage() {
  let letter = read(
    "Er gaan vier schepen.1 Dat is besloten.2\n\n1 Een.\n2 Twee.",
    "Zij varen in mei uit.1 Daarna is het stil.\n\n1 Drie.")
  #expect(notes(letter) == ["1 Een.", "2 Twee.", "1-2 Drie."])
  #expect(outline(letter).contains("Zij varen in mei uit.[^1-2] Daarna"))
  #expect(!letter.warnings.contains { $0.code.contains("note") || $0.code.contains("mark") })
}

/// A page without notes of its own, and one whose note is the next.
@Test func aNumberThatNothingCallsCountsNotAnew() {
  let letter = read(
    "Er gaan vier schepen.1 Dat is besloten.\n\n1 Een.",
    "Zij varen in mei uit.\n\n1 Schip blijft.\n\nDaarna is het stil.")
  #expect(notes(letter) == ["1 Een."])
}

@Test(arguments: [("(1)", "(1)"), ("1)", "1)"), ("[1]", "[1]"), (" [1]", "[1]")])
func aNoteIsCalledByAMarkOfItsForm(_ mark: String, _ number: String) {
  let letter = read("Er gaan vier schepen\(mark) naar zee.\n\n\(number) Een brief van mei.")
  #expect(notes(letter) == ["1 Een brief van mei."])
  #expect(words(letter) == "Er gaan vier schepen[^1] naar zee.")
}

@Test func anItemInBracketsIsNoNote() {
  let letter = read("Er gaan vier schepen1 naar zee:\n\n(1) Het eerste in mei.\n(2) De rest later.")
  #expect(notes(letter) == [])
}

/// Word sets its notes right below what stands above them, be it a signature.
@Test func aNoteInBracketsRightBelowASignatureIsRead() {
  let text = """
    Den Haag, 3 mei 2017

    Er gaan vier schepen[1] naar zee. Zij varen uit.[2]

    De Minister van Defensie,
    A.B. Voorbeeld
    [1] Een brief van mei.
    [2] Een verslag van juni.
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(notes(letter) == ["1 Een brief van mei.", "2 Een verslag van juni."])
  #expect(letter.signatories.map(\.name) == ["A.B. Voorbeeld"])
}

/// Notes at the end of a letter run over page turns, and may have more than one paragraph.
@Test func aListedNoteGoesOnUpToTheNext() {
  let text = """
    Den Haag, 3 mei 2017

    Er gaan vier schepen naar zee.1 Zij varen in mei uit.2 In juni keren zij terug.3

    De Minister van Defensie,
    A.B. Voorbeeld

    Noten

    1 De schepen liggen nu in een haven waarvan de diepte

    Tweede Kamer, vergaderjaar 2016–2017, 31 405, nr. 44 2

    onlangs is gemeten.

    2 Dat is een maand later.

    De storm was de oorzaak.

    3 Een brief van mei.
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(
    notes(letter) == [
      "1 De schepen liggen nu in een haven waarvan de diepte onlangs is gemeten.",
      "2 Dat is een maand later. De storm was de oorzaak.", "3 Een brief van mei.",
    ])
  #expect(letter.blocks.map(\.text).count == 1)
}

/// Questions to ministers set a blank before the mark.
@Test func aMarkWithABracketMayStandBehindABlank() {
  let letter = read(
    "Er was een uitzending 1) over het schip. Zij was kort.\n\n1) De Haven, 2 mei 2017")
  #expect(notes(letter) == ["1 De Haven, 2 mei 2017"])
  #expect(words(letter) == "Er was een uitzending[^1] over het schip. Zij was kort.")
  for words in ["Er zijn twee doelen: 1) rust en 2) hulp.", "Zie het antwoord onder 1) hierboven."]
  {
    #expect(notes(read(words + "\n\n1) Een brief van mei.")).isEmpty)
  }
}

/// Behind the end of a sentence it may stand at a line end, or before another sentence.
@Test(arguments: ["1)", "(1)"])
func aMarkWithBracketsMayStandBehindAStopAndABlank(_ mark: String) {
  for rest in ["", " De weg is nu vrij."] {
    let letter = read("Het konvooi is vertrokken.\u{20}\(mark)\(rest)\n\n\(mark) Langs de rivier.")
    #expect(notes(letter) == ["1 Langs de rivier."])
    #expect(words(letter) == "Het konvooi is vertrokken.[^1]\(rest)")
  }
  let count = "Er zijn twee redenen. 1) De weg is vrij. 2) Het weer is goed.\n\n1) Langs de rivier."
  #expect(notes(read(count)).isEmpty)
}

/// Below the signatures an item of a list may be a note, where a mark calls it.
@Test func aNoteWithAStopMayStandBelowTheSignatures() {
  let text = "Het konvooi is vertrokken.1\n\n" + ShortLetter.signature + "\n1. Langs de rivier.\n"
  let letter = ShortLetter.read(text)
  #expect(notes(letter) == ["1 Langs de rivier."])
  #expect(letter.blocks.map(\.text) == ["Het konvooi is vertrokken."])
  let closed = ShortLetter.read(text.replacing("1. Langs", with: "_________\n1) Langs"))
  #expect(notes(closed) == ["1 Langs de rivier."])
  let headed = ShortLetter.read(text.replacing("1. Langs", with: "Noot\n\n1. Langs"))
  #expect(notes(headed) == ["1 Langs de rivier."])
  #expect(headed.blocks.map(\.text) == ["Het konvooi is vertrokken."])
  let list = ShortLetter.read(
    "Het konvooi is vertrokken.\n\n" + ShortLetter.signature + "\n1. Kaart van de rivier.\n")
  #expect(list.notes.isEmpty)
}

@Test func aStarMayHaveABracket() {
  let letter = read("Het konvooi is vertrokken. *)\n\n*) Langs de rivier.")
  #expect(notes(letter) == ["* Langs de rivier."])
}
