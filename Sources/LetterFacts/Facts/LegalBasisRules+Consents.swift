internal import DutchLanguage
import LetterModel

/// What a state agrees with.
extension LegalBases {
  static let consents: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/consented",
      "in te stemmen / ingestemd|instemt|instemmen|instemde|instemden|toestemt|toestemmen|toegestemd|bewilligt|bewilligen|bewilligd|bewilligde|bewilliging / stemde|stemden|stemt|stemmen ... in / geen bezwaar|bezwaren",
      reach: .clause,
      when: [
        .sentence(parties), notOurCouncil, notDeniedConsent, isOfMission,
        .not(.earlier("kabinet|ministerraad")), .not(.clause("*plan / stemmen|stemt ... af")),
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
        "Er ligt een ontwapeningsplan waarmee de Malinese partijen instemmen.",
        "De marines stemmen hun vaarten in Bahrein maandelijks af.",
      ]),
    Rule(
      "legal-basis/consent-given",
      "toestemming|instemming|goedkeuring|fiat|vergunning|licht ... \(given) / \(given) ... toestemming|instemming|goedkeuring|fiat|licht / akkoord verklaard|gegaan|bevonden|verklaarde|verklaarden / verklaard ... akkoord / ging|gaat|gingen|is|gaan ..4 akkoord / welkom geheten / heeft|heet|heten|heetten ..6 welkom",
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
        .clause("\(party)"), .sentence("\(forces)"), notOurCouncil,
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
      "legal-basis/holds-dear",
      """
      prijs ... stelt|stellen|stelde|gesteld / prijs stelt|stellen|te / stelt|stellen|stelde|stelden ... op prijs \
      / toe te juichen / juicht|juichen|juichte|toegejuicht|toejuicht / welkom te? zijn|is|blijven / zijn|is|blijft|blijven ..4 welkom \
      / hecht|hechten|hechtte ..6 aan / zich achter|positief|gunstig|bereid ... verklaard|uitgelaten|uitgesproken|getoond|verklaarde
      """,
      reach: .sentence,
      when: [
        .sentence(parties), isOfForces, notOurs, notOurCouncil, notDenied,
        .topic([.mandate, .grounds]),
      ],
      gives: .consent,
      finds: [
        "De Afghaanse regering heeft aangegeven de aanwezigheid van de troepen op prijs te stellen.",
        "De Iraakse Bestuursraad heeft laten weten de komst van meer troepen toe te juichen.",
        "De premier heeft bevestigd dat ook de Nederlandse militairen welkom zijn.",
        "De regering in Bagdad laat weten prijs te stellen op voortzetting van de training.",
        "De Malinese autoriteiten hechten sterk aan het verblijf van de militairen.",
      ],
      passesOver: [
        "De Iraakse regering stelt het bezoek op prijs.",
        "Het kabinet stelt de komst van de missie op prijs.",
      ]),
    Rule(
      "legal-basis/consent-of",
      "toestemming|instemming|goedkeuring|bewilliging|welnemen ..1 van|door|vanwege ..4 \(party) / toestemming|instemming|goedkeuring die|welke ..3 \(party) / toestemming|instemming van de|het ..1 regering|autoriteiten|overheid|marine|staat / <foreign> ..1 toestemming|instemming|goedkeuring|bewilliging",
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
}

/// Grounds that are denied or missing.
extension LegalBases {
  static let denials: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/is-missing",
      "\(instruments) ..9 ontbreekt|ontbreken|ontbrak|ontbreke / \(instruments) ... ligt ..5 niet ..3 grondslag / mandaat|machtiging om ... heeft|hebben ..2 niet / ontbreekt|ontbreken|ontbrak ..6 \(instruments) / \(instruments) ..4 is|was|bestaat ..1 er? niet|geenszins .|,|; / \(instruments) ..5 niet|nimmer ..1 aanwezig|voorhanden|gegeven|verleend|verkregen / niet ..2 gebaseerd|gegrond|gegrondvest op ..4 *resolutie|resoluties|\(instruments) / *resolutie ... ligt ..5 niet ..2 ten grondslag / \(instruments) ..6 verleent|verlenen|schept|scheppen|biedt|bieden ..4 niet .|,|; / beschikt|beschikken|beschikte ..2 niet over ..3 \(instruments) / regering|autoriteiten|<country>|raad ..6 heeft|hebben ..2 niet ingestemd|toegestemd|verzocht",
      when: [notCondition], gives: .absent,
      finds: [
        "De operatie is niet gebaseerd op een resolutie van de Veiligheidsraad.",
        "De missie beschikt niet over een mandaat onder hoofdstuk VII.",
        "De regering van Syrië heeft niet ingestemd met de inzet.",
        "Een machtiging onder hoofdstuk VII ontbreekt.",
        "Voor Libische wateren ontbreekt vooralsnog een rechtsgrond.",
        "Een mandaat van de Veiligheidsraad is er niet.",
        "Een resolutie ligt er niet aan ten grondslag.",
        "Een machtiging tot geweld verlenen deze resoluties niet.",
      ],
      passesOver: ["Indien een mandaat ontbreekt, vertrekt de missie."]),
    Rule(
      "legal-basis/there-is-none",
      "is|was|bestaat|bestond|zijn|heeft|schept|scheppen|verleent|verlenen|biedt|bieden|geeft|verschaft|ligt|levert|kent|vormt|acht|ziet ..3 geen ..3 \(instruments) / geen ..3 \(instruments) ..5 is|bestaat|bestond|heeft|ligt|aanwezig|voorhanden|biedt|gegeven|verleend|gevraagd|verkregen|afgegeven|voor|om / \(instruments) ..6 geen sprake / geen sprake ..3 van ..4 \(instruments) / zonder ..3 mandaat|machtiging|rechtsgrond|rechtsgrondslag",
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
      passesOver: ["Een mandaat is nodig.", "Zonder mandaat kan de missie niet beginnen."]),
    Rule(
      "legal-basis/needless",
      "\(instruments)|*resolutie|resolutie ... niet|evenmin ..3 \(needless) / geen ..4 \(instruments)|*resolutie|resolutie ..8 \(needless)",
      when: [
        notCondition, .sentence("veiligheidsraad|vn|naties|*resolutie|resolutie"),
        .not(
          .clause("nieuwe|nieuw|verdere|verder|aanvullend|aanvullende|afzonderlijk|afzonderlijke")),
      ],
      gives: .absent,
      finds: [
        "Er is geen machtiging van de Veiligheidsraad nodig.",
        "Een mandaat van de Veiligheidsraad is voor de stationering niet vereist.",
        "Een resolutie van de Veiligheidsraad is daarvoor niet nodig.",
      ],
      passesOver: [
        "Een mandaat van de Veiligheidsraad is nodig.",
        "Toestemming van de commandant is niet nodig.", "Een nieuwe resolutie is niet nodig.",
      ]),
    Rule(
      "legal-basis/not-consented",
      "niet|evenmin|nimmer|nooit|nog niet? ..6 ingestemd|toegestemd|bewilligd|akkoord / geweigerd ..3 / weigert|weigerde ... toestemming|instemming / toestemming|instemming ..4 geweigerd|ingetrokken|uitgebleven|uit",
      when: [
        .sentence(parties), notCondition, notOurCouncil, .topic([.mandate, .grounds]),
        .sentence("toestemming|instemming|ingestemd|toegestemd|bewilligd|akkoord"),
        .not(.sentence("zolang|gehoord|alleen / niet ingetrokken|geweigerd")),
      ],
      gives: .absent,
      finds: ["De Syrische regering heeft met het optreden niet ingestemd."],
      passesOver: [
        "De Kamer heeft niet ingestemd.", "De toestemming van Irak is nadien niet ingetrokken.",
      ]),
    Rule(
      "legal-basis/not-asked",
      "niet|nimmer|nooit|evenmin ..2 om ..2 hulp|steun|bijstand|ingrijpen ..2 gevraagd|verzocht / niet|nimmer|nooit|evenmin hierom|daarom|erom gevraagd|verzocht / verzoek|uitnodiging|hulpvraag ..6 ontbreekt|uitgebleven / geen ..2 verzoek|uitnodiging|hulpvraag / onvoldoende ..2 overeenstemming|eenstemmigheid ... mandaat|grondslag",
      when: [
        .sentence("\(party)|regering|land"), notOurs, notCondition, .topic([.mandate, .grounds]),
      ],
      gives: .absent,
      finds: [
        "De Syrische regering heeft niet om hulp gevraagd.",
        "Over een mandaat bestaat onvoldoende overeenstemming, nu een verzoek van Syrië ontbreekt.",
      ],
      passesOver: ["De Syrische regering heeft om hulp gevraagd."]),
  ]
}
