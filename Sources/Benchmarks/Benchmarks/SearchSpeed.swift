import LetterArchive

/// Searching the large archive, in process and as a program.
struct SearchSpeed {
  let workshop: Workshop
  let archive: String
  let paragraphs: Int
  let runs = 25

  func findings() throws -> [Finding] {
    let phrase = "\"\(GeneratedLetter.rarePhrase)\""
    return try measure("a selective phrase", phrase, limit: 8)
      + measure("a common word", "\"\(GeneratedLetter.commonWord)\"", limit: 60)
      + measure("a beginning of very many words", "v*", limit: 60)
  }

  private func measure(_ what: String, _ query: String, limit: Double) throws -> [Finding] {
    let open = try Archive.open(
      archive, for: .reading, settings: ArchiveSettings(program: "benchmark"))
    let request = SearchRequest(query)
    let result = try open.search(request)
    let sql = """
      SELECT rowid, bm25(block_search, 10.0, 1.0) AS score,
        snippet(block_search, 1, char(2), char(3), '…', 24)
      FROM block_search WHERE block_search MATCH '\(query.replacing("*", with: " *"))' ORDER BY score LIMIT 20
      """
    let times = try Timing.medians(
      runs: runs,
      [
        { try Timing.processorMilliseconds { _ = try open.search(request) } },
        { try Child.run([workshop.art100, "search", "-a", archive, query]).processorMilliseconds },
        { try Child.run([workshop.sqlite3, archive, sql]).processorMilliseconds },
      ])
    let hits = "\(result.total)\(result.isBounded ? "+" : "") hits in \(paragraphs)"
    return [
      Finding(
        what: "search: \(what), \(hits)", unit: "ms", ours: times[1], peer: times[2],
        peerName: "sqlite3 ARCHIVE 'SELECT … MATCH … ORDER BY score LIMIT 20'",
        target: "< \(Int(limit)) ms", isMet: times[1] < limit),
      Finding(what: "  in process", unit: "ms", ours: times[0]),
    ]
  }
}
