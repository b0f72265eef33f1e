import DutchFinder
import LetterArchive
import LetterParsing
import LetterSources
import SQLite

/// Taking one letter in, from its bytes to the end of its commit.
struct ImportSpeed {
  let workshop: Workshop
  let runs = 21

  /// In process, beside a commit of one row on the same disk with the same journal: what that
  /// takes are the disk's own waits, and what is over it is ours.
  func findings() throws -> [Finding] {
    let (bytes, name) = try ReadingSpeed.letter()
    let text = String(decoding: bytes, as: UTF8.self)
    let (full, plain) = (workshop.path("one.sqlite"), workshop.path("plain.sqlite"))
    let archive = try Archive.openOrCreate(
      full, settings: ArchiveSettings(program: "benchmark", finder: .dutch))
    let bareOfFacts = try Archive.openOrCreate(
      plain, settings: ArchiveSettings(program: "benchmark"))
    let bare = try Connection(path: workshop.path("bare.sqlite"), mode: .create)
    try bare.useDurableJournal()
    try bare.script("CREATE TABLE one (text TEXT NOT NULL) STRICT")
    // Another paper each time: the same again would only be reported as present.
    var number = 0
    func other() -> [UInt8] {
      number += 1
      return Array(text.replacing("27 925", with: "20 \(100 + number)").utf8)
    }
    let times = try Timing.medians(
      runs: runs,
      [
        {
          let bytes = other()
          return try Timing.milliseconds { try take(bytes, into: archive) }
        },
        {
          let bytes = other()
          return try Timing.milliseconds { try take(bytes, into: bareOfFacts) }
        },
        {
          try Timing.milliseconds {
            try bare.transaction { try bare.execute("INSERT INTO one VALUES (?)", "one row") }
          }
        },
      ])
    return [
      Finding(
        what: "import of \(name)", unit: "ms", ours: times[0], peer: times[2],
        peerName: "a commit of one row", target: "≤ peer + 15 ms", isMet: times[0] <= times[2] + 15),
      Finding(
        what: "  of it: text and structure", unit: "ms", ours: times[1], peer: times[2],
        peerName: "a commit of one row"),
      Finding(
        what: "  rows that it stores", unit: "rows", ours: try rows(of: full) / Double(runs + 1),
        peer: try rows(of: plain) / Double(runs + 1), peerName: "ours, text and structure"),
    ]
  }

  /// How many rows an archive holds, those inside its index of words left out.
  private func rows(of path: String) throws -> Double {
    let db = try Connection(path: path, mode: .readOnly)
    var tables: [String] = []
    try db.forEach(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT GLOB '*_search*' AND name NOT GLOB 'sqlite_*'
      """
    ) { tables.append(try $0.text(0)) }
    var rows = 0
    for table in tables {
      try db.forEach("SELECT count(*) FROM \(table)") { rows += try $0.int(0) }
    }
    return Double(rows)
  }

  private func take(_ bytes: [UInt8], into archive: Archive) throws {
    let source = try SourceReader().plainText(of: bytes, path: "letter.txt")
    let received = ReceivedLetter(
      bytes: bytes, form: source.form.rawValue, encoding: source.encoding.rawValue,
      fileName: "letter.txt", receivedFrom: "letter.txt", text: source.text,
      letter: LetterParser.letter(from: source.text), reader: "benchmark")
    let receipt = try archive.add(received)
    guard receipt.status == .new else {
      throw Workshop.Missing(description: "\(receipt.id) was not new")
    }
  }
}
