import LetterComparing
import LetterFacts
import LetterFixtures
import LetterModel
import Testing

/// The six letters of the series in their Tweede Kamer and Eerste Kamer prints, the last one as `U`.
private let ids = ["506", "539", "570", "597", "612", "U"].map { "kst-27925-\($0)" }

@Suite struct LineageTests {
  let letters: [Letter]
  let lineage: Lineage

  init() throws {
    letters = try ids.map(Fixtures.letter)
    lineage = Lineage(letters)
  }

  private func words(_ letter: Int, _ sentence: Int) -> String {
    lineage.texts[letter].words(lineage.sentences[letter][sentence].place)
  }

  private func find(_ letter: Int, _ start: String) -> Lineage.Sentence? {
    lineage.sentences[letter].indices.first { words(letter, $0).hasPrefix(start) }.map {
      lineage.sentences[letter][$0]
    }
  }

  @Test func aSentenceThatNeverChangedStandsSinceTheFirstLetter() throws {
    let care = try #require(find(5, "Een sociaal-medisch team kan"))
    #expect(care.first == 0)
    #expect(care.since == 0)
    #expect(care.change == .unchanged)
    #expect(care.returnedFrom == nil)
  }

  @Test func wordsThatReturnAfterAnAbsenceAreKnown() throws {
    let risk = try #require(find(4, "ISIS beschikt over luchtafweer"))
    #expect(risk.change == .new)
    #expect(risk.returnedFrom == 2)
    #expect(risk.since == 4)
    #expect(risk.first == 0)
    #expect(risk.firstWorded == 0)
    let loss = try #require(
      lineage.losses.first { words($0.letter, $0.sentence).hasPrefix("ISIS beschikt over lucht") })
    #expect(loss.letter == 2)
    #expect(loss.returns == 4)
  }

  @Test func aWordingThatIsTakenUpAgainIsKnown() throws {
    let grounds = try #require(find(4, "ISIS heeft in Irak en Syrië grote gebieden in zijn macht"))
    #expect(grounds.change == .reworded)
    #expect(grounds.returnedFrom == 2)
    #expect(grounds.firstWorded == 0)
  }

  @Test func aLaterSentenceBeginsWhereItFirstStood() throws {
    let claim = try #require(find(5, "«De aanvallen worden van één punt uit geleid.»"))
    #expect(claim.first == 4)
  }

  @Test func aSentenceThatWasDroppedWithoutAWordIsListed() throws {
    let index = try #require(
      lineage.losses.firstIndex {
        words($0.letter, $0.sentence).hasPrefix("Voorafgaand aan iedere")
      })
    let loss = lineage.losses[index]
    #expect(loss.letter == 2)
    #expect(loss.returns == nil)
    #expect(fates[index] == .dropped)
  }

  private var fates: [Fate] {
    lineage.fates(
      facts: letters.map { Facts.find(in: $0, date: $0.header.date) },
      names: letters.map { letter in
        Set(
          [letter.header.date.map { "\($0)" }, letter.header.number.map { "\($0)" }].compactMap(
            \.self))
      })
  }

  @Test func eachLossHasItsFate() {
    #expect(fates.count == lineage.losses.count)
  }

  @Test func whatTheLetterDeclaresStillValidIsCarried() throws {
    for (loss, fate) in zip(lineage.losses, fates)
    where loss.letter == 4 && words(4, loss.sentence).hasPrefix("Minderheden, vrouwen") {
      guard case .carried(let statement, _) = fate else {
        Issue.record("\(fate)")
        continue
      }
      #expect(lineage.texts[5].words(statement).contains("onverminderd van toepassing"))
    }
    #expect(
      lineage.losses.contains {
        $0.letter == 4 && words(4, $0.sentence).hasPrefix("Minderheden, vrouwen")
      })
  }

  @Test func whatTheLetterSaysHasEndedIsEnded() throws {
    let index = try #require(
      lineage.losses.firstIndex {
        $0.letter == 4 && words(4, $0.sentence).hasPrefix("De F-16’s zijn beschikbaar")
      })
    guard case .ended(let statement, _) = fates[index] else {
      Issue.record("\(fates[index])")
      return
    }
    #expect(lineage.texts[5].words(statement).contains("eindigt"))
  }

  @Test func theLineageOfComparisonsIsThatOfTheirLetters() {
    #expect(Lineage(diffs: lineage.diffs) == lineage)
  }

  @Test func aSeriesOfOneLetterHasNoLosses() {
    let alone = Lineage([letters[0]])
    #expect(alone.losses.isEmpty)
    #expect(alone.sentences[0].allSatisfy { $0.change == .original })
    #expect(Lineage([]).sentences.isEmpty)
  }
}
