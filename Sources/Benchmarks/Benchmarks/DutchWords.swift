/// Words in the proportions of running text: the word of rank n is drawn in proportion to 1/n.
///
/// The frequent ones are listed; behind them come compounds, which give the long tail that an
/// index has to live with.
struct DutchWords {
  private static let frequent = """
    de van het en in een te is op dat voor met zijn aan die er door om bij deze ook als worden \
    Nederlandse Irak niet naar of inzet uit over Syrië tot wordt heeft zal hebben maar tegen \
    missie nog na Nederland kabinet militairen zich strijd internationale meer daarnaast coalitie \
    kan dit onder andere binnen bijdrage steun Iraakse veiligheid hun gebied al zullen sinds \
    troepen landen zowel mandaat eenheden daarbij training geen regio wel gebieden kunnen \
    ontwikkelingen tussen partners politieke militaire bevolking risico's zo ten einde bevindt \
    capaciteit optreden lokale waar personeel terugkeer verenigde naties jaar nieuwe verlenging \
    wederopbouw stabiliteit vormt eerste grote moet vooral verder gezamenlijk commandant leveren \
    basis regering aanwezig mede inclusief humanitaire hulp gevolg bestaat rondom vanuit aanvallen \
    besluit bescherming verwachting advies kosten begroting vliegtuigen opleiding verantwoordelijk \
    bondgenoten juridische grondslag verzoek evaluatie planning medische zorg logistieke steden \
    vluchtelingen grens voortgang beperkt geleid hoofdkwartier instructeurs dreiging onderdeel
    """

  private static let first = """
    veiligheids vredes regerings grens terreur burger ontwikkelings wapen leger politie stads \
    inlichtingen vluchtelingen hervormings verkiezings onderhandelings handels water energie \
    gezondheids rechts mensenrechten opleidings steun stabilisatie luchtmacht commando oorlogs \
    geloofs vervoers bestuurs begrotings verdedigings bewakings transport munitie verkennings \
    ontmijnings samenwerkings bevelvoerings
    """

  private static let second = """
    situatie operatie macht raad bijeenkomst programma plan sector dienst akkoord beleid proces \
    gebied leiding middelen capaciteit inzet taak opdracht structuur missie fonds maatregelen \
    personeel voorziening overleg organisatie ontwikkeling strategie behoefte dreiging steun \
    verantwoordelijkheid bijdrage vraagstuk eenheid hulp toezicht rapportage kader
    """

  /// A soft hyphen stands at the seam of a compound, where a line may break it.
  private let words: [String]
  private let weights: [Double]

  init() {
    func list(_ text: String) -> [String] {
      text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    let parts = (list(Self.first), list(Self.second))
    // Taken crosswise, so that no beginning is more frequent than another.
    let compounds = (0..<parts.0.count * parts.1.count).map { number in
      let row = number % parts.0.count
      return "\(parts.0[row])\u{AD}\(parts.1[(number / parts.0.count + row) % parts.1.count])"
    }
    words = list(Self.frequent) + compounds
    var sum = 0.0
    weights = words.indices.map { rank in
      sum += 1 / Double(rank + 1)
      return sum
    }
  }

  func draw(_ dice: inout Dice) -> String {
    let place = dice.fraction() * weights[weights.count - 1]
    var (low, high) = (0, words.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if weights[middle] < place { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}

/// Numbers that are the same in each run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From `range`, each with the same chance.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// At least 0 and less than 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
