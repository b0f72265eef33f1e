import ArgumentParser
import Glibc
import LetterReports

/// Who decides, and why: kept with every decision of a clerk.
struct DecisionOptions: ParsableArguments {
  @Option(help: "Who decides; else the user that runs the program.")
  var by: String?

  @Option(help: "Why.")
  var why: String?

  var person: String? { by ?? Self.user }

  /// The user that runs the program.
  static var user: String? { getenv("USER").map { String(cString: $0) } }
}
