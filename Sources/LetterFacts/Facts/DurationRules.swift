import LetterModel

/// Which numbers of days, months and years last as long as a contribution, a mission or a mandate.
extension Periods {
  /// What is taught takes its own time.
  private static let schooling = "*opleiding|*cursus|*training|*voorbereiding|leergang|programma"

  /// What lasts and is nobody's mission.
  private static let talks =
    "belegering|beleg|blokkade|gevechten|gijzeling|onderhandelingen|overleg|gesprekken|oorlog|burgeroorlog|strijd|bezetting|droogte|staking|offensief|opstand"

  /// What is done for so long.
  private static let staying =
    "aangehouden|behouden|gehandhaafd|blijven|duren|ingezet|voortgezet|gelegerd|gestationeerd|geplaatst|verblijven|deelnemen|meedoen|meevaren|bijdragen|bijstaan|opereren|patrouilleren|varen|vliegen|trainen|opleiden|bewaken|beveiligen|beschikbaar|actief|aanwezig|werkzaam|uitgezonden|ontplooid|gehouden|gelden|doorgaan|dienen|werken|opvangen|leveren|bemannen|voeren|leiden"

  /// The same with its unit.
  static let lentDuration = Rule<Void>(
    "period/so-long-for-another",
    ",|;|en ook? de|het|die|dat|voor|een|elke|haar|zijn ..5 @duration",
    finds: ["De staf blijft een jaar, de geniecompagnie hooguit zes maanden."],
    passesOver: ["De staf blijft een jaar en vertrekt daarna."])

  /// Numbers that take their unit from the duration before: `de staf twaalf maanden, de genie zes`.
  static let elliptic = Rule<Void>(
    "period/so-many-for-another",
    ",|;|en ook? de|het|die|dat|voor|een|elke|haar|zijn ..5 @number",
    finds: ["De staf blijft twaalf maanden, de geniecompagnie hooguit zes."],
    passesOver: ["De staf blijft twaalf maanden en telt zes man."])

  static let durations: [[Rule<Reading>]] = [
    [
      Rule(
        "period/time-that-passes",
        "afgelopen|elke|iedere|elk|ieder|per|na|binnen|om|vorige|voorbije|sinds|laatste|in|over|eerste|het|dit|tijdens|al|reeds|lange de|elke|iedere? @duration / @duration geleden|later|oud|eerder|ervaring|vooraf|tevoren|gevangenisstraf|cel|voordat|nadat|nodig",
        when: [
          .not(
            .clause(
              "eerste aanleg|instantie / keren|keert|komen|komt ... na ... terug|thuis / na @at-most|@duration keren|keert ... terug|thuis / gedurende de eerste / uit over @duration / na @duration ..1 in nederland / wordt|worden na @duration door"
            ))
        ], gives: .nothing,
        finds: [
          "Zij werden na zes maanden afgelost.", "Dat was twee jaar geleden.",
        ],
        passesOver: ["De missie duurt twaalf maanden."]),
      Rule(
        "period/time-of-something-else",
        "\(talks) ... duurt|duurde|duren|duurden ..3 @duration / @duration duurt|duurde|duren|duurden ... \(talks) / \(schooling) van ..1 @duration / \(schooling) ... duurt|duurde|duren|beslaat ..2 @duration / \(schooling) ..3 , ..4 @duration duurt|duurde / @duration ..1 \(schooling)|onderwijs|praktijk / @duration ..3 vertraging|vertraagd / in plaats van @duration / @duration in plaats van / van @duration ..1 verlengd / afroeptermijn|opzegtermijn : @duration / met haar|zijn @duration / oorlog|strijd|bezetting , die|dat ..3 @duration / reactietijd|gereedheid|wapenstilstand|bestand|oorlog|*straf|hersteltijd|garantie|bedenktijd|verbouwing|bouw|aanleg|aanbesteding|levering|aanschaf|renovatie|onderzoek|reparatie|herstel ..6 van|duurt|duurde|duren ..2 @duration / op @duration notice / @duration ..2 reactietijd|notice|bedenktijd|werken / @duration na @after / @duration na oproep|afroep|melding",
        gives: .nothing,
        finds: [
          "Een eenheid staat op een reactietijd van tien dagen.",
          "De opleiding van een rekruut duurt acht weken.",
          "Zes maanden duurde de belegering van de stad.",
        ],
        passesOver: ["De missie duurt twaalf maanden.", "De opleidingsmissie duurt een jaar."]),
    ],
    [
      Rule(
        "period/lasts-for",
        "tijd van @duration / op|tot @duration ..1 gesteld|bepaald|vastgesteld|begrensd / voor|gedurende de|het|nog|nogmaals|telkens|slechts? eerste|volgende|komende|eerstvolgende? @duration / duurt|duren|duurde|duurden|geldt|gelden|bedraagt|betreft|beslaat|omvat|beloopt ..3 @duration / duurt|duren|duurde voor ..6 @duration / gaat|gaan uit van @duration / optie|mogelijkheid|recht op|tot|van nog? @duration / *duur|*termijn|*looptijd|voorwaarde|tijdvak ... : voor? een? @duration / op @duration , / beperkt|vastgelegd|gesteld|bepaald tot|op ..1 @duration / loopt|lopen|liep vooralsnog|nog|in|voorlopig|ten? @duration",
        gives: .whole,
        finds: [
          "De missie duurt twaalf maanden.", "De inzet geldt voor een jaar.",
          "Er geldt een beperkte duur: zes maanden.",
          "De uitzending duurt voor de artillerie in beginsel een jaar.",
          "De F-16's blijven tot januari, met een optie op een jaar extra.",
        ],
        passesOver: ["De missie eindigt na twaalf maanden."]),
      Rule(
        "period/duration-of",
        "<lasts>|<contribution>|<mission>|mandaat|*periode|*termijn|*looptijd|verblijf|tijdvak|fase|*optreden|*deelname|machtiging|*inzetduur|*duur|plaatsing|rotatie|detachering|maximum|uitzendduur|inspanning ..1 van|voor|is|bedraagt ..2 @duration",
        gives: .whole,
        finds: [
          "De inzet heeft een looptijd van twaalf maanden.",
          "De schepen blijven voor een tijdvak van negen maanden.",
        ],
        passesOver: ["De commandant is een man van veertig jaar."]),
      Rule(
        "period/prolonged-by",
        "met|nog|nogmaals|opnieuw ..2 @duration ..4 verlengd|verlengen|verlengt|verlengde|verlenging|hernieuwd|vernieuwd|voortduren|voortgezet|voortzet|voortzetten|voort|te|toevoegen|doorgetrokken|opgerekt|gerekt|oprekt|oprekken|rekken|bestendigd|bestendigen|gecontinueerd / telkens|steeds|wederom met|voor @duration / @duration aan|erbij? toe|toevoegt|toegevoegd|toevoegen / zeggen|weten|namelijk|wel met @duration / rekt|rekte|rekken|trekt ... met @duration / verlengd|verlengt|verlengen|verlengde|verlenging|voortzetting|voortgezet|stationering ..12 met|voor|van ..2 @duration / @duration ..1 verlengd|verlengen|voortgezet|voortzetten|voortzet|continueren|gecontinueerd|aanhouden|doorgaan|duren|doorgetrokken|opgerekt|wordt / daar|eraan|daarna|vervolgens nogmaals|nog ..1 @duration / @duration beslaat|geduurd|beslaan|bestrijkt|duurt|duurde",
        gives: .whole,
        finds: [
          "De Raad heeft het mandaat met twaalf maanden verlengd.",
          "De machtiging is met een jaar hernieuwd.",
          "Het kabinet verlengt de inzet met zes maanden.",
        ],
        passesOver: ["Het mandaat is binnen twaalf maanden gewijzigd."]),
      Rule(
        "period/stays-for",
        "verblijft|verblijven|verbleef|verbleven|blijft|blijven|bleef|bleven|dient|dienen|diende|dienden|neemt|nemen|nam|uitgezonden|gestationeerd|gelegerd|vaart|varen|waren|was|opereert|opereren|werkt|werken ..6 @duration / strekt|strekken zich uit over @duration / @duration ..7 deel|deelnemen|deelneemt|actief|aanwezig|werkzaam|blijven|verblijven|ingezet|uitgezonden|duren|gestationeerd|meedoen|beschikbaar|blijft|bezet",
        when: [
          .not(
            .clause(
              "<loss>|<misery>|ervaring|reactietijd|notice|oud|ouder|sinds|oorlog|vakantie|verlof"))
        ],
        gives: .whole,
        finds: [
          "Elke uitgezondene verblijft zes maanden in het gebied.",
          "Zij blijven er vier maanden.",
          "Hr.Ms. Evertsen zal vier maanden aan de operatie deelnemen.",
        ],
        passesOver: ["Zij staan binnen zes maanden klaar."]),
      Rule(
        "period/for-so-long",
        "@duration lang|achtereen|aaneen|achter / keren|keert|komen|komt ..5 na @duration ..2 terug|thuis / na @duration keert|keren|komt|komen ..6 terug|thuis / na @duration ..1 in nederland / wordt|worden ..4 na @duration door ..9 afgelost|vervangen|overgenomen / is|bedraagt|duurt ... en @duration voor",
        when: [
          .sentence(
            "<dutch>|<contribution>|<mission>|<people>|<lasts>|<sends>|<asset>|<assets>|*termijn"),
          .not(.clause("<loss>|<misery>|oorlog|burgeroorlog|conflict|stabiel|rustig")),
        ],
        gives: .whole,
        finds: [
          "Nederland gaat zich twee jaar lang op training richten.",
          "De waarnemers keren na een half jaar terug.",
          "De helikopters worden na twaalf maanden door een ander land vervangen.",
          "De uitzendtermijn is een half jaar voor trainers en een jaar voor stafleden.",
        ],
        passesOver: ["De oorlog duurde tien jaar lang."]),
      Rule(
        "period/so-long-a-term",
        "@duration ..1 <contribution>|<mission>|*bijdrage|*missie|*inzet|*mandaat|verlenging|termijn|looptijd|periode|voortzetting|machtiging|deelname|plaatsing|uitzending|rotatie|verblijf",
        when: [.not(.clause("<loss>|<misery>|oorlog|burgeroorlog|ervaring|elke|iedere"))],
        gives: .whole,
        finds: [
          "De driejarige bijdrage eindigt dit jaar.", "De missie heeft een zesmaands mandaat.",
          "Het kabinet stemt in met een 12-maands verlenging.",
        ],
        passesOver: ["Een driejarige jongen keerde terug.", "De missie eindigt na zes maanden."]),
      Rule(
        "period/so-long-in-front",
        "@duration lang? zal|zullen|zou|wordt|worden|blijft|blijven|kan|kunnen|mag|mogen|gaat|gaan ... \(staying) / @duration lang? blijft|blijven|duurt|duren|vaart|varen|verblijft|verblijven|patrouilleert|patrouilleren|opereert|opereren|vliegt|vliegen|levert|leveren|bemant|bemannen|traint|trainen|werkt|werken|dient|dienen|neemt|nemen|staat|staan|ligt|liggen|bewaakt|bewaken|beveiligt|beveiligen|geldt|loopt",
        when: [
          .not(
            .clause(
              "<loss>|<misery>|oorlog|burgeroorlog|geleden|onderweg|varen naar|reis|reparatie|herstel|bouw|wederopbouw|onderzoek|verlof|\(schooling)"
            )),
          .sentence(
            "<dutch>|<contribution>|<mission>|<people>|<person>|<asset>|<assets>|<any-asset>|mandaat|*termijn|zij"
          ),
        ],
        gives: .whole,
        finds: [
          "Ruim vijf maanden zal het smaldeel in het gebied worden ingezet.",
          "Zes weken vaart het fregat met de vlootgroep mee.",
        ],
        passesOver: [
          "Zes weken duurde de reis van het fregat.", "Zes weken geleden vertrok het fregat.",
        ]),
      Rule(
        "period/by-so-long-told-aside",
        "met|voor @duration , ... , verlengt|verlengen|verlengd|verlengde|voortgezet|voort / met @duration , verlengt|verlengd|voortgezet / met @duration verlengt|verlengen|verlengde|rekt|rekken|wordt|worden / verlengt|verlengd|verlengen ... , met @duration ,",
        gives: .whole,
        finds: [
          "Met zes maanden, tot en met juni 2013, verlengt de regering de inzet.",
          "Met een jaar wordt de inzet verlengd.",
        ],
        passesOver: ["Met een jaar ervaring vertrekt de officier."]),
      Rule(
        "period/times-a-duration", "# keer|maal @duration", gives: .whole,
        finds: ["De C-130 vliegt twee keer twee weken."], passesOver: ["Dat is twee keer zo lang."]),
      Rule(
        "period/item-of-a-list", "@duration ;", gives: .whole,
        finds: ["Duur: twaalf maanden;"], passesOver: ["Duur: twaalf maanden."]),
      Rule(
        "period/at-most", "@at-most", gives: .whole,
        finds: ["Een ploeg komt voor hooguit zes maanden."],
        passesOver: ["Een ploeg komt voor zes maanden."]),
    ],
  ]
}
