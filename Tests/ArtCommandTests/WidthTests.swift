import Foundation
import Glibc
import Testing

/// What people read fits the width that they have, and says the same as in any other.
@Suite struct WidthTests {
  static let commands: [[String]] = [
    ["list"], ["series", "show", "ISIS"], ["facts"], ["facts", "27925-U", "--why"],
    ["facts", "--on", "2018-03-01"], ["facts", "27925-637", "--numbers"], ["citations"],
    ["citations", "--gaps"], ["matrix", "--series", "ISIS"],
    ["matrix", "--series", "ISIS", "--topics"], ["matrix", "27925-612", "27925-637", "--evidence"],
    ["audit"], ["twins"], ["diff", "27925-612", "27925-637"],
    ["diff", "27925-612", "27925-637", "--dropped"], ["blame", "27925-637"],
    ["blame", "27925-637", "--lost"], ["history", "mandate", "--series", "ISIS"],
    ["show", "27925-U"], ["show", "27925-U", "--outline"], ["show", "27925-U", "--repairs"],
    ["search", "Irak"], ["review", "27925-U"], ["codebook"], ["verify"], ["rebuild"],
    ["sql", "SELECT * FROM letter_fact"], ["import", Workplace.fixtures, "--dry-run"],
  ]

  private static let place = Result { try Workplace(filled: true) }

  @Test(arguments: commands)
  func noLineIsLongerThanTheScreen(_ arguments: [String]) throws {
    let place = try Self.place.get()
    for columns in [60, 80, 110, 200] {
      let outcome = try place.run(arguments, environment: ["COLUMNS": "\(columns)"])
      let longest = outcome.text.split(separator: "\n").max { $0.count < $1.count } ?? ""
      #expect(longest.count <= columns, "\(columns): \(longest)")
    }
  }

  /// Every value of the wide table stands in the narrow one, whole, in the same order or said once.
  @Test func aNarrowTableSaysAllThatAWideOneSays() throws {
    let place = try Self.place.get()
    let shown = [
      (["list"], ["id", "title"]), (["facts", "27925-637"], ["subject", "quote"]),
      (["citations", "27925-637"], ["target", "text"]),
    ]
    for (arguments, keys) in shown {
      let rows = try place.run(arguments + ["--format", "json"]).json().items
      let narrow = try place.run(arguments, environment: ["COLUMNS": "70"]).text
      let text = narrow.split(whereSeparator: \.isWhitespace).joined()
      for row in rows {
        for key in keys {
          let value = row[key].cell.split(whereSeparator: \.isWhitespace)
          // Cells of several columns share a line, so a wrapped one is there word by word.
          for word in value where word.count <= 16 {
            #expect(text.contains(word), "\(arguments): \(word)")
          }
        }
      }
    }
  }

  @Test func whatEveryRowSaysIsSaidOnce() throws {
    let place = try Self.place.get()
    let narrow = try place.run("list", environment: ["COLUMNS": "80"]).text
    #expect(narrow.hasPrefix("in every row: series ISIS, revisions 1\n"))
    #expect(narrow.split(separator: "ISIS").count == 2)
    let wide = try place.run("list", environment: ["COLUMNS": "200"]).text
    #expect(try place.run("list").text.replacing("  \n", with: "\n") == wide)
  }

  @Test func thousandsAreSetApartForPeopleAlone() throws {
    let place = try Self.place.get()
    let arguments = ["facts", "27925-637", "--kind", "amount"]
    #expect(try place.run(arguments).text.contains("139,500,000  "))
    for format in ["json", "jsonl", "csv"] {
      let text = try place.run(arguments + ["--format", format]).text
      #expect(text.contains("139500000") && !text.contains("139,500,000"))
    }
    // A number that a person asked for may name something.
    #expect(try place.run("sql", "SELECT 27925 AS dossier").text.contains("27925"))
  }

  @Test(arguments: [
    "show|27925-U|--format|html", "show|27925-U|--format|markdown", "list|--format|csv",
  ])
  func machineFormatsDependOnNoWidth(_ line: String) throws {
    let place = try Self.place.get()
    let arguments = line.split(separator: "|").map(String.init)
    let plain = try place.run(arguments).out
    #expect(try place.run(arguments, environment: ["COLUMNS": "40"]).out == plain)
  }

  @Test(.enabled("needs the program script") { access("/usr/bin/script", X_OK) == 0 })
  func longOutputGoesThroughAPagerOnATerminalOnly() throws {
    let place = try Self.place.get()
    func shown(_ options: String, _ variables: [String: String] = [:]) throws -> String {
      try Program.run(
        ["-qec", "stty rows 20 cols 80; \(Program.path) show 27925-U \(options)", "/dev/null"],
        in: place.path,
        environment: [
          "ART100_ARCHIVE": place.archive, "TERM": "xterm", "PAGER": "sed -e s/^/page:/",
        ].merging(variables) { $1 }, program: "/usr/bin/script"
      ).text
    }
    #expect(try shown("").contains("page:"))
    #expect(!(try shown("--no-pager").contains("page:")))
    #expect(!(try shown("", ["PAGER": "cat"]).contains("page:")))
    #expect(!(try shown("", ["PAGER": "no-such-pager"]).isEmpty))
    #expect(
      !(try place.run("show", "27925-U", environment: ["PAGER": "sed -e s/^/page:/"])
        .text.contains("page:")))
  }
}
