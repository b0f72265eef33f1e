import LetterModel

/// Which numbers without a noun are of people, and where their noun stands.
extension Personnel {
  /// Where the noun of a number stands.
  enum Antecedent: Sendable {
    /// The rule's first word is it: `plafond`.
    case strength
    /// The people that the sentence named.
    case sentence
    /// Those of the sentence, else of the one before.
    case sentenceBefore
  }

  /// What is paid; `bijdrage` may be of people.
  private static let money =
    "budget|*begroting|*kosten|*uitgaven|*raming|*lasten|rekening|schade|euro|€|miljoen"

  /// Numbers whose noun stands elsewhere.
  static let alone: [Rule<Antecedent>] = [
    Rule(
      "personnel/strength-of",
      "*sterkte|*plafond|bovengrens|maximum|limiet|bezetting|bemanning|*staf|*team|*ploeg|*peloton|*detachement|*compagnie|omvang|pieken|piek|uitschieters van|op|is|bedraagt|tot ..1 @number / *plafond|bovengrens|maximum|*sterkte ..4 op|is|naar|tot ..1 @number / *plafond|maximum|pieken|piek|uitschieters|uitloop @number / komt het totaal op|uit|daarmee ..2 @number",
      when: [.not(.clause("\(money)|<foreign>|<misery>|procent"))], gives: .strength,
      finds: [
        "Het plafond wordt bepaald op vijftien.",
        "De eenheid heeft een bovengrens van 360 tijdens de wisselingen.",
        "Zij houdt daar 270 militairen, met pieken tot 350 tijdens de aflossing.",
        "Daarmee komt het totaal op ongeveer 310.",
      ],
      passesOver: ["Het plafond van 15 miljoen euro is bereikt."]),
    Rule(
      "personnel/fixed-at",
      "omvang|*sterkte|*bijdrage ..8 gemaximeerd|vastgesteld|gesteld|bepaald op ..1 @number",
      when: [.not(.clause("euro|€|miljoen|<foreign>|<misery>|procent"))], gives: .strength,
      finds: ["De omvang van de bijdrage blijft gemaximeerd op 310."],
      passesOver: ["De bijdrage is vastgesteld op 310 miljoen euro."]),
    Rule(
      "personnel/unit-of",
      "*team|*teams|*ploeg|*ploegen|*groep|*groepen|*staf|*cel|*element|*detachement|*detachementen|*compagnie|*compagnieen|*peloton|*pelotons|*bataljon|*eenheid|*eenheden|*contingent|delegatie|bemanning <people>? van elk|ieder? ..1 @number",
      when: [
        .not(.clause("\(money)|<misery>|procent")), .not(.before("een|het|de <foreign>")),
      ], gives: .strength,
      finds: [
        "Er vertrekt een chirurgisch team van acht;",
        "Twee compagnieën van elk 120 staan gereed.",
        "Een liaisonteam van zes bij het hoofdkwartier blijft.",
        "Een peloton mariniers van 35 gaat mee.",
      ], passesOver: ["Een Duits team van acht is er al."]),
    Rule(
      "personnel/together",
      "<contribution>|<people>|*staf|*commando|*keten|*cel , ..1 tezamen|samen|gezamenlijk|bijeen|opgeteld ..1 @number",
      when: [.not(.clause("\(money)|<misery>|procent"))], gives: .strength,
      finds: ["De staf en de logistieke keten, tezamen 38, blijven in Kabul."],
      passesOver: ["De uitgaven, tezamen 38 miljoen euro, zijn begroot."]),
    Rule(
      "personnel/becomes",
      "aantal|getal|totaal|omvang|bezetting|*sterkte|*bijdrage|*detachement|*aandeel ..12 naar|tot|op|boven|onder|bedraagt|met ..3 @number / aantal|getal|totaal ..8 de? @number ..2 te boven / aantal|getal ..3 <people> ..8 @number",
      when: [.not(.clause("\(money)|<misery>|procent|incidenten|aanslagen|aanvallen"))],
      gives: .sentenceBefore,
      finds: [
        "Het aantal militairen neemt af naar 250, met een enkele uitschieter.",
        "Het aantal instructeurs is gedaald tot 36.",
      ],
      passesOver: ["Het aantal incidenten neemt af naar 250."]),
    Rule(
      "personnel/there-are",
      "waren|zijn|was|is|blijven|bleven|mogen|verblijven|werken|dienen ..2 er ..3 @number / dat worden|werden er ..1 @number / er waren|zijn|werken ..3 @number / zullen|zijn|worden|waren het er ..2 @number",
      when: [.not(.clause("<misery>|<afflicted>|incidenten|aanslagen|aanvallen"))],
      gives: .sentenceBefore,
      finds: ["Van de stafofficieren zijn er zes werkzaam."],
      passesOver: ["Van de incidenten zijn er zes bekend."]),
    Rule(
      "personnel/at-most", "@most",
      when: [
        .not(
          .clause(
            "\(money)|<misery>|procent|uur|kilometer|meter|dagen|weken / per dag|week|maand|jaar|uur"
          ))
      ],
      gives: .sentenceBefore,
      finds: ["Van de militairen blijven minder dan honderd achter, hoogstens twintig."],
      passesOver: ["De vlucht duurt hoogstens twintig uur."]),
    Rule(
      "personnel/others-elsewhere",
      "<people> ..9 en @number in|te|op ^ / , in|te|op ^ ..1 @number / <people> ... , en @number voor",
      gives: .sentence,
      finds: [
        "Vijf officieren werken in Parijs en vier in Abéché.",
        "In Bagdad werken vijf officieren, in Basra negentien.",
        "De eenheid omvat 125 militairen voor genie en logistiek, en 70 voor de staf.",
      ],
      passesOver: ["Vijf wagens staan in Parijs en vier in Abéché."]),
    Rule(
      "personnel/behind-its-unit",
      "<contribution>|<people>|*groep|*groepen|*ploeg|*staf|*cel|*element|ondersteuning ( @number ) / <contribution>|*groep|ondersteuning|*element|*cel ..9 : @number",
      when: [
        .not(.clause("\(money)|<misery>")), .not(.before("<foreign>|<country>")),
      ], gives: .strength,
      finds: [
        "De battlegroep (1 260) wordt met het oog op de verkiezingen aangevuld."
      ],
      passesOver: ["Een Duitse compagnie (120) blijft.", "De bijdrage (€ 12 miljoen) is eenmalig."]),
    Rule(
      "personnel/item-of-a-list", ": @number",
      when: [
        .sentence(
          "<contribution>|*groep|*staf|*cel|*element|ondersteuning|logistiek|medisch|beveiliging|onderhoud|hoofdkwartier|<people>|<person>"
        ), .not(.sentence("\(money)|<misery>|opleiden|opgeleid")),
      ], gives: .strength, finds: ["geneeskundige groep, Petrovec: 38;"],
      passesOver: ["De rekening luidt: 38;"]),
    Rule(
      "personnel/parts-in-a-line", "-|;|: @number in|op|bij|te|voor|leden",
      when: [
        .sentence("verdeeld|samengesteld|volgt|bestaat|bestaande"),
        .not(.sentence("\(money)|<misery>|<assets>")),
      ], gives: .sentence,
      finds: ["De 60 militairen zijn als volgt verdeeld: – 48 in Bugojno; – 12 op de staf."],
      passesOver: ["Zij bezochten Gao; 12 op de staf bleven."]),
    Rule(
      "personnel/list-in-a-line", ":|, ..3 @number",
      when: [
        .sentence("eenheden|verdeling|samenstelling|opbouw|indeling|personeel|sterkte ..2 :"),
        .not(.sentence("\(money)|<misery>|<assets>")),
      ], gives: .strength, finds: ["Eenheden: bevoorrading 31, herstel 14."],
      passesOver: ["Zij bezochten Gao, Kidal en 31 dorpen."]),
    Rule(
      "personnel/some-of-them", "waren|zijn|was|blijven ..2 @number van hen|deze",
      when: [.not(.clause("<misery>|<loss>|opgevangen|geregistreerd|overgebracht|asiel"))],
      gives: .sentenceBefore,
      finds: ["De militairen zijn er al en in maart waren 690 van hen aanwezig."],
      passesOver: ["In maart waren 690 van hen gedood."]),
    Rule(
      "personnel/spread-over-places",
      "<place> ( @number )",
      when: [
        .sentence(
          "verdelen|verdeeld|bevinden|werken|werkzaam|gestationeerd|gelegerd|verspreid|zitten"),
        .not(.sentence("<spending>|leveranciers|<misery>")),
      ], gives: .sentenceBefore,
      finds: ["De militairen zijn verdeeld over Kunduz (338) en Kabul (31)."],
      passesOver: ["De grootste leveranciers zijn Bangladesh (1.580) en Tsjaad (1.080)."]),
    Rule(
      "personnel/spread-of-them",
      "er|in|te|op|, ..2 @number in|te|op ^ / en ..2 @number in|te|op ^",
      when: [
        .sentence("hiervan|daarvan verblijven|bevinden|werken|dienen|zitten|zijn"),
        .not(.sentence("\(money)|<misery>|<loss>")),
      ], gives: .sentenceBefore,
      finds: [
        "De militairen zijn er al. Hiervan verblijven er 1 200 in Uruzgan en 365 in Kandahar."
      ],
      passesOver: ["Van de wagens verblijven er 20 in Gao."]),
    Rule(
      "personnel/is-the-bound",
      "@number is|zijn|blijft|vormt|geldt ..3 bovengrens|maximum|plafond|limiet / toegestaan|toegestane|geautoriseerde|beoogde getal|aantal|omvang|sterkte van @number / maximum|plafond|bovengrens van @number / norm|getal van @number / bovengrens|maximum|plafond ..12 : @number / opgeteld|samengeteld|alles ..5 @number",
      when: [.not(.clause("\(money)|<misery>|procent"))], gives: .sentenceBefore,
      finds: ["Van de militairen werken er 24 in Gao; 260 is daarmee de bovengrens."],
      passesOver: ["De schade is groot; 260 miljoen euro is de bovengrens."]),
    Rule(
      "personnel/arrives-at",
      "<contribution>|<total>|macht|missie|zij|het|detachement|sterkte ..4 op|boven|onder|naar|tot|de ..2 @number uit?|boven? uitkomt|uitkomen|kwam|komt|brengt|gebracht|blijft|uit|vol / <contribution>|het|zij|wordt|werd ..4 verkleind|vergroot|uitgebreid|teruggebracht|ingekrompen|opgehoogd|afgebouwd :? tot|naar? ..1 @number / komt|brengt|kwam ..3 totaal|aantal|geheel op ..1 @number / omvang|sterkte ..3 , namelijk|te? weten? @number",
      when: [.not(.clause("\(money)|<misery>|procent"))], gives: .sentenceBefore,
      finds: ["Het detachement krijgt veertig militairen extra, zodat het op circa 140 uitkomt."],
      passesOver: ["Het budget komt daarmee op 140 uit."]),
    Rule(
      "personnel/are-left",
      "resteren|resteert|overblijven|blijven|achterblijven|bleven|dienen|zijn er? ..3 @number over|achter? / resteren|resteert er? ..2 @number",
      when: [.not(.clause("\(money)|<misery>|procent|<afflicted>"))],
      gives: .sentenceBefore,
      finds: ["Na het vertrek van de eerste militairen resteren er driehonderd."],
      passesOver: ["Van het budget resteren 300 euro."]),
    Rule(
      "personnel/so-many-of-them",
      "<people> ..5 , @number in? getal|totaal / <people> ..5 , een? @number , <acts>|<sends>|<continues>|zijn|gaan|vertrekken|blijven / <people>|koppen|man|personen , van wie er? ..1 @number tegelijk / <people>|koppen|man|personen , van wie wij|nederland er? ..1 @number / levert|leveren|stelt|stellen|zendt|zenden|stuurt|sturen wij|nederland er ..1 @number / heeft|hebben|had|hadden|zal|zullen|wil|willen wij|nederland|kabinet er ..1 @number",
      gives: .sentence,
      finds: [
        "Kwartiermakers, veertien in getal, vertrekken half april.",
        "De kwartiermakers, een dertigtal, gaan in april.",
        "De adviseurs bij het ministerie, zes in getal, blijven er.",
        "Het bataljon telt 640 koppen, van wie wij er 210 leveren.",
        "De NAVO had om zestig trainers gevraagd en nu leveren wij er twintig.",
        "De trainers, van wie er hooguit 130 tegelijk mogen worden ingezet, werken er al.",
      ],
      passesOver: ["Voertuigen, veertien in getal, vertrekken half april."]),
    Rule(
      "personnel/the-rest", "resterende|overige|andere ..3 @number", gives: .sentenceBefore,
      finds: ["Van de militairen gaan de overige 35 naar Kabul."],
      passesOver: ["De overige voertuigen gaan naar Kabul."]),
  ]
}
