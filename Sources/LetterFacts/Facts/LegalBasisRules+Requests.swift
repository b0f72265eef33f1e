internal import DutchLanguage
import LetterModel

/// What a state, an organisation or a treaty asks for.
extension LegalBases {
  static let requests: [Rule<Fact.Basis>] = [
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
      "verzoek|verzoeken|uitnodiging|aanvraag|hulpvraag|hulpverzoek|bijstandsverzoek|verzoekbrief ..4 van|door|vanuit ..3 \(party) / verzoek|uitnodiging ..3 ,? die|dat|welke ..2 \(party) / <foreign> ..1 verzoek|verzoeken|uitnodiging|hulpvraag|hulpverzoek|bijstandsverzoek / verzoek|uitnodiging van|door de|het? \(askers) ..4 naties|unie|generaal?",
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
      "verzocht|verzochten|gevraagd|gevraagde|uitgenodigd|aangezocht|aangeklopt|aangedrongen|bepleit|opgeroepen|gesmeekt|bezworen",
      reach: .clause,
      when: [
        .earlier(parties), .any([isOfForces, .sentence("<people>")]), notOurs, notPassive, notByUs,
        notToUs, notDenied,
      ],
      gives: .request,
      finds: [
        "De Malinese president heeft per brief om de missie verzocht.",
        "Beide regeringen hebben om de komst van de waarnemers gevraagd.",
        "Litouwen heeft de NAVO uitgenodigd troepen op zijn bodem te plaatsen.",
        "Premier Siniora heeft hierom schriftelijk verzocht.",
        "De Afghaanse autoriteiten, bij monde van hun gezant, hebben om hulp gevraagd.",
        "De regering in Mogadishu heeft op 9 januari om verbreding van de missie gevraagd.",
        "De Afghaanse regering heeft de verruiming van de missie bepleit.",
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
        .sentence("om|te|hierom|daarom|erom|daartoe|hiertoe|uit"), .not(.before("wat")),
        .not(.earlier("indien|tenzij")),
        .not(.sentence("vraag of")), isOfForces,
        notOurs, notPassive,
        notByUs, notToUs, notDenied,
      ], gives: .request,
      finds: [
        "In 2012 verzocht Turkije de NAVO zijn luchtruim te helpen verdedigen.",
        "Irak vroeg hierom in brieven aan de Veiligheidsraad.",
        "De Somalische regering nodigt de EU uit een trainingsmissie te zenden.",
        "Premier Siniora verzocht om een vlootverband.",
      ],
      passesOver: [
        "Turkije vroeg de NAVO om opheldering.", "Nederland vraagt Mali om steun voor de missie.",
      ]),
    Rule(
      "legal-basis/asked-us",
      """
      generaal|saceur|bevelhebber|operatiecommandant|navo|unie|naties|bondgenootschap ... \
      heeft|hebben|had ... nederland|bondgenoten|lidstaten|ons ... gevraagd|verzocht|opgeroepen|benaderd|uitgenodigd \
      / heeft|hebben ..3 generaal|saceur|navo|unie|naties ... nederland|bondgenoten|lidstaten|ons ... gevraagd|verzocht|opgeroepen \
      / generaal|saceur|navo|unie|naties ..3 vroeg|verzocht|verzoekt|vraagt ..3 nederland|bondgenoten|lidstaten|ons \
      / uitvraag|oproep van ..3 \(askers)|operatiecommandant|commandant
      """,
      reach: .clause, when: [isOfForces, notOurs, notDenied], gives: .request,
      finds: [
        "De Secretaris-Generaal heeft Nederland gevraagd een transporteenheid te leveren.",
        "De bevelhebber SACEUR heeft de bondgenoten opgeroepen meer troepen te leveren.",
        "De uitvraag van de operatiecommandant betreft een fregat met bemanning voor de missie.",
      ],
      passesOver: ["De NAVO heeft Nederland gevraagd om een reactie."]),
    Rule(
      "legal-basis/turned-to",
      "wendde|wendden|wendt|gewend|richtte|richtten|gericht ... \(pleas) / \(pleas) ... wendde|wendden|wendt|gewend|richtte|gericht|gedaan|uitgegaan|ingediend|deed / deed|deden|doet|doen|dienden|diende ... beroep|verzoek|oproep|aanvraag / riep|riepen|roept ..4 \(forms)",
      reach: .clause,
      when: [
        .sentence(parties), notOurs, .not(.before("niet|geen")),
        .not(
          .clause(
            "artikel / nederland doet|deed / kan|kunnen|wordt|worden ... beroep / beroep ... wordt|worden"
          )),
      ],
      gives: .request,
      finds: [
        "De president heeft zich met een hulpvraag tot de VN gewend: Mali heeft troepen nodig.",
        "President Trajkovski heeft zich tot de NAVO gewend met het verzoek te blijven.",
        "Irak deed in twee brieven een beroep op de wereld het bij te staan.",
        "Kyiv heeft daartoe op 30 september een verzoek ingediend.",
      ],
      passesOver: [
        "Voor steun uit de lucht kan een beroep worden gedaan op Britse toestellen.",
        "Irak doet een beroep op artikel 51.", "De Kamer deed Mali een verzoek.",
      ]),
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
}
