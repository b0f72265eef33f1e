import Testing

/// Walks through what the program printed and holds every quoted sentence against the letter and
/// revision under which it is printed.
final class QuoteCrawler {
  let place: Workplace
  private var texts: [String: String] = [:]
  /// How many words were held against a letter.
  private(set) var quotes = 0

  init(_ place: Workplace) { self.place = place }

  // MARK: JSON

  /// - Parameters:
  ///   - letter: the letter whose words stand in an object that names none.
  ///   - what: the command, for messages.
  func crawl(_ value: Plain, letter: String? = nil, _ what: String) throws {
    for item in value.items { try crawl(item, letter: letter, what) }
    guard case .object(let members) = value else { return }
    let own = named(value) ?? letter
    for key in ["quote", "sentence"] {
      if let words = value[key].string, !words.isEmpty { try expect(words, in: own, what) }
    }
    for (key, member) in members where key != "previous" {
      try crawl(member, letter: own, what)
    }
  }

  /// The letter of an object, at the revision that it gives.
  private func named(_ value: Plain) -> String? {
    let passage = value["passage"].string.flatMap {
      $0.split(separator: "#").first.map(String.init)
    }
    guard let letter = passage ?? value["letter"].string else { return nil }
    guard let revision = value["revision"].int, !letter.contains("@") else { return letter }
    return "\(letter)@\(revision)"
  }

  // MARK: HTML

  /// Every `<small>PASSAGE, p. N</small>` with the Dutch words behind it.
  func crawl(html: String, _ what: String) throws {
    for piece in html.split(separator: "<small>").dropFirst() {
      guard piece.hasPrefix("kst-"), let end = piece.firstRange(of: "</small>"),
        piece[..<end.lowerBound].contains("#")
      else { continue }
      let name = piece[..<end.lowerBound].split(separator: "#")[0]
      let rest = piece[end.upperBound...]
      guard let close = rest.firstRange(of: "</p>") else { continue }
      let words = HTMLText.plain(rest[..<close.lowerBound])
      try expect(words, in: String(name), what)
    }
  }

  // MARK: Letters

  private func expect(_ words: String, in letter: String?, _ what: String) throws {
    guard let letter else {
      Issue.record("'\(words)' is printed under no letter: \(what)")
      return
    }
    quotes += 1
    #expect(
      try text(of: letter).contains(Self.folded(words)), "'\(words)' is not in \(letter): \(what)")
  }

  /// All words of a letter or of a file, in the order of the text.
  private func text(of letter: String) throws -> String {
    if let known = texts[letter] { return known }
    let outcome = try place.run("show", letter, "--format", "json")
    #expect(outcome.code == 0, "\(letter): \(outcome.messages)")
    let shown = try outcome.json()
    let sections = shown["sections"].items
    let blocks = sections.flatMap { section in
      [section["heading"].string ?? ""]
        + section["blocks"].items.compactMap(\.["text"].string)
    }
    let notes = shown["notes"].items.compactMap(\.["text"].string)
    let signatories = shown["signatories"].items.flatMap {
      [$0["office"].string ?? "", $0["name"].string ?? ""]
    }
    let text = Self.folded((blocks + notes + signatories).joined(separator: "\n"))
    texts[letter] = text
    return text
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
