import ArgumentParser
import JSONText
import LetterArchive
import LetterExport
import LetterReports

struct ExportJSONL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jsonl",
    abstract: "Write a file of JSON lines: each letter whole, and all rows for 'restore'.",
    discussion: """
      Example:
        art100 export jsonl -a archive.sqlite -o archive.jsonl
        art100 export jsonl -a archive.sqlite --series ISIS -o isis.jsonl

      Lines with "record":"letter" hold a letter with its text, repairs, citations, facts and \
      contributions. Without a choice of letters every row of every table follows, the letters' \
      bytes as base64, and 'restore' makes the same archive of the file.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var options: ExportOptions

  @Option(name: .shortAndLong, help: "The file to make.")
  var output: String?

  @Flag(help: "Only the letters, not the rows from which an archive can be made again.")
  var lettersOnly = false

  @Flag(help: "Print the JSON Schema of the lines, and do nothing else.")
  var schema = false

  mutating func validate() throws {
    guard schema || output != nil else {
      throw ValidationError("name the file to make with -o, or ask for --schema")
    }
  }

  func run() throws {
    guard let output, !schema else {
      Output.exact(try RecordSchema.document(letter: LetterSchema.record).text(.page) + "\n")
      Output.end(0)
    }
    let store = try options.open(archive)
    let ids = try options.ids(in: store)
    let export = JSONLExport(
      scope: ids != nil ? .selection : lettersOnly ? .letters : .archive,
      program: Version.program,
      letters: try ids ?? store.list().map(\.id), selection: options.description)
    let place = try options.place(.jsonLines, at: output, of: archive)
    let progress = Progress()
    let rows = try export.write(store, to: place, progress: { progress.show($0) }) {
      try LetterRecord.write($0, of: store, to: &$1)
    }
    try place.publish()
    progress.clear()
    Output.error(
      "wrote \(export.letters.count) letter\(export.letters.count == 1 ? "" : "s")"
        + (export.scope == .archive ? " and \(rows) rows" : "") + " to \(output)")
    Output.end(0)
  }
}

extension ExportOptions {
  /// The choice of letters as it was asked for; null where all of them were.
  fileprivate var description: JSON {
    if isWhole { return .null }
    let options = [
      ("series", filter.series), ("chamber", filter.chamber), ("from", filter.from),
      ("to", filter.to),
    ]
    let named = letters.isEmpty ? nil : letters.map { JSON.string("\($0.reference)") }
    return .object(
      options.compactMap { name, value in value.map { .init(name, .string($0)) } }
        + (named.map { [.init("letters", .array($0))] } ?? []))
  }
}
