internal import LetterModel
internal import SQLite

/// One search in both indexes: ranking first, on row numbers alone, then the words of the best.
struct RankedSearch {
  let db: Connection
  let query: SearchQuery
  /// The most hits of each index that are ranked.
  var bound = Search.mostRanked

  /// What one index is asked.
  private struct Question {
    var expression: String
    /// Whether a beginning of a word is left to the index.
    var hasPrefix: Bool
    var cutBeginnings: [String] = []
  }

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
    let inBlocks = try question(table: "block_search")
    let blocks =
      try request.sectionTopic.map { try SearchScope.blocks(db, on: $0, filter) }
      ?? SearchScope.letters(db, table: "block", filter)
    isBounded = try rank(inBlocks, blocks, isNote: false, into: &ranked)
    let inNotes = try question(table: "note_search")
    if query.includesNotes {
      let notes =
        try request.sectionTopic.map { try SearchScope.notes(db, on: $0, filter) }
        ?? SearchScope.letters(db, table: "note", filter)
      isBounded = try rank(inNotes, notes, isNote: true, into: &ranked) || isBounded
    }
    ranked.sort { left, right in
      if left.score != right.score { return left.score < right.score }
      return (left.isNote ? 1 : 0, left.row) < (right.isNote ? 1 : 0, right.row)
    }
    let best = Array(ranked.prefix(max(0, request.limit)))
    let blockWords = try marked(best, inBlocks, areNotes: false)
    let noteWords = try marked(best, inNotes, areNotes: true)
    let hits = try best.map { hit in
      hit.isNote
        ? try note(hit, noteWords[hit.row] ?? Marked())
        : try block(hit, blockWords[hit.row] ?? Marked())
    }
    return SearchResult(
      hits: hits.compactMap(\.self), total: ranked.count, isBounded: isBounded,
      cutBeginnings: inBlocks.cutBeginnings
        + inNotes.cutBeginnings.filter { !inBlocks.cutBeginnings.contains($0) })
  }

  private func question(table: String) throws -> Question {
    switch query {
    case .raw(let raw): return Question(expression: raw.expression, hasPrefix: raw.hasPrefix)
    case .plain(let plain):
      var question = Question(expression: "", hasPrefix: false)
      let parts = try plain.terms.map { term in
        try term.expression { letters in
          let beginning = try WordBeginning(db, in: table, letters: letters, few: bound)
          if beginning.isCut { question.cutBeginnings.append(letters) }
          if beginning.words == nil { question.hasPrefix = true }
          return beginning.words
        }
      }
      question.expression = parts.joined(separator: " AND ")
      return question
    }
  }

  // MARK: Ranking

  /// - Returns: whether the bound was met.
  private func rank(
    _ question: Question, _ scope: SearchScope, isNote: Bool, into ranked: inout [Ranked]
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
    // Where not all are ranked, those are that came in last.
    sql += " ORDER BY rowid DESC"
    var count = 0
    try db.withStatement(sql) { statement in
      try statement.bind(arguments: [question.expression])
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

  /// The words of a hit with its matches marked; `heading` is empty for a note.
  private struct Marked {
    var heading = ""
    var snippet = ""
  }

  private func marked(
    _ hits: [Ranked], _ question: Question, areNotes: Bool
  ) throws -> [Int: Marked] {
    let rows = hits.filter { $0.isNote == areNotes }.map(\.row)
    guard let first = rows.min(), let last = rows.max() else { return [:] }
    let table = areNotes ? "note_search" : "block_search"
    let heading = areNotes ? "''" : "highlight(\(table), 0, char(2), char(3))"
    let select = """
      SELECT rowid, \(heading),
        snippet(\(table), \(areNotes ? 0 : 1), char(2), char(3), '…', 24)
      FROM \(table) 
      """
    var marked: [Int: Marked] = [:]
    func keep(_ row: borrowing Row) throws {
      marked[try row.int(0)] = Marked(heading: try row.text(1), snippet: try row.text(2))
    }
    if question.hasPrefix {
      // The beginning of a word is gathered anew from all its words each time it is asked for, so
      // it is asked for once.
      let places = rows.map { _ in "?" }.joined(separator: ", ")
      let sql =
        select + "WHERE \(table) MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (\(places))"
      try db.withStatement(sql, cached: false) { statement in
        try statement.bind(arguments: [question.expression, first, last] + rows.map { $0 as Int? })
        try statement.forEach { try keep($0) }
      }
    } else {
      try db.withStatement(select + "WHERE \(table) MATCH ? AND rowid = ?") { statement in
        for row in rows {
          try statement.bind(arguments: [question.expression, row])
          try statement.forEach { try keep($0) }
        }
      }
    }
    return marked
  }

  private func block(_ hit: Ranked, _ words: Marked) throws -> SearchHit? {
    try db.first(
      """
      SELECT edition.name, coalesce(header.date, revision.supplied_date), edition.chamber,
        section.path, section.heading, section.topic, block.ordinal, block.page
      FROM block
      JOIN section ON section.id = block.section_id
      JOIN revision ON revision.id = block.revision_id
      JOIN edition ON edition.id = revision.edition_id
      JOIN header ON header.revision_id = revision.id
      WHERE block.id = ?
      """, hit.row
    ) { try found($0, hit, words, note: nil, page: try $0.int(7)) }
  }

  private func note(_ hit: Ranked, _ words: Marked) throws -> SearchHit? {
    try db.first(
      """
      SELECT edition.name, coalesce(header.date, revision.supplied_date), edition.chamber,
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
    ) { try found($0, hit, words, note: try $0.text(8), page: try $0.int(7)) }
  }

  private func found(
    _ row: borrowing Row, _ hit: Ranked, _ words: Marked, note: String?, page: Int
  ) throws -> SearchHit {
    guard let date = Day(iso: try row.optionalText(1) ?? ""),
      let chamber = Chamber(rawValue: try row.text(2))
    else { throw LetterLoad.Unreadable(table: "header", what: "a date or chamber of no kind") }
    return SearchHit(
      letter: try row.text(0), date: date, chamber: chamber, section: try row.optionalText(3),
      heading: try row.text(4), topic: try row.optionalText(5).flatMap { Topic(rawValue: $0) },
      block: try row.optionalInt(6), note: note, page: page,
      markedHeading: note == nil ? words.heading : try row.text(4), snippet: words.snippet,
      score: hit.score)
  }
}
