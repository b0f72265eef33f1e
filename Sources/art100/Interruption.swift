import Glibc
import JSONText
import LetterArchive
import LetterReports
import Synchronization

/// Signals that end the program: Ctrl-C (130), SIGTERM (143), SIGHUP (129), and a reader of its
/// output that went away.
///
/// A thread of its own hears of them. It ends the program as soon as nothing is half written, and
/// says what was kept. A command that takes one thing after the other asks between them instead; a
/// second signal does not wait.
enum Interruption {
  private struct State {
    var signal: Int32 = 0
    /// Whether the command itself looks at `isAsked`.
    var isAwaited = false
    /// Whether the keyboard belongs to a pager.
    var hasPager = false
  }
  private static let state = Mutex(State())
  /// Where the handlers tell the thread what came.
  nonisolated(unsafe) private static var bell: [Int32] = [-1, -1]
  nonisolated(unsafe) private static var ringer: Int32 = -1

  static func handle() {
    guard let ends = Pager.pipe() else { return }
    bell = ends
    ringer = bell[1]
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What nohup and the shell's background jobs pass over stays passed over.
      var former = sigaction()
      sigaction(number, nil, &former)
      let handler = unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self)
      if handler != unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, ring) }
    }
    // A write then fails with EPIPE, where it can be seen to.
    signal(SIGPIPE) { _ in }
    // And with EFBIG beyond the size that a file may have.
    signal(SIGXFSZ) { _ in }
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in Interruption.listen() }, nil)
    pthread_detach(thread)
  }

  private static let ring: @convention(c) (Int32) -> Void = { number in
    let before = errno
    var byte = UInt8(truncatingIfNeeded: number)
    write(Interruption.ringer, &byte, 1)
    errno = before
  }

  private static func listen() -> Never {
    while true {
      var byte: UInt8 = 0
      guard read(bell[0], &byte, 1) == 1 else { continue }
      hear(Int32(byte))
    }
  }

  private static func hear(_ number: Int32) {
    let isOurs = state.withLock { state -> Bool? in
      if number == SIGINT && state.hasPager { return nil }
      defer { state.signal = number }
      return state.signal != 0 || !state.isAwaited
    }
    guard let isOurs else { return }
    if isOurs { abandon() }
    if Output.isErrorTerminal { Output.urgent("art100: stopping; once more does not wait\n") }
  }

  private static func abandon() -> Never {
    Keyboard.release()
    Unfinished.abandon { kept in
      let failure = failure(kept)
      if OutputFormat.isJSONWanted {
        Output.urgent(JSON.object([.init("error", failure.json)]).printed() + "\n")
      } else {
        Output.urgent("art100: \(Terminal.visible(failure.message))\n")
      }
      _exit(failure.exitCode)
    }
  }

  // MARK: What commands ask

  /// Whether the program is to stop.
  static var isAsked: Bool { state.withLock { $0.signal != 0 } }

  /// From here on the command looks at `isAsked`, until `done`.
  static func await() { state.withLock { $0.isAwaited = true } }

  /// A signal that came too late to matter is forgotten.
  static func done() { state.withLock { ($0.isAwaited, $0.signal) = (false, 0) } }

  static func givesKeyboardToPager() { state.withLock { $0.hasPager = true } }

  /// Stops here where the program is being ended: nothing is begun, and nothing said, meanwhile.
  static func pauseIfEnding() {
    let isEnding = state.withLock { $0.signal != 0 && !$0.isAwaited }
    while isEnding { pause() }
  }

  /// The refusal of a command that was told to stop, with what it kept.
  static func failure(_ kept: String) -> Failure {
    let number = state.withLock { $0.signal }
    let name = [SIGTERM: " (SIGTERM)", SIGHUP: " (SIGHUP)"][number] ?? ""
    return Failure(128 + (number == 0 ? SIGINT : number), "interrupted\(name): \(kept)")
  }

  /// Nobody reads the output any more. That is no fault, so nothing is said; what is taking letters
  /// in stops behind the one at work.
  static func readerLeft() {
    Pager.wait()
    let isAwaited = state.withLock { state in
      if state.isAwaited { state.signal = SIGPIPE }
      return state.isAwaited
    }
    if !isAwaited { Unfinished.abandon { _ in _exit(0) } }
  }
}
