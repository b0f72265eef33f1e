import BenchmarksC
import Glibc
import SQLite

/// Inserting paragraph rows through our wrapper, through SQLite's C API, and from Python.
///
/// In memory and in one transaction: a disk would hide the wrapper.
struct RowInserts {
  let workshop: Workshop
  let count = 20_000
  let runs = 25

  static let table = """
    CREATE TABLE block (id INTEGER PRIMARY KEY, revision_id INTEGER NOT NULL, \
    ordinal INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL) STRICT
    """
  static let insert = "INSERT INTO block VALUES (?, ?, ?, ?, ?)"

  func findings() throws -> [Finding] {
    var dice = Dice(seed: 1)
    let words = DutchWords()
    let texts = (0..<count).map { _ in
      (0..<45).map { _ in words.draw(&dice) }.joined(separator: " ")
    }
    let path = workshop.path("paragraphs")
    try Files.write(texts.joined(separator: "\n"), to: path)
    let times = try Timing.medians(
      runs: runs,
      [
        { try typed(texts) }, { try values(texts) }, { try execute(texts) }, { try plainC(texts) },
        { try python(path) },
      ])
    let (c, executemany) = (times[3], times[4])
    let styles = ["typed binds", "run(values)", "execute(sql, values)"]
    var findings = zip(styles, times).map { style, time in
      Finding(
        what: "\(count) rows: \(style)", unit: "ms", ours: time, peer: c, peerName: "C API",
        target: "≤ 1.25 × peer", isMet: time <= 1.25 * c)
    }
    findings.append(
      Finding(
        what: "\(count) rows: run(values)", unit: "ms", ours: times[1], peer: executemany,
        peerName: "\(workshop.pythonName): executemany", target: "≤ 0.50 × peer",
        isMet: times[1] <= executemany / 2))
    return findings
  }

  // MARK: Candidates

  /// One statement, each value bound by its type.
  private func typed(_ texts: [String]) throws -> Double {
    try timed { db in
      try db.withStatement(Self.insert) { insert in
        for (place, text) in texts.enumerated() {
          try insert.bind(place + 1, at: 1)
          try insert.bind(place / 50 + 1, at: 2)
          try insert.bind(place % 50 + 1, at: 3)
          try insert.bind("paragraph", at: 4)
          try insert.bind(text, at: 5)
          try insert.runBound()
        }
      }
    }
  }

  /// One statement, values of any kind.
  private func values(_ texts: [String]) throws -> Double {
    try timed { db in
      try db.withStatement(Self.insert) { insert in
        for (place, text) in texts.enumerated() {
          try insert.run(place + 1, place / 50 + 1, place % 50 + 1, "paragraph", text)
        }
      }
    }
  }

  /// The statement looked up for each row: how the archive writes its rows.
  private func execute(_ texts: [String]) throws -> Double {
    try timed { db in
      for (place, text) in texts.enumerated() {
        try db.execute(Self.insert, place + 1, place / 50 + 1, place % 50 + 1, "paragraph", text)
      }
    }
  }

  private func timed(_ body: (Connection) throws -> Void) throws -> Double {
    let db = try Connection.inMemory()
    try db.script(Self.table)
    return try Timing.processorMilliseconds { try db.transaction { try body(db) } }
  }

  /// Each text in a piece of memory of its own, as Swift's strings are.
  private func plainC(_ texts: [String]) throws -> Double {
    let copies = texts.map { UnsafePointer(strdup($0)) }
    defer { for copy in copies { free(UnsafeMutablePointer(mutating: copy)) } }
    let lengths = texts.map(\.utf8.count)
    let time = benchmarks_insert_rows(Self.table, Self.insert, copies, lengths, texts.count)
    guard time >= 0 else { throw Workshop.Missing(description: "the C loop could not insert") }
    return Double(time) / 1e6
  }

  private func python(_ path: String) throws -> Double {
    try PythonPeer(workshop).milliseconds(
      """
      rows = [(n + 1, n // 50 + 1, n % 50 + 1, "paragraph", text)
              for n, text in enumerate(open(args[0], encoding="utf-8").read().split("\\n"))]
      db = sqlite3.connect(":memory:", isolation_level=None)
      db.execute(args[1])
      start = time.process_time()
      db.execute("BEGIN IMMEDIATE")
      db.executemany(args[2], rows)
      db.execute("COMMIT")
      done(start, time.process_time)
      """, [path, Self.table, Self.insert])
  }
}
