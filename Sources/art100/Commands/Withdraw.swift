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

      27925-612@2 takes one text of a letter out of sight, and the one before it is current again. \
      'list --withdrawn' shows what is out of sight, --undo brings it back.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "The letter, or with @ and its number one text of it.",
    transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @Flag(help: "Bring it back into sight.")
  var undo = false

  @OptionGroup var decision: DecisionOptions

  func validate() throws {
    guard letter.section == nil else {
      throw ValidationError("whole letters and their texts are withdrawn; name one without '#'")
    }
  }

  func run() throws {
    guard let why = decision.why else {
      throw Failure(Exit.usage, "a decision needs its reason; give --why TEXT")
    }
    let store = try archive.open(for: .writing)
    let outcome =
      try undo
      ? store.restore(letter.reference, why: why, by: decision.person)
      : store.withdraw(letter.reference, why: why, by: decision.person)
    let state = undo ? "in sight again" : "withdrawn"
    guard outcome.isChanged else {
      Output.error("nothing to do: \(outcome.name) is \(state) already")
      Output.end(0)
    }
    let current =
      outcome.current.map { "@\($0) is current" } ?? "no text of the letter is left in sight"
    Output.error(
      "\(outcome.name) is \(state)" + (letter.reference.namesRevision ? "; \(current)" : ""))
    if undo { try tellEquals(in: store) }
    Output.end(0)
  }

  /// One text under two numbers counts twice in every answer.
  private func tellEquals(in store: Archive) throws {
    let equals = try store.letters(ofSameBytesAs: letter.reference)
    guard !equals.isEmpty else { return }
    Output.error(
      "\(equals.joined(separator: ", ")) has the same bytes and is in sight, too: withdraw the one "
        + "whose number is wrong")
  }
}
