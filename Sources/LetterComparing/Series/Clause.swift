/// A stretch of a sentence with one predicate, cut into words in small letters.
///
/// A rough cut: at commas, semicolons and brackets, and at `en` or `maar` where both sides have a
/// predicate of their own. What a comma cuts out of the middle stays a clause by itself.
struct Clause {
  /// A word of the clause.
  struct Word {
    /// Small letters, quotes and hyphens in one form, without `’s`.
    var text: String
    var isCapitalised: Bool
    /// A digit, or a second capital: `F-16`, `KDC-10`, `ISAF`.
    var isName: Bool
    var isNumber: Bool
  }

  var words: [Word]

  /// Whether one of these words stands in it.
  func has(_ list: Set<String>) -> Bool { words.contains { list.contains($0.text) } }

  /// The clauses of a sentence, in order.
  static func all(in sentence: String) -> [Clause] {
    var clauses: [[Word]] = [[]]
    var run = ""
    func take() {
      if !run.isEmpty { clauses[clauses.count - 1].append(word(run)) }
      run = ""
    }
    let scalars = Array(sentence.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case ",", ";", ":", "(", ")", "–", "—":
        let isInside =
          place > 0 && place + 1 < scalars.count && isWordPart(scalars[place - 1])
          && isWordPart(scalars[place + 1])
        if isInside {
          run.unicodeScalars.append("-")
        } else {
          take()
          clauses.append([])
        }
      case _ where isWordPart(scalar): run.unicodeScalars.append(scalar)
      default: take()
      }
    }
    take()
    return clauses.flatMap(parted).filter { !$0.isEmpty }.map(Clause.init)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "'"
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || ["-", "‑", "‐", "’", "'", "‘"].contains(scalar)
  }

  private static func word(_ run: String) -> Word {
    var text = run.lowercased()
    if text.utf8.contains(where: { $0 >= 0x80 }) { text = plain(text) }
    if text.hasSuffix("'s"), text.count > 2 { text.removeLast(2) }
    let capitals = run.unicodeScalars.count { $0.properties.isUppercase }
    let digits = run.unicodeScalars.count { $0.properties.numericType != nil }
    return Word(
      text: text, isCapitalised: run.unicodeScalars.first?.properties.isUppercase == true,
      isName: capitals > 1 || capitals == 1 && digits > 0,
      isNumber: digits == run.unicodeScalars.count)
  }

  /// One form of hyphen and of quote.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‑", "‐": plain.append("-")
      case "’", "‘": plain.append("'")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// `de trainers blijven en de F-16’s vertrekken` is two; `F-16’s en trainers vertrekken` is one.
  private static func parted(_ words: [Word]) -> [[Word]] {
    for (place, word) in words.enumerated() where ["en", "maar", "terwijl"].contains(word.text) {
      let (first, second) = (words[..<place], words[(place + 1)...])
      if first.contains(where: isPredicate), second.contains(where: isPredicate) {
        return [Array(first)] + parted(Array(second))
      }
    }
    return [words]
  }

  private static func isPredicate(_ word: Word) -> Bool {
    EndingWords.predicates.contains(word.text) || EndingWords.endings.contains(word.text)
  }
}
