internal import Glibc
internal import SQLite

/// Compares the full-text indexes with their content. SQLite counts that as a write, so it is done
/// on a copy in a temporary folder, which is removed again.
struct SearchInspection {
  let db: Connection

  func findings() throws -> [String] {
    let folder = try Self.temporaryFolder()
    let path = folder + "/copy.db"
    defer {
      ArchiveFile.remove(path)
      rmdir(folder)
    }
    try db.backup(to: path)
    let copy = try Connection(path: path, mode: .readWrite)
    var findings = Findings()
    for index in SearchIndex.all {
      do {
        try index.check(copy)
      } catch let error as SQLiteError where error.primaryCode == ResultCode.corrupt {
        findings.add("the index \(index.name) does not hold the words of its texts; run 'rebuild'")
      }
    }
    try copy.close()
    return findings.sentences
  }

  private static func temporaryFolder() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/art100-verify-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw ArchiveFile.failure(base, doing: "no temporary folder can be made")
    }
    return String(cString: made)
  }
}
