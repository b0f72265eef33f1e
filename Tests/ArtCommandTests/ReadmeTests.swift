import Foundation
import Testing

/// The README is run, command by command, and its output compared: what it shows is what happens.
@Suite struct ReadmeTests {
  private let path = Program.packageRoot + "/README.md"

  @Test func everyCommandOfTheTourPrintsWhatThePageShows() throws {
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/Fixtures", withDestinationPath: Program.packageRoot + "/Fixtures")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/art100", withDestinationPath: Program.path)
    var lines: [String] = []
    var isTour = false
    for line in readme.components(separatedBy: "\n") {
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
    let shown = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try shown.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let difference = zip(shown.split(separator: "\n"), readme.split(separator: "\n")).first {
      $0 != $1
    }
    #expect(
      shown == readme,
      "the program prints: \(difference?.0 ?? "")\nthe page shows: \(difference?.1 ?? "")")
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

  @Test func thePageNamesEveryCommand() throws {
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let help = try Program.run(["--help"], in: "/")
    let commands = help.text.components(separatedBy: "SUBCOMMANDS:\n").last!
      .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }
      .filter { $0 != "See" }
    #expect(commands.count >= 13)
    for command in commands {
      #expect(readme.contains("`\(command)`"), "the page does not name \(command)")
    }
  }
}
