import ArgumentParser
import Glibc

/// When to use colour.
enum ColorMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// What a terminal needs: colour where it is wanted, and letters that cannot play tricks on it.
enum Terminal {
  /// Set from `--color`.
  nonisolated(unsafe) static var mode = ColorMode.auto

  static var hasColor: Bool {
    switch mode {
    case .always: return true
    case .never: return false
    case .auto:
      return Output.isTerminal && getenv("NO_COLOR") == nil
        && getenv("TERM").map { String(cString: $0) } != "dumb"
    }
  }

  /// The width to fill: the terminal's, else 80 columns.
  static var width: Int { min(fullWidth, 100) }

  /// The terminal's whole width, for tables and texts side by side; else 80 columns.
  static var fullWidth: Int {
    var size = winsize()
    let known = Output.isTerminal && ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20
    return known ? Int(size.ws_col) : 80
  }

  static func bold(_ text: String) -> String { styled("1", text) }
  static func dim(_ text: String) -> String { styled("2", text) }
  static func hit(_ text: String) -> String { hasColor ? styled("1;33", text) : "[\(text)]" }
  static func good(_ text: String) -> String { styled("32", text) }
  static func bad(_ text: String) -> String { styled("1;31", text) }

  /// What went, came and moved in a comparison.
  static func removed(_ text: String) -> String { styled("31;9", text) }
  static func added(_ text: String) -> String { styled("32;1", text) }
  static func moved(_ text: String) -> String { styled("36", text) }

  private static func styled(_ code: String, _ text: String) -> String {
    guard hasColor, !text.isEmpty else { return text }
    let end = text.hasSuffix("\n") ? "\n" : ""
    return "\u{1B}[\(code)m" + text.dropLast(end.count) + "\u{1B}[0m" + end
  }

  /// Makes control and bidirectional characters visible; line ends too, so that a value stays on
  /// its line.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result += "⏎"
      case 0x09: result += "⇥"
      case 0..<0x20: result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value)!)
      case 0x7F: result += "␡"
      default:
        if isDangerous(scalar) {
          result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Breaks a text into lines of at most this many characters; longer words stand alone.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let count = word.count
      if length > 0, length + 1 + count > width {
        lines.append(line)
        (line, length) = ("", 0)
      }
      line += length > 0 ? " " + word : String(word)
      length += (length > 0 ? 1 : 0) + count
    }
    return length > 0 ? lines + [line] : lines
  }
}
