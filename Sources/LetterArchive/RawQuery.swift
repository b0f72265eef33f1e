/// A query in FTS5's own language, looked through before SQLite sees it, so that what is wrong can
/// be said in a sentence.
///
/// Source: <https://www.sqlite.org/fts5.html#full_text_query_syntax>
struct RawQuery: Equatable {
  /// As typed.
  let expression: String
  /// Whether a term is the beginning of a word.
  let hasPrefix: Bool
  /// Whether the query asks for the heading, which notes do not have.
  let namesHeading: Bool

  /// The columns a query may name.
  static let columns: Set<String> = ["heading", "text"]
  private static let mostTokens = 200
  private static let deepest = 30

  /// - Throws: `query` with what is wrong.
  init(_ typed: String) throws(ArchiveError) {
    let tokens = try Self.tokens(typed)
    try Self.checkOrder(tokens)
    try Self.checkBrackets(tokens)
    namesHeading = try Self.namedColumns(tokens).contains("heading")
    hasPrefix = tokens.contains(.sign("*"))
    expression = typed
  }

  private enum Token: Equatable {
    case word(String)
    case phrase(String)
    case sign(Unicode.Scalar)

    var isOperator: Bool { self == .word("AND") || self == .word("OR") || self == .word("NOT") }

    var name: String? {
      switch self {
      case .word(let text), .phrase(let text): text
      case .sign: nil
      }
    }
  }

  private static func refusal(_ sentence: String) -> ArchiveError {
    .query("the full-text query \(sentence); leave out --fts to search for plain words")
  }

  private static func tokens(_ typed: String) throws(ArchiveError) -> [Token] {
    let scalars = Array(typed.unicodeScalars)
    var tokens: [Token] = []
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\"" {
        guard let end = endOfPhrase(scalars, position) else {
          throw refusal("has a quotation mark that is never closed")
        }
        tokens.append(.phrase(text(scalars[(position + 1)..<(end - 1)])))
        position = end
      } else if isBare(scalar) {
        let end = scalars[position...].firstIndex { !isBare($0) } ?? scalars.count
        tokens.append(.word(text(scalars[position..<end])))
        position = end
      } else if "()+*:^{},-".unicodeScalars.contains(scalar) {
        tokens.append(.sign(scalar))
        position += 1
      } else if [" ", "\t", "\n", "\r"].contains(scalar) {
        position += 1
      } else {
        let name =
          scalar.value < 0x20 || scalar.value == 0x7F ? "a control character" : "'\(scalar)'"
        throw refusal("has \(name) outside of quotation marks, which means nothing there")
      }
    }
    if tokens.isEmpty { throw refusal("is empty") }
    if tokens.count > mostTokens { throw refusal("has more than \(mostTokens) parts") }
    return tokens
  }

  /// The place behind the closing quotation mark; a doubled one is a sign of the phrase.
  private static func endOfPhrase(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var position = start + 1
    while position < scalars.count {
      if scalars[position] == "\0" { return nil }
      if scalars[position] == "\"" {
        guard position + 1 < scalars.count, scalars[position + 1] == "\"" else {
          return position + 1
        }
        position += 1
      }
      position += 1
    }
    return nil
  }

  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// An operator stands between two terms.
  private static func checkOrder(_ tokens: [Token]) throws(ArchiveError) {
    for (index, token) in tokens.enumerated() where token.isOperator {
      let name = token.name ?? ""
      let before = index > 0 ? tokens[index - 1] : nil
      let after = index + 1 < tokens.count ? tokens[index + 1] : nil
      if before == nil || before == .sign("(") || before?.isOperator == true {
        throw refusal("has nothing before \(name)")
      }
      if after == nil || after == .sign(")") { throw refusal("has nothing behind \(name)") }
    }
    if tokens.last == .sign(":") { throw refusal("has nothing behind ':'") }
    if tokens.last == .sign("+") { throw refusal("has nothing behind '+'") }
    if tokens.first == .sign("*") { throw refusal("has no beginning of a word before '*'") }
  }

  private static func checkBrackets(_ tokens: [Token]) throws(ArchiveError) {
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token == .sign("(") {
        depth += 1
        if depth > deepest { throw refusal("has more than \(deepest) brackets inside each other") }
        if index + 1 < tokens.count, tokens[index + 1] == .sign(")") {
          throw refusal("has brackets with nothing in them")
        }
      }
      if token == .sign(")") { depth -= 1 }
      if depth < 0 { throw refusal("closes a bracket that was never opened") }
    }
    if depth > 0 { throw refusal("has a bracket that is never closed") }
  }

  /// What stands before a colon: one column or several in braces.
  private static func namedColumns(_ tokens: [Token]) throws(ArchiveError) -> Set<String> {
    var names: Set<String> = []
    for (index, token) in tokens.enumerated() where token == .sign(":") {
      var found: [String] = []
      if index > 0, tokens[index - 1] == .sign("}"),
        let open = tokens[..<index].lastIndex(of: .sign("{"))
      {
        found = tokens[open..<index].compactMap(\.name)
      } else if index > 0, let name = tokens[index - 1].name {
        found = [name]
      }
      if found.isEmpty { throw refusal("has no column before ':'") }
      for name in found {
        guard columns.contains(name.lowercased()) else {
          throw refusal("names a column '\(name)', and there are only heading and text")
        }
        names.insert(name.lowercased())
      }
    }
    return names
  }
}
