import ArgumentParser
import LetterArchive
import LetterComparing
import LetterModel
import LetterReports

struct Chart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw the measures of a series through time, with the data beside the drawing.",
    discussion: """
      Example:
        art100 chart -a archive.sqlite ISIS --kind personnel -o people.svg

      Writes an SVG drawing for a paper: a row a measure, a bar for each time that one letter's words \
      stand, with a headline, what is counted, and the letters by id and hash. Its numbers are written \
      beside it as CSV, under the same name. Files that are there stay as they are.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The series.")
  var series: String

  @Option(help: "What to draw: personnel, asset, amount, area or legal_basis.")
  var kind: String = Fact.Kind.personnel.rawValue

  @Option(name: .shortAndLong, help: "The drawing, such as people.svg.")
  var output: String

  @Option(help: "The language of the words around those of the letters: nl or en.")
  var lang: PageLanguage = .en

  @Option(help: "The chamber whose prints are used where there are two: ek or tk.")
  var chamber: String?

  func validate() throws {
    guard output.hasSuffix(".svg"), output.utf8.count > 4 else {
      throw ValidationError("-o names a file that ends in .svg")
    }
  }

  func run() throws {
    guard let kind = SeriesChart.kinds.first(where: { $0.rawValue == kind }) else {
      let names = SeriesChart.kinds.map(\.rawValue).joined(separator: ", ")
      throw Failure(Exit.usage, "'\(kind)' cannot be drawn; there are: \(names)")
    }
    let chamber = try chamber.map(FilterOptions.chamber) ?? .tk
    let store = try archive.open(for: LetterFilter(series: series))
    let series = try store.seriesName(series) ?? series
    let (letters, hashes) = try store.read {
      let letters = try SeriesLetters.opened(in: store, series: series, chamber: chamber)
      let hashes = try letters.compactMap { letter in
        try letter.identity.number.map { number in
          (letter.name, try store.letter(LetterReference(.number(number))).sha256)
        }
      }
      return (letters, Dictionary(hashes) { first, _ in first })
    }
    let chart = SeriesChart(kind, in: Timeline(letters), series: series, language: lang)
    guard !chart.isEmpty else {
      throw Failure(Exit.notFound, "no letter of the series states any \(kind.rawValue)")
    }
    let data = output.dropLast(4) + ".csv"
    try NewTextFile.write(chart.rowsOfData().csv().joined(), to: String(data))
    try NewTextFile.write(chart.svg(hashes: hashes), to: output)
    Output.line("made \(output) and \(data)")
    Output.end(0)
  }
}
