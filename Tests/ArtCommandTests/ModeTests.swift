import Foundation
import SQLite
import Testing

/// Every command in every mode and every format, on letters that try to be obeyed: it is printed
/// so that it is harmless, or refused with the formats that there are.
@Suite struct ModeTests {
  struct Mode: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var formats: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String..., formats: [String] = ["table", "json", "jsonl", "csv"]) {
      (self.arguments, self.formats) = (arguments, formats)
    }
  }

  static let formats = ["table", "text", "markdown", "html", "unified", "json", "jsonl", "csv"]
  private static let whole = ["text", "markdown", "json", "html"]
  private static let lineage = ["table", "json", "jsonl", "csv", "html"]
  private static let pair = ["27925-1", "27925-2"]

  static let modes: [Mode] = [
    Mode("show", "27925-1", formats: whole),
    Mode("show", "27925-1", "--section", "1", formats: whole),
    Mode("show", "27925-1#0/2", formats: whole),
    Mode("show", "27925-1", "--outline", formats: ["text", "json"]),
    Mode("show", "27925-1", "--repairs", formats: ["text", "json"]),
    Mode("diff", "27925-1", "27925-2", formats: ["text", "unified", "json", "html"]),
    Mode("diff", "27925-1", "27925-2", "--text", formats: ["text", "unified", "json", "html"]),
    Mode("diff", "27925-1", "27925-2", "--facts", formats: ["text", "json", "html"]),
    Mode("diff", "27925-1", "27925-2", "--section", "1", formats: ["text", "json", "html"]),
    Mode("diff", "27925-1", "27925-2", "--dropped", formats: ["text", "json"]),
    Mode("diff", "27925-1", "27925-2", "--side-by-side", formats: ["text"]),
    Mode("matrix", "27925-1", "27925-2", formats: ["table", "csv", "json", "html"]),
    Mode("matrix", "27925-1", "27925-2", "--topics", formats: ["table", "csv", "json", "html"]),
    Mode("matrix", "27925-1", "27925-2", "--evidence", formats: ["table", "csv", "json", "html"]),
    Mode("blame", "27925-2", formats: lineage),
    Mode("blame", "27925-2", "--lost", formats: lineage),
    Mode("history", "militairen", "--series", "Reeks \(TrickyPlace.words)", formats: lineage),
    Mode("history", "27925-2#0/2", "--series", "Reeks \(TrickyPlace.words)", formats: lineage),
    Mode("list"), Mode("search", "militairen"), Mode("search", "script"),
    Mode("series", "list"), Mode("series", "show", "Reeks \(TrickyPlace.words)"),
    Mode("series", "propose"), Mode("twins", "list"), Mode("facts"),
    Mode("facts", "--on", "2015-07-01"), Mode("citations"), Mode("citations", "--gaps"),
    Mode("citations", "--incoming", "27925-1"), Mode("audit"), Mode("review", "27925-1"),
    Mode("review", "log", "27925-1"), Mode("codebook"), Mode("align", "27925-1", "27925-2"),
    Mode("verify"),
    Mode("rebuild"), Mode("id", "27925-1", "x \(TrickyPlace.words)"), Mode("import", "."),
    Mode("import", ".", "--dry-run"), Mode("import", ".", "--atomic"),
    Mode("sql", "SELECT text AS \"\(TrickyPlace.inLine[3])[5m\" FROM block"),
  ]

  @Test func whatEachModeGivesInEachFormatIsHarmless() throws {
    let tricky = try TrickyPlace()
    for mode in Self.modes {
      for format in Self.formats {
        let arguments = mode.arguments + ["--format", format]
        let outcome = try tricky.place.run(arguments)
        let what =
          "\(mode.arguments[0]) \(mode.arguments.dropFirst().filter { $0.hasPrefix("-") }) \(format)"
        guard mode.formats.contains(format) else {
          #expect(outcome.code == 64, "\(what): \(outcome.messages)")
          #expect(outcome.out.isEmpty, "\(what)")
          for name in mode.formats { #expect(outcome.messages.contains(name), "\(what)") }
          continue
        }
        #expect([0, 1, 65].contains(outcome.code), "\(what): \(outcome.code) \(outcome.messages)")
        expectHarmless(outcome, format, what)
      }
    }
  }

  private func expectHarmless(_ outcome: Outcome, _ format: String, _ what: String) {
    switch format {
    case "csv":
      // A value of CSV is exact, whatever it holds.
      #expect((try? CSVTable(outcome.text)) != nil, "\(what)")
      #expect(Outcome(code: 0, out: [], err: outcome.err).tricks == [], "\(what)")
      return
    case "json": #expect((try? outcome.json()) != nil, "\(what)")
    case "jsonl": #expect((try? outcome.lines()) != nil, "\(what)")
    case "html":
      #expect(!outcome.text.contains("<script"), "\(what)")
      // What is lost, or said of one subject, need not hold the words that want to be obeyed.
      let isWhole = !what.contains("--lost") && !what.hasPrefix("history")
      #expect(!isWhole || outcome.text.contains("&lt;script&gt;"), "\(what)")
      #expect(outcome.text.hasPrefix("<!DOCTYPE html>"), "\(what)")
    case "markdown":
      #expect(!outcome.text.replacing("\\<", with: "").contains("<"), "\(what)")
    default: #expect(!outcome.text.contains("\t"), "\(what)")
    }
    #expect(outcome.tricks == [], "\(what)")
  }

  @Test func whatStylesATextIsNeverTheTextItself() throws {
    let tricky = try TrickyPlace()
    for mode in Self.modes where mode.formats.contains("table") || mode.formats.contains("text") {
      let isID = mode.arguments[0] == "id" || mode.arguments[0] == "codebook"
      let outcome = try tricky.place.run(mode.arguments + (isID ? [] : ["--color", "always"]))
      let text = outcome.text.replacing(/\u{1B}\[(0|1|2|1;33|32|1;31|31;9|32;1|36)m/, with: "")
      let plain = Outcome(code: 0, out: Array(text.utf8), err: outcome.err)
      #expect(plain.tricks == [], "\(mode.arguments)")
    }
  }

  @Test func messagesThatQuoteWhatWasGivenAreHarmlessToo() throws {
    let tricky = try TrickyPlace()
    let words = "x \(TrickyPlace.words)"
    for arguments in [
      ["show", words], ["show", "27925-1", "--section", words], ["show", "27925-1#\(words)"],
      ["show", "27925-1", "--format", words], [words], ["list", "--\(words)"],
      ["list", "--from", words], ["list", "--topic", words], ["list", "--series", words],
      ["series", "show", words], ["series", "add", words, "27925-9"],
      ["series", "add", "S", "27925-1", "--role", words], ["facts", "--kind", words],
      ["facts", "--on", words], ["facts", "--review", words], ["audit", "--check", words],
      ["history", words, "--series", words], ["matrix", "--series", words], ["search", words],
      ["search", "--fts", "\"\(words)"], ["sql", words], ["sql", "SELECT 1", "--param", words],
      ["codebook", "--part", words], ["import", words], ["import", "27925", "--cause", words],
      ["import", "x.txt", "--id", words], ["import", "x.txt", "--encoding", words],
      ["citations", "--text", words], ["diff", words, words], ["review", "confirm", words],
      ["review", "27925-1", "--sheet-in", words],
      ["align", "27925-1", "27925-2", "--section", words],
      ["backup", "geen/\(words)"], ["export", "jsonl", "-o", "geen/\(words)"],
      ["restore", "geen/\(words)"], ["list", "-a", "geen/\(words)"], ["install", "--color", words],
    ] {
      for format in [[], ["--format", "json"]]
      where !arguments.contains("--format") || format.isEmpty {
        let outcome = try tricky.place.run(arguments + format)
        #expect(outcome.code != 70 && outcome.code > 0 || outcome.code == 0, "\(arguments)")
        #expect(outcome.tricks == [], "\(arguments[0]): \(outcome.messages)")
      }
    }
  }

  @Test func anIdThatWasTamperedWithIsHarmless() throws {
    let tricky = try TrickyPlace()
    try tricky.change(
      "UPDATE edition SET name = 'kst-1' || char(27, 91, 53, 109, 8238) WHERE id = 1")
    for arguments in [
      ["search", "militairen"], ["list"], ["facts"], ["citations"], ["audit"], ["verify"],
      ["rebuild"], ["series", "show", "Reeks \(TrickyPlace.words)"], ["twins"],
      ["series", "propose"],
    ] {
      #expect(try tricky.place.run(arguments).tricks == [], "\(arguments)")
    }
  }

  @Test func aSheetHasNoOtherFormat() throws {
    let place = try Workplace(filled: true)
    for format in ["table", "json", "csv"] {
      #expect(
        try place.run("review", "27925-U", "--sheet-out", "a.csv", "--format", format).code == 64)
    }
    #expect(try !place.names().contains("a.csv"))
  }

  @Test func theBytesOfASourceComeInNoFormat() throws {
    let tricky = try TrickyPlace()
    for format in ["json", "html", "markdown"] {
      let outcome = try tricky.place.run("show", "27925-1", "--source", "--format", format)
      #expect(outcome.code == 64)
      #expect(outcome.out.isEmpty)
    }
    let file = try #require(try tricky.place.names().first { $0.hasPrefix("brief 1") })
    #expect(try tricky.place.run("show", "27925-1", "--source").out == tricky.place.bytes(file))
  }

  @Test func anOutlineAsJSONHoldsNoText() throws {
    let place = try Workplace(filled: true)
    let whole = try place.run("show", "27925-U", "--format", "json").json()
    let outline = try place.run("show", "27925-U", "--outline", "--format", "json").json()
    #expect(
      outline["sections"].items.map(\.["heading"]) == whole["sections"].items.map(\.["heading"]))
    #expect(outline["sections"].items.allSatisfy { $0["blocks"].items.isEmpty })
    #expect(outline["notes"].items.isEmpty)
  }
}
