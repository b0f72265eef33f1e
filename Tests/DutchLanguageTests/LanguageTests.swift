import DutchLanguage
import Testing

/// Money, lengths of time, abbreviations and sentences.
struct LanguageTests {
  @Test(arguments: [
    ("geraamd op 24,6 miljoen euro.", ["24,6 miljoen euro = 2460000000 EUR exact"]),
    ("van ongeveer 300.000 euro,", ["300.000 euro = 30000000 EUR about"]),
    ("€ 150 miljoen", ["€ 150 miljoen = 15000000000 EUR exact"]),
    ("EUR 2 mln. uit het BIV", ["EUR 2 mln. = 200000000 EUR exact"]),
    ("€ 1.250,50 per dag", ["€ 1.250,50 = 125050 EUR exact"]),
    (
      "ongeveer 76 miljoen euro, waarvan 40 miljoen voor Irak en 36 miljoen voor Syrië.",
      [
        "76 miljoen euro = 7600000000 EUR about", "40 miljoen = 4000000000 EUR exact implied",
        "36 miljoen = 3600000000 EUR exact implied",
      ]
    ),
    (
      "Geraamd op 24 miljoen euro. Hiervan is 17 miljoen bestemd voor munitie. Er zijn 3 miljoen.",
      ["24 miljoen euro = 2400000000 EUR exact", "17 miljoen = 1700000000 EUR exact implied"]
    ),
    ("4 miljoen mensen krijgen 5 euro", ["5 euro = 500 EUR exact"]),
    ("10 tot 20 miljoen dollar", ["10 tot 20 miljoen dollar = 1000000000..2000000000 USD range"]),
    ("Dat kost 5 euro. Er zijn 3 miljoen.", ["5 euro = 500 EUR exact"]),
    ("45 procent en 54 van de 329 zetels in 2018", []),
    ("€ 300k en 2,5 M EUR", ["€ 300k = 30000000 EUR exact", "2,5 M EUR = 250000000 EUR exact"]),
    (
      "€ 4,5 mrd., € 6 mil",
      ["€ 4,5 mrd. = 450000000000 EUR exact", "€ 6 mil = 600000000 EUR exact"]
    ),
    ("MEUR 4,5 of mln. € 3", ["MEUR 4,5 = 450000000 EUR exact", "mln. € 3 = 300000000 EUR exact"]),
    (
      "340.000EUR of 12.500 €.",
      ["340.000EUR = 34000000 EUR exact", "12.500 € = 1250000 EUR exact"]
    ),
    ("€ 1.2 miljoen", ["€ 1.2 miljoen = 120000000 EUR exact"]),
    ("½ miljoen euro", ["½ miljoen euro = 50000000 EUR exact"]),
    ("drie kwart miljoen euro", ["drie kwart miljoen euro = 75000000 EUR exact"]),
    (
      "twee miljoen en vijfhonderdduizend euro",
      ["twee miljoen en vijfhonderdduizend euro = 250000000 EUR exact"]
    ),
    (
      "van € 4 via € 5 naar € 6 miljoen",
      [
        "€ 4 = 400000000 EUR exact", "€ 5 = 500000000 EUR exact",
        "€ 6 miljoen = 600000000 EUR exact",
      ]
    ),
    ("bedraagt € -1.250.000.", ["€ -1.250.000 = -125000000 EUR exact"]),
    ("een mutatie van −3 miljoen euro", ["3 miljoen euro = -300000000 EUR exact"]),
    ("bedraagt –€ 2 en - € 3 en", ["€ 2 = -200 EUR exact", "€ 3 = 300 EUR exact"]),
    (
      "min € 2 miljoen, min. € 3 miljoen",
      ["€ 2 miljoen = -200000000 EUR exact", "€ 3 miljoen = 300000000 EUR min"]
    ),
    ("€ 3 miljoen negatief", ["€ 3 miljoen = -300000000 EUR exact"]),
    ("- € 2 miljoen voor transport", ["€ 2 miljoen = 200000000 EUR exact"]),
  ])
  func money(_ text: String, _ expected: [String]) {
    let read = DutchMoney.find(in: text).map { money in
      #expect(slice(text, money.range) == money.text)
      return "\(money.text) = \(money.cents)" + (money.centsMax.map { "..\($0)" } ?? "")
        + " \(money.currency) \(money.number.qualifier)"
        + (money.isCurrencyImplied ? " implied" : "")
    }
    #expect(read == expected)
  }

  @Test(arguments: ["€ 650 dz. per jaar", "€ 4 mjx", "€ 300x", "€ 2 qtn. extra"])
  func lettersThatNobodyKnowsBlockTheBareSum(_ text: String) {
    #expect(DutchMoney.find(in: text).isEmpty)
  }

  @Test(arguments: ["€ 50 p.p.", "€ 50 per jaar", "€ 50 excl. btw", "€ 50 BTW", "€ 50 extra."])
  func otherWordsBehindASumLeaveIt(_ text: String) {
    #expect(DutchMoney.find(in: text).map(\.cents) == [5000])
  }

  @Test(arguments: [
    ("voor de duur van een jaar", ["een jaar = 1 year"]),
    ("maximaal twaalf maanden", ["twaalf maanden = 12 month"]),
    ("zes weken", ["zes weken = 6 week"]),
    ("anderhalf jaar", ["anderhalf jaar = 1.5 year"]),
    ("een half jaar", ["een half jaar = 0.5 year"]),
    ("vier tot zes maanden", ["vier tot zes maanden = 4..6 month"]),
    ("een tweejarige inzet", ["tweejarige = 2 year"]),
    ("een 12-maands mandaat", ["12-maands = 12 month"]),
    ("driekwart jaar", ["driekwart jaar = 0.75 year"]),
    ("een week of zes", ["een week of zes = 6 week"]),
    ("een vol jaar, een halfjaar", ["een vol jaar = 1 year", "een halfjaar = 0.5 year"]),
    ("18 jaar en ouder, in de jaren, om 10 uur", []),
  ])
  func durations(_ text: String, _ expected: [String]) {
    let read = DutchDuration.find(in: text).map { duration in
      #expect(slice(text, duration.range) == duration.text)
      return "\(duration.text) = \(duration.value)" + (duration.valueMax.map { "..\($0)" } ?? "")
        + " \(duration.unit)"
    }
    #expect(read == expected)
  }

  @Test(arguments: [
    ("Met een Target Support Cell (TSC) en", ["TSC = Target Support Cell"]),
    ("in de Koerdistan Autonome Regio (KAR).", ["KAR = Koerdistan Autonome Regio"]),
    (
      "en Processing Exploitation and Dissemination (PED-)capaciteit",
      ["PED = Processing Exploitation and Dissemination"]
    ),
    ("van Improvised Explosive Devices (IED’s),", ["IED = Improvised Explosive Devices"]),
    ("het Ministerial Liaison Team-Erbil (MLT-E)", ["MLT-E = Ministerial Liaison Team-Erbil"]),
    ("het Ministry of Peshmerga Affairs (MoP)", ["MoP = Ministry of Peshmerga Affairs"]),
    ("een sociaal medisch team (SMT)", ["SMT = sociaal medisch team"]),
    (
      "• EU Advisory Mission (EUAM): Nederland", ["EUAM = EU Advisory Mission"]
    ),
    ("de EU-missie (EU Advisory Mission, EUAM) zich", ["EUAM = EU Advisory Mission"]),
    (
      "United Nations Interim Force in Lebanon (UNIFIL)",
      ["UNIFIL = United Nations Interim Force in Lebanon"]
    ),
    (
      "ISSG (International Syria Support Group)", ["ISSG = International Syria Support Group"]
    ),
    (
      "aan het Funding Facility for Stabilisation (FFS)",
      ["FFS = Funding Facility for Stabilisation"]
    ),
    (
      "Mission multidimensionnelle des Nations Unies pour la stabilisation au Mali (MINUSMA)",
      ["MINUSMA = Mission multidimensionnelle des Nations Unies pour la stabilisation au Mali"]
    ),
    ("Iraq Humanitarian Pooled Fund (IHF)", ["IHF = Iraq Humanitarian Pooled Fund"]),
    (
      "voor International Justice and Accountability (CIJA) en Buitenlandse Handel (HGIS)", []
    ),
    ("het resterende deelgebied (Hajin) en (Anbar, Ninewa)", []),
  ])
  func abbreviations(_ text: String, _ expected: [String]) {
    let read = Abbreviation.find(in: text).map { pair in
      #expect(slice(text, pair.shortRange) == pair.short)
      #expect(slice(text, pair.nameRange) == pair.name)
      return "\(pair.short) = \(pair.name)"
    }
    #expect(read == expected)
  }

  @Test(arguments: [
    "Eerste zin.|Tweede zin.",
    "Op 12 mei jl. vonden verkiezingen plaats.|Dat is zo.",
    "Dat was op 12 mei jl.|Daarna volgde meer.",
    "Zie Kamerstuk 27 925, nr. 615.|Het plan is in fase 3.|In 2018 volgt meer.",
    "De heer S.A. Blok sprak.|Hij zei: «Wij gaan.»|Toen niet.",
    "Er zijn ca. 30 landen (o.a. Turkije. En meer) bij.|Ja!|Nee?",
    "Dat geldt voor de F-16’s.|Deze uitgaven volgen.",
    "1. Inleiding",
    "Het gaat om 1.300 wapens.|20 daarvan niet.",
    "Motie-De Roon c.s. is aangenomen.|Zij vroeg EUR 2 mln. extra.",
    "«Centrale aansturing van de aanval.» Er is sprake van|",
  ])
  func sentences(_ marked: String) {
    let wanted = marked.split(separator: "|").map(String.init)
    if marked.hasSuffix("|") {
      let text = String(marked.dropLast())
      let read = Sentences.split(text).map { slice(text, $0) }
      #expect(read == ["«Centrale aansturing van de aanval.»", "Er is sprake van"])
      return
    }
    let text = wanted.joined(separator: " ")
    #expect(Sentences.split(text).map { slice(text, $0) } == wanted)
  }
}
