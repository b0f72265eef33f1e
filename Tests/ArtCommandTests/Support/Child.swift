import Foundation
import Glibc

/// A process that was started and is not waited for yet.
final class Child {
  private(set) var pid: pid_t = 0
  private let out: Int32
  private let err: Int32
  /// The reading end, where standard output is a pipe; -1 otherwise.
  let pipe: Int32

  struct CannotStart: Error { var code: Int32 }

  /// - Parameters:
  ///   - arguments: the program's path first.
  ///   - piped: whether standard output goes through a pipe that the test reads while it runs.
  init(
    _ arguments: [String], in folder: String, input: Program.Input = .nothing,
    environment: [String: String] = [:], piped: Bool = false
  ) throws {
    let source = try Self.open(input)
    defer { close(source) }
    err = try Self.scratch()
    var ends: [Int32] = [-1, -1]
    if piped {
      guard Glibc.pipe(&ends) == 0 else { throw CannotStart(code: errno) }
      // Another test's child must not hold this pipe open.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    out = piped ? ends[1] : try Self.scratch()
    pipe = ends[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, number) in [(source, Int32(0)), (out, 1), (err, 2)] {
      posix_spawn_file_actions_adddup2(&actions, file, number)
    }
    // A test's thread blocks signals, and its process may ignore some: a user's shell does neither.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var variables = ["PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "USER": "tester"]
    variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    variables.merge(environment) { $1 }
    // The shell only changes the folder and gives way, so the process id is the program's own.
    let command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + arguments
    var words = command.map { strdup($0) } + [nil]
    var pairs = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + pairs { free(pointer) } }
    let code = posix_spawn(&pid, command[0], &actions, &attributes, &words, &pairs)
    if piped { close(out) }
    guard code == 0 else { throw CannotStart(code: code) }
  }

  /// Kills it as a power cut would: it gets no chance to tidy up.
  func kill() { Glibc.kill(pid, SIGKILL) }

  /// Whether it has ended, without waiting for it.
  var hasEnded: Bool {
    var info = siginfo_t()
    let isOver = waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0
    return isOver && info.si_signo == SIGCHLD
  }

  /// Waits until it has ended; kills it when it hangs. What it costs is not told by the clock of a
  /// machine that others use too, so the bound is generous.
  func wait() -> Outcome {
    var status: Int32 = 0
    let deadline = ContinuousClock.now + .seconds(600)
    var pause: UInt32 = 500
    while waitpid(pid, &status, WNOHANG) == 0 {
      if ContinuousClock.now > deadline { kill() }
      usleep(pause)
      pause = min(pause * 2, 8_000)
    }
    let signal = status & 0x7F
    let outcome = Outcome(
      code: signal == 0 ? status >> 8 & 0xFF : -signal,
      out: pipe < 0 ? Self.content(of: out) : readAll(), err: Self.content(of: err))
    return outcome
  }

  /// Some bytes from the pipe; none when the writer is gone.
  func readSome() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, Glibc.read(pipe, buffer.baseAddress, 1 << 16))
    }
  }

  private func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    while case let more = readSome(), !more.isEmpty { bytes += more }
    close(pipe)
    return bytes
  }

  // MARK: Files without a name

  private static func open(_ input: Program.Input) throws -> Int32 {
    switch input {
    case .nothing: return Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
    case .file(let path): return Glibc.open(path, O_RDONLY | O_CLOEXEC)
    case .bytes(let bytes):
      let file = try scratch()
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard count > 0 else { throw CannotStart(code: errno) }
        rest = rest.dropFirst(count)
      }
      lseek(file, 0, SEEK_SET)
      return file
    }
  }

  private static func scratch() throws -> Int32 {
    let path = NSTemporaryDirectory() + "/art100-\(UUID().uuidString)"
    let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw CannotStart(code: errno) }
    unlink(path)
    return file
  }

  private static func content(of file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, size, 0))
    }
  }
}
