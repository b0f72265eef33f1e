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

  /// The ships of a letter whose kind it tells: `Zr.Ms. Tromp, een luchtverdedigingsfregat`.
  static func kinds(in statements: [Statement]) -> [String: String] {
    var kinds: [String: String] = [:]
    for statement in statements {
      let sentence = statement.sentence
      for subject in statement.subjects where subject.name == Subject.ship {
        guard let ship = find(at: subject.tokens.lowerBound, sentence),
          sentence.words.isSign(ship.tokens.upperBound, Sign.comma),
          sentence.words.isWord(ship.tokens.upperBound + 1, among: ["een", "het"])
        else { continue }
        let apposition =
          ship.tokens.upperBound
          + 2..<sentence.range(
            ship.tokens.upperBound + 2, upTo: ship.tokens.upperBound + 7
          ).upperBound
        let kind = Subject.all(in: apposition, sentence).first { $0.kind == .asset }
        if let kind, kind.name != Subject.ship { kinds[ship.name] = kind.name }
      }
    }
    return kinds
  }
}
