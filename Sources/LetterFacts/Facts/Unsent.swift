internal import DutchLanguage
import LetterModel

/// People whom a sentence counts and nobody sends: who is taught, moved away, sought or housed.
enum Unsent {
  /// Of whom a rule tells so.
  enum Who: Sendable {
    /// Those whom its own number counts, whoever they are.
    case counted
    /// People of the clause who need not be soldiers: `landgenoten`, `medewerkers`.
    case civil
  }

  static let rules: [Rule<Who>] = [
    Rule(
      "unsent/sought",
      "tekort|tekorten|vacatures|gebrek|leemte ..3 @number / om ..2 @number ..6 gevraagd|verzocht|vroeg|vraagt / @number ..2 die ..3 nodig zijn|waren",
      gives: .counted,
      finds: [
        "Er is een tekort van enkele honderden adviseurs.",
        "De NAVO had om zestig trainers gevraagd.",
        "Van de 300 adviseurs die daarvoor nodig zijn, zijn er 112.",
      ],
      passesOver: ["Er zijn twintig adviseurs."]),
    Rule(
      "unsent/exercises",
      "*oefening|*oefeningen ..5 , waaraan|waarin|waarbij ..4 @number / aan de|een|die|deze *oefening ..6 @number / @number ..8 aan de|een|die|deze *oefening",
      gives: .counted, finds: ["De oefening, waaraan 1.900 militairen meededen, is voorbij."],
      passesOver: ["Na de oefening vertrekken 190 militairen."]),
    Rule(
      "unsent/housed",
      "gebouwen|onderkomens|onderkomen|slaapplaatsen|bedden|tenten|legering|huisvesting|ruimte|plaats|onderdak|voorzieningen|cellen ..2 voor|aan ..2 @number",
      gives: .counted,
      finds: ["De gastheer heeft gebouwen voor 600 militairen gereedgemaakt."],
      passesOver: ["De reserve van 600 militairen staat gereed."]),
    Rule(
      "unsent/school",
      "opleiding|training|vorming|scholing|opleiden|trainen|begeleiding van @number",
      gives: .counted, finds: ["De opleiding van 200 agenten begint in mei."],
      passesOver: ["De missie van 200 militairen begint in mei."]),
    Rule(
      "unsent/learns",
      """
      volgden|volgen|volgde|doorliepen|doorlopen|kregen|krijgen|ontvingen|ontvangen|voltooiden ..4 @number ..6 \(lessons) \
      / @number ..3 volgden|doorliepen|kregen|krijgen ..4 \(lessons) / @number ..8 een|de|hun|een \(lessons) ..2 volgen|volgden|voltooid|afgerond|doorlopen|gevolgd|genoten \
      / @number ..4 \(lessons) ..3 voltooid|afgerond|doorlopen|gevolgd|genoten|behaald \
      / leidt|leiden|leidde|leidden ... @number ... op .|,|;|en / leidt|leiden|leidde|leidden ... op met ..2 @number
      """,
      gives: .counted,
      finds: [
        "In mei volgden 60 militairen een cursus.",
        "Wij leiden twee compagnieën op met tezamen 300 man.",
        "De missie leidt vier bataljons van elk 670 militairen op.",
      ],
      passesOver: ["In mei vertrokken 60 militairen."]),
    Rule(
      "unsent/nationals",
      "verbleven|verblijven|bevonden|bevinden|woonden|wonen ..8 @number nederlanders|landgenoten|onderdanen|staatsburgers / @number nederlanders|landgenoten|onderdanen|staatsburgers ..6 verbleven|verblijven|bevonden|bevinden|woonachtig|geregistreerd|aanwezig / @number geregistreerde|gestrande|achtergebleven|woonachtige ..1 nederlanders|landgenoten|onderdanen|staatsburgers",
      when: [
        .sentence(
          "geregistreerd|geregistreerde|gestrande|achtergebleven|woonachtig|woonachtige|woonden|wonen|uitbreken|evacuatie|*evacueren|ambassade|reisadvies|crisis|toeristen|onderdanen|staatsburgers|gezinnen"
        ), .not(.clause("<contribution>|<mission>")),
      ], gives: .counted,
      finds: ["Bij het uitbreken van de crisis verbleven er nog 150 Nederlanders."],
      passesOver: ["In Turkije verblijven gemiddeld 150 Nederlanders."]),
    Rule(
      "unsent/flown-out",
      "bracht|brachten|haalde|haalden|vloog|vlogen|vervoerde|vervoerden|evacueerde|evacueerden ..4 @number ..1 nederlanders|landgenoten|passagiers",
      gives: .counted, finds: ["Het toestel bracht 96 Nederlanders naar Eindhoven."],
      passesOver: ["In Eindhoven werken 96 Nederlanders."]),
    Rule(
      "unsent/treated",
      "@number ..8 behandeld|verpleegd|geopereerd|ondervraagd|gevoed|ontslagen|begraven / behandelde|behandelden|behandelt|verpleegde|verpleegden|opereerde|opereerden ..4 @number",
      gives: .counted,
      finds: [
        "In het hospitaal zijn 58 blauwhelmen behandeld.",
        "De arts behandelde vorig jaar 40 soldaten.",
      ],
      passesOver: ["In het hospitaal zijn 58 verplegers werkzaam."]),
    Rule(
      "unsent/crew-of-others",
      "gekaapt|gekaapte|gegijzelde|gezonken|zinkende|gekapseisde|overvallen|gestrande|<trade> ..9 @number ..1 opvarenden|*bemanningsleden|schepelingen|zeelieden|zeelui|koppen|man / @number ..1 opvarenden|*bemanningsleden|schepelingen|zeelieden|zeelui ..4 gekaapt|gekaapte|gegijzelde|gezonken|zinkende|gekapseisde|gestrande|<trade>",
      gives: .counted,
      finds: [
        "Op het gekaapte schip zijn nog 21 opvarenden.",
        "De 14 bemanningsleden van de trawler zijn ongedeerd.",
      ], passesOver: ["Het fregat heeft 170 opvarenden."]),
    Rule(
      "unsent/moved",
      "geregistreerd|geevacueerd|overgebracht|overkomst|afgereisd|uitgereisd|opgevangen|bestormden|gezinsleden|gerepatrieerd|meegenomen|meegevlogen|strijdgebied|asiel|wachten|opgepikt|zee|aanvraag|aanvragen|visum|visa|verlieten|ontkomen|ontkwamen|opgehaald|uitgevlogen|weggebracht|weggevoerd|overgestoken|overgedragen|verblijfstitel|aangesloten|aansloten|onderschept|opgepakt",
      gives: .civil, finds: ["Ongeveer 190 Nederlanders zijn uitgereisd."],
      passesOver: ["Ongeveer 190 Nederlanders zijn uitgezonden."]),
    Rule(
      "unsent/moved-away", "namen|nam ..6 mee / hebben|heeft ..6 verlaten", gives: .civil,
      finds: ["Zij namen 40 medewerkers mee."], passesOver: ["Er gaan 40 medewerkers mee."]),
  ]

  private static let lessons = "cursus|*cursus|*training|*opleiding|les|lessen|leergang|*diploma"

  /// Whether the people whom a number counts are such.
  static func are(_ noun: NounPhrase, _ figure: Figure, _ sentence: Sentence) -> Bool {
    rules.contains { rule in
      switch rule.gives {
      case .counted: return rule.match(of: figure, in: sentence) != nil
      case .civil:
        guard civil.stands(in: noun.tokens, sentence) else { return false }
        let near = [
          sentence.clause(around: noun.tokens.lowerBound),
          sentence.clause(from: noun.tokens.upperBound + 1),
        ]
        return rule.find(in: sentence).contains { found in
          near.contains { $0.contains(found.match.lowerBound) }
        }
      }
    }
  }

  private static let civil = Pattern(
    "nederlanders|landgenoten|personen|mensen|tolken|ambtenaren|medewerkers|<anyone>")
}
