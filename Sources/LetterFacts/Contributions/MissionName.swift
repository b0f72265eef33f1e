/// A mission's name in one way of writing: `MINUSMA`, `Resolute Support`, `NAVO-missie`.
struct MissionName {
  var tokens: Range<Int>
  var name: String

  /// The mission whose name begins at a token; nil where none does, such as at `de missie`.
  init?(at start: Int, _ sentence: Sentence) {
    let words = sentence.words
    let roles = sentence.text.roles
    let token = words[start]
    guard token.kind == .word else { return nil }
    // `NAVO-missie`, `EU-operatie`, `NAVO-capaciteitsopbouwmissie`.
    if token.isCapitals, words.isHyphen(start + 1), words.clings(start + 2),
      roles[start + 2].contains(.mission), !words[start + 2].isCapitalised
    {
      tokens = start..<start + 3
      name = words.text(start..<start + 1) + "-missie"
      return
    }
    // `operatie Ocean Shield`.
    if roles[start].contains(.mission), !token.isCapitalised {
      var end = start + 1
      while end < sentence.tokens.upperBound, words[end].isCapitalised, words[end].kind == .word,
        roles[end].isDisjoint(with: [.place, .dutch, .foreign]), !words.isHyphen(end + 1)
      {
        end += 1
      }
      guard end > start + 1 else { return nil }
      tokens = start..<end
      name = words.text(start + 1..<end)
      return
    }
    // `eFP` carries its capitals inside; `Atalanta`, `MINUSMA`.
    guard roles[start].contains(.mission), token.isCapitalised else { return nil }
    var end = start + 1
    if !token.isCapitals, words[end].isCapitalised, words[end].kind == .word,
      end < sentence.tokens.upperBound
    {
      end += 1
    }
    tokens = start..<end
    name = words.text(start..<end)
  }
}
