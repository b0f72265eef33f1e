import CArguments
import FileNames

/// The words behind the program's name, as the system handed them over: what Swift knows of them it
/// reads from /proc, which may be closed.
enum Arguments {
  static let words: [String] = asked(
    (1..<max(1, art100_argument_count())).map { SystemName.text(art100_argument($0)) })

  /// `help list` asks what `list --help` asks, so that a misspelt command is named in both.
  private static func asked(_ words: [String]) -> [String] {
    words.first == "help" ? words.dropFirst() + ["--help"] : words
  }
}
