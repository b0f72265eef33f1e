import Glibc
import LetterArchive
import LetterReports

/// A file that is written whole and never in the place of another.
enum NewTextFile {
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try DatabaseName.requireOwn(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      let why = errno == EEXIST ? "a file is here already" : String(cString: strerror(errno))
      throw Failure(Exit.cannotCreate, "the file cannot be made: \(why)", path: path)
    }
    defer { close(file) }
    let isWritten = bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          file, rest.base.baseAddress.map { $0 + rest.startIndex }, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return fsync(file) == 0
    }
    guard isWritten else {
      let why = String(cString: strerror(errno))
      unlink(path)
      throw Failure(Exit.inputOutput, "the file could not be written: \(why)", path: path)
    }
  }
}
