import LetterModel

/// How the government undertakes to tell parliament something.
///
/// The time of the verb decides: what it has told, and what it tells with the letter itself, is no
/// promise.
extension Promises {
  static let rules: [Rule<Void>] = [
    Rule(
      "promise/will-be-told",
      "<informs>|*gestuurd|*gezonden|aangeboden|verstrekt|ingediend|wenden / verslag|bericht|mededeling|kennisgeving|melding|opgave ..2 doen|gedaan / verslag|rapport ..1 uitbrengen|uitgebracht",
      reach: .sentence, when: [toParliament, .any([future, passive]), notDone, notHere],
      finds: [
        "Uw Kamer wordt hierover tijdig geïnformeerd.",
        "Zoals eerder aangekondigd zal uw Kamer in juni per brief worden ingelicht.",
        "Uw Kamer zal worden geïnformeerd wanneer daar aanleiding voor is.",
        "De uitkomst wordt te zijner tijd met de Kamer gedeeld.",
        "Na afloop zullen wij u over de uitkomsten berichten.",
        "Het kabinet zal uw Kamer voor de zomer een brief doen toekomen.",
        "Zo nodig zal de regering het parlement daarvan mededeling doen.",
        "Uw Kamer wordt van het verloop regelmatig op de hoogte gehouden.",
        "Wij zullen u daarvan in kennis stellen.",
        "De vaste commissies zullen ieder kwartaal worden bijgepraat.",
        "De regering houdt beide Kamers op de hoogte.",
        "Het jaarverslag, dat in mei bij de Kamer wordt ingediend, gaat er nader op in.",
      ],
      passesOver: [
        "Hierover is uw Kamer in mei geïnformeerd.",
        "Met deze brief wordt uw Kamer over de verlenging geïnformeerd.",
        "De Kamer heeft het verslag in maart toegezonden gekregen.",
        "Hieronder zullen wij uw Kamer over de risico’s informeren.",
        "De commandant zal de staf dagelijks informeren.",
        "Uw Kamer is daarvan vorig jaar in kennis gesteld.",
        "Van de uitzending wordt u bij dezen in kennis gesteld.",
      ]),
    Rule(
      "promise/will-send", "sturen|zenden|aanbieden|voorleggen|verstrekken", reach: .sentence,
      when: [
        toParliament, .clause("zal|zullen"), .sentence(paper), notDone, notHere,
      ],
      finds: ["Ik zal uw Kamer in het najaar een evaluatierapport sturen."],
      passesOver: ["De regering zal, na overleg met de Kamer, een compagnie zenden."]),
    Rule(
      "promise/will-give", "geven|bieden|verschaffen|schetsen|toelichten", reach: .sentence,
      when: [
        .clause("zal|zullen"),
        .sentence(
          "u|uw|<parliament> ..8 mondeling|schriftelijk|nader|nadere|vertrouwelijk|vertrouwelijke|verder|verdere|laatste|duidelijkheid|inzicht|opheldering|uitleg|toelichting|*overzicht|uitsluitsel"
        ), notDone, notHere,
      ],
      finds: [
        "Morgen zullen wij u mondeling de jongste cijfers geven.",
        "Het kabinet zal uw Kamer na de zomer een nadere toelichting geven.",
      ],
      passesOver: ["De officieren zullen de Malinese staf uitleg geven."]),
    Rule(
      "promise/will-come-back", "ingaan|terugkomen|rapporteren", reach: .sentence,
      when: [.sentence("zal|zullen"), .sentence("kabinet|wij|ik|regering"), notDone, notHere],
      finds: ["Op Prinsjesdag zal het kabinet op de financiering ingaan."],
      passesOver: [
        "Hieronder zullen wij ingaan op het mandaat en de haalbaarheid.",
        "In het vervolg zal het kabinet hierna ingaan op de kosten.",
        "In paragraaf drie zullen wij op het mandaat ingaan.",
      ]),
    Rule(
      "promise/comes-back", "kom|komt|komen ... terug", reach: .sentence,
      when: [
        .sentence("kabinet|wij|ik|regering"),
        .any([
          .sentence("hierop|daarop|hierover|daarover"), .sentence("bij u|uw"),
          .sentence("hier|daar ... op|over terug / volgende|aparte|nadere brief"),
        ]),
        notHere,
      ],
      finds: [
        "Het kabinet komt hier in een volgende brief op terug.",
        "Het kabinet komt daarop bij de begroting terug.",
      ],
      passesOver: ["De militairen komen in mei terug."]),
    Rule(
      "promise/will-receive", "krijgen", reach: .sentence,
      when: [.clause("<parliament>|u"), .clause("zal|zullen|zult"), notDone, notHere],
      finds: ["In het najaar zult u een nieuw overzicht krijgen."],
      passesOver: ["De agenten zullen een opleiding krijgen."]),
    Rule(
      "promise/tells-later",
      """
      <informs>|krijgt|krijgen|leest|hoort|horen|bereikt|bereiken|schrijft|schrijven \
      / stuur|stuurt|sturen|zend|zendt|zenden|verstrek|verstrekt|verstrekken \
      / gaat|gaan|komt|komen ... toe|orde / stel|stelt|stellen|houd|houdt|houden ... bij \
      / laat|laten|doe|doet|doen ... weten / bied|biedt|bieden ... aan / licht|lichten|praat|praten ... in|bij \
      / leg|legt|leggen ... voor|verantwoording / voeg|voegt|voegen|wend|wendt|wenden ... bij|toe|tot \
      / maak|maakt|maken ... deelgenoot / doe|doet|doen ... toekomen|mededeling|kennisgeving|melding|verslag \
      / deel|deelt|delen|deelde ... mee|mede / brengt|brengen|breng ... ter kennis / deel|deelt|delen wij|ik|het|de ... met de|uw <parliament> / met de|uw <parliament> deel|deelt|delen \
      / tref|treft|vindt|vinden u|de ... / kunt|kan|mag ... rekenen op / u|uw kant op
      """,
      reach: .sentence,
      when: [
        toParliament, laterTold, notDone, .not(isDone), .not(wasTold), notHere,
        .not(.before("waarover wij|ik|het")), .not(.sentence("kennis|mee|mede|hoogte dat")),
        .not(.sentence("te <informs>|sturen|zenden|schrijven")),
        .not(
          .sentence(
            "mede namens / over|van het|zijn|haar|ons|dit besluit / aansluiting|aanvulling|vervolg op / verwijzing naar / nu|thans|toch|destijds|indertijd"
          )),
      ],
      finds: [
        "De Kamer ontvangt elk half jaar een stand-van-zakenbrief.",
        "Over het verloop leest u in het voorjaar meer.",
        "Een eindevaluatie bereikt u na de terugkeer van het schip.",
        "Het kabinet stuurt de Kamer rond de jaarwisseling een voortgangsbrief.",
        "Na de start van de opleiding schrijven wij u over de voorwaarden.",
        "Een nieuwe raming gaat u bij de Voorjaarsnota toe.",
        "Wijzigt de toestand, dan stellen wij u terstond in kennis.",
        "Over de opvolging laten wij u nog dit najaar iets weten.",
        "Na afloop bieden wij u de eindevaluatie aan.",
        "Na elk jaar leggen wij aan uw Kamer verantwoording af.",
        "De evaluatie voegen wij bij de eerstvolgende rapportage aan uw Kamer.",
        "In mei maakt de regering de Kamer deelgenoot van de resultaten.",
        "Zodra de NAVO een besluit heeft, brengen wij u daarvan op de hoogte.",
        "Na afloop doe ik u een overzicht toekomen.",
        "Ieder voorjaar treft u in de evaluatie een hoofdstuk over deze missie aan.",
        "In het najaar kunt u op een vertrouwelijke briefing rekenen op locatie.",
        "Na afloop van het onderzoek deelt de minister u de uitkomsten mee.",
        "Ongevallen melden wij u terstond.", "Incidenten melden wij onverwijld.",
        "Voor de start van de opleiding schrijven wij u of aan de eisen is voldaan.",
        "Hoe het de cursisten vergaat, melden we u voortaan elke lente.",
      ],
      passesOver: [
        "Hierbij ontvangt uw Kamer het verslag.", "De missie ontvangt steun van de EU.",
        "Met deze brief informeren wij u over de inzet.",
        "Wij informeren u over de verlenging van de bijdrage tot en met 31 december 2016.",
        "In vervolg op de brief van 12 maart bericht het kabinet u dat de inzet eindigt.",
        "Over de missie bent u op 25 september per brief geïnformeerd.",
        "In mei deden wij u een kennisgeving toekomen.",
        "In mei bent u per brief (27 925, nr. 12) geïnformeerd over de missie.",
        "Wij stellen u hiervan, in aanvulling op de brief van mei, op de hoogte.",
        "Naar aanleiding van uw vragen voor het overleg informeren wij u als volgt.",
        "De missie komt tegemoet aan de motie die uw Kamer in april heeft aanvaard.",
        "Op grond van artikel 100 van de Grondwet stellen wij u in kennis van het besluit.",
        "Hierbij bieden wij u de brief over de verlenging aan.",
        "Hieronder treft u de overwegingen aan.",
        "De militairen brengen na de missie verslag uit.",
        "Anders dan bij operaties waarover wij u elk jaar berichten, is er geen mandaat.",
        "Na overleg stellen wij uw Kamer ervan in kennis dat de missie eindigt.",
      ]),
    Rule(
      "promise/undertakes", "zeg|zegt|zeggen ... toe", reach: .sentence,
      when: [toParliament, notHere],
      finds: ["Het kabinet zegt uw Kamer een eindevaluatie toe."],
      passesOver: ["De NAVO zegt Kosovo hulp toe."]),
    Rule(
      "promise/has-undertaken",
      "toegezegd|toezegging ... te informeren|berichten|sturen|zenden|rapporteren|doen",
      reach: .sentence,
      // What was promised in a debate that is over is what the letter answers.
      when: [toParliament, .not(.sentence("gestand|jl|tijdens|overleg|debat|eerder|destijds"))],
      finds: ["Het kabinet heeft toegezegd na een jaar een evaluatie aan de Kamer te sturen."],
      passesOver: [
        "De EU heeft toegezegd een bataljon te sturen.",
        "Tijdens het debat van 3 maart jl. is toegezegd de Kamer over het vervoer te berichten.",
      ]),
    Rule(
      "promise/intends",
      "voornemens|voornemen|bereid|voor|streven|streeft|streef|beoogt|beogen ... te <informs>|sturen|zenden|doen|laten|lichten|praten",
      reach: .sentence, when: [toParliament, .not(.before("heeft|hebben|was|waren|had")), notHere],
      finds: [
        "De regering is voornemens de Kamer voor het reces te informeren.",
        "Het voornemen is u voor het reces in te lichten.",
        "Het kabinet is bereid de vaste commissies ieder kwartaal bij te praten.",
      ],
      passesOver: ["De Kamer weet dat Mali voornemens is troepen te leveren."]),
    Rule(
      "promise/look-forward",
      "tegemoetzien / kan|kunt|kunnen|mag|zal|zullen ... tegemoet zien / tegemoet kunt|kan|mag zien / kan|kunt|mag ... verwachten",
      reach: .sentence, when: [toParliament],
      finds: [
        "De Kamer kan het verslag in maart tegemoetzien.",
        "In juni mag uw Kamer een rapportage verwachten.",
        "In september kunt u van ons een balans tegemoet zien.",
      ],
      passesOver: ["Wij verwachten dat de briefing uw vragen kan beantwoorden."]),
    Rule(
      "promise/paper-follows",
      """
      volgt|volgen|komt|komen|verschijnt|verschijnen ... \(accounts) \
      / \(accounts) ... volgt|volgen|komt|komen|verschijnt|verschijnen \
      / \(accounts) ... toegezonden|toegestuurd|aangeboden|gezonden \
      / zal|zullen ... \(accounts) ... sturen|zenden|schrijven|uitbrengen / verslag|bericht ..4 gedaan|uitgebracht / \(accounts) ... zal|zullen ... aanbieden|toezenden|toesturen \
      / treedt|treden ... overleg / geven|geeft ... stand / \(accounts) ... die over # ... volgt|verschijnt|komt \
      / wordt|worden ... halfjaarlijks|jaarlijks|maandelijks|periodiek|regelmatig|tussentijds ... gerapporteerd|bericht|verslag
      """,
      reach: .sentence,
      when: [
        .any([
          laterTold, .sentence("@date"),
          .sentence("voor|na|tijdens|bij het|de ..2 debat|overleg|*behandeling|reces|vergadering"),
        ]),
        .sentence(
          "zal|zullen|volgt|volgen|komt|komen|verschijnt|verschijnen|wordt|worden|treedt|treden|geven|geeft"
        ),
        notDone, .not(isDone), notHere,
        .not(.sentence("navo|vn|eu|veiligheidsraad|secretaris|commandant|afghaanse|iraakse")),
        .not(.sentence("volgt hier / *brief volgt")),
      ],
      finds: [
        "Binnen een half jaar na terugkeer volgt de eindevaluatie.",
        "Een brief over de voertuigen volgt vóór het debat.",
        "Hierover komt in januari een aanvullende brief.",
        "De verantwoording over 2017 volgt, zoals gebruikelijk, in mei.",
        "Na afloop van de uitzending zal een evaluatie worden toegezonden.",
        "Mocht de dreiging veranderen, dan treedt het kabinet met uw Kamer in overleg.",
        "Nadien wordt halfjaarlijks over de vorderingen gerapporteerd.",
      ],
      passesOver: [
        "De evaluatie van de missie is in mei 2012 verschenen.",
        "In mei komt het fregat in het gebied aan.",
      ]),
  ]

  private static let toParliament = Condition.sentence(
    "<parliament>|u|kamerleden|commissies|incidenten|voorvallen / vaste commissie / staten - generaal / uw kant"
  )

  private static let future = Condition.sentence(
    "zal|zullen|zult / houdt|houden ... hoogte|geinformeerd")

  /// `wordt u bericht`, and not `wordt gevraagd u te berichten`.
  private static let passive = Condition.not(
    .any([
      .not(.sentence("wordt|worden|blijft|blijven")), .sentence("te <informs>"), .sentence("toch"),
      isDone,
    ]))

  /// `bent u … geïnformeerd`, whatever brackets stand between.
  private static let wasTold = Condition.earlier(
    "bent u / u bent / heeft|hebben|is|werd de|uw <parliament> / <parliament> heeft|is|werd / heeft|hebben|heb wij|ik? u"
  )

  private static let isDone = Condition.before("is|was|waren|bent|werd|werden")

  /// That it is still to be told, or is told again and again.
  private static let laterTold = Condition.sentence(
    "na|alvorens|uitkomst|uitkomsten|wijzigingen|incidenten|voorvallen|bijzonderheden|ontwikkelingen|tussentijdse|tussentijds|helft|maanden|maand|weken|week|verder|zodra|wanneer|nadien|voortaan|halverwege|binnen|rond|medio|eind|begin|ieder|iedere|elk|elke|jaarlijks|jaarlijkse|halfjaarlijks|halfjaarlijkse|maandelijks|maandelijkse|wekelijks|regelmatig|tijdig|terstond|onverwijld|volgend|volgende|komend|komende|najaar|voorjaar|zomer|zomerreces|herfstreces|kerstreces|jaarwisseling|kwartaal|jaar|keer|steeds|opnieuw|dan|apart|gebruikelijke|prinsjesdag|voorjaarsnota|verantwoordingsdag|eerstvolgende|daarover|hierover|bij|mocht|mochten|korte|alsdan / in|per|uiterlijk|vanaf|voor|rond ..2 januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december / het|verdere vervolg / voor de? start|aanvang|afloop|einde|vertrek"
  )

  /// What is told in the letter itself, and how things are done as a rule.
  private static let notHere = Condition.not(
    .any([
      .sentence(
        "hierbij|vandaag|heden|dezen|graag|analogie|gelijkwaardige|niettemin / als volgt / naar aanleiding van uw"
      ),
      .sentence("in|met|per|bij|u een|de? afzonderlijke"),
      .sentence("hieronder|hierna|onderstaand|onderstaande|achtereenvolgens"),
      .sentence(
        "met|in|door|middels|middel|van|via|bij van? deze|dit|onderhavige brief|kamerbrief|verslag"),
      .sentence("zijn|is dezelfde"), .sentence("langs|volgens ... lijnen|lijn|toetsingskader"),
      .sentence(
        "grond|gelet|beroep|krachtens|conform|overeenkomstig|overeenstemming|geest|voldoening|als|ingevolge|zoals|verwijzing|lijn|inachtneming|bedoeld|voet|strekking|zin|uitvoering ..4 artikel #"
      ), .sentence("onder verwijzing"),
      .sentence("in de|het? paragraaf|hoofdstuk|onderdeel|bijlage"),
      .not(
        .any([
          .not(.sentence("zoals")),
          .sentence(
            "zoals te? doen? gebruikelijk|toegezegd|eerder|afgesproken|aangekondigd|gemeld / zoals een|de|het|bijvoorbeeld / zoals ... toegezegd|afgesproken|gebruikelijk|verzocht"
          ),
        ])),
    ]))

  private static let notDone = Condition.not(
    .any([
      .before("heeft|hebben|heb|had|hadden|bent"),
      .clause("deed|deden|bracht|brachten|zond|zonden|stelde|stelden|liet|lieten|gaf|gaven"),
    ]))

  /// What gives account of a mission.
  private static let accounts =
    "*brief|*rapportage|*evaluatie|*verslag|verantwoording|tussenstand|tussenbalans|oordeel|balans"

  private static let paper =
    "bericht|*brief|*brieven|*rapport|*rapportage|*rapportages|*evaluatie|*verslag|informatie|*overzicht|*stand|*analyse|*beoordeling|*antwoord|*reactie"
}
