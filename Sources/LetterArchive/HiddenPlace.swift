internal import FileNames
internal import Glibc
internal import SQLite

/// The hidden place beside a path, where one process at a time makes what gets that name.
///
/// A lock file, also hidden, says whose turn it is: it is the first to come and the last to go. A
/// process that was killed leaves it without a lock on it, and what stands beside it then was made
/// here and is removed by the next to come. What stands there without a lock file is somebody's own.
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
  /// - Throws: `busy` when the turn does not come; `cannotCreate` where something that this program
  ///   did not make has a hidden name or what it made cannot be removed, and for `-`.
  package init(
    beside path: String, patience: Duration, isCertain: Bool = false
  ) throws(ArchiveError) {
    guard path != "-" else {
      throw .cannotCreate(
        path: path,
        why: "nothing is written to standard output here; name a file, or say ./- for one of this"
          + " name")
    }
    self.path = path
    temporary = ArchiveFile.neighbour(of: path, "art100-new")
    former = ArchiveFile.neighbour(of: path, "art100-old")
    lockPath = ArchiveFile.neighbour(of: path, "art100-lock")
    try requireShortName()
    try takeLock(patience, isCertain)
    finishReplacement()
    Self.remove(temporary)
    for left in [temporary, former] where ArchiveFile.exists(left) {
      throw .cannotCreate(
        path: path,
        why: "\(left) is here, left by an earlier run, and cannot be removed; remove it, or choose"
          + " another name")
    }
  }

  deinit {
    guard lock >= 0 else { return }
    Self.remove(temporary)
    release(named: nil)
  }

  /// Ends the turn when the thing has its name.
  package func release() { release(named: path) }

  /// Where the hidden file could not be removed the lock file stays: by it the next to come knows
  /// what to clear.
  private func release(named target: String?) {
    guard lock >= 0 else { return }
    Unfinished.whole {
      for companion in Companions.paths(beside: temporary) { unlink(companion) }
      // Unlinked before it is let go, so that whoever waits for it sees that it is no longer the one.
      if !ArchiveFile.exists(temporary) { unlink(lockPath) }
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

  /// What has a hidden name and was not made here: a new thing is a file or a folder, and what
  /// gives way to it a folder.
  ///
  /// - Parameter isLeft: a killed process left the lock file.
  private func stranger(isLeft: Bool) -> String? {
    if !isLeft, let companion = Companions.standing(beside: temporary).first { return companion }
    return [(temporary, [S_IFREG, S_IFDIR]), (former, [S_IFDIR])].first { name, kinds in
      var info = stat()
      guard lstat(name, &info) == 0 else { return false }
      return !isLeft || !kinds.contains(info.st_mode & S_IFMT)
    }?.0
  }

  /// Refuses a name that leaves no room for the hidden ones made of it.
  private func requireShortName() throws(ArchiveError) {
    let folder = ArchiveFile.split(path).folder
    let most = pathconf(folder.isEmpty ? "." : folder, Int32(_PC_NAME_MAX))
    let longest = Companions.paths(beside: temporary).map { ArchiveFile.split($0).name.utf8.count }
    guard most < 0 || longest.allSatisfy({ $0 <= most }) else {
      throw .cannotCreate(path: path, why: "the name is too long")
    }
  }

  private func inTheWay(_ stranger: String) -> ArchiveError {
    .cannotCreate(
      path: path,
      why: "\(stranger) is here, which is no unfinished work of this program, and would be lost;"
        + " move it away, or choose another name")
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

  /// The name for which a lock file was made: `a.db` of `.a.db.art100-lock`.
  private static func owner(of name: String) -> String? {
    guard name.hasPrefix("."), isLock(name) else { return nil }
    let owner = name.dropFirst().dropLast(".art100-lock".count)
    return owner.isEmpty ? nil : String(owner)
  }

  // MARK: Files

  /// Removes a file with what SQLite keeps beside it, or a folder with what is in it.
  package static func remove(_ path: String) {
    for companion in Companions.paths(beside: path) { unlink(companion) }
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    // A folder of one's own that may not be written cannot be emptied either.
    if access(path, R_OK | W_OK | X_OK) != 0 { chmod(path, 0o700) }
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

  /// Whether a path is that of a lock file, which goes last.
  static func isLock(_ path: String) -> Bool { path.hasSuffix(".art100-lock") }

  private func takeLock(_ patience: Duration, _ isCertain: Bool) throws(ArchiveError) {
    let deadline = ContinuousClock.now + patience
    while try !Unfinished.whole({ () throws(ArchiveError) in try isLockTaken(isCertain) }) {
      guard ContinuousClock.now < deadline else { throw .busy(path: path) }
      usleep(2_000)
    }
  }

  private func isLockTaken(_ isCertain: Bool) throws(ArchiveError) -> Bool {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW
    var file = open(lockPath, flags)
    let isStanding = file >= 0
    if !isStanding, errno == ENOENT {
      file = open(lockPath, flags | O_CREAT | O_EXCL, 0o600)
      // Another came between, or its end did.
      if file < 0, errno == EEXIST { return false }
    }
    guard file >= 0 else { throw ArchiveFile.failure(path, doing: "the folder is read-only") }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size == 0 else {
      close(file)
      throw inTheWay(lockPath)
    }
    let isLocked = flock(file, LOCK_EX | LOCK_NB) == 0
    // A file system without such locks: the last step, a link, still never replaces a file.
    let isWithoutLocks = !isLocked && errno != EWOULDBLOCK && errno != EINTR && !isCertain
    guard isLocked && Self.isSame(file, lockPath) || isWithoutLocks else {
      close(file)
      return false
    }
    if let stranger = stranger(isLeft: isStanding) {
      unlink(lockPath)
      close(file)
      throw inTheWay(stranger)
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
