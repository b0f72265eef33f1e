import Foundation
import Testing

/// A letter with tables through the commands.
@Suite struct TableCommandTests {
  private func filled() throws -> Workplace {
    let place = try Workplace()
    #expect(try place.run("import", Workplace.tables).code == 0)
    return place
  }

  @Test func showGivesRowsInEveryForm() throws {
    let place = try filled()
    let json = try place.run("show", "27925-941", "--format", "json").json()
    let table = json["sections"][2]["blocks"][1]
    #expect(table["kind"] == "table" && table["header_rows"] == 1)
    #expect(
      table["rows"][1].items == ["Inzet van het fregat en van de helikopters", "18,4", "6,0"])
    #expect(table["rows"][3].items == ["Nazorg", "", "0,7"])
    #expect(json["sections"][2]["blocks"][0]["rows"] == .null)
    let text = try place.run("show", "27925-941").text
    #expect(text.contains("     Nazorg                                             0,7\n"))
    let markdown = try place.run("show", "27925-941", "--format", "markdown").text
    #expect(markdown.contains("| Eenheid | Taak | Aantal |\n| --- | --- | ---: |\n| Bemanning |"))
    let page = try place.run("show", "27925-941", "--format", "html").text
    #expect(page.contains("<th scope=\"col\" class=\"figures\">2031</th>"))
    #expect(page.contains("<tr><th scope=\"row\">Nazorg</th><td class=\"figures\"></td>"))
  }

  @Test func aCellIsFoundAndItsAmountHasTheYearOfItsColumn() throws {
    let place = try filled()
    let hits = try place.run("search", "Djibouti", "--format", "json").json()
    #expect(hits.items.map { $0["passage"] } == ["kst-27925-941#2/5"])
    let facts = try place.run("facts", "27925-941", "--kind", "amount", "--format", "json").json()
    #expect(facts.items.count == 7)
    #expect(facts.items[4]["purpose"] == "Nazorg" && facts.items[4]["year"] == 2032)
    #expect(facts.items[5]["purpose"] == "Totaal" && facts.items[5]["cumulative"] == "yes")
    #expect(!facts.items.contains { $0["value"] == 2031 })
  }

  @Test func aChangedCellIsAChangedBlock() throws {
    let place = try filled()
    let old = try String(contentsOfFile: Workplace.tables, encoding: .utf8)
    try place.file("nieuw.txt", old.replacing("     24\n", with: "     26\n"))
    try place.file("oud.txt", old)
    let diff = try place.run("diff", "oud.txt", "nieuw.txt", "--text")
    #expect(diff.code == 1)
    #expect(diff.text.contains("[-24-]{+26+}") && diff.text.contains("1/3"))
  }

  @Test func cellsGoOutAndComeBack() throws {
    let place = try filled()
    #expect(try place.run("export", "csv", "-o", "tables").code == 0)
    let cells = try String(
      contentsOfFile: place.path + "/tables/table_cell.csv", encoding: .utf8)
    #expect(cells.contains("Staf in Djibouti,2032,\"0,3\""))
    #expect(try place.run("export", "jsonl", "-o", "all.jsonl").code == 0)
    #expect(try place.run("restore", "all.jsonl", "-a", "again.sqlite").code == 0)
    #expect(try place.run("verify", "-a", "again.sqlite").code == 0)
    let shown = try ["archive.sqlite", "again.sqlite"].map {
      try place.run("show", "27925-941", "--format", "json", "-a", $0).text
    }
    #expect(shown[0] == shown[1])
    #expect(try place.run("rebuild").code == 0)
    #expect(try place.run("verify").code == 0)
    #expect(try place.run("show", "27925-941", "--format", "json").text == shown[0])
  }
}
