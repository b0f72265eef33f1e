/// The most memory that reading commands hold on the large archive.
struct PeakMemory {
  let workshop: Workshop
  let archive: String
  let letters: Int

  func findings() throws -> [Finding] {
    let word = GeneratedLetter.commonWord
    let one = "27925-\(letters)"
    let commands = [
      ("list of \(letters)", ["list", "-a", archive]),
      ("show", ["show", "-a", archive, one]),
      ("facts", ["facts", "-a", archive, one]),
      ("citations", ["citations", "-a", archive, one]),
      ("audit", ["audit", "-a", archive, one]),
      ("diff", ["diff", "-a", archive, "27925-\(letters - 1)", one]),
      ("search, common word", ["search", "-a", archive, word]),
    ]
    let sql = """
      SELECT rowid, bm25(block_search) AS score FROM block_search
      WHERE block_search MATCH '\(word)' ORDER BY score LIMIT 20
      """
    let peer = try Child.run([workshop.sqlite3, archive, sql]).peakMegabytes
    return try commands.map { name, arguments in
      let peak = try Child.run([workshop.art100] + arguments, endingUpTo: 1).peakMegabytes
      return Finding(
        what: "memory: \(name)", unit: "MB", ours: peak, peer: peer,
        peerName: "sqlite3 ARCHIVE, the common word", target: "< 64 MB", isMet: peak < 64)
    }
  }
}
