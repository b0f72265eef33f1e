/// Where people of ours are: the words before a town or a host, and those behind a harbour.
extension Names {
  /// What stands before the name of a town or a host where people of ours are.
  static let whereabouts: [Rule<Void>] = [
    Rule(
      "place/spread-over",
      "verdeeld|verdelen|verspreid|verspreiden|verdeelt|spreiden|gespreid ..2 over / <acts>|*voer|*transport|logistiek|ondersteuning|bevoorrading|verplaatsing|reis|reizen|lopen|loopt ..5 over|via",
      finds: [
        "De militairen verdelen zich over Kunduz en Kabul.",
        "De terugvoer van materieel over Thessaloniki begint in mei.",
        "De bevoorrading loopt via Djibouti.",
      ],
      passesOver: ["De soldij gaat over Kunduz."]),
    Rule(
      "place/starts-from", "van|uit|vanaf|vanuit|op|tussen",
      when: [
        .clause(
          "opstijgen|opstijgt|stijgt|stijgen|vliegt|vliegen|vloog|vlogen|pendelt|pendelen|pendelend|pendelde|landt|landen|opereert|opereren|vertrekt|vertrekken|terug|teruggekeerd|gestart|starten|start|bevoorraad|ondersteund|meert|meren"
        ),
        .sentence(
          "<asset>|<assets>|<any-asset>|<type>|<people>|<person>|<dutch>|vliegtuig|*vliegtuig|toestel|toestellen|onderscheppingen"
        ), .behind("<town>"),
      ],
      finds: [
        "Het toestel zal opstijgen van Luqa.", "Twee stafofficieren komen in mei terug uit Juba.",
        "Een toestel pendelt tussen Eindhoven en Termez.",
      ],
      passesOver: ["De burgers vluchten uit Juba."]),
    Rule(
      "place/harbour-is",
      "thuishaven|standplaats|legering|legeringsplaats|uitvalsbasis|thuisbasis|steunpunt|vertrekpunt|waarvandaan|locatie ..1 is|wordt|blijft|: / thuishaven|standplaats|legeringsplaats|uitvalsbasis|thuisbasis|hoofdbasis|basis|hoofdkwartier|stafkwartier|commandopost|verblijfplaats|bestemming van|voor ..5 is|wordt|blijft|was|:",
      when: [.behind("^")],
      finds: [
        "Thuishaven is Mombasa.", "Gekozen legering: Rukla.",
        "Standplaats van de staf wordt Trebinje.",
      ],
      passesOver: ["De locatie is geheim."]),
    Rule(
      "place/unit-by-name",
      "*hoofdkwartier|*hospitaal|*school|*academie|*detachement|*groep|*cel|*knooppunt ,? / oponthoud|tussenstop|havenbezoek in|te",
      when: [.behind("<town>"), .sentence("<people>|<person>|<asset>|<mission>|#")],
      finds: ["NAVO-hoofdkwartier Sarajevo: twee adviseurs, nieuw."],
      passesOver: ["Het hoofdkwartier krijgt twee adviseurs."]),
    Rule(
      "place/behind-brackets", ") in|te|op|nabij",
      when: [.sentence("<people>|<person>|*hoofdkwartier|headquarters|<dutch>")],
      finds: ["Er werken vijf officieren in het Operation Headquarters (OHQ) in Potsdam."],
      passesOver: ["Bij een aanslag vielen doden (12) in Potsdam."]),
    Rule(
      "place/people-in",
      "<people>|<person>|*bataljon|*compagnie|*detachement|*peloton|*team|*teams|*groep|artillerie|*hoofdkwartier|*basis|*kamp|*centrum|*cel|*staf ..1 in|te|op|nabij|bij / #|ander|anderen|overige|overigen|deels|rest|derde|vierde|vijfde in|te|op|nabij",
      when: [.not(.clause("duitsland|gediend|dienden"))],
      finds: [
        "Nederland plaatst twaalf stafofficieren in Asmara.", "Er zijn twee teams in Livno.",
      ],
      passesOver: ["Twee burgers kwamen om bij een aanslag in Asmara."]),
    Rule(
      "place/stays-in", "in|te|op|nabij|bij|via|naar",
      when: [
        .clause(stays), .behind("<town>"),
        .sentence(
          "<people>|<person>|<asset>|<assets>|<any-asset>|<dutch>|<type>|<ship-prefix>|schip|toestel|materieel|bevoorrading|luchtbrug|<mission>|*ploeg|*team|zij|opvarenden|steunpunt|kamp"
        ), notFled,
      ],
      finds: [
        "Het fregat bevoorraadt in Limassol.", "Een opruimploeg blijft tot juli in Dekemhare.",
      ],
      passesOver: [
        "De vluchtelingen blijven in Dekemhare.", "De president verblijft in Nicosia.",
      ]),
    Rule(
      "place/goes-to", "naar",
      when: [
        .behind("<town>"),
        .clause(
          "<people>|<person>|<contribution>|<assets>|<asset>|<any-asset>|<type>|personeel|materieel|*hoofdkwartier|*ploeg|*team|zij"
        ),
        .clause(
          "gaat|gaan|vertrekt|vertrekken|verhuist|verhuizen|verhuisd|verhuizing|verkast|verkassen|verplaatst|verplaatsen|verplaatsing|overgebracht|overgeplaatst|overgevlogen|verlegd|trekt|trekken|<sends>"
        ), notFled,
        .not(.clause("konvooi|konvooien|hulpgoederen|minister|bezoek")),
      ],
      finds: [
        "De compagnie die in oktober naar Sarajevo gaat, telt 150 militairen.",
        "De toestellen verhuizen in mei naar Sigonella.",
      ],
      passesOver: ["De minister gaat naar Sarajevo."]),
    Rule(
      "place/flown-between", "tussen|met|op",
      when: [
        .clause("pendelt|pendelen|pendelend|verbinding|verbindingen|luchtbrug|lijnvluchten"),
        .behind("<town>"),
      ],
      finds: ["De luchtmacht onderhoudt een luchtbrug met Islamabad en Tbilisi."],
      passesOver: ["De luchtmacht tekent een verdrag met Tbilisi."]),
    hosting,
    Rule(
      "place/works-in",
      "gelegerd|geplaatst|gestationeerd|ingericht|ondergebracht|gevestigd|werkzaam|verblijven|verblijft|werken|werkt|ontplooid|opgesteld|ingezet|aanwezig|plek|onderkomen ..3 in|te|op|nabij",
      finds: ["Het hoofdkwartier wordt ingericht in Potsdam."],
      passesOver: ["De burgers in Potsdam stemden."]),
    Rule(
      "place/aircraft-at", "op",
      when: [
        .behind("<town>"), .clause("<asset>|<assets>|<any-asset>|<type>|functie|functies"), notFled,
      ],
      finds: ["Vier toestellen op Amendola blijven beschikbaar."],
      passesOver: ["De aanval op Amendola mislukte."]),
    Rule(
      "place/taught-in", "in|te|op|bij|nabij",
      when: [
        .behind("^"), .clause("*opleiding|*opleidingen|*training|*trainingen|*cursus|lessen"),
        .clause("gegeven|gehouden|plaats|verzorgd"), notFled,
      ],
      finds: ["De opleiding wordt gegeven in Koulikoro."],
      passesOver: ["De opleiding in Koulikoro is duur."]),
    Rule(
      "place/in-which-people-are",
      "in|te|op|nabij|bij",
      when: [
        .behind(
          "^ ..8 gelegerd|geplaatst|gestationeerd|ingericht|ondergebracht|onderwezen|opgeleid|getraind|geopend|opgebouwd|opgericht|werkzaam"
        )
      ],
      finds: ["Daarnaast wordt in Livno een Patriot-eenheid geplaatst."],
      passesOver: ["In Livno raakten twee burgers gewond."]),
  ]

  /// Countries that host people of ours.
  static let hosting = Rule<Void>(
    "place/host", "in|uit het?",
    when: [
      .behind("<country>"),
      .clause(
        "<people>|<person>|<asset>|<assets>|<any-asset>|<type>|*team|*schakel|*steunpunt|toestellen|instructeurs"
      ),
      .clause(
        "\(stays)|functioneert|achter|opereren|opereert|nodig|telt|leert|getraind|les|lessen"),
      .not(.clause("<people>|<person> uit / komen|komt|kwamen ... uit|van")), notFled,
    ],
    finds: ["De toestellen die uit Kirgizië opereren blijven tot mei."],
    passesOver: ["De vluchtelingen blijven in Kirgizië."])

  private static let stays =
    "blijft|blijven|verblijft|verblijven|verbleef|zit|zitten|staat|staan|stond|bevindt|bevinden|ligt|liggen|zetelt|zetelen|houdt|houden|geeft|geven|verzorgt|verzorgen|reist|reizen|bevoorraadt|bevoorraden|afmeren|meert|beproefd|bijstaat|bijstaan|wacht|wachten|oefent|oefenen|opgeslagen|aangevoerd|afgevoerd|vervoerd|verbinding|luchtbrug|vluchten|pendelt|onderhoudt|onderhouden|gereed|opgeheven|gereedgehouden|toegevoegd|toegewezen|overgedragen|ontruimd|vervuld|bezet|functies|functie|plaatsen|standplaats|<works>|<acts>"

  private static let notFled = Condition.not(
    .clause(
      "regering|president|premier|bevolking|rebellen|strijders|vluchtelingen|partijen|groepering|gebied|gediend|dienden / houdt|houden ... bezet"
    ))

  /// Towns that a sentence is about: `Limassol dient als thuishaven`.
  static let harbours: [Rule<Void>] = [
    Rule(
      "place/serves-as",
      "<town> dient|fungeert|herbergt|huisvest|gereed / <town>|<country> doet dienst als / <town> ..1 binnen|aan / <town> als vooruitgeschoven? standplaats|thuishaven|steunpunt|uitvalsbasis|basis / <town> ..1 is|wordt|blijft ..4 thuishaven|standplaats|steunpunt|uitvalsbasis|thuisbasis",
      when: [
        .any([
          .clause(
            "doet dienst / als ..1 basis / dient|fungeert|herbergt|huisvest|thuishaven|standplaats|steunpunt|uitvalsbasis|thuisbasis"
          ),
          .clause("loopt|lopen|doet|doen ... <town>"),
        ])
      ],
      finds: [
        "Zr.Ms. Tromp doet elke drie weken Mombasa aan.", "Limassol dient als thuishaven.",
        "Szczecin herbergt het hoofdkwartier.", "Djibouti doet dienst als haven.",
      ],
      passesOver: ["Limassol is een stad."])
  ]
}
