internal import LetterArchive
internal import LetterExport
internal import LetterModel

/// What all pages of one report share: where they are, which words they speak, and which letters
/// there are.
final class ReportFrame {
  let words: Words
  let folder: NewFolder
  /// All prints in the report, by date.
  let letters: [LetterSummary]
  /// The name of each series as part of a file's name, by its own.
  let seriesFiles: [String: String]
  private let ids: Set<String>
  private let byID: [String: LetterSummary]
  private let byWork: [String: [LetterSummary]]

  init(_ words: Words, _ folder: NewFolder, letters: [LetterSummary], series: [String]) {
    (self.words, self.folder, self.letters) = (words, folder, letters)
    ids = Set(letters.map(\.id))
    byID = Dictionary(letters.map { ($0.id, $0) }) { first, _ in first }
    byWork = Dictionary(grouping: letters, by: \.work)
    var files: [String: String] = [:]
    var taken: Set<String> = []
    for name in series {
      let plain = String(PageAnchor.plain(name).prefix(80).drop { $0 == "-" })
      // Some file systems take capitals and small letters for the same.
      var file = plain.isEmpty ? "series" : plain
      var count = 1
      while !taken.insert(file.lowercased()).inserted {
        count += 1
        file = "\(plain.isEmpty ? "series" : plain)_\(count)"
      }
      files[name] = file
    }
    seriesFiles = files
  }

  func summary(_ id: String) -> LetterSummary? { byID[id] }

  /// All prints of a letter.
  func prints(of work: String?) -> [LetterSummary] { work.flatMap { byWork[$0] } ?? [] }

  /// The way from a page to the folder of the report, such as `../`.
  static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  func links(from path: String) -> PageLinks {
    PageLinks(root: Self.root(of: path), letters: ids)
  }

  func write(_ page: Page, to path: String, styles: [String] = [], scripts: [String] = []) throws {
    try folder.write(
      page.inReport(root: Self.root(of: path), styles: styles, scripts: scripts), to: path)
  }

  /// A letter by what it is about, its day and, small, its id.
  func name(_ id: String) -> HTML {
    guard let letter = byID[id] else { return "<span class=\"k\">\(id)</span>" }
    return "\(words.date(letter.date)), \(letter.chamber.title) <small class=\"k\">\(id)</small>"
  }

  /// Where the same stands for programs.
  func data(_ name: String, from path: String) -> HTML {
    let root = Self.root(of: path)
    return "<p class=\"quiet data\"><a href=\"\(root)data/\(name).csv\">CSV</a> · "
      + "<a href=\"\(root)data/\(name).json\">JSON</a></p>\n"
  }
}
