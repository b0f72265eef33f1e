import Foundation
import Glibc
import SQLite
import Testing

/// Names in an archive that somebody made by hand, and that become names of files.
@Suite struct HostileNameTests {
  /// Past the guards of the schema, as its maker can.
  private static func rename(sourcesOf place: Workplace, to name: String) throws {
    let db = try Connection(path: place.archive, mode: .readWrite, busyTimeout: .seconds(1))
    let guardian = try db.first(
      "SELECT sql FROM sqlite_schema WHERE name = 'source_update'"
    ) { try $0.text(0) }
    try db.script("DROP TRIGGER source_update; PRAGMA ignore_check_constraints = ON")
    try db.execute(
      "UPDATE source SET sha256 = ? WHERE id = (SELECT min(id) FROM source)", name)
    try db.script(try #require(guardian))
    try db.close()
  }

  /// Where no export of these tests writes.
  private static let outside = NSTemporaryDirectory() + "art100-outside-\(UUID().uuidString)"

  static let names = [
    "../../../outside", "..", ".", "", outside, "sub/name", ".hidden", "-rf", "a\nb",
    "\u{1B}[31m", String(repeating: "a", count: 63), String(repeating: "a", count: 300),
    String(repeating: "A", count: 64), "../" + String(repeating: "a", count: 61),
    // As a name should be, but of other bytes.
    String(repeating: "a", count: 64),
  ]

  @Test(arguments: names)
  func aNameOfASourceThatIsNotItsHashIsDamageAndNothingIsWritten(_ name: String) throws {
    let place = try Workplace(filled: true)
    try Self.rename(sourcesOf: place, to: name)
    try place.folder("deep/er")
    let before = try place.contents()
    let outcome = try place.run("export", "csv", "--sources", "-o", "deep/er/tables")
    #expect(outcome.code == 74, "\(outcome.messages)")
    #expect(outcome.messages.contains("damaged"), "\(outcome.messages)")
    #expect(!outcome.err.contains(0x1B))
    #expect(try place.contents() == before)
    #expect(access(Self.outside, F_OK) != 0)
  }
}
