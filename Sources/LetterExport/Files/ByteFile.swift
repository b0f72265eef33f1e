internal import Checksums
internal import FileNames
internal import Glibc
internal import LetterArchive

/// A new file that is written front to back: bytes gather, go out in large pieces, and are counted
/// and hashed on their way.
final class ByteFile {
  /// What becomes of the file in the end: named in errors.
  private let target: String
  private var file: Int32
  private var pending: [UInt8] = []
  private var digest: SHA256?
  private(set) var count = 0

  private static let pieceLength = 1 << 18

  /// - Throws: where something has the name.
  init(_ path: String, for target: String, isHashed: Bool = true) throws(ArchiveError) {
    self.target = target
    digest = isHashed ? SHA256() : nil
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw ArchiveError(system: errno, path: target) }
    pending.reserveCapacity(Self.pieceLength + 4096)
  }

  /// A file that is made by itself.
  convenience init(_ place: NewOutput, isHashed: Bool = false) throws(ArchiveError) {
    try self.init(place.temporary, for: place.path, isHashed: isHashed)
  }

  /// A file in a folder that is being made.
  convenience init(_ name: FileName, in folder: String, for target: String) throws(ArchiveError) {
    try self.init(folder + "/" + name.text, for: target)
  }

  deinit { if file >= 0 { close(file) } }

  /// Lends the bytes that are gathered, to add more behind them.
  func add(_ body: (inout [UInt8]) throws -> Void) throws {
    try body(&pending)
    if pending.count >= Self.pieceLength { try flush() }
  }

  func write(_ text: String) throws { try add { $0.write(text) } }

  /// SHA-256 of all bytes so far, in lower-case hexadecimal; empty where they are not hashed.
  func sha256() throws -> String {
    try flush()
    return digest?.hex ?? ""
  }

  /// Hands the rest to the system, which writes it to the disk in its own time.
  func end() {
    close(file)
    file = -1
  }

  /// Writes the rest to the disk.
  func finish() throws {
    try flush()
    guard fsync(file) == 0 || errno == EINVAL else {
      throw ArchiveError(system: errno, path: target)
    }
    end()
  }

  private func flush() throws(ArchiveError) {
    digest?.update(pending)
    count += pending.count
    let isWritten = pending.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(file, bytes.baseAddress! + rest.startIndex, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    guard isWritten else { throw ArchiveError(system: errno, path: target) }
    pending.removeAll(keepingCapacity: true)
  }
}
