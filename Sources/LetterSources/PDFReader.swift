internal import Glibc
internal import Synchronization

/// Takes the text out of a PDF with poppler's `pdftotext`, a program of its own within bounds.
///
/// It reads a private copy and prints UTF-8, with a form feed behind each page. It gets no
/// environment but a locale and the path, has bounded memory, and is killed with its children when
/// it takes too long or prints too much.
///
/// It is asked for the page as it lies (`-layout`): that keeps the blank lines between paragraphs,
/// the hyphens at line ends and the indents of lists. Where text stands in columns side by side, as
/// beside the addresses of a ministry's letterhead, it is asked for reading order instead.
public struct PDFReader: Sendable {
  /// The name of the program.
  public static let program = "pdftotext"
  /// The Debian package that holds it.
  public static let package = "poppler-utils"

  /// Folders to look for the program, separated by colons.
  let searchPath: String
  private let version = Version()

  /// - Parameter searchPath: folders separated by colons; the `PATH` of this process without it.
  public init(searchPath: String? = nil) {
    self.searchPath =
      searchPath ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  }

  /// The text of a PDF's pages.
  ///
  /// - Parameter path: the file's name, for errors.
  public func read(
    _ bytes: [UInt8], path: String, limits: SourceLimits = SourceLimits()
  ) async throws(SourceError) -> SourceText {
    func error(_ problem: SourceError.Problem) -> SourceError {
      SourceError(path: path, problem: problem)
    }
    if bytes.isEmpty { throw error(.empty) }
    // Poppler rebuilds what it can from a file cut short, and silently loses the rest.
    guard Self.hasEnd(bytes) else { throw error(.damagedPDF("its end is missing")) }
    let result: Output
    let isLayout: Bool
    let number: String
    do throws(SourceError.Problem) {
      let copy = try PrivateFile(bytes)
      let common = ["-enc", "UTF-8", "-eol", "unix", copy.path, "-"]
      let layout = try await run(["-layout"] + common, limits)
      isLayout = layout.problem != nil || !Self.hasColumns(layout.text)
      result = isLayout ? layout : try await run(common, limits)
      number = try await versionNumber(limits)
    } catch {
      throw SourceError(path: path, problem: error)
    }
    if let problem = result.problem { throw error(problem) }
    let text: String
    do {
      text = try TextDecoder(bytes: result.text, path: path, limits: limits).decode(as: .utf8).text
    } catch {
      throw SourceError(path: path, problem: Self.problem(error.problem, pages: result.pages))
    }
    let mode = isLayout ? " -layout" : ""
    return SourceText(
      form: .pdf, text: text, encoding: .utf8, reader: "\(Self.program) \(number)\(mode)",
      remarks: result.complaints)
  }

  /// Whether more than one line in twenty has words on both sides of a wide gap. The head and the
  /// feet of the official prints have a few such lines, columns and tables many.
  static func hasColumns(_ text: [UInt8]) -> Bool {
    var lines = 0
    var parted = 0
    for line in text.split(whereSeparator: { $0 == 10 || $0 == 12 }) {
      let words = line.drop { $0 == 32 }
      if words.isEmpty { continue }
      lines += 1
      var blanks = 0
      for byte in words {
        if byte == 32 {
          blanks += 1
        } else {
          if blanks >= 6 {
            parted += 1
            break
          }
          blanks = 0
        }
      }
    }
    return parted > 4 && parted * 20 > lines
  }

  /// `22.12.0`. Asked once: a program run costs as much as a short letter.
  private func versionNumber(_ limits: SourceLimits) async throws(SourceError.Problem) -> String {
    if let known = version.number.withLock({ $0 }) { return known }
    let line = try await run(["-v"], limits).firstComplaint
    let number = line.split(separator: " ").last.map(String.init) ?? "unknown"
    version.number.withLock { $0 = number }
    return number
  }

  private final class Version: Sendable {
    let number = Mutex<String?>(nil)
  }

  /// The end mark within the last bytes, where blanks and NULs of a padded file do not count.
  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    let last = bytes.lastIndex { $0 > 0x20 } ?? 0
    let tail = bytes[...last].suffix(1024)
    let mark = Array("%%EOF".utf8)
    return tail.indices.contains { tail[$0...].starts(with: mark) }
  }

  /// Places in what the program printed mean nothing to a reader of the PDF.
  private static func problem(
    _ problem: SourceError.Problem, pages: Int
  ) -> SourceError.Problem {
    switch problem {
    case .empty, .blank: .scannedPDF(pages: pages)
    case .longLine, .binary, .nul, .invalidUTF8: .damagedPDF("its text is no text")
    default: problem
    }
  }
}
