internal import SQLite

/// A change of the words that the rules know in an archive.
public struct WordChange: Equatable, Sendable {
  /// What becomes of the word.
  public enum Change: String, Sendable { case added, retired }

  /// The word as it was given.
  public var word: String
  /// The class of words, such as `type`.
  public var wordClass: String
  /// The one way of writing by which letters are compared; nil for the word itself.
  public var means: String?
  /// What became of it.
  public var change: Change
  /// Who changed it.
  public var by: String?
  /// Why.
  public var why: String?
  /// When; empty before it is kept.
  public var at = ""

  /// A change that is to be kept.
  public init(
    _ change: Change, _ word: String, in wordClass: String, means: String? = nil,
    by: String? = nil, why: String? = nil
  ) {
    self.word = word
    self.wordClass = wordClass
    self.means = means
    self.change = change
    self.by = by
    self.why = why
  }
}

extension Archive {
  /// All changes of words, oldest first: the last one about a word in a class holds.
  public func wordChanges() throws -> [WordChange] { try read { try WordChange.all(in: db) } }

  /// Keeps changes of words, all or none. Letters are read with them from the next import or rebuild
  /// on.
  public func change(_ changes: [WordChange]) throws {
    try write {
      let stamp = stamp
      for change in changes {
        try Ledger(db).insert(
          into: "lexicon_word",
          [
            ("word", change.word), ("class", change.wordClass), ("means", change.means),
            ("change", change.change.rawValue), ("by", change.by), ("why", change.why),
            ("at", stamp.at),
          ])
      }
      try note("lexicon", nil, detail: "\(changes.count) changes of words", at: stamp)
    }
  }

  /// The rules, with the words that were changed here.
  func finder() throws -> LetterFinder { try settings.finder.knowing(db) }
}

extension LetterFinder {
  /// The rules with the words of an archive.
  func knowing(_ db: Connection) throws -> LetterFinder {
    let changes = try WordChange.all(in: db)
    guard !changes.isEmpty, var finder = withWords?(changes) else { return self }
    let noun = changes.count == 1 ? "change" : "changes"
    finder.name = "\(name), \(changes.count) \(noun) of words"
    return finder
  }
}

extension WordChange {
  fileprivate static func all(in db: Connection) throws -> [WordChange] {
    try db.query(
      "SELECT word, class, means, change, by, why, at FROM lexicon_word ORDER BY id"
    ) { row -> WordChange? in
      guard let change = Change(rawValue: try row.text(3)) else { return nil }
      var kept = WordChange(
        change, try row.text(0), in: try row.text(1), means: try row.optionalText(2),
        by: try row.optionalText(4), why: try row.optionalText(5))
      kept.at = try row.text(6)
      return kept
    }.compactMap(\.self)
  }
}
