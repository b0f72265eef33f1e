internal import FileNames
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
  public var temporary: String { place.temporary }
  private let place: HiddenPlace
  private let form: OutputForm
  private let replaces: Bool
  private let archive: String?

  /// - Parameters:
  ///   - force: whether an earlier one of the same form gives way.
  ///   - archive: the archive that it is made of, which never does.
  /// - Throws: `exists` where something has the name; with `force`, `cannotCreate` where that is no
  ///   earlier one.
  public init(
    _ form: OutputForm, at path: String, force: Bool, of archive: String? = nil
  ) throws(ArchiveError) {
    (self.form, self.path, replaces, self.archive) = (form, Self.trimmed(path), force, archive)
    let name = self.path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !name.isEmpty, name != ".", name != ".." else {
      throw .cannotCreate(path: path, why: "the path names no \(form.isFolder ? "folder" : "file")")
    }
    try DatabaseName.requireOwn(self.path)
    HiddenPlace.sweep(folderOf: self.path)
    place = try HiddenPlace(beside: self.path, patience: .seconds(5))
    _ = try requirePlace()
    if form.isFolder, mkdir(temporary, 0o777) != 0 { throw failure() }
  }

  /// Gives the finished thing its name.
  public func publish() throws(ArchiveError) {
    try sync(temporary, form.isFolder ? O_DIRECTORY : O_NOFOLLOW)
    try Unfinished.whole { () throws(ArchiveError) in
      if try requirePlace() { try replace() } else { try name() }
      place.release()
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    try sync(folder, O_DIRECTORY)
  }

  /// Writes a file whole, under its hidden name.
  public func write(_ bytes: [UInt8]) throws {
    let file = try ByteFile(self)
    try file.add { $0 += bytes }
    try file.finish()
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
    try replaceFolder()
  }

  /// A folder gives way whole: no moment shows files of both, or none.
  private func replaceFolder() throws(ArchiveError) {
    let isSwapped = swapNames()
    let former = isSwapped ? temporary : place.former
    if !isSwapped { guard rename(path, former) == 0 else { throw failure() } }
    do throws(ArchiveError) {
      // Nobody finds it by its name any more: what is in it now is what goes.
      try requireToGiveWay(former)
      if !isSwapped { guard rename(temporary, path) == 0 else { throw failure() } }
    } catch {
      if isSwapped { _ = swapNames() } else { rename(former, path) }
      throw error
    }
    HiddenPlace.remove(former)
  }

  /// Exchanges the names of the new folder and the old one in one step.
  /// - Returns: false where the file system does not do that.
  private func swapNames() -> Bool {
    SystemName.with(temporary) { new in
      SystemName.with(path) { exchange(AT_FDCWD, new, AT_FDCWD, $0, 2) == 0 }
    }
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

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
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
      case ENAMETOOLONG: .cannotCreate(path: path, why: "the name is too long")
      default: .inputOutput(path: path, why: String(cString: strerror(code)))
      }
  }
}

/// `renameat2`, which glibc's headers show only to those who ask for GNU's extensions; its flag 2 is
/// `RENAME_EXCHANGE`.
///
/// Source: <https://man7.org/linux/man-pages/man2/rename.2.html>
@_silgen_name("renameat2")
private func exchange(
  _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32, _ new: UnsafePointer<CChar>,
  _ flags: UInt32
) -> Int32
