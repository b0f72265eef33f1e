internal import LetterModel

/// What a word by itself can mean to the rules; most words mean nothing.
public struct Meaning: Sendable {
  /// What a word can do in a date.
  public enum Time: UInt8, Sendable {
    case none
    /// `januari`, `jan`; the number is the month.
    case month
    /// `begin`, `medio`, `eind`; the number is the third of the period, 1 to 3.
    case part
    /// `voorjaar`, `najaar`; the number is the first month.
    case season
    /// `vorig`, `dit`, `volgend`; the number is -1, 0 or 1 years or months.
    case relative
    /// `eerste` to `vierde`, as in `tweede helft van 2018`; the number is which, 0 for `laatste`.
    case ordinal
  }
  /// What kind of citation a word can begin or carry.
  public enum Trigger: UInt8, Sendable {
    case none
    /// `Kamerstuk`, `Kamerstukken`.
    case paper
    /// `Tweede`, `Eerste` (before `Kamer` or `Kamerstuk`), `Bijlage`.
    case chamber
    /// `kst`, `h`, `ah`, `blg` before a hyphen and digits.
    case id
    /// `Handelingen`, `Aanhangsel`.
    case minutes
    /// `nr`, `nrs`, `nummer`.
    case marker
    /// `brief`, `Kamerbrief`, `100-brieven`.
    case letter
    /// `voortgangsrapportage`.
    case report
    /// `motie`, `moties`.
    case motion
    /// `resolutie`, `Veiligheidsraadresoluties`, `UNSCR`.
    case resolution
    /// `artikel`, `artikelen`, `art`.
    case article
    /// `Grondwet`.
    case constitution
    /// `regeerakkoord`, `nota` behind `BHOS-`.
    case named
  }

  package var time = Time.none
  package var number: Int8 = 0
  package var trigger = Trigger.none
  /// The number that the word writes, `een` included; 0 for other words.
  package var cardinal: Int32 = 0
  /// `miljoen`, `mld`: what it multiplies the number before it by; 0 for other words.
  package var scale: Int = 0
}

/// The words that rules start from, in one table.
struct MeaningTable: Sendable {
  static let shared = MeaningTable()

  /// The places of words in `meanings`.
  private let words: WordNumbers
  private let meanings: [Meaning]

  /// The meaning of a word in small letters without accents.
  func meaning(of word: ArraySlice<UInt8>, _ key: UInt64) -> Meaning {
    guard word.count > 1 || word.first == UInt8(ascii: "h") else { return Meaning() }
    if let known = words.value(key) { return meanings[known] }
    var meaning = Meaning()
    for (suffix, trigger) in Self.endings
    where word.count > suffix.utf8CodeUnitCount
      && word.last == suffix.utf8Start[suffix.utf8CodeUnitCount - 1]
    {
      let end = word.suffix(suffix.utf8CodeUnitCount)
      if end.elementsEqual(UnsafeBufferPointer(start: suffix.utf8Start, count: end.count)) {
        meaning.trigger = trigger
      }
    }
    if word.count >= 7, let value = NumberWords.value(word) { meaning.cardinal = Int32(value) }
    return meaning
  }

  /// Compounds have the meaning of their last part.
  private static let endings: [(StaticString, Meaning.Trigger)] = [
    ("brief", .letter), ("brieven", .letter), ("resolutie", .resolution),
    ("resoluties", .resolution), ("rapportage", .report), ("rapportages", .report),
  ]

  private init() {
    var words = WordNumbers(capacity: 512)
    var meanings: [Meaning] = []
    func add(_ list: [String], _ change: (inout Meaning) -> Void) {
      for word in list {
        let key = WordKey.of(word.utf8)
        let place = words.value(key) ?? meanings.count
        if place == meanings.count {
          words.set(key, place)
          meanings.append(Meaning())
        }
        change(&meanings[place])
      }
    }
    for (index, names) in Self.months.enumerated() {
      add(names) { ($0.time, $0.number) = (.month, Int8(index + 1)) }
    }
    for (part, names) in Self.parts {
      add(names) { ($0.time, $0.number) = (.part, part) }
    }
    for (month, names) in Self.seasons {
      add(names) { ($0.time, $0.number) = (.season, month) }
    }
    for (step, names) in Self.relatives {
      add(names) { ($0.time, $0.number) = (.relative, step) }
    }
    for (index, name) in ["eerste", "tweede", "derde", "vierde"].enumerated() {
      add([name]) { ($0.time, $0.number) = (.ordinal, Int8(index + 1)) }
    }
    add(["laatste"]) { $0.time = .ordinal }
    for (word, value) in NumberWords.small { add([word]) { $0.cardinal = Int32(value) } }
    for (names, value) in NumberWords.scales {
      add(names) {
        $0.scale = value
        if value < 1_000_000 { $0.cardinal = Int32(value) }
      }
    }
    for (trigger, names) in Self.triggers { add(names) { $0.trigger = trigger } }
    (self.words, self.meanings) = (words, meanings)
  }

  /// The months and their short forms; a full stop behind a short form is read over.
  static let months: [[String]] = [
    ["januari", "jan"], ["februari", "feb", "febr"], ["maart", "mrt"], ["april", "apr"], ["mei"],
    ["juni", "jun"], ["juli", "jul"], ["augustus", "aug"], ["september", "sep", "sept"],
    ["oktober", "okt"], ["november", "nov"], ["december", "dec"],
  ]

  /// Thirds of a month or year.
  static let parts: [(Int8, [String])] = [
    (1, ["begin", "aanvang"]), (2, ["medio", "midden", "half", "halverwege"]),
    (3, ["eind", "einde", "ultimo"]),
  ]

  /// Meteorological seasons by their first month; `winter` begins in December of the year before.
  static let seasons: [(Int8, [String])] = [
    (3, ["voorjaar", "lente"]), (6, ["zomer"]), (9, ["najaar", "herfst"]), (12, ["winter"]),
  ]

  /// How many periods from now.
  static let relatives: [(Int8, [String])] = [
    (-1, ["vorig", "vorige", "afgelopen", "voorbije"]),
    (0, ["dit", "deze", "lopende", "huidige"]),
    (1, ["volgend", "volgende", "komend", "komende", "aanstaande"]),
  ]

  static let triggers: [(Meaning.Trigger, [String])] = [
    (
      .paper,
      [
        "kamerstuk", "kamerstukken", "kamerstuknr", "kamerstuknrs", "kamerstuknummer",
        "kamerstuknummers",
      ]
    ),
    (.chamber, ["tweede", "eerste", "bijlage", "ek", "tk"]),
    (.id, ["kst", "h", "ah", "blg", "kv"]),
    (.minutes, ["handelingen", "hand", "aanhangsel", "aanh"]),
    (.marker, ["nr", "nrs", "nummer", "nummers", "no"]),
    (.letter, ["brief", "brieven", "schrijven", "missive"]),
    (
      .report,
      [
        "rapportage", "rapportages", "voortgangsbrief", "voortgangsbrieven", "evaluatie",
        "eindevaluatie", "tussenevaluatie", "eindrapport", "voortgangsrapport",
        "voortgangsrapporten",
      ]
    ),
    (.motion, ["motie", "moties"]),
    (.resolution, ["resolutie", "resoluties", "unscr", "vnvr", "res"]),
    (.article, ["artikel", "artikelen", "art", "artt"]),
    (.constitution, ["grondwet"]),
    (.named, ["regeerakkoord", "coalitieakkoord", "nota", "bhos"]),
  ]
}
