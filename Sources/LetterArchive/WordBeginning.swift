internal import SQLite

/// The words of a search index that begin alike, so that a beginning of very many words costs no
/// more than a bound: the index itself would gather every place of all of them first.
struct WordBeginning {
  /// The most words by which a beginning is searched; of more the commonest are taken.
  static let mostWords = 32
  /// The most words, and places in which they stand, among which the commonest are looked for.
  static let mostLookedAt = (words: 2000, places: 200_000)

  /// Those to search for, in order; nil where all of them can be left to the index.
  private(set) var words: [String]?
  /// Whether there are more.
  private(set) var isCut = false

  /// - Parameters:
  ///   - table: the index.
  ///   - letters: as the index folds them; other than ASCII it is left to the index.
  ///   - few: in no more places than these it is left to the index.
  init(_ db: Connection, in table: String, letters: String, few: Int) throws {
    guard letters.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    try db.script(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(table)_words "
        + "USING fts5vocab(main, \(table), row)")
    var found: [(word: String, places: Int)] = []
    var places = 0
    try db.withStatement(
      "SELECT term, doc FROM temp.\(table)_words WHERE term >= ?1 AND term <= ?1 || char(1114111)"
    ) { statement in
      try statement.bind(letters, at: 1)
      try statement.forEachWhile { row in
        if found.count == Self.mostLookedAt.words || places > Self.mostLookedAt.places {
          isCut = true
          return false
        }
        found.append((try row.text(0), try row.int(1)))
        places += found[found.count - 1].places
        return true
      }
    }
    if !isCut, places <= few { return }
    isCut = isCut || found.count > Self.mostWords
    // Of equals the first in the order of the index.
    let common = found.indices.sorted {
      (found[$1].places, $0) < (found[$0].places, $1)
    }.prefix(Self.mostWords)
    words = common.sorted().map { found[$0].word }
  }
}
