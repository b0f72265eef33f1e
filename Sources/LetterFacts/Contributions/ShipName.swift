internal import DutchLanguage

/// A ship of the navy by its name: `Zr.Ms. Karel Doorman`.
struct ShipName {
  var tokens: Range<Int>
  /// Without `Zr.Ms.`.
  var name: String

  /// The ship whose name begins at a token.
  static func find(at start: Int, _ sentence: Sentence) -> ShipName? {
    let words = sentence.words
    guard words.has(start, .shipPrefix) else { return nil }
    var at = start + 1
    while words.isSign(at, Sign.stop) || words.isWord(at, "ms") { at += 1 }
    var end = at
    while end < sentence.tokens.upperBound, words[end].kind == .word,
      words[end].isCapitalised || words.isWord(end, among: ["de", "van", "der"]),
      words[end].isCapitalised || words[end + 1].isCapitalised
    {
      end += 1
    }
    guard end > at else { return nil }
    return ShipName(tokens: start..<end, name: words.text(at..<end))
  }

  /// The ships of a letter whose kind it tells: `Zr.Ms. Tromp, een luchtverdedigingsfregat`, `het
  /// fregat Zr.Ms. Van Amstel`.
  static func kinds(in statements: [Statement]) -> [String: String] {
    var kinds: [String: String] = [:]
    for statement in statements {
      for subject in statement.subjects where subject.name == Subject.ship {
        let sentence = statement.sentence
        guard let ship = find(at: subject.tokens.lowerBound, sentence) else { continue }
        let before = statement.subjects.last {
          $0.kind == .asset && $0.tokens.upperBound == ship.tokens.lowerBound
        }
        let kind = before ?? apposition(ship, sentence)
        if let kind, kind.name != Subject.ship { kinds[ship.name] = kind.name }
      }
    }
    return kinds
  }

  private static func apposition(_ ship: ShipName, _ sentence: Sentence) -> Subject? {
    let end = ship.tokens.upperBound
    guard sentence.words.isSign(end, Sign.comma),
      sentence.words.isWord(end + 1, among: ["een", "het"])
    else { return nil }
    let behind = sentence.range(end + 2, upTo: end + 7)
    return Subject.all(in: end + 2..<max(end + 2, behind.upperBound), sentence)
      .first { $0.kind == .asset }
  }
}
