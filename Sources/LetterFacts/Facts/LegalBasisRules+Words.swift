internal import DutchLanguage
import LetterModel

/// Classes of words and conditions that the rules on grounds share.
extension LegalBases {
  /// A state, its capital, or who speaks for it.
  static let party =
    "<country>|<foreign>|<town>|gastland|gastlanden|gastheer|partijen|*partijen|presidentschap|overgangsregering|overgangsraad|overgangsbestuur|interim|premier|president|presidenten|koning|emir|sultan|autoriteiten|staatshoofd|staatshoofden"

  static let parties = Pattern(
    "\(party) / beide|beider ..1 regeringen|landen|staten|republieken / government|authority|council"
  )

  static let askers =
    "secretaris|sgvn|wfp|unhcr|ovse|liga|vn|navo|eu|au|ecowas|europese|verenigde|afrikaanse|bondgenootschap|coalitie|saceur|departement"

  static let asking =
    "verzocht|verzochten|verzoekt|verzoeken|vroeg|vroegen|vraagt|nodigt|nodigde|nodigden|riep|roept"

  static let pleas =
    "verzoek|hulpvraag|oproep|beroep|bede|hulpverzoek|smeekbede|verzoeken|noodkreet|vraag"

  static let given =
    "gegeven|verleend|verleende|verleenden|verleent|gaf|gaven|geeft|verkregen|ontvangen|betuigd|uitgesproken|bevestigd|gehecht|herhaald|verstrekt|afgegeven"

  /// What is asked for or agreed to.
  static let forces =
    "komst|aanwezigheid|missie|*missie|*missies|*macht|troepen|militairen|deelname|deelneming|voortzetting|verlenging|verbreding|uitbreiding|inzet|operatie|*operatie|eenheden|stationering|ontplooiing|presentie|verblijf|waarnemers|bijdrage|training|luchtverdediging|toestellen|optreden|doorvaart|overvlucht|beveiliging|verruiming|*verband|vliegverbod"

  static let forms =
    "voortduren|voortzetten|meedoen|deelnemen|leveren|schepen|hierom|daarom|erom|daartoe|hiertoe|hulp|steun|bijstand|ondersteuning|assistentie|bescherming|ingrijpen|versterking|versterken|toezicht|plaatsen|zenden|sturen|blijven|helpen|staan|verdedigen|mee|bewaken"

  static let agreement =
    "*akkoord|*akkoorden|*verdrag|*verdragen|*overeenkomst|*overeenkomsten|memorandum|*wisseling|agreement|protocol|unclos|understanding|annex"

  static let resting =
    "berust|berusten|berustte|rust|rusten|stoelt|stoelen|steunt|steunen|gebaseerd|baseert|baseren|gegrond|gegrondvest|gestoeld|grondt|gronden|ontleent|ontlenen|ontleende|volgt|voortvloeit|vloeit|vloeien|wortelt|geschiedt|gelegen|gevonden|vindt|vinden|berustend|steunend"

  static let grounds =
    "grondslag|grondslagen|rechtsgrond|rechtsgrondslag|rechtsbasis|basis|titel|fundament|grond|gronden|rechtsgronden"

  static let instruments =
    "mandaat|machtiging|grondslag|rechtsgrond|rechtsgrondslag|rechtsbasis|titel|toestemming|instemming|uitnodiging|uitspraak"

  static let needless = "nodig|vereist|vereiste|noodzakelijk|behoeft|behoeven|gevergd|hoeft"

  static let negations = "niet|geen|zonder|evenmin|noch|nimmer"

  static let councils =
    "raad|nar|nac|council"

  static let decides =
    "besloot|besloten|activeerde|activeert|stelde|stelt|keurde|keurt|aanvaardde|nam|hernieuwde|machtigde|gelastte|lanceerde"

  static let decided =
    "besloten|geactiveerd|ingesteld|goedgekeurd|aanvaard|aangenomen|hernieuwd|gemachtigd|gelanceerd|vastgesteld|uitgebreid"

  static let isMilitary = Condition.any([
    .topic([.mandate, .grounds]),
    .sentence("<dutch>|<contribution>|<sends>|<mission>|<people>|<assets>|<ground>|<acts>"),
  ])

  static let isOfForces = Condition.any([
    .sentence("\(forces)|\(forms)"), .sentence("<mission>|<contribution>"),
  ])

  /// The mission is meant, and no talks, laws or inspections.
  static let isOfMission = Condition.any([
    isOfForces,
    .not(
      .sentence(
        "onderhandelingen|gesprekken|besprekingen|inspecties|inspectie|voorstel|wet|begroting|verkiezingen|staakt|bestand"
      )),
  ])

  static let isOfLaw = Condition.not(
    .any([
      .clause("niet|geen|evenmin"),
      .sentence("regeerakkoord|coalitieakkoord|<spending>|handelsverdrag|cao|koopovereenkomst"),
    ]))

  /// Not about the status of troops, nor what they watch over.
  static let notStatus = Condition.not(
    .sentence(
      "status van|der|is|wordt|blijft|was / hun|juridische status / rechtspositie|immuniteit|naleving|nakoming|schending|schendingen|uitvoering|toezien|toeziet|regelen|regelt|geregeld|onderhandelingen"
    ))

  static let notOurs = Condition.not(.sentence("kamer|kamers|commissie|rekenkamer|fractie"))

  /// The councils are not who agrees, but may be told of it.
  static let notOurCouncil = Condition.any([
    .not(.clause("veiligheidsraad|raad|kamer|kamers|ministerraad|congres|bondsdag|overleden")),
    .clause("aan|bij ..4 veiligheidsraad|raad / veiligheidsraad|raad laten|doen weten"),
  ])

  static let notDenied = Condition.any([
    .not(.before("niet|geen|evenmin|nimmer")), .before("niet alleen|slechts|enkel"),
  ])

  static let notDeniedConsent = Condition.not(
    .any([
      .clause("niet|evenmin|nimmer|kabinet|zonder"),
      .clause("geen toestemming|instemming|sprake|vergunning|goedkeuring"),
    ]))

  /// The treaty stands with an article of its own.
  static let notOfArticle = Condition.not(
    .any([.before("artikel|artikelen"), .earlier("artikel|artikelen ... *verdrag (")]))

  static let notPassive = Condition.not(
    .clause("wordt|werd|worden|werden ..8 gevraagd|verzocht|opgeroepen|uitgenodigd"))

  /// A request to us is for a contribution; the mission has a ground of its own.
  static let notToUs = Condition.not(
    .clause(
      "heeft|hebben|had|hadden|vroeg|vroegen|vraagt|verzocht|verzochten|verzoekt nederland|ons"))

  static let notByUs = Condition.any([
    .not(
      .clause(
        "nederland|kabinet|wij|ik heeft|hebben|heb|had|vroeg|vraagt|verzoekt|verzocht|vragen|verzoeken|zal|zullen|dringt / de regering heeft|vroeg|vraagt|verzoekt|verzocht / de navo|vn|eu heeft|hebben|had|vroeg|verzocht"
      )),
    .clause(
      "<foreign>|president|premier|<country> ... nederland verzocht|gevraagd / <country> ..2 heeft|hebben|had de navo|vn|eu ... verzocht|gevraagd"
    ),
  ])

  static let notCondition = Condition.not(
    .sentence("indien|wanneer|mocht|mochten|zodra|zolang|tenzij|totdat"))

  static let answered = Condition.any([
    .sentence("gaat|gaan|ging|ingaan ... in? op"), .sentence("in te gaan"),
    .sentence("gehoor|ingewilligd|inwilligen|honoreren|honoreert|gehonoreerd|ingegaan"),
    .sentence("voldoen|voldoet|voldaan|gevolg|antwoord|naar aanleiding"),
  ])

  /// Words with which something rests on an article, beside those of ground.
  static let rests = Pattern(
    "steunt|steunen|rust|rusten|gebaseerd|berust|berusten|vloeit|vloeien|volgt|volgen|krachtens|ingevolge|stoelt|stoelen|ontleent|ontlenen|beroept|beroepen|ingeroepen|inroepen"
  )

  /// Whether the clause denies what stands at a token: `berust niet op artikel 5`.
  static func isDenied(_ index: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let clause = sentence.clause(around: index)
    return (clause.lowerBound..<index).contains {
      words.isWord($0, among: ["niet", "evenmin", "noch", "zonder"])
        && !words.isWord($0 + 1, among: ["alleen", "slechts", "enkel", "uitsluitend", "langer"])
    }
  }
}
