import LetterModel

/// What words make of a date: the first day of something, its last, the whole of it, or nothing.
extension Periods {
  enum Reading: Sendable {
    case first, last, whole
    /// The day behind it is the first.
    case behind
    /// Something ends as soon as it begins: `met ingang van 2006 vervallen`.
    case lastBefore
    /// It is no longer so from that day on.
    case endsBefore
    /// A single event, or the date of a paper: no period.
    case nothing
  }

  /// Two dates that bound one stretch.
  static let stretches: [Rule<Void>] = [
    Rule(
      "period/from-until",
      "van|vanaf|sinds|sedert|periode|maanden|jaren|( @date tot en? met? de|het|in|aan|uiterlijk|een|rond? @date / van|vanaf|periode|maanden|( @date t ..1 m @date / @from tot en? met? @date / @bare+month|@bare+year|@bare+season|@bare+stretch|@bare+day|@bare+part tot en? met? @date / @bare t ..1 m @date",
      when: [
        notOfPaper, notOfEvents,
        .not(.clause("op @bare+day tot|t / in @bare tot|t ... verlengd|verlengde|hernieuwd")),
        .not(.clause(aid)),
      ],
      finds: [
        "Het besluit is om van 1 mei 2018 tot 1 november 2018 deel te nemen.",
        "Termijn: 15 november 2021 t/m 15 mei 2022.",
        "Periode: 1 april tot en met 31 mei 2022.",
        "De bijdrage beslaat het tijdvak 16 tot en met 31 augustus 2021.",
        "De inzet duurt van 1 januari 2019 tot en met 31 december 2019.",
        "De vierde rotatie (juli 2018 tot januari 2019) is kleiner.",
      ],
      passesOver: [
        "De Raad verlengde het mandaat op 10 maart 2006 tot en met 30 september 2006.",
        "De burgeroorlog duurde van 1991 tot 2002.",
        "De minister bezocht het gebied van 3 tot en met 5 mei 2013.",
        "Voor hulp is over de jaren 2019 tot en met 2022 € 5 miljoen toegezegd.",
      ]),
    Rule(
      "period/begins-and-ends",
      "vangt|gaat|ging|ving ..10 @bare en ..1 eindigt|eindigde|loopt|liep|duurt|wordt|sluit|verstrijkt|geldt ..5 @date / arriveert|arriveren|komt|komen|vertrekt|vertrekken ..6 @bare+day ..4 en blijft|blijven ..5 @date",
      finds: [
        "De termijn gaat in op 2 oktober 2016 en loopt tot en met 31 december 2017.",
        "De missie vangt aan op 1 mei 2018 en eindigt op 1 juli 2019.",
        "Het fregat arriveert op 23 oktober in het gebied en blijft er tot en met 12 december.",
        "De bijdrage vangt aan met de komst van de kwartiermakers op 27 januari en loopt af op 10 augustus 2003.",
      ],
      passesOver: ["De missie begint op 1 mei 2018."]),
    Rule(
      "period/between", "tussen de|het? @date en de|het? @date",
      when: [
        .not(
          .clause(
            "registreerde|registreerden|kwamen|incidenten|aanvallen|aanslagen|<afflicted>|mensen"))
      ],
      finds: ["Tussen februari en mei 2018 vaart een fregat mee."]),
    Rule(
      "period/dash", "@date .? - @date",
      finds: ["De inzet (1 mei 2018 - 1 juli 2019) wordt verlengd."],
      passesOver: ["De inzet begint op 1 mei 2018."]),
  ]

  /// What each date is, the first list before the second; within a list the words that stand
  /// nearest decide.
  static let readings: [[Rule<Reading>]] = [exceptions + named, bounds, verbs, wholes]

  // MARK: Bounds

  private static let bounds: [Rule<Reading>] = [
    Rule(
      "period/first-day", "@from",
      when: [
        notSpent, .not(.clause("uur|etmaal|luchtruim / is|zijn ... @from ... versterkt")),
        .any([.not(.clause("sinds|sedert")), goesOn]),
      ], gives: .first,
      finds: [
        "Vanaf 1 mei 2018 levert Nederland een fregat.", "Sinds 1 mei vaart een fregat mee.",
      ],
      passesOver: [
        "Sinds 2009 heeft Nederland € 7,5 miljoen bijgedragen.",
        "De eenheid heeft sinds september 43 mijnen geruimd.",
        "De militairen dragen sinds maart een wapen.",
      ]),
    Rule(
      "period/last-day",
      "@through / tot|vóór ..2 @before / uiterlijk ..1 omstreeks|rond|ergens|circa ..1 @bare",
      when: [
        .not(
          .clause(
            "kan|kunnen ... niet ..3 vrijgemaakt|beschikbaar|gemist|aangeboden|ingezet / blijven slechts|maar / merkbaar|voelbaar|regenseizoen|onderhoud|reparatie|modificaties|beraden|beraadt|buigen|buigt / voor te leggen / \(aid)"
          )),
        .not(
          .clause(
            "bestond|bestonden|berustte|berustten|regeerde|heerste ..2 @before / @before ..1 bestond|bestonden|berustte|berustten|regeerde|heerste"
          )),
      ],
      gives: .last,
      finds: ["De inzet loopt tot en met 31 december 2018."],
      passesOver: [
        "De inzet begint op 31 december 2018.",
        "Tot 15 augustus 2021 berustte de aanwezigheid op toestemming.",
        "De helikopters zijn tot de herfst van 2019 in onderhoud.",
      ]),
    Rule(
      "period/not-behind", "na @after+day|@after+part",
      when: [
        .any([
          .sentence("<ends>|<continues>|verlenging"),
          .clause("moet|moeten / niet|geen ..3 langer|meer / geen ... achterblijven|blijven"),
        ]), .not(.clause("ook|overweegt|standpunt")),
      ],
      gives: .last,
      finds: ["De inzet wordt na 1 augustus 2008 niet voortgezet."],
      passesOver: [
        "De inzet eindigt op 1 augustus 2008.",
        "Over voortzetting na 1 augustus 2008 heeft het kabinet geen standpunt.",
      ]),
  ]

  // MARK: Verbs

  private static let verbs: [Rule<Reading>] = [
    Rule(
      "period/day-of-a-decision",
      "op @bare+day ..4 \(decided) / \(decided) ..8 op @bare+day / @bare+month ..4 \(decided)",
      gives: .nothing,
      finds: [
        "Op 6 juni 2003 besloot de regering tot de uitzending.",
        "Het verdrag is op 3 maart 2011 gesloten.",
      ],
      passesOver: ["De missie eindigt op 6 juni 2003."]),
    Rule(
      "period/comes-to-an-end",
      "loopt|lopen|liep|liepen|rondt|ronden|rondde ..6 @bare ..3 af / houdt|houden|hield|hielden ..6 @bare ..3 op / loopt|lopen|liep|liepen|rondt|ronden|rondde ..4 af ..2 @bare / houdt|houden|hield|hielden ..3 op ..2 @bare / @bare loopt|lopen|liep|liepen ..8 af / @bare houdt|houden ..8 op / @bare ..3 tot? ten|een einde / \(comes) tot? ten|een einde ..3 @bare / \(turns) ..8 @bare ..8 terug|huiswaarts / @bare \(turns) ..9 terug|huiswaarts / \(turns) ..8 terug|huiswaarts ..3 @bare / @bare ..3 naar huis / naar huis ..2 @bare / @bare zijn|is ..5 terug|huiswaarts / sluit|sloot ..6 @bare ..3 af / @bare rondt|ronden|rondde|sluit|sloot ..8 af",
      when: [
        notTheirs,
        .not(.clause("terug naar|in|te <place> / schade|gewond|verwondingen|vertraging")),
      ],
      gives: .last,
      finds: [
        "De verlenging loopt derhalve af op 20 december 2002.",
        "De eenheid rondt haar taak af op 30 juni 2023.",
        "De uitzending neemt in oktober 2006 een einde.",
        "Twaalf verkenners keren in juli 2019 naar Nederland terug.",
      ],
      passesOver: ["De inzet begint op 1 mei 2018."]),
    Rule(
      "period/came-back",
      "\(turned) ..8 \(dayOrMonth) ..8 terug|huiswaarts / \(dayOrMonth) \(turned) ..9 terug|huiswaarts / \(dayOrMonth) ..8 teruggekeerd / teruggekeerd ..3 \(dayOrMonth)",
      when: [
        notTheirs, .clause("<contribution>|<mission>|laatste"), .not(.before("#")),
        .not(.clause("terug naar|in|te <place>")),
      ], gives: .last,
      finds: [
        "Het detachement keerde in december 2013 terug uit het missiegebied.",
        "De laatste militairen zijn op 3 mei 2013 teruggekeerd.",
      ],
      passesOver: [
        "Een team van vijf personen keerde op 2 mei 2013 terug.",
        "De minister keerde op 3 mei 2013 terug.",
      ]),
    Rule(
      "period/begins",
      "<begins> ..6 op|in|met|per? de|het|dit|deze? \(timed) / \(timed) ..7 <begins> / vangt|vangen|ving|vingen aan ..3 \(timed) / vangt|vangen|ving ..3 \(timed) ..3 aan / gaat|gaan|ging|gingen ..3 \(timed) ..3 in / gaat|gaan|ging|gingen in ..3 \(timed) / neemt|nemen|nam ..5 @bare+day|@bare+month|@bare+part ..6 over / @bare+day|@bare+month|@bare+part neemt|nemen|nam ..9 over / \(timed) ..8 van start / van start ..4 \(timed) / \(comes) ..5 \(timed) ..3 aanvang / \(comes) ..4 aanvang op|in|per? ..1 \(timed) / \(timed) ..4 aanvang genomen|nemen|neemt|nam / treedt|trad|treden ..5 \(timed) ..3 werking / werking ..3 \(timed) / \(timed) ..5 \(begins) / \(timed) ..4 ter plaatse / \(begins) ..6 op|in|per? \(timed) / bereikt|bereikte|bereiken ..2 gebied|*gebied|bestemming op|in? @bare+day|@bare+month / is|zijn op|in @bare+day|@bare+month ..4 aangekomen|gearriveerd",
      when: [notTheirs, .not(.clause("gaat|gaan ..5 van een ... over"))], gives: .first,
      finds: [
        "De bijdrage neemt op 1 juli 2014 een aanvang.",
        "Na een aanloop begint de training in de zomer van 2011.",
        "De missie is op 3 november 2021 van start gegaan.",
        "De uitzending vangt aan in mei 2006.",
        "Het schip bereikte het gebied op 22 februari 2020.",
        "De bijdrage neemt op 1 juli 2014 een aanvang.",
      ],
      passesOver: ["De missie eindigt in de zomer van 2011."]),
    Rule(
      "period/ends",
      "\(ends) ..6 op|in|per? de|het|dit|deze? \(timed) / \(ends) ... , en? in? ieder|elk? geval? op @bare+day / einde|einddatum ..4 @bare / @bare ..2 als uiterste datum / draagt|dragen ..9 taak|taken|bevel|commando|leiding ... \(timed) over / legt|leggen ... \(timed) ..2 neer",
      when: [notTheirs, notOfPlans], gives: .last,
      finds: [
        "De missie eindigt medio 2014.",
        "De bijdrage eindigt tegelijk met het mandaat, op 2 november 2023.",
        "Dat mandaat vervalt op 10 november 2016.",
        "De inzet begint medio mei 2014 en eindigt op 15 maart 2015.",
      ],
      passesOver: ["De missie begint medio 2014."]),
    Rule(
      "period/ends-then",
      "\(timed) ..6 \(ends) / \(timed) ..2 draagt|dragen ..9 taak|taken|bevel|commando|leiding over / \(timed) legt|leggen ..9 neer",
      when: [notTheirs, notOfPlans], gives: .last,
      finds: [
        "De inzet van de Patriots wordt op 29 januari 2015 afgerond.",
        "Op 1 augustus 2010 legt Nederland zijn verantwoordelijkheid neer.",
      ],
      passesOver: [
        "Dat aantal loopt in mei 2014 op tot dertig.", "De evaluatie wordt in mei 2014 afgerond.",
      ]),
    Rule(
      "period/sent",
      "@bare+day|@bare+part|@bare+month ..9 \(sends) / \(sends) ..6 op|in|per|rond? de|het|dit? @bare+day|@bare+part|@bare+month / voegt|voegen|zet|zetten ..6 @bare+day|@bare+part|@bare+month ..6 bij|in",
      when: [
        ours, notTheirs,
        .not(
          .clause(
            "besloot|bekort|anderen|laatste|over|teruggetrokken|verlaten|vervallen|bevel|kon|konden|helder"
          )), .not(.sentence("na een verblijf / terug|huiswaarts ... volgt|volgen")),
      ], gives: .first,
      finds: [
        "In september 2019 volgen voor drie maanden vier tanks.",
        "Zr.Ms. Tromp voegt zich in oktober 2013 bij de taakgroep.",
      ],
      passesOver: [
        "In september 2019 stuurde de Belgische regering vier tanks.",
        "De functie is in september 2019 komen te vervallen.",
      ]),
    Rule(
      "period/served-in",
      "in ..2 @bare+month ..9 \(serves) / \(serves) ..8 in ..2 @bare+month",
      when: [ours, notTheirs], gives: .whole,
      finds: ["Zr.Ms. Tromp vaart in maart 2018 door het gebied."],
      passesOver: ["In maart 2018 raakten twee militairen gewond."]),
  ]

  // MARK: Whole years, halves and quarters

  private static let wholes: [Rule<Reading>] = [
    Rule(
      "period/calendar-year", "kalenderjaar|kalenderjaren @bare+year", when: [notSpent],
      gives: .whole, finds: ["Het plafond geldt voor het kalenderjaar 2014."],
      passesOver: ["Het boekjaar 2014 kostte veel."]),
    Rule(
      "period/all-of-a-year",
      "heel|geheel|hele|gehele|volle jaar? @bare+year / beslaat|beslaan|bestrijkt|bestrijken|omvat|dekt ..4 @bare+year|@bare+stretch|@bare+season",
      when: [notSpent, notTheirs], gives: .whole,
      finds: [
        "De bijdrage beslaat het gehele jaar 2015.", "De inzet vindt het hele jaar 2015 plaats.",
      ],
      passesOver: ["De inzet begint in 2015."]),
    Rule(
      "period/ship-in-a-quarter", "in|gedurende|over de|het? @bare+stretch|@bare+season",
      when: [
        notSpent, notTheirs,
        .sentence("hr|zr|opvarenden|koppen|fregat|onderzeeboot|mijnenjager|*schip"),
        .not(.clause("afgelopen|voorbije|vorig|vorige|oefening|was|werd|waren|werden")),
      ],
      gives: .whole,
      finds: ["Zr.Ms. Evertsen, met 205 opvarenden, zes weken in het vierde kwartaal van 2024;"],
      passesOver: ["Het fregat werd in het vierde kwartaal van 2012 gebouwd."]),
    Rule(
      "period/whole-year",
      "in|voor|gedurende|heel|geheel|periode|tijdvak|zowel|jaren|tijdens de|het|heel|geheel|beide? jaar? @bare+year|@bare+season|@bare+stretch / volgend|komend jaar|halfjaar",
      when: [
        notSpent, notTheirs,
        .not(
          .clause(
            "afgelopen|voorbije|vorig|vorige|oefening|onderzoekt|overweegt|beziet|gemiddeld|beslissen|vormgeven|verricht|vermindert|kost / besluit nemen / najaar|voorjaar|zomer|winter|herfst|lente"
          )),
        .any([
          .clause(running),
          .sentence(
            "<contribution> ..5 in|voor de|het? jaar? @date / <contribution> ..8 ( ^ ) in|voor @date"
          ),
          .sentence("@date ..3 <contribution>"), .sentence("@bare+season , \(sends)"),
          .clause(
            "gedurende @bare+year / zal|zullen ... <asset>|<assets>|<any-asset>|<people>|<type>"),
        ]),
      ],
      gives: .whole,
      finds: [
        "In het eerste halfjaar van 2021 levert Nederland de commandant.",
        "De inzet wordt in 2019 voortgezet.",
        "Aansluitend, in het vierde kwartaal van 2010, komt een fregat.",
      ],
      passesOver: [
        "In 2019 kost de inzet € 12 miljoen.", "De missie werd in 2013 opgericht.",
      ]),
  ]

  // MARK: Words

  private static let timed = "@bare+day|@bare+part|@bare+month|@bare+season|@bare+stretch"

  static let dayOrMonth = "@bare+day|@bare+part|@bare+month"

  private static let comes =
    "neemt|nemen|nam|namen|komt|komen|kwam|kwamen|loopt|lopen|liep|liepen"

  private static let turns =
    "keert|keren|trekt|trekken|ga|gaat|gaan"

  private static let turned = "keerde|keerden|ging|gingen"

  private static let begins = "startten|opgestart|hervat|hervatte|hervatten|aanving|aanvingen"

  private static let decided =
    "aangenomen|aanvaard|aanvaardde|vastgesteld|besloot|besloten|verlengde|verlengd|ondertekend|gesloten|hernieuwd|hernieuwde|bekrachtigd|ingestemd|instemde|geinformeerd|gemeld|bericht|berichtte|verzocht|verzoekt|aangeboden|toegezegd|aangekondigd|opgericht|ingesteld|nam|verzonden|herzien|bevestigd|gesteld|gevraagd|opgeroepen"

  /// What goes on since a day: not what was done or changed since then, nor where one person is.
  private static let goesOn = Condition.not(
    .any([
      .not(ours),
      .clause(
        "heeft|hebben|zijn|werden|verloren ... @from ..3 #|@number / @from heeft|hebben|zijn|werden|verloren ..6 #|@number / @from ... dood|handen|hinder|toegenomen|afgenomen|veranderd|gewijzigd|telt / bestaat|bestond ... @from / @from ..6 bevelhebber / <person> die|dat ... @from"
      ), .clause("geen|weer|wapen|onderhoud|<misery>"), .earlier("regering van"),
    ]))

  private static let ends =
    "<ends>|eindigt|eindigen|eindigde|eindigden|beeindigt|beeindigde|beeindigden|expireert|expireren|expireerde|afgerond|afronden|afrondt|afgesloten|opgedoekt|opgehouden|ophoudt|ophouden|gestopt|staakte|staakten|stopten|verstreken|vervalt|verviel|vervallen|verloopt|verstrijkt|verstreek|verstrijken|staakt|stopt|stoppen|stopte|opgeheven|gerepatrieerd|weggevallen|afliep|aflopen|einde|ontbonden|stopgezet|eindigend"

  private static let sends =
    "vertrekt|vertrekken|volgt|volgen|arriveert|arriveren|komt|komen|stuurt|sturen|zendt|zenden|plaatst|plaatsen|ontplooit|ontplooien|ontplooid|uitgezonden|ingezet|geplaatst|gestationeerd|stationeert|levert|leveren|ontscheept|ontschepen|stoomt|afreist|afreizen|reist|reizen|aantreedt|aantreden|betrekt|betrekken|overgenomen|overneemt|toetreedt|aansluit|ontvangt|uitgebreid|opgeschaald|opgehoogd"

  private static let serves =
    "vaart|varen|voer|patrouilleert|patrouilleren|patrouilleerde|opereert|opereren|opereerde|verblijft|verblijven|actief|aanwezig|werkzaam|mee|meevaart|deelneemt|deelnemen|deel"

  private static let running =
    "<continues>|<sends>|voert|voeren|leidt|leiden|bekleedt|verzorgt|verzorgen|bemant|geen|sprake|gepland|plaats|duurt|mogelijk|voorzien|vaart|varen|voerde|voerden|patrouilleert|patrouilleerde|volgt|volgen|komt|dient|dienden|vrijgemaakt|gezet|stationeert|plaatst|zakt|blijft|blijven|behouden|handhaaft|neemt|nemen|voort|voortzetten|voortzetting|voortzet|verlengt"

  /// No plans, talks or building that are done by then, and no numbers that rise.
  private static let notOfPlans = Condition.not(
    .clause(
      "mocht|president|reden|getekend / aantal|sterkte loopt|lopen / staakt - het / naar de regio / vestigt|vestigen / afgerond|afgesloten|afronden|voltooid ... evaluatie|onderzoek|besluitvorming|planning|voorbereiding|voorbereidingen|bouw|onderhandelingen / evaluatie|onderzoek|besluitvorming|planning|voorbereiding|voorbereidingen|bouw|onderhandelingen ... afgerond|afgesloten|afronden|voltooid"
    ))

  /// No war, season, visit or count of what was done.
  private static let notOfEvents = Condition.not(
    .any([
      .sentence("regenseizoen|regentijd"),
      .clause(
        "*oorlog|bezocht|bezoekt|bezoek|bezetting|oefening|regeerde|gedood|omgekomen|verdubbelde|verdubbelden / voerden|voerde ... uit"
      ),
    ]))

  private static let paperBefore = Condition.before(
    "*brief|*resolutie|*besluit|besluit|verdrag|akkoord|verklaring")

  /// No day of a paper, but what it decides: `het besluit om van 1 mei tot 1 november …`.
  private static let notOfPaper = Condition.any([
    .not(paperBefore),
    .before("*besluit|besluit|akkoord ..2 tot|is / *besluit|besluit|akkoord ..8 om|dat"),
  ])

  /// What is given for a time bounds the gift.
  private static let aid = "*hulp|*fonds|fund|wederopbouw|ontwikkelingssamenwerking"

  /// What money is given for a time bounds the money.
  private static let notSpent = Condition.not(
    .sentence("€|euro|eur|miljoen|mln|begroting|uitgaven|kosten|bekostigd / de middelen"))

  /// No war, talk, exercise or flight of others.
  private static let notTheirs = Condition.not(
    .any([
      .clause(
        "<loss>|<election>|oorlog|oorlogen|conflict|wapenstilstand|overleg|onderhandelingen|gesprekken|offensief|betogingen|protesten|opstand|heroveren|heroverd|herovering|onderhoud"
      ), .sentence("<afflicted>|hen|ontheemd|regenseizoen"),
    ]))

  /// Something of ours is what the clause is about.
  private static let ours = Condition.sentence(
    "<dutch>|<contribution>|<people>|<person>|<anyone>|<assets>|<asset>|<any-asset>|<mission>|<lasts>|hr|zr|*groep|*ploeg|*lichting|rotatie|*schip|*team|zij|wij|ons|onze|unie"
  )
}
