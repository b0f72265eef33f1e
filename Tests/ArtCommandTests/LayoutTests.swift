import Foundation
import Testing

private let python = OutsideTool.judge("typst")

/// What came back of letters that typst set anew in one layout, as `Support/layouts.py` counts it.
private struct Layout: Decodable {
  let layout: String
  let refused: [String]
  let lost: Int
  let added: Int
  let blocks: Int
  let headings: Int
  let notes: Int
  let signatories: Int
  let levels: Int
  let ofBlocks: Int
  let ofHeadings: Int
  let ofNotes: Int
  let ofSignatories: Int
  let ofLevels: Int
  let tables: Int?
  let ofTables: Int?

  enum CodingKeys: String, CodingKey {
    case layout, refused, lost, added, blocks, headings, notes, signatories, levels, tables
    case ofBlocks = "of blocks"
    case ofHeadings = "of headings"
    case ofNotes = "of notes"
    case ofSignatories = "of signatories"
    case ofLevels = "of levels"
    case ofTables = "of tables"
  }
}

private let layouts = [
  "official", "notes-close", "notes-ruled", "justified", "indented", "numbered", "ministry",
  "endnotes", "columns", "levels", "stamped", "tracked", "table",
]

/// A third of the layouts, another one every day; all where ART100_LAYOUTS says so.
private let chosen: [String] = {
  if isAskedForAll { return layouts }
  let day = Int(Date().timeIntervalSince1970 / 86_400)
  return layouts.indices.filter { $0 % 3 == day % 3 }.map { layouts[$0] }
}()

@Test(.enabled(if: python != nil, "typst is absent: run .ci/judges"), arguments: chosen)
func aLetterReadsAlikeInEveryLayout(_ name: String) throws {
  try expectAlike(name, with: try #require(python))
}

private let writer = OutsideTool.installed("soffice")
private let plainPython = OutsideTool.installed("python3")
private let isAskedForAll = ProcessInfo.processInfo.environment["ART100_LAYOUTS"] == "all"

@Test(
  .enabled(
    if: writer != nil && plainPython != nil && isAskedForAll,
    "set ART100_LAYOUTS=all and install libreoffice-writer-nogui"),
  arguments: [
    "writer-justified", "writer-indented", "writer-columns", "writer-table", "writer-narrow",
  ])
func aLetterReadsAlikeFromAWordProcessor(_ name: String) throws {
  try expectAlike(name, with: try #require(plainPython))
}

private func expectAlike(_ name: String, with python: String) throws {
  let script = Program.packageRoot + "/Tests/ArtCommandTests/Support/layouts.py"
  let letters = ["kst-27925-612", "kst-29521-293"].map {
    Program.packageRoot + "/Fixtures/letters/\($0).txt"
  }
  let place = try Workplace()
  let outcome = try Program.run(
    [script, Program.path, "--json", "--layouts", name] + letters, in: place.path, environment: [:],
    program: python)
  #expect(outcome.code == 0, "\(outcome.messages)")
  let read = try JSONDecoder().decode(Layout.self, from: Data(outcome.text.utf8))
  #expect(read.layout == name)
  #expect(read.refused == [])
  #expect((read.lost, read.added) == (0, 0))
  #expect(read.blocks == read.ofBlocks)
  #expect(read.headings == read.ofHeadings)
  #expect(read.levels == read.ofLevels)
  #expect(read.notes == read.ofNotes)
  #expect(read.signatories == read.ofSignatories)
  #expect(read.tables == read.ofTables)
}
