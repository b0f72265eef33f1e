import Testing

@testable import DutchLanguage

@Test func noWordOfTheLexiconStandsTwiceInOneClass() {
  var seen: Set<[String]> = []
  for word in Lexicon.builtIn.words {
    #expect(seen.insert([word.wordClass, word.word.lowercased()]).inserted, "\(word)")
  }
}

@Test func everyClassOfTheLexiconHasWordsAMeaningAndRulesThatKnowIt() {
  let used = Set(Lexicon.builtIn.words.map(\.wordClass))
  var names: Set<String> = []
  for wordClass in Lexicon.classes {
    #expect(names.insert(wordClass.name).inserted, "\(wordClass.name) stands twice")
    #expect(used.contains(wordClass.name) && wordClass.meaning.hasSuffix("."), "\(wordClass)")
    #expect(WordClass.isKnown(wordClass.name), "\(wordClass.name)")
  }
}

@Test func aFileOfTheLexiconThatCannotBeReadSaysOnWhichLine() {
  #expect(throws: LexiconFault(line: 1, what: "'fregat' stands above the first class")) {
    try LexiconFile("fregat\n")
  }
  #expect(throws: LexiconFault(line: 3, what: "'= Apache' is no word")) {
    try LexiconFile("[type] Types.\n# a remark\n= Apache\n")
  }
}

@Test func aWordOfTheLexiconIsKnownWhateverItsCapitalsAndAccents() {
  let words = Words("Beëindigd, BOORDHELIKOPTER; de Syrische")
  #expect(words.has(0, .ends))
  #expect(words.has(2, .asset))
  #expect(words.has(5, .foreign))
  #expect(words.roles(4).isEmpty)
}

@Test func aNameOfMoreWordsIsFoundWholeAndOnlyWhole() {
  let lexicon = Lexicon([LexiconWord("wing loong", in: "type", means: "Wing Loong")])
  let words = lexicon.use { Words("drie Wing Loongs, een Wing Loong, een wing") }
  #expect(
    (0..<words.count).map { lexicon.name(.type, at: $0, words)?.end } == [
      nil, nil, nil, nil, nil, 7, nil, nil, nil, nil,
    ])
  #expect(lexicon.name(.type, at: 5, words)?.means == "Wing Loong")
}
