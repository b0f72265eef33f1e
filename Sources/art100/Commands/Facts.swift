import ArgumentParser
import LetterArchive
import LetterFacts
import LetterModel

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Show what letters say: numbers, areas, legal bases, periods, money, promises.",
    discussion: """
      Example:
        art100 facts -a archive.sqlite 27925-U --kind personnel

      Every fact quotes its words and names their place. Facts are read by rules and not yet \
      reviewed by anybody.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "Letters; all of them where none is named.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @Option(help: "Only facts of this kind, such as amount or legal_basis.")
  var kind: String?

  @Option(help: "Only letters of this series.")
  var series: String?

  @OptionGroup var output: FormatOption

  func run() throws {
    let wanted = try kind.map(Self.kind)
    let store = try archive.open()
    let references =
      letters.isEmpty
      ? try store.list(LetterFilter(series: series)).map { try $0.reference }
      : letters.map(\.reference)
    var table = Rows(columns: Self.columns)
    for reference in references {
      let stored = try store.letter(reference)
      let facts = Facts.find(in: stored.letter, date: stored.date)
      table.rows += facts.filter { wanted == nil || $0.kind == wanted }.map {
        Self.json($0, of: stored.id)
      }
    }
    if output.format == .table {
      table.columns = [
        "passage", "kind", "subject", "qualifier", "value", "value_max", "unit", "from", "until",
        "quote",
      ]
      table.shortened = ["subject", "quote"]
      if table.rows.isEmpty { Output.error("no facts") }
    }
    table.numeric = ["value", "value_max"]
    table.print(output.format)
    Output.end(0)
  }

  private static func kind(_ text: String) throws -> Fact.Kind {
    guard let kind = Fact.Kind(rawValue: text) else {
      let names = Fact.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(Exit.usage, "'\(text)' is not a kind of fact; there are: \(names)")
    }
    return kind
  }

  private static let columns =
    [
      "id", "letter", "kind", "subject", "qualifier", "value", "value_max", "unit", "from",
      "until", "year", "imprecise", "quote", "section", "block", "note", "start", "end", "review",
    ] + Fact.Attribute.allCases.map(\.rawValue)

  /// Money in euros, as a number; all other values whole.
  private static func value(_ value: Int?, _ unit: Fact.Unit?) -> JSON {
    guard let value else { return .null }
    guard unit == .cents else { return .int(value) }
    return value.isMultiple(of: 100) ? .int(value / 100) : .double(Double(value) / 100)
  }

  private static func json(_ fact: Fact, of letter: String) -> JSON {
    let place = fact.place
    let passage = letter + "#\(place.section)" + (place.block.map { "/\($0)" } ?? "")
    var row: [String: JSON] = [
      "id": .string("\(passage):\(place.range.lowerBound)-\(place.range.upperBound)"),
      "passage": .string(passage), "letter": .string(letter), "kind": .string(fact.kind.rawValue),
      "subject": .string(fact.subject), "qualifier": .init(fact.qualifier?.rawValue),
      "value": value(fact.value, fact.unit), "value_max": value(fact.valueMax, fact.unit),
      "unit": .init(fact.unit == .cents ? "euro" : fact.unit?.rawValue),
      "from": .init(fact.from.map { "\($0)" }), "until": .init(fact.until.map { "\($0)" }),
      "year": .init(fact.year), "imprecise": .bool(fact.isImprecise), "text": .string(fact.quote),
      "quote": .string(fact.quote), "section": .string(place.section),
      "block": .init(place.block), "note": .init(place.note),
      "start": .int(place.range.lowerBound), "end": .int(place.range.upperBound),
      "review": "extracted",
    ]
    for attribute in Fact.Attribute.allCases {
      row[attribute.rawValue] = .init(fact.attributes[attribute])
    }
    return .object(row)
  }
}
