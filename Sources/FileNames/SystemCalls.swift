public import Glibc

// The system's calls by their own names, for names that are texts of this program: a call with a text
// finds these before those of Glibc, which would hand over the text's own bytes.

/// `open(2)`.
public func open(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  SystemName.with(path) { Glibc.open($0, flags, mode) }
}

/// `stat(2)`; nil where it fails. Its own name is also that of its type, and would be Glibc's.
public func status(of path: String) -> stat? {
  var info = stat()
  return SystemName.with(path) { fstatat(AT_FDCWD, $0, &info, 0) } == 0 ? info : nil
}

/// `lstat(2)`.
public func lstat(_ path: String, _ info: inout stat) -> Int32 {
  SystemName.with(path) { fstatat(AT_FDCWD, $0, &info, AT_SYMLINK_NOFOLLOW) }
}

/// `access(2)`.
public func access(_ path: String, _ mode: Int32) -> Int32 {
  SystemName.with(path) { Glibc.access($0, mode) }
}

/// `mkdir(2)`.
public func mkdir(_ path: String, _ mode: mode_t) -> Int32 {
  SystemName.with(path) { Glibc.mkdir($0, mode) }
}

/// `chmod(2)`.
@discardableResult public func chmod(_ path: String, _ mode: mode_t) -> Int32 {
  SystemName.with(path) { Glibc.chmod($0, mode) }
}

/// `unlink(2)`.
@discardableResult public func unlink(_ path: String) -> Int32 {
  SystemName.with(path) { Glibc.unlink($0) }
}

/// `rmdir(2)`.
@discardableResult public func rmdir(_ path: String) -> Int32 {
  SystemName.with(path) { Glibc.rmdir($0) }
}

/// `link(2)`.
public func link(_ old: String, _ new: String) -> Int32 {
  SystemName.with(old) { old in SystemName.with(new) { Glibc.link(old, $0) } }
}

/// `rename(2)`.
@discardableResult public func rename(_ old: String, _ new: String) -> Int32 {
  SystemName.with(old) { old in SystemName.with(new) { Glibc.rename(old, $0) } }
}

/// `opendir(3)`.
public func opendir(_ path: String) -> OpaquePointer? {
  SystemName.with(path) { Glibc.opendir($0) }
}

/// The names in an open folder, but for itself and the one above.
public func names(in folder: OpaquePointer) -> [String] {
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { SystemName.text($0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// `realpath(3)`; nil where there is nothing, or no way to it.
public func realPath(_ path: String) -> String? {
  guard let real = SystemName.with(path, { realpath($0, nil) }) else { return nil }
  defer { free(real) }
  return SystemName.text(real)
}

/// `getenv(3)`.
public func variable(_ name: String) -> String? { getenv(name).map { SystemName.text($0) } }
