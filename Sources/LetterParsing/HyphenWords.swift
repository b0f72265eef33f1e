/// Words by which Dutch spelling tells whether a hyphen at a line end belongs to the word.
///
/// Source: Woordenlijst Nederlandse Taal, Leidraad, on the hyphen and the trema; and what letters to
/// parliament write.
enum HyphenWords {
  /// Words to which the next is always tied, and beginnings of words in which they are no such word:
  /// `ex-militair`, but `explosief`.
  static let tying: [String: [String]] = [
    "adjunct": [], "aspirant": [], "bijna": [], "collega": ["'", "’"], "interim": [],
    "kandidaat": ["stel"], "niet": ["ig", "temin", "tegenstaande"], "non": ["chal", "sens"],
    "oud": ["er", "heid", "sher", "ste", "j"], "quasi": [], "vice": [], "waarnemend": [],
    "ex": [
      "act", "am", "ant", "cel", "cent", "cep", "cerp", "ces", "ci", "clu", "cu", "ec", "eg", "em",
      "erc", "erci", "h", "ist", "it", "od", "ot", "pan", "pat", "pec", "ped", "pel", "per", "pir",
      "pl", "pon", "port", "pos", "ress", "tase", "ten", "tern", "terr", "tra", "tre",
    ],
  ]
  /// Beginnings of words behind `ex` that are people all the same.
  static let formerly = ["terror", "trainer", "percussi", "cellist"]

  /// The second halves of offices and ranks, with what they stand behind.
  static let offices: [(second: String, first: Set<String>)] = [
    (
      "genera",
      [
        "adjudant", "advocaat", "advocaten", "agent", "auditeur", "brigade", "commissaris",
        "commissarissen", "consul", "consuls", "directeur", "directeuren", "directeurs",
        "gouverneur", "gouverneurs", "inspecteur", "inspecteurs", "intendant", "kapitein",
        "kwartiermeester", "luitenant", "luitenants", "procureur", "procureurs", "rentmeester",
        "secretaris", "secretarissen", "staten", "thesaurier", "vicaris",
      ]
    ),
    ("president", ["minister", "ministers", "raadsheer"]),
    ("kolonel", ["luitenant", "luitenants"]),
    ("majoor", ["generaal", "generaals", "sergeant", "sergeants", "wachtmeester"]),
    ("admiraal", ["luitenant", "schout"]), ("luitenant", ["kapitein"]),
    ("onderofficier", ["adjudant", "adjudanten"]), ("der", ["commandeur"]),
    ("bestuurder", ["directeur"]), ("eigenaar", ["directeur"]), ("staf", ["chef"]),
    ("zuid", ["noord"]), ("west", ["oost"]),
  ]

  /// Adjectives that pair with another as equals: `politiek-militair`, `civiel-militaire`.
  static let pairing: Set<String> = [
    "bestuurlijk", "civiel", "cultureel", "diplomatiek", "economisch", "ethisch", "etnisch",
    "financieel", "historisch", "humanitair", "juridisch", "logistiek", "maatschappelijk",
    "militair", "operationeel", "organisatorisch", "politiek", "psychologisch", "religieus",
    "sociaal", "strategisch", "technisch",
  ]
  static let adjectiveEndings = [
    "isch", "ische", "lijk", "lijke", "eel", "ele", "air", "aire", "iek", "ieke", "aal", "ale",
    "ief", "ieve", "ieel", "iële",
  ]
  /// Pairs that the Woordenlijst writes as one word, and letters mostly do not.
  static let solidPairs: Set<String> = ["sociaaleconomisch", "sociaaleconomische"]

  /// Loans and expressions that are always written with a hyphen.
  static let fixed: Set<String> = [
    "ad-hoc", "aide-mémoire", "face-to", "to-face", "kolonel-vlieger", "kapitein-vlieger",
    "back-up", "bij-nacht", "check-in", "check-up", "follow-up",
    "het-vuren", "know-how", "of-the", "one-stop", "roll-out", "run-up", "schout-bij", "spin-off",
    "staakt-het", "stand-alone", "stand-by", "stand-off", "start-up", "state-of", "status-quo",
    "the-art", "the-trainer", "trade-off", "train-the", "wake-up",
  ]

  /// Abbreviations in small letters that hold a vowel; those without one need no list.
  static let abbreviations: Set<String> = [
    "aow", "cao", "hbo", "ict", "ied", "ivd", "mbo", "navo", "ngo", "soa", "uav", "vwo",
  ]

  /// What follows `co` as a word of its own.
  static let partners = [
    "auteur", "assist", "bestuur", "chair", "commandant", "exist", "host", "indien",
    "leid", "ondertek", "opdracht", "organis", "ouder", "piloot", "piloten", "rapporteur",
    "referent", "sponsor", "voorzit", "verantwoord",
  ]

  /// First halves of compounds: a clash of vowels behind them takes a hyphen.
  static let combining: Set<String> = [
    "agro", "anti", "audio", "auto", "bio", "contra", "data", "demo", "drie", "eco", "elektro",
    "euro", "extra", "foto", "geo", "giga", "hydro", "infra", "intra", "macro", "maxi", "mede",
    "media", "mega", "meso", "meta", "micro", "milieu", "mini", "multi", "neo", "para", "politico",
    "porno", "privé", "pro", "psycho", "radio", "semi", "ski", "socio", "strato", "studio", "taxi",
    "twee", "ultra", "video", "zee",
  ]

  /// What may follow a word that was cut short: `land- en tuinbouw`.
  static let conjunctions: Set<String> = ["en", "of", "als", "tot", "dan", "resp."]

  /// Small words inside an expression, before and behind a line end: `stand-van-` `zaken`, `train-`
  /// `the-trainer`. Those that begin or end other words are none: `staf-of-` `ficieren`.
  static let linksBefore: Set<String> = ["het", "the", "van"]
  static let linksBehind: Set<String> = ["e", "het", "of", "the", "ul", "van"]

  /// What follows a name and makes no compound with it: `Iraakse`, `Afrikaans`.
  static let nameEndings = ["aan", "er", "ër", "isch", "land", "sch", "se", "stan", "tisch"]

  /// Small words that follow a dash and end no broken word.
  static let small: Set<String> = [
    "aan", "al", "alle", "als", "bij", "binnen", "dan", "dat", "de", "die", "dit", "door", "dus",
    "een", "en", "er", "hebben", "heeft", "het", "hij", "hoe", "hun", "in", "is", "maar", "mede",
    "met", "na", "naar", "namelijk", "niet", "nog", "of", "om", "onder", "ook", "op", "over", "per",
    "te", "tot", "uit", "van", "via", "voor", "waar", "waarbij", "want", "wat", "wel", "wij",
    "wordt", "worden", "zal", "zich", "zij", "zijn", "zo", "zoals", "zonder",
  ]
}
