/// A line that counts, on a terminal only.
struct Progress {
  private var isShown = false

  mutating func show(_ done: Int, of all: Int, _ what: String) {
    guard all > 3, Output.isErrorTerminal else { return }
    isShown = true
    let name = Terminal.visible(what)
    Output.progress("\r\u{1B}[K\(done) of \(all)  \(name.suffix(60))")
  }

  mutating func clear() {
    if isShown { Output.progress("\r\u{1B}[K") }
    isShown = false
  }
}
