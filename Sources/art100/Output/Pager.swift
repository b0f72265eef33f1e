import FileNames
import Glibc
import LetterReports

/// A program that shows long output page by page on a terminal: `PAGER`, else `less -FRX`.
enum Pager {
  /// Set from `--no-pager`.
  nonisolated(unsafe) static var isOff = false
  nonisolated(unsafe) private static var process: pid_t = 0

  /// Whether long output may go through one.
  static let isPossible = Output.isTerminal && !isOff && command != nil

  /// From how many lines on; no output has so many where there is no pager.
  static var lines: Int {
    var size = winsize()
    guard isPossible, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return .max }
    return Int(size.ws_row)
  }

  /// The words for the shell; nil where output is to go straight to the terminal.
  private static var command: String? {
    let named = variable("PAGER")
    let command = named ?? "less -FRX"
    guard let program = command.split(separator: " ").first, program != "cat",
      variable("TERM") != "dumb"
    else { return nil }
    let isThere =
      program.contains("/")
      ? access(String(program), X_OK) == 0
      : (variable("PATH") ?? "").split(separator: ":").contains {
        access("\($0)/\(program)", X_OK) == 0
      }
    return isThere ? command : nil
  }

  /// From here on standard output goes through it.
  static func start() {
    guard isPossible, process == 0, let command else { return }
    guard let ends = pipe() else { return }
    defer { for end in ends { close(end) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    // As git asks of less: end at once where one page is enough, and let colours through.
    setenv("LESS", "FRX", 0)
    var words = ["/bin/sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    Interruption.givesKeyboardToPager()
    Output.clearProgress()
    guard posix_spawn(&process, "/bin/sh", &actions, nil, &words, environ) == 0 else { return }
    dup2(ends[1], 1)
  }

  /// The ends of a pipe that no other program inherits: for reading and for writing.
  static func pipe() -> [Int32]? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// Waits until the reader has seen enough.
  static func wait() {
    guard process != 0 else { return }
    close(1)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    process = 0
  }
}
