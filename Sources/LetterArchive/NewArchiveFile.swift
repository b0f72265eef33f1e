internal import Glibc

/// The place of an archive that is being made.
///
/// Until its first commit an archive lives under a hidden name beside its own, so that a refused
/// import leaves no file, and whoever looks at the path sees a whole archive or none. Two processes
/// that make the same archive take turns: a lock file, also hidden, says whose turn it is. A crash
/// leaves hidden files at worst, which the next to come removes.
final class NewArchiveFile {
  let path: String
  /// Where the database is until `publish`.
  let temporary: String
  private let lockPath: String
  private var lock: Int32 = -1
  private var isPublished = false
  /// Whether an archive that has the name already gives way.
  private let replaces: Bool
  private let patience: Duration

  /// Waits for the turn.
  /// - Throws: `exists` when another process made the archive meanwhile, unless it is to give way;
  ///   `cannotCreate` for a name that belongs to another database.
  init(for path: String, replaces: Bool = false, patience: Duration) throws(ArchiveError) {
    self.path = path
    (self.replaces, self.patience) = (replaces, patience)
    temporary = ArchiveFile.neighbour(of: path, "art100-new")
    lockPath = ArchiveFile.neighbour(of: path, "art100-lock")
    if ArchiveFile.split(path).name.isEmpty {
      throw .cannotCreate(path: path, why: "the path names no file")
    }
    try DatabaseName.requireOwn(path)
    lock = try Self.takeLock(lockPath, for: path, patience: patience)
    if !replaces || !ArchiveFile.exists(path) {
      do throws(ArchiveError) {
        try DatabaseName.requireFree(path)
      } catch {
        release()
        throw error
      }
    }
    ArchiveFile.remove(temporary)
  }

  deinit {
    // Without the lock, as after a failed `init`, the hidden file is another process's.
    if lock >= 0 && !isPublished { ArchiveFile.remove(temporary) }
    release()
  }

  /// Gives the finished database its name. No connection may be open on it.
  func publish() throws(ArchiveError) {
    try ArchiveFile.sync(temporary)
    if replaces, ArchiveFile.exists(path) {
      try ArchiveFile.replace(path, with: temporary, patience: patience)
    } else {
      try ArchiveFile.publish(temporary, as: path)
    }
    isPublished = true
    release()
  }

  /// Removes what a crashed process left beside an archive, unless one is at work there.
  static func sweep(beside path: String) {
    let temporary = ArchiveFile.neighbour(of: path, "art100-new")
    let lockPath = ArchiveFile.neighbour(of: path, "art100-lock")
    guard ArchiveFile.exists(temporary) || ArchiveFile.exists(lockPath) else { return }
    guard let lock = try? takeLock(lockPath, for: path, patience: .zero) else { return }
    ArchiveFile.remove(temporary)
    unlink(lockPath)
    close(lock)
  }

  private func release() {
    guard lock >= 0 else { return }
    // Unlinked before it is let go, so that whoever waits for it sees that it is no longer the one.
    unlink(lockPath)
    close(lock)
    lock = -1
  }

  private static func takeLock(
    _ lockPath: String, for path: String, patience: Duration
  ) throws(ArchiveError) -> Int32 {
    let deadline = ContinuousClock.now + patience
    while true {
      let file = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { throw ArchiveFile.failure(path, doing: "the folder is read-only") }
      if flock(file, LOCK_EX | LOCK_NB) == 0 {
        if isSame(file, lockPath) { return file }
      } else if errno != EWOULDBLOCK && errno != EINTR {
        // A file system without such locks: the last step, a link, still never replaces a file.
        return file
      }
      close(file)
      guard ContinuousClock.now < deadline else { throw .busy(path: path) }
      usleep(2_000)
    }
  }

  /// Whether the locked file still stands under its name: its last owner removes it.
  private static func isSame(_ file: Int32, _ path: String) -> Bool {
    var mine = stat()
    var named = stat()
    return fstat(file, &mine) == 0 && lstat(path, &named) == 0 && mine.st_ino == named.st_ino
      && mine.st_dev == named.st_dev
  }
}
