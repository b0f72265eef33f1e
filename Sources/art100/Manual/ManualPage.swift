import ArgumentParser
import FoundationEssentials
import LetterReports

/// The manual page, in the language of `mdoc(7)`, made from what the program says of itself.
struct ManualPage {
  private let root: CommandDescription

  init() throws {
    let described = try JSONDecoder().decode(Described.self, from: Data(Art100._dumpHelp().utf8))
    root = described.command
  }

  private struct Described: Decodable { var command: CommandDescription }

  /// The whole page.
  var text: String {
    var page = ManualText()
    page.macro("Dd", Version.day)
    page.macro("Dt", "\(root.commandName.uppercased()) 1")
    page.macro("Os")
    page.macro("Sh", "NAME")
    page.macro("Nm", root.commandName)
    page.macro("Nd", ManualText.lowercasedStart(root.abstract ?? ""))
    page.macro("Sh", "SYNOPSIS")
    page.macro("Nm")
    page.macro("Ar", "command")
    page.macro("Op", "Ar options")
    page.macro("Nm")
    page.macro("Ar", "command")
    page.macro("Fl", "-help")
    page.macro("Sh", "DESCRIPTION")
    page.prose(root.discussion ?? "")
    page.macro("Sh", "COMMANDS")
    for command in root.shown { describe(command, in: &page) }
    page.macro("Sh", "ENVIRONMENT")
    page.list(
      [
        ("Ev ART100_ARCHIVE", "The archive's file, where no option names it."),
        ("Ev NO_COLOR", "Where it is set, nothing is coloured unless an option asks for it."),
      ])
    page.macro("Sh", "EXIT STATUS")
    page.list(Exit.meanings.map { ("Li \($0.code)", $0.meaning.replacing("`", with: "")) })
    return page.text
  }

  private func describe(_ command: CommandDescription, in page: inout ManualText) {
    let name = command.path.dropFirst().joined(separator: " ")
    page.macro("Ss", name)
    page.prose(command.abstract ?? "")
    page.macro("Pp")
    page.macro("Nm", command.path.joined(separator: " "))
    for argument in command.shownArguments { page.macro(argument.synopsis) }
    if let discussion = command.discussion {
      page.macro("Pp")
      page.prose(discussion)
    }
    let arguments = command.shownArguments
    if !arguments.isEmpty { page.list(arguments.map { ($0.name, $0.meaning) }) }
    for command in command.shown { describe(command, in: &page) }
  }
}

/// A command as the argument parser describes it.
private struct CommandDescription: Decodable {
  var superCommands: [String]?
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool
  var subcommands: [CommandDescription]?
  var arguments: [ArgumentDescription]?

  var path: [String] { (superCommands ?? []) + [commandName] }

  var shown: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// Without those that every command has.
  var shownArguments: [ArgumentDescription] {
    guard let arguments else { return [] }
    let common = ["help", "version"]
    return arguments.filter { $0.shouldDisplay && !common.contains($0.preferredName?.name ?? "") }
  }
}

/// An argument, option or flag as the argument parser describes it.
private struct ArgumentDescription: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String
    var flag: String { kind == "long" ? "-\(name)" : name }
  }

  var kind: String
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var preferredName: Name?
  var valueName: String?
  var defaultValue: String?
  var abstract: String?

  private var value: String { ManualText.escaped(valueName ?? "value") }

  /// As the line of macros in a synopsis.
  var synopsis: String {
    let use =
      switch kind {
      case "positional": "Ar \(value)"
      case "flag": "Fl \(preferredName?.flag ?? "")"
      default: "Fl \(preferredName?.flag ?? "") Ar \(value)"
      }
    return (isOptional ? "Op \(use)" : use) + (isRepeating ? " ..." : "")
  }

  /// As the head of its entry in a list.
  var name: String {
    if kind == "positional" { return "Ar \(value)" }
    let flags = (names ?? []).map { "Fl \($0.flag)" }.joined(separator: " , ")
    return kind == "flag" ? flags : "\(flags) Ar \(value)"
  }

  var meaning: String {
    (abstract ?? "") + (defaultValue.map { " Without it: \($0)." } ?? "")
  }
}
