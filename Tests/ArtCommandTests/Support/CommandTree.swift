import Foundation

/// The commands as the program itself lists them.
enum CommandTree {
  /// Each as the words that call it: `["series"]`, `["series", "list"]`.
  static let all = Result {
    let outcome = try Program.run(["--experimental-dump-help"], in: "/")
    return words(of: try Plain(json: outcome.out)["command"])
  }

  private static func words(of command: Plain) -> [[String]] {
    command["subcommands"].items.filter { $0["commandName"] != "help" }.flatMap { child in
      let name = child["commandName"].string ?? ""
      return [[name]] + words(of: child).map { [name] + $0 }
    }
  }
}
