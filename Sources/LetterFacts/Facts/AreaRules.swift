import LetterModel

/// Where the contribution, the mission or the mandate acts: the words before and behind a place.
///
/// A rule finds the preposition, or whatever else stands before the place.
extension Areas {
  /// What a place behind the match is.
  enum Meaning: Sendable {
    /// What bounds the action, whatever it is: towns as well.
    case bound
    /// Where something of ours acts; of towns it is where people work.
    case action
    /// What the opening says that the letter is about.
    case announced

    /// Of what the clause must not tell.
    var refuses: Set<Bystanders.Reason> {
      switch self {
      case .bound: [.others, .strife, .aid]
      case .action: [.others, .strife, .aid, .cause, .past, .denied]
      case .announced: [.others, .strife, .aid, .denied]
      }
    }
  }

  static let rules: [Rule<Meaning>] = [
    Rule(
      "area/flown-over", "boven", when: [notForbidden], gives: .bound,
      finds: ["De F-16's vliegen boven Irak.", "Boven Oost-Syrië wordt opgetreden."],
      passesOver: ["Van een vliegverbod boven Syrië is geen sprake."]),
    Rule(
      "area/limited-to", "tot",
      when: [
        .any([
          .before(
            "beperkt|beperken|beperking|begrensd|bepaald|uitstrekken|uitgestrekt|strekt|strekken"),
          .behind("beperkt|bepaald|begrensd|uitgestrekt"),
        ]), .not(.before("niet|geen")), .sentence(tasks),
      ], gives: .bound,
      finds: [
        "De inzet van de trainers blijft beperkt tot Bagdad en omgeving.",
        "De inzet blijft daarom tot Irak beperkt.",
      ],
      passesOver: ["De schade bleef beperkt tot Bagdad."]),
    Rule(
      "area/stretches-over",
      "strekt|strekken|strekte|uitstrekt|uitstrekken zich? ..2 uit? over / bestrijkt|bestrijken|beslaat",
      when: [.sentence(tasks)], gives: .bound,
      finds: ["De operatie strekt zich uit over de Rode Zee en de Golf van Aden."],
      passesOver: ["Het conflict strekt zich uit over de Rode Zee."]),
    Rule(
      "area/reaches-no-further",
      "niet|nooit verder ..2 dan / blijft|blijven ..2 binnen de grenzen van / niet|nooit|geen ..6 buiten / reikt|reiken|gaat|gaan|komt|komen tot aan? / binnen de grenzen van / blijft|blijven ..2 binnen|boven",
      when: [.any([.sentence(tasks), .sentence("bereik|raketten")])], gives: .bound,
      finds: [
        "De patrouilles komen niet verder dan de hoofdstad Bamako.",
        "De batterijen reiken niet verder dan Turks grondgebied.",
      ],
      passesOver: ["De rebellen kwamen niet verder dan Gao."]),
    Rule(
      "area/watched",
      """
      \(watching)|controleert|controleren ..6 deel|gedeelte|helft|stuk van \
      / \(watching) ..3 <people>|<contribution>|<mission>|<asset>|<assets> / \(watching)
      """,
      when: [.sentence(ours)], gives: .action,
      finds: [
        "De waarnemers bewaken een deel van de bufferzone.",
        "Nederlandse verkenners doorkruisen de oostelijke provincies van Mali.",
      ],
      passesOver: ["De rebellen controleren een deel van de bufferzone."]),
    Rule(
      "area/aimed-at",
      """
      concentreert|concentreren|geconcentreerd|richt|richten|spitst|spitsen|toegespitst ..6 op \
      / uitsluitend|alleen|slechts|louter|enkel|zwaartepunt ..4 in|binnen|op|langs|rond
      """,
      when: [.sentence(tasks), .not(.before("niet|geen"))],
      gives: .bound,
      finds: [
        "De missie richt zich op de noordelijke provincies.",
        "Het zwaartepunt van de missie ligt in het noorden van Mali.",
        "De militairen treden uitsluitend op in Kabul.",
      ],
      passesOver: ["De rebellen zijn alleen in het noorden actief."]),
    Rule(
      "area/above-all-in",
      "vooral|voornamelijk|hoofdzakelijk|name|bijzonder ..4 in|binnen|op|langs|rond",
      when: [.sentence(tasks), .not(.before("niet|geen"))],
      gives: .action,
      finds: ["De militairen werken vooral in de noordelijke provincies."],
      passesOver: ["De rebellen zijn vooral in het noorden actief."]),
    Rule(
      "area/guarded", "bescherming|verdediging|stabilisatie van",
      when: [
        .behind("<compass> - ^ / <bearing> / de? hoofdstad ^"),
        .sentence("<dutch>|<mission>|<contribution>"),
      ], gives: .action,
      finds: ["Nederland zet de bescherming van Zuidoost-Turkije voort."],
      passesOver: ["Nederland zet de bescherming van burgers voort."]),
    Rule(
      "area/assigned", "krijgt|krijgen|kreeg|neemt|nemen|heeft|hebben",
      when: [.behind("toegewezen / onder haar|zijn|hun hoede / voor zijn|haar|hun rekening")],
      gives: .bound,
      finds: ["Het bataljon krijgt de centrale sector toegewezen."],
      passesOver: ["Het bataljon krijgt de centrale sector te zien."]),
    Rule(
      "area/appears-in", "in|binnen|rond|tussen",
      when: [
        .clause("optreden|opgetreden / treedt|treden ... op"),
        .any([.sentence(tasks), .clause("kan|kunnen|mag|mogen|wordt worden? ... opgetreden")]),
        .not(.clause("als ..3 optreden / optreden|op als / gemeenschappelijk optreden")),
        .not(.before("kamp|kampen|basis|bases")),
        .not(
          .sentence("ontbreekt|ontbreken / geen mandaat|grondslag|toestemming / bestaat geen|niet")),
      ],
      gives: .bound,
      finds: [
        "De helikopters treden op in Kaboel.",
        "De verkenners kunnen zo nodig ook in Kidal en Timboektoe optreden.",
      ],
      passesOver: [
        "De verkenners werken in Gao.", "Een officier zal in Bangui als adviseur optreden.",
      ]),
    Rule(
      "area/sent-to", "naar",
      when: [.any([.sentence("<sends>"), .sentence(going)]), .before("\(ours)|*macht|force")],
      gives: .action,
      finds: [
        "De regering zendt een bataljon naar Bosnië.", "Het fregat vaart naar de Golf van Aden.",
      ],
      passesOver: ["De vluchtelingen keren terug naar Bosnië."]),
    Rule(
      "area/mission-in", "in|binnen|op|rond|rondom|langs|bij|nabij|voor",
      when: [.before(heads)], gives: .action,
      finds: [
        "De missie in Mali wordt verlengd.",
        "Nederland neemt deel aan de operatie voor de kust van Libië.",
      ],
      passesOver: ["De bevolking in Mali is arm."]),
    Rule(
      "area/mission-by-abbreviation", ") in|naar|binnen|op|rond|rondom|langs|bij|voor",
      when: [.before("^|<mission>"), .sentence(ours)],
      gives: .action,
      finds: ["De stabilisatiemacht (SFOR) in Bosnië telt twintigduizend militairen."],
      passesOver: ["Bij een aanslag (1999) in Bosnië vielen doden."]),
    Rule(
      "area/acts-in",
      "in|binnen|op|rond|rondom|langs|bij|nabij|door|aan|tussen / ten \(AreaPhrase.bearings) van / aan weerszijden|beide",
      when: [.clause(working), .sentence("\(ours)|zij|deze|lidstaten|staten")], gives: .action,
      finds: [
        "Nederlandse instructeurs werken in Noord-Irak.",
        "Zr.Ms. Tromp patrouilleert in de oostelijke Middellandse Zee.",
        "Het bataljon wordt langs de grens met Soedan ingezet.",
      ],
      passesOver: [
        "De rebellen opereren in Darfur.", "In Pakistan kwamen twaalf burgers om.",
      ]),
    Rule(
      "area/off-the-coast", "voor",
      when: [
        .behind("de|het ^? kust|kusten|wateren"),
        .sentence("\(ours)|schip|schepen|opvarenden|koppen"),
      ], gives: .action,
      finds: ["De onderzeeboot vergaart inlichtingen voor de kust van Somalië."],
      passesOver: ["Dat is gunstig voor de kust van Somalië."]),
    Rule(
      "area/behind-a-comma", ", in|binnen|op|langs|rond|rondom",
      when: [
        .any([.sentence(working), .before("<contribution>|<mission>")]), .sentence(heads),
        .not(.behind("<works>")),
      ], gives: .action,
      finds: [
        "De training vindt op volle zee plaats, in het zuidelijke deel van de Middellandse Zee.",
        "Die inzet, in de Noordelijke IJszee, staat los van deze brief.",
      ],
      passesOver: ["De rebellen trokken weg, in het noorden van Mali."]),
    Rule(
      "area/of-the-netherlands", "nederland|wij|we|zich in|binnen|boven|op|langs",
      when: [.sentence("<dutch>|wij|we")], gives: .action,
      finds: ["Sinds 2014 heeft Nederland in Mali inlichtingen verzameld."]),
    Rule(
      "area/told-in-the-opening", "in|op|naar|rond|rondom|bij|voor|langs|binnen|tussen",
      when: [
        .opening, .sentence("\(ours)|<parliament>|*macht|*operatie"), .not(.before(happening)),
      ], gives: .announced,
      finds: [
        "Het kabinet heeft besloten een eenheid te leveren aan de opbouw van het leger in Mali.",
        "Wij kondigden aan bij te dragen aan de operatie die de NAVO in Albanië ter hand neemt.",
        "Nederland levert troepen voor de vredesoperatie tussen Ethiopië en Eritrea.",
      ],
      passesOver: [
        "Wij informeren u over de ontwikkelingen in Irak en over de inzet.",
        "Wij zenden u deze brief vanwege de oorlog in Oekraïne en de Nederlandse inzet.",
      ]),
  ]

  // MARK: Words

  private static let ours =
    "<contribution>|<mission>|<people>|<person>|<asset>|<assets>|<any-asset>|<dutch>|<ship-prefix>|<type>"

  private static let tasks =
    "\(ours)|taak|taken|werk|werkzaamheden|escortes|bescherming|zij|deze|\(areas)"

  /// What is told of a land where something happens.
  private static let happening =
    "ontwikkeling|ontwikkelingen|toestand|situatie|oorlog|conflict|verhoudingen|crisis|verkiezingen|strijders|ambassade / <foreign> regering|autoriteiten"

  private static let heads = Pattern(
    "<contribution>|<mission>|<people>|*macht|*groep|battlegroup|bestrijding|doorvaart|taak|taken|natie|leiding|verantwoordelijkheid|activiteiten / strijd tegen"
  )

  private static let working =
    "<works>|toegewezen|toezicht|inspecties|patrouilles|gehouden|gelegerd|geplaatst|aanwezig|plaats|verbeteren|bevorderen|waarborgen / <dutch> blijft|blijven|zet|zetten|levert|leveren|stationeert|plaatst / blijft|blijven|zet|zetten|levert|leveren <dutch> / ziet|zien ... toe / houdt|houden ... zicht|wacht|toezicht|oog|gaten / controleert|controleren ..5 naleving|bestand|*verdrag|akkoord|wapenstilstand|schepen / loopt ... operatie|missie|training"

  /// Verbs whose object is the area.
  private static let watching =
    "bewaakt|bewaken|bewaakte|bewaakten|beveiligt|beveiligen|patrouilleert|verkent|verkennen|bestrijkt|bestrijken|bevaart|bevaren|doorkruist|doorkruisen|overziet"

  private static let going =
    "onderweg|vertrekt|vertrekken|vertrokken|vaart|varen|koers|uitzending|zending|verplaatsing|uitbreiding"

  // MARK: What speaks against it

  private static let notForbidden = Condition.not(
    .clause(
      "vliegverbod ... geen|niet / geen|niet ... vliegverbod / geschonden|schendingen|neergehaald|binnengevlogen"
    ))
}
