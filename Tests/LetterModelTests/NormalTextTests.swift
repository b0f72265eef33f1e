import LetterModel
import Testing

@Test(arguments: [
  ("Syrie\u{308} en coo\u{308}rdinatie", "Syrië en coördinatie"),
  ("O\u{301}e\u{301}n \u{1EBF} e\u{302}\u{301}", "Óén \u{1EBF} \u{1EBF}"),
  ("de ﬁnanciële, eﬃciënte en ﬂinke oﬀerte", "de financiële, efficiënte en flinke offerte"),
  ("Ĳsland en vrĳ", "IJsland en vrij"),
  ("F\u{2011}16, NAVO\u{2010}missie", "F-16, NAVO-missie"),
  ("€\u{A0}5\u{202F}000 en\u{2009}meer", "€ 5 000 en meer"),
  ("veilig\u{AD}heids\u{AD}sector", "veiligheidssector"),
  ("Grond¬wet en gevechts¬ vliegtuigen", "Grondwet en gevechtsvliegtuigen"),
  ("de\u{200B}ze \u{FEFF}dag", "deze dag"),
  // What some prints draw their hyphens with.
  ("F\u{AD}16 en NAVO\u{AD}missie", "F-16 en NAVO-missie"),
  ("Noord\u{AD}Irak, land\u{AD} en tuinbouw", "Noord-Irak, land- en tuinbouw"),
  // These stay.
  ("A ¬ B, ¬p", "A ¬ B, ¬p"), ("q\u{308} – ‘dit’ 🏳️\u{200D}🌈", "q\u{308} – ‘dit’ 🏳️\u{200D}🌈"),
])
func aTextHasOneForm(_ text: String, _ form: String) {
  #expect(Array(text.inNormalForm.unicodeScalars) == Array(form.unicodeScalars))
  #expect(Array(form.inNormalForm.unicodeScalars) == Array(form.unicodeScalars))
}

@Test func theFormLeadsBackToTheSource() {
  let text = "\u{FEFF}de ﬁn\u{AD}e Syrie\u{308}r"
  let source = Array(text.unicodeScalars)
  let normal = NormalText(text)
  #expect(String(String.UnicodeScalarView(normal.scalars)) == "de fine Syriër")
  func back(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(source[normal.source(range)]))
  }
  #expect(back(0..<2) == "de")
  #expect(back(3..<7) == "ﬁn\u{AD}e")
  #expect(back(3..<6) == "ﬁn")
  #expect(back(6..<7) == "e")
  #expect(back(8..<14) == "Syrie\u{308}r")
  #expect(back(13..<14) == "r")
  #expect(normal.place(ofSource: 1) == 0)
  #expect(normal.place(ofSource: source.count - 1) == 13)
  // Every stretch leads to one that has the same form.
  for start in 0..<normal.scalars.count {
    for end in start + 1...normal.scalars.count {
      let range = normal.source(start..<end)
      #expect(range.lowerBound >= 0 && range.upperBound <= source.count && !range.isEmpty)
    }
  }
}
