import Glibc
import JSONText
import LetterReports

/// Standard output and standard error, as bytes.
///
/// What people read is harmless wherever it comes from: `line`, `write` and `error` let nothing
/// through that moves a cursor, hides text or turns it round. What programs read is exact, and says
/// so: `exact` and `json`.
enum Output {
  /// Writes a line for people.
  static func line(_ text: String) { write(text + "\n") }

  /// Writes lines for people: control and bidirectional characters are shown visibly, line ends
  /// and styles stay.
  static func write(_ text: String) {
    let screen = Screen.current
    page(screen.isBounded ? Terminal.fitted(text, to: screen.columns) : text)
  }

  /// Writes what has lines of its own: a page, a text with signs, a diff for other programs.
  static func page(_ text: String) { write(Terminal.shown(text), to: 1) }

  /// Writes a JSON value, with a line end behind it.
  static func json(_ value: JSON, pretty: Bool = false) {
    exact(value.printed(pretty: pretty) + "\n")
  }

  /// Writes data for programs as it is.
  static func exact(_ text: String) { write(text, to: 1) }

  static func exact(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0, to: 1) } }

  /// Writes a message for people, one line whatever path or argument it quotes.
  static func error(_ text: String) { errorLines(Terminal.visible(text)) }

  /// Writes a message of several lines for people. Before a pager it waits until that ends.
  static func errorLines(_ text: String) {
    let text = isErrorTerminal ? Terminal.fitted(text, to: Screen.columns(of: 2) ?? 80) : text
    message(Terminal.shown(text) + "\n")
  }

  /// Writes an error for programs.
  static func error(_ json: JSON) { message(json.printed() + "\n") }

  private static func message(_ text: String) {
    if Pager.isPossible, !pending.isEmpty {
      held += text
    } else {
      flush()
      write(text, to: 2)
    }
  }

  /// Writes a message at once, from whatever thread, and nothing that is gathered.
  static func urgent(_ text: String) { write(text, to: 2) }

  /// Shows what is going on in the last line of a terminal, until something else is written.
  static func progress(_ text: String) {
    let columns = Screen.columns(of: 2) ?? 80
    let line = Terminal.visible(text)
    write(
      Terminal.eraser + (line.count < columns ? line : line.prefix(columns - 2) + "…"), to: 2)
    hasProgress = true
  }

  /// Takes the line away.
  static func clearProgress() {
    guard hasProgress else { return }
    hasProgress = false
    write(Terminal.eraser, to: 2)
  }

  /// Set from `--color`.
  nonisolated(unsafe) static var colorMode = ColorMode.auto

  /// Asked once: a system call for every word would be most of a long page's cost.
  static let isTerminal = isatty(1) == 1
  static var isErrorTerminal: Bool { isatty(2) == 1 }

  /// What is gathered is written when it is much, when a message comes between, and at the end.
  static func flush() {
    let bytes = pending.take()
    bytes.withUnsafeBytes { writeNow($0, to: 1) }
    let messages = held
    held = ""
    write(messages, to: 2)
  }

  /// Drops what is gathered and not yet written.
  static func forget() { _ = pending.take() }

  static func end(_ code: Int32) -> Never {
    Interruption.pauseIfEnding()
    clearProgress()
    if pending.lines >= Pager.lines { Pager.start() }
    let messages = held
    held = ""
    flush()
    Pager.wait()
    write(messages, to: 2)
    exit(code)
  }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: file) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) {
    guard file == 1 else { return writeNow(bytes, to: file) }
    guard pending.add(bytes) > 1 << 16 else { return }
    Pager.start()
    let bytes = pending.take()
    bytes.withUnsafeBytes { writeNow($0, to: 1) }
  }

  private static func writeNow(_ bytes: UnsafeRawBufferPointer, to file: Int32) {
    if bytes.isEmpty { return }
    clearProgress()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.base.baseAddress! + rest.startIndex, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        // A reader that has seen enough closes the pipe; a full disk is an error.
        if errno == EPIPE { return Interruption.readerLeft() }
        if file == 1 {
          write(
            "art100: the output could not be written: \(String(cString: strerror(errno)))\n", to: 2)
        }
        _exit(Exit.inputOutput)
      }
      rest = rest.dropFirst(count)
    }
  }

  nonisolated(unsafe) private static var pending = Buffer()
  /// Messages that wait for the end of the output.
  nonisolated(unsafe) private static var held = ""
  nonisolated(unsafe) private static var hasProgress = false

  private struct Buffer {
    private var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }
    var lines: Int { bytes.count { $0 == 0x0A } }

    mutating func add(_ more: UnsafeRawBufferPointer) -> Int {
      bytes.append(contentsOf: more)
      return bytes.count
    }

    mutating func take() -> [UInt8] {
      defer { bytes.removeAll(keepingCapacity: true) }
      return bytes
    }
  }
}
