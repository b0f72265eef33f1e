internal import DutchLanguage

/// A mission's name in one way of writing: `MINUSMA`, `Resolute Support`, `NAVO-missie`.
struct MissionName {
  var tokens: Range<Int>
  var name: String

  /// The mission whose name begins at a token; nil where none does, such as at `de missie`.
  static func find(at start: Int, _ sentence: Sentence) -> MissionName? {
    let words = sentence.words
    let roles = sentence.text.roles
    let token = words[start]
    guard token.kind == .word else { return nil }
    // `NAVO-missie`, `EU-operatie`, `NAVO-capaciteitsopbouwmissie`.
    if token.isCapitals, words.isHyphen(start + 1), words.clings(start + 2),
      roles[start + 2].contains(.mission), !words[start + 2].isCapitalised
    {
      return MissionName(
        tokens: start..<start + 3, name: words.text(start..<start + 1) + "-missie")
    }
    let isPrefix = words[start + 1].isCapitalised && roles[start + 1].contains(.mission)
    if let known = listed(at: start, words, isPrefix: isPrefix) ?? european(start, words, isPrefix)
    {
      return known
    }
    guard roles[start].contains(.mission) || isPrefix && words.hasPrefix(start, "eu") else {
      return nil
    }
    // `eFP` carries its capitals inside.
    let isName = token.isCapitalised || words.bytes[token.bytes].contains { 65...90 ~= $0 }
    return isName
      ? named(at: start, sentence)
      : behind(start, sentence) ?? described(at: start, sentence)
  }

  /// `Atalanta`, `MINUSMA`, `Resolute Support`.
  private static func named(at start: Int, _ sentence: Sentence) -> MissionName {
    let words = sentence.words
    // `EUNAVFOR Aspides`: whose it is, and its name.
    if words[start].isCapitals, words[start + 1].isCapitalised, !words[start + 1].isCapitals,
      sentence.text.roles[start + 1].contains(.mission)
    {
      return MissionName(tokens: start..<start + 2, name: words.text(start + 1..<start + 2))
    }
    var end = start + 1
    if words[start].isCapitalised, !words[start].isCapitals, words[end].isCapitalised,
      words[end].kind == .word, end < sentence.tokens.upperBound
    {
      end += 1
    }
    return MissionName(tokens: start..<end, name: words.text(start..<end))
  }

  /// `operatie Ocean Shield`.
  private static func behind(_ start: Int, _ sentence: Sentence) -> MissionName? {
    let words = sentence.words
    var end = start + 1
    while end < sentence.tokens.upperBound, words[end].isCapitalised, words[end].kind == .word,
      sentence.text.roles[end].isDisjoint(with: [.place, .dutch, .foreign]),
      !words.isHyphen(end + 1)
    {
      end += 1
    }
    guard end > start + 1 else { return nil }
    return MissionName(tokens: start..<end, name: words.text(start + 1..<end))
  }

  /// `de politiemissie van de EU`: as `EU-missie`.
  private static func described(at start: Int, _ sentence: Sentence) -> MissionName? {
    let words = sentence.words
    guard words.areWords(start + 1, "van", "de") else { return nil }
    guard let (end, owner) = words.lexicon.name(.missionOwner, at: start + 3, words), let owner
    else { return nil }
    return MissionName(tokens: start..<end, name: owner + "-missie")
  }

  /// Missions by names of more words or of another form: `Ocean Shield`, `NMI`.
  private static func listed(at start: Int, _ words: Words, isPrefix: Bool) -> MissionName? {
    guard let (end, means) = words.lexicon.name(.mission, at: start, words),
      end > start + 1 || means != nil && !isPrefix,
      words[end - 1].isCapitalised, means != nil || words[start].isCapitalised
    else { return nil }
    return MissionName(tokens: start..<end, name: means ?? words.text(start..<end))
  }

  /// Missions of the EU, whose names begin so: `EUBAM`, `EUMM`; before a name of its own it only
  /// tells whose that is.
  private static func european(_ start: Int, _ words: Words, _ isPrefix: Bool) -> MissionName? {
    guard !isPrefix, words[start].isCapitals, (4...8).contains(words[start].folded.count),
      words.hasPrefix(start, "eu"), !words.isWord(start, among: ["euro", "europa", "europol"])
    else { return nil }
    return MissionName(tokens: start..<start + 1, name: words.text(start..<start + 1))
  }

  /// Whether a name tells only whose mission it is.
  static func isDescription(_ name: String) -> Bool { name.hasSuffix("-missie") }
}

extension Words {
  /// Whether the token begins with these letters.
  func hasPrefix(_ index: Int, _ prefix: StaticString) -> Bool {
    let folded = self[index].folded
    guard folded.count >= prefix.utf8CodeUnitCount else { return false }
    return (0..<prefix.utf8CodeUnitCount).allSatisfy {
      letters[folded.lowerBound + $0] == prefix.utf8Start[$0]
    }
  }
}
