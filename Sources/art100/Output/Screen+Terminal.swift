import ArgumentParser
import Glibc
import LetterReports

/// When to use colour.
enum ColorMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

extension Screen {
  /// What standard output is. Where it is no terminal `COLUMNS` can say how wide it is to be.
  static func standardOutput(_ mode: ColorMode) -> Screen {
    let width = Output.isTerminal ? columns(of: 1) : columnsOfVariable
    return Screen(
      columns: width ?? 80, isBounded: width != nil || Output.isTerminal,
      hasColor: hasColor(mode, Output.isTerminal))
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

  private static var columnsOfVariable: Int? {
    getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 20 ? $0 : nil }
  }

  /// The width of the terminal behind a file; nil where it is none, or does not tell.
  static func columns(of file: Int32) -> Int? {
    var size = winsize()
    return ioctl(file, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : nil
  }
}
