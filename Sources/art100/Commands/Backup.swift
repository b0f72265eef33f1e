import ArgumentParser
import LetterArchive
import LetterReports

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the archive, while others may go on using it.",
    discussion: """
      Example:
        art100 backup -a archive.sqlite copy.sqlite

      The copy gets its name when it is complete and on disk.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The copy's path.")
  var target: String?

  @Option(name: .shortAndLong, help: "The copy's path, as exports take it.")
  var output: String?

  @Flag(help: "Replace an archive that is there, such as an earlier copy.")
  var force = false

  func validate() throws {
    guard (target == nil) != (output == nil) else {
      throw ValidationError("name the copy once, such as copy.sqlite")
    }
  }

  func run() throws {
    let target = output ?? target ?? ""
    let progress = Progress()
    try Failure.namingForce {
      try archive.open().backup(to: target, force: force) { share in
        progress.show("copied \(Int(share * 100)) %")
      }
    }
    progress.clear()
    Output.error("copied to \(target)")
    Output.end(0)
  }
}
