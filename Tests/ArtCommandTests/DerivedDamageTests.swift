import Foundation
import SQLite
import Testing

/// What the migrations and the texts can make again was changed: no command calls it a fault of the
/// program, and `rebuild` mends it.
@Suite struct DerivedDamageTests {
  private static let commands =
    HostileArchiveTests.readers + HostileArchiveTests.writers.dropLast() + [
      ["import", Workplace.tables], ["export", "jsonl", "-o", "all.jsonl"],
      ["export", "csv", "-o", "tables"], ["export", "sql", "-o", "all.sql"],
      ["export", "postgresql", "-o", "dump.sql"], ["export", "sqlite", "-o", "all.sqlite"],
      ["codebook"], ["report", "-o", "pages"],
    ]

  @Test(arguments: [
    "UPDATE block_search_config SET v = 5", "DELETE FROM note_search_config",
    "DROP TABLE block_search_idx", "DELETE FROM docs", "UPDATE OR IGNORE docs SET table_name = 0.5",
  ])
  func isDamageForEveryCommandAndMendedByRebuild(_ sql: String) throws {
    let whole = try Workplace(filled: true)
    let db = try Connection(path: whole.archive, mode: .readWrite)
    try db.writingInsideIndexes { try db.script(sql) }
    try db.close()
    for arguments in Self.commands {
      let place = try Workplace()
      try place.file("archive.sqlite", whole.bytes("archive.sqlite"))
      let outcome = try place.run(arguments)
      #expect([0, 74].contains(outcome.code), "\(arguments): \(outcome.messages)")
      if outcome.code == 74, sql.contains("search") {
        #expect(outcome.messages.contains("run 'rebuild'"), "\(arguments): \(outcome.messages)")
      }
    }
    let verified = try whole.run("verify")
    #expect(verified.code == 1)
    #expect(verified.text.contains("run 'rebuild'"), "\(verified.text)")
    #expect(try whole.run("rebuild").code == 0)
    #expect(try whole.run("verify").code == 0)
    #expect(try whole.run("export", "sqlite", "-o", "all.sqlite").code == 0)
    #expect(try whole.run("search", "Irak").code == 0)
  }
}
