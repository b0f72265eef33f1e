internal import DutchLanguage
import LetterModel

/// Whose a clause is that names a place, and of what it tells: where others act, where people died or
/// talked, where we once were. There a place is neither our area nor where people of ours are.
enum Bystanders {
  enum Reason: Sendable {
    /// Units of another land act there.
    case others
    /// Violence and need, and elections.
    case strife
    /// Those who fight there.
    case fighters
    /// Talks, and those who rule.
    case talk
    /// What a land lacks or is given, and what is at stake.
    case aid
    /// The place is named for a cost, a cause or a choice.
    case cause
    /// It was so before.
    case past
    /// It is not so.
    case denied
  }

  static let rules: [Rule<Reason>] = [
    Rule(
      "bystander/unit-of-another",
      "de|het|een|enkele|# <foreign> <filler>? <contribution>|<mission>|<people>|<assets>|leger|luchtmacht|marine",
      when: [
        .not(.before("nederlandse")), .not(.clause("europese|internationale|multinationale")),
      ],
      gives: .others,
      finds: ["De Russische troepen in Georgië trekken zich terug."],
      passesOver: ["De Nederlandse troepen in Mali blijven."]),
    Rule(
      "bystander/land-sends",
      "heeft|hebben|had|hadden|levert|leveren|plaatst|stationeert|stuurt|zendt de|het? vs|<country>|staten|koninkrijk / <foreign> regering|parlement|leger <sends>|<works>",
      gives: .others,
      finds: ["Voorts heeft België een fregat in de Golf van Aden."],
      passesOver: ["Voorts heeft Nederland een fregat in de Golf van Aden."]),
    Rule(
      "bystander/strife",
      "<misery>|<election>|<loss>|aanslag|aanslagen / inval|annexatie|conflict|oorlog|burgeroorlog|gevechten|staatsgreep in|van|op",
      gives: .strife,
      finds: [
        "De schade van de aanslag bleef beperkt tot Bagdad."
      ],
      passesOver: ["De trainers blijven in Bagdad."]),
    Rule(
      "bystander/afflicted", "<afflicted>", when: [.not(.clause(dealing))], gives: .strife,
      finds: ["De vluchtelingen keren terug naar Bosnië."],
      passesOver: ["De trainers leiden in Bagdad rekruten op."]),
    Rule(
      "bystander/fighters", "rebellen|strijders|opstandelingen", gives: .fighters,
      finds: ["De rebellen verspreiden zich over Kunduz."],
      passesOver: ["De militairen verspreiden zich over Kunduz."]),
    Rule(
      "bystander/talks",
      """
      getekend|ondertekend|onderschreven|gesloten|schietpartij|verpleegd|erkend|ingestemd|onderhandeld|onderhandelen|onderhandelingen|regeringsleiders \
      / top|conferentie|overleg|vergadering|bijeenkomst|bijeenkomsten|ambassade|overval|aanval|gewondenverzorging|noodhulp \
      / dringt|aandringen|bijeen|bijeengekomen|demonstreren|demonstreerden|gebombardeerd|besloten|besloot|verongelukte|neergestort|overeengekomen|sprak|spraken|gesproken|besproken|voorgelegd / naar voren gebracht / geleid vanuit|door ... *hoofdkwartier / instructies ... van \
      / regering|autoriteiten|parlement|bestuur|overgangsraad ( ^ ) in|te / regering|autoriteiten|parlement|bestuur|overgangsraad in|te
      """,
      gives: .talk,
      finds: [
        "Over verlenging wordt in New York onderhandeld.",
        "Zij spreken elkaar in bijeenkomsten te Bahrein.",
      ],
      passesOver: ["Twee officieren werken in New York."]),
    Rule(
      "bystander/aid",
      "milities|nood|leniging|voedselhulp|hulpgoederen|miljoen|belangen|rederijen|dreiging|toestand|situatie|*aanvallen|werkgelegenheid|minderheden|doden|dood",
      gives: .aid, finds: ["De missie volgt de toestand in Mali."],
      passesOver: ["De missie in Mali wordt verlengd."]),
    Rule(
      "bystander/reform", "hervorming|hervormingen|wederopbouw",
      when: [
        .not(
          .clause(
            "begeleidt|begeleiden|adviseert|adviseren|ondersteunt|ondersteunen|steunt|steunen|helpt|helpen|werkt|werken / <dutch> ..1 <people>"
          ))
      ],
      gives: .aid, finds: ["Voor de hervorming van de politie in Mali is geld nodig."],
      passesOver: ["Twee officieren begeleiden in Mali de hervorming van de politie."]),
    Rule(
      "bystander/cause",
      "bezet|belast|beslag|kost|kosten|verband|gelet|gebonden|vanwege|wegens|voorbereiden|bereiden|voorbereid|voorbehoud|afvoer|gekozen|kiest|onderzoekt / maakt|maken ... mogelijk / ten koste / door de missies|inzet|operaties",
      gives: .cause,
      finds: [
        "De bataljons bereiden zich voor op hun uitzending naar Bosnië.",
        "Door de missies in Kosovo en Macedonië is de landmacht zwaar belast.",
      ],
      passesOver: ["De missie in Kosovo wordt verlengd."]),
    Rule(
      "bystander/before",
      "eerder|eerdere|ervaring|ervaringen|opgedaan|opdeed|opdeden|destijds|voorheen|vooraf|vroeger|vroegere|lessen|dienden|diende|gediend|eens|aanwezige|voormalige|toenmalige / zijn geweest / was|waren ..4 actief / in # en|, in? #",
      gives: .past,
      finds: [
        "De eenheid heeft eerder ervaring opgedaan met de missie in Bosnië.",
        "In 1991 en in 2003 zijn Patriots in Turkije geplaatst.",
      ],
      passesOver: ["De eenheid gaat in 2009 naar Bosnië."]),
    Rule(
      "bystander/denied",
      "geen taken|inzet|optreden|troepen|militairen / niet ..4 in|binnen|boven|op / niet aanwezig|actief|gepatrouilleerd|opgetreden|ingezet / mag|mogen niet / nooit|nimmer",
      gives: .denied, finds: ["De troepen mogen niet in Iran optreden."],
      passesOver: ["De troepen mogen in Irak optreden."]),
    Rule(
      "bystander/no-ground",
      "ontbreekt|ontbreken / geen mandaat|grondslag|sprake / mandaat ... niet", reach: .sentence,
      gives: .denied, finds: ["Voor inzet in Iran bestaat geen mandaat."],
      passesOver: ["Voor inzet in Irak bestaat een mandaat."]),
  ]

  /// What is done for those or against those whom the fighting strikes: there others act, and ours.
  private static let dealing =
    "traint|trainen|opleidt|opleiden|opgeleid|getraind|onderwijst|onderwijzen|adviseert|adviseren|begeleidt|begeleiden|beschermt|beschermen|patrouilleert|patrouilleren|bestrijdt|bestrijden|bestrijding|redt|redden|zicht|toezicht|onderschept|onderscheppen|les|lessen|jaagt|jagen / leidt|leiden ... op / treedt|treden ... tegen / richt|richten|gericht ... op|tegen"

  /// Whether the clause of a place tells of something else for one of these reasons.
  static func speak(_ reasons: Set<Reason>, at index: Int, in sentence: Sentence) -> Bool {
    let clause = sentence.clause(around: index)
    return rules.contains { rule in
      reasons.contains(rule.gives)
        && rule.find(in: sentence).contains { found in
          rule.search.reach == .sentence
            || clause.contains(found.match.lowerBound)
              && (rule.id != "bystander/unit-of-another" || found.match.upperBound <= index)
        }
    }
  }

  /// Whether others than we and our mission have what the clause of a place tells of: the nearest who
  /// can have it, or people of a land that it counts (`3.550 Amerikanen`).
  static func own(_ index: Int, _ sentence: Sentence) -> Bool {
    let clause = sentence.clause(around: index)
    return sentence.isOfOthers(before: index)
      || sentence.figures.contains { figure in
        clause.contains(figure.number)
          && OtherNumbers.isNation(figure.tokens.upperBound, sentence.words)
      }
  }
}
