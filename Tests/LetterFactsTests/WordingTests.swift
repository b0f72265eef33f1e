import DutchLanguage
import LetterFacts
import LetterModel
import Testing

/// Wordings that a first reading of unknown letters missed, in sentences of their own; the letter is
/// of 15 June 2018.
private func facts(
  _ text: String, _ kind: Fact.Kind, topic: Topic? = .contribution, isTable: Bool = false
) -> [String] {
  let block = Block(
    ordinal: 1, kind: isTable ? .table : .paragraph, text: text, segments: [], page: 1, lines: 1...1
  )
  let section = Section(
    path: "1", level: 1, heading: "", topic: topic, segments: [], page: 1, lines: 1...1,
    blocks: [block])
  let letter = Letter(
    header: Header(), sections: [section], notes: [], signatories: [], pages: 1, repairs: [],
    warnings: [])
  return Facts.find(in: letter, date: Day(iso: "2018-06-15")).filter { $0.kind == kind }.map {
    fact in
    let upper = fact.valueMax.map { "-\($0)" } ?? ""
    let number = fact.value.map { "\(fact.qualifier?.rawValue ?? "") \($0)\(upper)" }
    let days =
      fact.from == nil && fact.until == nil
      ? nil : "\(fact.from.map { "\($0)" } ?? "")..\(fact.until.map { "\($0)" } ?? "")"
    let year = fact.year.map { "y\($0)" }
    return ([fact.subject] + [number, days, year].compactMap { $0 }).joined(separator: " | ")
  }
}

@Test(arguments: [
  (
    "Het detachement groeit van circa 90 naar ruim 120 militairen.",
    ["militairen | about 90", "militairen | min 120"]
  ),
  (
    "Van de 900 militairen die de missie telt zijn er nu 640 aanwezig.",
    ["militairen | exact 900", "militairen | exact 640"]
  ),
  ("Polen heeft een eenheid van 70 militairen toegezegd.", []),
  ("Bij de aanslag zijn drie Nederlandse militairen omgekomen.", []),
  ("Er is een tekort van veertig instructeurs.", []),
  (
    "De omvang van de bijdrage neemt met negen militairen toe tot 120.",
    ["militairen | exact 9", "militairen | exact 120"]
  ),
  (
    "Het aantal waarnemers wordt van twaalf teruggebracht tot zeven.",
    ["waarnemers | exact 12", "waarnemers | exact 7"]
  ),
  ("Duitsland en Spanje blijven ook. Zij leveren samen 750 militairen.", []),
  (
    "Hoewel de NAVO om zestig trainers had gevraagd, leveren wij er twintig.",
    ["trainers | exact 20"]
  ),
  ("President Sarkozy heeft 700 extra militairen toegezegd.", []),
  ("In overleg met president Karzai gaan er negentig trainers.", ["trainers | exact 90"]),
  (
    "Aan Noorwegen is gevraagd 45 verplegers te sturen; wij zenden zes artsen.",
    ["artsen | exact 6"]
  ),
  ("Een 12-mansteam van de genie gaat mee.", ["mansteam | exact 12"]),
  ("De 54-koppige bemanning keert terug.", ["bemanning | exact 54"]),
  ("Er blijft een man of dertig achter in het kamp.", ["man | about 30"]),
  ("Zes van onze instructeurs geven les.", ["instructeurs | exact 6"]),
  ("De lessen worden door vijf Nederlandse leraren gegeven.", ["leraren | exact 5"]),
  ("Circa zestig in Kandahar gelegerde genisten keren terug.", ["genisten | about 60"]),
  ("Tachtig uit Duitsland afkomstige verbindelaars worden toegevoegd.", []),
  (
    "In Kabul werken elf officieren en op het hoofdkwartier in Kunduz vier.",
    ["officieren | exact 11", "officieren | exact 4"]
  ),
  ("In het veldhospitaal zijn veertig militairen behandeld.", []),
  ("Op de gekaapte tanker zijn nog 23 opvarenden.", []),
  (
    "In februari zijn 220 militairen van Kabul naar Kandahar overgebracht.",
    ["militairen | exact 220"]
  ),
  (
    "Omdat Duitsland de poort bewaakt, daalt het aantal militairen van 270 tot 240.",
    ["militairen | exact 270", "militairen | exact 240"]
  ),
])
func numbersOfPeopleByTheirWording(_ text: String, _ expected: [String]) {
  #expect(facts(text, .personnel) == expected)
}

@Test(arguments: [
  (
    "De eenheid wordt uiterlijk op 1 mei teruggetrokken.", ["eenheid | ..2019-05-01"]
  ),
  (
    "De helikopters zijn uiterlijk op 1 september operationeel.", ["periode | 2018-09-01.."]
  ),
  (
    "Het kamp wordt in de eerste vier maanden van 2019 ontruimd.",
    ["periode | 2019-01-01..2019-04-30"]
  ),
  ("De inzet duurt een half jaar.", ["inzet | exact 6"]),
  ("De inzet duurt ongeveer een half jaar.", ["inzet | about 6"]),
  ("De inzet duurt een jaar en drie maanden.", ["inzet | exact 15"]),
  ("De inzet duurt anderhalve maand.", ["inzet | about 45"]),
  ("De inzet duurt twee kwartalen.", ["inzet | exact 6"]),
  ("De inzet is voorzien voor 2019 en 2020.", ["inzet | 2019-01-01..2020-12-31"]),
  (
    "In het laatste kwartaal van 2018 wordt een fregat ingezet in de NAVO-operatie.",
    ["NAVO-operatie | 2018-10-01..2018-12-31 | y2018"]
  ),
  (
    "Zr.Ms. Evertsen vaart mee. Voor de Evertsen geldt tot 1 september een eigen regeling.",
    ["periode | ..2018-08-31"]
  ),
  (
    "Van november tot en met februari wordt het fregat ingezet.",
    ["periode | 2018-11-01..2019-02-28"]
  ),
  ("Tot 1 juni zijn 400 drenkelingen gered door de schepen.", []),
  // Looked back on: over when the letter was written.
  ("De patrouilles verrichtten tot en met mei 2018 ruim 300 verkenningen.", []),
  ("In 2016 zijn ook Nederlandse trainers in Mali ingezet.", []),
  ("Van maart tot en met mei voer een Deens fregat in de vloot van de missie.", []),
  ("De kwartiermakers zijn eind augustus met twintig voertuigen vertrokken.", []),
  // Decided about, begun or running: still of the letter.
  ("De Raad besloot in juni de missie tot 1 december te laten duren.", ["missie | ..2018-11-30"]),
  ("De missie is op 1 juni van start gegaan.", ["missie | 2018-06-01.."]),
  ("Sinds maart bewaakt een Nederlandse compagnie het kamp.", ["compagnie | 2018-03-01.."]),
  // Of somebody else.
  ("Het hoofdkwartier van de missie wordt met ingang van 6 april bemand door een Noorse kern.", []),
  ("De Belgische compagnie blijft tot eind 2019.", []),
  ("In februari zal naar verwachting Japan zeshonderd militairen naar het gebied sturen.", []),
])
func timesByTheirWording(_ text: String, _ expected: [String]) {
  #expect(facts(text, .period) == expected)
}

@Test(arguments: [
  (
    "Het hoort bij Standing NATO Mine Countermeasures Group 2 (SNMCMG2).",
    ["Standing NATO Mine Countermeasures Group 2"]
  ),
  (
    "De leiding heeft het Defensie Helikopter Commando (DHC).", ["Defensie Helikopter Commando"]
  ),
  (
    "Het Provinciaal Reconstructieteam (PRT) keert terug.", ["Provinciaal Reconstructieteam"]
  ),
  (
    "Nederland steunt de EU Training Mission Mali (EUTM Mali).", ["EU Training Mission Mali"]
  ),
  (
    "De NAVO-missie Resolute Support (RSM) gaat door.", ["Resolute Support"]
  ),
  (
    "De waarnemingsmissie van de Unie in Kaukasië (UMK) telt tien man.",
    ["waarnemingsmissie van de Unie in Kaukasië"]
  ),
  (
    "Wij varen in de operatie Blauwe Horizon (OBH) mee.", ["operatie Blauwe Horizon"]
  ),
  (
    "Zij dienen in het Regional Training Command-West (RTC-W) en in Task Force 88 (TF 88).",
    ["Regional Training Command-West", "Task Force 88"]
  ),
  ("De leden Van der Meer (PvdA) en Jan de Boer (SP) vroegen daarnaar.", []),
  ("De opperbevelhebber van de NAVO in Europa (SACEUR) beslist.", []),
])
func namesByTheirAbbreviation(_ text: String, _ expected: [String]) {
  #expect(facts(text, .organisation) == expected)
}

@Test(arguments: [
  (
    "Er vertrekken drie CH-47D’s, met vier toestellen van het type Kestrova.",
    ["CH-47D | exact 3", "Kestrova | exact 4"]
  ),
  (
    "Naast drie CH-47D’s gaan twee Kestrova-toestellen en vijf ZX12’s mee.",
    ["CH-47D | exact 3", "Kestrova | exact 2", "ZX12 | exact 5"]
  ),
  (
    "Er vertrekken drie CH-47D’s en vier onbemande toestellen.",
    ["CH-47D | exact 3", "toestel | exact 4"]
  ),
  (
    "Een C-130 Hercules en twee Fokker 50-toestellen staan klaar.",
    ["C-130 | exact 1", "Fokker 50 | exact 2"]
  ),
  ("Vijf Leopard 2 tanks worden verscheept.", ["Leopard 2 | exact 5"]),
  ("De post krijgt de beschikking over een Raven.", ["Raven | exact 1"]),
  ("Het kabinet stelt een schip beschikbaar.", ["schip | exact 1"]),
  ("Frankrijk stelt een schip beschikbaar.", []),
  ("Met een vrachtwagen of zes wordt alles opgehaald.", ["vrachtwagen | about 6"]),
  ("Twee vanaf Al Azraq opererende F-16’s worden afgelost.", ["F-16 | exact 2"]),
  ("Het Wereldvoedselprogramma huurde zestig vrachtwagens.", []),
])
func materielByItsWording(_ text: String, _ expected: [String]) {
  #expect(facts(text, .asset) == expected)
}

@Test func whatIsMeasuredBesideMoneyIsNoMoney() {
  let text = "Het gebied beslaat 1,2 miljoen vierkante kilometer; de inzet kost € 3 miljoen."
  #expect(facts(text, .amount).map { $0.hasSuffix("300000000") } == [true])
}

/// A ship is told once in a letter; named again it is no second one.
@Test func aShipNamedAgainIsNoSecondOne() {
  let told = facts(
    "Zr.Ms. Evertsen vaart mee. De inzet van Zr. Ms. Evertsen duurt kort. Zr.Ms. Tromp volgt.",
    .asset)
  #expect(told.count == 2)
}

@Test(arguments: [
  (
    "De trainers in Niger blijven. Later zullen de militairen in Niger ook adviseren.", ["Niger"]
  ),
  (
    "De trainers in Niger blijven. Zij treden op in heel Niger.", ["Niger", "Niger"]
  ),
  ("In 2009 en in 2011 lagen eveneens militairen in Niger.", []),
])
func anAreaToldAgainInPassingIsNone(_ text: String, _ expected: [String]) {
  #expect(facts(text, .area) == expected)
}

@Test(arguments: [
  (
    "Er golden drie voorwaarden: 1) dat er een bestand was, 2) dat het hield en 3) dat men ons riep.",
    ["1 |  1", "2 |  2", "3 |  3"]
  ),
  (
    "Het schip vaart er als aan twee eisen is voldaan: (a) een fregat vaart mee en (b) de zee is kalm.",
    ["1 |  1", "2 |  2"]
  ),
  ("Het schip vaart (a) naar Malta en (b) naar Kreta.", []),
])
func testsInsideASentence(_ text: String, _ expected: [String]) {
  #expect(facts(text, .criterion) == expected)
}

@Test(arguments: [
  ("De militairen werken vanuit Kahuzi en Minembwe.", ["Kahuzi", "Minembwe"]),
  ("Zij zijn gelegerd te Nijrab.", ["Nijrab"]),
  ("De staf is geplaatst op Shindand Airfield.", ["Shindand Airfield"]),
  ("Het debat vond te Den Haag plaats.", []),
])
func placesThatNoListKnows(_ text: String, _ expected: [String]) {
  #expect(facts(text, .place) == expected)
}

@Test(arguments: [
  (
    "De regering van Niger heeft met de missie ingestemd.", ["instemming"]
  ),
  (
    "Op 3 mei heeft de Nigerese regering de EU gevraagd om steun.",
    ["verzoek van de Nigerese regering"]
  ),
  (
    "De operatie berust op de resoluties van de Veiligheidsraad, laatstelijk 2383 (2017).",
    ["resolutie 2383"]
  ),
])
func groundsToldByVerbs(_ text: String, _ expected: [String]) {
  #expect(facts(text, .legalBasis, topic: .mandate) == expected)
}

@Test func aTableOfMoneyIsReadByItsScaleAndItsYears() {
  let table = "Post (× € 1.000)\t2018\t2019\nVervoer\t1.250\t0\nToelagen\t75\t150,5"
  #expect(
    facts(table, .amount, topic: .finances, isTable: true) == [
      "Vervoer | exact 125000000 | y2018", "Toelagen | exact 7500000 | y2018",
      "Toelagen | exact 15050000 | y2019",
    ])
  let plain = "Post\t2018\nVervoer\t1.250"
  #expect(facts(plain, .amount, topic: .finances, isTable: true).isEmpty)
}

@Test func aNumberSharesTheNounOfTheNextAndNoOwner() {
  let text = "Bij de aanslag kwamen drie Deense en twee Duitse militairen om."
  #expect(
    facts(text, .count) == ["deense militairen | exact 3", "duitse militairen | exact 2"])
  #expect(facts(text, .personnel).isEmpty)
}

@Test func aTableOfThoseWhoPassedCountsNoPeopleOfOurs() {
  let table = "Opleiding\tGroepen\tGeslaagden\nAgenten\t3\t227\nRechters\t4\t61"
  #expect(facts(table, .personnel, isTable: true).isEmpty)
  #expect(
    facts(table, .count, isTable: true) == ["Agenten | exact 227", "Rechters | exact 61"])
}

@Test(arguments: [
  ("UNIFIL, de United Nations Interim Force in Lebanon, bestaat sinds 1978.", 1),
  ("De United Nations Interim Force in Lebanon, UNIFIL, bestaat sinds 1978.", 1),
  ("In Mali, Niger, MINUSMA en UNTSO werken waarnemers.", 0),
])
func aNameThatALetterSetsBesideItsLettersWithoutBracketsIsOne(_ text: String, _ count: Int) {
  #expect(facts(text, .organisation).count == count)
}

@Test func aListOfWhatMustHoldHasTests() {
  func block(_ ordinal: Int, _ text: String, marker: String? = nil) -> Block {
    Block(
      ordinal: ordinal, kind: marker == nil ? .paragraph : .item, marker: marker, text: text,
      segments: [], page: 1, lines: 1...1)
  }
  let section = Section(
    path: "1", level: 1, heading: "", topic: nil, segments: [], page: 1, lines: 1...1,
    blocks: [
      block(1, "Voor een besluit dient vast te staan:"),
      block(2, "dat een ander land het vliegveld beheert;", marker: "a."),
      block(3, "dat er een opvolger in zicht is.", marker: "b."),
    ])
  let letter = Letter(
    header: Header(), sections: [section], notes: [], signatories: [], pages: 1, repairs: [],
    warnings: [])
  let found = Facts.find(in: letter, date: Day(iso: "2018-06-15")).filter { $0.kind == .criterion }
  #expect(found.map(\.value) == [1, 2])
}

@Test func aTableOfUnitsCountsTheirPeople() {
  let table = "Eenheid\tPlaats\tAantal\nCompagnie\tGao\t120\nStafdetachement\tBamako\t14"
  #expect(
    facts(table, .personnel, isTable: true) == [
      "Compagnie | exact 120", "Stafdetachement | exact 14",
    ])
}

@Test(arguments: [
  (
    "De uitgaven worden geraamd op € 6,4 miljoen, waarvan € 4,9 miljoen in 2019 wordt betaald.",
    ["exact 640000000", "exact 490000000 y2019"]
  ),
  (
    "De uitgaven bedragen € 7 miljoen, waarvan in 2019 € 2 miljoen drukt op Defensie.",
    ["exact 700000000", "exact 200000000 y2019"]
  ),
  (
    "In 2019 kost de inzet € 7 miljoen, waarvan € 2 miljoen voor nazorg.",
    ["exact 700000000 y2019", "exact 200000000 y2019"]
  ),
])
func theYearOfAPartIsNotThatOfTheWhole(_ text: String, _ expected: [String]) {
  #expect(
    facts(text, .amount, topic: .finances).map {
      $0.split(separator: " | ").dropFirst().joined(separator: " ")
    } == expected)
}

@Test(arguments: [
  // Told again in passing, and where a bearing stands alone.
  (
    "De missie opereert in Mali. De aanwezigheid in Mali berust op een besluit.", ["Mali"]
  ),
  ("De deelname in het noorden wordt gewaardeerd.", []),
  ("In Irak en Noordoost-Syrië adviseert het detachement.", ["Irak en Noordoost-Syrië"]),
  // What a theatre is, in any order.
  (
    "De schepen varen in het operatiegebied, dat de Golf van Aden en de Rode Zee beslaat.",
    ["Golf van Aden en Rode Zee"]
  ),
  ("De regio Gao vormt het inzetgebied van de compagnie.", ["regio Gao"]),
  ("Het bataljon krijgt de centrale sector toegewezen.", ["centrale sector"]),
  // Talks, treaties and others.
  ("De waarnemers zien toe op het bestand tussen Israël en Syrië.", []),
  ("In Mali zelf is de missie niet aanwezig.", []),
])
func areasByTheirWording(_ text: String, _ expected: [String]) {
  #expect(facts(text, .area) == expected)
}

@Test(arguments: [
  ("Twee stafofficieren werken op de Mont Valérien bij Parijs.", ["Mont Valérien"]),
  ("Een team oefent op het oefenterrein bij Klietz.", ["Klietz"]),
  ("Twintig militairen zijn in de stad Kunduz werkzaam.", ["stad Kunduz"]),
  ("De delegatie sprak in Brussel over de missie.", []),
])
func placesByTheirWording(_ text: String, _ expected: [String]) {
  #expect(facts(text, .place) == expected)
}

@Test(arguments: [
  ("De psycholoog die sinds mei in het kamp is, blijft.", []),
  ("Het mandaat strekt zich uit tot en met 31 augustus 2019.", ["mandaat | ..2019-08-31"]),
  ("De opleiding van een rekruut duurt acht weken.", []),
  ("Per 1 juli wordt de functie niet meer bezet.", ["periode | ..2018-06-30"]),
  (
    "De inzet begint medio juli en eindigt op 15 maart 2019.",
    ["inzet | 2018-07-11..", "inzet | ..2019-03-15"]
  ),
  ("Het fregat, met een Lynx-helikopter, blijft tot 1 oktober.", ["fregat | ..2018-09-30"]),
  ("De troepen zullen op 21 juni de provincie verlaten.", ["periode | ..2018-06-21"]),
])
func periodsThatAreNoneOfOursOrOver(_ text: String, _ expected: [String]) {
  #expect(facts(text, .period) == expected)
}

@Test(arguments: [
  (
    "De staf blijft een jaar, de verbindingsgroep acht maanden en de genie ten hoogste vijf.",
    ["| exact 12", "| exact 8", "| max 5"]
  ),
  ("Acht weken duurde het beleg van de stad.", []),
  (
    "De einddatum van de inzet is van 1 mei naar 15 augustus 2019 verschoven.",
    ["| ..2019-08-15"]
  ),
  ("De Deense compagnie wordt in mei 2019 door een Zweedse eenheid afgelost.", []),
])
func periodsThatAnotherPartOfTheSentenceTells(_ text: String, _ expected: [String]) {
  #expect(facts(text, .period).map { String($0.drop { $0 != "|" }) } == expected)
}

@Test(arguments: [
  (Fact.Kind.legalBasis, "De missie is door de Veiligheidsraad ingesteld.", 1),
  (.legalBasis, "Volgens S/RES/1846 mogen schepen de wateren binnenvaren.", 1),
  (.legalBasis, "Volgens resolutie 1559 moeten alle milities hun wapens inleveren.", 0),
  (.organisation, "EUMAM (EU Military Advisory/Assistance Mission) telt zestig militairen.", 1),
  (.organisation, "Ook het Gemenebest van Onafhankelijke Staten (GOS) zendt waarnemers.", 1),
  (.organisation, "De Verenigde Staten (VS) leveren transportvliegtuigen.", 0),
  (.criterion, "Criterium 3: de inzet moet haalbaar zijn.", 1),
  (.criterion, "De toets: is de inzet haalbaar?", 0),
  (.place, "Vanaf het Italiaanse Trapani zullen zes F-16’s opstijgen.", 1),
  (.place, "Vanuit Gaza vuurden militanten vorige week raketten af.", 0),
  (.area, "Aan de oostkust van Somalië escorteert Zr.Ms. Tromp koopvaarders.", 1),
])
func namesAndGroundsByTheirWording(_ kind: Fact.Kind, _ text: String, _ count: Int) {
  #expect(facts(text, kind).count == count)
}
