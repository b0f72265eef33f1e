import Foundation
import SQLite

/// Leaves an archive as a crash in the middle of a write leaves it.
enum Crash {
  struct NoJournal: Error {}

  /// Pages of a transaction that never ends are already in the file, and the journal that undoes
  /// them stands beside it.
  ///
  /// - Parameter inCommit: whether the header already counts pages that the file does not have yet,
  ///   as for some milliseconds of every commit that makes the file grow.
  static func leaveHotJournal(at path: String, inCommit: Bool = false) throws {
    let db = try Connection(path: path, mode: .readWrite, busyTimeout: .seconds(1))
    // With room for a few pages, the others go to the disk long before the end.
    try db.script("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 5; BEGIN IMMEDIATE")
    try db.script(
      """
      UPDATE block SET page = page + 1;
      CREATE TABLE half(bytes);
      INSERT INTO half SELECT zeroblob(3000) FROM block
      """)
    let copies = ["", "-journal"].map { (path + $0, path + ".copy" + $0) }
    for (file, copy) in copies { try FileManager.default.copyItem(atPath: file, toPath: copy) }
    try db.script("ROLLBACK")
    try db.close()
    for (file, copy) in copies {
      try? FileManager.default.removeItem(atPath: file)
      try FileManager.default.moveItem(atPath: copy, toPath: file)
    }
    guard inCommit else { return }
    var bytes = try Data(contentsOf: URL(filePath: path))
    let pages = UInt32(bytes.count / 4096 + 100)
    for place in 0..<4 { bytes[28 + place] = UInt8(pages >> (24 - 8 * place) & 0xFF) }
    try bytes.write(to: URL(filePath: path))
  }
}
