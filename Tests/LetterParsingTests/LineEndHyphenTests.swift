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
  ("sociaal-", "economische", "", "sociaaleconomische"),
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

@Test func aDashBetweenWordsIsNoHyphen() {
  let source = SourceLines("waar de noden het hoogst zijn –\ncentraal-Irak en de regio -\nen meer")
  let repairer = TextRepairer(source, vocabulary: Vocabulary(source), calls: [])
  let read = repairer.read([0, 1, 2])
  #expect(read.text == "waar de noden het hoogst zijn – centraal-Irak en de regio - en meer")
  #expect(read.repairs.isEmpty)
}
