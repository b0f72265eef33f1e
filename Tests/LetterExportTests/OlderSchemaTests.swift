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

  var bytes = Array(
    (#"{"record":"header","format":"art100 jsonl","version":1,"scope":"archive","selection":null,"#
      + #""schema":1,"program":"art100 0.1.0"}"# + "\n").utf8)
  var rows: [JSON.Member] = []
  for table in try TableDescription.all(of: db) where !table.isView && !table.isDocumentation {
    let form = RowRecord(table)
    var count = 0
    try db.forEach(RowSelection.whole.query(table, columns: table.columns.map(\.name))) { row in
      try form.write(row, to: &bytes)
      count += 1
    }
    rows.append(.init(table.name, .int(count)))
  }
  let end: JSON = [
    "record": "end", "letters": 0, "rows": .object(rows),
    "sha256": .string(SHA256.hex(of: bytes)),
  ]
  end.write(to: &bytes)
  bytes.append(0x0A)
  try Data(bytes).write(to: URL(filePath: folder + "/old.jsonl"))

  let settings = ArchiveSettings(program: "test 1.0.0")
  let target = folder + "/new.sqlite"
  let summary = try JSONLRestore(from: folder + "/old.jsonl")
    .restore(to: target, settings: settings) { _ in }
  #expect(summary.schema == 1)
  #expect(throws: ArchiveError.older(path: target, version: 1)) {
    try Archive.open(target, for: .reading, settings: settings)
  }
  #expect(try Archive.migrate(target, settings: settings).to == Archive.schemaVersion)
  #expect(
    try Archive.verify(target, settings: settings).checks.allSatisfy { $0.outcome != .failed })
}
