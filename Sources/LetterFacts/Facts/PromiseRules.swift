import LetterModel

/// How the government undertakes to tell parliament something.
///
/// The time of the verb decides: what it has told, and what it tells with the letter itself, is no
/// promise.
extension Promises {
  static let rules: [Rule<Void>] = [
    Rule(
      "promise/will-be-told",
      "geinformeerd|ingelicht|bericht|gerapporteerd|toegezonden|toegestuurd|gestuurd|gemeld|meegedeeld|medegedeeld|gezonden|voorgelegd|gedeeld|aangeboden|verstrekt",
      reach: .sentence,
      when: [
        toParliament, .sentence("zal|zullen|wordt|worden|blijft|blijven"),
        .not(.before("is|was|werd|werden|heeft|hebben|heb|had|hadden|bent")), notHere,
      ],
      finds: [
        "Uw Kamer wordt hierover tijdig geïnformeerd.",
        "Zoals eerder aangekondigd zal uw Kamer in juni per brief worden ingelicht.",
        "Uw Kamer zal worden geïnformeerd wanneer daar aanleiding voor is.",
        "De uitkomst wordt te zijner tijd met de Kamer gedeeld.",
      ],
      passesOver: [
        "Hierover is uw Kamer in mei geïnformeerd.",
        "Met deze brief wordt uw Kamer over de verlenging geïnformeerd.",
        "De Kamer heeft het verslag in maart toegezonden gekregen.",
      ]),
    Rule(
      "promise/will-tell",
      "informeren|inlichten|berichten|melden|mededelen|meedelen|rapporteren|toezenden|toesturen|toekomen|toegaan|wenden",
      reach: .sentence, when: [toParliament, .sentence("zal|zullen"), notDone, notHere],
      finds: [
        "Na afloop zullen wij u over de uitkomsten berichten.",
        "Het kabinet zal uw Kamer voor de zomer een brief doen toekomen.",
      ],
      passesOver: [
        "Hieronder zullen wij uw Kamer over de risico’s informeren.",
        "De commandant zal de staf dagelijks informeren.",
      ]),
    Rule(
      "promise/will-send", "sturen|zenden|aanbieden|voorleggen|verstrekken", reach: .sentence,
      when: [
        toParliament, .clause("zal|zullen"), .sentence(paper), notDone, notHere,
      ],
      finds: ["Ik zal uw Kamer in het najaar een evaluatierapport sturen."],
      passesOver: ["De regering zal, na overleg met de Kamer, een compagnie zenden."]),
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
      "promise/keeps-posted",
      "op|in de? hoogte|kennis / houdt|houden|blijft|blijven ... geinformeerd", reach: .sentence,
      when: [
        toParliament, .sentence("zal|zullen|wordt|worden|blijft|blijven|houdt|houden"),
        .not(.before("is|was|werd|heeft|hebben|heb|bent")), notHere,
      ],
      finds: [
        "Uw Kamer wordt van het verloop regelmatig op de hoogte gehouden.",
        "Wij zullen u daarvan in kennis stellen.",
      ],
      passesOver: ["Uw Kamer is daarvan vorig jaar in kennis gesteld."]),
    Rule(
      "promise/will-receive", "ontvangen|krijgen", reach: .sentence,
      when: [.clause("<parliament>|u"), .clause("zal|zullen|zult"), notDone, notHere],
      finds: [
        "Uw Kamer zal de tussentijdse beoordeling in mei ontvangen.",
        "In het najaar zult u een nieuw overzicht ontvangen.",
      ],
      passesOver: [
        "Op 4 april heeft de Kamer het vorige verslag ontvangen.",
        "De agenten zullen een opleiding ontvangen.",
      ]),
    Rule(
      "promise/receives",
      "ontvangt|ontvangen|krijgt|krijgen|leest|hoort|verneemt|vernemen|horen|bereikt|bereiken|bijgepraat",
      reach: .sentence,
      when: [.sentence("<parliament>|u|kamerleden"), laterTold, notDone, notHere],
      finds: [
        "De Kamer ontvangt elk half jaar een stand-van-zakenbrief.",
        "Over het verloop leest u in het voorjaar meer.",
        "Een eindevaluatie bereikt u na de terugkeer van het schip.",
      ],
      passesOver: ["Hierbij ontvangt uw Kamer het verslag.", "De missie ontvangt steun van de EU."]),
    Rule(
      "promise/tells-later",
      "informeert|informeren|informeer|bericht|berichten|rapporteert|rapporteren|rapporteer|stuurt|sturen|stuur|zendt|zenden|zend|schrijft|schrijven|inlicht|inlichten",
      reach: .sentence,
      when: [
        toParliament, laterTold, notDone, notHere, .not(.sentence("nu|thans")),
        .not(.sentence("mede namens / over het|zijn|haar|ons|dit besluit")),
        .not(.sentence("te informeren|berichten|rapporteren|sturen|zenden|schrijven|inlichten")),
      ],
      finds: [
        "Het kabinet stuurt de Kamer rond de jaarwisseling een voortgangsbrief.",
        "Na de start van de opleiding schrijven wij u over de voorwaarden.",
      ],
      passesOver: ["Met deze brief informeren wij u over de inzet."]),
    Rule(
      "promise/goes-to-you", "gaat|gaan|komt|komen ... toe|orde",
      reach: .sentence, when: [toParliament, laterTold, notDone, notHere],
      finds: ["Een nieuwe raming gaat u bij de Voorjaarsnota toe."],
      passesOver: ["De missie komt tegemoet aan de motie die uw Kamer in april heeft aanvaard."]),
    Rule(
      "promise/puts-in-the-know", "stel|stelt|stellen|houd|houdt|houden ... hoogte|kennis|bij",
      reach: .sentence, when: [toParliament, laterTold, notDone, notHere],
      finds: ["Wijzigt de toestand, dan stellen wij u terstond in kennis."],
      passesOver: [
        "Op grond van artikel 100 van de Grondwet stellen wij u in kennis van het besluit."
      ]),
    Rule(
      "promise/lets-know", "laat|laten ... weten",
      reach: .sentence, when: [toParliament, laterTold, notDone, notHere],
      finds: ["Over de opvolging laten wij u nog dit najaar iets weten."]),
    Rule(
      "promise/hands-over", "bied|biedt|bieden ... aan",
      reach: .sentence, when: [toParliament, laterTold, notDone, notHere],
      finds: ["Na afloop bieden wij u de eindevaluatie aan."],
      passesOver: ["Hierbij bieden wij u de brief over de verlenging aan."]),
    Rule(
      "promise/lays-before", "leg|legt|leggen ... voor|verantwoording",
      reach: .sentence, when: [toParliament, laterTold, notDone, notHere],
      finds: ["Na elk jaar leggen wij aan uw Kamer verantwoording af."]),
    Rule(
      "promise/adds-to", "voeg|voegt|voegen|wend|wendt|wenden ... bij|toe|tot",
      reach: .sentence, when: [toParliament, laterTold, notDone, notHere],
      finds: ["De evaluatie voegen wij bij de eerstvolgende rapportage aan uw Kamer."]),
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
      "promise/intends", "voornemens|streven|streeft|streef|beoogt|beogen", reach: .sentence,
      when: [
        toParliament,
        .sentence("te informeren|berichten|melden|rapporteren|sturen|zenden|doen|laten"), notHere,
      ],
      finds: ["De regering is voornemens de Kamer voor het reces te informeren."],
      passesOver: ["De Kamer weet dat Mali voornemens is troepen te leveren."]),
    Rule(
      "promise/look-forward", "tegemoetzien|verwachten", reach: .sentence,
      when: [toParliament, .sentence("kan|kunt|kunnen|mag|zal|zullen")],
      finds: [
        "De Kamer kan het verslag in maart tegemoetzien.",
        "In juni mag uw Kamer een rapportage verwachten.",
      ]),
    Rule(
      "promise/makes-partner",
      "maak|maakt|maken ... deelgenoot / breng|brengt|brengen ... hoogte / doe|doet|doen ... toekomen|mededeling|kennisgeving|melding|verslag / toegaat|toegaan|toekomt / deel|deelt|delen wij|ik|het|de ... met de|uw <parliament> / met de|uw <parliament> deel|deelt|delen / tref|treft|vindt|vinden u|de ... / kunt|kan|mag ... rekenen op / u|uw kant op / hoogte te? brengen|stellen|houden",
      reach: .sentence,
      when: [
        toParliament, laterTold, notDone, notHere,
        .not(.sentence("het|ons|dit|zijn besluit / vervolg|aansluiting op / thans|nu")),
        .not(.opening),
      ],
      finds: [
        "In mei maakt de regering de Kamer deelgenoot van de resultaten.",
        "Zodra de NAVO een besluit heeft, brengen wij u daarvan op de hoogte.",
        "Na afloop doe ik u een overzicht toekomen.",
        "Ieder voorjaar treft u in de evaluatie een hoofdstuk over deze missie aan.",
        "In het najaar kunt u op een vertrouwelijke briefing rekenen op locatie.",
      ],
      passesOver: [
        "Hieronder treft u de overwegingen aan.",
        "De militairen brengen na de missie verslag uit.",
      ]),
    Rule(
      "promise/paper-follows",
      """
      volgt|volgen|komt|komen|verschijnt|verschijnen ... \(accounts) \
      / \(accounts) ... volgt|volgen|komt|komen|verschijnt|verschijnen \
      / \(accounts) ... toegezonden|toegestuurd|aangeboden|gezonden \
      / zal|zullen ... \(accounts) ... sturen|zenden|schrijven|uitbrengen / verslag ..4 gedaan|uitgebracht \
      / treedt|treden ... overleg / geven|geeft ... stand
      """,
      reach: .sentence,
      when: [
        .any([laterTold, .sentence("@date")]),
        .sentence(
          "zal|zullen|volgt|volgen|komt|komen|verschijnt|verschijnen|wordt|worden|treedt|treden|geven|geeft"
        ),
        .not(.before("heeft|hebben|had|hadden|is|was|werd|werden")), notHere,
        .not(.sentence("navo|vn|eu|veiligheidsraad|secretaris|commandant|afghaanse|iraakse")),
        .not(.sentence("volgt hier / *brief volgt")), .not(.opening),
      ],
      finds: [
        "Binnen een half jaar na terugkeer volgt de eindevaluatie.",
        "Hierover komt in januari een aanvullende brief.",
        "De verantwoording over 2017 volgt, zoals gebruikelijk, in mei.",
        "Na afloop van de uitzending zal een evaluatie worden toegezonden.",
        "Mocht de dreiging veranderen, dan treedt het kabinet met uw Kamer in overleg.",
      ],
      passesOver: [
        "De evaluatie van de missie is in mei 2012 verschenen.",
        "In mei komt het fregat in het gebied aan.",
      ]),
    Rule(
      "promise/look-forward-in-two-words",
      "tegemoet zien / tegemoet kunt|kan|mag zien", reach: .sentence,
      when: [toParliament, .sentence("kan|kunt|kunnen|mag|zal|zullen")],
      finds: ["In september kunt u van ons een balans tegemoet zien."]),
  ]

  private static let toParliament = Condition.sentence("<parliament>|u")

  /// That it is still to be told, or is told again and again.
  private static let laterTold = Condition.sentence(
    "na|voor|vóór|wijzigingen|ontwikkelingen|tussentijdse|tussentijds|helft|maanden|maand|verder|zodra|wanneer|nadien|voortaan|halverwege|binnen|rond|medio|eind|begin|ieder|iedere|elk|elke|jaarlijks|jaarlijkse|halfjaarlijks|halfjaarlijkse|regelmatig|tijdig|terstond|onverwijld|volgend|volgende|komend|komende|najaar|voorjaar|zomer|zomerreces|herfstreces|kerstreces|jaarwisseling|kwartaal|jaar|keer|steeds|opnieuw|vervolg|dan|apart|gebruikelijke|prinsjesdag|voorjaarsnota|eerstvolgende|daarover|hierover|bij|mocht|mochten|korte|alsdan|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
  )

  /// What is told in the letter itself, and how things are done as a rule.
  private static let notHere = Condition.not(
    .any([
      .sentence("hierbij|vandaag|heden|analogie|toch|niettemin"),
      .sentence("in|met|per|bij|u een|de? afzonderlijke"),
      .sentence("hieronder|hierna|onderstaand|onderstaande|achtereenvolgens"),
      .sentence("met|in|door|middels|via|bij deze|dit|onderhavige brief|kamerbrief|verslag"),
      .sentence("zijn|is dezelfde"), .sentence("langs|volgens ... lijnen|lijn|toetsingskader"),
      .sentence(
        "grond|krachtens|conform|overeenkomstig|overeenstemming|geest|voldoening|als|ingevolge|zoals|verwijzing|lijn|inachtneming|bedoeld|voet|strekking|zin|uitvoering ..4 artikel #"
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

  private static let notDone = Condition.not(.before("heeft|hebben|heb|had|hadden"))

  /// What gives account of a mission.
  private static let accounts =
    "*brief|*rapportage|*evaluatie|*verslag|verantwoording|tussenstand|tussenbalans|oordeel|balans"

  private static let paper =
    "bericht|*brief|*brieven|*rapport|*rapportage|*rapportages|*evaluatie|*verslag|informatie|*overzicht|*stand|*analyse|*beoordeling|*antwoord|*reactie"
}
