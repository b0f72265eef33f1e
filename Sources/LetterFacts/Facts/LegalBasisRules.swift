internal import DutchLanguage
import LetterModel

/// Grounds that a sentence tells by a verb or a noun: requests, consent, agreements, decisions of
/// councils, and grounds that are denied.
extension LegalBases {
  static let rules: [Rule<Fact.Basis>] = denials + requests + consents + agreements + decisions

  // MARK: Requests

  private static let requests: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/request-answered",
      "verzoek|verzoeken|uitnodiging|oproep van|door de|het? \(askers) ..5 naties|unie|raad|organisatie|generaal?",
      when: [answered, .not(.sentence("<parliament>")), .not(.before("niet|geen"))],
      gives: .request,
      finds: [
        "Nederland geeft gehoor aan het verzoek van de Secretaris-Generaal van de Verenigde Naties.",
        "Het kabinet gaat in op het verzoek van de NAVO om een fregat te leveren.",
        "De regering heeft het verzoek van de VN gehonoreerd.",
      ],
      passesOver: [
        "De regering gaat niet in op het verzoek van de NAVO om een fregat te leveren.",
        "Het verzoek van de Europese Unie is nog in behandeling.",
        "Hiermee voldoet het kabinet aan het verzoek van de Europese Commissie en de Kamer.",
      ]),
    Rule(
      "legal-basis/request-of-both", "verzoek|uitnodiging en|, met|onder",
      when: [
        .later(parties), notOurs,
      ], gives: .request,
      finds: ["De missie opereert op verzoek en met instemming van de Malinese staat."],
      passesOver: ["Op verzoek en met steun van de Kamer volgt een overzicht."]),
    Rule(
      "legal-basis/request-of",
      "verzoek|verzoeken|uitnodiging|hulpvraag|hulpverzoek|bijstandsverzoek|verzoekbrief ..4 van|door|vanuit ..3 \(party) / verzoek|uitnodiging ,? die|dat|welke ..2 \(party) / <foreign> ..1 verzoek|verzoeken|uitnodiging|hulpvraag|hulpverzoek|bijstandsverzoek / verzoek|uitnodiging van|door de|het? \(askers) ..4 naties|unie|generaal?",
      when: [isMilitary, notOurs, .not(.before("niet|geen")), .not(.clause("behandeling"))],
      gives: .request,
      finds: [
        "De operatie vindt plaats op uitnodiging van Bagdad.",
        "Voor de adviseurs volstaat het Bosnische verzoek van 2 april.",
        "Op verzoek van de Libanese regering patrouilleert een fregat.",
        "Nederland levert op verzoek van de Verenigde Naties twintig waarnemers.",
        "De missie is er op uitdrukkelijk verzoek van president Zelensky.",
        "De troepen zijn er op verzoek van het gastland.",
      ],
      passesOver: [
        "Op verzoek van de Kamer levert het kabinet een overzicht.",
        "De troepen gaan niet in op het verzoek van Bagdad.",
      ]),
    Rule(
      "legal-basis/asked",
      "verzocht|verzochten|gevraagd|gevraagde|uitgenodigd|aangezocht|aangedrongen|opgeroepen|gesmeekt|bezworen",
      reach: .clause,
      when: [.earlier(parties), isOfForces, notOurs, notPassive, notByUs, notToUs, notDenied],
      gives: .request,
      finds: [
        "De Malinese president heeft per brief om de missie verzocht.",
        "Beide regeringen hebben om de komst van de waarnemers gevraagd.",
        "Litouwen heeft de NAVO uitgenodigd troepen op zijn bodem te plaatsen.",
        "Premier Siniora heeft hierom schriftelijk verzocht.",
        "De Afghaanse autoriteiten, bij monde van hun gezant, hebben om hulp gevraagd.",
        "De regering in Mogadishu heeft op 9 januari om verbreding van de missie gevraagd.",
      ],
      passesOver: [
        "De Kamer heeft Mali om een reactie gevraagd.",
        "Nederland heeft Mali om bescherming van de troepen gevraagd.",
        "Mali heeft de VN niet om een missie verzocht.",
        "Frankrijk heeft Nederland om militaire steun gevraagd.",
      ]),
    Rule(
      "legal-basis/asks",
      "\(party) ..4 \(asking) / \(asking) ..2 \(party)", reach: .clause,
      when: [
        .sentence("om|te|hierom|daarom|erom|daartoe|hiertoe|uit"), .not(.before("wat")), isOfForces,
        notOurs, notPassive,
        notByUs, notToUs, notDenied,
      ], gives: .request,
      finds: [
        "In 2012 verzocht Turkije de NAVO zijn luchtruim te helpen verdedigen.",
        "Irak vroeg hierom in brieven aan de Veiligheidsraad.",
        "De Somalische regering nodigt de EU uit een trainingsmissie te zenden.",
      ],
      passesOver: [
        "Turkije vroeg de NAVO om opheldering.", "Nederland vraagt Mali om steun voor de missie.",
      ]),
    Rule(
      "legal-basis/turned-to",
      "wendde|wendden|wendt|gewend|richtte|richtten|gericht ... \(pleas) / \(pleas) ... wendde|wendden|wendt|gewend|richtte|gericht|gedaan|uitgegaan|ingediend|deed / deed|deden|doet|doen|dienden|diende ... beroep|verzoek|oproep|aanvraag / riep|riepen|roept ..4 \(forms)",
      reach: .clause,
      when: [
        .sentence(parties), notOurs, .not(.before("niet|geen")),
        .not(.clause("artikel / nederland doet|deed")),
      ],
      gives: .request,
      finds: [
        "De president heeft zich met een hulpvraag tot de VN gewend: Mali heeft troepen nodig.",
        "President Trajkovski heeft zich tot de NAVO gewend met het verzoek te blijven.",
        "Irak deed in twee brieven een beroep op de wereld het bij te staan.",
        "Kyiv heeft daartoe op 30 september een verzoek ingediend.",
      ],
      passesOver: ["Irak doet een beroep op artikel 51.", "De Kamer deed Mali een verzoek."]),
    Rule(
      "legal-basis/request-of-a-day", "verzoek|verzoeken|uitnodiging ..1 van|d.d. @day",
      when: [.topic([.mandate, .grounds]), notOurs, .not(.clause("niet|geen"))], gives: .request,
      finds: ["Voor de coalitie geldt nog altijd het verzoek van 20 september 2014."]),
    Rule(
      "legal-basis/letter-as-ground",
      "brief|brieven|nota|nota's|schrijven van ..5 \(party) ... grondslag|basis|grond|volkenrechtelijke / brief|brieven|nota van ..5 \(party)",
      when: [
        .sentence("grondslag|grond|basis|rechtsgrond|berust|steunt|rust|grondslagen|rechtsbasis"),
        notOurs, notDenied,
      ], gives: .request,
      finds: [
        "De missie heeft een brief van de Oekraïense ministers tot grondslag.",
        "De inzet berust op een brief van de Iraakse regering.",
      ],
      passesOver: ["Een brief van de Iraakse regering is bijgevoegd."]),
    Rule(
      "legal-basis/agreement-that-asks",
      ", waarin|waarbij ..5 om ..6 vroegen|verzochten|vragen|verzoeken|gevraagd|verzocht / , waarin|waarvan|waarbij|dat|die ..9 voorziet|voorzien|voorzag|voorzagen",
      when: [.earlier("\(agreement)"), .sentence("\(forces)")], gives: .agreement,
      finds: [
        "Partijen tekenden het akkoord van Accra, waarin zij om een troepenmacht vroegen.",
        "Zij sloten een vredesverdrag, waarvan de artikelen in een VN-macht voorzien.",
      ],
      passesOver: ["Zij sloten een vredesverdrag, waarin zij om steun voor scholen vroegen."]),
  ]

  // MARK: Consent

  private static let consents: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/consented",
      "in te stemmen / ingestemd|instemt|instemmen|instemde|instemden|toestemt|toestemmen|toegestemd|bewilligt|bewilligen|bewilligd|bewilligde|bewilliging / stemde|stemden|stemt|stemmen ... in / geen bezwaar|bezwaren",
      reach: .clause,
      when: [
        .sentence(parties), notOurCouncil, notDeniedConsent, isOfMission,
        .not(.earlier("kabinet|ministerraad")),
      ],
      gives: .consent,
      finds: [
        "De Malinese regering heeft met de komst ingestemd.",
        "N'Djamena en Bangui hebben met de ontplooiing ingestemd.",
        "Het vaartuig komt er alleen als de Somalische overgangsregering daarin bewilligt.",
        "De Jemenitische regering maakte geen bezwaar tegen de doorvaart.",
        "Het Litouwse parlement stemde op 15 maart met de komst van de militairen in.",
      ],
      passesOver: [
        "De Veiligheidsraad heeft met de missie in Mali ingestemd.",
        "De regering van Tsjaad heeft niet ingestemd.",
        "Het kabinet heeft ingestemd met deelname in Mali.",
        "De Malinese regering heeft ingestemd met onderhandelingen in Algiers.",
      ]),
    Rule(
      "legal-basis/consent-given",
      "toestemming|instemming|goedkeuring|fiat|vergunning ... \(given) / \(given) ... toestemming|instemming|goedkeuring|fiat / akkoord verklaard|gegaan|bevonden|verklaarde|verklaarden / verklaard ... akkoord / ging|gaat|gingen|is|gaan ..4 akkoord / welkom geheten / heeft|heet|heten|heetten ..6 welkom",
      reach: .clause,
      when: [
        .sentence(parties), notOurCouncil, notDeniedConsent, isOfMission,
        .not(.earlier("kabinet|ministerraad|kamer")),
      ],
      gives: .consent,
      finds: [
        "De Malinese regering heeft zich schriftelijk met de komst akkoord verklaard.",
        "Tsjaad heeft de missie welkom geheten.",
        "Het gastland heeft voor de doortocht toestemming verleend.",
        "De missie vaart er met de toestemming die de Somalische regering heeft gegeven.",
        "Jordanië is akkoord met de stationering van de toestellen.",
      ],
      passesOver: [
        "De Veiligheidsraad heeft met het voorstel ingestemd.",
        "De regering van Tsjaad heeft geen toestemming verleend.",
        "De Kamer is akkoord met de missie in Mali.",
      ]),
    Rule(
      "legal-basis/welcomed",
      "verwelkomd|verwelkomt|verwelkomde|verwelkomden|verwelkomen|aanvaard|aanvaardde|aanvaardt|goedgekeurd|toegelaten|geaccepteerd|accepteert|accepteerde|gedoogt|gedoogd",
      reach: .clause,
      when: [
        .sentence(parties), .sentence("\(forces)"), notOurCouncil,
        .not(.sentence("resolutie|*resolutie / nederland|kabinet verwelkomt")),
        notDenied,
      ], gives: .consent,
      finds: [
        "Het Bosnische presidentschap heeft verklaard de aanwezigheid te blijven verwelkomen.",
        "De Iraakse regering heeft het aanbod van een trainingsmissie aanvaard.",
      ],
      passesOver: [
        "De Veiligheidsraad heeft de missie in resolutie 2189 verwelkomd.",
        "Het Malinese parlement heeft de wet aanvaard.",
      ]),
    Rule(
      "legal-basis/consent-of",
      "toestemming|instemming|goedkeuring|bewilliging|welnemen ..1 van|door|vanwege ..4 \(party) / toestemming|instemming van de|het ..1 regering|autoriteiten|overheid|marine|staat / <foreign> ..1 toestemming|instemming|goedkeuring|bewilliging",
      when: [
        notOurs, .not(.before("\(negations)")),
        .any([.topic([.mandate, .grounds]), .sentence("<ground>|<dutch>"), isOfForces]),
      ], gives: .consent,
      finds: [
        "De troepen zijn er met instemming van het gastland.",
        "De aanwezigheid steunt op de Turkse toestemming voor verblijf.",
        "Training: toestemming van de regering van Libië.",
      ],
      passesOver: [
        "Zij doen dit zonder toestemming van de Syrische regering.",
        "Met instemming van de Kamer is het overzicht vervallen.",
      ]),
  ]

  // MARK: Agreements

  private static let agreements: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/rests-on-agreement", "\(agreement)",
      when: [
        .earlier(
          "\(resting) ..30 op|aan|in|uit / krachtens|ingevolge|overeenkomstig / op basis|grond|voet van / op ..4 \(resting)"
        ), isOfLaw, notStatus, notOfArticle,
        .any([
          .topic([.mandate, .grounds]), .sentence("<ground>|<mission>|<contribution>|<dutch>"),
          isOfForces,
        ]),
      ], gives: .agreement,
      finds: [
        "De aanwezigheid steunt op de grond van het Vredesakkoord van Dayton.",
        "De inzet geschiedt op grond van de in 2014 gesloten Status of Forces Agreement.",
        "Het optreden op zee is gebaseerd op het VN-Zeerechtverdrag.",
        "De bevoegdheid berust op resolutie 1357, alsmede op het akkoord van Dayton.",
      ],
      passesOver: [
        "Het vredesakkoord van Dayton werd in 1995 gesloten.",
        "De rechtspositie van de militairen berust op de statusovereenkomst.",
        "De missie volgt uit het regeerakkoord.",
        "De doorvaart berust op artikel 17 van het Zeerechtverdrag.",
      ]),
    Rule(
      "legal-basis/agreement-is-ground", "\(agreement)",
      when: [
        .sentence("\(grounds)"),
        .sentence(
          "vormt|vormen|vormde|gevormd|gelegd|legt|legden|schept|scheppen|biedt|bieden|geeft|geven|verschaft|verschaffen|is|zijn|blijft|wordt|worden|ligt|liggen|kent|heeft|vindt|vinden|:"
        ), isOfLaw, notStatus, notOfArticle,
      ], gives: .agreement,
      finds: [
        "Het Kaderakkoord voor Vrede, door partijen ondertekend, vormt een verdragsrechtelijke titel.",
        "Voorts biedt de overeenkomst met Afghanistan een titel.",
        "De grondslag wordt gevormd door de resoluties 50 en 73 en de wapenstilstandsakkoorden.",
        "De macht kent als enige titel het Protocol van 1981.",
        "Onveranderd is het fundament: de akkoorden van Dayton.",
      ],
      passesOver: ["Het akkoord vormt geen titel.", "Het akkoord is gesloten."]),
    Rule(
      "legal-basis/agreement-stands",
      "blijft|blijven ..8 \(agreement) ..6 overeind|kracht|gelden / \(agreement) ..8 overeind|kracht / neergelegd|vastgelegd|vervat|opgenomen|bekrachtigd in ..5 \(agreement)",
      when: [isOfLaw, notStatus, .topic([.mandate, .grounds])], gives: .agreement,
      finds: [
        "Dan blijft annex 1A bij het vredesakkoord van Dayton overeind.",
        "De instemming is neergelegd in een briefwisseling met de NAVO.",
      ],
      passesOver: ["De status is neergelegd in een briefwisseling met de NAVO."]),
    Rule(
      "legal-basis/customary-law", "gewoonterecht",
      when: [
        isOfLaw, .not(.clause("niet|geen")),
        .any([.topic([.mandate, .grounds]), .sentence("grond|grondslag|basis")]),
      ],
      gives: .agreement,
      finds: ["De doorvaart berust op het internationaal gewoonterecht."],
      passesOver: ["Het gewoonterecht biedt geen grond."]),
    Rule(
      "legal-basis/self-defence",
      "recht op|van|tot ..4 zelfverdediging / collectieve|individuele zelfverdediging",
      when: [
        .not(.clause("niet|geen|uitsluitend|alleen")), .not(.sentence("artikel|artikelen #")),
      ], gives: .article(51),
      finds: ["De inzet steunt op het recht op collectieve zelfverdediging."],
      passesOver: ["Zij mogen uit zelfverdediging schieten."]),
  ]

  // MARK: Councils

  private static let decisions: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/decision-of-a-council",
      "besluit|besluiten|*raadsbesluit|optreden van|aan de|het? noord|raad|europese|# / besluit|*raadsbesluit ( / *raadsbesluit|raadsbesluiten van @day|de / bij|krachtens|uit|ligt|met ..3 besluit van @day",
      when: [
        .any([
          .sentence(
            "grondslag|basis|vloeit|krachtens|mandaat|verlengde|verlengd|ingesteld|stelde|grond|rechtsbasis|toestemming|nam|berust|besluit|opgericht|gemachtigd"
          ), .topic([.mandate, .grounds]),
        ]), .not(.clause("niet|geen|kamer|kabinet|regering|ministerraad")),
        .any([
          .topic([.mandate, .grounds]), .sentence("raad|unie|eu|navo|nac|nar|council|raadsbesluit"),
        ]),
      ],
      gives: .councilDecision,
      finds: [
        "De operatie vloeit voort uit het besluit van de Noord-Atlantische Raad.",
        "De NAR verlengde de operatie bij besluit van 10 maart.",
      ],
      passesOver: ["Het besluit van het kabinet vloeit voort uit het debat."]),
    Rule(
      "legal-basis/council-decides", "\(decides)|\(decided)", reach: .clause,
      when: [
        .any([.earlier("\(councils)"), .behind("\(councils)")]),
        .sentence("\(forces)|*plannen|mandaat|atalanta|althea|taken"),
        .not(.clause("niet|geen|kamer|kabinet|regering")),
        .not(
          .sentence(
            "*resolutie|*resoluties|resolutie|resoluties|sancties|veiligheidsraad|naties|ministerraad"
          )), .topic([.mandate, .grounds]),
      ], gives: .councilDecision,
      finds: [
        "De Noord-Atlantische Raad (NAR) activeerde op 24 februari de verdedigingsplannen.",
        "De Raad van de Europese Unie stelde de missie op 17 oktober in.",
        "De NAVO-Raad heeft op 4 december tot de operatie besloten.",
      ],
      passesOver: ["De Raad besprak de missie op 4 december."]),
    Rule(
      "legal-basis/article-5-in-force",
      "artikel # in? werking|ingeroepen|inroepen|geactiveerd / treedt|treden|activeert|activeren|inroepen ..2 artikel #",
      when: [.not(.clause("niet|geen"))], gives: .article(5),
      finds: [
        "Bij een aanval treedt artikel 5 in werking.", "De NAVO heeft artikel 5 ingeroepen.",
      ],
      passesOver: ["Zij oefenen artikel 5."]),
  ]

  // MARK: None

  static let denials: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/is-missing",
      "\(instruments) ..9 ontbreekt|ontbreken|ontbrak|ontbreke / ontbreekt|ontbreken|ontbrak ..6 \(instruments) / \(instruments) ..4 is|was|bestaat ..1 er? niet|geenszins .|,|; / \(instruments) ..5 niet|nimmer ..1 aanwezig|voorhanden|gegeven|verleend|verkregen",
      when: [notCondition], gives: .absent,
      finds: [
        "Een machtiging onder hoofdstuk VII ontbreekt.",
        "Voor Libische wateren ontbreekt vooralsnog een rechtsgrond.",
        "Een mandaat van de Veiligheidsraad is er niet.",
      ],
      passesOver: ["Indien een mandaat ontbreekt, vertrekt de missie."]),
    Rule(
      "legal-basis/there-is-none",
      "is|was|bestaat|bestond|zijn|heeft|biedt|bieden|geeft|verschaft|ligt|levert|kent|vormt|acht|ziet ..3 geen ..3 \(instruments) / geen ..3 \(instruments) ..5 is|bestaat|bestond|heeft|ligt|aanwezig|voorhanden|biedt|gegeven|verleend|gevraagd|verkregen|afgegeven|voor|om / \(instruments) ..6 geen sprake / geen sprake ..3 van ..4 \(instruments) / zonder ..3 mandaat|machtiging|rechtsgrond|rechtsgrondslag",
      when: [
        notCondition, .not(.clause("\(needless)|kan|kunnen|zou|zouden|mag|mogen|zal")),
      ], gives: .absent,
      finds: [
        "Voor optreden boven Syrië bestaat geen mandaat.",
        "De Jemenitische regering is geen toestemming gevraagd.",
        "Van een machtiging onder hoofdstuk VII is geen sprake.",
        "Resolutie 2085 biedt geen grondslag voor geweld.",
        "Zij handelen daar zonder internationaal mandaat.",
      ],
      passesOver: [
        "Een mandaat is nodig.", "Er is geen machtiging van de Veiligheidsraad nodig.",
        "Zonder mandaat kan de missie niet beginnen.",
      ]),
    Rule(
      "legal-basis/not-consented",
      "niet|evenmin|nimmer|nooit|nog niet? ..6 ingestemd|toegestemd|bewilligd|akkoord / geweigerd|ingetrokken ..3 / weigert|weigerde ... toestemming|instemming / toestemming|instemming ..4 geweigerd|ingetrokken|uitgebleven|uit",
      when: [
        .sentence(parties), notCondition, notOurCouncil, .topic([.mandate, .grounds]),
        .sentence("toestemming|instemming|ingestemd|toegestemd|bewilligd|akkoord"),
        .not(.sentence("zolang|gehoord|alleen")),
      ],
      gives: .absent,
      finds: ["De Syrische regering heeft met het optreden niet ingestemd."],
      passesOver: ["De Kamer heeft niet ingestemd."]),
  ]

  // MARK: Words

  /// A state, its capital, or who speaks for it.
  private static let party =
    "<country>|<foreign>|<town>|gastland|gastlanden|gastheer|partijen|*partijen|presidentschap|overgangsregering|overgangsraad|overgangsbestuur|interim|premier|president|presidenten|koning|emir|sultan|autoriteiten|staatshoofd|staatshoofden"

  private static let parties = Pattern(
    "\(party) / beide|beider ..1 regeringen|landen|staten|republieken / government|authority|council"
  )

  private static let askers =
    "secretaris|sgvn|vn|navo|eu|au|ecowas|europese|verenigde|afrikaanse|bondgenootschap|coalitie|saceur|departement"

  private static let asking =
    "verzocht|verzochten|verzoekt|verzoeken|vroeg|vroegen|vraagt|nodigt|nodigde|nodigden|riep|roept"

  private static let pleas =
    "verzoek|hulpvraag|oproep|beroep|bede|hulpverzoek|smeekbede|verzoeken|noodkreet|vraag"

  private static let given =
    "gegeven|verleend|verleende|verleenden|verleent|gaf|gaven|geeft|verkregen|ontvangen|betuigd|uitgesproken|bevestigd|gehecht|herhaald|verstrekt|afgegeven"

  /// What is asked for or agreed to.
  private static let forces =
    "komst|aanwezigheid|missie|*missie|*missies|*macht|troepen|militairen|deelname|deelneming|voortzetting|verlenging|verbreding|uitbreiding|inzet|operatie|*operatie|eenheden|stationering|ontplooiing|presentie|verblijf|waarnemers|bijdrage|training|luchtverdediging|toestellen|optreden|doorvaart|overvlucht|beveiliging"

  private static let forms =
    "hierom|daarom|erom|daartoe|hiertoe|hulp|steun|bijstand|ondersteuning|assistentie|bescherming|ingrijpen|versterking|versterken|toezicht|plaatsen|zenden|sturen|blijven|helpen|staan|verdedigen|mee"

  private static let agreement =
    "*akkoord|*akkoorden|*verdrag|*verdragen|*overeenkomst|*overeenkomsten|memorandum|*wisseling|agreement|protocol|unclos|understanding|annex"

  private static let resting =
    "berust|berusten|berustte|rust|rusten|stoelt|stoelen|steunt|steunen|gebaseerd|baseert|baseren|gegrond|gegrondvest|gestoeld|grondt|gronden|ontleent|ontlenen|ontleende|volgt|voortvloeit|vloeit|vloeien|wortelt|geschiedt|gelegen|gevonden|vindt|vinden|berustend|steunend"

  private static let grounds =
    "grondslag|grondslagen|rechtsgrond|rechtsgrondslag|rechtsbasis|basis|titel|fundament|grond|gronden|rechtsgronden"

  private static let instruments =
    "mandaat|machtiging|grondslag|rechtsgrond|rechtsgrondslag|rechtsbasis|titel|toestemming|instemming|uitnodiging"

  private static let needless = "nodig|vereist|vereiste|noodzakelijk|behoeft|behoeven|gevergd|hoeft"

  private static let negations = "niet|geen|zonder|evenmin|noch|nimmer"

  private static let councils =
    "raad|nar|nac|council"

  private static let decides =
    "besloot|besloten|activeerde|activeert|stelde|stelt|keurde|keurt|aanvaardde|nam|hernieuwde|machtigde|gelastte|lanceerde"

  private static let decided =
    "besloten|geactiveerd|ingesteld|goedgekeurd|aanvaard|aangenomen|hernieuwd|gemachtigd|gelanceerd|vastgesteld|uitgebreid"

  private static let isMilitary = Condition.any([
    .topic([.mandate, .grounds]),
    .sentence("<dutch>|<contribution>|<sends>|<mission>|<people>|<assets>|<ground>|<acts>"),
  ])

  private static let isOfForces = Condition.any([
    .sentence("\(forces)|\(forms)"), .sentence("<mission>|<contribution>"),
  ])

  /// The mission is meant, and no talks, laws or inspections.
  private static let isOfMission = Condition.any([
    isOfForces,
    .not(
      .sentence(
        "onderhandelingen|gesprekken|besprekingen|inspecties|inspectie|voorstel|wet|begroting|verkiezingen|staakt|bestand"
      )),
  ])

  private static let isOfLaw = Condition.not(
    .any([
      .clause("niet|geen|evenmin"),
      .sentence("regeerakkoord|coalitieakkoord|<spending>|handelsverdrag|cao|koopovereenkomst"),
    ]))

  /// Not about the status of troops, nor what they watch over.
  private static let notStatus = Condition.not(
    .sentence(
      "status van|der|is|wordt|blijft|was / hun|juridische status / rechtspositie|immuniteit|naleving|nakoming|schending|schendingen|uitvoering|toezien|toeziet|regelen|regelt|geregeld|onderhandelingen"
    ))

  private static let notOurs = Condition.not(.sentence("kamer|kamers|commissie|rekenkamer|fractie"))

  private static let notOurCouncil = Condition.not(
    .clause("veiligheidsraad|raad|kamer|kamers|ministerraad|congres|bondsdag|overleden"))

  private static let notDenied = Condition.not(.before("niet|geen|evenmin|nimmer"))

  private static let notDeniedConsent = Condition.not(
    .any([
      .clause("niet|evenmin|nimmer|kabinet|zonder"),
      .clause("geen toestemming|instemming|sprake|vergunning|goedkeuring"),
    ]))

  /// The treaty stands with an article of its own.
  private static let notOfArticle = Condition.not(.before("artikel|artikelen"))

  private static let notPassive = Condition.not(
    .clause("wordt|werd|worden|werden ..8 gevraagd|verzocht|opgeroepen|uitgenodigd"))

  /// A request to us is for a contribution; the mission has a ground of its own.
  private static let notToUs = Condition.not(
    .clause(
      "heeft|hebben|had|hadden|vroeg|vroegen|vraagt|verzocht|verzochten|verzoekt nederland|ons"))

  private static let notByUs = Condition.not(
    .clause(
      "nederland|kabinet|wij|ik heeft|hebben|heb|had|vroeg|vraagt|verzoekt|verzocht|vragen|verzoeken|zal|zullen|dringt / de regering heeft|vroeg|vraagt|verzoekt|verzocht / de navo|vn|eu heeft|hebben|had|vroeg|verzocht"
    ))

  private static let notCondition = Condition.not(
    .sentence("indien|wanneer|mocht|mochten|zodra|zolang|tenzij|totdat"))

  private static let answered = Condition.any([
    .sentence("gaat|gaan|ging|ingaan ... in? op"), .sentence("in te gaan"),
    .sentence("gehoor|ingewilligd|inwilligen|honoreren|honoreert|gehonoreerd|ingegaan"),
    .sentence("voldoen|voldoet|voldaan|gevolg|antwoord|naar aanleiding"),
  ])

  /// Words with which something rests on an article, beside those of ground.
  static let rests = Pattern(
    "vloeit|vloeien|volgt|volgen|krachtens|ingevolge|stoelt|stoelen|ontleent|ontlenen|beroept|beroepen|ingeroepen|inroepen"
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
