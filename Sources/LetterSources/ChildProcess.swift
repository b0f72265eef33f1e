internal import Glibc

/// A program that runs beside this one: in a process group of its own, which is killed where it goes
/// beyond its bounds, with nothing to read.
struct ChildProcess {
  /// How it ended, and what it printed.
  struct End {
    /// Its exit code; nil where a signal ended it.
    var code: Int32?
    /// The signal that ended it, else 0.
    var signal: Int32
    var output: [UInt8]
    var errors: [UInt8]
  }

  enum Failure: Error { case notStarted(Int32), tooSlow, printsTooMuch }

  private let process: pid_t
  /// Where its output and its errors come out.
  private let pipes: [Int32]

  /// Starts it.
  ///
  /// - Parameters:
  ///   - words: the path of the program, then its arguments.
  ///   - environment: all that it gets, each `NAME=value`.
  init(_ words: [String], environment: [String]) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var (reading, writing): ([Int32], [Int32]) = ([], [])
    defer { for end in writing { close(end) } }
    for place: Int32 in [1, 2] {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        for end in reading { close(end) }
        throw .notStarted(errno)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading.append(ends[0])
      writing.append(ends[1])
      posix_spawn_file_actions_adddup2(&actions, ends[1], place)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments = words.map { (word: String) in strdup(word) } + [nil]
    var variables = environment.map { (pair: String) in strdup(pair) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var process: pid_t = 0
    let fault = posix_spawn(&process, words[0], &actions, &attributes, &arguments, &variables)
    guard fault == 0 else {
      for end in reading { close(end) }
      throw .notStarted(fault)
    }
    (self.process, pipes) = (process, reading)
  }

  /// Waits for its end.
  ///
  /// - Parameter bytes: the most that it may print; of errors it may print a megabyte.
  func end(bytes: Int, seconds: Int) throws(Failure) -> End {
    defer { for pipe in pipes { close(pipe) } }
    let last = ContinuousClock.now + .seconds(seconds)
    let most = [bytes, 1 << 20]
    var printed: [[UInt8]] = [[], []]
    var watched = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while watched.contains(where: { $0.fd >= 0 }) {
      guard poll(&watched, 2, try milliseconds(until: last)) > 0 else { continue }
      for place in watched.indices where watched[place].revents != 0 {
        let count = read(watched[place].fd, &buffer, buffer.count)
        if count > 0 {
          printed[place] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          watched[place].fd = -1
        }
        if printed[place].count > most[place] { throw kill(.printsTooMuch) }
      }
    }
    // It may have closed what it prints to and go on.
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      usleep(min(1000, UInt32(try milliseconds(until: last)) * 1000))
    }
    let signal = status & 0x7F
    return End(
      code: signal == 0 ? status >> 8 & 0xFF : nil, signal: signal, output: printed[0],
      errors: printed[1])
  }

  private func milliseconds(until last: ContinuousClock.Instant) throws(Failure) -> Int32 {
    let left = (last - .now) / .milliseconds(1)
    guard left > 0 else { throw kill(.tooSlow) }
    return Int32(min(left.rounded(.up), 1e6))
  }

  /// Ends it with its children, for a reason, and waits until none of them prints any more.
  private func kill(_ reason: Failure) -> Failure {
    Glibc.kill(-process, SIGKILL)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
    for pipe in pipes {
      var end = pollfd(fd: pipe, events: 0, revents: 0)
      poll(&end, 1, 1000)
    }
    return reason
  }
}
