import ArgumentParser
import FileNames
import Glibc
import LetterModel

/// What the argument parser refuses, in the words of all other errors: what is wrong, what was
/// probably meant, and where it is explained.
struct UsageMistake {
  private let error: any Error

  init(_ error: any Error) { self.error = error }

  var sentence: String {
    let (command, path, unknown) = Self.command(of: Arguments.words[...])
    let names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    var said = plain(Art100.message(for: error))
    let options = Self.options(of: command)
    if let mistyped = Self.words(CommandLine.arguments, notAmong: options).first {
      // A misspelt option leaves its value behind, which is then taken for something else.
      said = "unknown option '\(mistyped)'" + Nearest.question(mistyped, among: options)
      if mistyped == "--archive", path == "art100" {
        said = "a command comes first, as in 'art100 list --archive PATH'"
      }
    } else if options.contains("--output"), !CommandLine.arguments.contains(where: Self.isOutput) {
      said = "'--output <output>' is missing; say where to write with -o PATH"
    }
    if let unknown, !names.isEmpty, let meant = Nearest.name(to: unknown, among: names) {
      said = "'\(path)' has no command '\(unknown)'; did you mean '\(meant)'?"
    } else if let unknown, !names.isEmpty, command.configuration.defaultSubcommand == nil {
      said = "'\(path)' has no command '\(unknown)'; there are: \(names.joined(separator: ", "))"
    }
    return said + (said.hasSuffix("?") ? " " : "; ") + "see '\(path) --help'"
  }

  /// Help was asked for a command that there is not.
  static var namesUnknownCommand: Bool {
    let (command, _, unknown) = command(of: Arguments.words[...])
    return unknown != nil && !command.configuration.subcommands.isEmpty
      && command.configuration.defaultSubcommand == nil
  }

  /// The long names of a command's options, as its help shows them.
  private static func options(of command: any ParsableCommand.Type) -> [String] {
    let words = Art100.helpMessage(for: command).split { !$0.isLetter && $0 != "-" }
    return words.map(String.init).filter { $0.hasPrefix("--") && $0.count > 2 }
  }

  /// The long options among the words, up to the end of all options, that are none of these.
  private static func words(_ words: [String], notAmong options: [String]) -> [String] {
    words.dropFirst().prefix { $0 != "--" }
      .map { String($0.prefix { $0 != "=" }) }
      .filter { $0.hasPrefix("--") && $0.count > 2 && !options.contains($0) }
  }

  private static func isOutput(_ word: String) -> Bool {
    word.hasPrefix("-o") || word == "--output" || word.hasPrefix("--output=")
  }

  /// The command that the words lead to, how it is called, and the word behind it that is none of
  /// its commands.
  private static func command(
    of words: some Sequence<String>
  ) -> (any ParsableCommand.Type, path: String, unknown: String?) {
    var command: any ParsableCommand.Type = Art100.self
    var path = "art100"
    for word in words {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-") else { break }
      guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
        return (command, path, word)
      }
      command = next
      path += " " + word
    }
    return (command, path, nil)
  }

  /// The parser's words as the end of a sentence.
  private func plain(_ message: String) -> String {
    var text = message.split(separator: "\n").first.map(String.init) ?? ""
    if text.hasPrefix("Error: ") { text = String(text.dropFirst(7)) }
    // What one of our own types says needs no words around it.
    if let lead = text.firstRange(of: "' is invalid for '"),
      let end = text[lead.upperBound...].firstRange(of: "': ")
    {
      return String(text[end.upperBound...])
    }
    text = text.replacing(". Did you mean ", with: "; did you mean ")
    if text.hasSuffix(".") { text.removeLast() }
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    guard let first = quoted.first else { return Self.lowercasedStart(text) }
    if text.hasPrefix("The value '"), quoted.count > 1 {
      let values = quoted.dropFirst(2)
      let question = Nearest.question(first, among: values)
      return "'\(first)' is no value for '\(quoted[1])'" + question
        + (values.isEmpty ? "" : (question.isEmpty ? "; there are: " : " There are: "))
        + values.joined(separator: ", ")
    }
    if text.hasPrefix("Missing expected argument '") { return "'\(first)' is missing" }
    if text.hasPrefix("Unknown option '"), quoted.count == 1 {
      return Self.lowercasedStart(text) + Nearest.question(first, among: ["--help", "--version"])
    }
    if text.contains("nexpected argument"), quoted.contains(where: { access($0, F_OK) == 0 }) {
      return Self.lowercasedStart(text) + "; an archive is named with --archive PATH"
    }
    return Self.lowercasedStart(text)
  }

  private static func lowercasedStart(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
