internal import Glibc
public import LetterArchive

/// The place of a file or folder that is being made.
///
/// It is made under a hidden name beside its own and gets its name when it is whole and on the
/// disk, so that whoever looks at the path sees all of it or nothing. One that is let go before
/// that leaves nothing behind.
public final class NewOutput {
  /// The path that it gets in the end.
  public let path: String
  /// Where it is until `publish`.
  public let temporary: String
  private let form: OutputForm
  private let replaces: Bool
  private let archive: String?
  private var isPublished = false

  /// - Parameters:
  ///   - force: whether an earlier one of the same form gives way.
  ///   - archive: the archive that it is made of, which never does.
  /// - Throws: `exists` where something has the name; with `force`, `cannotCreate` where that is no
  ///   earlier one.
  public init(
    _ form: OutputForm, at path: String, force: Bool, of archive: String? = nil
  ) throws(ArchiveError) {
    (self.form, self.path, replaces, self.archive) = (form, Self.trimmed(path), force, archive)
    let split = Self.split(self.path)
    guard !split.name.isEmpty, split.name != ".", split.name != ".." else {
      throw .cannotCreate(path: path, why: "the path names no \(form.isFolder ? "folder" : "file")")
    }
    temporary = "\(split.folder).\(split.name).art100-\(getpid())"
    try DatabaseName.requireOwn(self.path)
    _ = try requirePlace()
    Self.remove(temporary)
    if form.isFolder, mkdir(temporary, 0o777) != 0 { throw failure() }
  }

  deinit { if !isPublished { Self.remove(temporary) } }

  /// Gives the finished thing its name.
  public func publish() throws(ArchiveError) {
    try sync(temporary, form.isFolder ? O_DIRECTORY : O_NOFOLLOW)
    if try requirePlace() { try replace() } else { try name() }
    isPublished = true
    let folder = Self.split(path).folder
    try sync(folder.isEmpty ? "." : folder, O_DIRECTORY)
  }

  /// - Returns: whether something has the name and gives way.
  private func requirePlace() throws(ArchiveError) -> Bool {
    guard Self.exists(path) else {
      if form == .publishedCopy { try DatabaseName.requireFree(path) }
      return false
    }
    guard replaces else { throw .exists(path: path) }
    try requireToGiveWay(path)
    return true
  }

  private func requireToGiveWay(_ path: String) throws(ArchiveError) {
    if let fault = EarlierOutput(form: form, path: path, archive: archive).fault {
      throw .cannotCreate(path: self.path, why: fault)
    }
  }

  private func replace() throws(ArchiveError) {
    if form == .publishedCopy {
      try DatabaseName.passOn(path, patience: .seconds(5)) { () throws(ArchiveError) in
        guard rename(temporary, path) == 0 else { throw failure() }
      }
      return
    }
    guard form.isFolder else {
      guard rename(temporary, path) == 0 else { throw failure() }
      return
    }
    // A folder gives way whole: no moment shows files of both.
    let old = temporary + "-old"
    Self.remove(old)
    guard rename(path, old) == 0 else { throw failure() }
    do throws(ArchiveError) {
      // Nobody finds it by its name any more: what is in it now is what goes.
      try requireToGiveWay(old)
      guard rename(temporary, path) == 0 else { throw failure() }
    } catch {
      rename(old, path)
      throw error
    }
    Self.remove(old)
  }

  /// A hard link never replaces a file. Where the file system knows no links, and for a folder, the
  /// name was looked at just now.
  private func name() throws(ArchiveError) {
    if !form.isFolder {
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      if errno == EEXIST { throw .exists(path: path) }
    }
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

  private static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// Removes a file, or a folder with what is in it.
  private static func remove(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }

  /// The names in a folder; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
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
