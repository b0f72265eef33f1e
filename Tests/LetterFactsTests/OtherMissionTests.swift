import LetterFacts
import LetterModel
import Testing

/// What is found in one paragraph of a letter of 15 June 2018, a line a fact.
private func facts(
  _ text: String, _ kinds: [Fact.Kind], topic: Topic? = nil, marker: String? = nil,
  isTable: Bool = false
) -> [String] {
  let block = Block(
    ordinal: 1, kind: isTable ? .table : marker == nil ? .paragraph : .item, marker: marker,
    text: text, segments: [],
    page: 1, lines: 1...1)
  let section = Section(
    path: topic == nil ? "0" : "1", level: 0, heading: "", topic: topic, segments: [], page: 1,
    lines: 1...1, blocks: [block])
  let letter = Letter(
    header: Header(), sections: [section], notes: [], signatories: [], pages: 1, repairs: [],
    warnings: [])
  return Facts.find(in: letter, date: Day(iso: "2018-06-15")).filter { kinds.contains($0.kind) }
    .map(line)
}

private func line(_ fact: Fact) -> String {
  var parts = [fact.subject]
  if let value = fact.value {
    let upper = fact.valueMax.map { "-\($0)" } ?? ""
    parts.append("\(fact.qualifier.map { "\($0) " } ?? "")\(value)\(upper)")
  }
  if fact.from != nil || fact.until != nil {
    parts.append("\(fact.from.map { "\($0)" } ?? "")..\(fact.until.map { "\($0)" } ?? "")")
  }
  if let year = fact.year { parts.append("y\(year)") }
  for key in ["role", "state", "basis", "target", "when", "currency"] {
    if let value = fact.texts[key] { parts.append("\(key)=\(value)") }
  }
  return parts.joined(separator: " | ")
}

@Test(arguments: [
  (
    "In Gao zijn circa 450 Nederlandse militairen gestationeerd.",
    ["militairen | about 450 | actual"]
  ),
  (
    "De Nederlandse bijdrage bestaat uit ten hoogste 1.400 militairen en enkele civiele adviseurs.",
    ["militairen | max 1400 | ceiling"]
  ),
  (
    "Nederland levert vijftien stafofficieren en een politieadviseur aan het hoofdkwartier in Juba.",
    ["stafofficieren | exact 15 | planned", "politieadviseur | exact 1 | planned"]
  ),
  (
    "De operatie telt in totaal ongeveer 2.500 militairen uit zestien landen.",
    ["militairen | about 2500 | mission-total"]
  ),
  (
    "Het kabinet zal twintig tot dertig marechaussees uitzenden voor de opleiding van agenten.",
    ["marechaussees | range 20-30 | planned"]
  ),
  (
    "Momenteel zijn 95 Nederlandse functionarissen werkzaam in de missie.",
    ["functionarissen | exact 95 | actual"]
  ),
  ("De EU leidde sinds 2010 ruim 5.000 Somalische militairen op.", []),
  ("In fase 3 en onder nr. 163951 is dat beschreven, zie Kamerstuk 29 521, nr. 293.", []),
  ("Bij de verkiezingen haalde de partij 54 van de 329 zetels bij een opkomst van 45 procent.", []),
  ("In de kampen verblijven 250.000 personen die hulp nodig hebben.", []),
  ("De bevelhebber beschikt over F-16, CV90 en C-130 toestellen op grond van artikel 51.", []),
])
func personnelOfOtherMissions(_ text: String, _ expected: [String]) {
  let found = facts(text, [.personnel], topic: .contribution)
  #expect(found.map { $0.replacing("role=", with: "") } == expected)
}

@Test(arguments: [
  (
    "Nederland stelt drie CH-47’s, vier Apache-helikopters en een C-130 beschikbaar.",
    ["CH-47 | exact 3 | deployed", "Apache | exact 4 | deployed", "C-130 | exact 1 | deployed"]
  ),
  (
    "De twee Patriot-batterijen worden geplaatst bij Adana, met een reserve in Nederland.",
    ["Patriot | exact 2 | deployed"]
  ),
  (
    "Het fregat Zr.Ms. De Ruyter neemt een boordhelikopter van het type NH90 mee.",
    ["fregat | exact 1 | deployed", "NH90 | exact 1 | deployed"]
  ),
  (
    "De eenheid neemt vijftien Bushmasters, zes CV90’s en drie pantserhouwitsers mee.",
    [
      "Bushmaster | exact 15 | deployed", "CV90 | exact 6 | deployed",
      "pantserhouwitser | exact 3 | deployed",
    ]
  ),
  ("België zet zes Belgische F-16’s in.", []),
  ("De F-16-inzet en het F-16-detachement blijven ongewijzigd.", []),
])
func materielOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(
    facts(text, [.asset], topic: .contribution).map { $0.replacing("state=", with: "") }
      == expected)
}

@Test(arguments: [
  (
    "De kosten van de missie worden geraamd op € 25,5 miljoen voor 2018 en € 7 miljoen voor 2019.",
    [
      "kosten van de missie | exact 2550000000 | y2018",
      "kosten van de missie | exact 700000000 | y2019",
    ]
  ),
  (
    "De additionele uitgaven bedragen maximaal EUR 870.000.",
    ["additionele uitgaven | max 87000000"]
  ),
  (
    "Nederland heeft in 2017 ongeveer 1,5 miljard euro aan hulp uitgegeven.",
    ["hulp uitgegeven | about 150000000000 | y2017"]
  ),
  (
    "De Verenigde Staten betalen 40 miljoen dollar aan het fonds.",
    ["fonds | exact 4000000000 | currency=USD"]
  ),
  ("De piraten vroegen 3 miljoen dollar losgeld.", []),
  (
    "De uitgaven worden op f 5,5 miljoen (€ 2,5 miljoen) geraamd.",
    ["uitgaven | exact 550000000 | currency=NLG", "uitgaven | exact 250000000"]
  ),
  (
    "De VN vergoedt Nederland naar schatting 4 miljoen dollar.",
    ["uitgaven | about 400000000 | currency=USD"]
  ),
  ("Ongeveer 4 miljoen mensen zijn gevlucht, zie Kamerstuk 27 925, nr. 506.", []),
])
func moneyOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(facts(text, [.amount], topic: .finances) == expected)
}

@Test(arguments: [
  (
    "De Nederlandse deelname aan Atalanta loopt van 1 juli tot en met 31 december 2018.",
    ["deelname | 2018-07-01..2018-12-31"]
  ),
  (
    "De bijdrage aan EUFOR begint op 15 mei 2018 en duurt twaalf maanden.",
    ["bijdrage | 2018-05-15..", "bijdrage | exact 12"]
  ),
  (
    "Het kabinet heeft besloten de inzet met ingang van 1 januari 2019 voor twee jaar te verlengen.",
    ["inzet | 2019-01-01..", "inzet | exact 24"]
  ),
  ("Het mandaat van MINUSMA loopt tot 30 juni 2019.", ["mandaat | ..2019-06-30"]),
  (
    "De Nederlandse eenheid wordt uiterlijk op 1 augustus 2018 teruggetrokken.",
    ["eenheid | ..2018-08-01"]
  ),
  ("Op 7 juni jl. bezocht de minister de militairen in Gao.", []),
  ("De afgelopen twee jaar is de veiligheid verbeterd.", []),
])
func periodsOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(facts(text, [.period], topic: .duration) == expected)
}

@Test(arguments: [
  (
    "VN-Veiligheidsraadresoluties 2085 (2012) en 2100 vormen de rechtsgrond voor de missie.",
    ["resolutie 2085 | basis=resolution", "resolutie 2100 | basis=resolution"]
  ),
  (
    "De militairen worden ingezet op uitnodiging van de Afghaanse regering.",
    ["verzoek van de Afghaanse regering | basis=request"]
  ),
  (
    "De operatie berust op het recht op zelfverdediging, neergelegd in artikel 51 van het Handvest.",
    ["artikel 51 | basis=article-51"]
  ),
  (
    "De missie is ingesteld bij Raadsbesluit 2010/96/GBVB.",
    ["Raadsbesluit 2010/96/GBVB | basis=council-decision"]
  ),
  (
    "Een mandaat van de Veiligheidsraad is niet vereist.", ["geen mandaat nodig | basis=none"]
  ),
  ("Op verzoek van de Kamer gaat deze brief in op het mandaat.", []),
])
func groundsOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(facts(text, [.legalBasis], topic: .mandate) == expected)
}

@Test(arguments: [
  (
    "De patrouilles vinden plaats in de Golf van Aden en voor de kust van Somalië.",
    ["Golf van Aden", "kust van Somalië"]
  ),
  ("De Nederlandse militairen opereren in de provincie Uruzgan.", ["provincie Uruzgan"]),
  ("De F-16’s patrouilleren boven Libië.", ["Libië"]),
  ("De veiligheidssituatie in Afghanistan is wisselvallig.", []),
])
func areasOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(facts(text, [.area], topic: .contribution) == expected)
}

@Test(arguments: [
  (
    "Het kabinet zal uw Kamer voor 1 december 2018 over de voortgang informeren.",
    ["de voortgang | when=1 december 2018"]
  ),
  (
    "De Kamer ontvangt jaarlijks een tussentijdse evaluatie.",
    ["informatie aan de Kamer | when=jaarlijks"]
  ),
  ("Uw Kamer is hierover op 3 mei 2018 geïnformeerd.", []),
  ("Hierbij informeren wij u over het besluit.", []),
])
func promisesOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(facts(text, [.promise], topic: .conclusion) == expected)
}

@Test(arguments: [
  ("Aan de missie nemen 22 landen deel.", ["landen | exact 22"]),
  ("In Zuid-Soedan zijn naar schatting 1,9 miljoen ontheemden.", ["ontheemden | about 1900000"]),
  ("Twee landen hebben bezwaar, en 54 zetels zijn leeg.", []),
])
func countsOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(facts(text, [.count], topic: .participants) == expected)
}

@Test(arguments: [
  (
    "De gronden, zoals vermeld in de brief van 1 november 2013, gelden onverkort en zijn ongewijzigd.",
    ["gronden | target=2013-11-01"]
  ),
  ("De situatie is ongewijzigd.", []),
])
func earlierTextsOfOtherMissions(_ text: String, _ expected: [String]) {
  #expect(facts(text, [.referenceIncorporation], topic: .grounds) == expected)
}

@Test func rowsOfATableDoNotRunIntoEachOther() {
  let table = "Personen  2019  2020\nTrainers  10  20\nArtsen  5  5"
  #expect(facts(table, [.personnel, .count], isTable: true).isEmpty)
  let row = "Training\tongeveer 45 militairen\nTransport\teen C-130"
  #expect(facts(row, [.personnel], isTable: true) == ["militairen | about 45 | role=planned"])
}
