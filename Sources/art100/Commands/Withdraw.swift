import ArgumentParser
import LetterArchive
import LetterReports

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take a wrong import out of sight; its bytes and history stay.",
    discussion: """
      Example:
        art100 withdraw -a archive.sqlite 29521-293 --why "imported by mistake"

      'list --withdrawn' shows what is out of sight, --undo brings a letter back.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The letter.", transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @Flag(help: "Bring it back into sight.")
  var undo = false

  @OptionGroup var decision: DecisionOptions

  func validate() throws {
    guard letter.reference.revision == nil, letter.section == nil else {
      throw ValidationError("whole letters are withdrawn; name one without '@' and '#'")
    }
  }

  func run() throws {
    guard let why = decision.why else {
      throw Failure(Exit.usage, "a decision needs its reason; give --why TEXT")
    }
    let store = try archive.open(for: .writing)
    let id =
      try undo
      ? store.restore(letter.reference, why: why, by: decision.person)
      : store.withdraw(letter.reference, why: why, by: decision.person)
    let state = undo ? "in sight again" : "withdrawn"
    Output.error(id.map { "\($0) is \(state)" } ?? "nothing to do: it was \(state) already")
    Output.end(0)
  }
}
