import ArgumentParser
import LetterArchive

struct ReviewCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "It is there, but to be read otherwise.",
    discussion: """
      Example:
        art100 review correct -a archive.sqlite kst-27925-U#4.2 --set value=1 --why "a point of its own"

      A fact has the fields subject, qualifier, value, value_max, unit, from, until, year, \
      imprecise, quote and those that 'codebook' lists for its kind; everything else has 'value'. \
      The level of a heading is its value.
      """)

  @Argument(help: "The fact, heading, header field or signatory, by name.")
  var name: String
  @OptionGroup var changes: ChangeOptions
  @OptionGroup var arguments: ReviewArguments

  func run() throws {
    try arguments.decide(.corrected, about: [name], changes: try changes.fields())
  }
}
