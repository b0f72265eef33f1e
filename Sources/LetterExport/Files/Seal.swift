internal import Checksums
internal import FileNames
internal import Glibc

/// By which a single file tells that it stands as it was written: the hash of all of it but the place
/// in which it says so.
enum Seal {
  /// The last line of a text, which holds the hash of all lines above it.
  static func line(_ sha256: String) -> String { "-- SHA-256 of the lines above: \(sha256)\n" }

  /// Whether the last line of a text holds the hash of the others.
  static func isWhole(text path: String) -> Bool {
    read(path) { file, size in
      let end = bytes(of: file, max(0, size - longestLine)..<size)
      guard end.last == 0x0A, let before = end.dropLast().lastIndex(of: 0x0A),
        let hash = sha256(of: file, to: size - (end.count - 1 - before))
      else { return false }
      return String(decoding: end[before...], as: UTF8.self).contains(hash)
    }
  }

  /// The line that counts the rows of each table is the longest one.
  private static let longestLine = 1 << 16

  // MARK: Databases

  /// Where the header of a database keeps its user's number, which a copy has no other use for.
  ///
  /// Source: <https://www.sqlite.org/fileformat2.html#user_version_number>
  private static let number = 60..<64

  /// Writes the beginning of its hash into a database that is finished and closed.
  /// - Returns: false where the system refuses it; `errno` says why.
  static func close(database path: String) -> Bool {
    let file = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { Glibc.close(file) }
    guard let start = start(ofDatabase: file) else { return false }
    return pwrite(file, start, start.count, off_t(number.lowerBound)) == start.count
  }

  /// Whether a database is as it was when it was finished.
  static func isWhole(database path: String) -> Bool {
    read(path) { file, _ in
      start(ofDatabase: file).map { $0 == bytes(of: file, number) } ?? false
    }
  }

  private static func start(ofDatabase file: Int32) -> [UInt8]? {
    sha256(of: file, without: number).map { Array($0.utf8.prefix(number.count)) }
  }

  // MARK: Files

  /// Reads a plain file; false for anything else.
  private static func read(_ path: String, _ body: (Int32, Int) -> Bool) -> Bool {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { Glibc.close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return false }
    return body(file, Int(info.st_size))
  }

  private static func bytes(of file: Int32, _ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, range.count, off_t(range.lowerBound)))
    }
  }

  /// - Parameters:
  ///   - end: where to stop; the whole file without it.
  ///   - hole: bytes that count as 0.
  private static func sha256(
    of file: Int32, to end: Int = .max, without hole: Range<Int> = 0..<0
  ) -> String? {
    var digest = SHA256()
    var place = 0
    while place < end {
      var piece = bytes(of: file, place..<min(end, place + 1 << 18))
      if piece.isEmpty { return end == .max ? digest.hex : nil }
      for at in hole where (place..<place + piece.count).contains(at) { piece[at - place] = 0 }
      digest.update(piece)
      place += piece.count
    }
    return digest.hex
  }
}
