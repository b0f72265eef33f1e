/// Cuts a block's text into sentences.
public enum Sentences {
  /// Where the sentences stand: half-open, in code points from 0, without the blanks between them.
  ///
  /// A full stop ends no sentence behind an abbreviation or an initial. Behind `jl.`, `c.s.`,
  /// `mln.` and their like, which can end one, it does where the next word begins sentences. Signs
  /// that close (`»`, `)`) belong to the sentence before them. A blank line always ends one.
  public static func split(_ text: String) -> [Range<Int>] {
    // Where sentences end no word of the field tells.
    let words = Words(Array(text.utf8), .empty)
    return tokens(of: words).map(words.scalars)
  }

  /// The same, in tokens.
  package static func tokens(of words: Words, isTable: Bool = false) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var at = 0
    var depth = 0
    while at < words.count {
      let token = words.tokens[at]
      if token.lineEnds > (isTable ? 0 : 1), at > start {
        sentences.append(start..<at)
        start = at
        depth = 0
      }
      if token.kind == .sign {
        if token.sign == Sign.open { depth += 1 }
        if token.sign == Sign.close { depth = max(0, depth - 1) }
        if let end = end(words, at, start, depth) {
          sentences.append(start..<end)
          start = end
          at = end
          depth = 0
          continue
        }
      }
      at += 1
    }
    if start < words.count { sentences.append(start..<words.count) }
    return sentences
  }

  /// The position behind a sentence that ends at a sign; nil where none ends.
  private static func end(_ words: Words, _ at: Int, _ start: Int, _ depth: Int) -> Int? {
    let sign = words[at].sign
    guard
      sign == Sign.stop || sign == Sign.exclamation || sign == Sign.question
        || sign == Sign.ellipsis
    else { return nil }
    var end = at + 1
    var depth = depth
    while words.clings(end), words[end].kind == .sign {
      guard closing.contains(words[end].sign) || words[end].sign == Sign.stop else { return nil }
      if words[end].sign == Sign.close { depth -= 1 }
      end += 1
    }
    guard depth <= 0 else { return nil }
    if end == words.count { return end }
    let next = words[end]
    guard next.afterSpace, begins(words, end) else { return nil }
    guard sign == Sign.stop, end == at + 1 else { return end }
    return endsSentence(words, stop: at, start: start) ? end : nil
  }

  private static let closing: Set<UInt8> = [
    Sign.close, Sign.closeQuote, Sign.quote, Sign.apostrophe,
  ]

  /// Whether a token can begin a sentence.
  private static func begins(_ words: Words, _ at: Int) -> Bool {
    switch words[at].kind {
    case .number: return true
    case .word, .mixed:
      return words[at].isCapitalised || words[at].kind == .mixed && !words[at].isCapitalised
    case .sign:
      if words.isSign(at, Sign.apostrophe) {
        // `’s-Gravenhage`, `’t`
        return true
      }
      return [Sign.openQuote, Sign.quote, Sign.openSingle, Sign.open, Sign.hyphen, 0].contains(
        words[at].sign)
    }
  }

  /// Whether the full stop at a token ends a sentence, by the word before it.
  private static func endsSentence(_ words: Words, stop at: Int, start: Int) -> Bool {
    guard words.clings(at), at > start else { return true }
    let before = words[at - 1]
    switch before.kind {
    case .word:
      // An initial, and the last letter of `m.b.t.`.
      if before.folded.count == 1, !isPlural(words, at - 1) {
        if words.dotted(at - 3, "cs") == at + 1 || words.dotted(at - 3, "as") == at + 1
          || words.dotted(at - 3, "ed") == at + 1 || words.dotted(at - 3, "jl") == at + 1
        {
          return startsSentences(words, at + 1)
        }
        return false
      }
      if words.isWord(at - 1, among: last) { return startsSentences(words, at + 1) }
      return !words.isWord(at - 1, among: never)
    // `1.` before a heading or an item is its number.
    case .number: return at - 1 > start
    default: return true
    }
  }

  /// The letter behind the apostrophe of `F-16’s`.
  private static func isPlural(_ words: Words, _ at: Int) -> Bool {
    at > 1 && words.isSign(at - 1, Sign.apostrophe) && words.clings(at) && words.clings(at - 1)
      && words[at - 2].kind != .sign
  }

  private static func startsSentences(_ words: Words, _ at: Int) -> Bool {
    words[at].isCapitalised && words.isWord(at, among: starters)
  }

  /// Abbreviations behind which a sentence never ends.
  private static let never: [StaticString] = [
    "nr", "nrs", "art", "artt", "blz", "pag", "pp", "ca", "bijv", "bv", "dhr", "mevr", "mw",
    "drs", "mr", "dr", "ir", "prof", "ing", "gen", "lt", "kol", "maj", "kap", "vgl", "zgn", "st",
    "vol", "max", "min", "resp", "incl", "excl", "evt", "hr", "ms", "zr", "par", "tel", "sgt",
  ]

  /// Abbreviations that may end a sentence.
  private static let last: [StaticString] = [
    "jl", "enz", "etc", "mln", "mld", "mrd", "milj", "dzd", "mnd", "jan", "feb", "febr", "mrt",
    "apr", "aug", "sep", "sept",
    "okt", "nov", "dec",
  ]

  /// Words with which sentences of letters begin, for the doubtful cases.
  private static let starters: [StaticString] = [
    "de", "het", "een", "in", "op", "dit", "deze", "dat", "die", "daarnaast", "ook", "zo",
    "tevens", "nederland", "voorts", "met", "voor", "bij", "na", "tot", "uit", "van", "om", "door",
    "hier", "hierbij", "hiermee", "daar", "daarbij", "daarmee", "daarna", "er", "als", "hoewel",
    "indien", "wanneer", "vanaf", "sinds", "tijdens", "volgens", "zoals", "verder", "bovendien",
    "wel", "niet", "naast", "conform", "gelet", "mede", "hiervoor", "hiertoe", "daartoe", "zij",
    "hij", "wij", "u", "uw", "ik", "mijn", "onze", "naar", "over", "onder", "te", "al", "alle",
    "momenteel", "inmiddels", "eerder", "thans", "medio", "begin", "eind", "aan", "ten", "ter",
  ]
}
