internal import CSQLite

extension Connection {
  /// Lets the database at `path` give its name away to another file: `rename` does it.
  ///
  /// What belongs to the old database must not outlive it, or SQLite would play it back into the
  /// new one. So the old one is finished first: what a crash left is played back, a log of WAL mode
  /// is written home, and it is locked against others until it has lost its name. A crash before
  /// that leaves the old database whole, one after it the new one.
  /// - Throws: code 5 while another connection uses it; `rename`'s own errors.
  /// - Parameter rename: is told the companions that stand there nevertheless, as beside a file that
  ///   is too damaged to be opened, and must then refuse.
  public static func retire(
    path: String, busyTimeout: Duration = .seconds(5), _ rename: (_ left: [String]) throws -> Void
  ) throws {
    let old = try Connection(path: path, mode: .readWrite, busyTimeout: busyTimeout)
    defer { try? old.close() }
    do {
      try old.useDurableJournal()
      try old.script("BEGIN EXCLUSIVE")
    } catch let error as SQLiteError where error.primaryCode != SQLITE_BUSY {
      // No database any more that anyone could write.
    }
    try rename(Companions.standing(beside: path))
  }
}
