/// Decides what the hyphen at the end of a line was: a sign of the printer, or part of the word.
///
/// First the letter itself is asked, then the rules of Dutch spelling, and at last the odds: most of
/// them are the printer's.
struct LineEndHyphens {
  enum Decision: Equatable {
    /// `geïnte-` `greerde`: one word without it.
    case remove
    /// `be-` `eindiging`: one word without it, with the trema that the break took.
    case removeWithTrema
    /// `politiek-` `bestuurlijk`: one word with it.
    case keep
    /// `landbouw-` `en watersector`: a word cut short on purpose, followed by another.
    case keepWithBlank
  }

  struct Verdict: Equatable {
    var decision: Decision
    var confidence: Double
    var reason: String
  }

  let vocabulary: Vocabulary

  /// - Parameters:
  ///   - left: the word in front of the hyphen, without it.
  ///   - right: the next line up to its first blank.
  ///   - capitals: the line holds no lower case, so that capitals mean nothing.
  func decide(
    left: ArraySlice<Unicode.Scalar>, right: ArraySlice<Unicode.Scalar>, capitals: Bool
  ) -> Verdict {
    let next = right.prefix { $0.isWordPart }
    // No conjunction is longer.
    if right.count <= 5, case let following = String(scalars: right).lowercased(),
      HyphenWords.conjunctions.contains(following), vocabulary.line(of: left, next) == nil,
      !endsInside(left, before: following)
    {
      return Verdict(
        decision: .keepWithBlank, confidence: 0.95, reason: "a word cut short before '\(following)'"
      )
    }
    return asWritten(left, next) ?? byRule(left, next, capitals: capitals)
  }

  /// Whether a word cannot have been cut short here: `zo-` `als`, `financi-` `en`.
  private func endsInside(_ left: ArraySlice<Unicode.Scalar>, before following: String) -> Bool {
    let word = String(scalars: left).lowercased()
    switch following {
    case "als": return word == "zo" || word == "even"
    case "en":
      return word.hasSuffix("i") && !HyphenWords.combining.contains(word)
        && !"aeou".contains(word.dropLast().last ?? " ")
    default: return false
    }
  }

  /// The letter's own spelling elsewhere; nil where it has none, or more than one.
  func asWritten(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Verdict? {
    let accented = right.first.flatMap(VowelClash.accented)
    let whole = vocabulary.line(of: left, right)
    let tied = vocabulary.line(of: left, right, between: "-")
    let parted = accented.flatMap { vocabulary.line(of: left, right.dropFirst(), between: $0) }
    let decision: Decision
    let line: Int
    switch (whole, tied, parted) {
    case (let found?, nil, nil): (decision, line) = (.remove, found)
    case (nil, let found?, nil): (decision, line) = (.keep, found)
    case (nil, nil, let found?): (decision, line) = (.removeWithTrema, found)
    default: return nil
    }
    return Verdict(
      decision: decision, confidence: 0.99,
      reason: decision == .keep
        ? "the letter writes it so on line \(line)" : "the letter writes it whole on line \(line)")
  }

  private func byRule(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>, capitals: Bool
  ) -> Verdict {
    let first = String(scalars: left).lowercased()
    let second = String(scalars: right).lowercased()
    let lastPart = left.split(whereSeparator: \.isHyphen).last ?? left
    func keep(_ confidence: Double, _ reason: String) -> Verdict {
      Verdict(decision: .keep, confidence: confidence, reason: reason)
    }
    if left.last?.isDigit == true || right.first?.isDigit == true {
      return keep(0.97, "a figure stands beside it")
    }
    if !capitals {
      if right.first?.isUpper == true { return keep(0.97, "a capital follows") }
      if isAbbreviation(lastPart) { return keep(0.95, "an abbreviation stands before it") }
    }
    let last = String(scalars: lastPart).lowercased()
    if isUnbreakable(last) || HyphenWords.abbreviations.contains(last) {
      return keep(0.95, "an abbreviation stands before it")
    }
    if isLinked(left, right) || HyphenWords.fixed.contains("\(last)-\(second)")
      || HyphenWords.offices.contains(where: {
        second.hasPrefix($0.second) && $0.first.contains(last)
      })
    {
      return keep(0.95, "an expression that is always written so")
    }
    if capitals, ["noord", "zuid", "oost", "west", "midden"].contains(last),
      !["noord", "zuid", "oost", "west", "el", "er", "wa"].contains(where: second.hasPrefix)
    {
      return keep(0.8, "a part of the world before a name")
    }
    if let others = HyphenWords.tying[first],
      !others.contains(where: second.hasPrefix)
        || HyphenWords.formerly.contains(where: second.hasPrefix)
    {
      return keep(0.9, "Dutch spelling ties '\(first)' with a hyphen")
    }
    if second.hasPrefix("gerelateerd") {
      return keep(0.6, "letters mostly write a hyphen before 'gerelateerd'")
    }
    if first == "co", HyphenWords.partners.contains(where: second.hasPrefix) {
      return keep(0.7, "a word of its own behind 'co'")
    }
    if left.first?.isUpper == true, second.count >= 4,
      !HyphenWords.nameEndings.contains(where: second.hasPrefix), vocabulary.isName(left)
    {
      return keep(0.7, "a name stands before it")
    }
    if isPair(first, second) {
      return keep(
        HyphenWords.solidPairs.contains(first + second) ? 0.6 : 0.9, "two adjectives side by side")
    }
    switch VowelClash(last, second, isWord: vocabulary.line(of: lastPart) != nil) {
    case .hyphen(let confidence): return keep(confidence, "two vowels that would be read as one")
    case .trema(let confidence):
      return Verdict(
        decision: .removeWithTrema, confidence: confidence,
        reason: "two vowels of one word, which a trema parts")
    case .nothing(let confidence):
      return Verdict(
        decision: .remove, confidence: confidence, reason: "the printer's, as most are")
    case nil:
      return Verdict(decision: .remove, confidence: 0.9, reason: "the printer's, as most are")
    }
  }

  /// `stand-van-` `zaken`, `staakt-` `het-vuren`: a small word has hyphens on both sides.
  private func isLinked(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    func isLink(_ part: ArraySlice<Unicode.Scalar>?, _ words: Set<String>) -> Bool {
      part.map { words.contains(String(scalars: $0).lowercased()) } ?? false
    }
    let (before, after) = (
      left.split(whereSeparator: \.isHyphen), right.split(whereSeparator: \.isHyphen)
    )
    return before.count > 1 && isLink(before.last, HyphenWords.linksBefore)
      || after.count > 1 && isLink(after.first, HyphenWords.linksBehind)
      || ["led", "based"].contains(String(scalars: right).lowercased())
  }

  /// `NAVO`, `A400M`, `eFP`: capitals elsewhere than at the start.
  private func isAbbreviation(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.contains(where: \.isUpper) else { return false }
    return !word.contains(where: \.isLower) || word.dropFirst().contains(where: \.isUpper)
  }

  /// One letter, or letters without a vowel: no printer breaks a word behind them.
  private func isUnbreakable(_ word: String) -> Bool {
    word.count == 1
      || !word.isEmpty
        && word.unicodeScalars.allSatisfy("bcdfghjklmnpqrstvwxz".unicodeScalars.contains)
  }

  private func isPair(_ first: String, _ second: String) -> Bool {
    guard HyphenWords.adjectiveEndings.contains(where: second.hasSuffix) else { return false }
    return HyphenWords.pairing.contains(first)
      || second.count >= 6 && first.count >= 6
        && ["isch", "lijk", "air"].contains(where: first.hasSuffix)
  }
}
