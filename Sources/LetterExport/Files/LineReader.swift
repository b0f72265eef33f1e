internal import FileNames
internal import Glibc
internal import LetterArchive

/// Reads a file line by line; no more than one line stands in memory, and each byte is looked at
/// once, however few come at a time.
struct LineReader: ~Copyable {
  /// The number of the last line, from 1.
  private(set) var line = 0
  private let path: String
  private let file: Int32
  private let longest: Int
  /// What was read last, and where in it the next line begins.
  private var piece: [UInt8] = []
  private var start = 0

  private static let pieceLength = 1 << 18
  /// The largest source is 64 MB, 86 MB in base64; the reading of the longest text of many short
  /// lines takes more.
  private static let longest = 256 << 20

  /// - Parameters:
  ///   - path: `-` reads standard input.
  ///   - longest: the most bytes of a line.
  init(_ path: String, longest: Int = Self.longest) throws {
    self.path = path
    self.longest = longest
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
  /// - Throws: for a line that is too long, before the rest of it is read.
  mutating func next() throws -> [UInt8]? {
    var gathered: [UInt8] = []
    while true {
      let end = piece.withUnsafeBufferPointer { $0.place(of: 0x0A, from: start) }
      gathered += piece[start..<(end ?? piece.count)]
      guard gathered.count <= longest else {
        throw ExportError.unreadable(path: path, line: line + 1, what: "the line is too long")
      }
      if let end {
        start = end + 1
        line += 1
        return gathered
      }
      try fill()
      if piece.isEmpty {
        guard !gathered.isEmpty else { return nil }
        line += 1
        return gathered
      }
    }
  }

  /// Reads what comes next; nothing at the end of the file.
  private mutating func fill() throws {
    start = 0
    while true {
      var failure: Int32 = 0
      piece = [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, count in
        let length = read(file, buffer.baseAddress, Self.pieceLength)
        failure = length < 0 ? errno : 0
        count = max(0, length)
      }
      if failure == EINTR { continue }
      guard failure == 0 else {
        throw ArchiveError.inputOutput(path: path, why: String(cString: strerror(failure)))
      }
      return
    }
  }
}
