import ArgumentParser
import JSONText
import LetterArchive
import LetterExport
import LetterReports

struct ExportSQLite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sqlite",
    abstract: "Write a copy for publishing, ready for Datasette.",
    discussion: """
      Example:
        art100 export sqlite -a archive.sqlite -o letters.sqlite

      An SQLite file with the archive's tables and views, views for the common questions, and \
      full-text search; beside it metadata.json, which 'datasette letters.sqlite -m metadata.json' \
      reads. Only letters in view go in, in their current text.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var options: ExportOptions

  @Option(
    name: .shortAndLong,
    help: "The file to make; metadata.json is made in the same folder.")
  var output: String

  @Flag(
    help: "With who decided what and why, where files came from, older texts, and events.")
  var withReview = false

  @Flag(help: "With the bytes of the sources.")
  var sources = false

  func run() throws {
    let (folder, name) = split(output)
    let place = try options.place(.publishedCopy, at: output, of: archive)
    guard place.path != folder + "metadata.json" else {
      throw ArchiveError.cannotCreate(
        path: output, why: "the copy's metadata get this name; choose another one")
    }
    let metadata = try options.place(
      .datasetteMetadata, at: folder + "metadata.json", of: archive)
    let progress = Progress()
    try options.database(of: archive) { progress.show($0) }.writeCopy(
      to: place, metadata: metadata, named: name,
      with: PublishedContent(review: withReview, sources: sources))
    try place.publish()
    try metadata.publish()
    progress.clear()
    Output.error("wrote \(output) and \(metadata.path)")
    Output.end(0)
  }

  /// The folder with its stroke, and the file's name without its ending.
  private func split(_ path: String) -> (folder: String, name: String) {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path[(start ?? path.startIndex)...]
    let end = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return (String(path[..<(start ?? path.startIndex)]), String(name[..<end]))
  }
}
