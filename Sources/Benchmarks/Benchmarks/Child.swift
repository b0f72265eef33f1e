import Glibc

/// A program run to its end, with the clock on it.
struct Child {
  /// From before the start until the end was seen, in milliseconds.
  let milliseconds: Double
  /// What it kept a processor busy for, in milliseconds: disks and neighbours do not count.
  let processorMilliseconds: Double
  /// The most memory it held, in megabytes of 10^6 bytes.
  ///
  /// Linux counts from what the starting process held at that moment: this is never less than
  /// what the benchmark itself holds, which is why the parts that ask for memory come first.
  let peakMegabytes: Double
  /// What it printed, where that was asked for.
  let output: String

  /// A program that could not be started or did not end with 0.
  struct Failure: Error, CustomStringConvertible {
    let arguments: [String]
    let code: Int32

    var description: String {
      "\(arguments.joined(separator: " ")): ended with \(code)"
    }
  }

  /// Runs a program. Without `capture` what it prints is thrown away, or goes `into` a file and
  /// stays there.
  /// - Parameter last: the highest code with which it may end: 1 is how some programs say that they
  ///   found something.
  static func run(
    _ arguments: [String], input: String = "/dev/null", capture: String? = nil,
    into: String? = nil, endingUpTo last: Int32 = 0
  ) throws -> Child {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, capture ?? into ?? "/dev/null", writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)

    var pid: pid_t = 0
    var status: Int32 = 0
    var usage = rusage()
    var code: Int32 = 0
    let time = ContinuousClock().measure {
      code = posix_spawn(&pid, arguments[0], &actions, nil, words, environ)
      if code == 0 { while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {} }
    }
    guard code == 0 else { throw Failure(arguments: arguments, code: code) }
    guard status & 0x7F == 0, status >> 8 <= last else {
      throw Failure(arguments: arguments, code: status & 0x7F == 0 ? status >> 8 : status)
    }
    return Child(
      milliseconds: Timing.milliseconds(time),
      processorMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMegabytes: Double(usage.ru_maxrss) * 1024 / 1e6,
      output: try capture.map { try Files.text($0) } ?? "")
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }
}
