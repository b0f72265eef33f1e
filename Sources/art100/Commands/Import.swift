import ArgumentParser
import LetterArchive
import LetterModel
import LetterReports
import LetterSources

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take letters in: files, folders, or - for standard input.",
    discussion: """
      Example:
        art100 import -a archive.sqlite Fixtures/letters

      One letter a file, as text, PDF, official XML, web page, DOCX, ODT, Markdown or mail; what a file is, its bytes tell, and the \
      receipt says so. Folders are gone through once each, with what is in them, \
      but links to folders in them are not followed. Each letter goes in whole or not at all; the same bytes \
      again change nothing. Where the print shows no number, date or chamber, give them. With \
      --dry-run everything happens and is then undone, so the receipts are the real ones.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "Files and folders, or - for standard input.")
  var paths: [String]

  @Option(help: "The series to which the letters belong; made when there is none of this name.")
  var series: String?

  @Option(help: "The letter's number where the print shows none, in any written form.")
  var id: String?

  @Option(help: "The letter's day where the print shows none, as yyyy-mm-dd.")
  var date: String?

  @Option(help: "The chamber, ek or tk, where the print does not tell.")
  var chamber: String?

  @Option(
    help:
      "Why another text of a letter comes: publication (a corrected print) or transcription (a better copy)."
  )
  var cause: String?

  @Option(help: "A remark on that cause, kept with the revision.")
  var reason: String?

  @Option(
    help:
      "What the files are, whatever they look like: \(SourceForm.readable.map(\.rawValue).joined(separator: ", "))."
  )
  var inputFormat: String?

  @Flag(help: "Make this text of the letter the current one, whatever it lacks; --reason says why.")
  var makeCurrent = false

  @OptionGroup var encoding: EncodingOption

  @Flag(help: "All letters of this call, or none.")
  var atomic = false

  @Flag(help: "Show what would happen, repairs included, and keep nothing.")
  var dryRun = false

  @OptionGroup var output: FormatOption

  func run() throws {
    let reading = try self.reading()
    let files = try LetterFiles(paths)
    if files.found.isEmpty, files.refused.isEmpty {
      throw Failure(
        Exit.notFound,
        "nothing to import: no letter of a form that is read in \(paths.joined(separator: ", "))")
    }
    if reading.supplied.id != nil, files.found.count > 1 {
      throw Failure(Exit.usage, "--id names one letter, but \(files.found.count) files were given")
    }
    try take(files, reading).finish()
  }

  /// Takes the files in. The archive is closed when this returns: ending the program does not do
  /// it, and an archive that nothing came into would leave its hidden file behind.
  private func take(_ files: LetterFiles, _ reading: LetterReading) throws -> ImportRun {
    let store = try Archive.openOrCreate(
      try archive.path(), dryRun: dryRun, settings: archive.settings)
    var run = ImportRun(reading: reading, format: output.format, isDryRun: dryRun)
    do {
      try run.take(files, into: store, atomic: atomic)
    } catch {
      // What stops the run does not undo the letters before it: they get their receipts.
      if !atomic, !dryRun { run.printReceipts() }
      throw error
    }
    return run
  }

  private func reading() throws -> LetterReading {
    var reading = LetterReading()
    reading.supplied = SuppliedValues(
      id: try id.map { try DocumentNumber(reading: $0) }, date: try date.map(FilterOptions.day),
      chamber: try chamber.map(FilterOptions.chamber))
    reading.cause = try cause.map {
      try Choice.named($0, "a cause", among: RevisionCause.allCases.filter { $0 != .reader })
    }
    (reading.reason, reading.series, reading.makesCurrent) = (reason, series, makeCurrent)
    reading.form = try inputFormat.map {
      try Choice.named($0, "a form of input", among: SourceForm.readable)
    }
    reading.encoding = try encoding.named()
    return reading
  }
}
