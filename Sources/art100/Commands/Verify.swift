import ArgumentParser
import JSONText
import LetterArchive
import LetterModel
import LetterReports

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check everything in the archive that can be checked.",
    discussion: """
      Example:
        art100 verify -a archive.sqlite

      A line a check; exits with 1 when anything is wrong. Nothing is changed. The last line of the \
      ledger's chain stands for all rows before it: noted elsewhere, it shows whether rows at the \
      end were cut off.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var output: FormatOption

  func run() throws {
    let progress = Progress()
    let result = try Archive.verify(try archive.path(), settings: archive.settings) { check in
      if output.format == .table { progress.show("checking that \(check.title)") }
    }
    progress.clear()
    if output.format == .table {
      for check in result.checks { Output.write(Self.text(check)) }
      if result.roles.total > 0 { Output.line("text   \(result.roles.sentence)") }
      if let chain = result.chain { Output.line("chain  \(chain)") }
    } else {
      Rows(columns: ["name", "title", "outcome", "details"], rows: result.checks.map(Self.json))
        .print(output.format)
    }
    Output.end(result.isSound ? 0 : Exit.different)
  }

  private static func json(_ check: Verification.Check) -> JSON {
    [
      "name": .string(check.name.rawValue), "title": .string(check.name.title),
      "outcome": .string(check.outcome.rawValue), "details": .init(check.details),
    ]
  }

  private static func text(_ check: Verification.Check) -> String {
    let mark =
      switch check.outcome {
      case .passed: Terminal.good("ok    ")
      case .failed: Terminal.bad("WRONG ")
      case .skipped: Terminal.bad("skip  ")
      }
    return "\(mark) \(check.name.rawValue.padded(to: 13)) \(check.name.title)\n"
      + check.details.map { "         \(Terminal.visible($0))\n" }.joined()
  }
}
