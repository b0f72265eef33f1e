internal import SQLite

/// Compares the full-text indexes with their settings and their content, and the terms in them with
/// how they are found. SQLite counts that as a write, so it is done on a copy in a temporary file that
/// has no name.
struct SearchInspection {
  let db: Connection
  /// A database that the migrations made.
  let made: Connection

  func findings() throws -> [String] {
    let copy = try Connection.temporary()
    try db.backup(into: copy)
    var findings = Findings()
    for index in SearchIndex.all {
      guard try !index.isChanged(in: db, from: made) else {
        findings.add("the index \(index.name) was changed from outside; run 'rebuild'")
        continue
      }
      do {
        try index.check(copy)
        if let term = try index.lostTerm(copy) {
          findings.add(
            "the index \(index.name) does not find '\(term)', which it holds; run 'rebuild'")
        }
      } catch let error as SQLiteError where error.primaryCode == ResultCode.corrupt {
        findings.add("the index \(index.name) does not hold the words of its texts; run 'rebuild'")
      }
    }
    try copy.close()
    return findings.sentences
  }
}
