import ArgumentParser
import Glibc
import LetterReports

/// The program: its commands, and what becomes of their errors.
@main
struct Art100: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "art100",
    abstract: "The archive of the Dutch government's article 100 letters.",
    discussion: """
      Put letters in, and find out what they say:

        art100 import -a archive.sqlite Fixtures/letters
        art100 list   -a archive.sqlite
        art100 show   -a archive.sqlite 27925-U --section 4
        art100 search -a archive.sqlite "Koerdische eenheden"

      A letter is named by its number in any written form ('27 925, U', 27925-612, kst-27925-U), \
      by a date on which only one was sent (2018-09-14), and with @2 for its second revision. \
      Instead of -a, the environment variable ART100_ARCHIVE can name the archive.
      """,
    version: Version.text,
    // Each command states its own name: without one the parser asks the runtime to describe every
    // command's type before it reads a word, which is a tenth of the start-up.
    subcommands: [
      Init.self, Import.self, List.self, Show.self, Search.self, Series.self, Twins.self,
      CitationsCommand.self, FactsCommand.self, Review.self, AuditCommand.self, DiffCommand.self,
      Blame.self, History.self, MatrixCommand.self, MandateCommand.self, Chart.self, Align.self,
      CodebookCommand.self, LexiconCommand.self, SQL.self, ID.self, Withdraw.self, Verify.self,
      Rebuild.self, ReportCommand.self, ExportCommand.self, Backup.self, Restore.self,
      Migrate.self, Install.self, Manual.self,
    ])

  static func main() {
    Interruption.handle()
    do {
      var command = try command(Arguments.words)
      try Screen.$current.withValue(.standardOutput(Output.colorMode)) { try command.run() }
    } catch {
      Failure(error).report()
    }
  }

  /// The command that the words give. One without commands of its own is asked alone, which spares
  /// the parser the others; what it does not take (mistakes, questions for help) goes the whole way.
  private static func command(_ words: [String]) throws -> any ParsableCommand {
    if let own = configuration.subcommands.first(where: {
      $0.configuration.commandName == words.first
    }), own.configuration.subcommands.isEmpty, let command = alone(own, words.dropFirst()) {
      return command
    }
    return try parseAsRoot(words)
  }

  private static func alone<Command: ParsableCommand>(
    _ type: Command.Type, _ words: ArraySlice<String>
  ) -> (any ParsableCommand)? {
    (try? Alone<Command>.parseAsRoot(Array(words)) as? Alone<Command>)?.command
  }
}

/// A command as a part of another program. Of such a one the parser does not ask first whether
/// completion scripts are wanted, which it reads all words for: a sixth of the start-up.
private struct Alone<Command: ParsableCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "alone", _superCommandName: "art100")
  }

  @OptionGroup var command: Command
}
