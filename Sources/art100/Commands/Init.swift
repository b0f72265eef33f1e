import ArgumentParser
import LetterArchive
import LetterReports

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Create an empty archive.",
    discussion: """
      Example:
        art100 init -a archive.sqlite

      Refuses where anything stands at the path already.
      """)

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let path = try archive.path()
    _ = try Archive.create(path, settings: archive.settings)
    Output.error("made \(path)")
    Output.end(0)
  }
}
