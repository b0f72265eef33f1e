import ArgumentParser
import DutchFinder
import DutchLanguage
import JSONText
import LetterArchive
import LetterModel
import LetterReports

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Say what every kind, field, unit, table and column means.",
    discussion: """
      Example:
        art100 codebook --part fact

      It is made from the program and its schema, and needs no archive; of one that is named it shows \
      the words that were added and retired there. Parts are those that the \
      first column names; 'tables' are all tables and views.
      """)

  @Option(help: "Only this part, such as fact, attribute, unit, citation, topic or tables.")
  var part: String?

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var output: FormatOption

  func run() throws {
    var entries = try Codebook.all(archive.isNamed ? try archive.open().lexicon() : .builtIn)
    if let part {
      let parts = entries.map(\.part).unique()
      entries.removeAll { $0.part != part }
      guard !entries.isEmpty else {
        throw Failure(
          Exit.usage,
          "the codebook has no part '\(part)'; it has \(parts.joined(separator: ", "))"
            + Nearest.question(part, among: parts))
      }
    }
    if output.format == .table {
      print(entries)
    } else {
      Rows(columns: Codebook.columns, rows: entries.map(\.json)).print(output.format)
    }
    Output.end(0)
  }

  /// For people: each entry on lines of its own, under the name of its part.
  private func print(_ entries: [Codebook.Entry]) {
    var part: String?
    for entry in entries {
      if entry.part != part {
        Output.line((part == nil ? "" : "\n") + Terminal.bold(entry.part.uppercased()))
        part = entry.part
      }
      let lines =
        [entry.meaning]
        + (entry.rule.map { ["Found by: \($0)."] } ?? [])
        + (entry.example.map { ["Example: «\($0)»"] } ?? [])
        + (entry.fields.isEmpty ? [] : ["Fields: \(entry.fields.joined(separator: ", "))."])
        + (entry.units.isEmpty ? [] : ["Units: \(entry.units.joined(separator: ", "))."])
        + (entry.words.isEmpty ? [] : ["Words: \(entry.words.joined(separator: ", "))."])
      let wrapped = lines.flatMap { Terminal.wrap($0, to: Terminal.width - 26) }
      for (index, line) in wrapped.enumerated() {
        let head = index == 0 ? entry.name : ""
        Output.line(head.padded(to: 24) + "  " + line)
      }
    }
  }
}

/// What every word that the archive uses means: made from the types and from the schema.
enum Codebook {
  struct Entry {
    var part: String
    var name: String
    var meaning: String
    var fields: [String] = []
    var units: [String] = []
    var words: [String] = []
    var rule: String?
    var example: String?

    var json: JSON {
      [
        "part": .string(part), "name": .string(name), "meaning": .string(meaning),
        "fields": .init(fields), "units": .init(units), "words": .init(words), "rule": .init(rule),
        "example": .init(example),
      ]
    }
  }

  static let entries: [Entry] =
    Fact.Kind.allCases.map { kind in
      Entry(
        part: "fact", name: kind.rawValue, meaning: kind.meaning,
        fields: kind.attributes.map(\.name), units: kind.units.map(\.rawValue),
        rule: kind.rule, example: kind.example)
    }
    + Fact.attributes.map { Entry(part: "attribute", name: $0.name, meaning: $0.outline.meaning) }
    + words(Fact.Qualifier.self, "qualifier")
    + words(Fact.Unit.self, "unit") + words(ReviewStatus.self, "review")
    + words(Contribution.Status.self, "contribution status")
    + words(Contribution.Number.Aspect.self, "contribution aspect")
    + words(Contribution.Evidence.Role.self, "contribution evidence")
    + words(Citation.Kind.self, "citation") + words(Resolution.Outcome.self, "resolution")
    + words(AuditFinding.Check.self, "audit") + words(AuditFinding.Outcome.self, "audit outcome")
    + words(PromiseStanding.State.self, "promise")
    + words(SeriesRole.self, "series role") + words(Topic.self, "topic")
    + words(Block.Kind.self, "block")
    + words(Repair.Kind.self, "repair")

  /// The columns of the codebook as a table.
  static let columns = ["part", "name", "meaning", "fields", "units", "rule", "example", "words"]

  /// All entries, those of tables last.
  static func all(_ lexicon: Lexicon) throws -> [Entry] {
    entries + self.lexicon(lexicon) + (try tables())
  }

  /// Every table, view and column of the schema.
  static func tables() throws -> [Entry] {
    try Archive.schemaDocumentation().map { row in
      Entry(
        part: "tables", name: row.table + (row.column.isEmpty ? "" : "." + row.column),
        meaning: row.text)
    }
  }

  /// The classes of words with the words themselves.
  static func lexicon(_ lexicon: Lexicon) -> [Entry] {
    let words = Dictionary(grouping: lexicon.words, by: \.wordClass)
    return Lexicon.classes.map { wordClass in
      Entry(
        part: "lexicon", name: wordClass.name, meaning: wordClass.meaning,
        words: (words[wordClass.name] ?? []).map(\.word))
    }
  }

  private static func words<Word: Documented>(_: Word.Type, _ part: String) -> [Entry] {
    Word.allCases.map { Entry(part: part, name: $0.rawValue, meaning: $0.meaning) }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
