import Glibc

/// The moment at which a command that only reads is ended from outside, whatever it is doing.
enum Deadline {
  /// Ends the process with `Exit.usage` and a sentence when so many seconds are over.
  static func set(seconds: Int) {
    signal(SIGALRM) { _ in
      // Nothing but what a signal handler may call.
      let sentence: StaticString =
        "art100: error: stopped: one step of the query takes longer than --time-limit\n"
      _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
      _exit(64)
    }
    alarm(UInt32(clamping: seconds))
  }

  /// What is left to be done is no reading.
  static func lift() { alarm(0) }
}
