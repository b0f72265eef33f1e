import LetterReports

/// A line that tells what is going on, on a terminal only.
struct Progress {
  private var isShown = false

  mutating func show(_ done: Int, of all: Int, _ what: String) {
    guard all > 3 else { return }
    show("\(done) of \(all)  \(what.suffix(60))")
  }

  mutating func show(_ text: String) {
    guard Output.isErrorTerminal else { return }
    isShown = true
    Output.progress(text)
  }

  mutating func clear() {
    if isShown { Output.progress("") }
    isShown = false
  }
}
