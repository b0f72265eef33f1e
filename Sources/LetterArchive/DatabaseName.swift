internal import Glibc
internal import SQLite

/// The name of a database. What SQLite keeps beside it goes by the name and not by the file, so a
/// new file may have the name only where nothing of another is left there.
///
/// Nothing that is found there is removed: it can be all that brings an archive back.
package enum DatabaseName {
  /// Refuses a name that SQLite gives to the journal or log of another database.
  package static func requireOwn(_ path: String) throws(ArchiveError) {
    guard Companions.isName(path) else { return }
    throw .cannotCreate(
      path: path, why: "SQLite keeps its own files under such names; choose another name")
  }

  /// Refuses a name that a file has, or beside which the journal or log of one stands.
  package static func requireFree(_ path: String) throws(ArchiveError) {
    if ArchiveFile.exists(path) { throw .exists(path: path) }
    try requireNone(Companions.standing(beside: path), path)
  }

  /// Takes the name from the database that has it and passes it on: `rename` does it, on the disk
  /// at once. The old database is finished and locked first.
  package static func passOn(
    _ path: String, patience: Duration, _ rename: () throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    do {
      try Archive.translated(path) {
        try Connection.retire(path: path, busyTimeout: patience) { left in
          try requireNone(left, path)
          // That no journal is left must be on the disk before the new file is.
          try ArchiveFile.syncFolder(of: path)
          try rename()
        }
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .bug("\(error)")
    }
  }

  private static func requireNone(_ companions: [String], _ path: String) throws(ArchiveError) {
    guard let companion = companions.first else { return }
    throw .cannotCreate(
      path: path,
      why: "\(companion) is here, left by an unfinished write to another file of this name, and"
        + " would change the new one; move it away (with it goes the way back to that other file),"
        + " or choose another name")
  }
}
