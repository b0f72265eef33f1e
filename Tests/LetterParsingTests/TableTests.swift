import Foundation
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// Bodies of letters in our own wording, with tables and with what is only set like one.
private let cases: [String] = {
  let folder = Fixtures.folder.appending(path: "cases/tables").path
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { $0.hasSuffix(".expected.txt") }.map { String($0.dropLast(13)) }.sorted()
}()

private let head = """
  27 925 Bestrijding internationaal terrorisme

  Nr. 940 BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 3 oktober 2030

  Met deze brief informeert het kabinet de Kamer over een fregat in de Golf van Aden.


  """

/// A line a block, a line a row: `=` before those that head a table, `|` before each cell.
private func tableOutline(_ letter: Letter) -> String {
  var lines: [String] = []
  for section in letter.sections where section.level > 0 { lines.append("## \(section.heading)") }
  for block in letter.blocks {
    if block.kind == .table {
      lines.append("table of \(block.rows.count) rows")
      for row in block.rows {
        lines.append(
          (row[0].isHeader ? "=" : " ") + row.map { "| " + $0.text }.joined(separator: " "))
      }
    } else {
      lines.append("\(block.kind) \(block.marker ?? "")\(block.text)")
    }
  }
  lines += letter.signatories.map { "-- \($0.office) | \($0.name ?? "")" }
  return lines.joined(separator: "\n") + "\n"
}

@Suite struct TableTests {
  @Test func thereAreTablesOfManyForms() { #expect(cases.count >= 15) }

  @Test(arguments: cases)
  func aTableHasItsCellsAndNothingElseIsOne(_ name: String) throws {
    let text = head + (try Fixtures.text("cases/tables/\(name).txt"))
    let letter = LetterParser.letter(from: text)
    try expect(tableOutline(letter), matches: "cases/tables/\(name).expected.txt")
    expectWhole(letter, text)
    #expect(letter.blocks.contains { $0.kind == .table } != name.hasPrefix("no-"))
  }

  @Test func aFormsOwnRowsNeedNoLayout() throws {
    func look(_ role: LineLook.Role?, starts: Bool? = nil) -> LineLook {
      LineLook(page: 1, left: 72, top: 72, size: 10, role: role, startsParagraph: starts)
    }
    let body: [(String, LineLook)] = [
      ("De kosten zijn:", look(nil)), ("\t2031\t2032", look(.tableHeader)),
      ("Staf in\t14,0\t", look(.tableRow)), ("Mombasa", look(.tableRest)),
      ("Totaal\t14,0\t–", look(.tableRow)), ("Eenheid\tTaak", look(.tableRow, starts: true)),
      ("Genie\tBouwen", look(.tableRow)), ("Dat is alles wat het kost.", look(nil)),
    ]
    let above = head.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let text = (above.map(String.init) + body.map(\.0)).joined(separator: "\n") + "\n"
    let looks: [LineLook?] =
      above.map { $0.isEmpty ? nil : look(nil) } + body.map { Optional($0.1) }
    let letter = LetterParser.letter(from: text, looks: looks)
    let tables = letter.blocks.filter { $0.kind == .table }
    #expect(
      tables.map { $0.rows.map { $0.map(\.text) } } == [
        [["", "2031", "2032"], ["Staf in Mombasa", "14,0", ""], ["Totaal", "14,0", "–"]],
        [["Eenheid", "Taak"], ["Genie", "Bouwen"]],
      ])
    #expect(tables.map(\.headerRows) == [1, 0])
    #expect(tables[0].text == "\t2031\t2032\nStaf in Mombasa\t14,0\t\nTotaal\t14,0\t–")
    expectWhole(letter, text)
  }

  @Test func everyCellLeadsBackToTheSource() throws {
    let text = head + (try Fixtures.text("cases/tables/words-in-two-columns.txt"))
    let letter = LetterParser.letter(from: text)
    let table = try #require(letter.blocks.first { $0.kind == .table })
    for cell in table.rows.joined() {
      #expect(table.text.slice(cell.range) == cell.text)
      let source = table.segments.filter { cell.range.contains($0.textStart) }
        .compactMap { text.slice($0.sourceRange) }.joined(separator: " ")
      #expect(source.replacing("i k", with: "ik").replacing("d s", with: "ds") == cell.text)
    }
    #expect(
      letter.repairs.first { $0.kind == .hyphenRemoved }?.before == "-",
      "the words of the other cells lie between the hyphen and what it joins")
  }

  @Test func aTableCountsAsText() throws {
    let text = head + (try Fixtures.text("cases/tables/box.txt"))
    let roles = Coverage(of: LetterParser.letter(from: text), in: text).roles
    #expect(
      roles.count(.furniture)
        == Coverage(of: LetterParser.letter(from: head), in: head).roles.count(.furniture))
    #expect(roles.count(.block) > 300)
  }

  @Test func aVeryLongRunOfColumnsIsReadInTime() {
    let lines = (0..<20_000).map { "woord \($0)    en  nog   woorden \($0 % 7 == 0 ? "  12" : "")" }
    let clock = ContinuousClock()
    let time = clock.measure { _ = LetterParser.letter(from: head + lines.joined(separator: "\n")) }
    #expect(time < .seconds(60))
  }
}
