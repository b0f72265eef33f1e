internal import CSQLite
internal import FileNames

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The name under which SQLite is to open `path`: absolute, without links in its folder. What stands
/// beside it is looked at.
///
/// SQLite's NOFOLLOW refuses a link anywhere in the path, and many a home lies behind one: only the
/// file itself is held to it. An absolute path also never reads as a URI.
func openablePath(_ path: String) throws -> String {
  guard !path.utf8.contains(0) else { throw UsageError.nul(in: path) }
  // SQLite would open a nameless temporary database.
  guard !path.isEmpty else { throw SQLiteError(code: SQLITE_CANTOPEN, subject: path) }
  var info = stat()
  if lstat(path, &info) == 0 {
    // A pipe would block for ever. SQLite itself refuses links.
    let kind = info.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFLNK else {
      throw SQLiteError(code: SQLITE_CANTOPEN, subject: path)
    }
  }
  let (folder, name) = splitPath(path)
  guard let real = realPath(folder) else {
    return path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
  }
  let found = real + "/" + name
  try Companions.examine(beside: found, location: path)
  return found
}

/// The bytes of the file at `path`; nil when nothing is there. A link is not followed.
func fileSize(_ path: String) -> Int? {
  var info = stat()
  return lstat(path, &info) == 0 ? Int(info.st_size) : nil
}

/// Waits until the file's content and its name in the folder are on the disk.
func flushFile(_ path: String) throws {
  try flush(path, else: ResultCode.ioErrorSync, subject: path)
  try flush(splitPath(path).folder, else: ResultCode.ioErrorFolderSync, subject: path)
}

func removeFile(_ path: String) { unlink(path) }

private func flush(_ path: String, else code: Int32, subject: String) throws {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw SQLiteError(code: code, subject: subject) }
  defer { close(file) }
  guard fsync(file) == 0 else { throw SQLiteError(code: code, subject: subject) }
}

/// The folder and the name of a path, by its bytes.
private func splitPath(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
  let folder = String(path[..<slash])
  return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
}
