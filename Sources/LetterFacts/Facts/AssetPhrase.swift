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
    // `gevechtsvoertuigen van het type CV90`, `een vrachtwagen (merk Tatra)`.
    if let (end, name) = Self.told(behind: start + 1, words) {
      tokens = start..<end
      subject = name
      isVague = false
    }
  }

  /// Materiel of a type that the lexicon does not know, printed before a noun that only it makes
  /// clear or with its plural: `Raybird-toestellen`, `AW139’s`.
  init?(printedAt start: Int, _ words: Words, _ roles: WordRoles) {
    guard roles[start].isEmpty, let (end, name) = Self.printed(at: start, words) else { return nil }
    let hyphen = words.isHyphen(end) && words.clings(end)
    let noun = hyphen ? end + 1 : end
    if roles[noun].contains(.anyAsset) {
      // `VIP-toestellen` are of no type; nor are those of a town or body: `Delftse schepen`.
      let isType = Self.hasDigit(start..<end, words) || !words[start].isCapitals
      guard isType ? hyphen || !words.hasSuffix(start, "e") : hyphen else { return nil }
      tokens = start..<noun + 1
      subject = isType ? name : words.singular(noun)
      return
    }
    guard Self.hasDigit(start..<end, words), words[start].isCapitalised,
      words.isWord(end - 1, "s") || words.hasSuffix(end - 1, "s")
    else { return nil }
    tokens = start..<end
    subject = name
  }

  /// Whether materiel is called by the name of a type that the lexicon does not know.
  static func isUnknownType(_ subject: String) -> Bool {
    let words = Words(subject)
    guard words.count > 0, words[0].isCapitalised || words[0].kind == .mixed else { return false }
    return !words.has(0, .shipPrefix) && type(at: 0, words) == nil
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
    guard let (end, name) = oneType(at: start, words) else { return nil }
    // `C-130 Hercules`, `Fokker 60`: one type by its number and its name.
    if !words.isPlural(end, from: start), words[end].kind != .sign, !words.isBehindTab(end),
      let second = oneType(at: end, words)
    {
      return (second.end, name)
    }
    guard NumberFinder.isOfType(words, end) else { return (end, name) }
    return (plural(end + 1, words), words.text(start..<end + 1))
  }

  private static func oneType(at start: Int, _ words: Words) -> (end: Int, name: String)? {
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

  /// The type that words behind a noun tell, known or not: `van het type CV90`, `(type Raybird)`.
  private static func told(behind index: Int, _ words: Words) -> (end: Int, name: String)? {
    var at = index
    if words.isSign(at, Sign.open) || words.isSign(at, Sign.comma) { at += 1 }
    if words.isWord(at, "van") { at += 1 }
    if words.isWord(at, "het") { at += 1 }
    guard words.isWord(at, among: ["type", "merk", "model", "soort"]) else { return nil }
    at += words.isSign(at + 1, Sign.openQuote) ? 2 : 1
    return type(at: at, words) ?? (words[at].isCapitalised ? printed(at: at, words) : nil)
  }

  /// A name as it is printed, over hyphens and behind it more names and numbers: `Raybird-3`,
  /// `Boeing 737`.
  private static func printed(at start: Int, _ words: Words) -> (end: Int, name: String)? {
    guard words[start].isCapitalised || words[start].kind == .mixed else { return nil }
    func isName(_ index: Int) -> Bool {
      words[index].kind == .number || words[index].kind == .mixed || words[index].isCapitalised
    }
    var end = start + 1
    while end < start + 6 {
      if words.isHyphen(end), words.clings(end), words.clings(end + 1), isName(end + 1) {
        end += 2
      } else if words[end].kind != .sign, isName(end), !words.isBehindTab(end) {
        end += 1
      } else {
        break
      }
    }
    return (plural(end, words), words.text(start..<end))
  }

  private static func hasDigit(_ tokens: Range<Int>, _ words: Words) -> Bool {
    tokens.contains { words[$0].kind == .number || words[$0].kind == .mixed }
  }

  /// Behind `’s`, where it clings.
  private static func plural(_ index: Int, _ words: Words) -> Int {
    words.isSign(index, Sign.apostrophe) && words.clings(index) && words.isWord(index + 1, "s")
      && words.clings(index + 1) ? index + 2 : index
  }
}

extension Words {
  /// Whether a name that ends before a token has the `’s` or `s` of more than one.
  fileprivate func isPlural(_ end: Int, from start: Int) -> Bool {
    isWord(end - 1, "s") && end - 1 > start
  }

  /// Materiel in one way of writing: `helikopters` as `helikopter`.
  func singular(_ index: Int) -> String {
    lexicon.name([.assets, .asset, .anyAsset], at: index, self)?.means ?? folded(index)
  }
}
