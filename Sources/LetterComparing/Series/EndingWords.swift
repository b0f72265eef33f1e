/// The words by which a letter says that something ends, and those that say otherwise.
enum EndingWords {
  static let endings = set(
    """
    beëindigd beëindigt beëindigen beëindiging eindigt eindigde eindigen eindigden geëindigd \
    stopgezet stopt stopte gestopt opgeheven ingetrokken teruggetrokken afgerond voltooid vervalt \
    vervallen afgebouwd
    """)
  /// In a clause with these nothing has ended: it goes on, or might end.
  static let continuing = set(
    """
    duurt voort voortduurt voortgezet voortzetten voortgaat verlengd verlengt doorgaat blijft \
    blijven kan kunnen kon konden moet moeten moest wil willen zou zouden mocht mochten indien zodra \
    wanneer als zolang totdat voordat voorkomen hoop hoopt hopen streeft streven probeert proberen \
    mogelijk mogelijke eventuele roept oproep onderhandelen onderhandelingen poging pogingen
    """)
  static let denials = set("niet geen nooit noch evenmin nog")
  /// Finite verbs, and others that show a clause to be one.
  static let predicates = set(
    """
    is zijn was waren wordt worden werd werden heeft hebben had hadden zal zullen gaat gaan komt \
    komen blijft blijven duurt duren begint beginnen loopt lopen vertrekt vertrekken keert keren \
    staat staan neemt nemen levert leveren zet zetten voert voeren vliegt vliegen opereert opereren \
    draagt dragen maakt maken kan kunnen moet moeten wil willen stelt stellen bestaat bestaan
    """)
  /// Heads behind which stands what the words are about: `de inzet van de F-16’s`.
  static let wholes = set(
    """
    inzet bijdrage deelname missie operatie optreden uitzending aanwezigheid detachement aantal \
    vertrek terugkeer einde beëindiging afbouw terugtrekking afronding steun ondersteuning taak \
    taken werkzaamheden activiteiten vorm groep eenheid levering stationering ontplooiing
    """)
  /// Words that any two letters share: alike only in what stands with them.
  static let common = set(
    """
    inzet bijdrage deelname missie operatie optreden uitzending aanwezigheid steun ondersteuning \
    detachement eenheid eenheden taak taken werkzaamheden activiteiten personeel militairen toestellen \
    toestel vliegtuigen vliegtuig middelen team
    """)
  /// What points back to the first sentence of a paragraph.
  static let pointing = set("zij ze deze dit die hij hun daarvan daarvoor hiervoor daartoe hiervan")

  static let determiners = set(
    """
    de het een deze die dit dat zijn haar hun onze ons elke ieder alle beide enkele geen
    """)
  static let prepositions = set(
    """
    aan achter bij binnen boven buiten door gedurende in langs met na naar naast om onder op over per \
    sinds tegen tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor vóór wegens zonder \
    jegens omtrent rond rondom behalve ondanks ten ter
    """)
  static let quantities = set(
    """
    twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig \
    zestig zeventig tachtig negentig honderd ongeveer circa maximaal minimaal ruim bijna hooguit \
    minstens totaal
    """)
  /// Adjectives without an ending, and words between an article and its noun.
  static let adjectives = set(
    "militair civiel humanitair politiek internationaal groot klein extra")
  /// No subject of any ending.
  static let passed = set(
    """
    nederland nederlands nederlandse kabinet regering kamer minister ministers staat sprake januari \
    februari maart april mei juni juli augustus september oktober november december jaar jaren maand \
    maanden week weken dag dagen periode begin medio eind einde tijd moment voorjaar najaar zomer \
    winter brief rapportage kamerstuk besluit verzoek loop keer deel mate procent euro miljoen \
    inmiddels thans momenteel daarmee hiermee
    """)

  private static let countries = set(
    """
    afghanistan albanië algerije amerika australië bahrein belgië bulgarije canada china cyprus \
    denemarken duitsland egypte estland finland frankrijk griekenland hongarije ierland ijsland india \
    indonesië iran israël italië japan jordanië koeweit kroatië letland libanon libië litouwen \
    luxemburg mali marokko niger noorwegen oekraïne oostenrijk pakistan polen portugal qatar roemenië \
    rusland saoedi-arabië senegal servië slovenië slowakije spanje tsjaad tsjechië tunesië turkije \
    zweden zwitserland bondgenoten bondgenoot partnerlanden landen coalitiegenoten
    """)
  private static let peoples = [
    "afghaan", "albane", "amerika", "arabi", "australi", "belgisch", "brits", "bulgaar", "canade",
    "chine", "deen", "duits", "egypti", "engels", "estisch", "ests", "europese", "fins", "frans",
    "grieks", "hongaar", "iers", "ira", "israëli", "italiaan", "japan", "jemeniti", "jordaan",
    "koerdisch", "koeweit", "kroati", "lets", "libane", "libisch", "litouw", "luxemburg", "malines",
    "marokka", "noors", "oekraïen", "oostenrijk", "pakista", "pools", "portuge", "roemeen",
    "russisch",
    "senegale", "servi", "sloveen", "slowaak", "spaans", "syrisch", "tsjechisch", "turks", "zweed",
    "zwitser",
  ]

  /// A country other than the Netherlands, or several.
  static func isCountry(_ word: String) -> Bool {
    countries.contains(word) || word == "staten" || word == "koninkrijk"
  }

  /// `Belgische`: whose something is, as the first letters of the name; nil for other words.
  static func people(_ word: String) -> String? {
    guard word.hasSuffix("e") || word.hasSuffix("s") else { return nil }
    return peoples.first { word.hasPrefix($0) && word.count <= $0.count + 4 }
  }

  private static func set(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
