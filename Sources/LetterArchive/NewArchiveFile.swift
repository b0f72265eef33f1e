/// The place of an archive that is being made.
///
/// Until its first commit an archive lives under a hidden name beside its own, so that a refused
/// import leaves no file, and whoever looks at the path sees a whole archive or none. Two processes
/// that make the same archive take turns.
final class NewArchiveFile {
  let path: String
  /// Where the database is until `publish`.
  var temporary: String { place.temporary }
  private let place: HiddenPlace
  /// Whether an archive that has the name already gives way.
  private let replaces: Bool
  private let patience: Duration

  /// Waits for the turn.
  /// - Throws: `exists` when another process made the archive meanwhile, unless it is to give way;
  ///   `cannotCreate` for a name that belongs to another database.
  init(for path: String, replaces: Bool = false, patience: Duration) throws(ArchiveError) {
    self.path = path
    (self.replaces, self.patience) = (replaces, patience)
    if ArchiveFile.split(path).name.isEmpty {
      throw .cannotCreate(path: path, why: "the path names no file")
    }
    try DatabaseName.requireOwn(path)
    HiddenPlace.sweep(folderOf: path)
    place = try HiddenPlace(beside: path, patience: patience)
    if !replaces || !ArchiveFile.exists(path) { try DatabaseName.requireFree(path) }
  }

  /// Gives the finished database its name. No connection may be open on it.
  func publish() throws(ArchiveError) {
    try ArchiveFile.sync(temporary)
    try Unfinished.whole { () throws(ArchiveError) in
      if replaces, ArchiveFile.exists(path) {
        try ArchiveFile.replace(path, with: temporary, patience: patience)
      } else {
        try ArchiveFile.publish(temporary, as: path)
      }
      place.release()
    }
  }
}
