import Foundation
import Testing

/// Every command's help begins with an example that works.
@Suite struct HelpTests {
  static let commands = (try? CommandTree.all.get()) ?? []

  @Test func theProgramListsItsCommands() throws {
    #expect(try CommandTree.all.get().count > 40)
  }

  /// The command lines under `Example:`, up to the first blank line. Help is wrapped at a width, so
  /// a long one goes on in the next line.
  private static func examples(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == "Example:" || $0 == "Examples:" }) else {
      return []
    }
    var examples: [String] = []
    for line in lines[(start + 1)...] {
      let words = line.trimmingCharacters(in: .whitespaces)
      if words.isEmpty { break }
      if words.hasPrefix("art100 ") {
        examples.append(words)
      } else {
        examples[examples.count - 1] += " " + words
      }
    }
    return examples
  }

  @Test(arguments: commands)
  func theExampleStandsFirstAndWorksOnTheFixtures(_ command: [String]) throws {
    let needsNone = command == ["init"] || command == ["import"]
    let place = try Workplace(filled: !needsNone)
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/Fixtures", withDestinationPath: Program.packageRoot + "/Fixtures")
    if command == ["restore"] {
      #expect(try place.run("export", "jsonl", "-o", "archive.jsonl").code == 0)
    }
    if command == ["review", "retract"] {
      #expect(try place.run("review", "confirm", "kst-27925-U:date").code == 0)
    }
    if command == ["lexicon", "retire"] {
      let add = ["lexicon", "add", "northern dawn", "--class", "mission", "--why", "Kamerbrief"]
      #expect(try place.run(add).code == 0)
    }
    let help = try Program.run(command + ["--help"], in: place.path)
    #expect(help.code == 0)
    #expect(help.messages == "")
    let paragraphs = help.text.split(separator: "\n\n")
    #expect(paragraphs.first?.hasPrefix("OVERVIEW: ") == true)
    #expect(paragraphs.dropFirst().first?.hasPrefix("Example") == true)
    let examples = Self.examples(in: help.text)
    try #require(!examples.isEmpty)
    for example in examples {
      // The round of a review is what 'review' does by itself.
      let words = command.last == "round" ? command.dropLast() : command[...]
      #expect(
        "\(example) ".hasPrefix("art100 \(words.joined(separator: " ")) "), "\(example)")
      let line = "art100() { \"$0\" \"$@\"; }; " + example
      // The archive comes from the example itself.
      let outcome = try Program.run(
        ["-c", line, Program.path], in: place.path, program: "/bin/sh")
      // Letters that differ, and an audit that finds something, end with 1.
      #expect(outcome.code == 0 || outcome.code == 1, "\(example): \(outcome.messages)")
      #expect(!outcome.out.isEmpty || !outcome.err.isEmpty, "\(example)")
      #expect(!outcome.messages.contains("nothing found"), "\(example): \(outcome.messages)")
    }
  }

  @Test func theOverviewNamesEveryCommandAndItsExamplesWorkInTurn() throws {
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/Fixtures", withDestinationPath: Program.packageRoot + "/Fixtures")
    let help = try Program.run(["--help"], in: place.path)
    #expect(help.code == 0)
    for command in Self.commands where command.count == 1 {
      #expect(help.text.contains("\n  \(command[0]) "), "\(command[0])")
    }
    let examples = help.text.split(separator: "\n").filter { $0.hasPrefix("  art100 ") }
    #expect(examples.count == 4)
    for example in examples {
      let outcome = try Program.run(
        ["-c", "art100() { \"$0\" \"$@\"; }; \(example)", Program.path], in: place.path,
        program: "/bin/sh")
      #expect(outcome.code == 0, "\(example): \(outcome.messages)")
      #expect(!outcome.out.isEmpty, "\(example)")
    }
  }
}
