import ArgumentParser
import LetterReports

/// How a command prints its rows.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, jsonl, csv

  /// Whether the command line asks for JSON: errors come before the command has read its options.
  static var isJSONWanted: Bool {
    let arguments = Arguments.words
    return arguments.contains("--format=json") || arguments.contains("--format=jsonl")
      || zip(arguments, arguments.dropFirst()).contains {
        $0 == "--format" && ($1 == "json" || $1 == "jsonl")
      }
  }
}

extension RawRepresentable where RawValue == String, Self: Equatable {
  /// Refuses a format in which a flag's answer is not printed.
  func check(_ flag: String, _ isSet: Bool, among formats: [Self]) throws {
    guard isSet, !formats.contains(self) else { return }
    let names = formats.map(\.rawValue).joined(separator: " or ")
    throw ValidationError("\(flag) is printed as \(names), not as \(rawValue)")
  }
}

/// The option that every command with rows has.
struct FormatOption: ParsableArguments {
  @Option(help: "How to print: table, json, jsonl or csv.")
  var format: OutputFormat = .table
}
