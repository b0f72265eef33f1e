import ArgumentParser

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Confirm, correct, reject and add what was read in a letter.",
    discussion: """
      Example:
        art100 review -a archive.sqlite 27925-U

      On a terminal that is a round through everything nobody has looked at; else, and with \
      --format, a list. Decisions keep who, when and why; they survive a new reading of the letter, \
      and none is ever lost.
      """,
    subcommands: [
      ReviewRoundCommand.self, ReviewConfirm.self, ReviewCorrect.self, ReviewReject.self,
      ReviewAdd.self, ReviewRetract.self, ReviewLog.self,
    ],
    defaultSubcommand: ReviewRoundCommand.self)
}
