import Glibc
import LetterReports

/// Ctrl-C: the transaction that is open is never committed, and the exit code is 130.
enum Interruption {
  static func handle() {
    signal(SIGINT) { _ in _exit(Exit.interrupted) }
  }
}
