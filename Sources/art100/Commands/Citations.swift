import ArgumentParser
import JSONText
import LetterArchive
import LetterFacts
import LetterModel
import LetterReports
import LetterSources

struct CitationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citations",
    abstract: "Show what letters cite, who cites them, and what is cited but absent.",
    discussion: """
      Example:
        art100 citations -a archive.sqlite 27925-637

      A paper behind a letter's date is checked against that date: a number that is another \
      letter's is a mismatch, and the printed words stay. --text needs no archive.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "Letters; all of them where none is named.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @Option(help: "Find the citations of this text file instead; - for standard input.")
  var text: String?

  @Option(help: "With --text: the day on which it was written, for dates such as '13 april jl.'.")
  var date: String?

  @Flag(help: "Who cites the letters named.")
  var incoming = false

  @Flag(help: "What is cited and not in the archive, most cited first.")
  var gaps = false

  @OptionGroup var encoding: EncodingOption
  @OptionGroup var output: FormatOption

  func validate() throws {
    if text != nil, incoming || gaps || !letters.isEmpty {
      throw ValidationError("--text stands alone")
    }
    if incoming, letters.isEmpty { throw ValidationError("--incoming needs a letter") }
    if incoming, gaps { throw ValidationError("--incoming and --gaps exclude each other") }
  }

  func run() throws {
    if let text {
      let found = Citations.find(in: try self.text(of: text), date: try date.map(FilterOptions.day))
      try show { printer in for citation in found { printer.add(CitationRows.json(citation)) } }
    }
    let store = try archive.open()
    let references =
      try letters.isEmpty ? store.list().map { try $0.reference } : letters.map(\.reference)
    if gaps { showGaps(try references.flatMap { try Self.missing(in: store.opened($0)) }) }
    try show { printer in
      for reference in references {
        let found =
          try incoming
          ? store.citing(reference)
          : [store.opened(reference)].map { (letter: $0, citations: $0.citations) }
        for (letter, citations) in found {
          for citation in citations { printer.add(CitationRows.json(citation, of: letter)) }
        }
      }
    }
  }

  private func text(of path: String) throws -> String {
    let encoding = try encoding.named()
    return path == "-"
      ? try StandardInput.text(encoding: encoding)
      : try LetterReading.text(ofFile: path, encoding: encoding).text
  }

  private func show(_ make: (inout RowPrinter) throws -> Void) throws -> Never {
    var table = Rows(columns: CitationRows.columns)
    if output.format == .table {
      table.columns = ["letter", "kind", "target", "resolution", "resolved_to", "text", "message"]
      table.shortened = ["text", "target"]
    }
    let hasAny = try table.print(output.format, make)
    if !hasAny, output.format == .table { Output.error("no citations") }
    Output.end(0)
  }

  private typealias Missing = (letter: String, citation: Citation)

  private static func missing(in letter: OpenedLetter) -> [Missing] {
    letter.citations.filter { $0.resolution.outcome == .missing }.map {
      (letter.name, $0.citation)
    }
  }

  private func showGaps(_ missing: [Missing]) -> Never {
    let groups = Dictionary(grouping: missing, by: \.citation.target)
    let gaps = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      target, rows -> JSON in
      [
        "target": .string(target), "kind": .string(rows[0].citation.kind.rawValue),
        "times": .int(rows.count), "cited_by": .init(Array(Set(rows.map(\.letter))).sorted()),
      ]
    }
    if gaps.isEmpty, output.format == .table { Output.error("nothing cited is absent") }
    Rows(columns: ["target", "kind", "times", "cited_by"], numeric: ["times"], rows: gaps)
      .print(output.format)
    Output.end(0)
  }
}
