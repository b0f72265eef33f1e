/// Numbers in a search: the index holds `27 925` and `27.925` as two words and `27925` as one, so
/// each is looked for in both ways.
enum QueryNumbers {
  /// The terms with the groups of one number, `27 925`, as one term.
  static func joined(_ terms: [PlainQuery.Term]) -> [PlainQuery.Term] {
    var result: [PlainQuery.Term] = []
    for term in terms {
      if let last = result.last, !last.isPrefix, isGroups(last.words), isGroup(term.words[...]) {
        result[result.count - 1].words += " " + term.words
        result[result.count - 1].isPrefix = term.isPrefix
      } else {
        result.append(term)
      }
    }
    return result
  }

  /// How a text may write these words, themselves first.
  static func spellings(of words: String) -> [String] {
    let digits = words.filter(isDigit)
    if digits.count > 3, words.count == digits.count || isGroups(words) {
      return [digits, grouped(digits)]
    }
    // The number of a type: F-16, F 16, F16.
    let letters = words.prefix { $0.isLetter }
    let number = words.dropFirst(letters.count).drop { "- ".contains($0) }
    guard !letters.isEmpty, !number.isEmpty, number.allSatisfy(isDigit) else { return [words] }
    return ["\(letters) \(number)", "\(letters)\(number)"]
  }

  /// One to three digits, and groups of three behind them.
  private static func isGroups(_ words: String) -> Bool {
    let parts = words.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0.isWhitespace })
    return (1...3).contains(parts[0].count) && parts[0].allSatisfy(isDigit)
      && parts.dropFirst().allSatisfy(isGroup)
  }

  private static func isGroup(_ text: Substring) -> Bool {
    text.count == 3 && text.allSatisfy(isDigit)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func grouped(_ digits: String) -> String {
    var rest = digits[...]
    var groups: [Substring] = []
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: " ")
  }
}
