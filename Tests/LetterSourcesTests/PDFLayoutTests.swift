import LetterModel
import Testing

@testable import LetterSources

/// Pieces of text at their places, as the program prints them; 18 units from line to line.
private struct Page {
  private var lines: [String] = []

  /// - Parameters:
  ///   - top: of the piece.
  ///   - font: 0 text, 1 bold, 2 small, 3 raised, 4 sloping, 5 pale and large.
  mutating func add(_ text: String, top: Int, left: Int = 100, width: Int? = nil, font: Int = 0) {
    let height = [13, 13, 10, 7, 13, 90][font]
    lines.append(
      "<text top=\"\(top)\" left=\"\(left)\" width=\"\(width ?? text.count * 7)\" height=\"\(height)\""
        + " font=\"\(font)\">\(text)</text>")
  }

  mutating func addText(_ count: Int, from top: Int, left: Int = 100, width: Int = 500) {
    for line in 0..<count {
      add(
        "gewone woorden van regel \(line) die de bladspiegel vullen", top: top + 18 * line,
        left: left,
        width: width)
    }
  }

  static func text(_ pages: [Page]) throws -> PDFText { PDFText(try layout(pages)) }

  static func layout(_ pages: [Page]) throws -> PDFLayout {
    let faces = ["A", "A-Bold", "A", "A", "A-Oblique", "A"].enumerated().map { id, family in
      let size = [13, 13, 10, 7, 13, 90][id]
      let color = id == 5 ? "#c8c8c8" : "#000000"
      return "<fontspec id=\"\(id)\" size=\"\(size)\" family=\"\(family)\" color=\"\(color)\"/>"
    }
    let bodies = pages.enumerated().map { number, page in
      "<page number=\"\(number + 1)\" width=\"892\" height=\"1262\">\(faces.joined())"
        + page.lines.joined(separator: "\n") + "</page>"
    }
    let xml =
      "<?xml version=\"1.0\"?><!DOCTYPE pdf2xml SYSTEM \"pdf2xml.dtd\"><pdf2xml>"
      + bodies.joined() + "</pdf2xml>"
    return PDFLayout(try PDFMarkup(Array(xml.utf8)).pages)
  }
}

private func roles(_ text: PDFText) -> [String: LineLook.Role] {
  var roles: [String: LineLook.Role] = [:]
  let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
  for (line, look) in zip(lines, text.looks) {
    roles[line.drop { $0 == " " || $0 == "\u{C}" }.description] = look?.role
  }
  return roles
}

struct PDFLayoutTests {
  /// Lines that drift to one side between those of the text, where ragged ones begin at one edge.
  @Test func aStampSetSlantwiseIsNoText() throws {
    var page = Page()
    page.addText(6, from: 100, width: 450)
    page.add("INGEKOMEN", top: 104, left: 600)
    page.add("9 MRT 2031", top: 119, left: 612)
    page.add("Griffie", top: 134, left: 630)
    #expect(try Page.layout([page]).stamps == ["INGEKOMEN", "9 MRT 2031", "Griffie"])
    var ragged = Page()
    ragged.addText(6, from: 100, width: 450)
    for (place, words) in ["Datum", "5 maart 2031", "Betreft de Sahel"].enumerated() {
      ragged.add(words, top: 104 + 15 * place, left: 600)
    }
    #expect(try Page.layout([ragged]).stamps.isEmpty)
  }

  /// Between lines set wide, notes in the size of the text follow each other more closely.
  @Test func aNoteBelowWideLinesStandsApart() throws {
    var page = Page()
    for line in 0..<6 {
      page.add("gewone woorden van regel \(line) die vullen", top: 100 + 36 * line, width: 500)
    }
    page.add("1 Zie de brief van mei.", top: 324)
    page.add("2 Besluit van juni.", top: 342)
    #expect(try Page.text([page]).text.contains("vullen\n\n1 Zie de brief van mei.\n2 Besluit"))
  }

  /// Bold by double strike: a line printed twice, be it a hair aside, or each of its letters.
  @Test func whatIsPrintedTwiceInOnePlaceIsReadOnce() throws {
    var page = Page()
    page.addText(4, from: 100)
    page.add("Mandaat", top: 200)
    page.add("Mandaat", top: 200, left: 101)
    for (letters, left, width) in [
      ("K", 100, 7), ("Ko", 100, 14), ("os", 107, 14), ("stte", 114, 21), ("en", 128, 14),
      ("n", 135, 7),
    ] {
      page.add(letters, top: 240, left: left, width: width)
    }
    page.add("TTaakkeenn", top: 280, width: 35)
    page.add("Mandaat", top: 320)
    let text = try Page.text([page])
    let words = text.text.split(separator: "\n").map { $0.filter(\.isLetter) }
    #expect(words.filter { !$0.isEmpty }.suffix(4) == ["Mandaat", "Kosten", "Taken", "Mandaat"])
    let bold = text.looks.compactMap { $0?.isBold }
    #expect(bold.suffix(4) == [true, true, true, false])
  }

  @Test func aRaisedFigureIsAMarkAndSmallLinesBelowTheTextAreNotes() throws {
    var page = Page()
    page.addText(4, from: 100)
    page.add("Het besluit van 2014", top: 172)
    page.add("1", top: 171, left: 240, width: 4, font: 3)
    page.add("geldt nog.", top: 172, left: 250)
    page.add("1", top: 210, width: 4, font: 3)
    page.add("Zie de brief van mei.", top: 210, left: 105, font: 2)
    let text = try Page.text([page])
    #expect(text.text.contains("Het besluit van 20141 geldt nog.\n\n1 Zie de brief van mei.\n"))
    #expect(text.looks.compactMap { $0?.marks.first } == [20..<21, 0..<1])
    #expect(roles(text) == ["1 Zie de brief van mei.": .note])
  }

  @Test func whatRepeatsAtOneHeightIsARunningLine() throws {
    let pages = (1...3).map { number in
      var page = Page()
      page.add("Concept van de directie \(number)", top: 40)
      page.addText(5, from: 400)
      return page
    }
    let found = roles(try Page.text(pages))
    #expect(found.count == 3 && found.values.allSatisfy { $0 == .running })
  }

  @Test func aSideColumnStandsBesideTheText() throws {
    var page = Page()
    page.addText(6, from: 100)
    page.add("Ministerie van Defensie", top: 104, left: 640, font: 2)
    page.add("Onze referentie", top: 118, left: 640, font: 2)
    let text = try Page.text([page])
    #expect(roles(text) == ["Ministerie van Defensie": .side, "Onze referentie": .side])
    #expect(text.looks.prefix(2).allSatisfy { $0?.role == .side })
  }

  @Test func columnsAreReadOneAfterTheOther() throws {
    var page = Page()
    page.add(
      "Een titel over de volle breedte van het blad, boven beide kolommen", top: 60, width: 690)
    page.addText(6, from: 100, width: 320)
    for line in 0..<6 {
      page.add(
        "rechts staat regel \(line) van de kolom", top: 105 + 18 * line, left: 460, width: 320)
    }
    page.add("met een punt dieper", top: 213, left: 480, width: 200)
    let lines = try Page.text([page]).text.split(separator: "\n").map {
      $0.drop { $0 == " " }.prefix(6)
    }
    #expect(
      lines == ["Een ti"] + Array(repeating: "gewone", count: 6)
        + Array(repeating: "rechts", count: 6) + ["met ee", "\u{C}"])
  }

  @Test func aStampIsNamedAndStandsApart() throws {
    var page = Page()
    page.addText(6, from: 100)
    page.add("VERTROUWELIJK", top: 90, left: 200, width: 500, font: 5)
    page.add("ontvangen 3 mei", top: 120, left: 20, width: 0)
    let layout = try Page.layout([page])
    #expect(layout.stamps == ["VERTROUWELIJK", "ontvangen 3 mei"])
    #expect(roles(PDFText(layout)).values.allSatisfy { $0 == .stamp })
  }

  @Test func anIndentBeginsAParagraphAndAListsHangingLinesDoNot() throws {
    var page = Page()
    page.addText(3, from: 100)
    page.add("De alinea begint dieper en gaat op de volgende regel verder", top: 154, left: 120)
    page.addText(2, from: 172)
    page.add("• een punt van de lijst dat op de volgende", top: 208)
    page.add("regel verder gaat", top: 226, left: 112)
    page.addText(2, from: 244)
    let looks = try Page.text([page]).looks.compactMap { $0 }
    #expect(looks.map { $0.startsParagraph == true }.firstIndex(of: true) == 3)
    #expect(looks.count { $0.startsParagraph == true } == 1)
  }

  @Test(arguments: [
    (["D u u r   v a n   d e   i n z e t"], "Duur van de inzet"),
    (["F - 1 6 ’ s"], "F-16’s"),
    (["De   Minister   voor   Handel,"], "De Minister voor Handel,"),
    (["De", "Minister", "van", "Defensie,"], "De Minister van Defensie,"),
  ])
  func wordsSetWideAreReadWhole(_ pieces: [String], _ words: String) throws {
    var page = Page()
    page.addText(4, from: 100)
    for (place, piece) in pieces.enumerated() {
      page.add(piece, top: 172, left: 100 + place * 120, width: 80)
    }
    #expect(try Page.text([page]).text.hasSuffix("\n\(words)\n\u{C}"))
  }

  @Test func cellsOfATableStayApart() throws {
    var page = Page()
    page.addText(4, from: 100)
    page.add("Opleiding", top: 172)
    page.add("2031", top: 172, left: 500, width: 28)
    page.add("2032", top: 172, left: 541, width: 28)
    let row = try #require(try Page.text([page]).text.split(separator: "\n").dropLast().last)
    #expect(
      row.split(separator: "    ").map { $0.drop { $0 == " " } } == ["Opleiding", "2031", "2032"])
  }

  @Test(arguments: [
    "", "Den Haag", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><pdf2xml></pdf2xml>",
    "<?xml version=\"1.0\"?><pdf2xml><page><text>a<script>b</script></text></page></pdf2xml>",
    "<?xml version=\"1.0\"?><pdf2xml><page><text>a</page></pdf2xml>",
    "<?xml version=\"1.0\"?><page width=892><text>a</text></page>",
    "<?xml version=\"1.0\"?><page><text>&geheim;</text></page>",
    "<?xml version=\"1.0\"?><text>voor de pagina</text>",
  ])
  func whatTheProgramDoesNotPrintIsRefused(_ printed: String) {
    #expect(throws: PDFMarkup.Failure.self) { try PDFMarkup(Array(printed.utf8)) }
  }

  @Test func aPageOfMorePiecesThanAnyLetterHasIsRefused() {
    let pieces = String(repeating: "<text>a</text>", count: 6001)
    #expect(throws: PDFMarkup.Failure.isTooMuch) {
      try PDFMarkup(Array("<?xml version=\"1.0\"?><page>\(pieces)</page>".utf8))
    }
  }

  @Test func crosswiseMarksAndSignsByNumberAreRead() throws {
    let pages = try PDFMarkup(
      Array("<?xml version=\"1.0\"?><page><text><b>a <i>&lt;&#233;</b></i>&amp;</text></page>".utf8)
    ).pages
    #expect(pages.first?.pieces.map(\.text) == ["a <é&"])
    #expect(pages.first?.pieces.first?.font.isBold == true)
  }
}
