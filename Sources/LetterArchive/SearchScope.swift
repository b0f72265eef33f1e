internal import LetterModel
internal import SQLite

/// Which rows of a search index count: all, or some ranges of row numbers.
///
/// The blocks of a revision carry numbers that follow each other, and so do its notes and the
/// blocks of a section: a filter on letters is a short list of ranges, cheap to ask for each hit.
enum SearchScope: Equatable {
  case everything
  /// Ranges in order, none touching the next.
  case ranges([ClosedRange<Int>])

  var isEmpty: Bool { self == .ranges([]) }

  /// Ranges put in order and joined where they touch.
  init(joining ranges: [ClosedRange<Int>]) {
    var joined: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, last.upperBound >= range.lowerBound - 1 {
        joined[joined.count - 1] =
          last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self = .ranges(joined)
  }

  /// Whether every letter is in view in its only revision, so that nothing needs to be left out.
  static func isWholeArchive(_ db: Connection) throws -> Bool {
    try db.first(
      """
      SELECT NOT EXISTS (SELECT 1 FROM revision WHERE number > 1)
        AND NOT EXISTS (SELECT 1 FROM withdrawal)
      """
    ) { try $0.bool(0) } ?? false
  }

  /// The rows of `table`, block or note, that belong to the letters of the filter.
  static func letters(
    _ db: Connection, table: String, _ filter: LetterFilter
  ) throws -> SearchScope {
    if filter.isEmpty, try isWholeArchive(db) { return .everything }
    let ranges = try db.query(
      """
      SELECT
        (SELECT id FROM \(table) WHERE revision_id = allowed.revision_id
         ORDER BY ordinal LIMIT 1),
        (SELECT id FROM \(table) WHERE revision_id = allowed.revision_id
         ORDER BY ordinal DESC LIMIT 1)
      FROM (\(LetterFilter.revisions)) AS allowed
      """, arguments: filter.arguments
    ) { row in
      try row.optionalInt(0).flatMap { first in
        try row.optionalInt(1).map { last in min(first, last)...max(first, last) }
      }
    }
    return SearchScope(joining: ranges.compactMap(\.self))
  }

  /// The blocks in sections on a topic.
  static func blocks(
    _ db: Connection, on topic: Topic, _ filter: LetterFilter
  ) throws -> SearchScope {
    let ranges = try db.query(
      """
      SELECT min(block.id), max(block.id)
      FROM section JOIN block ON block.section_id = section.id
      WHERE section.revision_id IN (\(LetterFilter.revisions)) AND section.topic = ?7
      GROUP BY section.id
      """, arguments: filter.arguments + [topic.rawValue]
    ) { try $0.int(0)...(try $0.int(1)) }
    return SearchScope(joining: ranges)
  }

  /// The notes called from sections on a topic.
  static func notes(
    _ db: Connection, on topic: Topic, _ filter: LetterFilter
  ) throws -> SearchScope {
    let rows = try db.query(
      """
      SELECT note.id FROM mark
      JOIN note ON note.revision_id = mark.revision_id AND note.number = mark.number
      LEFT JOIN block ON block.id = mark.block_id
      JOIN section ON section.id = coalesce(mark.section_id, block.section_id)
      WHERE mark.revision_id IN (\(LetterFilter.revisions)) AND section.topic = ?7
      """, arguments: filter.arguments + [topic.rawValue]
    ) { try $0.int(0) }
    return SearchScope(joining: rows.map { $0...$0 })
  }
}
