import Glibc
import LetterSources

/// Files of the benchmark's own folder.
enum Files {
  /// A file that could not be written.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let description: String

    init(_ path: String) {
      self.path = path
      description = "\(path): \(String(cString: strerror(errno)))"
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func text(_ path: String) throws -> String {
    String(decoding: try SourceFile.read(path: path), as: UTF8.self)
  }

  /// In bytes.
  static func size(_ path: String) throws -> Int {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw Failure(path) }
    return Int(facts.st_size)
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(path) }
    var text = text
    let count = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, count == text.utf8.count else { throw Failure(path) }
  }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else { throw Failure(path) }
  }

  /// A new folder among the temporary ones.
  static func makeTemporaryFolder() throws -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(parent)/art100-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Failure(parent) }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a file, or a folder and everything in it.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    guard let folder = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(folder)
    for name in names { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// The first program of this name in `PATH`.
  static func program(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
