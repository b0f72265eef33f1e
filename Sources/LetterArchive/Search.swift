public import LetterModel
internal import SQLite

/// What is searched for.
public struct SearchRequest: Equatable, Sendable {
  /// As typed.
  public var query: String
  /// Whether `query` is in FTS5's own language instead of plain words.
  public var isRaw: Bool
  /// In which letters.
  public var filter: LetterFilter
  /// Only in sections on this topic, and in the notes they call.
  public var sectionTopic: Topic?
  /// The most hits to give back, from 1.
  public var limit: Int

  /// A search in all letters in view for plain words.
  public init(
    _ query: String, isRaw: Bool = false, filter: LetterFilter = LetterFilter(),
    sectionTopic: Topic? = nil, limit: Int = 20
  ) {
    self.query = query
    self.isRaw = isRaw
    self.filter = filter
    self.sectionTopic = sectionTopic
    self.limit = limit
  }
}

/// What was found, best first.
public struct SearchResult: Equatable, Sendable {
  /// At most as many as asked for.
  public var hits: [SearchHit]
  /// How many there are, up to `Search.mostRanked` paragraphs and as many notes.
  public var total: Int
  /// Whether there are more than were ranked, so that a better one may be missing: of each index
  /// those that came in last are ranked.
  public var isBounded: Bool
  /// The beginnings of words that were not searched by all their words, but by the commonest.
  public var cutBeginnings: [String] = []
}

/// One paragraph or note that matches.
public struct SearchHit: Equatable, Sendable {
  /// The letter's id.
  public var letter: String
  /// The day of the letter.
  public var date: Day
  /// Whose print it is.
  public var chamber: Chamber
  /// The path of the section, such as `4.1`; of a note the one that calls it, nil if none does.
  public var section: String?
  /// Its heading; empty for the opening and for a note that no section calls.
  public var heading: String
  /// Its topic.
  public var topic: Topic?
  /// The block's ordinal; of a note that of the block that calls it, nil if none does.
  public var block: Int?
  /// The note's number; nil for a block.
  public var note: String?
  /// The page on which the block or note begins.
  public var page: Int
  /// The heading with marks around each match, as in `snippet`; of a note the plain heading.
  public var markedHeading: String
  /// Some words around the match. `Search.markStart` and `Search.markEnd` stand around each match.
  public var snippet: String
  /// Smaller is better.
  public var score: Double

  /// The passage's name: `kst-27925-U#4.1/31`; of a note the place that calls it.
  public var passage: String {
    letter + (section.map { "#\($0)" } ?? "") + (block.map { "/\($0)" } ?? "")
  }
}

/// Settings of the search.
public enum Search {
  /// Stands before a match in a snippet: the control character U+0002.
  public static let markStart: Character = "\u{2}"
  /// Stands behind a match in a snippet: the control character U+0003.
  public static let markEnd: Character = "\u{3}"
  /// Ranking costs a microsecond or two a hit: beyond this many the rest is not ranked.
  public static let mostRanked = 20_000
  /// How much more a word in the heading counts than one in the text: the section about it comes
  /// before those that mention it.
  static let headingWeight = 10.0
}

extension Archive {
  /// Finds the paragraphs and notes that match, in the current revisions of letters in view.
  ///
  /// Accents and case do not count. Hits of equal rank stand in the order in which they came in.
  /// - Throws: `query` with a sentence where there is nothing to search for or, in a raw query,
  ///   where something is wrong with it.
  public func search(_ request: SearchRequest) throws -> SearchResult {
    let query = try SearchQuery(request)
    return try read {
      let search = RankedSearch(db: db, query: query)
      do {
        return try search.run(request)
      } catch let error as SQLiteError where error.primaryCode == ResultCode.error && request.isRaw
      {
        throw ArchiveError.query(
          "the full-text query is not understood; leave out --fts to search for plain words, or "
            + "put words with signs in quotation marks")
      }
    }
  }
}

/// What to match, however it was typed.
enum SearchQuery: Equatable {
  case plain(PlainQuery)
  case raw(RawQuery)

  init(_ request: SearchRequest) throws(ArchiveError) {
    // As the texts are read.
    let typed = request.query.inNormalForm
    self = request.isRaw ? .raw(try RawQuery(typed)) : .plain(try PlainQuery(typed))
  }

  var includesNotes: Bool {
    switch self {
    case .plain: true
    case .raw(let raw): !raw.namesHeading
    }
  }
}
