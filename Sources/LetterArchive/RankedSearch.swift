internal import LetterModel
internal import SQLite

/// One search in both indexes: ranking first, on row numbers alone, then the words of the best.
struct RankedSearch {
  let db: Connection
  let query: SearchQuery
  /// The most hits of each index that are ranked.
  var bound = Search.mostRanked

  /// A hit that is not looked up yet.
  private struct Ranked {
    let isNote: Bool
    let row: Int
    let score: Double
  }

  func run(_ request: SearchRequest) throws -> SearchResult {
    var filter = request.filter
    // Letters out of sight are not found, whatever the filter says.
    filter.withdrawn = false
    var ranked: [Ranked] = []
    var isBounded = false
    let blocks =
      try request.sectionTopic.map { try SearchScope.blocks(db, on: $0, filter) }
      ?? SearchScope.letters(db, table: "block", filter)
    isBounded = try rank(blocks, isNote: false, into: &ranked)
    if query.includesNotes {
      let notes =
        try request.sectionTopic.map { try SearchScope.notes(db, on: $0, filter) }
        ?? SearchScope.letters(db, table: "note", filter)
      isBounded = try rank(notes, isNote: true, into: &ranked) || isBounded
    }
    ranked.sort { left, right in
      if left.score != right.score { return left.score < right.score }
      return (left.isNote ? 1 : 0, left.row) < (right.isNote ? 1 : 0, right.row)
    }
    let best = Array(ranked.prefix(max(0, request.limit)))
    let snippets = try snippets(best)
    let hits = try best.map { hit in
      hit.isNote
        ? try note(hit, snippets[false, hit.row]) : try block(hit, snippets[true, hit.row])
    }
    return SearchResult(hits: hits.compactMap(\.self), total: ranked.count, isBounded: isBounded)
  }

  // MARK: Ranking

  /// - Returns: whether the bound was met.
  private func rank(
    _ scope: SearchScope, isNote: Bool, into ranked: inout [Ranked]
  ) throws -> Bool {
    if scope.isEmpty { return false }
    let table = isNote ? "note_search" : "block_search"
    let weights = isNote ? "1.0" : "\(Search.headingWeight), 1.0"
    var sql =
      "SELECT rowid, bm25(\(table), \(weights)) FROM \(table) WHERE \(table) MATCH ?"
    if case .ranges(let ranges) = scope {
      try keep(ranges)
      // The plus keeps the full-text index from being asked once for each range.
      sql += """
         AND (SELECT last FROM temp.search_range WHERE first <= +\(table).rowid
          ORDER BY first DESC LIMIT 1) >= +\(table).rowid
        """
    }
    var count = 0
    try db.withStatement(sql) { statement in
      try statement.bind(arguments: [query.expression])
      try statement.forEachWhile { row in
        count += 1
        if count > bound { return false }
        ranked.append(Ranked(isNote: isNote, row: try row.int(0), score: try row.double(1)))
        return true
      }
    }
    return count > bound
  }

  /// Puts the ranges where SQL can ask for them; the archive's file is not written.
  private func keep(_ ranges: [ClosedRange<Int>]) throws {
    try db.script(
      """
      CREATE TEMP TABLE IF NOT EXISTS search_range (first INTEGER PRIMARY KEY, last INTEGER);
      DELETE FROM temp.search_range
      """)
    try db.withStatement("INSERT INTO temp.search_range (first, last) VALUES (?, ?)") { insert in
      for range in ranges { try insert.run(range.lowerBound, range.upperBound) }
    }
  }

  // MARK: Words

  /// The words around the matches, by index and row.
  private struct Snippets {
    var blocks: [Int: String] = [:]
    var notes: [Int: String] = [:]

    subscript(isBlock: Bool, row: Int) -> String {
      (isBlock ? blocks[row] : notes[row]) ?? ""
    }
  }

  private func snippets(_ hits: [Ranked]) throws -> Snippets {
    Snippets(
      blocks: try snippets("block_search", 1, hits.filter { !$0.isNote }.map(\.row)),
      notes: try snippets("note_search", 0, hits.filter(\.isNote).map(\.row)))
  }

  private func snippets(_ table: String, _ column: Int, _ rows: [Int]) throws -> [Int: String] {
    guard let first = rows.min(), let last = rows.max() else { return [:] }
    let select =
      "SELECT rowid, snippet(\(table), \(column), char(2), char(3), '…', 24) FROM \(table) "
    var snippets: [Int: String] = [:]
    if query.hasPrefix {
      // The beginning of a word is gathered anew from all its words each time it is asked for, so
      // it is asked for once.
      let places = rows.map { _ in "?" }.joined(separator: ", ")
      let sql =
        select + "WHERE \(table) MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (\(places))"
      try db.withStatement(sql, cached: false) { statement in
        try statement.bind(arguments: [query.expression, first, last] + rows.map { $0 as Int? })
        try statement.forEach { snippets[try $0.int(0)] = try $0.text(1) }
      }
    } else {
      try db.withStatement(select + "WHERE \(table) MATCH ? AND rowid = ?") { statement in
        for row in rows {
          try statement.bind(arguments: [query.expression, row])
          snippets[row] = try statement.first { try $0.text(1) }
        }
      }
    }
    return snippets
  }

  private func block(_ hit: Ranked, _ snippet: String) throws -> SearchHit? {
    try db.first(
      """
      SELECT edition.name, coalesce(revision.supplied_date, header.date), edition.chamber,
        section.path, section.heading, section.topic, block.ordinal, block.page
      FROM block
      JOIN section ON section.id = block.section_id
      JOIN revision ON revision.id = block.revision_id
      JOIN edition ON edition.id = revision.edition_id
      JOIN header ON header.revision_id = revision.id
      WHERE block.id = ?
      """, hit.row
    ) { try found($0, hit, snippet, note: nil, page: try $0.int(7)) }
  }

  private func note(_ hit: Ranked, _ snippet: String) throws -> SearchHit? {
    try db.first(
      """
      SELECT edition.name, coalesce(revision.supplied_date, header.date), edition.chamber,
        section.path, coalesce(section.heading, ''), section.topic, block.ordinal, note.page,
        note.number
      FROM note
      JOIN revision ON revision.id = note.revision_id
      JOIN edition ON edition.id = revision.edition_id
      JOIN header ON header.revision_id = revision.id
      LEFT JOIN mark ON mark.id = (
        SELECT id FROM mark WHERE mark.revision_id = note.revision_id
          AND mark.number = note.number ORDER BY id LIMIT 1)
      LEFT JOIN block ON block.id = mark.block_id
      LEFT JOIN section ON section.id = coalesce(mark.section_id, block.section_id)
      WHERE note.id = ?
      """, hit.row
    ) { try found($0, hit, snippet, note: try $0.text(8), page: try $0.int(7)) }
  }

  private func found(
    _ row: borrowing Row, _ hit: Ranked, _ snippet: String, note: String?, page: Int
  ) throws -> SearchHit {
    guard let date = Day(iso: try row.optionalText(1) ?? ""),
      let chamber = Chamber(rawValue: try row.text(2))
    else { throw LetterLoad.Unreadable(table: "header", what: "a date or chamber of no kind") }
    return SearchHit(
      letter: try row.text(0), date: date, chamber: chamber, section: try row.optionalText(3),
      heading: try row.text(4), topic: try row.optionalText(5).flatMap { Topic(rawValue: $0) },
      block: try row.optionalInt(6), note: note, page: page, snippet: snippet, score: hit.score)
  }
}
