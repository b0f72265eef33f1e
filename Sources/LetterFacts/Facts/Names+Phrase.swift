internal import DutchLanguage
import LetterModel

/// The title before a bracket whose letters need not be its own: `VN-missie in Mali (MINUSMA)`, `Hoge
/// Commissaris voor de Vluchtelingen van de Verenigde Naties (UNHCR)`, `operatie Enduring Freedom (OEF)`.
extension Names {
  static func phrase(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    guard let close = shortForm(open, words) else { return nil }
    let short = open + 1..<close
    let first = words.letters[words[open + 1].folded].first
    func begins(_ index: Int) -> Bool { words.letters[words[index].folded].first == first }
    // `operatie van de Unie in Tsjaad en de Centraal-Afrikaanse Republiek`
    var run = capitals(before: open, words, over: "en")
    var head = run.lowerBound - 1
    while words.isWord(head, among: ties) { head -= 1 }
    // `de opperbevelhebber van de NAVO in Europa (SACEUR)` is a person.
    let isOffice = offices.contains { words.hasSuffix(head, $0) }
    guard !isOffice || head == run.lowerBound - 1 else { return nil }
    if !run.isEmpty, !begins(run.lowerBound) || head < run.lowerBound - 1, isHead(head, words),
      head < run.lowerBound - 1 || begins(head)
    {
      return (short, described(head, words)..<open)
    }
    // `Duits-Nederlandse legerkorps (1 GNC)`; `de operatie (OUP)` has no name but its letters.
    if run.isEmpty, isHead(open - 1, words) || words.hasSuffix(open - 1, "macht") {
      let start = described(open - 1, words)
      let isNamed = start < open - 1 || words[start].folded.count > 12
      return isNamed ? (short, start..<open) : nil
    }
    run = capitals(before: open, words)
    let isFit = words[open + 1].isCapitals || !run.isEmpty && begins(run.lowerBound)
    return isFit && isTitle(run, words) ? (short, run) : nil
  }

  /// The longer of two titles before a bracket, where it begins with the first letter too:
  /// `Department of Peacekeeping Operations (DPKO)`.
  static func longer(_ name: Range<Int>, for short: Range<Int>, _ words: Words) -> Range<Int> {
    guard name.upperBound <= short.lowerBound else { return name }
    let run = capitals(before: name.upperBound, words)
    let isWhole =
      run.lowerBound < name.lowerBound
      && words.letters[words[run.lowerBound].folded].first
        == words.letters[words[short.lowerBound].folded].first
    return isWhole ? run : name
  }

  /// Behind the short form that a bracket holds: `EUFOR Tchad/RCA`, `AMF-L`, `1 GNC`, `CTF 151`.
  private static func shortForm(_ open: Int, _ words: Words) -> Int? {
    var close = open + 1
    while close < min(open + 7, words.count),
      words[close].isCapitalised || words[close].kind == .number || words[close].kind == .mixed
        || words.isHyphen(close) || words.isSign(close, Sign.slash)
    {
      close += 1
    }
    // `Navo`
    let isWord = close == open + 2 && (3...6).contains(words[open + 1].folded.count)
    let isShort = (open + 1..<close).contains {
      words[$0].isCapitals && words[$0].folded.count > 1
    }
    guard words.isSign(close, Sign.close), isShort || isWord,
      words.roles(open + 1).isDisjoint(with: [.place, .type, .dutch]),
      words[open + 2].meaning.time == .none, !words.isWord(open + 1, among: parties)
    else { return nil }
    return close
  }

  /// Whether a sign ends what a bracket or comma began.
  static func closes(_ index: Int, _ open: Int, _ words: Words) -> Bool {
    words.isSign(open, Sign.open)
      ? words.isSign(index, Sign.close)
      : words.isSign(index, Sign.comma) || words.isSign(index, Sign.stop)
  }

  /// The words with capitals before a token, with the small ones between them.
  ///
  /// - Parameter tie: a word over which the name goes on behind an article.
  private static func capitals(
    before end: Int, _ words: Words, over tie: StaticString = "van"
  ) -> Range<Int> {
    func isPart(_ index: Int) -> Bool {
      words[index].isCapitalised || words.isWord(index, among: small)
        || words.isHyphen(index) && words.clings(index + 1)
        || words.isSign(index - 1, Sign.apostrophe) && words.clings(index)
        || [Sign.apostrophe, Sign.ampersand, Sign.slash].contains(words[index].sign)
        || words.isSign(index, Sign.comma) && words[index - 1].isCapitalised
          && words[index + 1].isCapitalised && words.isWord(index + 2, among: ["and", "en"])
        || index == end - 1 && words[index].kind == .number
    }
    var start = end
    while start > 0, start > end - 18, isPart(start - 1) { start -= 1 }
    // `Trajkovski de Noord-Atlantische …`: the name begins behind its article.
    if let article = (start..<end).last(where: {
      words.isWord($0, among: ["de", "het"]) && words[$0 + 1].isCapitalised
        && !words.isWord($0 - 1, among: ["van", "voor", "der", "inzake", "in", tie])
    }) {
      start = article + 1
    }
    while start < end,
      !words[start].isCapitalised || words.isWord(start, among: leads)
        || words.roles(start).contains(.foreign) && !words.isWord(start, among: unions)
          && (words[end + 1].isCapitals == false
            || words.letters[words[start + 1].folded].first
              == words.letters[words[end + 1].folded].first)
    {
      start += 1
    }
    return start..<end
  }

  /// Whether it can be a name of its own: of more words, or one long one, and no place or people.
  private static func isTitle(_ name: Range<Int>, _ words: Words) -> Bool {
    let great = name.filter { words[$0].isCapitalised }
    let none: Role = [
      .people, .person, .asset, .assets, .anyAsset, .type, .country, .town, .spending,
    ]
    let last = name.upperBound - 1
    return !great.isEmpty
      && (words[last].isCapitalised || words[last].kind == .number)
      && words.roles(last).isDisjoint(with: [.instrument, .ground])
      && !words.isWord(last, among: ["zaken", "ontwikkelingssamenwerking", "samenwerking"])
      && (great.count > 1 || words[great[0]].folded.count > 9)
      && (words.roles(last).isDisjoint(with: [.country, .town])
        || name.contains { words.isWord($0, among: ["in", "van", "of", "for", "voor"]) })
      && great.contains { words.roles($0).isDisjoint(with: [.place, .foreign, .dutch]) }
      && (great.count > 2 || words.roles(last).isDisjoint(with: none))
      && name.allSatisfy { words[$0].meaning.time == .none }
  }

  /// What a mission or body is in Dutch: `burgermissie`, `legerkorps`.
  static func isHead(_ index: Int, _ words: Words) -> Bool {
    index >= 0 && words[index].kind == .word && !words[index].isCapitalised
      && heads.contains { words.hasSuffix(index, $0) }
  }

  /// From the adjectives and the owner before a noun on: `geïntegreerde politietrainingsmissie`,
  /// `VN-missie`.
  private static func described(_ head: Int, _ words: Words) -> Int {
    if words.isHyphen(head - 1), words.clings(head), words[head - 2].isCapitalised {
      return head - 2
    }
    var start = head
    while start > head - 2, words[start - 1].kind == .word, words.hasSuffix(start - 1, "e"),
      words[start - 1].folded.count > 4,
      words.roles(start - 1).isDisjoint(with: .dutch)
        || words.isHyphen(start - 2),
      !words.isWord(
        start - 1,
        among: ["nieuwe", "eigen", "zogenoemde", "huidige", "eerste", "bestaande", "lopende"])
    {
      start -= 1
      if words.isHyphen(start - 1), words.clings(start) { return start - 2 }
    }
    return start
  }

  private static let heads: [StaticString] = [
    "missie", "operatie", "troepenmacht", "vredesmacht", "troepen", "programma", "organisatie",
    "korps",
    "aanwezigheid",
  ]

  /// What stands behind the names of members.
  private static let parties: [StaticString] = [
    "vvd", "pvda", "cda", "sp", "d66", "pvv", "gl", "sgp", "cu", "pvdd", "fvd", "nsc", "bbb",
  ]

  private static let offices: [StaticString] = [
    "bevelhebber", "commandant", "gezant", "vertegenwoordiger", "adviseur",
  ]

  private static let ties: [StaticString] = ["van", "de", "der", "het", "in", "voor", "des"]

  /// Small words that names have between their great ones.
  private static let small: [StaticString] = [
    "in", "on", "to", "of", "for", "and", "the", "van", "voor", "de", "der", "des", "het", "en",
    "inzake", "op", "al", "wal", "ul", "el", "pour", "la", "le", "les", "l", "d", "du", "et",
    "support",
  ]

  static let leads: [StaticString] = [
    "de", "het", "een", "ook", "uit", "met", "van", "voor", "op", "in", "bij", "naar", "door",
    "aan",
  ]

  private static let unions: [StaticString] = [
    "europese", "internationale", "multinationale", "afrikaanse", "verenigde",
  ]
}
