import ArgumentParser
import JSONText
import LetterArchive
import LetterModel
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
    let refound = Set(report.refound.map(\.name))
    let rows =
      report.same.filter { !refound.contains($0) }.map { Self.row($0, "same") }
      + report.refound.map { Self.row($0.name, "refound", why: Self.change($0)) }
      + report.added.map { Self.row($0, "added") }
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

  /// What is found now and was not before, what is gone, and what has other fields.
  private static func change(_ refound: RebuildReport.Refound) -> String {
    func key(_ fact: Fact) -> String { "\(fact.kind.rawValue) «\(fact.quote)» \(fact.place)" }
    let (gained, lost) = (Set(refound.gained.map(key)), Set(refound.lost.map(key)))
    let facts =
      refound.gained.map { (lost.contains(key($0)) ? "~" : "+", $0) }
      + refound.lost.filter { !gained.contains(key($0)) }.map { ("-", $0) }
    return facts.isEmpty
      ? "other citations or contributions"
      : facts.map { "\($0) \($1.kind.rawValue) «\($1.quote)»" }.joined(separator: ", ")
  }

  private static func row(_ revision: String, _ outcome: String, why: String? = nil) -> JSON {
    ["revision": .string(revision), "outcome": .string(outcome), "why": .init(why)]
  }
}
