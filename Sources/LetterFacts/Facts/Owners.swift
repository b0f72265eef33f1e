internal import DutchLanguage
import LetterModel

/// Whose people and materiel a sentence tells of: ours, those of a mission of which we are part, or
/// those of other lands, of opponents and of the land in which it acts.
///
/// Each rule finds one who can have them. The nearest before a number has it; of rules that find the
/// same words the first counts.
enum Owners {
  enum Owner: Sendable {
    case us, land
    /// The other lands of the mission.
    case allies
    /// Those whom the words behind a number name, of that number alone: `20 man uit Chili`.
    case named
    /// An opponent, or the land's own forces and offices.
    case foe
    /// A unit or mission, ours or not: whoever stood before it has no say any more.
    case unit
    /// Only a place, or somebody whom the sentence names in passing.
    case nobody

    /// Whether it is another than we and the missions of which we are part.
    var isOther: Bool {
      switch self {
      case .land, .allies, .named, .foe: true
      case .us, .unit, .nobody: false
      }
    }
  }

  static let rules: [Rule<Owner>] = [
    Rule(
      "owner/behind-its-number",
      """
      @number ..3 \(counted) van|uit|der de|het? <country>|<opponent>|<national>|staten|koninkrijk \
      / @number ..3 \(counted) van|uit de|het <institution> \
      / @number ..3 \(counted) van|der de|het? <foreign> <institution>|<contribution>|marine|landmacht|luchtmacht|^ \
      / @number ..3 \(counted) die|dat de|het? <country>|<foreign>|<national> ... heeft|hebben|had|hadden|levert|leveren|leverde|stuurt|zendt|houdt|houden|inzet|bijdraagt|stationeerde / @number ..3 \(counted) die de|het? <foreign> ..1 <institution>|<contribution>
      """,
      gives: .named,
      finds: [
        "Er zijn 200 man van het Congolese leger gekomen.", "Met 30 militairen uit Chili.",
        "Er zijn er meer dan de 150 militairen die Zweden daar sinds februari heeft.",
      ],
      passesOver: [
        "De 150 militairen die Irak in februari binnentrekken.", "Met 30 man van de luchtmacht.",
      ]),
    Rule(
      "owner/unit-of-another-with-its-number",
      "<foreign> ..1 <contribution>|<institution>|*groep|*macht|*elftal ( ..1 # / <foreign> ..1 <contribution>|<institution>|*groep|*macht van|met ..2 # / <contribution>|*eenheid|*groep uit de|het? <country> van|met ..1 #",
      when: [.not(.clause(general))], gives: .land,
      finds: [
        "Voor het vervoer van een Rwandees bataljon (680 militairen) gaan vliegtuigen mee.",
        "Een vuureenheid uit Duitsland van 240 man staat ernaast.",
      ],
      passesOver: ["De internationale macht (5.000 militairen) blijft."]),
    Rule(
      "owner/land-with-its-number",
      "van|door|naast|met de|het? <country>|staten|koninkrijk|vs|vk ( ..1 # / <national> ( ..1 # / uit de|het? <country>|staten|koninkrijk|vs|vk , ..1 # ..1 sterk|groot",
      gives: .land,
      finds: [
        "Naast Polen (200) nemen twee landen deel.",
        "Een reserve uit Portugal, 120 man sterk, staat gereed.",
      ],
      passesOver: ["De eenheid in Polen (200) blijft."]),
    Rule(
      "owner/land-that",
      "uit|door|aan|van|met de|het? ..1 <country>|staten|koninkrijk|vs|vk , die|dat|met / met|aan|van|door de|het <foreign> <institution>|marine|regering|eenheid|commandant , die|dat|wier / *reserve|eenheid|compagnie|bataljon|peloton|contingent|brigade uit de|het? <country>",
      gives: .land,
      finds: [
        "Een bataljon uit India, dat met 620 man is gekomen, neemt de posten over.",
        "Zij overleggen met de Libanese marine, die een officier heeft gestuurd.",
      ],
      passesOver: ["De missie in Mali, die 12.000 militairen telt, wordt verlengd."]),
    Rule(
      "owner/led-by",
      "republic of ..1 <country> / door de|het? verenigd|verenigde? <country>|staten|koninkrijk|vs|vk *leide|aangevoerde|gecommandeerde|voorgezeten / de|het <national> *gerekend|inbegrepen|uitgezonderd / <country> : / <country> force|assistance|mission|training|protection|security",
      gives: .nobody,
      finds: ["De door Duitsland geleide gevechtsgroep bestaat uit 1.200 militairen."],
      passesOver: ["De door Nederland geleide gevechtsgroep bestaat uit 1.200 militairen."]),
    Rule(
      "owner/agent",
      "door de|het|een? ..1 <country>|staten|koninkrijk|vs|vk|<institution>|<opponent>|<national> / door een|de|het <foreign>",
      gives: .land,
      finds: ["De haven wordt door Griekenland met 60 man bewaakt."],
      passesOver: ["De haven wordt door Nederland met 60 man bewaakt."]),
    Rule(
      "owner/together-with-us",
      "nederland ,|en <country> ,|en? <country>? / <country> ,|en <country>? en? nederland / nederlands - <foreign> / ^ - nederlandse",
      gives: .us,
      finds: [
        "Nederland en Duitsland leveren elk 50 militairen.",
        "Het Nederlands-Canadese contingent telt 900 militairen.",
      ],
      passesOver: ["Polen en Duitsland leveren elk 50 militairen."]),
    Rule(
      "owner/government-elsewhere",
      "regering|overgangsregering|president|premier|parlement|autoriteiten|minister|ministerie|ministers van? defensie|justitie|binnenlandse? zaken? in|te|van|uit <place>|<country>",
      gives: .land,
      finds: ["De regering in Kigali heeft 500 agenten toegezegd."],
      passesOver: ["De regering heeft 500 agenten toegezegd."]),
    Rule(
      "owner/force-of",
      "strijdmacht|leger|sterkte|omvang|kern|aanhang|*macht|*bataljon|*bataljons|*brigade|*brigades|*contingent|manschappen van|der de|het? ..1 <opponent>|<institution>|<country>",
      gives: .foe, finds: ["De strijdmacht van ISIS wordt op 20.000 man geschat."],
      passesOver: ["De sterkte van de missie is 20.000 man."]),
    Rule(
      "owner/asked",
      "<country>|<national>|staten|koninkrijk|bondgenoten|lidstaten is|zijn|wordt|worden|werd|werden|was|waren ..3 gevraagd|verzocht|uitgenodigd|aangezocht|benaderd / is|zijn|wordt|worden|werd|werden ..2 <country>|staten|koninkrijk ..3 gevraagd|verzocht|uitgenodigd|aangezocht / aan <country>|staten|koninkrijk|bondgenoten is|wordt|werd|zal ..3 gevraagd|verzocht / heeft|hebben|had|hadden <country>|staten|koninkrijk ..3 gevraagd|verzocht|uitgenodigd / vraagt|vragen|vroeg|verzoekt|verzoeken|verzocht <country>|staten|koninkrijk",
      gives: .land,
      finds: [
        "Noorwegen is gevraagd zestig verplegers te leveren.",
        "Aan Polen wordt verzocht twee compagnieën te zenden.",
        "De NAVO heeft Canada verzocht 120 trainers te sturen.",
      ], passesOver: ["Irak heeft de NAVO om twintig instructeurs verzocht."]),
    Rule(
      "owner/asks-or-agrees",
      "<country>|<foreign>|staten|autoriteiten ... verzocht|verzoekt|gevraagd|vraagt|vroeg|stemt|stemde|ingestemd|verzoek|behoefte|fungeert|ligt|grenst",
      gives: .nobody,
      finds: ["Irak heeft de NAVO om twintig instructeurs verzocht."],
      passesOver: ["Irak heeft twintig instructeurs."]),
    Rule(
      "owner/object",
      "<foreign> ..3 <institution>|<contribution>|<people>|veiligheidstroepen ... opleidt|opleiden|traint|trainen|adviseert|adviseren|ondersteunt|ondersteunen|steunt|bijstaat|begeleidt|beveiligt / traint|trainen|adviseert|adviseren|ondersteunt|ondersteunen|steunt|steunen|helpt|helpen|begeleidt|begeleiden|beveiligt|beschermt de|het|een? ..1 <foreign>|<national>|<institution>|<country> / *opleiding|*training|opleiden|trainen|adviseren|advisering|begeleiding|begeleiden|opbouw|ondersteuning|versterking|hervorming van de|het? ..1 <foreign> en? <foreign>? ..1 <institution>|<contribution>|<people>|troepen|*macht",
      gives: .nobody,
      finds: ["Het aantal militairen dat Iraakse eenheden opleidt, blijft 130."],
      passesOver: ["Iraakse eenheden tellen 130 militairen."]),
    Rule(
      "owner/in-passing",
      "in|uit|naar|van|voor|te|boven|tussen|vanuit|op|bij|rond|met|tegen|over|langs|nabij|binnen|aan|buiten|naast|namens|onder|vanaf|via|jegens|als|<mission>|(|) de|het|een|dit|deze? <compass>|*e|^|heel|beide? -? <country>|<place>|<foreign>|<institution>|<opponent>|<national>|staten|koninkrijk|nederland|vs|vk <institution>|<contribution>|<mission>? ,|en? <compass>? -? <country>|<place>? ,|en? <compass>? -? <country>|<place>? / # <national>|<foreign> / anti - <opponent> / van|met|aan|bij|namens|over|tussen|jegens president|premier|bondskanselier|sultan|emir ^",
      gives: .nobody,
      finds: [
        "Het detachement in Irak telt 20 man.", "Bij het Ierse bataljon werken 20 man.",
        "In Larissa en Bahrein werken 20 man.", "De brief van president Karzai noemt 20 man.",
      ],
      passesOver: ["Irak heeft twintig instructeurs."]),
    Rule(
      "owner/leader",
      "president|bondskanselier|kanselier|sultan|emir|kroonprins ^ / premier ^ / witte huis / pentagon|elysee|kremlin|bondsdag / downing street",
      when: [
        .not(.clause("premier rutte|balkenende|kok|lubbers|schoof|jetten")),
        .not(.before("minister -")),
      ], gives: .land,
      finds: [
        "President Biden trekt 2.500 militairen terug.",
        "Premier Blair heeft 900 man toegezegd.", "Het Pentagon zendt 300 adviseurs.",
      ],
      passesOver: [
        "Premier Kok heeft 900 man toegezegd.", "Minister-president Rutte zegde 900 man toe.",
      ]),
    Rule(
      "owner/relief",
      "wereldvoedselprogramma|wfp|unhcr|unicef|iom|ocha|hulporganisaties|kruis heeft|hebben|had|hadden|huurt|huurde|levert|leverde|leverden|stuurt|stuurde|zond|gebruikt|gebruikte|beschikt|beschikte|zet|zette|bracht|exploiteert|telt",
      gives: .land,
      finds: ["Het Wereldvoedselprogramma huurde twintig schepen."],
      passesOver: ["Voor het Wereldvoedselprogramma varen twee schepen."]),
    Rule(
      "owner/unit-of-another",
      "<foreign> ..1 <contribution>|<institution>|<mission>|troepen|eenheden|versterking|militairen|soldaten|marine|landmacht|luchtmacht|regering|minister|*groep|*macht|commandanten|aandeel|vloot|divisie|brigade|fregat|*hospitaal|*admiraal|*generaal",
      when: [.not(.clause(general))], gives: .land,
      finds: ["Een Belgisch detachement is met 30 militairen aangekomen."],
      passesOver: ["De internationale troepenmacht telt 5.000 militairen."]),
    Rule(
      "owner/us", "<dutch>|onze|ons|wij|nederlanders|krijgsmacht|marechaussee|koninklijke",
      gives: .us, finds: ["Nederland zendt 20 militairen."],
      passesOver: ["Spanje zendt 20 militairen."]),
    Rule(
      "owner/other-land",
      "<country>|vs|vk / verenigde staten / verenigd koninkrijk / verenigde arabische emiraten / <national>",
      gives: .land,
      finds: [
        "Slowakije heeft aangeboden ten minste 270 militairen te leveren.",
        "De Canadezen droegen 450 man bij.",
      ], passesOver: ["Het detachement telt 270 militairen."]),
    Rule(
      "owner/capital",
      "ankara|athene|belgrado|berlijn|boedapest|boekarest|bratislava|canberra|helsinki|kopenhagen|lissabon|ljubljana|londen|madrid|moskou|oslo|ottawa|parijs|praag|rome|sofia|stockholm|tallinn|vilnius|warschau|washington|wenen|zagreb ..4 <sends>|brengt|brengen|stelt|stellen|zegt|zeggen|heeft|hebben|trekt|trekken|voegt|voegen|vult|vullen|haalt|halen|verhoogt|verlaagt|houdt|houden",
      gives: .land,
      finds: ["Ankara brengt zijn aandeel op 1.400 militairen.", "Londen zendt 300 man."],
      passesOver: ["Het hoofdkwartier in Londen telt 300 man."]),
    Rule(
      "owner/that-land", "laatstgenoemd|eerstgenoemd|dat|dit land", gives: .land,
      finds: ["Laatstgenoemd land heeft toegezegd met 1.800 militairen te komen."],
      passesOver: ["Het land telt vele eilanden."]),
    Rule(
      "owner/allies", "overige|andere|meeste landen|lidstaten|bondgenoten", gives: .allies,
      finds: ["De overige landen stellen gezamenlijk 13.000 militairen ter beschikking."],
      passesOver: ["De landen in de streek zijn arm."]),
    Rule(
      "owner/opponent", "<opponent> / de|het|een <trade>", gives: .foe,
      finds: ["De rebellen hebben nog 4.000 man."],
      passesOver: ["De missie heeft 4.000 man."]),
    Rule(
      "owner/institution",
      "de|het|deze|dit|dat|die|hun|zijn|haar ..1 <institution>",
      when: [.not(.clause("levert|leveren|zendt|zenden|draagt|dragen|marechaussee|defensie"))],
      gives: .foe,
      finds: ["De politie in Kunduz telt nu 1.500 agenten."],
      passesOver: ["De politie en de marechaussee tellen 1.500 agenten."]),
    Rule(
      "owner/unit",
      "de|het|dit|deze|die|dat|beide|elk ..1 <contribution>|<mission>|operatie|coalitie|navo|vn|eu|staf / <mission> is|telt|heeft|bestaat / zodat|waardoor|omdat|terwijl|nadat|want|maar de|het? <mission>|<contribution>",
      gives: .unit,
      finds: ["België vertrekt en het detachement groeit tot 40 man."],
      passesOver: ["België zendt een detachement van 40 man."]),
  ]

  /// Whom and what a number counts that somebody has.
  private static let counted =
    "<people>|<person>|<anyone>|<assets>|<any-asset>|<type>|agenten|soldaten|leden"

  /// Units of several lands, of which ours is one.
  private static let general =
    "europese|internationale|multinationale|westerse|geallieerde ..1 <mission>|<contribution>|*groep|*macht"

  /// One whom a sentence names, and the words that do.
  typealias Found = (range: Range<Int>, owner: Owner)

  /// All whom the rules find in a sentence, in its order; of words that several find the first has
  /// them.
  static func find(in sentence: Sentence) -> [Found] {
    var all: [Found] = []
    for rule in rules {
      let found = rule.find(in: sentence).filter { match in
        !all.contains { $0.range.overlaps(match.match) }
      }
      all += found.map { ($0.match, rule.gives) }
    }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Who has what a number counts; nil where nobody stands before it.
  static func owner(before index: Int, _ sentence: Sentence) -> Owner? {
    let start =
      (sentence.tokens.lowerBound..<index).last { sentence.words.isSign($0, Sign.semicolon) }
      ?? sentence.tokens.lowerBound
    let nearest = sentence.owners.last {
      $0.owner == .named
        ? $0.range.contains(index)
        : $0.owner != .nobody && (start..<index).contains($0.range.lowerBound)
          && !isAside($0.range, before: index, sentence)
    }
    if let nearest { return nearest.owner }
    // `Duitsland en Spanje blijven. Zij leveren samen 750 militairen.`
    guard pointsBack.end(at: sentence.tokens.lowerBound, sentence) != nil,
      let before = sentence.previous?.owners, !before.contains(where: { $0.owner == .us })
    else { return nil }
    return before.last { $0.owner != .nobody && $0.owner != .named }?.owner
  }

  private static let pointsBack = Pattern("zij|beiden / deze|beide|die ..1 landen|bondgenoten")

  /// Who acts at a token: the nearest before it in its clause, else the first behind it there, else
  /// whoever stands before the clause.
  static func actor(at index: Int, _ sentence: Sentence) -> Owner? {
    let clause = sentence.clause(around: index)
    let named = sentence.owners.filter {
      $0.owner != .nobody && $0.owner != .named && clause.contains($0.range.lowerBound)
    }
    // `wordt afgelost door een Duitse eenheid`
    if let agent = named.first(where: { sentence.words.isWord($0.range.lowerBound, "door") }) {
      return agent.owner
    }
    if let nearest = named.last(where: { $0.range.lowerBound < index })
      ?? named.first(where: { $0.range.lowerBound < index + 8 })
    {
      return nearest.owner
    }
    return owner(before: index, sentence)
  }

  /// Whether it stands in a clause between commas that ends before a number: `Duitsland, in wier
  /// sector onze mensen werken, levert 850 man`.
  private static func isAside(_ range: Range<Int>, before index: Int, _ sentence: Sentence) -> Bool
  {
    let last = range.upperBound - 1
    // `de Belgische commandant, die de poort bewaakt, krijgt er twintig man bij`
    if sentence.words.isWord(last, among: ["die", "dat", "wier"]) {
      return sentence.clause(from: last).upperBound <= index
    }
    let clause = sentence.clause(around: range.lowerBound)
    guard clause.upperBound < index, range.upperBound <= clause.upperBound else { return false }
    return clause.lowerBound > sentence.tokens.lowerBound
      ? aside.end(at: clause.lowerBound, sentence) != nil
      : leading.end(at: clause.lowerBound, sentence) != nil
  }

  /// `Omdat Duitsland vertrekt, groeit het aantal tot 60.`
  private static let leading = Pattern(
    "door|omdat|doordat|nu|hoewel|nadat|zodra|zolang|terwijl|aangezien|als|wanneer|mocht")

  private static let aside = Pattern(
    "in|met|op|van|voor|bij|naast|na? die|dat|wier|wiens|welke|waar|waarin|waarmee|waarvan|waarbij|waaronder|waarop|wie / in overleg|samenwerking|overeenstemming"
  )
}
