import Foundation
import Testing

/// The questions that the documentation asks of an archive in other tools, with the answers shown there.
@Suite struct OtherToolsTests {
  private static let missing: Comment = "it is absent: run .ci/judges and set ART100_JUDGES"

  /// The lines of the page between two lines of a block.
  private func shown(after start: String) throws -> [String] {
    let page = try String(
      contentsOfFile: Program.packageRoot + "/Sources/art100/art100.docc/OtherTools.md",
      encoding: .utf8)
    let rest = try #require(page.components(separatedBy: start).dropFirst().first)
    return rest.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
  }

  /// The words of each line, without what a tool draws between columns.
  private func words(_ text: some StringProtocol) -> [[Substring]] {
    text.split(separator: "\n").map { line in
      line.split { $0 == " " || $0 == "│" }.map { Substring($0) }
    }.filter { !$0.isEmpty }
  }

  private func expectShown(after start: String, in output: String) throws {
    let lines = words(try shown(after: start).joined(separator: "\n"))
    let printed = words(output)
    #expect(lines.count > 2)
    for line in lines { #expect(printed.contains(line), "\(line) is not in \(output)") }
  }

  @Test(.enabled(if: OutsideTool.judge("sqlite-utils", "sqlite-utils") != nil, missing))
  func sqliteUtils() throws {
    let place = try Workplace(filled: true)
    let sql = """
      SELECT letter, value, until_day FROM letter_contribution
      WHERE subject = 'F-16' AND aspect = 'deployed' ORDER BY date
      """
    let outcome = try Program.run(
      ["archive.sqlite", sql, "-t"], in: place.path,
      program: OutsideTool.judge("sqlite-utils", "sqlite-utils") ?? "")
    try expectShown(after: "aspect = 'deployed' ORDER BY date\" -t\n", in: outcome.text)
  }

  @Test(.enabled(if: OutsideTool.judge("pandas") != nil, missing))
  func pandas() throws {
    let place = try Workplace(filled: true)
    let code = try shown(after: "With pandas:\n\n```text\n").prefix { !$0.hasPrefix("kst-") }
    let outcome = try Program.run(
      ["-c", "import sqlite3, pandas\n" + code.joined(separator: "\n")], in: place.path,
      program: OutsideTool.judge("pandas") ?? "")
    try expectShown(after: "print(people.groupby(\"letter\").value.max())\n", in: outcome.text)
  }

  @Test(.enabled(if: OutsideTool.judge("duckdb") != nil, missing))
  func duckDB() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "csv", "-o", "tables").code == 0)
    let code = try shown(after: "largest amounts by year?\n\n```text\n").prefix {
      !$0.hasPrefix("20")
    }
    let outcome = try Program.run(
      ["-c", "import duckdb, sys; print(duckdb.sql(sys.argv[1]))", code.joined(separator: "\n")],
      in: place.path, program: OutsideTool.judge("duckdb") ?? "")
    try expectShown(after: "GROUP BY year ORDER BY year;\n", in: outcome.text)
  }

  @Test(.enabled(if: hasRSQLite, "R with RSQLite is absent: run .ci/judges"))
  func r() throws {
    let place = try Workplace(filled: true)
    let code = try shown(after: "With R:\n\n```text\n").prefix { !$0.hasPrefix("1 ") }
    let outcome = try Program.run(
      ["-e", code.joined(separator: "\n")], in: place.path,
      program: OutsideTool.installed("Rscript") ?? "")
    try expectShown(after: "ORDER BY letter_date, letter\")\n", in: outcome.text)
  }
}

private let hasRSQLite: Bool = {
  guard let program = OutsideTool.installed("Rscript") else { return false }
  return (try? Program.run(["-e", "library(RSQLite)"], in: "/", program: program))?.code == 0
}()
