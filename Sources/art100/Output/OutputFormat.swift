import ArgumentParser

/// How a command prints its rows.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, jsonl, csv

  /// Whether the command line asks for JSON: errors come before the command has read its options.
  static var isJSONWanted: Bool {
    let arguments = CommandLine.arguments
    return arguments.contains("--format=json") || arguments.contains("--format=jsonl")
      || zip(arguments, arguments.dropFirst()).contains {
        $0 == "--format" && ($1 == "json" || $1 == "jsonl")
      }
  }
}

/// The option that every command with rows has.
struct FormatOption: ParsableArguments {
  @Option(help: "How to print: table, json, jsonl or csv.")
  var format: OutputFormat = .table
}
