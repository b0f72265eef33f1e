import LetterParsing
import LetterSources
import Testing

private let left = [
  "De schepen varen uit in de eerste", "week van mei en keren terug voor",
  "de winter begint. Daarna gaan de", "bemanningen met verlof en worden",
  "de schepen onderhouden. De Raad", "spreekt over een nieuwe reis. De",
  "ministers melden u voor de zomer", "wat het besluit is geworden, en", "wat dat kost.",
]
private let right = [
  "De kosten komen ten laste van de", "begroting van het ministerie. Zij",
  "zijn lager dan vorig jaar, omdat", "er minder wordt gevaren. In juni",
  "volgt een overzicht van wat is", "uitgegeven. Dat wordt door de",
  "accountant bekeken, zoals dat ook",
  "bij eerdere reizen is gebeurd.",
]

private func beside(_ left: [String], _ right: [String]) -> String {
  left.indices.map { row in
    row < right.count
      ? left[row] + String(repeating: " ", count: 40 - left[row].count) + right[row] : left[row]
  }.joined(separator: "\n")
}

private func text(_ text: String) throws -> SourceText {
  try SourceReader().letterText(of: Array(text.utf8), path: "brief.txt")
}

@Suite struct TextColumnsTests {
  @Test func theRightOfTwoColumnsFollowsTheLeft() throws {
    let read = try text(
      "Kop\n\n" + beside(left, right) + "\n\nSlot.\n")
    #expect(
      read.text.split(separator: "\n") == (["Kop"] + left + right).map { $0[...] } + [
        "Slot."
      ])
    #expect(read.remarks == ["the two columns from line 3 on were set one after the other"])
  }

  @Test func aPageTurnStaysWhereItWas() throws {
    let read = try text(beside(left, right) + "\n\u{C}" + beside(right, left))
    #expect(read.text.filter { $0 == "\u{C}" }.count == 1)
    #expect(read.text.split(separator: "\u{C}").count == 2)
    #expect(read.text.split(separator: "\u{C}").last?.hasPrefix(right[0]) == true)
  }

  /// Cells, labels and signatures run on from no line to the next.
  @Test func aTableStaysAsItIs() throws {
    let rows = (1...12).map {
      "Vervoer over zee en land \($0)          Verpleging in het kamp \($0)"
    }
    for lines in [rows, left, rows.map { $0 + "        verder niets" }] {
      let plain = lines.joined(separator: "\n")
      #expect(try text(plain) == SourceText(form: .text, text: plain, encoding: .utf8))
    }
  }
}
