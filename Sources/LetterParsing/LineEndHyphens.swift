/// Decides what the hyphen at the end of a line was: a sign of the printer, or part of the word.
///
/// First the letter itself is asked, then the rules of Dutch spelling (Woordenlijst Nederlandse
/// Taal, Leidraad, on the hyphen), and at last the odds: most of them are the printer's.
struct LineEndHyphens {
  enum Decision: Equatable {
    /// `geïnte-` `greerde`: one word without it.
    case remove
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

  /// Words to which Dutch spelling always ties the next with a hyphen.
  static let tyingPrefixes: Set<String> = [
    "adjunct", "aspirant", "bijna", "collega", "ex", "interim", "kandidaat", "niet", "non", "oud",
    "vice", "waarnemend",
  ]

  /// Adjectives that pair with another as equals: `politiek-militair`, `civiel-militaire`.
  static let pairingAdjectives: Set<String> = [
    "bestuurlijk", "civiel", "cultureel", "diplomatiek", "economisch", "ethisch", "etnisch",
    "financieel", "historisch", "humanitair", "juridisch", "maatschappelijk", "militair",
    "operationeel", "organisatorisch", "politiek", "psychologisch", "religieus", "sociaal",
    "strategisch", "technisch",
  ]
  static let adjectiveEndings = [
    "isch", "ische", "lijk", "lijke", "eel", "ele", "air", "aire", "iek", "ieke", "aal", "ale",
    "ief", "ieve", "ieel", "iële",
  ]
  /// Pairs that the Woordenlijst writes as one word all the same.
  static let solidPairs: Set<String> = ["sociaaleconomisch", "sociaaleconomische"]

  /// Loans and expressions that are always written with a hyphen.
  static let fixedWords: Set<String> = [
    "ad-hoc", "aide-mémoire", "back-up", "follow-up", "know-how", "status-quo", "stand-by",
    "start-up", "train-the", "the-trainer", "staakt-het", "het-vuren", "luitenant-kolonel",
    "luitenant-generaal", "luitenant-admiraal", "generaal-majoor", "brigade-generaal",
    "schout-bij", "bij-nacht", "vice-admiraal", "sergeant-majoor", "kapitein-luitenant",
    "commandeur-der",
  ]

  /// What may follow a word that was cut short: `land- en tuinbouw`.
  static let conjunctions: Set<String> = ["en", "of", "als", "tot", "dan", "resp."]

  let vocabulary: Vocabulary

  /// - Parameters:
  ///   - left: the word in front of the hyphen, without it.
  ///   - right: the next line up to its first blank.
  ///   - capitals: the line holds no lower case, so that capitals mean nothing.
  func decide(
    left: ArraySlice<Unicode.Scalar>, right: ArraySlice<Unicode.Scalar>, capitals: Bool
  ) -> Verdict {
    let next = right.prefix { $0.isWordPart }
    let following = String(scalars: right).lowercased()
    if Self.conjunctions.contains(following), vocabulary.line(of: left + next) == nil {
      return Verdict(
        decision: .keepWithBlank, confidence: 0.95, reason: "a word cut short before '\(following)'"
      )
    }
    let whole = vocabulary.line(of: left + next)
    let tied = vocabulary.line(of: left + ["-"] + next)
    if let whole, tied == nil {
      return Verdict(
        decision: .remove, confidence: 0.99, reason: "the letter writes it whole on line \(whole)")
    }
    if let tied, whole == nil {
      return Verdict(
        decision: .keep, confidence: 0.99, reason: "the letter writes it so on line \(tied)")
    }
    return byRule(left, next, capitals: capitals)
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
      if lastPart.allSatisfy(\.isUpper) { return keep(0.95, "an abbreviation stands before it") }
    }
    let last = String(scalars: lastPart).lowercased()
    if Self.fixedWords.contains("\(last)-\(second)") {
      return keep(0.95, "an expression that is always written so")
    }
    if ["de", "re", "pre"].contains(first), second.hasPrefix("e") {
      return keep(0.9, "a prefix before the same vowel")
    }
    if Self.tyingPrefixes.contains(first) {
      return keep(0.9, "Dutch spelling ties '\(first)' with a hyphen")
    }
    if Self.pairingAdjectives.contains(first), !Self.solidPairs.contains(first + second),
      Self.adjectiveEndings.contains(where: second.hasSuffix)
    {
      return keep(0.9, "two adjectives side by side")
    }
    if vowelsClash(first, second), first.count >= 3, vocabulary.line(of: left) != nil {
      return keep(0.8, "two vowels that would be read as one")
    }
    return Verdict(decision: .remove, confidence: 0.9, reason: "the printer's, as most are")
  }

  /// The pairs of vowels that Dutch spelling parts inside a compound.
  private func vowelsClash(_ first: String, _ second: String) -> Bool {
    guard let end = first.last, let start = second.first else { return false }
    return [
      "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui",
      "uu",
    ].contains("\(end)\(start)")
  }
}
