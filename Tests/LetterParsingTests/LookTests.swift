import LetterModel
import LetterParsing
import Testing

/// A line and how it looks; `marks` are raised figures.
private struct Line {
  var text: String
  var look: LineLook?

  init(
    _ text: String, left: Double = 60, size: Double = 9, bold: Bool = false, italic: Bool = false,
    role: LineLook.Role? = nil, starts: Bool? = nil, marks: [Range<Int>] = []
  ) {
    self.text = text
    look = LineLook(
      page: 1, left: left, top: 0, size: size, isBold: bold, isItalic: italic, role: role,
      startsParagraph: starts, marks: marks)
  }

  static let blank: Line = {
    var line = Line("")
    line.look = nil
    return line
  }()
}

private func letter(_ lines: [Line]) -> Letter {
  let all = [Line("Den Haag, 18 juni 2010"), .blank] + lines
  let text = all.map { $0.text + "\n" }.joined() + "\u{C}"
  let letter = LetterParser.letter(from: text, looks: all.map(\.look))
  expectWhole(letter, text)
  return letter
}

struct LookTests {
  @Test func aHeadingIsKnownByItsFaceAndItsLevelByTheRankOfTheFace() {
    let read = letter([
      Line("Wat is er besloten?", bold: true),
      Line("Het kabinet heeft besloten een eenheid te sturen."), .blank,
      Line("En waarom zo", italic: true),
      Line("De toestand laat geen uitstel toe."), .blank,
      Line("Kosten", bold: true), Line("De uitgaven zijn begroot."),
    ])
    #expect(read.sections.map(\.heading) == ["", "Wat is er besloten?", "En waarom zo", "Kosten"])
    #expect(read.sections.map(\.level) == [0, 1, 2, 1])
    #expect(
      read.sections.dropFirst().allSatisfy { $0.levelBasis == .font && $0.headingTold == .font })
  }

  @Test func aRaisedFigureIsTheMarkWhateverStandsBesideIt() {
    let read = letter([
      Line("Inleiding", bold: true),
      Line("In 1991 was er al een missie1 en in 20141 weer, met 320 man?1", marks: [60..<61]),
      .blank, Line("1 en volgende, zie de nota.", size: 7, role: .note, marks: [0..<1]),
    ])
    #expect(read.notes.map(\.text) == ["en volgende, zie de nota."])
    #expect(read.sections[1].blocks.first?.marks.map(\.offset) == [60])
  }

  @Test func aRaisedFigureWithoutANoteIsSaid() {
    let read = letter([
      Line("Inleiding", bold: true),
      Line("De missie duurt2 een jaar op 12 km2.", marks: [15..<16, 34..<35]),
    ])
    #expect(read.warnings.map(\.code).filter { $0 == "mark-without-note" }.count == 1)
  }

  @Test func aNoteThatReadsAsARunningLineIsANote() {
    let read = letter([
      Line("Inleiding", bold: true), Line("Zie daarvoor de brief.1", marks: [22..<23]), .blank,
      Line(
        "1 Tweede Kamer, vergaderjaar 2016–2017, 27 925, nr. 12", size: 7, role: .note,
        marks: [0..<1]),
    ])
    #expect(read.notes.map(\.text) == ["Tweede Kamer, vergaderjaar 2016–2017, 27 925, nr. 12"])
  }

  @Test func notesAtTheEndFindTheirMarksFarAbove() {
    let read = letter([
      Line("Inleiding", bold: true), Line("Zie daarvoor de brief.1", marks: [22..<23]), .blank,
      Line("Slot", bold: true), Line("Meer valt er niet te zeggen."), .blank,
      Line("Noten", bold: true), .blank, Line("1 10 brieven in totaal.", marks: [0..<1]),
    ])
    #expect(read.notes.map(\.text) == ["10 brieven in totaal."])
    #expect(read.sections.map(\.heading) == ["", "Inleiding", "Slot"])
    #expect(read.sections[1].blocks.first?.marks.count == 1)
  }

  @Test func whatIsStampedOrRepeatedIsNoText() {
    let read = letter([
      Line("CONCEPT", size: 60, role: .stamp), Line("Directie Operaties", role: .running),
      Line("Onze afdeling", role: .side), Line("Inleiding", bold: true),
      Line("De missie duurt een jaar."),
    ])
    #expect(read.sections.flatMap(\.blocks).map(\.text) == ["De missie duurt een jaar."])
    #expect(read.header.fields.contains { $0.text == "Onze afdeling" && $0.kind == .letterhead })
    #expect(read.repairs.map(\.kind) == [.furniture, .runningLine])
  }

  @Test func whereALineBeginsTellsWhetherTheItemOrTheParagraphGoesOn() {
    let read = letter([
      Line("Inleiding", bold: true), Line("De bijdrage bestaat uit twee delen en is niet klein:"),
      Line("• een eenheid die op de grond werkt en"), Line("drie vliegtuigen heeft;", left: 66),
      Line("• een staf die meer doet dan dat zij stuurt."),
      Line("Het kabinet zal dit besluit toetsen."), Line("Dat gebeurt ieder jaar.", starts: true),
    ])
    #expect(
      read.sections[1].blocks.map(\.text) == [
        "De bijdrage bestaat uit twee delen en is niet klein:",
        "een eenheid die op de grond werkt en drie vliegtuigen heeft;",
        "een staf die meer doet dan dat zij stuurt.", "Het kabinet zal dit besluit toetsen.",
        "Dat gebeurt ieder jaar.",
      ])
  }
}
