import ArgumentParser
import Glibc
import LetterReports

/// When to use colour.
enum ColorMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

extension Screen {
  /// What standard output is.
  static func standardOutput(_ mode: ColorMode) -> Screen {
    let isTerminal = Output.isTerminal
    return Screen(
      columns: isTerminal ? columnsOfTerminal ?? 80 : 80, isTerminal: isTerminal,
      hasColor: hasColor(mode, isTerminal))
  }

  private static func hasColor(_ mode: ColorMode, _ isTerminal: Bool) -> Bool {
    switch mode {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && getenv("NO_COLOR") == nil
        && getenv("TERM").map { String(cString: $0) } != "dumb"
    }
  }

  private static var columnsOfTerminal: Int? {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : nil
  }
}
