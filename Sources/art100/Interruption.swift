import Glibc
import LetterReports
import Synchronization

/// Ctrl-C: the transaction that is open is never committed, and the exit code is 130.
///
/// What takes one letter after the other asks between them and then says what it did; a second
/// Ctrl-C ends it at once.
enum Interruption {
  private static let isAwaited = Atomic(false)
  private static let count = Atomic(0)

  static func handle() {
    // Made now: a signal handler must not.
    isAwaited.store(false, ordering: .relaxed)
    count.store(0, ordering: .relaxed)
    signal(SIGINT) { _ in
      let before = Interruption.count.wrappingAdd(1, ordering: .relaxed).oldValue
      if before > 0 || !Interruption.isAwaited.load(ordering: .relaxed) { _exit(Exit.interrupted) }
    }
  }

  /// Whether the user asked to stop.
  static var isAsked: Bool { count.load(ordering: .relaxed) > 0 }

  /// From here on `isAsked` is looked at.
  static func await() { isAwaited.store(true, ordering: .relaxed) }

  /// From here on nothing looks at `isAsked`.
  static func ignore() {
    isAwaited.store(false, ordering: .relaxed)
    if isAsked { _exit(Exit.interrupted) }
  }
}
