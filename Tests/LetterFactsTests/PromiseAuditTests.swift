import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

private func letter(_ body: String, on date: String) -> Letter {
  LetterParser.letter(from: "Den Haag, \(date)\n\nInleiding\n\n\(body)\n")
}

private func paper(_ body: String, revision: Int? = nil) throws -> Audit.LaterPaper {
  let letter = letter(body, on: "1 februari 2011")
  return Audit.LaterPaper(
    letter, id: "kst-29521-170", revision: revision, date: try day("2011-02-01"))
}

/// The promises of a letter of 18 June 2010, kst-29521-150.
private func promises(
  _ text: String, _ later: [Audit.LaterPaper] = [], asOf: String? = nil,
  ids: Set<String> = ["kst-29521-150"]
) throws -> [AuditFinding] {
  let letter = letter(text, on: "18 juni 2010")
  let findings = Audit.find(
    in: letter, facts: Facts.find(in: letter, date: letter.header.date), citations: [],
    resolutions: [], date: letter.header.date, ids: ids, later: later, asOf: try asOf.map(day))
  return findings.filter { $0.check == .promise }
}

private let promise = "Het kabinet zal uw Kamer informeren over de evaluatie van het fregat."

struct PromiseAnswerTests {
  @Test(arguments: [
    "Met deze brief informeer ik uw Kamer over de evaluatie van het fregat.",
    "Hierbij bied ik u de evaluatie van de inzet van het fregat aan.",
    "De evaluatie van de fregatten treft u als bijlage bij deze brief aan.",
    "Conform de toezegging in de brief van 18 juni 2010 bericht ik u over het fregat.",
    "Zoals toegezegd (Kamerstuk 29 521, nr. 150) informeren wij u over het fregat.",
    "Op 12 december 2010 is uw Kamer geïnformeerd over de evaluatie van het fregat.",
    "Zoals aangekondigd in de brief van 18 juni 2010, over de inzet van het fregat, ontvangt u "
      + "hierbij de evaluatie.",
    "In vervolg op de brief van 18 juni 2010 delen wij u mee hoe de evaluatie van het fregat is "
      + "verlopen.",
    "In de brief van 18 juni 2010 is een evaluatie van het fregat toegezegd. Met deze brief "
      + "voldoen wij aan die toezegging.",
  ])
  func aLaterSentenceOnTheSameSubjectAnswersIt(_ text: String) throws {
    let found = try promises(
      promise, [try paper("De missie verloopt naar wens. \(text)", revision: 2)])
    let standing = try #require(found.first?.promise)
    #expect(found.map(\.outcome) == [.matches])
    #expect(standing.state == .answered)
    #expect(standing.words == String(promise.dropLast()))
    let answer = try #require(standing.answer)
    #expect(text.hasSuffix(answer.quote))
    #expect(answer.letter == "kst-29521-170" && answer.revision == 2)
    #expect(answer.place.block == 1)
    #expect(found[0].message.contains(answer.quote) && found[0].message.contains(standing.words))
  }

  @Test(arguments: [
    // It exists, cites the letter, or has the words.
    "In de artikel 100-brief van 18 juni 2010 (Kamerstuk 29 521, nr. 150) is het besluit gemeld.",
    "De evaluatie van het fregat heeft veel tijd gekost.",
    "Het fregat keert terug. Met deze brief informeren wij uw Kamer over de politiemissie.",
    // Another subject, ship or year.
    "Met deze brief informeer ik uw Kamer over de evaluatie van de politiemissie.",
    "Hierbij bied ik u de evaluatie van de helikopters aan.",
    // It only promises again, or denies.
    "Zoals toegezegd zal het kabinet uw Kamer informeren over de evaluatie van het fregat.",
    "Zoals toegezegd wordt uw Kamer later geïnformeerd over de evaluatie van het fregat.",
    "In het najaar informeer ik uw Kamer, zoals toegezegd, over de evaluatie van het fregat.",
    "Wij kunnen uw Kamer met deze brief nog niet informeren over de evaluatie van het fregat.",
    // It answers what another letter or a debate promised.
    "Zoals toegezegd in de brief van 5 maart 2009 informeer ik u hierbij over het fregat.",
    "In vervolg op de brief van 18 juni 2010 (Kamerstuk 31 000, nr. 9) delen wij u mee hoe het met "
      + "het fregat gaat.",
    "Conform de toezegging in het debat van 9 september 2010 informeer ik u over de evaluatie "
      + "van het fregat.",
    // Parliament was told before the promise was made.
    "Op 12 mei 2010 is uw Kamer geïnformeerd over de evaluatie van het fregat.",
  ])
  func nothingElseAnswersIt(_ text: String) throws {
    let found = try promises(promise, [try paper(text)])
    #expect(found.map(\.promise?.state) == [.open])
    #expect(found.map(\.promise?.answer) == [nil])
    #expect(found.map(\.other) == [nil])
    #expect(found.map(\.days) == [228])
    #expect(found[0].message.contains(promise.dropLast()))
  }

  @Test func aPromiseThatPointsBackIsAboutTheSentenceBefore() throws {
    let text = """
      Na de zomer valt een besluit over de opvolging van het luchttransport vanuit Termez. Uw Kamer \
      wordt daarover geïnformeerd.
      """
    let answer = "Hierbij informeren wij u over de opvolging van het luchttransport."
    #expect(try promises(text, [try paper(answer)]).map(\.promise?.answer?.quote) == [answer])
    let other = "Hierbij informeren wij u over de opvolging van de commandant."
    #expect(try promises(text, [try paper(other)]).map(\.promise?.state) == [.open])
  }

  @Test func aDecisionThatFollowsOnTheLetterAnswersWhatItSaidOfIt() throws {
    let text = """
      Over een eventuele verlenging beslist het kabinet tijdig. Uw Kamer wordt daarover dan \
      geïnformeerd.
      """
    let answer = """
      Op grond van artikel 100 van de Grondwet en in vervolg op de artikel 100-brief van 18 juni \
      2010 (Kamerstuk 29 521, nr. 150) brengen wij u op de hoogte van het besluit om de Nederlandse \
      bijdrage met een jaar te verlengen.
      """
    #expect(try promises(text, [try paper(answer)]).map(\.promise?.answer?.quote) == [answer])
    let other = answer.replacing("29 521, nr. 150", with: "27 925, nr. 506")
    #expect(try promises(text, [try paper(other)]).map(\.promise?.state) == [.open])
    let more = """
      Bij de begroting zal het kabinet uw Kamer informeren over een duurzame bekostiging van missies, \
      waaronder deze verlenging.
      """
    #expect(try promises(more, [try paper(answer)]).map(\.promise?.state) == [.open])
  }

  @Test func aListOfLettersThatADecisionFollowsOnNamesEachOfThem() throws {
    let text = """
      Over een eventuele verlenging beslist het kabinet tijdig. Uw Kamer wordt daarover dan \
      geïnformeerd.
      """
    // The number is misprinted; the day is that of the letter.
    let answer = """
      In vervolg op de artikel 100-brieven van 24 september 2009 (Kamerstuk 29 521, nr. 120) en van \
      18 juni 2010 (Kamerstuk 29 521, nr. 149) brengen wij u op de hoogte van het besluit om de \
      Nederlandse bijdrage met een jaar te verlengen.
      """
    #expect(try promises(text, [try paper(answer)]).map(\.promise?.answer?.quote) == [answer])
    let other = answer.replacing("18 juni 2010", with: "19 juni 2010")
    #expect(try promises(text, [try paper(other)]).map(\.promise?.state) == [.open])
  }

  @Test func aChangeOfMindOnWhatTheHeadingNamesIsToldByTheDecisionOnIt() throws {
    let text = """
      Een grondslag kan bestaan. De Nederlandse inzet blijft tot Irak beperkt. Mocht het kabinet \
      daarover anders gaan denken, dan wordt uw Kamer vooraf geïnformeerd.
      """
    func states(_ decision: String) throws -> [PromiseStanding.State?] {
      let letter = LetterParser.letter(
        from: "Den Haag, 18 juni 2010\n\nMandaat\n\nOptreden boven Syrië\n\n\(text)\n")
      let answer = """
        In aanvulling op de brief van 18 juni 2010 delen wij u mee dat het kabinet heeft besloten de \
        inzet te intensiveren. \(decision)
        """
      return Audit.find(
        in: letter, facts: Facts.find(in: letter, date: letter.header.date), citations: [],
        resolutions: [], date: letter.header.date, ids: ["kst-29521-150"],
        later: [try paper(answer)]
      ).filter { $0.check == .promise }.map(\.promise?.state)
    }
    #expect(
      try states("De F-16’s die thans boven Irak vliegen, zullen ook boven Syrië worden ingezet.")
        == [.answered])
    #expect(try states("De F-16’s zullen ook boven Jordanië worden ingezet.") == [.open])
  }

  @Test func whatAPromiseWaitsForCanComeAbout() throws {
    let text = "Uw Kamer ontvangt bericht zodra de overdracht van het kamp rond is."
    let done = "De overdracht van het kamp is inmiddels rond."
    #expect(try promises(text, [try paper(done)]).map(\.promise?.answer?.quote) == [done])
    let not = "De overdracht van het kamp is inmiddels nog niet rond."
    #expect(try promises(text, [try paper(not)]).map(\.promise?.state) == [.open])
    let other = "De overdracht van de haven is inmiddels rond."
    #expect(try promises(text, [try paper(other)]).map(\.promise?.state) == [.open])
  }

  @Test func anotherShipIsAnotherSubject() throws {
    let text = "Het kabinet zal uw Kamer informeren over de evaluatie van het fregat Meermin."
    let other = "Met deze brief informeer ik u over de evaluatie van het fregat Zeehond."
    #expect(try promises(text, [try paper(other)]).map(\.promise?.state) == [.open])
    let same = "Met deze brief informeer ik u over de evaluatie van de inzet van de Meermin."
    #expect(try promises(text, [try paper(same)]).map(\.promise?.state) == [.answered])
  }

  @Test func anEarlierLetterAndItsOwnOtherPrintAnswerNothing() throws {
    let answer = "Met deze brief informeer ik uw Kamer over de evaluatie van het fregat."
    let earlier = Audit.LaterPaper(
      letter(answer, on: "1 juni 2010"), id: "kst-29521-140", date: try day("2010-06-01"))
    let twin = Audit.LaterPaper(
      letter(answer, on: "19 juni 2010"), id: "kst-29521-C", date: try day("2010-06-19"))
    let found = try promises(promise, [earlier, twin], ids: ["kst-29521-150", "kst-29521-C"])
    #expect(found.map(\.promise?.state) == [.open])
    #expect(found.map(\.days) == [nil])
  }
}

struct PromiseTimeTests {
  private func standing(_ text: String, asOf: String) throws -> [String] {
    try promises(text, asOf: asOf).compactMap(\.promise).map {
      "\($0.state.rawValue) \($0.due.map { "\($0)" } ?? "-")"
    }
  }

  @Test(arguments: [
    ("Uiterlijk 1 mei 2011 zal uw Kamer worden geïnformeerd over het fregat.", "2011-05-01"),
    ("Voor 1 mei 2011 zal uw Kamer worden geïnformeerd over het fregat.", "2011-04-30"),
    ("In het najaar zal uw Kamer worden geïnformeerd over het fregat.", "2010-11-30"),
    ("Dit najaar zal uw Kamer worden geïnformeerd over het fregat.", "2010-11-30"),
    ("Binnen drie maanden zal uw Kamer worden geïnformeerd over het fregat.", "2010-09-18"),
    ("Op Prinsjesdag zal het kabinet uw Kamer informeren over het fregat.", "2010-09-21"),
    ("Uw Kamer zal worden geïnformeerd over het fregat, uiterlijk 1 mei 2011.", "2011-05-01"),
  ])
  func aPromiseIsDueUntilItsDayAndThenOverdue(_ text: String, _ due: String) throws {
    #expect(try standing(text, asOf: "2010-07-01") == ["due \(due)"])
    #expect(try standing(text, asOf: due) == ["due \(due)"])
    #expect(try standing(text, asOf: "2012-01-01") == ["overdue \(due)"])
  }

  @Test(arguments: [
    "Zodra het fregat in mei 2011 terugkeert, wordt uw Kamer geïnformeerd.",
    "Het kabinet zal uw Kamer regelmatig informeren over het fregat.",
    "Het kabinet zal uw Kamer informeren over de verkiezingen in het najaar van 2010.",
    "Na 1 mei 2011 zal uw Kamer worden geïnformeerd over het fregat.",
    "Binnen een jaar na het einde van de deelname zal uw Kamer worden geïnformeerd over het fregat.",
    "Binnen zes maanden na afloop van de missie ontvangt uw Kamer de evaluatie van het fregat.",
  ])
  func aConditionOrNoDayLeavesItOpen(_ text: String) throws {
    #expect(try standing(text, asOf: "2012-01-01") == ["open -"])
  }

  @Test func anAnswerAfterItsDayIsAnAnswer() throws {
    let text =
      "Uiterlijk 1 oktober 2010 zal uw Kamer worden geïnformeerd over de evaluatie van Bizon."
    let answer = "Hierbij informeren wij u over de evaluatie van Bizon."
    #expect(try promises(text, [try paper(answer)]).map(\.promise?.state) == [.answered])
  }
}
