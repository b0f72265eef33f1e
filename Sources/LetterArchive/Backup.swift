internal import FileNames
internal import Glibc
internal import SQLite

extension Archive {
  /// Copies the whole archive, as it is at this moment, to a new file. Others may go on reading
  /// and writing.
  ///
  /// The copy gets its name when it is complete, on the disk, and opens as an archive.
  /// - Parameter force: whether an archive that has the name already gives way, such as an earlier
  ///   copy.
  /// - Throws: `exists` where something has the name; even with `force`, `notAFile` for a folder or
  ///   link and `cannotCreate` for this archive or a file that is none.
  public func backup(
    to target: String, force: Bool = false, progress: ((_ share: Double) throws -> Void)? = nil
  ) throws {
    try requireToGiveWay(target, force: force)
    let file = try NewArchiveFile(for: target, replaces: force, patience: settings.patience)
    try Archive.translated(target) {
      try read {
        do {
          try db.backup(to: file.temporary) { step in
            try progress?(1 - Double(step.remaining) / Double(max(1, step.total)))
          }
        } catch let error as SQLiteError where error.primaryCode == ResultCode.full {
          throw ArchiveError.full(path: target)
        }
      }
      let copy = try Connection.openReadOnly(path: file.temporary)
      try settings.plan.check(copy, path: target)
      try copy.close()
      // Copying took its time.
      try requireToGiveWay(target, force: force)
      try file.publish()
    }
  }

  /// Refuses what may not be replaced.
  private func requireToGiveWay(_ target: String, force: Bool) throws {
    guard let standing = try Archive.file(at: target) else { return }
    guard force else { throw ArchiveError.exists(path: target) }
    if let own = try Archive.file(at: path), own == standing {
      throw ArchiveError.cannotCreate(path: target, why: "it is the archive itself")
    }
    do {
      _ = try ArchiveFile.look(at: target)
    } catch ArchiveError.foreign {
      throw ArchiveError.cannotCreate(
        path: target, why: "what is here is no archive, and nothing else gives way to a copy")
    }
  }

  /// Which file is at a path, apart from its name.
  private struct FileIdentity: Equatable {
    let device: UInt
    let number: UInt
  }

  /// The plain file at a path; nil where nothing is.
  private static func file(at path: String) throws -> FileIdentity? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw ArchiveError.notAFile(path: path, what: "a folder, link or device")
    }
    return FileIdentity(device: UInt(info.st_dev), number: UInt(info.st_ino))
  }
}
