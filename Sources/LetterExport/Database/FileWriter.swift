internal import Glibc
internal import LetterArchive

/// Bytes on their way to a new file, handed over in large pieces.
final class FileWriter {
  /// What becomes of the file in the end: named in errors.
  private let target: String
  private let file: Int32
  private let buffer: UnsafeMutablePointer<UInt8>
  private var count = 0
  private static let capacity = 1 << 18

  /// - Throws: where the file cannot be made; one that is there is an error.
  init(_ place: NewOutput) throws(ArchiveError) {
    target = place.path
    file = open(place.temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    buffer = .allocate(capacity: Self.capacity)
    guard file >= 0 else { throw failure() }
  }

  deinit {
    if file >= 0 { close(file) }
    buffer.deallocate()
  }

  /// Hands over what is left. The file is whole then, if not yet safe from a power cut.
  func finish() throws(ArchiveError) { try flush() }

  func write(_ text: String) throws(ArchiveError) {
    var text = text
    var failed: ArchiveError?
    text.withUTF8 { bytes in
      do throws(ArchiveError) { try write(bytes) } catch { failed = error }
    }
    if let failed { throw failed }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(ArchiveError) {
    var (start, left) = (bytes.baseAddress, bytes.count)
    while left > 0, let from = start {
      if count == Self.capacity { try flush() }
      let part = min(left, Self.capacity - count)
      (buffer + count).update(from: from, count: part)
      count += part
      left -= part
      start = from + part
    }
  }

  @inline(__always)
  func write(byte: UInt8) throws(ArchiveError) {
    if count == Self.capacity { try flush() }
    buffer[count] = byte
    count += 1
  }

  /// A whole number in decimal.
  func write(_ number: Int) throws(ArchiveError) {
    if count + 20 > Self.capacity { try flush() }
    if number < 0 { try write(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    var end = count + 1
    var size = rest
    while size > 9 {
      size /= 10
      end += 1
    }
    count = end
    repeat {
      end -= 1
      buffer[end] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Bytes in hexadecimal.
  func write(hex bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    for byte in bytes {
      try write(byte: Self.digit(byte >> 4))
      try write(byte: Self.digit(byte & 15))
    }
  }

  @inline(__always)
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private func flush() throws(ArchiveError) {
    var start = 0
    while start < count {
      let written = Glibc.write(file, buffer + start, count - start)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure() }
      start += written
    }
    count = 0
  }

  private func failure() -> ArchiveError { ArchiveError(system: errno, path: target) }
}
