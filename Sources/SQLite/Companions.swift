internal import CSQLite
internal import FileNames
internal import Glibc

/// The files that SQLite keeps beside a database and believes without asking whose they are: the
/// journal that undoes a write, the log of WAL mode, and its index.
///
/// Source: <https://www.sqlite.org/tempfiles.html>,
/// <https://www.sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use>
public enum Companions {
  /// What follows the database's name in theirs.
  static let endings = ["-journal", "-wal", "-shm"]

  /// The paths of those that stand beside the database at `path`, whatever they are.
  public static func standing(beside path: String) -> [String] {
    paths(beside: path).filter { fileSize($0) != nil }
  }

  /// The paths that belong to the database at `path`.
  public static func paths(beside path: String) -> [String] { endings.map { path + $0 } }

  /// Whether SQLite would take a file of this name for the companion of another.
  public static func isName(_ path: String) -> Bool {
    // A file system may not tell capitals from small letters.
    endings.contains { path.lowercased().hasSuffix($0) }
  }

  /// Looks at what stands beside a database before SQLite does.
  ///
  /// SQLite would wait for ever for a pipe, follow a link, and take any file for a journal and then
  /// remove it. A journal's end can name a super-journal, and then SQLite removes the file of that
  /// name wherever it is; nobody here writes to several databases at once, so none names one.
  /// - Parameters:
  ///   - name: the path that SQLite is to open.
  ///   - location: the path as errors name it.
  static func examine(beside name: String, location: String) throws {
    for ending in endings {
      var info = stat()
      guard lstat(name + ending, &info) == 0 else { continue }
      let path = location + ending
      try checkKind(info, path)
      // The index carries SQLite's locks, which closing any descriptor of it would drop.
      if ending == "-journal" { try examine(journal: name + ending, path) }
    }
  }

  /// Refuses a log beside a database that is not in WAL mode: none of its own writers left it, and
  /// SQLite would take over what it says. Belongs right behind the opening of `connection`.
  static func examineLog(of connection: Connection, named name: String) throws {
    func hasLog() -> Bool { fileSize(name + "-wal") != nil }
    guard hasLog() else { return }
    let header = try connection.fileHeader()
    // Looked at once more: another process may have left WAL mode just now.
    guard header.count < 20 || header[19] != 2, hasLog() else { return }
    throw CompanionError(
      path: connection.location + "-wal", what: "it is the log of another database")
  }

  private static func checkKind(_ info: stat, _ path: String) throws {
    let what: String? =
      switch info.st_mode & S_IFMT {
      case S_IFREG: info.st_nlink > 1 ? "it is a file that has another name too" : nil
      case S_IFDIR: "it is a folder"
      case S_IFLNK: "it is a symbolic link"
      default: "it is a device, pipe or socket"
      }
    if let what { throw CompanionError(path: path, what: what) }
  }

  private static func examine(journal name: String, _ path: String) throws {
    let file = open(name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else {
      // A writer that is at work may just have removed it.
      if errno == ENOENT { return }
      throw SQLiteError(code: SQLITE_CANTOPEN, subject: path)
    }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else {
      throw SQLiteError(code: SQLITE_CANTOPEN, subject: path)
    }
    // One that was removed since it was looked at has no name left, and nobody opens it any more.
    if info.st_nlink == 0 { return }
    try checkKind(info, path)
    let first = bytes(of: file, at: 0)
    // The mark is zero until the journal is on the disk, and again when it was used.
    if let byte = first.first, byte != 0, !mark.starts(with: first) {
      throw CompanionError(path: path, what: "it is no journal of SQLite")
    }
    if bytes(of: file, at: Int(info.st_size) - mark.count) == mark {
      throw CompanionError(path: path, what: "it is a journal that names another file to remove")
    }
    if JournalIdentity.isOfAnother(journal: file, database: String(name.dropLast(8))) {
      throw CompanionError(
        path: path,
        what: "it is the journal of another database, or of another state of this one")
    }
  }

  /// The first byte of the journal beside a database; nil for an empty one. Not 0 where it cannot be
  /// read.
  static func firstByte(ofJournalBeside path: String) -> UInt8? {
    let file = open(path + "-journal", O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return .max }
    defer { close(file) }
    return bytes(of: file, at: 0).first
  }

  /// What a journal begins with, and what the name of a super-journal ends with.
  ///
  /// Source: <https://www.sqlite.org/fileformat2.html#the_rollback_journal>
  private static let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  /// As many bytes as the mark has, or as are there.
  private static func bytes(of file: Int32, at offset: Int) -> [UInt8] {
    guard offset >= 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: mark.count) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, mark.count, off_t(offset)))
    }
  }
}

/// Something beside a database that SQLite would take for its own file, and that is not.
public struct CompanionError: Error, Equatable, Sendable {
  /// The companion's path.
  public let path: String
  /// What it is, such as `it is a folder`.
  public let what: String

  /// The facts of the case.
  public init(path: String, what: String) { (self.path, self.what) = (path, what) }
}

extension CompanionError: CustomStringConvertible {
  /// The facts as one sentence.
  public var description: String { "\(path): \(what)" }
}
