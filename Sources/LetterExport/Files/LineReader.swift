internal import FileNames
internal import Glibc
internal import LetterArchive

/// Reads a file line by line; no more than the longest line stands in memory.
struct LineReader: ~Copyable {
  /// The number of the last line, from 1.
  private(set) var line = 0
  private let path: String
  private let file: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  private static let pieceLength = 1 << 18
  /// Twice what the largest source takes.
  private static let longest = 256 << 20

  /// - Parameter path: `-` reads standard input.
  init(_ path: String) throws {
    self.path = path
    file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw ExportError.missing(path: path)
      case EACCES, EPERM: throw ArchiveError.notPermitted(path: path, what: "it may not be read")
      default: throw ArchiveError.inputOutput(path: path, why: String(cString: strerror(errno)))
      }
    }
  }

  deinit { if file > 0 { close(file) } }

  /// The next line without its end; nil behind the last one.
  mutating func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        line += 1
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        line += 1
        return Array(buffer[start...])
      }
      guard buffer.count - start <= Self.longest else {
        throw ExportError.unreadable(path: path, line: line + 1, what: "the line is too long")
      }
      searched -= start
      buffer.removeSubrange(..<start)
      start = 0
      try fill()
    }
  }

  private mutating func fill() throws {
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: max(Self.pieceLength, old)))
    while true {
      let room = buffer.count - old
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress! + old, room) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw ArchiveError.inputOutput(path: path, why: String(cString: strerror(errno)))
      }
      buffer.removeSubrange((old + count)...)
      isAtEnd = count == 0
      return
    }
  }
}
