import Checksums
import Foundation
import JSONText
import LetterArchive
import SQLite
import Testing

@testable import LetterExport

/// Exports outlive the schema that they were written with.
@Test func anExportWithAnOlderSchemaMakesAnArchiveToMigrate() throws {
  let folder = NSTemporaryDirectory() + "art100-export-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  var root = URL(filePath: #filePath)
  for _ in 0..<3 { root.deleteLastPathComponent() }
  let old = root.appending(path: "Fixtures/archives/v0001.sqlite").path()
  let db = try Connection(path: old, mode: .readOnly)

  let path = folder + "/old.jsonl"
  let file = try ByteFile(path, for: path)
  try file.write(
    #"{"record":"header","format":"art100 jsonl","version":1,"scope":"archive","selection":null,"#
      + #""schema":1,"program":"art100 0.1.0"}"# + "\n")
  var rows: [JSON.Member] = []
  let scope = RowScope(everythingOf: try DatabaseShape(db), in: db)
  for table in scope.shape.filled {
    let count = try scope.write(table, as: JSONRows(table), to: file)
    rows.append(.init(table.name, .int(count)))
  }
  let end: JSON = [
    "record": "end", "letters": 0, "rows": .object(rows),
    "sha256": .string(try file.sha256()),
  ]
  try file.write(end.text(.line) + "\n")
  try file.finish()

  let settings = ArchiveSettings(program: "test 1.0.0")
  let target = folder + "/new.sqlite"
  let summary = try JSONLRestore(from: path).restore(to: target, settings: settings) { _ in }
  #expect(summary.schema == 1)
  #expect(throws: ArchiveError.older(path: target, version: 1)) {
    try Archive.open(target, for: .reading, settings: settings)
  }
  #expect(try Archive.migrate(target, settings: settings).to == Archive.schemaVersion)
  #expect(
    try Archive.verify(target, settings: settings).checks.allSatisfy { $0.outcome != .failed })
}
