import ArgumentParser
import LetterReports

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page.",
    discussion: """
      Example:
        art100 manual

      It is made from what the program says of itself. Kept in a file, 'man ./art100.1' shows it; \
      'install' puts it where man(1) looks.
      """)

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    Output.exact(try ManualPage().text)
    Output.end(0)
  }
}
