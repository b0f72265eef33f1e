internal import DutchLanguage
import LetterModel

/// Grounds that a sentence tells by what the government does with them.
extension LegalBases {
  static let rules: [Rule<Fact.Basis>] = [
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
      "legal-basis/at-the-request", "op verzoek van de|het? \(askers) ..4 naties|unie|generaal?",
      when: [.sentence("<dutch>|<contribution>|<sends>"), .not(.sentence("<parliament>"))],
      gives: .request,
      finds: ["Nederland levert op verzoek van de Verenigde Naties twintig waarnemers."],
      passesOver: ["Op verzoek van de Kamer levert het kabinet een overzicht."]),
    Rule(
      "legal-basis/consent-declared",
      "akkoord|welkom|toestemming|ingestemd",
      reach: .clause,
      when: [
        .clause("<country>|<foreign>|partijen|gastland|akkoordpartijen|presidenten|verklaard"),
        .clause("verklaard|gegaan|geheten|gegeven|verleend|ingestemd"),
        .not(.clause("niet|geen|veiligheidsraad|raad|kamer|kabinet|ministerraad|overleden")),
      ], gives: .consent,
      finds: [
        "De Malinese regering heeft zich schriftelijk met de komst akkoord verklaard.",
        "Tsjaad heeft de missie welkom geheten.",
        "Het gastland heeft voor de doortocht toestemming verleend.",
      ],
      passesOver: [
        "De Veiligheidsraad heeft met het voorstel ingestemd.",
        "De regering van Tsjaad heeft geen toestemming verleend.",
      ]),
    Rule(
      "legal-basis/asked-by-a-state", "verzocht|gevraagd|vroeg|vraagt|verzoekt", reach: .clause,
      when: [
        .clause("<country>|<foreign>"), .clause("om|hierom|daarom"),
        .sentence(
          "brief|brieven|schriftelijk|aanwezigheid|steun|hulp|deelname|missie|komst|bijstand|voortzetting|troepenmacht"
        ), .not(.sentence("<parliament>")), .not(.clause("niet|nederland|kabinet|navo|duitsland")),
        .before("regering|president|autoriteiten|overheid|bestuur|<country>"),
      ], gives: .request,
      finds: ["De Malinese president heeft per brief om de missie verzocht."],
      passesOver: ["De Kamer heeft Mali om een reactie gevraagd."]),
    Rule(
      "legal-basis/treaty",
      "vredesakkoord|vredesverdrag|zeerechtverdrag|unclos|statusovereenkomst van? ^? / technisch akkoord|verdrag",
      when: [
        .sentence(
          "grond|basis|krachtens|grondslag|rechtsgrond|rechtsbasis|naleving|vormt|vormen|ingestemd|instemden|instemde|gebaseerd|berust|gestoeld|gegrond|ontleent"
        ), .not(.sentence("coalitieakkoord|regeerakkoord|<spending>")), .not(.clause("niet|geen")),
        .topic([.mandate, .grounds]),
      ], gives: .agreement,
      finds: ["De aanwezigheid steunt op de grond van het Vredesakkoord van Dayton."],
      passesOver: ["Het vredesakkoord van Dayton werd in 1995 gesloten."]),
    Rule(
      "legal-basis/decision-of-a-council",
      "besluit|*raadsbesluit|optreden van|aan de|het? noord|raad|europese|#|( / *raadsbesluit van @day / bij|krachtens|uit|ligt ..3 besluit van @day|de",
      when: [
        .sentence(
          "grondslag|basis|vloeit|krachtens|mandaat|verlengde|ingesteld|grond|rechtsbasis|toestemming|nam"
        ), .not(.clause("niet|geen|kamer|kabinet|regering")), .topic([.mandate, .grounds]),
      ], gives: .councilDecision,
      finds: ["De operatie vloeit voort uit het besluit van de Noord-Atlantische Raad."],
      passesOver: ["Het besluit van het kabinet vloeit voort uit het debat."]),
    Rule(
      "legal-basis/self-defence", "recht op ..4 zelfverdediging",
      when: [.not(.clause("niet|geen"))], gives: .article(51),
      finds: ["De inzet steunt op het recht op collectieve zelfverdediging."]),
  ]

  private static let askers =
    "secretaris|sgvn|vn|navo|eu|au|ecowas|europese|verenigde|afrikaanse|bondgenootschap|coalitie"

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
