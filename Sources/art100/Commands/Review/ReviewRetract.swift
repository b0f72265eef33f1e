import ArgumentParser
import LetterArchive

struct ReviewRetract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Let what was decided hold no longer; it is kept all the same.",
    discussion: """
      Example:
        art100 review retract -a archive.sqlite kst-27925-U:date
      """)

  @Argument(help: "Facts, headings, header fields or signatories, by name.")
  var names: [String]
  @OptionGroup var arguments: ReviewArguments

  func run() throws { try arguments.decide(.retracted, about: names) }
}
