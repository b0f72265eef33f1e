import Foundation
import SQLite

/// A folder of its own for one test, removed when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "sqlite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    // The real path: the system's folder for temporary files may be a link.
    path = url.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// A database with one table `n (x)` that holds 1, 2 and 3.
  func database(_ name: String = "a.db") throws -> String {
    let db = try Connection(path: file(name), mode: .create)
    try db.script(
      """
      CREATE TABLE n (x INTEGER PRIMARY KEY) STRICT;
      INSERT INTO n VALUES (1), (2), (3);
      """)
    try db.close()
    return file(name)
  }
}

extension Connection {
  func numbers(_ sql: String = "SELECT x FROM n ORDER BY x") throws -> [Int] {
    try query(sql) { row in try row.int(0) }
  }
}
