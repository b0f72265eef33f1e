import LetterModel
import Testing

@testable import LetterParsing

/// What a hyphen at a line end was, decided on a text that holds these words and no others.
@Test(arguments: [
  // The letter's own words come first.
  ("geïnte-", "greerde", "de geïntegreerde inzet", "geïntegreerde"),
  ("politiek-", "bestuurlijk", "een politiek-bestuurlijk bestel", "politiek-bestuurlijk"),
  ("train-", "ing", "de training", "training"),
  // Then the rules of spelling.
  ("veiligheids-", "sector.", "", "veiligheidssector."),
  ("landbouw-", "en watersector", "", "landbouw- en"),
  ("politiek-", "militaire", "", "politiek-militaire"),
  ("civiel-", "militair", "", "civiel-militair"),
  ("sociaal-", "economische", "", "sociaal-economische"),
  ("sociaal-", "economische", "een sociaaleconomische raad", "sociaaleconomische"),
  ("F-", "16’s", "", "F-16’s"),
  ("NAVO-", "missie", "", "NAVO-missie"),
  ("anti-ISIS-", "coalitie", "", "anti-ISIS-coalitie"),
  ("Noord-", "Irak", "", "Noord-Irak"),
  ("niet-", "militaire", "", "niet-militaire"),
  ("oud-", "minister", "", "oud-minister"),
  ("de-", "escalatie", "", "de-escalatie"),
  ("aide-", "mémoire", "", "aide-mémoire"),
  ("2018-", "2019", "", "2018-2019"),
  ("zee-", "egels", "de zee en", "zee-egels"),
  ("financi-", "eel", "", "financieel"),
  // Offices and ranks.
  ("secretaris-", "generaal", "", "secretaris-generaal"),
  ("minister-", "president", "", "minister-president"),
  ("luitenant-", "generaal", "", "luitenant-generaal"),
  ("directeuren-", "generaal", "", "directeuren-generaal"),
  ("generaal-", "majoor", "", "generaal-majoor"),
  ("vice-", "premier", "", "vice-premier"),
  ("oud-", "collega", "", "oud-collega"), ("oud-", "ste", "", "oudste"),
  ("ex-", "strijders", "", "ex-strijders"), ("Ex-", "plosieven", "", "Explosieven"),
  ("ex-", "terne", "", "externe"), ("niet-", "temin", "", "niettemin"),
  // Vowels that meet in a compound.
  ("co-", "voorzitter", "", "co-voorzitter"), ("co-", "alitie", "", "coalitie"),
  ("co-", "ouders", "", "co-ouders"), ("auto-", "ongeluk", "", "auto-ongeluk"),
  ("drie-", "eenheid", "", "drie-eenheid"), ("zee-", "egel", "", "zee-egel"),
  ("defensie-", "uitgaven", "", "defensie-uitgaven"), ("politie-", "inzet", "", "politie-inzet"),
  ("micro-", "organismen", "", "micro-organismen"), ("media-", "aandacht", "", "media-aandacht"),
  ("anti-", "islamitisch", "", "anti-islamitisch"), ("re-", "integratie", "", "re-integratie"),
  // Figures and abbreviations.
  ("A400M-", "transporttoestel", "", "A400M-transporttoestel"), ("F-", "16's", "", "F-16's"),
  ("ngo-", "consortium", "", "ngo-consortium"), ("VN-", "missie", "", "VN-missie"),
  ("eFP-", "bijdrage", "", "eFP-bijdrage"), ("tv-", "beelden", "", "tv-beelden"),
  ("e-", "mail", "", "e-mail"),
  ("stand-", "van-zakenbrief", "", "stand-van-zakenbrief"),
  ("stand-van-", "zaken", "", "stand-van-zaken"),
  ("coalitie-in-", "zet", "", "coalitie-inzet"), ("staf-of-", "ficier", "", "staf-officier"),
  ("gen-", "der-adviseur", "", "gender-adviseur"), ("op-", "of aanmerkingen", "", "op- of"),
  ("zo-", "als", "", "zoals"), ("gender-", "gerelateerde", "", "gender-gerelateerde"),
  ("oplaai-", "ende", "", "oplaaiende"),
  // Names.
  ("Patriot-", "eenheid", "er staat een Patriot, hier", "Patriot-eenheid"),
  ("Over-", "eengekomen", "er is Over, en ook over dit", "Overeengekomen"),
  ("Zuid-", "Soedan", "", "Zuid-Soedan"), ("Midden-", "Oosten", "", "Midden-Oosten"),
  ("MIDDEN-", "AFRIKA", "", "MIDDEN-AFRIKA"), ("ZUID-", "OOSTEN", "", "ZUIDOOSTEN"),
  ("ONTWIKKELINGS-", "SAMENWERKING", "", "ONTWIKKELINGSSAMENWERKING"),
])
func aLineEndHyphenIsDecided(_ left: String, _ right: String, _ rest: String, _ joined: String) {
  let text = "\(left)\n\(right)\n\n\(rest)"
  let source = SourceLines(text)
  let repairer = TextRepairer(source, vocabulary: Vocabulary(source), calls: [])
  let read = repairer.read([0, 1])
  #expect(read.text.hasPrefix(joined), "\(read.text)")
  #expect(read.repairs.count == 1)
}

/// A trema falls away where a line end parts the vowels that it parts.
@Test(arguments: [
  ("be-", "eindiging", "beëindiging"), ("ge-", "integreerde", "geïntegreerde"),
  ("uitge-", "eist", "uitgeëist"), ("onbe-", "invloed", "onbeïnvloed"),
  ("co-", "ordinatie", "coördinatie"), ("gecoor-", "dineerd", "gecoordineerd"),
  ("geco-", "ordineerd", "gecoördineerd"), ("financi-", "ele", "financiële"),
  ("effici-", "ent", "efficiënt"), ("financi-", "en", "financiën"), ("flu-", "ide", "fluïde"),
  ("continu-", "iteit", "continuïteit"),
  ("Isra-", "elische", "Israëlische"), ("twee-", "entwintig", "tweeëntwintig"),
  ("re-", "ele", "reële"), ("Be-", "eindigd", "Beëindigd"),
  // These have none.
  ("muse-", "um", "museum"), ("ge-", "uit", "geuit"), ("be-", "ijverd", "beijverd"),
  ("religi-", "euze", "religieuze"), ("effici-", "ency", "efficiency"),
])
func theTremaThatALineEndTookComesBack(_ left: String, _ right: String, _ joined: String) {
  let text = "Den Haag, 1 mei 2018\n\nWij spreken over \(left)\n\(right) en meer.\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.blocks.map(\.text) == ["Wij spreken over \(joined) en meer."])
}

@Test func theLettersOwnSpellingDecidesAboutTheTremaToo() {
  for (own, joined) in [("reïntegratie", "reïntegratie"), ("re-integratie", "re-integratie")] {
    let text =
      "Den Haag, 1 mei 2018\n\nWij spreken over re-\nintegratie.\n\nDe \(own) is begonnen.\n"
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    #expect(letter.blocks.map(\.text)[0] == "Wij spreken over \(joined).")
    #expect(letter.repairs.contains { $0.confidence == 0.99 })
  }
}

@Test func aHyphenThatStandsApartFromItsWordIsNoDash() {
  let text =
    "Den Haag, 1 mei 2018\n\nDit volgt uit artikel 100 van de Grond -\nwet en meer -\nniet veel.\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(
    letter.blocks.map(\.text) == ["Dit volgt uit artikel 100 van de Grondwet en meer - niet veel."])
  let dashes = LetterParser.letter(from: text.replacing("Dit", with: "Dit - zo is het - gaat en"))
  #expect(dashes.blocks.map(\.text)[0].contains("Grond - wet"))
}

@Test func aDashBetweenWordsIsNoHyphen() {
  let source = SourceLines("waar de noden het hoogst zijn –\ncentraal-Irak en de regio -\nen meer")
  let repairer = TextRepairer(source, vocabulary: Vocabulary(source), calls: [])
  let read = repairer.read([0, 1, 2])
  #expect(read.text == "waar de noden het hoogst zijn – centraal-Irak en de regio - en meer")
  #expect(read.repairs.isEmpty)
}
