import LetterModel

/// Dates whose meaning a noun tells, or the sentence around them: `de laatste dag is …`, `van … naar …
/// verschoven`.
extension Periods {
  /// Others come instead, or nobody.
  static let forGood = Condition.sentence(
    "niet|geen|zonder ..3 vervangen|vervanging|opgevolgd|opvolger|opvolgers|opvolging|aflossing / door ..3 <foreign>|<country> ... afgelost|opgevolgd|vervangen"
  )

  private static let shifted =
    "verschoven|verschuift|verschuiven|verschoof|verlegd|verlegt|opgeschoven|opschuift|doorgeschoven|verzet|vervroegd|uitgesteld|verplaatst|schuift|schuiven|gaat"

  private static let firstDays =
    "begindatum|startdatum|ingangsdatum|aanvangsdatum|aanvang|begin|start|komst|aankomst|vertrekdatum"

  private static let lastDays =
    "einddatum|slotdatum|einde|eind|slot|afloop|termijn|terugkeer|terugtrekking|vertrek|afbouw|looptijd"

  static let named: [Rule<Reading>] = [
    Rule(
      "period/last-day-is",
      """
      laatste dag|etmaal|werkdag ..12 is|was|valt|wordt op|de|het? @bare / laatste dag|etmaal ..1 waarop|dat|van ... , is|was|valt|wordt op? @bare \
      / slotdag|slotdatum|einddatum|eindpunt ..8 is|valt|ligt|wordt|blijft ..1 op? @bare / laatste|uiterste|uiterlijke datum|dag ..8 is|valt|wordt ..1 op? @bare \
      / @bare is|wordt|geldt|geldend|blijft|als ..3 laatste dag|etmaal|datum / @bare is|wordt|geldt|blijft|als ..3 slotdag|slotdatum|einddatum|eindpunt \
      / als einddatum|slotdatum|slotdag|eindpunt ..4 @bare / op @bare ..9 voor het laatst / voor het laatst ..6 op @bare+day / tot slotdag|einddatum ..2 @bare
      """,
      when: [notOthersDay], gives: .last,
      finds: [
        "De laatste dag waarop Nederland de poort bewaakt, is 14 mei 2011.",
        "Als einddatum is 3 juni 2016 gekozen.", "Op 9 mei 2014 vliegen de F-16's voor het laatst.",
        "De laatste dag van de inzet valt op 2 maart 2015.", "15 juli 2004 wordt de slotdag.",
      ],
      passesOver: [
        "De laatste dag is zwaar.", "Op 9 mei 2014 begint de inzet.",
      ]),
    Rule(
      "period/first-day-is",
      """
      eerste dag|werkdag ..12 is|was|valt|wordt op? @bare / eerste dag ..1 waarop|dat|van ... , is|was|valt|wordt op? @bare \
      / \(firstDays) ..8 is|valt|ligt|wordt ..3 op? @bare / @bare is|wordt|geldt ..3 eerste dag / @bare is|wordt|geldt|als ..3 \(firstDays) / als \(firstDays) ..4 @bare
      """,
      when: [notOthersDay], gives: .first,
      finds: [
        "De eerste dag waarop Nederland de poort bewaakt, is 14 mei 2011.",
        "Als startdatum is 3 juni 2016 gekozen.", "De startdatum van de inzet is 4 mei 2015.",
      ],
      passesOver: ["De eerste dag is zwaar.", "Op 9 mei 2014 eindigt de inzet."]),
    Rule(
      "period/end-put-off-to",
      "van|vanaf @date naar @bare ..3 \(shifted) / \(shifted) ..9 van @date naar @bare / \(shifted) ..2 naar @bare / naar @bare \(shifted)",
      when: [.sentence("\(lastDays)"), .not(.sentence("\(firstDays)"))], gives: .last,
      finds: [
        "Het einde van de inzet is van 1 mei naar 1 augustus 2013 verschoven.",
        "De terugkeer schuift op van 1 mei naar 1 augustus 2013.",
      ],
      passesOver: ["De start van de inzet is van 1 mei naar 1 augustus 2013 verschoven."]),
    Rule(
      "period/begin-put-off-to",
      "van|vanaf @date naar @bare ..3 \(shifted) / \(shifted) ..9 van @date naar @bare / \(shifted) ..2 naar @bare / naar @bare \(shifted)",
      when: [.sentence("\(firstDays)")], gives: .first,
      finds: ["De start van de inzet is van 1 mei naar 1 augustus 2013 verschoven."],
      passesOver: ["Het einde van de inzet is van 1 mei naar 1 augustus 2013 verschoven."]),
    Rule(
      "period/once-planned-for",
      "aanvankelijk|oorspronkelijk|oorspronkelijke|eerst|eerder|plaats van op|per|in|van|tot @bare|@before|@from ..2 voorzien|voorziene|gepland|geplande|beoogd|beoogde|bepaald|bepaalde|vastgesteld|vastgestelde / in plaats van op|per|in|tot? @bare|@before|@from / niet op @bare , maar",
      gives: .nothing,
      finds: ["De inzet eindigt niet op 1 mei, maar op 1 juni 2013."],
      passesOver: ["De inzet eindigt niet voor 1 mei 2013."]),
    Rule(
      "period/relieved-for-good",
      "@bare ... afgelost|vervangen|opgevolgd / afgelost|vervangen|opgevolgd ... @bare",
      when: [
        forGood, .clause("<contribution>|<people>|<dutch>|<assets>|<asset>|<any-asset>"),
        .not(.clause("@number <people>|<assets> / laatste")),
        .not(.before("<foreign>|<country>")),
      ], gives: .last,
      finds: [
        "De compagnie wordt eind mei 2011 afgelost en niet vervangen.",
        "De ploeg wordt in juni 2012 door een Zweedse eenheid afgelost.",
      ],
      passesOver: [
        "De compagnie wordt in november afgelost.",
        "De Duitse compagnie wordt in juni 2012 door een Zweedse eenheid afgelost.",
      ]),
    Rule(
      "period/then-begins",
      "\(dayOrMonth) , begint|beginnen|start|starten|vangt|vangen|arriveert|arriveren|vertrekt|vertrekken / \(dayOrMonth) , neemt|nemen ..12 over|zich|aanvang / \(dayOrMonth) , gaat|gaan ..9 in|start|slag",
      when: [
        ofWhat, .earlier("zodra|nadat|als|wanneer|weten|namelijk|na|naar|verwachting|vermoedelijk"),
      ],
      gives: .first,
      finds: [
        "Nadat het kamp is overgedragen, op 3 mei 2004, neemt het peloton de bewaking over."
      ],
      passesOver: ["Na het debat van 3 mei 2004 neemt het peloton de bewaking over."]),
    Rule(
      "period/then-ends",
      "\(dayOrMonth) , eindigt|eindigen|stopt|stoppen|staakt|staken|vervalt|vervallen / \(dayOrMonth) , keert|keren|trekt|trekken|gaat|gaan ..9 terug|huiswaarts|huis / \(dayOrMonth) , draagt|dragen ..9 over / \(dayOrMonth) , loopt|lopen ..9 af",
      when: [
        ofWhat, .earlier("zodra|nadat|als|wanneer|weten|namelijk|na|naar|verwachting|vermoedelijk"),
      ],
      gives: .last,
      finds: [
        "Zodra de opvolgers er zijn, te weten op 3 mei 2004, draagt het peloton de poort over."
      ],
      passesOver: ["Zodra de opvolgers er zijn, draagt het peloton de poort over."]),
  ]

  private static let ofWhat = Condition.sentence(
    "<contribution>|<people>|<dutch>|<assets>|<asset>|<any-asset>|<mission>|<type>")

  /// No day of an operation of others, a term or a vote.
  private static let notOthersDay = Condition.not(
    .sentence("<election>|<loss>|inschrijving|inzending|oorlog|bestand|wapenstilstand|ramadan"))
}
