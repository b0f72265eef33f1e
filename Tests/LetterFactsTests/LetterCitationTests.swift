import Foundation
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// The citations of whole letters.
struct LetterCitationTests {
  /// A line a citation: ordinal, kind, target, what it is the same as, place, words.
  static func lines(_ letter: Letter) -> [String] {
    Citations.find(in: letter, date: letter.header.date, own: letter.header.number).map { found in
      let words = found.text.split { $0.isWhitespace }.joined(separator: " ")
      let place =
        found.place.section + "/" + (found.place.block.map(String.init) ?? "-")
        + (found.place.note.map { "[\($0)]" } ?? "")
      return [
        "\(found.ordinal)", found.kind.rawValue, found.target,
        found.sameAs.map { "=\($0)" } ?? "-", place, words,
      ].joined(separator: "\t")
    }
  }

  @Test(arguments: Fixtures.letters)
  func fixturesCiteWhatTheyCite(_ id: String) throws {
    let lines = Self.lines(try Fixtures.letter(id))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let url = Fixtures.folder.appending(path: "cases/citations/\(id).expected.txt")
      try (lines.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
    }
    let expected = try Fixtures.text("cases/citations/\(id).expected.txt")
      .split(separator: "\n").map(String.init)
    #expect(lines == expected)
  }

  @Test(arguments: Fixtures.letters)
  func theWordsOfEachCitationStandAtItsPlace(_ id: String) throws {
    let letter = try Fixtures.letter(id)
    for found in Citations.find(
      in: letter, date: letter.header.date, own: letter.header.number)
    {
      let note = found.place.note.flatMap { number in letter.notes.first { $0.number == number } }
      let block = letter.blocks.first { $0.ordinal == found.place.block }
      let section = letter.sections.first { $0.path == found.place.section }
      let text = try #require(note?.text ?? block?.text ?? section?.heading)
      #expect(slice(text, found.place.range) == found.text)
    }
  }

  @Test func aCitationInANoteStandsAtTheBlockThatCallsIt() throws {
    let letter = try Fixtures.letter("kst-27925-570")
    let inNote = Citations.find(
      in: letter, date: letter.header.date, own: letter.header.number
    ).filter { $0.place.note == "1" }
    let block = try #require(letter.blocks.first { $0.marks.contains { $0.number == "1" } })
    #expect(inNote.map(\.target) == ["kst-27925-566"])
    #expect(inNote.map(\.place.block) == [block.ordinal])
  }
}

/// The real letter, the Eerste Kamer print of 14 September 2018.
@Suite(.enabled(if: Fixtures.realLetter != nil, "the real letter is not here"))
struct RealLetterCitationTests {
  let citations: [Citation]

  init() throws {
    let letter = LetterParser.letter(from: try #require(Fixtures.realLetter))
    citations = Citations.find(in: letter, date: letter.header.date, own: letter.header.number)
  }

  private func targets(_ kind: Citation.Kind) -> [String] {
    citations.filter { $0.kind == kind }.map(\.target)
  }

  @Test func itCitesFivePapers() {
    #expect(
      targets(.kamerstuk) == [
        "kst-29521-363", "kst-27925-623", "kst-32623-196", "kst-27925-615", "kst-29521-360",
      ])
  }

  @Test func itCitesLettersByTheirDatesAndTitles() {
    let title = "Toekomstige Nederlandse inspanningen in missies en operaties"
    #expect(
      targets(.letter) == [
        "2014-09-24", "2015-06-19", "2016-01-29", "2016-09-09", "2017-09-11",
        "2017-09-11", title, "2017-09-11", title, "2017-09-11", "2017-09-11", title,
      ])
  }

  @Test func itCitesMotionsReportsResolutionsAndArticles() {
    #expect(targets(.motion) == ["motie Voordewind/Van Helvert", "motie Ploumen/Van Ojik"])
    #expect(
      targets(.report) == [
        "Regeerakkoord", "BHOS-nota", "Voortgangsrapportage 2018-04-13", "Regeerakkoord",
        "BHOS-nota",
      ])
    #expect(targets(.resolution) == ["UNSCR 1325"])
    #expect(targets(.treaty) == ["UN Charter 51"])
    #expect(targets(.constitution) == ["Grondwet 100"])
    #expect(targets(.handelingen) == [])
  }

  @Test func theNumberBehindADateIsTiedToIt() throws {
    let paper = try #require(citations.first { $0.target == "kst-27925-615" })
    let letter = try #require(citations.first { $0.ordinal == paper.sameAs })
    #expect(letter.target == "2017-09-11" && letter.kind == .letter)
    let motions = citations.filter { $0.target == "kst-32623-196" || $0.target == "kst-27925-623" }
    let named = motions.compactMap { paper in citations.first { $0.ordinal == paper.sameAs } }
    #expect(named.map(\.kind) == [.motion, .motion])
  }

  @Test func itsFreeTextCitesTheSame() throws {
    let text = try #require(Fixtures.realLetter)
    let free = Citations.find(in: text, date: Day(iso: "2018-09-14"))
    #expect(free.map(\.target).sorted() == citations.map(\.target).sorted())
    for found in free { #expect(slice(text, found.place.range) == found.text) }
  }
}
