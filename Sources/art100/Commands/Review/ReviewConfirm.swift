import ArgumentParser
import LetterArchive

struct ReviewConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "What was read is right.",
    discussion: """
      Example:
        art100 review confirm -a archive.sqlite kst-27925-U:date

      'review LETTER' shows the names of everything that can be confirmed.
      """)

  @Argument(help: "Facts, headings, header fields or signatories, by name.")
  var names: [String]
  @OptionGroup var arguments: ReviewArguments

  func run() throws { try arguments.decide(.confirmed, about: names) }
}
