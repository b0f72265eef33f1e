internal import Glibc
public import LetterArchive

/// The place of a file or folder that is being made.
///
/// It is made under a hidden name beside its own and gets its name when it is whole and on the
/// disk, so that whoever looks at the path sees all of it or nothing. One that is let go before
/// that leaves nothing behind.
public final class NewOutput {
  /// What is made.
  public enum Kind: Sendable { case file, folder }

  /// The path that it gets in the end.
  public let path: String
  /// Where it is until `publish`.
  public let temporary: String
  private let kind: Kind
  private let replaces: Bool
  private var isPublished = false

  /// - Parameter force: whether a thing of the same kind that has the name already gives way.
  /// - Throws: `exists` where something has the name.
  public init(_ kind: Kind, at path: String, force: Bool) throws(ArchiveError) {
    (self.kind, self.path, replaces) = (kind, Self.trimmed(path), force)
    let split = Self.split(self.path)
    guard !split.name.isEmpty, split.name != ".", split.name != ".." else {
      throw .cannotCreate(path: path, why: "the path names no \(kind)")
    }
    temporary = "\(split.folder).\(split.name).art100-\(getpid())"
    switch Self.kind(of: self.path) {
    case nil: break
    case kind where force: break
    case kind: throw .exists(path: self.path)
    default: throw .cannotCreate(path: self.path, why: "something else than a \(kind) has the name")
    }
    Self.remove(temporary)
    if kind == .folder, mkdir(temporary, 0o777) != 0 { throw failure() }
  }

  deinit { if !isPublished { Self.remove(temporary) } }

  /// Gives the finished thing its name.
  public func publish() throws(ArchiveError) {
    try sync(temporary, kind == .folder ? O_DIRECTORY : O_NOFOLLOW)
    if replaces, kind == .folder, Self.kind(of: path) == .folder {
      // A folder gives way whole: no moment shows files of both.
      let old = temporary + "-old"
      Self.remove(old)
      guard rename(path, old) == 0 else { throw failure() }
      guard rename(temporary, path) == 0 else {
        let error = failure()
        rename(old, path)
        throw error
      }
      isPublished = true
      Self.remove(old)
    } else {
      try name()
      isPublished = true
    }
    let folder = Self.split(path).folder
    try sync(folder.isEmpty ? "." : folder, O_DIRECTORY)
  }

  /// A hard link never replaces a file. Where the file system knows no links, and for a folder, the
  /// name is looked at once more and then given.
  private func name() throws(ArchiveError) {
    if kind == .file, !replaces {
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      if errno == EEXIST { throw .exists(path: path) }
    }
    if !replaces, Self.kind(of: path) != nil { throw .exists(path: path) }
    guard rename(temporary, path) == 0 else { throw failure() }
  }

  private func sync(_ name: String, _ flags: Int32) throws(ArchiveError) {
    let file = open(name, O_RDONLY | O_CLOEXEC | flags)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    // Some file systems cannot sync a folder and say EINVAL.
    guard fsync(file) == 0 || errno == EINVAL else { throw failure() }
  }

  private func failure() -> ArchiveError { ArchiveError(system: errno, path: path) }

  /// What has the name; nil where nothing has. A link counts as a file.
  private static func kind(of path: String) -> Kind? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    return info.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Removes a file, or a folder with what is in it.
  private static func remove(_ path: String) {
    guard kind(of: path) == .folder, let folder = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { remove(path + "/" + name) }
    }
    closedir(folder)
    rmdir(path)
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let stroke = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let next = path.utf8.index(after: stroke)
    return (String(path[..<next]), String(path[next...]))
  }
}

extension ArchiveError {
  /// What the system's error means for a file that is being written.
  init(system code: Int32, path: String) {
    self =
      switch code {
      case EACCES, EPERM, EROFS: .notPermitted(path: path, what: "the folder may not be written")
      case ENOSPC, EDQUOT: .full(path: path)
      case ENOENT, ENOTDIR: .cannotCreate(path: path, why: "its folder does not exist")
      default: .inputOutput(path: path, why: String(cString: strerror(code)))
      }
  }
}
