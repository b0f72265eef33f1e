import LetterModel

/// Dates that look like a bound and are none, or another than they look.
extension Periods {
  /// Where people of ours were.
  private static let there = "basis|kamp|gebied|*gebied|land|provincie|stad|<place>"

  /// How a number becomes another.
  private static let changed =
    "teruggebracht|verhoogd|verlaagd|uitgebreid|verminderd|vergroot|verkleind|afgeschaald|opgeschaald|ingekrompen|gereduceerd"

  /// What is read before all else.
  static let exceptions: [Rule<Reading>] = [
    Rule(
      "period/date-of-a-paper",
      "*brief|*brieven|*rapport|*rapportage|motie|*resolutie|*resoluties|*besluit|besluiten|verdrag|akkoord|overleg|debat|*vergadering|bijeenkomst|spoeddebat|verklaring|top|conferentie|evaluatie ..9 van|d @bare|@before",
      when: [.not(.clause("van @bare tot|t"))], gives: .nothing,
      finds: ["De artikel 100-brief van 11 september 2017 meldde de inzet."],
      passesOver: [
        "De inzet loopt tot en met 31 december 2018.",
        "Het besluit is om van 1 mei tot 1 november 2018 deel te nemen.",
      ]),
    Rule(
      "period/state-of-a-day",
      "situatie|stand|peildatum|cijfers ..1 per|op|van @from|@bare / telt|tellen|bedraagt|omvat|beschikt per|op @from|@bare",
      gives: .nothing, finds: ["Zij zijn zo ondergebracht (situatie per 1 juli 2007)."],
      passesOver: ["Per 1 juli 2007 vertrekt de eenheid."]),
    Rule(
      "period/behind-a-day", "@duration na @after", gives: .nothing,
      finds: ["De verlenging duurt tot een jaar na 20 december 2002."],
      passesOver: ["De verlenging duurt tot na 20 december 2002."]),
    Rule(
      "period/number-from",
      "op @bare+day ..4 \(changed) ..4 tot|naar|met # / \(changed) op @bare+day ..4 tot|naar|met # / op @bare+day van # naar|tot #",
      gives: .first,
      finds: [
        "De bijdrage wordt op 1 augustus 2018 teruggebracht van tien tot vier stafofficieren.",
        "Het aantal trainers wordt op 1 mei verhoogd tot dertig.",
      ],
      passesOver: ["De bijdrage wordt op 1 augustus 2018 beëindigd."]),
    Rule(
      "period/rests-until",
      "opgeschort|onderbroken|stilgelegd|opgeschorte|gepauzeerd ..5 @before|@through|@bare / @before|@through|@bare ..4 opgeschort|onderbroken|stilgelegd|gepauzeerd / schort|schorten ..9 @before|@through ..2 op",
      gives: .nothing,
      finds: [
        "De inzet van de helikopters is opgeschort tot 1 juni 2018.",
        "De training wordt tot en met 31 maart 2019 onderbroken.",
      ],
      passesOver: ["De inzet van de helikopters duurt tot 1 juni 2018."]),
    Rule(
      "period/down-to-none",
      "naar|tot nul|0 ..1 op|in|per|medio|eind? @bare / @bare naar|tot nul|0",
      gives: .last,
      finds: ["De bijdrage gaat op 1 mei naar 20 en op 31 juli 2018 naar nul."],
      passesOver: ["De bijdrage gaat op 1 mei naar 20."]),
    Rule(
      "period/down-to-some",
      "naar|tot # ..1 op|in|per|medio|eind? @bare / van # naar|tot # ..1 @bare",
      gives: .nothing,
      finds: ["De bijdrage wordt afgebouwd: van 40 naar 20 op 1 mei."],
      passesOver: ["De bijdrage wordt op 1 mei beëindigd."]),
    Rule(
      "period/comes-to-rest",
      "*terugvoer|terugtrekking|terugkeer|ontmanteling|afbouw|redeployment|opruiming|ontruiming|overdracht ... @bare ..4 gereed|voltooid|klaar|afgerond|rond / per|op @from|@bare ..1 een feit|einde / @bare ..3 laatste dag / laatste dag ..3 @bare / @bare ..2 hun|haar|zijn laatste ..1 vlucht|vluchten|missie|patrouille|verkenning|opdracht",
      gives: .last,
      finds: [
        "De terugvoer van materieel zal in april 2005 gereed zijn.",
        "De operatie beleeft op 15 maart 2009 haar laatste dag.",
        "Het vertrek is per 1 december 2010 een feit.",
        "De F-16's vliegen op 31 december 2018 hun laatste missie.",
      ],
      passesOver: ["Het kamp is in april 2005 gereed."]),
    Rule(
      "period/gone-from-there",
      "@bare ... verlaat|verlaten|verliet|verlieten ..9 \(there) / @bare ..8 \(there) ..3 verlaat|verlaten|verliet|verlieten / verlaat|verlaten|verliet|verlieten ..9 @bare",
      when: [
        .clause(
          "<contribution>|<people>|<mission>|<asset>|<assets>|<any-asset>|<dutch>|zij|*schip"),
        .not(.clause("<foreign>|<loss>|president|haven|burgers / laatste # / # <people>")),
      ],
      gives: .last,
      finds: [
        "De troepen zullen op 21 juni de provincie verlaten.",
        "Het detachement verlaat het kamp op 1 maart 2019.",
      ],
      passesOver: [
        "De president heeft op 21 juni het land verlaten.", "Het schip verlaat op 5 mei de haven.",
      ]),
    Rule(
      "period/of-some-of-them",
      "afgelost|aflost|aflossen|kwartiermakers|verkenningsteam ... @bare / @bare ... afgelost|aflost|aflossen|kwartiermakers|verkenningsteam / lost|lossen ... @bare ... af / @bare lost|lossen ... af",
      when: [.not(forGood)], gives: .nothing,
      finds: [
        "De compagnie wordt in november afgelost.", "In april vertrekken twintig kwartiermakers.",
      ],
      passesOver: ["De compagnie vertrekt in november."]),
    Rule(
      "period/joins",
      "vangt|vangen|ving|vingen aan ..2 @bare / gaat|gaan in op @bare / sluit|sluiten|voegt|voegen ..6 @bare ..8 aan|bij / @bare sluit|sluiten|voegt|voegen ..8 aan|bij / zetten|zet|zetten @bare|op ..4 voet / zet|zetten ..2 @bare+day|@bare+month|@bare+part ..3 voet / ingaande|ingaand|aanvangend|aanvangende|beginnend|beginnende|startend|startende ..1 @bare / te beginnen|gaan|starten ..1 @bare / aanvang|startdatum|ingangsdatum|begindatum :? ..1 @bare",
      gives: .first,
      finds: [
        "De ploeg sluit in april 2022 aan.",
        "De eerste militairen zetten op 14 mei 2015 voet aan wal.",
        "De Raad verlengt het mandaat met een jaar, ingaande 13 december 2009.",
        "Aanvang 25 maart 2022; voor zes maanden.",
        "De inzet vangt aan op 1 december en eindigt met het mandaat.",
      ],
      passesOver: ["De haven sluit in april 2022."]),
    Rule(
      "period/put-off", "uit ..2 @before",
      when: [.not(.clause("strekt|strekken|loopt|zich"))], gives: .nothing,
      finds: ["De brigade stelt een oefening uit tot het voorjaar."],
      passesOver: ["De brigade blijft tot het voorjaar."]),
    Rule(
      "period/leaves",
      "zal|zullen ..6 op|in|per? \(dayOrMonth) ..2 vertrekken / \(dayOrMonth) ..6 uit ..5 vertrekken|vertrekt|vertrok|vertrokken / vertrekken|vertrekt|vertrok|vertrokken ..4 \(dayOrMonth) ..4 uit / vertrekken|vertrekt|vertrok|vertrokken uit ..5 \(dayOrMonth) / uit ..4 \(dayOrMonth) ..2 vertrekken|vertrekt|vertrok|vertrokken",
      when: [
        .not(.clause("naar|richting|nederland|helder|eindhoven|vlissingen|rotterdam|thuishaven"))
      ], gives: .last,
      finds: [
        "Het detachement zal in oktober 2015 vertrekken.",
        "De eenheid zal eind november 2014 uit het gebied vertrekken.",
        "Het detachement vertrekt uit Mali op 15 november 2014.",
      ],
      passesOver: [
        "Het detachement zal in oktober 2015 naar Mali vertrekken.",
        "Het fregat vertrekt op 3 mei 2013 uit Den Helder.",
      ]),
    Rule(
      "period/begins-at-the-latest",
      "uiterlijk op|in? @through ..6 begint|beginnen|start|starten|arriveren|operationeel|inzetbaar|gereed / begint|beginnen|start|starten|vertrekt ..2 uiterlijk op|in? @through",
      when: [.not(.clause("herziening|evaluatie|onderzoek|rapport|verslag"))],
      gives: .first,
      finds: ["Het detachement is uiterlijk 1 mei 2014 operationeel."],
      passesOver: ["De militairen zijn uiterlijk 1 mei 2014 terug."]),
    Rule(
      "period/no-longer-from", "per|ingang van? @from|@bare",
      when: [.later("niet|geen ..4 langer|meer"), .not(.clause("<begins>"))],
      gives: .endsBefore,
      finds: [
        "Met ingang van 1 oktober neemt Nederland niet langer deel.",
        "Per 1 juli 2014 worden de functies niet meer bezet.",
      ],
      passesOver: ["Per 1 juli 2014 begint de inzet, die niet langer dan een jaar duurt."]),
    Rule(
      "period/stops-from", "per|ingang van? @from",
      when: [
        .clause(
          "<ends>|staakt|staken|vervalt|vervallen|af|opgeheven|stopt|stoppen|ontbonden|gestopt|stopgezet|gesloten|overgedragen"
        ), .not(.clause("start|begint|gaat|voortgezet|verlengd / wordt ..1 @from een")),
      ],
      gives: .lastBefore,
      finds: ["De eenheid staakt haar patrouilles per 1 mei 2019."],
      passesOver: ["Per 1 mei 2019 levert Nederland een fregat."]),
    Rule(
      "period/done-before", "voor @before",
      when: [
        .any([
          .clause("voltooid|afgerond|beeindigd|teruggetrokken|teruggekeerd|ontruimd|vertrokken"),
          .later("zullen|zal|moeten|moet hebben? ..2 verlaten / naar huis"),
        ])
      ],
      gives: .last,
      finds: ["De terugtrekking moet voor 1 december 2010 zijn voltooid."],
      passesOver: ["De inzet eindigt op 1 december 2010."]),
    Rule(
      "period/not-beyond", "voorbij|later|langer dan? op|de|het|tot? @date",
      when: [.clause("niet|geen|uiterlijk|nooit")], gives: .last,
      finds: ["Geen bijdrage strekt zich uit voorbij 31 december 2022."],
      passesOver: ["De missie duurt langer dan 2019."]),
    Rule(
      "period/goes-on-behind", "na @after",
      when: [
        .clause(
          "voort|voortgezet|voortzetten|verlengen|verlengd|doorgaan|mee|deel|deelnemen|blijft|blijven|handhaaft|handhaven"
        ), .not(.clause("niet|geen|nog|afgelopen|beeindigd|beeindigen|wil|voornemens")),
        .not(.earlier("of|als|indien|bezien|mocht")),
      ],
      gives: .behind,
      finds: ["Nederland zet de inzet ook na 27 juni 2011 voort."],
      passesOver: ["De inzet wordt na 27 juni 2011 niet voortgezet."]),
  ]
}
