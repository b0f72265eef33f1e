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
  static func write(_ text: String) { write(Terminal.shown(text), to: 1) }

  /// Writes a JSON value, with a line end behind it.
  static func json(_ value: JSON, pretty: Bool = false) {
    exact(value.printed(pretty: pretty) + "\n")
  }

  /// Writes data for programs as it is.
  static func exact(_ text: String) { write(text, to: 1) }

  static func exact(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0, to: 1) } }

  /// Writes a message for people, one line whatever path or argument it quotes.
  static func error(_ text: String) { errorLines(Terminal.visible(text)) }

  /// Writes a message of several lines for people.
  static func errorLines(_ text: String) {
    flush()
    write(Terminal.shown(text) + "\n", to: 2)
  }

  /// Writes an error for programs.
  static func error(_ json: JSON) {
    flush()
    write(json.printed() + "\n", to: 2)
  }

  /// Writes over the last line of a terminal.
  static func progress(_ text: String) { write("\r\u{1B}[K" + Terminal.visible(text), to: 2) }

  /// Set from `--color`.
  nonisolated(unsafe) static var colorMode = ColorMode.auto

  /// Asked once: a system call for every word would be most of a long page's cost.
  static let isTerminal = isatty(1) == 1
  static var isErrorTerminal: Bool { isatty(2) == 1 }

  /// What is gathered is written when it is much, when a message comes between, and at the end.
  static func flush() {
    let bytes = pending.take()
    bytes.withUnsafeBytes { writeNow($0, to: 1) }
  }

  static func end(_ code: Int32) -> Never {
    flush()
    exit(code)
  }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: file) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) {
    guard file == 1 else { return writeNow(bytes, to: file) }
    if pending.add(bytes) > 1 << 16 { flush() }
  }

  private static func writeNow(_ bytes: UnsafeRawBufferPointer, to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.base.baseAddress! + rest.startIndex, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        // A reader that has seen enough closes the pipe; a full disk is an error.
        if errno == EPIPE { _exit(0) }
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

  private struct Buffer {
    private var bytes: [UInt8] = []

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
