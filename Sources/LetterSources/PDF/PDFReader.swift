internal import FileNames
internal import Glibc
internal import Synchronization

/// Takes the text out of a PDF with poppler's `pdftohtml`, a program of its own within bounds.
///
/// It reads a private copy and prints every piece of text with its place and face. It gets no
/// environment but a locale and the path, has bounded memory, and is killed with its children when
/// it takes too long or prints too much.
///
/// The text is put together here, in reading order: columns one after the other, what stands beside
/// the text apart from it, a form feed behind each page.
public struct PDFReader: Sendable {
  /// The name of the program.
  public static let program = "pdftohtml"
  /// The Debian package that holds it.
  public static let package = "poppler-utils"

  /// Folders to look for the program, separated by colons.
  let searchPath: String
  private let version = Version()

  /// - Parameter searchPath: folders separated by colons; the `PATH` of this process without it.
  public init(searchPath: String? = nil) {
    self.searchPath =
      searchPath ?? variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
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
    let number: String
    do throws(SourceError.Problem) {
      let copy = try PrivateFile(bytes)
      result = try await run(Self.options(limits) + [copy.path], limits)
      number = try await versionNumber(limits)
    } catch {
      throw SourceError(path: path, problem: error)
    }
    if let problem = result.problem { throw error(problem) }
    let pages: [PDFPage]
    do {
      _ = try TextDecoder(bytes: result.text, path: path, limits: limits).decode(as: .utf8)
      pages = try PDFMarkup(result.text).pages
    } catch {
      throw SourceError(
        path: path,
        problem: (error as? PDFMarkup.Failure).map { .damagedPDF($0.words) } ?? Self.noText)
    }
    if pages.count > limits.pages { throw error(.tooManyPages(limit: limits.pages)) }
    if pages.isEmpty { throw error(.damagedPDF(result.firstComplaint)) }
    let layout = PDFLayout(pages)
    let read = PDFText(layout)
    do {
      _ = try TextDecoder(bytes: Array(read.text.utf8), path: path, limits: limits)
        .decode(as: .utf8)
    } catch {
      throw SourceError(path: path, problem: Self.problem(error.problem, pages: pages.count))
    }
    return SourceText(
      form: .pdf, text: read.text, looks: read.looks, encoding: .utf8,
      reader: "\(Self.program) \(number)", remarks: result.complaints + Self.remarks(layout))
  }

  /// Everything with its place and face, as one XML on standard output; letters that are not drawn
  /// as well, since they lie over the picture of a scan.
  private static func options(_ limits: SourceLimits) -> [String] {
    [
      "-xml", "-i", "-noroundcoord", "-fontfullname", "-hidden", "-stdout", "-enc", "UTF-8",
      "-l", "\(limits.pages + 1)",
    ]
  }

  private static func remarks(_ layout: PDFLayout) -> [String] {
    layout.stamps.isEmpty
      ? []
      : [
        "left out of the text, since it is printed across the page: "
          + layout.stamps.map { "'\($0)'" }.joined(separator: ", ")
      ]
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

  private static let noText = SourceError.Problem.damagedPDF("its text is no text")

  /// Places in what was put together mean nothing to a reader of the PDF.
  private static func problem(
    _ problem: SourceError.Problem, pages: Int
  ) -> SourceError.Problem {
    switch problem {
    case .empty, .blank: .scannedPDF(pages: pages)
    case .longLine, .binary, .nul, .invalidUTF8: noText
    default: problem
    }
  }
}
