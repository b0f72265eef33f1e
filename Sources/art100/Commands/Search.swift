import ArgumentParser
import JSONText
import LetterArchive
import LetterReports

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find paragraphs and notes, best first.",
    discussion: """
      Example:
        art100 search -a archive.sqlite "Koerdische eenheden" --chamber ek

      Every word must be there; accents and capitals do not count ('Syrie' finds Syrië), and words \
      that the print broke over lines are found whole. "Quoted words" are a phrase, train* finds \
      what begins so. --fts takes SQLite's own full-text language instead.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "Words.")
  var query: [String]

  @Flag(help: "The query is in the full-text language of SQLite's FTS5.")
  var fts = false

  @OptionGroup var filter: FilterOptions

  @Option(help: "Only letters with a section on this topic.")
  var topic: String?

  @Option(help: "Only sections on this topic, such as mandate.")
  var sectionTopic: String?

  @Option(help: "How many hits to show at most.")
  var limit = 20

  @OptionGroup var output: FormatOption

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let request = SearchRequest(
      words, isRaw: fts, filter: try filter.filter(topic: topic),
      sectionTopic: try sectionTopic.map(FilterOptions.topic), limit: limit)
    let store = try archive.open(for: request.filter)
    let result = try store.search(request)
    if output.format == .table {
      for hit in result.hits { Output.write(SearchHitText.text(hit)) }
      Output.error(try Self.summary(result) + (result.hits.isEmpty ? hint(request, store) : ""))
    } else {
      Rows(columns: SearchHitText.columns, rows: result.hits.map(SearchHitText.json))
        .print(output.format)
      if result.isBounded || !result.cutBeginnings.isEmpty { Output.error(Self.summary(result)) }
    }
    Output.end(0)
  }

  /// Words given one by one are one query; a word with blanks inside was quoted for the shell and
  /// is a phrase only with quotes of its own.
  private var words: String { query.joined(separator: " ") }

  /// What would be found by the beginnings of the words.
  private func hint(_ request: SearchRequest, _ store: Archive) throws -> String {
    guard !fts, !words.contains("\"") else { return "" }
    var wider = request
    wider.query = words.split(separator: " ").map { $0.hasSuffix("*") ? $0 : $0 + "*" }
      .joined(separator: " ")
    let found = try store.search(wider).total
    if found > 0 { return "; '\(wider.query)' finds \(found)" }
    return words.contains(" ") ? ": no passage has all of these words; leave one out" : ""
  }

  private static func summary(_ result: SearchResult) -> String {
    if result.hits.isEmpty { return "nothing found" }
    let shown = result.hits.count < result.total ? "; the best \(result.hits.count) are shown" : ""
    let bound =
      result.isBounded
      ? "; there are more than were ranked, so narrow the search to be sure of the best" : ""
    let cut = result.cutBeginnings.map {
      "; '\($0)*' begins too many words, and only the commonest of them were searched"
    }
    return "\(result.total) \(result.total == 1 ? "hit" : "hits")\(shown)\(bound)\(cut.joined())"
  }
}
