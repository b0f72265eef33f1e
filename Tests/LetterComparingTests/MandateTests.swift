import LetterComparing
import LetterFixtures
import LetterModel
import Testing

@Suite struct MandateTests {
  static let timeline: Timeline = {
    let ids = Fixtures.letters.filter { $0.hasPrefix("kst-27925") && $0 != "kst-27925-U" }
    return Timeline(ids.compactMap { try? Fixtures.opened($0) })
  }()

  private func mandate(_ day: String) -> Mandate {
    Mandate(on: Day(iso: day)!, in: Self.timeline)
  }

  /// Twelve days against what a reader found in the letters, before the answer was seen: each cell
  /// is right, or is said to be unknown.
  @Test(arguments: MandateGold.days) func everyCellOfTheHandMadeTableIsRightOrUnknown(_ day: String)
    throws
  {
    let gold = try MandateGold()
    let result = gold.judge(mandate(day))
    for problem in result.problems { Issue.record("\(day): \(problem)") }
    #expect(result.cells > 20)
  }

  @Test func everyMeasureRestsOnWordsOfTheLetterItNames() {
    let byName = Dictionary(uniqueKeysWithValues: Self.timeline.letters.map { ($0.name, $0) })
    for day in MandateGold.days {
      for measure in mandate(day).measures {
        let words = [measure.setBy, measure.lastStated, measure.carriedBy, measure.endedBy]
        for evidence in words.compactMap(\.self) {
          #expect(
            byName[evidence.letter]?.places.words(at: evidence.place) == evidence.quote,
            "\(day) \(measure.subject)")
          #expect(!evidence.quote.isEmpty)
        }
      }
    }
  }

  @Test func laterLettersAreNotKnownBeforeTheirDay() {
    for day in MandateGold.days {
      let mandate = mandate(day)
      for measure in mandate.measures {
        let date = Self.timeline.letters[measure.term.letter].date!
        #expect(date <= mandate.day, "\(day) \(measure.subject)")
      }
    }
  }

  @Test func beforeTheFirstLetterAndBehindTheLastEndNothingStands() {
    let before = mandate("2014-09-23")
    #expect(before.measures.isEmpty && before.lastLetter == nil)
    let after = mandate("2020-01-01")
    #expect(after.standing.isEmpty && after.measures(.coming).isEmpty)
    #expect(after.lastEnd == Day(iso: "2019-12-31"))
    #expect(!mandate("2019-12-31").standing.isEmpty)
  }

  @Test func aSupplementThatTakesTheRestOverLetsNumbersStand() throws {
    let people = try #require(
      mandate("2016-03-01").measures.first { $0.kind == "personnel" && $0.subject == "F-16" })
    #expect(people.state == .byReference)
    #expect(people.setBy.letter == "kst-27925-539")
    #expect(people.carriedBy?.letter == "kst-27925-570")
    #expect(people.until == Day(iso: "2016-06-30"))
  }

  @Test func whatIsDeclaredStillValidIsShownWithTheTextToWhichItPoints() throws {
    let references = mandate("2019-06-01").references
    #expect(references.map { $0.letter?.name } == ["kst-27925-612", "kst-27925-612"])
    #expect(references[0].passages.contains { $0.quote.hasPrefix("Ook de eigen veiligheid") })
    #expect(
      references[1].passages.contains { $0.quote.hasPrefix("ISIS beschikt over luchtafweer") })
    let general = try #require(mandate("2016-03-01").references.first)
    #expect(general.passages.contains { $0.quote.hasPrefix("Op alle locaties wordt gezorgd") })
    // On grounds the supplement speaks itself.
    #expect(!general.passages.contains { $0.quote.hasPrefix("De afwegingen") })
  }

  @Test func betweenTwoDaysOnlyWhatDiffersIsTold() throws {
    let changes = MandateChange.all(from: mandate("2016-03-01"), to: mandate("2018-03-01"))
    func one(_ kind: String, _ subject: String) -> MandateChange? {
      changes.first { $0.measure?.kind == kind && $0.measure?.subject == subject }
    }
    let trainers = try #require(one("personnel", "training"))
    #expect(trainers.kind == .changed)
    #expect([trainers.before?.term.value, trainers.after?.term.value] == [130, 155])
    #expect(one("personnel", "F-16")?.after?.term.value == 150)
    let same = mandate("2018-03-01")
    #expect(MandateChange.all(from: same, to: same).isEmpty)
    let ended = MandateChange.all(from: mandate("2018-12-31"), to: mandate("2019-01-01"))
    #expect(ended.first { $0.measure?.subject == "F-16, in reserve" }?.kind == .ended)
    let year = MandateChange.all(from: mandate("2018-03-01"), to: mandate("2018-12-31"))
    let reserve = year.first { $0.measure?.subject == "F-16, in reserve" }
    #expect(reserve?.kind == .ended && reserve?.after?.until == Day(year: 2018, month: 12, day: 31))
  }
}
