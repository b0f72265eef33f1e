import LetterModel

/// Numbers that count and are yet no measure of a contribution.
enum NumberRules {
  static let all: [Rule<Void>] = [
    Rule(
      "number/duration",
      "# of|tot|à|en? #? eerste|laatste|volle|hele? dag|dagen|week|weken|weekend|maand|maanden|jaar|jaren|uur|uren|minuut|minuten|seconden|decennia|eeuwen|etmaal|kwartalen|*jarige|*maands|*daagse",
      finds: [
        "Binnen twee weken volgt een besluit.", "De vlucht duurt 12 uur.",
        "Dat is al drie jaar zo.", "Het overleg begint om 10.30 uur.",
      ], passesOver: ["Er gaan twee fregatten mee."]),
    Rule(
      "number/unit-of-measure",
      "#|miljoen|miljard|mln .? vierkante|strekkende|zeer? meter|kilometer|km|mijl|zeemijl|zeemijlen|mijlen|voet|hectare|kilo|kilogram|kg|ton|liter|graden|graad|procentpunt|procentpunten|knopen|millimeter|centimeter|megawatt|kaliber|vliegkilometers",
      finds: ["De grens is 900 kilometer lang.", "Het ruim bevat zes ton graan."],
      passesOver: ["Er gaan twee fregatten mee."]),
    Rule(
      "number/times", "#|anderhalf|*enhalf keer|maal|malen|tweeën|drieën",
      finds: ["Het is vier keer gebeurd."], passesOver: ["Er gaan vier tolken mee."]),
    Rule(
      "number/one-of", "# van|der de|deze|die|hen|hun|haar|zijn|onze|dit|het|zulke",
      finds: ["Eén van de taken is bewaking.", "Twee van die wegen zijn dicht."]),
    Rule(
      "number/enumeration",
      "# <filler>|*e? <filler>|*e? fase|fasen|stap|stappen|punt|punten|pijlers|sporen|lijnen|elementen|onderdelen|vragen|criteria|doelen|doelstellingen|redenen|manieren|niveaus|opties|scenario|aspecten|componenten|taken|factoren|categorieën|prioriteiten|thema|terreinen|voorwaarden|hoofdtaken|kanten|partijen|delen|soorten|vormen|zaken|onderwerpen|argumenten|uitgangspunten|ministers|ministeries|departementen|bewindspersonen|kamers|landen|lidstaten|bondgenoten|partners|zijden|oorzaken|gevolgen|gebieden|richtingen|rollen|moties|brieven|vormen|series",
      finds: ["De missie heeft drie pijlers.", "Beide landen en twee andere partners doen mee."],
      passesOver: ["Er gaan twee fregatten mee."]),
    Rule(
      "number/ratio", "# op|tegen|à de? #",
      finds: [
        "Eén op de vier kinderen gaat naar school.", "Het voorstel kreeg 14 tegen 1 stemmen.",
      ],
      passesOver: ["Er gaan twee fregatten mee."]),
    Rule(
      "number/either", "een|één|geen of #", finds: ["Er komen een of twee rustplaatsen."]),
    Rule(
      "number/fraction", "een|twee|drie|vier derde|kwart|vierde|vijfde|tiende|achtste|zesde",
      finds: ["Een derde van het land is droog.", "Twee derde stemde voor."]),
    Rule(
      "number/phrase",
      "op|voor|met|tot|onder|als|in # lijn|hand|stem|na|front|noemer|geheel|keer|dak|adem",
      finds: ["De bondgenoten zitten op één lijn.", "Op één na zijn alle wegen open."]),
    Rule(
      "number/contact",
      "telefoon|telefoonnummer|tel|fax|postbus|toestel .? :? nr|nummer? #",
      finds: ["Het meldpunt heeft telefoon 112."]),
    Rule(
      "number/foreign-money", "# dollar|pond|kronen|frank|yen|roebel|lira|usd|gbp",
      finds: ["De Verenigde Staten geven 45 dollar."]),
    Rule(
      "number/vague",
      "enkele|aantal|paar|tientallen|honderden|duizenden|tienduizenden|honderdduizenden|miljoenen|miljarden|tiental|twintigtal|tweetal|drietal|viertal|vijftal|zestal|achttal|tiental|elftal|twaalftal|koppel|duo|trio|dozijn|twintigtal|dertigtal|veertigtal|vijftigtal|zestigtal|honderdtal",
      finds: ["Er is een aantal wegen hersteld.", "Het raakt duizenden gezinnen."]),
    Rule(
      "number/compared", "tegen #",
      finds: ["Er waren 40 aanvallen, tegen 70 in het jaar daarvoor."]),
    Rule(
      "number/part",
      "van|onder|waarvan|waaronder wie|wier|hen|er? er? # / daarvan|hiervan|ervan|waarvan|waaronder ... #",
      finds: [
        "Er zijn tien waarnemers, van wie twee in Goma.",
        "Daarvan zijn er bij de luchtmacht tien beschikbaar.",
      ]),
    Rule(
      "number/split", ":|en # op|in|bij|aan|naar het|de|^",
      finds: [
        "Er werken acht mensen: vijf op het hoofdkwartier en drie op het schip.",
        "Er gaan tien waarnemers, van wie zes naar Gao en vier naar Kidal.",
      ]),
    Rule(
      "number/unit-by-its-number",
      "# ^ ^|brigade|bataljon|compagnie|squadron|divisie|eskadron",
      finds: ["De militairen komen van 13 Lichte Brigade."]),
    Rule(
      "number/issue", "*rapport|*editie|*uitgave|*nummer|jaargang #",
      finds: ["Zie weekrapport 8 van de missie."]),
    Rule(
      "number/former", "van # ..2 naar|tot",
      finds: ["Het aantal toestellen gaat terug van zes naar vier."],
      passesOver: ["Het is een detachement van zes instructeurs."]),
    Rule(
      "number/of-an-article",
      "*artikel|*artikelen|paragraaf|paragrafen|lid|leden|bladzijde|bladzijden|pagina|alinea|alineas|p|pp|blz|bijlage|bijlagen|hoofdstuk|hoofdstukken|punt|punten|onderdeel|overweging .? # ,|en|tot|t en? met? # ,|en? #? / bladzijde|pagina|blz # / *artikel #",
      finds: [
        "De artikelen 100 tot en met 107 gelden.", "Zie paragraaf 4, 6 en 8 van de resolutie.",
        "De uitgaven staan op beleidsartikel 20.",
      ], passesOver: ["De staf telt 20 leden en drie tolken."]),
    Rule(
      "number/enumerator", "( # ) ..12 ( # ) / en|of|, ( # ) *", when: [.sentence("( # )")],
      finds: ["Het doel is (1) bescherming van burgers en (2) bestrijding van terreur."],
      passesOver: ["Het detachement (38) vertrekt."]),
    Rule(
      "number/all-of-them", "alle|deze|die # / de # <people>|<anyone>",
      finds: ["Alle drie de schepen zijn terug."],
      passesOver: ["Drie schepen zijn terug."]),
    Rule(
      "number/decade", "jaren #", finds: ["In de jaren negentig was dat anders."],
      passesOver: ["Vier jaar later was dat anders."]),
    Rule(
      "number/level",
      "level|role|rol|niveau|categorie|fase|tier|klasse|blok|lot|spoor|block|mark|versie|variant|*bataljon|*brigade|*squadron|*eskadron|*divisie|optie|scenario|prioriteit ..1 #",
      finds: ["Aan boord is een role 2 voorziening.", "De tanks zijn van tankbataljon 414."],
      passesOver: ["Er zijn twee fregatten."]),
    Rule(
      "number/share", "# %|procent|procentpunt|promille",
      finds: ["Het Nederlandse aandeel is 5,8 procent."],
      passesOver: ["Het aandeel is 12 miljoen euro."]),
    Rule(
      "number/scale", "x|in .? € .? # miljoen|mln|duizend|miljard?",
      finds: ["De bedragen zijn (x € 1 miljoen)."], passesOver: ["De kosten zijn € 1 miljoen."]),
    Rule(
      "number/difference", "# meer|minder|hoger|lager|extra dan|erbij|eraf",
      finds: ["Dat zijn er tachtig meer dan in mei."], passesOver: ["Er is meer dan genoeg."]),
    Rule(
      "number/clock", "van|tussen # tot|en # bereikbaar|geopend|open|uur",
      finds: ["De lijn is van acht tot zes bereikbaar."], passesOver: ["De weg is weer open."]),
    Rule(
      "number/was", "was|waren|voorheen|eerder|nu ..1 # )",
      finds: ["Er blijven vijf toestellen (was zes) over."],
      passesOver: ["Er waren zes toestellen."]),
    Rule(
      "number/caliber", "# mm|millimeter|inch|cm",
      finds: ["Het voertuig heeft een kanon van 25 mm."], passesOver: ["Het voertuig is nieuw."]),
    Rule(
      "number/age", "# jaar oud|en", finds: ["De jongste is 18 jaar oud."]),
  ]
}
