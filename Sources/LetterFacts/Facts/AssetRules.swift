import LetterModel

/// How sentences tell of materiel, beside a number and its noun.
extension Assets {
  /// What is lost.
  static let lost = Rule<Void>(
    "asset/lost",
    "verongelukte|verongelukt|neergestort|neerstortte|neerstorten|stortte|stortten|neergeschoten|neergehaald|gegijzeld|gekaapt|gekaapte|gegijzelde|kaapte|kaapten|vastgehouden|buitgemaakt|onklaar|ongeval|ongeluk|beschadigd|gestolen|geroofd|zonk|zonken|gezonken|verging|vergingen|uitgebrand|ontploft|geraakt|beslag|onbruikbaar",
    finds: ["Drie helikopters zijn neergestort.", "Een schip werd door een raket geraakt."],
    passesOver: ["Drie helikopters zijn ingezet."])

  /// What is had at home, of which some may be sent.
  static let stock = Rule<Void>(
    "asset/stock",
    "bezit|bezitten ..3 @number / van de ..1 @number ..3 waarover|inzetbaar|operationeel / @number ..4 waarover",
    finds: ["Nederland bezit vier vuureenheden.", "De vier vuureenheden waarover wij beschikken."],
    passesOver: ["Vier vuureenheden vertrekken."])

  /// What is told of a ship that is told before, or of whoever goes when it comes.
  static let spokenOf = Rule<Void>(
    "asset/spoken-of", "van <ship-prefix> / van het|de ..3 <asset>|ship <ship-prefix>",
    when: [.not(.before("deelname|deelneming"))],
    finds: ["Een ander schip neemt de taken van Zr.Ms. Tromp over."],
    passesOver: ["Zr.Ms. Tromp neemt de taken over."])

  /// Materiel that is nobody's contribution: lost, searched, robbed, supplied, or passing by.
  static let others: [Rule<Void>] = [
    lost,
    Rule(
      "asset/done-to",
      "doorzocht|geinspecteerd|onderschept|gecontroleerd|vernietigd|geescorteerd|aangeroepen|gevisiteerd|uitgeschakeld|aangevallen|gekeerd|omgeleid|onderzocht|ingeleverd|gewaarschuwd|opgeroepen|bevoorraad|bijgetankt|begeleid|geteld|afgevuurd|verwoest|vernield|geenterd|bevraagd|aangesproken|geweigerd|bezoek",
      when: [.sentence("zijn|is|werden|werd|worden|wordt|heeft|hebben")],
      finds: ["In juni zijn 61 schepen doorzocht."],
      passesOver: ["Twee schepen hebben de haven verlaten."]),
    Rule(
      "asset/served",
      "bevoorraadde|bevoorraadden|bevoorraadt|begeleidde|begeleidden|escorteerde|escorteerden|tankte|doorzocht|onderschepte|onderschepten|haalde|haalden|vernietigde|vernietigden|controleerde|controleerden|benaderde|benaderden|bezocht|bezochten|enterde|enterden|inspecteerde|inspecteerden ..8 @number",
      finds: ["Het schip bevoorraadde op zee negen fregatten."],
      passesOver: ["Negen fregatten bevoorraadden elkaar."]),
    Rule(
      "asset/robbed",
      "piraten|zeerovers|kapers|smokkelaars|doorzoekingen|huiszoekingen|aangetroffen|troffen",
      when: [.not(.clause("<dutch>|<contribution>|tegen|bestrijding|bestrijden"))],
      finds: ["Bij huiszoekingen zijn twee voertuigen gevonden."],
      passesOver: ["Nederland zet twee fregatten tegen piraten in."]),
    Rule(
      "asset/in-an-attack",
      "bij|tijdens|na de|een|die|deze *aanval|*aanslag|*overval ... @number / gebruikt|gebruikte|gebruikten ... @number",
      when: [.not(.before("<dutch>|<contribution>|marechaussee|genie|krijgsmacht|wij"))],
      finds: ["Bij de aanval op de haven werden 18 drones gebruikt."],
      passesOver: ["Bij de verkenning worden twee drones gebruikt."]),
    Rule(
      "asset/passing-by",
      "@number ..4 vlag|eigenaar|eigenaren / jaarlijks|dagelijks|maandelijks|gemiddeld passeren|passeert|varen|vliegen|vertrekken|landen ..8 @number / vertrekken|landen|passeren|passeert|passeerden ..4 dagelijks|jaarlijks|per ..3 @number / per dag|jaar|week passeren|varen|vliegen ..4 @number",
      finds: ["Jaarlijks passeren er ongeveer 150 schepen met een Nederlandse vlag."],
      passesOver: ["Twee schepen varen naar Malta."]),
    Rule(
      "asset/suspected",
      "@number ..1 verdachte|buitgemaakte|vijandelijke|onbekende|gekaapte|inbeslaggenomen / schakelde|schakelden ..9 uit / schenkt|schenken|schonk|geschonken ... @number",
      finds: [
        "Vanaf april zijn vijf verdachte vaartuigen aangehouden.",
        "De coalitie schakelde vier tanks uit.",
        "Nederland schenkt twintig voertuigen aan de politie.",
      ],
      passesOver: ["Nederland zet vijf vaartuigen in."]),
    Rule(
      "asset/fuel", "brandstof|tanken ... @number / @number ... brandstof|tanken",
      finds: ["Het toestel gaf 40 vliegtuigen brandstof."],
      passesOver: ["Vier toestellen zijn vertrokken."]),
    Rule(
      "asset/of-a-land-behind", "@number ..4 uit ..3 <country>",
      finds: ["Er varen tien marineschepen uit onder andere China."],
      passesOver: ["Twee schepen keren uit zee terug."]),
  ]

  /// Where the materiel of a number stands that has none behind it.
  enum Elsewhere: Sendable {
    /// The nearest before it.
    case before
    /// The first of the sentence: what `Het aantal …` counts.
    case first
    /// That of the number behind, else the nearest before it.
    case near
  }

  /// Numbers whose materiel was said before.
  static let elsewhere: [Rule<Elsewhere>] = [
    Rule(
      "asset/number-behind",
      "(|,|: ..1 @number stuks|exemplaren / (|, ..1 @number in getal|totaal / <assets>|<type> ( @number )",
      gives: .before,
      finds: [
        "Pantserhouwitsers (drie stuks) gaan mee.", "Chinook-helikopters, drie in getal, gaan mee.",
      ],
      passesOver: ["De eenheid (drie teams) gaat mee."]),
    Rule(
      "asset/part",
      "waarvan|waaronder ..1 @number als|in|ter|,|)|.|operationeel|reserve / van|onder wie|die ..1 @number als|in|ter|reserve / ( @number reserve|reservetoestel|reservetoestellen )",
      gives: .before, finds: ["Acht F-16’s (waarvan 3 als reserve) vertrekken."],
      passesOver: ["Acht F-16’s, waarvan 3 Belgische, vertrekken."]),
    Rule(
      "asset/in-reserve", "en|, ..1 @number in|als|ter reserve", gives: .before,
      finds: ["Vier operationele F-16’s en twee in reserve staan in Jordanië."],
      passesOver: ["Vier compagnieën en twee pelotons staan gereed."]),
    Rule(
      "asset/others-of-them",
      "@number andere|overige|verdere|resterende worden|blijven|staan|zijn|gaan|volgen",
      gives: .before, finds: ["Drie houwitsers gaan mee; twee andere worden in reserve gehouden."],
      passesOver: ["Drie houwitsers gaan mee en twee andere landen helpen."]),
    Rule(
      "asset/from-so-many", "van @number naar|tot", gives: .near,
      finds: ["De inzet wordt verminderd van zes tot vier Apaches."],
      passesOver: ["De reis van zes weken tot Mali is lang."]),
    Rule(
      "asset/fleet", "aantal|getal|omvang|vloot ... naar|tot ..1 @number", gives: .first,
      finds: ["Het aantal toestellen gaat terug van zes naar vier."],
      passesOver: ["Vier toestellen gaan naar Gao."]),
  ]

  /// What stands before `een` and its materiel where nobody sends it.
  static let beside = Pattern(
    "door|over|dan|zonder|tegen|per|naast|tussen een / begeleiding|escorte|bescherming|assistentie|hulp|steun|komst|verlies van een"
  )
}
