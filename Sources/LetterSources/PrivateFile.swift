internal import FileNames
internal import Glibc

/// Bytes as a file without a name that another program can open by path; gone with its owner.
///
/// A PDF is handed over this way and not through a pipe: a program that ends before it has read
/// its input would end this process with SIGPIPE, and swift-subprocess 1.0 does not prevent that.
final class PrivateFile: Sendable {
  private let descriptor: Int32

  init(_ bytes: [UInt8]) throws(SourceError.Problem) {
    let name = (variable("TMPDIR") ?? "/tmp") + "/art100-XXXXXX"
    var template = SystemName.bytes(of: name).map { CChar(bitPattern: $0) } + [0]
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure() }
    // Without its name at once: no crash leaves it behind.
    unlink(template)
    do {
      try fill(bytes)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// For programs of the same user, while this object lives.
  var path: String { "/proc/\(getpid())/fd/\(descriptor)" }

  private func fill(_ bytes: [UInt8]) throws(SourceError.Problem) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      guard count >= 0 || errno == EINTR else { throw Self.failure() }
      written += max(count, 0)
    }
  }

  private static func failure() -> SourceError.Problem {
    .temporaryFileFailed(errno, String(cString: strerror(errno)))
  }
}
