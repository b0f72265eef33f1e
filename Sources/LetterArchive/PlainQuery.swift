/// Turns what a person types into a full-text expression that cannot go wrong.
///
/// Every word must occur; `"hold forces"` is a phrase; `militair*` is the beginning of a word. A
/// word with signs inside, such as `NAVO-missie`, is a phrase of its parts. A number is found in
/// whatever groups it is written (`27925`, `27 925`, `27.925`), and `F16` as `F-16`. All other
/// signs, and the words AND, OR, NOT and NEAR, mean nothing special.
struct PlainQuery: Equatable {
  /// Each must occur.
  let terms: [Term]

  /// Far more than anybody types, and far less than what FTS5 gives up on.
  static let mostTerms = 64

  /// - Throws: `query` where nothing is left to search for.
  init(_ typed: String) throws(ArchiveError) {
    var reader = Reader(typed)
    let terms = reader.terms()
    guard !terms.isEmpty else {
      throw .query(
        typed.unicodeScalars.allSatisfy(\.properties.isWhitespace)
          ? "the search is empty; type one or more words"
          : "the search holds no word, only signs; type one or more words")
    }
    guard terms.count <= Self.mostTerms else {
      throw .query(
        "the search has \(terms.count) words, and more than \(Self.mostTerms) are too many; put a "
          + "quotation in \"…\"")
    }
    self.terms = QueryNumbers.joined(terms)
  }

  /// In the language of SQLite's FTS5, each term in quotes.
  var expression: String { terms.map(\.expression).joined(separator: " AND ") }

  /// A word, a phrase or their beginning.
  struct Term: Equatable {
    var words: String
    var isPrefix: Bool

    /// Every way in which it may stand in a text.
    var expression: String { expression { _ in nil } }

    /// The same, with words in the place of the beginning of one, where `words` gives any.
    func expression(_ words: (String) throws -> [String]?) rethrows -> String {
      let ways = try QueryNumbers.spellings(of: self.words).flatMap { way -> [String] in
        guard isPrefix else { return ["\"\(way)\""] }
        let start = way.unicodeScalars.lastIndex { !$0.isWordCharacter }
        let first = start.map { way.unicodeScalars.index(after: $0) } ?? way.startIndex
        guard let words = try words(way[first...].lowercased()) else { return ["\"\(way)\" *"] }
        return words.map { "\"\(way[..<first])\($0)\"" }
      }
      return ways.count == 1 ? ways[0] : "(\(ways.joined(separator: " OR ")))"
    }
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ typed: String) { scalars = Array(typed.unicodeScalars) }

    mutating func terms() -> [Term] {
      var terms: [Term] = []
      while position < scalars.count {
        let term = isQuote(scalars[position]) ? phrase() : word()
        if let term { terms.append(term) }
      }
      return terms
    }

    /// Up to the next quotation mark; one that is never closed counts as a blank.
    private mutating func phrase() -> Term? {
      let start = position + 1
      guard let end = scalars[start...].firstIndex(where: isQuote) else {
        position += 1
        return nil
      }
      position = end + 1
      return term(scalars[start..<end], isPrefix: takeStar())
    }

    /// Up to the next blank or quotation mark; nothing where one stands already.
    private mutating func word() -> Term? {
      let start = position
      while position < scalars.count, !isBlank(scalars[position]), !isQuote(scalars[position]) {
        position += 1
      }
      guard position > start else {
        position += 1
        return nil
      }
      let word = scalars[start..<position]
      return word.last == "*" ? term(word.dropLast(), isPrefix: true) : term(word, isPrefix: false)
    }

    private mutating func takeStar() -> Bool {
      guard position < scalars.count, scalars[position] == "*" else { return false }
      position += 1
      return true
    }

    private func term(_ part: ArraySlice<Unicode.Scalar>, isPrefix: Bool) -> Term? {
      guard part.contains(where: \.isWordCharacter) else { return nil }
      let isSign = { (scalar: Unicode.Scalar) in ",;:.!?()".unicodeScalars.contains(scalar) }
      let start = part.drop(while: isSign)
      let core = start[...(start.lastIndex { !isSign($0) } ?? start.startIndex)]
      let words = core.map { isBlank($0) || isQuote($0) ? " " : $0 }
      return Term(words: String(String.UnicodeScalarView(words)), isPrefix: isPrefix)
    }

    private func isQuote(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\"", "“", "”", "„", "«", "»": true
      default: false
      }
    }

    /// Controls too: FTS5 would stop reading at a NUL.
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
  }
}

extension Unicode.Scalar {
  /// What the tokenizer makes words of: letters and numbers.
  fileprivate var isWordCharacter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}
