import DutchLanguage
import Testing

/// Numbers with what qualifies them.
struct DutchNumberTests {
  /// Each number as `qualified words = value[..max] qualifier marks`.
  static func read(_ text: String, oneBefore units: Set<String> = []) -> [String] {
    DutchNumber.find(in: text, oneBefore: units).map { number in
      #expect(slice(text, number.range) == number.text)
      var line = slice(text, number.qualifiedRange) + " = \(number.value)"
      if let top = number.valueMax { line += "..\(top)" }
      line += " " + number.qualifier.rawValue
      if number.isApproximate, number.qualifier != .about { line += " approximate" }
      if number.isTotal { line += " total" }
      if number.isVague { line += " vague" }
      return line
    }
  }

  @Test(arguments: [
    ("870.000 mensen", ["870.000 = 870000 exact"]),
    ("8,7 miljoen mensen", ["8,7 miljoen = 8700000 exact"]),
    ("1.300 wapens", ["1.300 = 1300 exact"]),
    ("45 militairen.", ["45 = 45 exact"]),
    ("vier F-16’s", ["vier = 4 exact"]),
    ("drie tot twaalf militairen", ["drie tot twaalf = 3..12 range"]),
    ("honderdtwintig agenten", ["honderdtwintig = 120 exact"]),
    ("tweeënveertig landen", ["tweeënveertig = 42 exact"]),
    ("vijftienhonderd man", ["vijftienhonderd = 1500 exact"]),
    ("drieduizend tweehonderd", ["drieduizend tweehonderd = 3200 exact"]),
    ("drieduizendvijfhonderd", ["drieduizendvijfhonderd = 3500 exact"]),
    ("anderhalf jaar", ["anderhalf = 1.5 exact"]),
    ("ruim een miljoen ontheemden", ["ruim een miljoen = 1000000 min"]),
    ("tientallen doden", ["tientallen = 10..99 about vague"]),
    ("enkele honderden strijders", ["enkele honderden = 100..999 about vague"]),
    ("een twintigtal waarnemers", ["twintigtal = 20 about"]),
    ("een tweetal schepen", ["tweetal = 2 exact"]),
    ("een dozijn voertuigen", ["dozijn = 12 exact"]),
    ("een paar honderd raketten", ["een paar honderd = 200 about"]),
    ("drieënhalfduizend soldaten", ["drieënhalfduizend = 3500 exact"]),
    ("drie komma vier miljoen mensen", ["drie komma vier miljoen = 3400000 exact"]),
    ("met hun veertigen", ["veertigen = 40 exact"]),
    ("drie- tot vierduizend militairen", ["drie- tot vierduizend = 3000..4000 range"]),
    ("een aantal adviseurs", ["een aantal = 2 about vague"]),
    ("3 tot 12 personen", ["3 tot 12 = 3..12 range"]),
    ("100-150 militairen", ["100-150 = 100..150 range"]),
    ("tussen de 100 en 150 militairen", ["tussen de 100 en 150 = 100..150 range"]),
    ("2 tot 3 miljoen mensen", ["2 tot 3 miljoen = 2000000..3000000 range"]),
    ("zes à acht toestellen", ["zes à acht = 6..8 range"]),
    ("één Nederlandse deskundige", ["één = 1 exact"]),
    ("2000 militairen in 2018", ["2000 = 2000 exact"]),
  ])
  func values(_ text: String, _ expected: [String]) { #expect(Self.read(text) == expected) }

  @Test(arguments: [
    ("maximaal 50 militairen", ["maximaal 50 = 50 max"]),
    ("ten hoogste tien", ["ten hoogste tien = 10 max"]),
    ("hooguit 5 man", ["hooguit 5 = 5 max"]),
    ("tot 20 militairen", ["tot 20 = 20 max"]),
    ("tot maximaal drie", ["tot maximaal drie = 3 max"]),
    ("tot ongeveer 20 militairen", ["tot ongeveer 20 = 20 max approximate"]),
    ("met een maximum van 50 man", ["maximum van 50 = 50 max"]),
    ("minimaal 6 maanden", ["minimaal 6 = 6 min"]),
    ("ten minste twaalf", ["ten minste twaalf = 12 min"]),
    ("meer dan 3.000 keer", ["meer dan 3.000 = 3000 min"]),
    ("niet meer dan 30", ["niet meer dan 30 = 30 max"]),
    ("ongeveer 150 personen", ["ongeveer 150 = 150 about"]),
    ("circa 40 en ca. 30", ["circa 40 = 40 about", "ca. 30 = 30 about"]),
    ("bijna 870.000 mensen", ["bijna 870.000 = 870000 about"]),
    ("naar schatting 4 miljoen", ["naar schatting 4 miljoen = 4000000 about"]),
    ("in totaal ongeveer 70", ["in totaal ongeveer 70 = 70 about total"]),
    ("in totaal 147.000 ontheemden", ["in totaal 147.000 = 147000 exact total"]),
    ("zo’n 90 man", ["zo’n 90 = 90 about"]),
    ("ongeveer € 150 miljoen", ["ongeveer € 150 miljoen = 150000000 about"]),
    ("bij benadering 85, globaal 9", ["bij benadering 85 = 85 about", "globaal 9 = 9 about"]),
    ("dik 50, een goede 60", ["dik 50 = 50 min", "een goede 60 = 60 about"]),
    ("op z’n hoogst 50", ["op z’n hoogst 50 = 50 max"]),
    ("niet meer dan een dozijn", ["niet meer dan een dozijn = 12 max"]),
    ("twee dozijn wagens", ["twee dozijn = 24 exact"]),
    (">= 20 en <= 30", [">= 20 = 20 min", "<= 30 = 30 max"]),
    ("minimaal 50 en maximaal 60", ["minimaal 50 en maximaal 60 = 50..60 range"]),
    ("120 tot hooguit 140", ["120 tot hooguit 140 = 120..140 range"]),
    ("tussen de twee- en drieduizend", ["tussen de twee- en drieduizend = 2000..3000 range"]),
    ("twee- tot driehonderdduizend", ["twee- tot driehonderdduizend = 200000..300000 range"]),
  ])
  func qualifiers(_ text: String, _ expected: [String]) { #expect(Self.read(text) == expected) }

  @Test(arguments: [
    ("De omvang zal de 75 man niet te boven gaan.", "max"),
    ("Het plafond is vastgesteld op 350 man.", "max"), ("De bovengrens ligt bij 350 man.", "max"),
    ("Het maximaal aantal in te zetten wagens is 9.", "max"),
    ("Het zullen er nooit meer zijn dan 80.", "max"), ("Het zijn er meer dan 80.", "min"),
    ("Het zal niet uit meer dan 30 man bestaan.", "max"), ("Met 120 man of meer.", "min"),
    ("Met 120 man of minder.", "max"), ("Dat wordt op 30 man begrensd.", "max"),
    ("De ondergrens is 40 man.", "min"), ("Het komt niet onder de 60 man.", "min"),
    ("Het plafond, zegt hij, geldt voor 30 man.", "exact"), ("Met 30 man of vrouw.", "exact"),
    ("Niet alleen meer dan 30 man.", "min"), ("Hij bestaat naar schatting uit 30 man.", "about"),
  ])
  func boundsElsewhereInTheClause(_ text: String, _ qualifier: String) {
    #expect(DutchNumber.find(in: text).map(\.qualifier.rawValue) == [qualifier])
  }

  @Test func eenCountsOnlyBeforeTheUnitsAskedFor() {
    #expect(Self.read("voor de duur van een jaar").isEmpty)
    #expect(Self.read("voor de duur van een jaar", oneBefore: ["jaar"]) == ["een = 1 exact"])
    #expect(Self.read("een militair adviseur", oneBefore: ["adviseur"]) == ["een = 1 exact"])
    #expect(Self.read("een groot land", oneBefore: ["jaar"]).isEmpty)
  }

  @Test(arguments: [
    "fase 3 van het plan", "griffie nr. 163951", "F-16’s", "F-16-bijdrage", "MH17", "C-130",
    "de 4e brigade", "de vierde keer", "27 925", "27 925, nrs. 570 en 597.", "14 september 2018",
    "in 2018 en 2019", "2018–2019", "artikel 100-brief", "070-348 64 86", "0921 - 7371",
    "om 10.30 uur", "24/7", "resolutie 1325", "paragraaf 7.2.1", "artikel 51 van het Handvest",
    "het kabinet acht dit van belang", "in acht genomen", "punt 8. Daarna", "de eerste drie1",
    "kst-27925-612", "+31 70 348 64 86", "een van de landen",
  ])
  func noNumbers(_ text: String) { #expect(Self.read(text).isEmpty) }
}

@Test(arguments: [
  ("€ 535 000", ["535 000 = 535000 exact"]), ("1 250 militairen", ["1 250 = 1250 exact"]),
  ("12\u{A0}500\u{2009}000 euro", ["12\u{A0}500\u{2009}000 = 12500000 exact"]),
  ("Kamerstuk 27 925, nr. 12", []), ("dossier 27 925", []),
  ("neemt af tot 4 700 en later 1 900.", ["4 700 = 4700 exact", "1 900 = 1900 exact"]),
  ("van het maximum van 3 160.", ["3 160 = 3160 max"]),
  ("waren het er 1810, van wie", ["1810 = 1810 exact"]),
  ("Totaal 290 250", ["290 = 290 exact", "250 = 250 exact"]),
  ("honderd en vijf agenten", ["honderd en vijf = 105 exact"]),
  ("tussen € 1 en € 1,5 miljoen", ["1 en € 1,5 miljoen = 1000000-1500000 range"]),
  ("tussen honderd en tweehonderd", ["honderd en tweehonderd = 100-200 range"]),
  ("honderd vijf agenten", ["honderd vijf = 105 exact"]),
  ("twee en een half miljoen euro", ["twee en een half miljoen = 2500000 exact"]),
  ("een kwart miljoen", ["een kwart miljoen = 250000 exact"]), ("2½ jaar", ["2½ = 2.5 exact"]),
  ("tweeënhalf jaar", ["tweeënhalf = 2.5 exact"]),
  ("€ 5 tot € 8 miljoen", ["5 tot € 8 miljoen = 5000000-8000000 range"]),
  ("EUR2,3mln", ["2,3mln = 2300000 exact"]), ("minus 5 miljoen", ["5 miljoen = -5000000 exact"]),
  ("± 20 man", ["20 = 20 about"]), ("+/- 25 man", ["25 = 25 about"]),
  ("< 30 man", ["30 = 30 max"]), ("≥ 40 man", ["40 = 40 min"]), ("~50 man", ["50 = 50 about"]),
  ("groeit van 60 tot 95 man", ["60 = 60 exact", "95 = 95 exact"]),
  ("respectievelijk 5 en 8 miljoen euro", ["5 = 5000000 exact", "8 miljoen = 8000000 exact"]),
  ("iets meer dan 40 man", ["40 = 40 min"]), ("nog geen 40 man", ["40 = 40 max"]),
])
func numbersThatRealLettersWrite(_ text: String, _ expected: [String]) {
  let read = DutchNumber.find(in: text).map { number in
    let upper = number.valueMax.map { "-\($0)" } ?? ""
    return "\(number.text) = \(number.value)\(upper) \(number.qualifier)"
  }
  #expect(read == expected)
}
