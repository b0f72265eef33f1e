public import ArgumentParser
public import LetterReports

extension PageLanguage: ExpressibleByArgument {}

/// The option of commands that print pages.
struct LanguageOption: ParsableArguments {
  @Option(help: "The language of a page's words around the letters, which stay Dutch: nl or en.")
  var lang: PageLanguage?

  var page: PageLanguage { lang ?? .en }

  /// Refuses a language for what has no words around the letters that could be in it.
  func check<Format: RawRepresentable<String> & Equatable>(
    _ format: Format, among pages: [Format]
  ) throws {
    try format.check("--lang", lang != nil, among: pages)
  }
}

/// How commands print that have a page beside their rows.
enum RowsOrPage: String, ExpressibleByArgument, CaseIterable { case table, json, jsonl, csv, html }

/// The options of commands that have a page beside their rows.
struct RowsOrPageOption: ParsableArguments {
  @Option(help: "How to print: table, json, jsonl, csv or html.")
  var format: RowsOrPage = .table

  @OptionGroup var language: LanguageOption

  func validate() throws { try language.check(format, among: [.html]) }

  /// Prints that of the forms which is asked for.
  func show(_ text: () -> String, _ rows: () -> Rows, page: () -> String) {
    switch format {
    case .html: Output.page(page())
    case .table: Output.write(text())
    case .json: rows().print(.json)
    case .jsonl: rows().print(.jsonl)
    case .csv: rows().print(.csv)
    }
  }
}
