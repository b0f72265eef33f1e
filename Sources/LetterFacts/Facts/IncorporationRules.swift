import LetterModel

/// Predicates with which a text of an earlier letter is declared still valid.
extension Incorporations {
  static let rules: [Rule<Void>] = [
    Rule(
      "reference-incorporation/keeps",
      "behoudt|behouden|behield|behielden|houdt|houden|hield|hielden",
      when: [
        .sentence(
          "gelding|geldigheid|kracht|betekenis|waarde|actualiteit|zeggingskracht|relevantie"),
        ended,
      ],
      finds: [
        "De passages over nazorg in de brief van 3 mei 2012 behouden hun gelding.",
        "Verder houdt die brief, op het onderdeel kosten na, zijn betekenis.",
      ],
      passesOver: ["Nederland behoudt zijn plaats in de staf."]),
    Rule(
      "reference-incorporation/holds", "geldt|gelden|gold|golden",
      when: [
        .sentence(
          "<still>|evenzeer|evenzo|eveneens|evengoed|herhaald|ingelast|overige / ook nu|thans|hier|voor|ditmaal / hier ook|evenzeer"
        ), ended,
      ],
      finds: [
        "Wat in de brief van 3 mei 2012 is gesteld, geldt onverkort.",
        "Voor het overige geldt die brief nog.",
        "Zij geldt, waar wij haar hier niet aanvullen, onverminderd.",
        "De overwegingen uit de brief van 3 mei 2012 gelden ook voor deze rotatie.",
      ],
      passesOver: [
        "De afspraken uit de brief van 3 mei 2012 gelden niet langer.",
        "Voor de militairen geldt een oefenverplichting.",
      ]),
    Rule(
      "reference-incorporation/stays", "blijft|blijven|bleef|bleven|gebleven|blijve",
      when: [
        .sentence(
          "van kracht|toepassing|belang / geldig|gelden|geldend|staan|overeind|gehandhaafd|onverkort|onverminderd|leidend|richtinggevend|bepalend|maatgevend|actueel|relevant|bruikbaar|uitgangspunt|richtsnoer|leidraad|onaangetast|dezelfde|zoals / ongewijzigd|onveranderd"
        ), ended,
      ],
      finds: [
        "De inhoud van de brief van 3 mei 2012 blijft voor het overige van kracht.",
        "De gronden, uiteengezet in de brief van 3 mei 2012, zijn van toepassing gebleven.",
        "Hetgeen daar over de zorg is gezegd, blijft staan.",
        "Deze risico's blijven onveranderd.",
      ],
      passesOver: [
        "De afspraken blijven niet langer van kracht.", "De militairen blijven in het gebied.",
      ]),
    Rule(
      "reference-incorporation/is-still",
      "<still>|altijd|volledig|volle|omvang|geheel|integraal|ook|zonder ..3 actueel|geldig|richtinggevend|leidend|juist|bepalend|relevant|valide|accuraat|toereikend|bruikbaar|maatgevend|adequaat / <still>|altijd|volledig|volle|omvang|geheel|overeenkomstige|overeenkomstig|ook ..3 van? kracht|toepassing / mutatis mutandis",
      when: [ended],
      finds: [
        "De toelichting in de brief van 3 mei 2012 is nog altijd actueel.",
        "De paragraaf over zorg is van overeenkomstige toepassing.",
        "De beschrijving van het gebied is ten volle geldig.",
      ],
      passesOver: ["De beschrijving is niet langer actueel.", "De machtiging is geldig."]),
    Rule(
      "reference-incorporation/nothing-lost",
      "niets|geen|niet ..6 verloren|ingeboet|achterhaald|ingetrokken|herroepen",
      when: [.sentence(texts)],
      finds: [
        "De analyse in de brief van 3 mei 2012 heeft niets aan kracht verloren.",
        "Die brief is niet door de tijd achterhaald.",
      ],
      passesOver: ["Er ging geen tijd verloren."]),
    Rule(
      "reference-incorporation/does-not-change",
      "verandert|veranderen|wijzigt|wijzigen|verandering|wijziging ..2 niet|niets / niet|niets|geen ..3 veranderd|gewijzigd|wijziging|verandering|aanpassing|aanvulling|bijstelling|herziening / geen|niet een? woord|letter|komma ..4 gewijzigd|veranderd|geschrapt / \(unchanged) ..3 van? kracht|toepassing|geldig|zijn|is / zijn|is ..3 \(unchanged)",
      when: [.sentence(texts), ended],
      finds: [
        "De overige elementen van de brief van 3 mei 2012 veranderen niet.",
        "Het in 2016 geschetste kader voor nazorg verandert niet.",
        "De uitgangspunten van de brief zijn ongewijzigd.",
        "De toelichting op de kosten behoeft geen aanpassing.",
      ],
      passesOver: ["De samenstelling van de eenheid verandert niet."]),
    Rule(
      "reference-incorporation/not-repeated",
      "niet|geen|zonder|behoeft|hoeft ..5 herhaald|herhaalt|herhalen|herhaling|overgedaan|hernomen / herhaling ..6 achterwege / als hier|hierin ..2 herhaald|ingelast|opgenomen",
      when: [
        .sentence(texts)
      ],
      finds: [
        "De motieven staan in de brief van 3 mei 2012 en worden hier niet herhaald.",
        "De passages over geweld gelden als hier ingelast.",
      ],
      passesOver: ["De oefening wordt volgend jaar niet herhaald."]),
    Rule(
      "reference-incorporation/the-same-as",
      "zijn|is|blijven|blijft|steeds|nog ..2 dezelfde|hetzelfde|gelijk|gelijkluidend|identiek|eender als|aan",
      when: [.sentence(texts)],
      finds: ["De risico's zijn dezelfde als die genoemd in de brief van 3 mei 2012."],
      passesOver: ["De kosten zijn gelijk aan die van vorig jaar."]),
    Rule(
      "reference-incorporation/taken-over",
      "<still>|integraal|letterlijk|geheel|volledig|eveneens|ook|opnieuw ..3 overgenomen|gehandhaafd|herbevestigd|bekrachtigd|bestendigd|onderschreven / \(government) handhaaft|handhaven|herbevestigt|herbevestigen|bestendigt|bestendigen|onderschrijft|onderschrijven / handhaaft|handhaven|herbevestigt|herbevestigen|onderschrijft|onderschrijven ..2 \(government) / \(government) neemt|nemen|neem ... over / neemt|nemen|neem ..2 \(government) ... over / \(government) houdt|houden|houd ... vast aan / houdt|houden|houd ..2 \(government) ... vast",
      when: [
        .sentence(texts), ended, .not(.sentence("middels|met|in|bij|door deze|dit brief")),
      ],
      finds: [
        "De bepalingen uit de brief van 3 mei 2012 worden integraal overgenomen.",
        "Het kabinet handhaaft de uitgangspunten uit de brief van 3 mei 2012.",
        "Aan de voorwaarden in de brief van 3 mei 2012 houdt het kabinet vast.",
      ],
      passesOver: [
        "De eenheid neemt de taak ongewijzigd over.",
        "Met deze brief herbevestigt het kabinet het einde van de inzet.",
      ]),
    partOfThis,
  ]

  /// What comes with the letter is a part of it.
  static let partOfThis = Rule<Void>(
    "reference-incorporation/part-of-this",
    "bijlage|bijlagen|annex|bijgevoegde|bijgaande ... deel|onderdeel ..1 uit van deze|dit brief|besluit / bijlage|bijlagen|annex|bijgevoegde|bijgaande ... onderdeel|geheel van|met deze brief",
    finds: ["De annex met de ramingen maakt onlosmakelijk deel uit van deze brief."],
    passesOver: ["De bijlage met de ramingen is vertrouwelijk."])

  private static let government = "kabinet|regering|wij|ik"

  private static let unchanged = "ongewijzigd|onveranderd|onverkort|onverminderd"

  /// Words for what stands in a letter.
  static let texts =
    "*brief|*brieven|passage|passages|paragraaf|paragrafen|overweging|overwegingen|uiteenzetting|toelichting|beschrijving|analyse|appreciatie|beoordeling|weging|gestelde|beschrevene|vermelde|gemelde|inhoud|strekking|uitgangspunten|elementen|onderdelen|kader|gronden|motieven|motivering|argumenten|kamerstuk|notitie|hetgeen|wat|hoofdstuk|bijlage|tekst|antwoorden|beleid|voorwaarden|bepalingen"

  /// It holds no more.
  private static let ended = Condition.not(
    .sentence("niet|geen langer|meer / slechts tot / vervalt|vervallen|zolang|totdat"))
}
