import ArgumentParser
import LetterArchive

struct ReviewReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "It is no such fact, or no signatory.",
    discussion: """
      Example:
        art100 review reject -a archive.sqlite kst-27925-U#0/1:40-67 --why "the letter's own ground"
      """)

  @Argument(help: "Facts or signatories, by name.")
  var names: [String]
  @OptionGroup var arguments: ReviewArguments

  func run() throws { try arguments.decide(.rejected, about: names) }
}
