internal import FileNames
internal import Glibc
internal import Migrations
internal import SQLite

/// What stands at an archive's path, judged without changing a byte.
enum ArchiveFile: Equatable {
  case absent
  /// A file with the archive's mark, and the schema version in its header.
  case archive(version: Int)

  /// Looks at the path.
  /// - Throws: an error for everything that is neither absent nor an archive: a folder, a link, an
  ///   empty file, another program's database.
  static func look(at path: String) throws(ArchiveError) -> ArchiveFile {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      switch errno {
      case ENOENT, ENAMETOOLONG: return .absent
      case ENOTDIR: throw .notAFile(path: path, what: "a path through something not a folder")
      default: throw failure(path, doing: "the path cannot be followed")
      }
    }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(path: path, what: kind(of: info.st_mode & S_IFMT))
    }
    return try read(path)
  }

  /// The file's own mark, read below SQLite's checks: after a crash in mid commit the file is whole
  /// only once its journal is played back, which nobody may do before it is known to be ours.
  ///
  /// Source: <https://www.sqlite.org/fileformat2.html#the_database_header>
  private static func read(_ path: String) throws(ArchiveError) -> ArchiveFile {
    guard access(path, R_OK) == 0 else { throw failure(path, doing: "the archive may not be read") }
    let bytes: [UInt8]
    do {
      bytes = try Archive.translated(path) {
        let db = try Connection(path: path, mode: .readOnly, busyTimeout: .zero)
        defer { try? db.close() }
        return try db.fileHeader()
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .bug("\(error)")
    }
    if bytes.isEmpty { throw .foreign(path: path, why: "the file is empty") }
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .foreign(path: path, why: "the file is not an SQLite database")
    }
    guard number(bytes[68..<72]) == UInt32(bitPattern: ArchiveSchema.applicationID) else {
      throw .foreign(path: path, why: "the SQLite database belongs to another program")
    }
    for (name, place, possible) in fixedNumbers {
      let found = number(bytes[place])
      guard possible.contains(found) else {
        throw .damaged(path: path, what: "its \(name) is \(found)")
      }
    }
    return .archive(version: Int(number(bytes[60..<64])))
  }

  /// Numbers of the header that no commit changes, with what they can be: SQLite only says that it
  /// knows no such file.
  private static let fixedNumbers: [(String, Range<Int>, ClosedRange<UInt32>)] = [
    ("version to write", 18..<19, 1...2), ("version to read", 19..<20, 1...2),
    ("schema format", 44..<48, 1...4), ("text encoding", 56..<60, 1...3),
  ]

  /// A number of the file's own structure, its greatest byte first.
  static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func kind(of mode: mode_t) -> String {
    switch mode {
    case S_IFDIR: "a folder"
    case S_IFLNK: "a symbolic link"
    default: "a device, pipe or socket"
    }
  }

  /// The last system error at `path` as the archive's own.
  static func failure(_ path: String, doing what: String) -> ArchiveError {
    let code = errno
    switch code {
    case EACCES, EPERM, EROFS: return .notPermitted(path: path, what: what)
    case ENOSPC, EDQUOT: return .full(path: path)
    case ENOENT, ENOTDIR: return .cannotCreate(path: path, why: "its folder does not exist")
    case ENAMETOOLONG: return .cannotCreate(path: path, why: "the name is too long")
    default: return .inputOutput(path: path, why: String(cString: strerror(code)))
    }
  }

  /// Whether something stands at the path.
  static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// The path of a hidden neighbour in the same folder: `.NAME.SUFFIX`.
  static func neighbour(of path: String, _ suffix: String) -> String {
    let parts = split(path)
    return parts.folder + "." + parts.name + "." + suffix
  }

  /// The folder with its final stroke, empty for the current one, and the name.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let stroke = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let next = path.utf8.index(after: stroke)
    return (String(path[..<next]), String(path[next...]))
  }

  /// Makes the folder's entries survive a power cut.
  static func syncFolder(of path: String) throws(ArchiveError) {
    let folder = split(path).folder
    try sync(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, for: path)
  }

  /// Makes the file's content survive a power cut.
  static func sync(_ path: String) throws(ArchiveError) {
    try sync(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, for: path)
  }

  private static func sync(
    _ name: String, _ flags: Int32, for path: String
  ) throws(ArchiveError) {
    let file = open(name, flags)
    guard file >= 0 else { throw failure(path, doing: "its folder may not be read") }
    defer { close(file) }
    // Some file systems cannot sync a folder and say EINVAL: there is nothing to be done about it.
    guard fsync(file) == 0 || errno == EINVAL else {
      throw failure(path, doing: "it cannot be written to the disk")
    }
  }

  /// Gives a finished file its name, which must be free and without a stranger's journal.
  ///
  /// A hard link never replaces a file; where the file system knows no links, the name is looked at
  /// first and then given.
  static func publish(_ temporary: String, as path: String) throws(ArchiveError) {
    try DatabaseName.requireFree(path)
    if link(temporary, path) == 0 {
      unlink(temporary)
    } else {
      switch errno {
      case EEXIST: throw .exists(path: path)
      case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
        if exists(path) { throw .exists(path: path) }
        guard rename(temporary, path) == 0 else { throw failure(path, doing: "it cannot be named") }
      default: throw failure(path, doing: "the folder may not be written")
      }
    }
    try syncFolder(of: path)
  }

  /// Gives a finished file the name of an archive, which is gone then.
  static func replace(
    _ path: String, with temporary: String, patience: Duration
  ) throws(ArchiveError) {
    try DatabaseName.passOn(path, patience: patience) { () throws(ArchiveError) in
      guard rename(temporary, path) == 0 else {
        throw failure(path, doing: "the folder may not be written")
      }
    }
    try syncFolder(of: path)
  }
}
