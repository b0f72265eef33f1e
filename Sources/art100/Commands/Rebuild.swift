import ArgumentParser
import JSONText
import LetterArchive
import LetterReports
import LetterSources

struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Read all sources again and make the derived tables anew.",
    discussion: """
      Example:
        art100 rebuild -a archive.sqlite

      What reads as before gets the same rows. Where this program reads the current text of a \
      letter differently, that becomes a new revision with the cause 'reader', and nothing of the \
      old one is lost. Exits with 1 when anything differed.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var output: FormatOption

  func run() throws {
    Interruption.await()
    let progress = Progress()
    let report = try archive.open(for: .writing).rebuild { source in
      if Interruption.isAsked { throw CancellationError() }
      progress.show("reading \(source.name)")
      let text = try LetterReading.text(
        of: source.bytes, path: source.fileName ?? source.name,
        form: SourceForm(rawValue: source.form),
        encoding: source.encoding.flatMap(SourceEncoding.init))
      return Reading(
        text: text.text, letter: LetterReading.letter(from: text),
        reader: LetterReading.reader(of: text))
    }
    Interruption.done()
    progress.clear()
    let rows =
      report.same.map { Self.row($0, "same") } + report.added.map { Self.row($0, "added") }
      + report.kept.map { Self.row($0, "kept") }
      + report.unread.map { Self.row($0.name, "unread", why: $0.why) }
    if output.format == .table {
      Output.line(
        "\(report.same.count) as before, \(report.added.count) read differently and added, "
          + "\(report.kept.count) older ones kept, \(report.unread.count) not readable")
      for row in rows where row.member("outcome").cell != "same" {
        let outcome = row.member("outcome").cell.padded(to: 7)
        let why = Terminal.visible(row.member("why").cell)
        Output.line("\(outcome) \(row.member("revision").cell)  \(why)")
      }
    } else {
      Rows(columns: ["revision", "outcome", "why"], rows: rows).print(output.format)
    }
    Output.end(report.isUnchanged ? 0 : Exit.different)
  }

  private static func row(_ revision: String, _ outcome: String, why: String? = nil) -> JSON {
    ["revision": .string(revision), "outcome": .string(outcome), "why": .init(why)]
  }
}
