import ArgumentParser
import JSONText
import LetterArchive
import LetterComparing
import LetterModel
import LetterReports

struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Show what became of each measure, or of each point of the framework, in a series.",
    discussion: """
      Example:
        art100 matrix -a archive.sqlite --series ISIS

      A row a measure, a column a letter. Every cell rests on words of its letter (--evidence shows \
      them); 'not stated' is never the same as 'ended', and a sum that no letter states is marked as \
      derived. Letters that are named keep their order. Of a series one print of each letter is used: \
      that of the Tweede Kamer unless --chamber says else.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "Letters, instead of a series.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @Option(help: "The series.")
  var series: String?

  @Flag(help: "Points of the Toetsingskader instead of measures.")
  var topics = false

  @Flag(help: "Measures; this is the default.")
  var facts = false

  @Flag(help: "Show the sentences on which the cells rest.")
  var evidence = false

  @Option(help: "Only rows of this kind, such as personnel or area; count: beside the mandate.")
  var kind: String?

  @Option(help: "Only rows whose subject holds these words, such as F-16.")
  var subject: String?

  @Option(help: "The chamber whose prints are used where there are two: ek or tk.")
  var chamber: String?

  @OptionGroup var language: LanguageOption

  @Option(help: "How to print: table, csv, json or html.")
  var format: MatrixFormat = .table

  func validate() throws {
    if topics, facts { throw ValidationError("--facts and --topics exclude each other") }
    if series == nil, letters.isEmpty { throw ValidationError("name a series, or letters") }
    if series != nil, !letters.isEmpty {
      throw ValidationError("name a series or letters, not both")
    }
    try language.check(format, among: [.html])
  }

  func run() throws {
    let chamber = try chamber.map(FilterOptions.chamber) ?? .tk
    let store = try archive.open(for: LetterFilter(series: series))
    let series = try series.flatMap(store.seriesName)
    let opened =
      letters.isEmpty
      ? try SeriesLetters.opened(in: store, series: series, chamber: chamber)
      : try store.opened(letters.map(\.reference))
    var matrix =
      topics
      ? Matrix.topics(opened)
      : kind == Fact.Kind.count.rawValue ? Matrix.counts(opened) : Matrix.measures(opened)
    try narrow(&matrix)
    let cells = MatrixCells(matrix: matrix)
    switch format {
    case .table:
      if matrix.rows.isEmpty {
        Output.error("no letter states anything" + (kind ?? subject == nil ? "" : " of that kind"))
      }
      Output.write(MatrixTable(cells: cells, hasEvidence: evidence).text())
    case .csv: cells.rows().print(.csv)
    case .json: Output.json(cells.json(series: series), pretty: true)
    case .html: Output.page(MatrixPage(matrix, series: series, language: language.page).text())
    }
    Output.end(0)
  }
}

extension MatrixCommand {
  /// Leaves the rows that are asked for.
  /// - Throws: where the matrix has no such kind: a misspelt word is no empty answer.
  fileprivate func narrow(_ matrix: inout Matrix) throws {
    if let kind {
      let kinds = Set(matrix.rows.map(\.kind)).union(topics ? [] : [Fact.Kind.count.rawValue])
        .sorted()
      guard kinds.contains(kind) || matrix.rows.isEmpty else {
        throw Failure(
          Exit.usage,
          "no row is of the kind '\(kind)'" + Nearest.question(kind, among: kinds)
            + " There are: \(kinds.joined(separator: ", "))")
      }
      matrix.keep { $0.kind == kind }
    }
    if let subject {
      matrix.keep { $0.subject.lowercased().contains(subject.lowercased()) }
    }
  }
}

/// How a matrix is printed.
enum MatrixFormat: String, ExpressibleByArgument, CaseIterable { case table, csv, json, html }
