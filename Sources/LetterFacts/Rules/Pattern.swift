internal import DutchLanguage

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
/// | `het?` | once or not at all |
/// | `..3` | at most three words, over no sign that parts clauses |
/// | `...` | any words, to the end of the clause |
struct Pattern: Sendable {
  /// One place of the pattern.
  struct Step: Sendable {
    var words: Set<UInt64> = []
    var endings: [[UInt8]] = []
    var classes: Role = []
    var signs: [UInt8] = []
    var isCapital = false
    var isNumber = false
    var isOptional = false
    /// How many words may stand here instead of one; nil for a step that takes one.
    var gap: Int?
  }

  let steps: [Step]

  init(_ notation: String) {
    steps = notation.split(separator: " ").map { Self.step($0) }
  }

  private static func step(_ text: Substring) -> Step {
    var step = Step()
    if text == "..." {
      step.gap = .max
      return step
    }
    if text.hasPrefix(".."), let most = Int(text.dropFirst(2)) {
      step.gap = most
      return step
    }
    var text = text
    if text.count > 1, text.hasSuffix("?") {
      step.isOptional = true
      text = text.dropLast()
    }
    for part in text.split(separator: "|") { add(part, to: &step) }
    return step
  }

  private static func add(_ part: Substring, to step: inout Step) {
    if part == "^" {
      step.isCapital = true
    } else if part == "#" {
      step.isNumber = true
    } else if part.hasPrefix("<") {
      step.classes.formUnion(WordClass.named(String(part.dropFirst().dropLast())))
    } else if part.hasPrefix("*") {
      step.endings.append(Array(part.dropFirst().utf8))
    } else if let scalar = part.unicodeScalars.first, part.unicodeScalars.count == 1,
      !scalar.properties.isAlphabetic
    {
      step.signs.append(Sign.plain(scalar.value))
    } else {
      step.words.insert(WordKey.of(part.utf8))
    }
  }
}

extension Pattern.Step {
  /// Whether a token is what this place of the pattern asks for.
  func holds(_ index: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let token = words[index]
    switch token.kind {
    case .sign: return signs.contains(token.sign)
    case .number: return isNumber
    case .mixed: return isCapital && token.isCapitalised
    case .word: break
    }
    if self.words.contains(token.key) { return true }
    if !classes.isDisjoint(with: sentence.text.roles[index]) { return true }
    if isCapital, token.isCapitalised { return true }
    if isNumber, token.meaning.cardinal > 1 || token.meaning.cardinal == 1 && token.isAccented {
      return true
    }
    return endings.contains { words.letters[token.folded].suffix($0.count).elementsEqual($0) }
  }
}
