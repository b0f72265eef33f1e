internal import DutchLanguage

/// Materiel as it is printed: a type (`F-16’s`, `Apache-helikopters`) or a noun (`fregatten`).
struct AssetPhrase {
  var tokens: Range<Int>
  /// In one way of writing: `F-16`, `Apache`, `fregat`.
  var subject: String
  /// Whether only the text around tells what it is: `toestellen`.
  var isVague = false

  /// The materiel that begins at a token; nil where none does, or where the type only begins a
  /// compound that is something else (`F-16-bijdrage`).
  init?(at start: Int, _ words: Words, _ roles: WordRoles) {
    if let (end, name) = Self.type(at: start, words) {
      var end = end
      // `Apache-helikopters`, `Patriot batterijen`, against `F-16-bijdrage`, `F-16 inzet`.
      let hyphen = words.isHyphen(end) && words.clings(end)
      let next = hyphen ? end + 1 : end
      if !roles[next].isDisjoint(with: [.assets, .asset, .anyAsset]) {
        end = next + 1
      } else if hyphen, words.isWord(next, among: ["systeem", "systemen", "installatie"]) {
        end = next + 1
      } else if hyphen, words.hasSuffix(next, "e"),
        !roles[next + 1].isDisjoint(with: [.assets, .asset, .anyAsset])
      {
        // `NH90-maritieme gevechtshelikopter`
        end = next + 2
      } else if hyphen && words.clings(end + 1) {
        return nil
      } else if !roles[next].isDisjoint(with: [.contribution, .mission]) {
        return nil
      }
      tokens = start..<end
      subject = name
      return
    }
    guard !roles[start].isDisjoint(with: [.assets, .asset, .anyAsset]) else { return nil }
    if words.isHyphen(start + 1), words.clings(start + 1) { return nil }
    tokens = start..<start + 1
    subject = words.singular(start)
    isVague = !roles[start].isDisjoint(with: .anyAsset)
    // `gevechtsvoertuigen van het type CV90`.
    if words.areWords(start + 1, "van", "het", "type"), let named = Self.type(at: start + 4, words)
    {
      tokens = start..<named.end
      subject = named.name
      isVague = false
    }
  }

  /// Whether a noun for materiel of any type can be one of a type: `helikopters` are no F-16s.
  func mayBe(_ type: String) -> Bool { MaterielKind(type: type).isCalled(subject) }

  /// The first type that a text names: what `toestellen` behind it are.
  static func type(in text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let words = Words(text)
    for index in 0..<words.count {
      if let (_, name) = type(at: index, words) { return name }
    }
    return nil
  }

  /// The type that begins at a token, whatever follows: `F-16` of `F-16-bijdrage`.
  static func typeName(at start: Int, _ words: Words) -> String? { type(at: start, words)?.name }

  /// The first type of a sentence.
  static func type(in sentence: Sentence) -> String? {
    sentence.tokens.lazy.compactMap { typeName(at: $0, sentence.words) }.first
  }

  private static func type(at start: Int, _ words: Words) -> (end: Int, name: String)? {
    let token = words[start]
    guard token.isCapitalised || token.kind == .mixed else { return nil }
    if token.kind == .word, token.isCapitals, words.isHyphen(start + 1), words.clings(start + 1),
      words.clings(start + 2), words[start + 2].kind == .number || words[start + 2].kind == .mixed,
      words.has(start, .typeLetters)
    {
      // `F-16s`
      let name = words.text(start..<start + 3)
      let isPlural = words[start + 2].kind == .mixed && words.hasSuffix(start + 2, "s")
      return (
        plural(start + 3, words), (isPlural ? String(name.dropLast()) : name).uppercased()
      )
    }
    guard let (end, name) = words.lexicon.name(.type, at: start, words) else { return nil }
    return (plural(end, words), name ?? words.text(start..<end))
  }

  /// Behind `’s`, where it clings.
  private static func plural(_ index: Int, _ words: Words) -> Int {
    words.isSign(index, Sign.apostrophe) && words.clings(index) && words.isWord(index + 1, "s")
      && words.clings(index + 1) ? index + 2 : index
  }
}

extension Words {
  /// Materiel in one way of writing: `helikopters` as `helikopter`.
  func singular(_ index: Int) -> String {
    lexicon.name([.assets, .asset, .anyAsset], at: index, self)?.means ?? folded(index)
  }
}
