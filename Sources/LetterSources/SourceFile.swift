internal import FileNames
internal import Glibc

/// Reading the bytes of a file or of standard input, within a limit.
public enum SourceFile {
  /// The bytes of a regular file; a symbolic link to one is followed.
  ///
  /// The size is checked before anything is read, on the opened file, so that what is checked is
  /// what is read. Pipes and devices are refused without waiting for them.
  public static func read(
    path: String, limit: Int = SourceLimits().bytes
  ) throws(SourceError) -> [UInt8] {
    // A NUL would cut the path short and open another file.
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SourceError(path: path, problem: .notFound)
    }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw failure(errno, path) }
    defer { close(file) }
    let status = try status(of: file, path)
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw SourceError(path: path, problem: .folder)
    default: throw SourceError(path: path, problem: .notAFile)
    }
    return try read(file, path: path, size: Int(status.st_size), limit: limit)
  }

  /// The first and the last 4096 bytes of a regular file: enough to see its form by.
  public static func ends(path: String) throws(SourceError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw failure(errno, path) }
    defer { close(file) }
    let status = try status(of: file, path)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SourceError(path: path, problem: .notAFile)
    }
    let first = try chunk(of: file, path: path, upTo: 4096)
    guard status.st_size > 8192 else {
      return first + (try chunk(of: file, path: path, upTo: 4096))
    }
    lseek(file, status.st_size - 4096, SEEK_SET)
    return first + (try chunk(of: file, path: path, upTo: 4096))
  }

  /// All bytes of standard input.
  ///
  /// - Parameter descriptor: for tests: another open file or pipe.
  public static func readStandardInput(
    limit: Int = SourceLimits().bytes, descriptor: Int32 = 0
  ) throws(SourceError) -> [UInt8] {
    let status = try status(of: descriptor, "-")
    if status.st_mode & S_IFMT == S_IFDIR { throw SourceError(path: "-", problem: .folder) }
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    return try read(descriptor, path: "-", size: size, limit: limit)
  }

  private static func status(of file: Int32, _ path: String) throws(SourceError) -> stat {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(errno, path) }
    return status
  }

  /// Reads to the end; `size` may be wrong, as of a file that grows, but the limit holds.
  private static func read(
    _ file: Int32, path: String, size: Int, limit: Int
  ) throws(SourceError) -> [UInt8] {
    if size > limit { throw SourceError(path: path, problem: .tooLarge(size: size, limit: limit)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var wanted = max(size + 1, 1 << 16)
    while true {
      let chunk = try chunk(of: file, path: path, upTo: min(wanted, limit + 1 - bytes.count))
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit {
        throw SourceError(path: path, problem: .tooLarge(size: nil, limit: limit))
      }
      wanted = 1 << 20
    }
  }

  /// Some bytes; none at the end of the file.
  private static func chunk(
    of file: Int32, path: String, upTo count: Int
  ) throws(SourceError) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
        let got = Glibc.read(file, buffer.baseAddress, count)
        code = got < 0 ? errno : 0
        used = max(got, 0)
      }
      switch code {
      case 0: return bytes
      case EINTR: continue
      // Standard input may be a pipe that somebody else made non-blocking.
      case EAGAIN:
        var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      default: throw failure(code, path)
      }
    }
  }

  private static func failure(_ code: Int32, _ path: String) -> SourceError {
    let problem: SourceError.Problem =
      switch code {
      case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: .notFound
      case EACCES, EPERM: .noPermission
      case EISDIR: .folder
      // A socket.
      case ENXIO: .notAFile
      default: .readFailed(code, String(cString: strerror(code)))
      }
    return SourceError(path: path, problem: problem)
  }
}
