import Glibc
import LetterSources

/// The files that an import is about: those named, and in folders those that look like letters.
struct LetterFiles {
  /// Paths to read, in order; `-` for standard input.
  private(set) var found: [String] = []
  /// Files in folders that are no letters by their name, and why.
  private(set) var skipped: [String] = []
  /// Paths that cannot be read at all.
  private(set) var refused: [Failure] = []

  /// Endings of the forms that can be read. A file that is named itself is tried whatever its name.
  static let endings = [".txt", ".text", ".pdf"]

  init(_ paths: [String]) throws {
    for path in paths {
      if path == "-" || !Self.isFolder(path) { found.append(path) } else { try add(folder: path) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private mutating func add(folder: String) throws {
    guard let entries = Self.entries(of: folder) else {
      let why = String(cString: strerror(errno))
      refused.append(
        Failure(
          errno == EACCES ? Exit.permission : Exit.inputOutput,
          "\(folder): the folder cannot be read: \(why)", path: folder))
      return
    }
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    for name in entries.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") {
      let path = "\(base)/\(name)"
      if Self.isFolder(path) {
        try add(folder: path)
      } else if Self.endings.contains(where: { name.lowercased().hasSuffix($0) }) {
        found.append(path)
      } else {
        skipped.append(path)
      }
    }
  }

  private static func entries(of folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
