/// Two vowels that meet where a line broke a word, and would be read as one sound.
///
/// In one word a trema stood on the second, which the break dropped (`be-` `eindiging`); between the
/// halves of a compound a hyphen stands (`zee-` `egel`).
enum VowelClash {
  /// The word takes back its trema.
  case trema(Double)
  /// The hyphen belongs to the word.
  case hyphen(Double)
  /// Nothing but the printer's hyphen stood there, as in `museum`.
  case nothing(Double)

  /// - Parameters:
  ///   - first: what stands before the hyphen, in small letters.
  ///   - second: what follows.
  ///   - isWord: whether the letter writes `first` as a word elsewhere.
  /// - Returns: nil where no vowels clash.
  init?(_ first: String, _ second: String, isWord: Bool) {
    guard let end = first.last, let start = second.first,
      Self.pairs.contains("\(end)\(start)")
    else { return nil }
    if Self.isRefused(first, second) {
      self = .nothing(0.9)
    } else if Self.takesTrema(first, second) {
      self = .trema(0.9)
    } else if isWord && first.count >= 3 || HyphenWords.combining.contains(first)
      || Self.longVowels.contains(where: first.hasSuffix)
    {
      self = .hyphen(0.85)
    } else if first == "co" || ["de", "re", "pre"].contains(first) {
      self = .hyphen(0.7)
    } else if end == "i" && start == "e" {
      // `oplaai-` `ende`: the sound ends here.
      self = "aeou".contains(first.dropLast().last ?? " ") ? .nothing(0.9) : .trema(0.8)
    } else if first.count >= 4, start != "j", end != "i", !(end == "o" && start == "u") {
      self = .hyphen(0.7)
    } else {
      self = .nothing(0.7)
    }
  }

  /// The vowel with its trema; nil for other letters.
  static func accented(_ vowel: Unicode.Scalar) -> Unicode.Scalar? {
    switch vowel {
    case "e": "ë"
    case "i": "ï"
    case "o": "ö"
    case "u": "ü"
    case "E": "Ë"
    case "I": "Ï"
    case "O": "Ö"
    case "U": "Ü"
    default: nil
    }
  }

  /// The pairs of vowels that Dutch spelling keeps apart.
  private static let pairs: Set<String> = [
    "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu",
  ]
  /// Ends of first halves: behind them no other syllable of the same word begins.
  private static let longVowels = ["ie", "ee", "eu", "oe", "ui", "ij"]

  /// Loans and forms whose spelling leaves the trema out: `financieel`, `museum`, `geuit`.
  private static func isRefused(_ first: String, _ second: String) -> Bool {
    func begins(_ starts: String...) -> Bool { starts.contains(where: second.hasPrefix) }
    switch (first.last, second.first) {
    case ("i", "e"): return begins("ee", "eu", "ence", "ency", "ety")
    case ("e", "u"): return begins("um", "us") || isVerb(first) && begins("ui")
    case ("e", "i"): return isVerb(first) && begins("ij", "ie")
    case ("i", "i"): return !HyphenWords.combining.contains(first)
    default: return false
    }
  }

  private static func takesTrema(_ first: String, _ second: String) -> Bool {
    func begins(_ starts: String...) -> Bool { starts.contains(where: second.hasPrefix) }
    func ends(_ last: String...) -> Bool { last.contains(where: first.hasSuffix) }
    if isVerb(first) { return true }
    switch (first.last, second.first) {
    case ("a", "e"): return ends("isra", "micha", "rapha", "isma") && begins("el")
    case ("a", "i"): return begins("ief", "ieve", "isch", "isme", "ist", "icis", "iek")
    case ("e", "e"):
      return ends("cre") && begins("er", "eer") || first == "re" && begins("eel", "ele")
        || ends("twee", "drie") && begins("en") && second.contains("tig")
        || ends("be") && begins("eindig", "edig") || ends("ge") && begins("eva", "esc", "ist")
    case ("e", "i"):
      return begins("isme", "ist", "ine") && first.count <= 6
        && !HyphenWords.combining.contains(first)
        || first == "re" && begins("inc", "inv")
        || ends("be") && begins("invloed") || ends("ge") && begins("integr", "inform")
    case ("e", "u"): return ends("re") && begins("uni")
    case ("o", "e"):
      return ends("co") && begins("effic") || ["po", "no"].contains(first)
    case ("o", "i"):
      return begins("isme", "ist", "isch", "ide", "ine", "iet") || ends("co") && begins("incid")
    case ("o", "o"):
      return ends("co") && begins("ordin", "oper", "opt") || first == "zo"
    case ("u", "i"): return begins("iteit", "ide", "ine", "iet", "icid")
    case ("u", "u"): return begins("um")
    default: return false
    }
  }

  /// `be`, `ge`, also behind the first half of a verb: `uitge-` `eist`.
  private static func isVerb(_ first: String) -> Bool {
    ["be", "ge"].contains { prefix in
      first.hasSuffix(prefix) && halves.contains(String(first.dropLast(2)))
    }
  }

  private static let halves: Set<String> = [
    "", "aan", "achter", "af", "bij", "door", "her", "in", "los", "mee", "na", "neer", "om", "on",
    "onder", "op", "over", "samen", "tegen", "terug", "toe", "uit", "vast", "voor", "vrij", "weer",
  ]
}
