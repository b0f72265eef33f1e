import LetterReports

/// A line that tells what is going on, on a terminal only.
struct Progress {
  func show(_ done: Int, of all: Int, _ what: String) {
    guard all > 3 else { return }
    show("\(done) of \(all)  \(what)")
  }

  func show(_ text: String) {
    Interruption.pauseIfEnding()
    guard Output.isErrorTerminal else { return }
    Output.progress(text)
  }

  func clear() { Output.clearProgress() }
}
