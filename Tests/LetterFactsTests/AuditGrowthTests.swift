import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

private let head = """
  31 405 Veiligheid in de Sahel

  Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 5 maart 2031


  """

/// Letters of very many parts of one kind are audited in about as many steps.
struct AuditGrowthTests {
  private static let date = Day(iso: "2031-03-05")

  private func found(_ letter: Letter) -> [AuditFinding] {
    let facts = Facts.find(in: letter, date: Self.date)
    return Audit.find(
      in: letter, facts: facts, citations: Citations.find(in: letter, date: Self.date, own: nil),
      resolutions: [], date: Self.date, ids: [])
  }

  /// Each number was once shown with all others.
  @Test(arguments: ["17 ", "drie honderd ", "4 F-16’s en "])
  func whatIsSaidOfNumbersGrowsAsTheyDo(_ number: String) {
    func length(_ count: Int) -> Int {
      let text = "Wij noemen " + String(repeating: number, count: count) + "slot.\n"
      return found(LetterParser.letter(from: head + text)).reduce(0) { $0 + $1.message.utf8.count }
    }
    #expect(length(2000) < 13 * max(length(200), 1000))
  }

  @Test func promisesOfOneParagraphAreReadInOneGo() {
    let times = growth(of: 60) { size in
      let text = String(
        repeating: "Het kabinet zal de Kamer in het voorjaar informeren over de inzet. ",
        count: size)
      let letter = LetterParser.letter(from: head + text + "\n")
      let facts = Facts.find(in: letter, date: Self.date)
      let found = Audit.find(
        in: letter, facts: facts, citations: [], resolutions: [], date: Self.date, ids: [])
      #expect(found.count { $0.check == .promise } == size)
    }
    #expect(times < linear)
  }

  @Test func whatIsToldInOneParagraphIsReadInOneGo() throws {
    let date = try #require(Self.date)
    let times = growth(of: 60) { size in
      let text = String(
        repeating: "Op 12 februari 2031 is de Kamer geïnformeerd over de inzet. ", count: size)
      let letter = LetterParser.letter(from: head + text + "\n")
      _ = Audit.LaterPaper(letter, id: "kst-31405-45", date: date)
    }
    #expect(times < linear)
  }

  @Test func numbersOfOneParagraphAreFoundInOneGo() {
    let times = growth(of: 60) { size in
      let text = String(
        repeating: "Nederland levert 6 F-16’s en 250 militairen tot 1 oktober 2031. ", count: size)
      _ = Facts.find(in: LetterParser.letter(from: head + text + "\n"), date: Self.date)
    }
    #expect(times < linear)
  }
}
