import Testing

/// The four formats of rows carry the same values, and JSON has the keys that others rely on.
@Suite struct FormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var keys: Set<String>
    /// Whether the table is one of columns; others are made for reading.
    var isTable = true
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let letterKeys: Set<String> = [
    "id", "date", "chamber", "title", "series", "revisions", "pages", "sections", "blocks",
    "notes", "repairs",
  ]

  static let cases: [Case] = [
    Case(arguments: ["list"], keys: letterKeys),
    Case(arguments: ["series", "list"], keys: ["name", "works", "letters", "first", "last"]),
    Case(arguments: ["series", "show", "ISIS"], keys: letterKeys),
    Case(
      arguments: ["search", "Syrie"],
      keys: [
        "passage", "letter", "date", "chamber", "section", "heading", "topic", "ordinal", "note",
        "page", "score", "snippet",
      ], isTable: false),
    Case(
      arguments: ["id", "27 925, U", "Kamerstukken I 2018/19, 27 925, AB", "kst-27925-597-h1"],
      keys: [
        "input", "id", "dossier", "ondernummer", "chamber", "session_year", "version", "error",
      ], isTable: false),
    Case(
      arguments: ["sql", "SELECT id, date, 1.5 AS half, NULL AS none FROM letter ORDER BY id"],
      keys: ["id", "date", "half", "none"]),
    Case(arguments: ["verify"], keys: ["name", "title", "outcome", "details"], isTable: false),
    Case(arguments: ["rebuild"], keys: ["revision", "outcome", "why"], isTable: false),
    Case(
      arguments: ["import", Workplace.fixtures],
      keys: ["path", "status", "id", "work", "revision", "sha256", "counts", "warnings"],
      isTable: false),
  ]

  @Test(arguments: cases)
  func jsonLinesAndCSVCarryTheValuesOfJSON(_ one: Case) throws {
    let place = try Workplace(filled: true)
    let json = try place.run(one.arguments + ["--format", "json"])
    #expect(json.code == 0)
    #expect(json.messages == "")
    let rows = try json.json().items
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.keys.isSuperset(of: one.keys)) }

    let lines = try place.run(one.arguments + ["--format", "jsonl"])
    #expect(lines.code == 0)
    #expect(try lines.lines() == rows)

    let csv = try place.run(one.arguments + ["--format", "csv"])
    #expect(csv.code == 0)
    let table = try CSVTable(csv.text)
    #expect(table.rows.count == rows.count)
    for key in one.keys where rows.allSatisfy({ !$0[key].isNested }) {
      #expect(table.cells(key) == rows.map(\.[key].cell), "\(key)")
    }
  }

  @Test(arguments: cases.filter(\.isTable))
  func aTableShowsTheValuesOfJSON(_ one: Case) throws {
    let place = try Workplace(filled: true)
    let rows = try place.run(one.arguments + ["--format", "json"]).json().items
    let table = try place.run(one.arguments)
    #expect(table.code == 0)
    let lines = table.text.split(separator: "\n")
    try #require(lines.count == rows.count + 1)
    for key in one.keys { #expect(lines[0].contains(key)) }
    for (line, row) in zip(lines.dropFirst(), rows) {
      for key in one.keys { #expect(row[key].cell.isEmpty || line.contains(row[key].cell)) }
    }
  }

  @Test func jsonDoesNotDependOnTerminalLocaleWidthOrColour() throws {
    let place = try Workplace(filled: true)
    for arguments in [["list"], ["search", "geïntegreerde"], ["verify"]] {
      for format in ["json", "jsonl", "csv"] {
        let command = arguments + ["--format", format]
        let plain = try place.run(command)
        for variables in [
          ["TERM": "xterm-256color", "LANG": "nl_NL.UTF-8", "COLUMNS": "40"],
          ["TERM": "dumb", "LC_ALL": "C", "COLUMNS": "400", "NO_COLOR": "1"],
          ["LC_ALL": "tr_TR.UTF-8", "CLICOLOR_FORCE": "1"],
        ] {
          #expect(try place.run(command, environment: variables).out == plain.out, "\(command)")
        }
        if arguments[0] != "id" {
          #expect(try place.run(command + ["--color", "always"]).out == plain.out, "\(command)")
        }
      }
    }
  }
}

extension Plain {
  /// An object, or a list that holds something else than texts.
  fileprivate var isNested: Bool {
    switch self {
    case .object: true
    case .array(let items): items.contains { $0.string == nil }
    default: false
    }
  }
}
