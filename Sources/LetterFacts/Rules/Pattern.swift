internal import DutchLanguage
internal import LetterModel

/// What a rule looks for, read from a line of its own notation:
///
/// | Written | Means |
/// |---|---|
/// | `zal` | that word, whatever its capitals and accents |
/// | `zal\|zullen` | either |
/// | `<people>` | a word of that class (see `WordClass`) |
/// | `*verdrag` | a word that ends so |
/// | `^` | a word with a capital |
/// | `#` | a number in digits or in a word; `een` only with its accents |
/// | `,` | that sign |
/// | `@date` | a date, whatever stands before it |
/// | `@bare` | a date that no word before it binds; `@from`, `@through`, `@before`, `@after` one so bound |
/// | `@month`, `@bare+day` | a date so precise; one so bound and so precise |
/// | `@number` | a number of things, with the words that qualify it; `@most` one that is a ceiling |
/// | `@duration` | a number of days, weeks, months or years; `@at-most` one that is a ceiling |
/// | `a b / c` | either the words before the stroke or those behind it |
/// | `het?` | once or not at all |
/// | `..3` | at most three words, over no sign that parts clauses |
/// | `...` | any words, to the end of the clause |
///
/// An object, since conditions hand it on.
final class Pattern: Sendable {
  /// One place of the pattern, with the one behind it: an object, since it is looked at at every
  /// token.
  final class Step: Sendable {
    let asks: Asked
    let next: Step?
    /// Whether it asks for a number, and no place behind it does.
    let isLastCount: Bool
    private let hasCount: Bool

    init(_ asks: Asked, next: Step?) {
      (self.asks, self.next) = (asks, next)
      isLastCount = asks.isCount && next?.hasCount != true
      hasCount = asks.isCount || next?.hasCount == true
    }
  }

  /// What a place of the pattern asks for.
  struct Asked {
    var words: [UInt64] = []
    /// The same, to be compared with all words of a sentence at once.
    var keys = WordKeys()
    var endings: [[UInt8]] = []
    /// The bits of their last letters.
    var lastLetters: UInt32 = 0
    var classes: Role = []
    var signs: [UInt8] = []
    var isCapital = false
    var isNumber = false
    /// The dates that may stand here.
    var dates: [DateTest] = []
    var isDuration = false
    /// A number that no unit follows.
    var isCount = false
    /// Whether it must be a ceiling: `hooguit zes maanden`.
    var isAtMost = false
    var isOptional = false
    /// How many words may stand here instead of one; nil for a step that takes one.
    var gap: Int?
  }

  /// A kind of date.
  struct DateTest: Sendable {
    var precision: DutchDate.Precision?
    /// How it must be bound; nil for whatever stands before it.
    var bounds: [DutchDate.Bound?]?

    func holds(_ date: DutchDate) -> Bool {
      (precision == nil || precision == date.precision) && bounds?.contains(date.bound) != false
    }
  }

  /// Each a way in which it can be said, 64 at most.
  let ways: [Way]
  /// What a sentence must have for any of them; nil where any sentence may do.
  private let key: Need?
  /// What a token must be for any of them to begin there.
  let start: Start

  /// One way: an object, since it is handed on at every token.
  final class Way: Sendable {
    let first: Step?
    /// Of the places that must be filled, the rarest first.
    fileprivate let needs: [Need]

    init(_ asked: [Asked]) {
      first = asked.reversed().reduce(nil) { Step($1, next: $0) }
      needs = asked.compactMap(Need.init).sorted { $0.weight < $1.weight }
    }

    /// Whether each place of it that must be filled can be by something in a sentence.
    fileprivate func mayStand(in sentence: Sentence) -> Bool {
      for need in needs where !need.isMet(in: sentence) { return false }
      return true
    }
  }

  /// By its bytes: all rules are read whenever the program looks at a text.
  init(_ notation: String) {
    let ways = Array(notation.utf8).split(separator: UInt8(ascii: " ")).split { $0.is("/") }
      .map { Way($0.map(Self.asked)) }
    precondition(ways.count <= 64, "a pattern has too many ways")
    var start = Start()
    for way in ways { start.add(way.first) }
    (self.ways, self.start) = (ways, start)
    key = ways.allSatisfy { !$0.needs.isEmpty } ? Need(anyOf: ways.map { $0.needs[0] }) : nil
  }

  /// Which of the ways may stand in a sentence, a bit each. Almost always it is none, and that is told
  /// by one look at the sentence.
  func standing(in sentence: Sentence) -> UInt64 {
    if let key, !key.isMet(in: sentence) { return 0 }
    var standing: UInt64 = 0
    for index in ways.indices where ways[index].mayStand(in: sentence) { standing |= 1 << index }
    return standing
  }

  private static func asked(_ text: ArraySlice<UInt8>) -> Asked {
    var step = Asked()
    if text.is("...") {
      step.gap = .max
      return step
    }
    if text.starts(with: "..".utf8),
      let most = Int(String(decoding: text.dropFirst(2), as: UTF8.self))
    {
      step.gap = most
      return step
    }
    var text = text
    if text.count > 1, text.last == UInt8(ascii: "?") {
      step.isOptional = true
      text = text.dropLast()
    }
    for part in text.split(separator: UInt8(ascii: "|")) { add(part, to: &step) }
    return step
  }

  private static func dateTest(_ text: String) -> DateTest {
    var test = DateTest()
    for name in text.split(separator: "+").map(String.init) where name != "date" {
      if name == "bare" {
        test.bounds = [nil]
      } else if let bound = DutchDate.Bound(rawValue: name) {
        test.bounds = [bound]
      } else if let precision = DutchDate.Precision(rawValue: name) {
        test.precision = precision
      } else {
        preconditionFailure("no dates are named \(name)")
      }
    }
    return test
  }

  private static func add(_ part: ArraySlice<UInt8>, to step: inout Asked) {
    func name(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    switch part.first {
    case UInt8(ascii: "^") where part.count == 1: step.isCapital = true
    case UInt8(ascii: "#") where part.count == 1: step.isNumber = true
    case UInt8(ascii: "@"):
      switch name(part.dropFirst()) {
      case "number": step.isCount = true
      case "most": (step.isCount, step.isAtMost) = (true, true)
      case "duration": step.isDuration = true
      case "at-most": (step.isDuration, step.isAtMost) = (true, true)
      case let dates: step.dates.append(dateTest(dates))
      }
    case UInt8(ascii: "<"):
      step.classes.formUnion(WordClass.named(name(part.dropFirst().dropLast())))
    case UInt8(ascii: "*"):
      step.endings.append(Array(part.dropFirst()))
      step.lastLetters |= part.last.map(SeenToken.bit(ofLetter:)) ?? 0
    default:
      if let sign = sign(part) {
        step.signs.append(sign)
      } else {
        let key = WordKey.of(part)
        step.words.append(key)
        step.keys.insert(key)
      }
    }
  }

  /// One sign alone, in its plain form; nil for words.
  private static func sign(_ part: ArraySlice<UInt8>) -> UInt8? {
    guard part.count <= 4 else { return nil }
    let scalars = String(decoding: part, as: UTF8.self).unicodeScalars
    guard scalars.count == 1, !scalars[scalars.startIndex].properties.isAlphabetic else {
      return nil
    }
    return Sign.plain(scalars[scalars.startIndex].value)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func `is`(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
  }
}

/// What a sentence must have, or else a place of a pattern stays empty.
private struct Need {
  let words: [UInt64]
  let classes: Role
  let isDate: Bool
  let isFigure: Bool

  /// Nil where a place need not be filled, or where any sentence may fill it.
  init?(_ asks: Pattern.Asked) {
    if asks.gap != nil || asks.isOptional || asks.isCapital || asks.isNumber { return nil }
    if !asks.signs.isEmpty || !asks.endings.isEmpty { return nil }
    (words, classes, isDate) = (asks.words, asks.classes, !asks.dates.isEmpty)
    isFigure = asks.isDuration || asks.isCount
  }

  /// What is met where one of some others is.
  init(anyOf needs: [Need]) {
    words = needs.reduce(into: []) { all, need in
      all += need.words.filter { !all.contains($0) }
    }
    classes = needs.reduce(into: Role()) { $0.formUnion($1.classes) }
    (isDate, isFigure) = (needs.contains(where: \.isDate), needs.contains(where: \.isFigure))
  }

  /// How many sentences have it, roughly and beside other needs.
  var weight: Int {
    let others = classes.rawValue.nonzeroBitCount + (isDate ? 1 : 0) + (isFigure ? 1 : 0)
    return words.reduce(32 * others) { $0 + (Pattern.common.contains($1) ? 100 : 1) }
  }

  func isMet(in sentence: Sentence) -> Bool {
    if !classes.isDisjoint(with: sentence.roles) || isDate && !sentence.dates.isEmpty
      || isFigure && !sentence.figures.isEmpty
    {
      return true
    }
    for word in words where sentence.keys.mayHold(word) { return true }
    return false
  }
}

extension Pattern {
  /// What is asked of the first token of a match, of all ways together: one look at a token tells
  /// almost always that nothing begins there.
  struct Start: Sendable {
    private var classes: Role = []
    private var keys = WordKeys()
    private var lastLetters: UInt32 = 0
    /// Signs of ASCII, a bit each.
    private var signs: (low: UInt64, high: UInt64) = (0, 0)
    private var isCapital = false
    private var isNumber = false
    /// Anything may begin it, or what more than one token tells.
    private var isAny = false

    /// Adds the first place of a way, and those that stand first where it is left out.
    mutating func add(_ first: Step?) {
      guard let asks = first?.asks, asks.gap == nil, asks.dates.isEmpty, !asks.isDuration,
        !asks.isCount
      else {
        isAny = true
        return
      }
      classes.formUnion(asks.classes)
      for word in asks.words { keys.insert(word) }
      lastLetters |= asks.lastLetters
      for sign in asks.signs {
        if sign < 64 { signs.low |= 1 << UInt64(sign) }
        if (64..<128).contains(sign) { signs.high |= 1 << UInt64(sign - 64) }
        if sign >= 128 { isAny = true }
      }
      isCapital = isCapital || asks.isCapital
      isNumber = isNumber || asks.isNumber
      if asks.isOptional { add(first?.next) }
    }

    /// Whether a match may begin at a token.
    func mayBe(_ token: SeenToken) -> Bool {
      if isAny || isCapital && token.isCapital || isNumber && token.isNumber { return true }
      switch token.kind {
      case .word:
        return !classes.isDisjoint(with: token.roles) || keys.mayHold(token.key)
          || lastLetters & token.lastLetter != 0
      case .sign:
        return
          (token.sign < 64
          ? signs.low >> UInt64(token.sign) : signs.high >> UInt64(token.sign & 63))
          & 1 != 0
      case .number, .mixed: return false
      }
    }
  }

  /// Words that most sentences have.
  fileprivate static let common = Set(
    [
      "de", "het", "een", "van", "in", "en", "te", "op", "voor", "met", "is", "zijn", "dat", "die",
      "aan", "door", "om", "bij", "tot", "ook", "wordt", "worden", "naar", "uit", "niet", "er",
      "als",
      "heeft", "hebben", "zal", "deze", "dit",
    ].map { WordKey.of($0.utf8) })
}

extension Pattern.Step {
  /// Behind what this place of the pattern takes from a token on; nil where it takes nothing.
  func behind(_ index: Int, _ sentence: Sentence) -> Int? {
    if !asks.dates.isEmpty, let date = sentence.date(at: index),
      asks.dates.contains(where: { $0.holds(date) })
    {
      return date.tokens.upperBound
    }
    if asks.isDuration, let figure = sentence.duration(at: index),
      !asks.isAtMost || figure.qualifier == .max
    {
      return figure.tokens.upperBound
    }
    if asks.isCount, let figure = sentence.count(at: index),
      !asks.isAtMost || figure.qualifier == .max
    {
      return figure.tokens.upperBound
    }
    return holds(index, sentence) ? index + 1 : nil
  }

  /// Whether a token is what this place of the pattern asks for.
  private func holds(_ index: Int, _ sentence: Sentence) -> Bool {
    let token = sentence.seen[index]
    if asks.isCapital && token.isCapital || asks.isNumber && token.isNumber { return true }
    guard token.kind == .word else { return token.kind == .sign && asks.signs.contains(token.sign) }
    if !asks.classes.isDisjoint(with: token.roles) { return true }
    if asks.keys.mayHold(token.key), asks.words.contains(token.key) { return true }
    guard asks.lastLetters & token.lastLetter != 0 else { return false }
    return asks.endings.contains { sentence.words.hasSuffix(index, $0) }
  }
}
