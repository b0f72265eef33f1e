internal import DutchLanguage
import LetterModel

/// Treaties and memoranda by which troops are there.
extension LegalBases {
  static let agreements: [Rule<Fact.Basis>] = [
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
      "legal-basis/law-of-the-sea", "zeerechtverdrag|*zeerechtverdrag|unclos|montego",
      when: [
        .sentence("recht|rechten|machtigt|bevoegdheid|doorvaart|vaart / volle|open zee"), isOfLaw,
        notStatus, notOfArticle,
      ], gives: .agreement,
      finds: [
        "Op volle zee geldt het VN-Zeerechtverdrag.",
        "Het recht van doorvaart staat in het VN-Zeerechtverdrag.",
      ],
      passesOver: [
        "Elf landen sloten het VN-Zeerechtverdrag.",
        "Het recht van doorvaart staat in artikel 17 van het VN-Zeerechtverdrag.",
      ]),
    Rule(
      "legal-basis/customary-law",
      "gewoonterecht / bevoegdheid|recht|grondslag ..2 krachtens|volgens|naar ..4 zeerecht",
      when: [
        isOfLaw, .not(.clause("niet|geen")),
        .any([
          .topic([.mandate, .grounds]), .sentence("grond|grondslag|basis|krachtens|\(resting)"),
        ]),
      ],
      gives: .agreement,
      finds: [
        "De doorvaart berust op het internationaal gewoonterecht."
      ],
      passesOver: ["Het gewoonterecht biedt geen grond."]),
    Rule(
      "legal-basis/right-of-states",
      "recht van ..1 staat|staten|landen om / van staten|landen om hun|zich",
      when: [isOfLaw, .sentence("\(resting)|\(grounds)"), .not(.sentence("geen ..2 machtiging"))],
      gives: .agreement,
      finds: ["De inzet berust op het recht van een staat om zijn burgers te redden."],
      passesOver: ["Het is het recht van een staat om zijn grenzen te sluiten."]),
    Rule(
      "legal-basis/self-defence",
      "recht op|van|tot ..4 zelfverdediging / collectieve|individuele zelfverdediging",
      when: [
        .not(.clause("niet|geen|uitsluitend|alleen")), .not(.sentence("artikel|artikelen #")),
      ], gives: .article(51),
      finds: ["De inzet steunt op het recht op collectieve zelfverdediging."],
      passesOver: ["Zij mogen uit zelfverdediging schieten."]),
  ]
}

/// What the councils of NATO and the European Union decide.
extension LegalBases {
  static let decisions: [Rule<Fact.Basis>] = [
    Rule(
      "legal-basis/decision-of-a-council",
      "besluit|besluiten|*raadsbesluit|optreden van|aan de|het? noord|raad|europese|# / besluit|besluiten van|door de|het? navo|eu|bondgenootschap|nac|nar / besluit|*raadsbesluit ( / *raadsbesluit|raadsbesluiten van @day|de / bij|krachtens|uit|ligt|met ..3 besluit van @day",
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
        .sentence("<mission>|\(forces)|*plannen|mandaat|atalanta|althea|taken"),
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
}
