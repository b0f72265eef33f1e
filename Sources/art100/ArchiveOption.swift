import ArgumentParser
import DutchFinder
import FileNames
import Glibc
import LetterArchive
import LetterReports

/// How output is shown.
struct ScreenOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never.")
  var color: ColorMode = .auto

  @Flag(help: "Show long output on a terminal as it comes, not page by page.")
  var noPager = false

  mutating func validate() throws { (Output.colorMode, Pager.isOff) = (color, noPager) }
}

/// Which archive, and how what comes of it is shown: options of almost every command.
struct ArchiveOption: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "The archive's file; else the environment variable ART100_ARCHIVE names it.")
  var archive: String?

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    let names = Arguments.words.filter {
      $0 == "-a" || $0 == "--archive" || $0.hasPrefix("--archive=")
    }
    if names.count > 1 { throw ValidationError("two archives are named; give --archive once") }
  }

  /// Whether the option names one, or the variable one that is there.
  var isNamed: Bool { archive != nil || (try? path()).map { access($0, F_OK) == 0 } == true }

  /// The archive's path.
  /// - Throws: where neither the option nor the variable names one.
  func path() throws -> String {
    if let archive, !archive.isEmpty { return archive }
    if let named = variable("ART100_ARCHIVE"), !named.isEmpty { return named }
    throw Failure(
      Exit.usage, "no archive is named; give --archive PATH, or set ART100_ARCHIVE to its path")
  }

  var settings: ArchiveSettings {
    ArchiveSettings(program: Version.program, finder: .dutch)
  }

  func open(for purpose: Archive.Purpose = .reading) throws -> Archive {
    try Archive.open(try path(), for: purpose, settings: settings)
  }

  /// Opens for questions about the letters that a filter lets through.
  /// - Throws: where it names a series that there is none of: a misspelt name is no empty answer.
  func open(for filter: LetterFilter) throws -> Archive {
    let archive = try open()
    if let name = filter.series {
      guard try archive.seriesName(name) != nil else {
        throw ArchiveError.noSuchSeries(name, near: try archive.series().map(\.name))
      }
    }
    return archive
  }
}
