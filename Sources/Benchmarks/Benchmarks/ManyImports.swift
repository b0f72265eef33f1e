/// Importing a folder of generated letters with the program itself: time, and memory in what it
/// depends on.
struct ManyImports {
  let workshop: Workshop
  /// How many letters the large archive gets, a quarter of them in the small one.
  let count: Int

  /// Paragraphs of each letter.
  static let paragraphs = 50

  /// Where the large archive is when `findings` is done.
  static func archive(in workshop: Workshop) -> String { workshop.path("many.sqlite") }

  func findings() throws -> [Finding] {
    let few = max(count / 4, 1)
    let (first, rest) = (workshop.path("letters-1"), workshop.path("letters-2"))
    try GeneratedLetter.write(1...few, into: first, paragraphs: Self.paragraphs)
    try GeneratedLetter.write(few + 1...count, into: rest, paragraphs: Self.paragraphs)
    let small = workshop.path("few.sqlite")
    let importFew = try Child.run([workshop.art100, "import", "-a", small, first])
    let python = try storing(small, into: workshop.path("python.sqlite"))
    let importMany = try Child.run(
      [workshop.art100, "import", "-a", Self.archive(in: workshop), first, rest])
    let perFew = importFew.milliseconds / Double(few)
    let workFew = importFew.processorMilliseconds / Double(few)
    let workMany = importMany.processorMilliseconds / Double(count)
    let (peakFew, peakMany) = (importFew.peakMegabytes, importMany.peakMegabytes)
    return [
      Finding(
        what: "import of \(few) letters, each", unit: "ms", ours: perFew, peer: python,
        peerName: "\(workshop.pythonName): only storing the same rows", target: "≤ 1.50 × peer",
        isMet: perFew <= 1.5 * python),
      Finding(
        what: "import of \(count), processor, each", unit: "ms", ours: workMany, peer: workFew,
        peerName: "ours, \(few) letters", target: "≤ 1.25 × peer", isMet: workMany <= 1.25 * workFew
      ),
      Finding(
        what: "  its peak of memory", unit: "MB", ours: peakMany, peer: peakFew,
        peerName: "ours, \(few) letters", target: "< 200 MB, ≤ 1.25 × peer",
        isMet: peakMany < 200 && peakMany <= 1.25 * peakFew),
    ]
  }

  /// The milliseconds that Python takes for each letter when it has all rows ready: it reads no
  /// letter and hashes nothing, and commits each one as durably as we do.
  private func storing(_ archive: String, into path: String) throws -> Double {
    let total = try PythonPeer(workshop).milliseconds(
      """
      source = sqlite3.connect(args[0])
      db = sqlite3.connect(args[1], isolation_level=None)
      shadows = ("_config", "_content", "_data", "_docsize", "_idx")
      for name, sql in source.execute("SELECT name, sql FROM sqlite_schema ORDER BY rowid"):
          if sql and not name.endswith(shadows):
              db.execute(sql)
      for table in ("block_search", "note_search"):
          db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', 16777216)")
      db.execute("PRAGMA synchronous = EXTRA")
      db.execute("PRAGMA foreign_keys = ON")
      own = ["source", "work", "edition", "revision"]
      derived = ["source_text", "header", "header_field", "sender", "dossier_line", "section",
                 "block", "note", "mark", "segment", "signatory", "signatory_range", "repair",
                 "warning", "finding", "citation", "fact", "fact_attribute", "contribution",
                 "contribution_area", "contribution_number", "contribution_evidence",
                 "contribution_part"]
      ledger = source.execute("SELECT * FROM ledger ORDER BY id").fetchall()
      events = source.execute("SELECT * FROM event ORDER BY id").fetchall()
      ids = [id for id, in source.execute("SELECT id FROM revision ORDER BY id")]
      def part(rows, n):
          return rows[len(rows) * n // len(ids):len(rows) * (n + 1) // len(ids)]
      letters = []
      for n, id in enumerate(ids):
          parts = [(t, source.execute(f"SELECT * FROM {t} WHERE id = ?", (id,)).fetchall())
                   for t in own]
          parts += [(t, source.execute(
              f"SELECT * FROM {t} WHERE revision_id = ?", (id,)).fetchall()) for t in derived]
          # A citation may lead to a letter that comes later.
          parts = [(t, [row[:18] + (None,) + row[19:] for row in rows] if t == "citation" else rows)
                   for t, rows in parts]
          parts += [("event", part(events, n)), ("ledger", part(ledger, n))]
          parts.append(("block_search (rowid, heading, text)", source.execute(
              "SELECT id, heading, text FROM block WHERE revision_id = ?", (id,)).fetchall()))
          parts.append(("note_search (rowid, text)", source.execute(
              "SELECT id, text FROM note WHERE revision_id = ?", (id,)).fetchall()))
          letters.append([(f"INSERT INTO {t} VALUES ({', '.join('?' * len(rows[0]))})", rows)
                          for t, rows in parts if rows])
      start = time.perf_counter()
      for letter in letters:
          db.execute("BEGIN IMMEDIATE")
          for sql, rows in letter:
              db.executemany(sql, rows)
          db.execute("COMMIT")
      done(start)
      """, [archive, path])
    return total / Double(max(count / 4, 1))
  }
}
