import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// The findings on a letter that sums up in one paragraph and goes into it in another section.
private func measures(_ summary: String, _ section: String) -> [AuditFinding] {
  let letter = LetterParser.letter(
    from: """
      Den Haag, 18 juni 2010

      Het kabinet heeft besloten tot een bijdrage aan de trainingsmissie in Kunduz.

      \(summary)

      Nederlandse bijdrage

      Hieronder wordt de bijdrage toegelicht.

      \(section)

      Duur

      Het kabinet evalueert de inzet ieder jaar.
      """)
  return audit(letter).filter { $0.check == .measure }
}

struct MeasureContradictionTests {
  @Test(arguments: [
    (
      "Nederland zet maximaal 50 militairen in voor de opleiding van agenten.",
      "Voor de opleiding van agenten zijn maximaal 80 militairen beschikbaar.", "50 and 80"
    ),
    (
      "Nederland draagt met 50 trainers bij aan de opleiding van agenten.",
      "In Kunduz zullen 80 trainers de opleiding van agenten verzorgen.", "50 and 80"
    ),
    (
      "De bijdrage aan de opleiding telt ten hoogste veertig trainers.",
      "Voor de opleiding worden vijftig trainers uitgezonden.", "40 and 50"
    ),
    (
      "Voor de F-16’s zijn ongeveer 150 militairen nodig.",
      "Voor de inzet van de F-16’s zijn ongeveer 200 militairen nodig, onder wie vliegers.",
      "150 and 200"
    ),
    (
      "Nederland stelt vier F-16’s beschikbaar.", "De zes F-16’s opereren vanuit Mazar-e-Sharif.",
      "4 and 6"
    ),
    (
      "De kosten van de trainingsmissie worden geraamd op 12 miljoen euro in 2011.",
      "Voor 2011 bedragen de kosten van de trainingsmissie 15 miljoen euro.",
      "12 million and 15 million"
    ),
    (
      "De uitgaven voor de bijdrage aan EUPOL bedragen naar verwachting 12 miljoen euro.",
      "De uitgaven voor de bijdrage aan EUPOL belopen 15 miljoen euro.",
      "12 million and 15 million"
    ),
    (
      "De inzet van de F-16’s loopt tot en met 31 december 2011.",
      "De inzet van de F-16’s eindigt op 30 juni 2011.", "2011-12-31 and 2011-06-30"
    ),
  ])
  func twoNumbersForOneThingAreNamedWithBothSentences(
    _ summary: String, _ section: String, _ numbers: String
  ) {
    let found = measures(summary, section)
    #expect(found.map(\.outcome) == [.notice])
    #expect(found.first?.evidence.map(\.quote) == [summary, section])
    let message = found.first?.message ?? ""
    #expect(message.contains(numbers))
    #expect(message.contains("«\(summary)»") && message.contains("«\(section)»"))
  }

  @Test(arguments: [
    // A maximum against less, about against near, a range around it.
    (
      "Nederland zet maximaal 80 militairen in voor de opleiding van agenten.",
      "Voor de opleiding van agenten worden 50 militairen uitgezonden."
    ),
    (
      "Nederland zet ongeveer 50 militairen in voor de opleiding van agenten.",
      "Voor de opleiding van agenten zijn 48 militairen beschikbaar."
    ),
    (
      "Nederland zet veertig tot zestig militairen in voor de opleiding van agenten.",
      "Voor de opleiding van agenten zijn vijftig militairen beschikbaar."
    ),
    // A part, an addition, a change, another time.
    (
      "Nederland zet 80 militairen in voor de opleiding van agenten.",
      "Voor de opleiding van agenten zijn 80 militairen beschikbaar, waarvan 50 militairen als trainer."
    ),
    (
      "Nederland zet 80 militairen in voor de opleiding van agenten.",
      "Voor de opleiding van agenten worden 30 extra militairen uitgezonden."
    ),
    (
      "Nederland zet 80 militairen in voor de opleiding van agenten.",
      "De opleiding van agenten wordt uitgebreid van 50 naar 80 militairen."
    ),
    (
      "Nederland zet 80 militairen in voor de opleiding van agenten.",
      "Thans zijn 50 militairen werkzaam in de opleiding van agenten."
    ),
    (
      "In 2011 zet Nederland 80 militairen in voor de opleiding van agenten.",
      "In 2012 zet Nederland 50 militairen in voor de opleiding van agenten."
    ),
    (
      "De kosten van de trainingsmissie worden geraamd op 12 miljoen euro in 2011.",
      "Voor 2012 bedragen de kosten van de trainingsmissie 15 miljoen euro."
    ),
    // Reserve, another place, another thing, another country.
    (
      "Nederland stelt zes F-16’s beschikbaar, waarvan twee als reserve.",
      "De vier F-16’s opereren vanuit Mazar-e-Sharif, twee F-16’s blijven in reserve."
    ),
    (
      "Voor de opleiding van agenten zijn 80 militairen in Kunduz.",
      "Voor de opleiding van agenten zijn 50 militairen in Kabul."
    ),
    (
      "Nederland draagt met 50 trainers bij aan de opleiding van agenten.",
      "Voor de medische verzorging zijn 12 militairen nodig."
    ),
    (
      "Nederland draagt met 50 trainers bij aan de opleiding van agenten.",
      "Duitsland draagt met 300 trainers bij aan de opleiding van agenten."
    ),
    (
      "De huidige bijdrage loopt tot en met 31 december 2010.",
      "De bijdrage wordt verlengd tot en met 31 december 2011."
    ),
  ])
  func whatItsWordsExplainIsNoFinding(_ summary: String, _ section: String) {
    #expect(measures(summary, section) == [])
  }

  /// The summary names the region, the section the town.
  @Test func aTownOfTheRegionIsTheSameWhereNothingElseIs() {
    let letter = LetterParser.letter(
      from: """
        Den Haag, 18 juni 2010

        Essentie

        De bijdrage aan de opleiding in Noord-Irak bestaat uit maximaal 50 militairen. Daarnaast geven \
        drie tot twaalf militairen in Bagdad training.

        Nederlandse bijdrage

        De trainersbijdrage zal bestaan uit maximaal 80 militairen en opereert vanuit Erbil. In Bagdad \
        geven drie tot twaalf militairen training.
        """)
    #expect(
      audit(letter).filter { $0.check == .measure }.map { $0.evidence.map(\.value) } == [[50, 80]])
  }

  @Test func whatOneListOrSectionTellsIsNoFinding() {
    let found = measures(
      "Nederland zendt militairen uit.",
      """
      • 60 trainers voor de opleiding van agenten;

      • 20 trainers voor de opleiding van rechters.

      Voor de opleiding zijn 30 trainers nodig.
      """)
    #expect(found == [])
  }

  @Test func whatOthersAddUpToIsNoFinding() {
    let found = measures(
      "Nederland levert 80 trainers voor de opleiding van agenten.",
      """
      Voor de opleiding van agenten werken 50 trainers in Kunduz.

      Voor de opleiding van agenten werken 30 trainers in Kabul.
      """)
    #expect(found == [])
  }

  /// The letters and prints of the fixtures do not contradict themselves.
  @Test(
    arguments: names(in: "letters", ending: ".txt").map { "letters/\($0).txt" }
      + names(in: "cases/prints", ending: ".expected.txt").map { "cases/prints/\($0).txt" })
  func aLetterThatAgreesWithItselfHasNone(_ path: String) throws {
    let letter = LetterParser.letter(from: try Fixtures.text(path))
    #expect(audit(letter).filter { $0.check == .measure } == [])
  }

  @Test(.enabled(if: Fixtures.realLetter != nil, "the real letter is not here"))
  func theRealLetterHasNone() throws {
    let letter = LetterParser.letter(from: try #require(Fixtures.realLetter))
    #expect(audit(letter).filter { $0.check == .measure } == [])
  }
}

struct MeasureAuditTests {
  private func measures(_ body: String) -> [AuditFinding] {
    audit(LetterParser.letter(from: "Den Haag, 18 juni 2010\n\nInleiding\n\n\(body)\n")).filter {
      $0.check == .measure
    }
  }

  @Test func oneMeasureWithTwoNumbersIsANotice() {
    let found = measures(
      """
      Voor de opleiding van agenten in Kunduz zet de missie EUPOL maximaal 20 trainers in.

      Voor de opleiding van agenten in Kunduz zet de missie EUPOL maximaal 25 trainers in.
      """)
    #expect(found.map(\.outcome) == [.notice])
    #expect(found.first?.evidence.map(\.value) == [20, 25])
  }

  @Test func otherPlacesYearsAndPurposesAreOtherMeasures() {
    let found = measures(
      """
      Voor de opleiding van agenten in Kunduz zet de missie EUPOL maximaal 20 trainers in.

      Voor de opleiding van agenten in Kabul zet de missie EUPOL maximaal 25 trainers in.

      De uitgaven voor de trainingsmissie bedragen in 2010 5 miljoen euro.

      De uitgaven voor de trainingsmissie bedragen in 2011 6 miljoen euro.
      """)
    #expect(found == [])
  }

  @Test func oneNumberToldTwiceIsNoFinding() {
    let found = measures(
      """
      De uitgaven voor de trainingsmissie bedragen in 2010 5 miljoen euro.

      De uitgaven voor de trainingsmissie bedragen in 2010 5 miljoen euro.
      """)
    #expect(found == [])
  }
}
