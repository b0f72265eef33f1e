internal import FileNames
internal import Glibc
internal import SQLite

/// The hidden place beside a path, where one process at a time makes what gets that name.
///
/// A lock file, also hidden, says whose turn it is. A process that was killed leaves hidden files
/// without a lock on them, which the next to come removes.
package final class HiddenPlace {
  package let path: String
  /// Where the file or folder is until it has its name.
  package let temporary: String
  /// Where what gives way is for the moment in which a folder takes its name.
  package let former: String
  private let lockPath: String
  private var lock: Int32 = -1

  /// Waits for the turn, and clears what a killed process left here.
  ///
  /// - Parameter isCertain: whether a file system without locks is refused.
  /// - Throws: `busy` when the turn does not come.
  package init(
    beside path: String, patience: Duration, isCertain: Bool = false
  ) throws(ArchiveError) {
    self.path = path
    temporary = ArchiveFile.neighbour(of: path, "art100-new")
    former = ArchiveFile.neighbour(of: path, "art100-old")
    lockPath = ArchiveFile.neighbour(of: path, "art100-lock")
    try takeLock(patience, isCertain)
    finishReplacement()
    Self.remove(temporary)
  }

  deinit {
    guard lock >= 0 else { return }
    Self.remove(temporary)
    release(named: nil)
  }

  /// Ends the turn when the thing has its name.
  package func release() { release(named: path) }

  private func release(named target: String?) {
    guard lock >= 0 else { return }
    Unfinished.whole {
      // Unlinked before it is let go, so that whoever waits for it sees that it is no longer the one.
      unlink(lockPath)
      close(lock)
      lock = -1
      Unfinished.end(temporary, named: target)
      Unfinished.end(lockPath)
    }
  }

  /// A process that was killed between two renames had something whole to put in the place of what
  /// it had moved away.
  private func finishReplacement() {
    guard ArchiveFile.exists(former) else { return }
    if !ArchiveFile.exists(path) {
      rename(ArchiveFile.exists(temporary) ? temporary : former, path)
    }
    Self.remove(former)
  }

  // MARK: Killed processes

  /// Removes what killed processes left in the folder of a path, unless one is at work on it.
  package static func sweep(folderOf path: String) {
    let folder = ArchiveFile.split(path).folder
    for name in names(in: folder.isEmpty ? "." : folder) {
      guard let owner = owner(of: name) else { continue }
      _ = try? HiddenPlace(beside: folder + owner, patience: .zero, isCertain: true)
    }
  }

  /// The name for which a hidden file was made: `a.db` of `.a.db.art100-new-journal`.
  private static func owner(of name: String) -> String? {
    guard name.hasPrefix("."), let mark = name.firstRange(of: ".art100-"),
      ["new", "old", "lock"].contains(where: name[mark.upperBound...].hasPrefix)
    else { return nil }
    let owner = name[name.index(after: name.startIndex)..<mark.lowerBound]
    return owner.isEmpty ? nil : String(owner)
  }

  // MARK: Files

  /// Removes a file with what SQLite keeps beside it, or a folder with what is in it.
  package static func remove(_ path: String) {
    for companion in Companions.paths(beside: path) { unlink(companion) }
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }

  /// The names in a folder; none where it cannot be read.
  package static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    return FileNames.names(in: folder)
  }

  // MARK: The lock

  private func takeLock(_ patience: Duration, _ isCertain: Bool) throws(ArchiveError) {
    let deadline = ContinuousClock.now + patience
    while try !Unfinished.whole({ () throws(ArchiveError) in try isLockTaken(isCertain) }) {
      guard ContinuousClock.now < deadline else { throw .busy(path: path) }
      usleep(2_000)
    }
  }

  private func isLockTaken(_ isCertain: Bool) throws(ArchiveError) -> Bool {
    let file = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw ArchiveFile.failure(path, doing: "the folder is read-only") }
    let isLocked = flock(file, LOCK_EX | LOCK_NB) == 0
    // A file system without such locks: the last step, a link, still never replaces a file.
    let isWithoutLocks = !isLocked && errno != EWOULDBLOCK && errno != EINTR && !isCertain
    guard isLocked && Self.isSame(file, lockPath) || isWithoutLocks else {
      close(file)
      return false
    }
    lock = file
    Unfinished.begin(temporary, for: path)
    Unfinished.begin(lockPath, for: path)
    return true
  }

  /// Whether the locked file still stands under its name: its last owner removes it.
  private static func isSame(_ file: Int32, _ path: String) -> Bool {
    var mine = stat()
    var named = stat()
    return fstat(file, &mine) == 0 && lstat(path, &named) == 0 && mine.st_ino == named.st_ino
      && mine.st_dev == named.st_dev
  }
}
