import Foundation
import Testing

/// The README and the pages of the documentation are run, command by command, and the output
/// compared: what they show is what happens.
@Suite struct ReadmeTests {
  private static let catalog = "Sources/art100/art100.docc/"

  /// The pages in the order in which they are read; one goes on with the files of those before it.
  private static let pages = Result {
    let root = try text(of: catalog + "art100.md")
    return root.matches(of: /<doc:(\w+)>/).map { catalog + $0.1 + ".md" }
  }

  private static func text(of path: String) throws -> String {
    try String(contentsOfFile: Program.packageRoot + "/" + path, encoding: .utf8)
  }

  @Test func everyPageOfTheCatalogIsInItsTable() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Program.packageRoot + "/" + Self.catalog)
    let pages = Set(try Self.pages.get().map { $0.replacing(Self.catalog, with: "") })
    #expect(Set(files.filter { $0.hasSuffix(".md") }) == pages.union(["art100.md"]))
  }

  @Test func everyCommandOfTheReadmePrintsWhatThePageShows() throws {
    try run(["README.md"])
  }

  @Test func everyCommandOfTheDocumentationPrintsWhatThePageShows() throws {
    try run(try Self.pages.get())
  }

  private func run(_ pages: [String]) throws {
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/Fixtures", withDestinationPath: Program.packageRoot + "/Fixtures")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/art100", withDestinationPath: Program.path)
    for page in pages {
      let text = try Self.text(of: page)
      let shown = try shown(text, in: place)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try shown.write(
          toFile: Program.packageRoot + "/" + page, atomically: true, encoding: .utf8)
      }
      let difference = zip(shown.split(separator: "\n"), text.split(separator: "\n")).first {
        $0 != $1
      }
      let isSame = shown == text
      #expect(
        isSame,
        "\(page)\nthe program prints: \(difference?.0 ?? "")\nthe page shows: \(difference?.1 ?? "")"
      )
    }
  }

  /// The page with what its commands print.
  private func shown(_ page: String, in place: Workplace) throws -> String {
    var lines: [String] = []
    var isTour = false
    for line in page.components(separatedBy: "\n") {
      if line == "```console" {
        isTour = true
      } else if isTour, line == "```" {
        isTour = false
      } else if isTour {
        guard line.hasPrefix("$ ") else { continue }
        lines.append(line)
        lines += try output(of: String(line.dropFirst(2)), in: place)
        continue
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Both streams as a terminal shows them, without the blanks at line ends.
  private func output(of command: String, in place: Workplace) throws -> [String] {
    let outcome = try Program.run(
      ["-c", command + " 2>&1"], in: place.path,
      environment: ["PATH": "\(place.path):/usr/bin:/bin", "ART100_ARCHIVE": ""],
      program: "/bin/sh")
    #expect(outcome.code == 0, "\(command): \(outcome.text)")
    var lines = outcome.text.replacingOccurrences(of: "\r", with: "").components(separatedBy: "\n")
    while lines.last == "" { lines.removeLast() }
    return lines.map { line in
      var line = line
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  @Test func thePagesNameEveryCommand() throws {
    let pages = try (["README.md"] + Self.pages.get()).map(Self.text).joined()
    for command in try CommandTree.all.get() where command.count == 1 {
      #expect(pages.contains("`\(command[0])`"), "no page names \(command[0])")
    }
  }
}
