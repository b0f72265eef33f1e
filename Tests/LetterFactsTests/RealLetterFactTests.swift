import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// What a reader looks for first in the official letter of 14 September 2018, with what belongs to
/// each number; the gold set has everything else.
@Suite(.enabled(if: Fixtures.realLetter != nil, "the real letter is not here"))
struct RealLetterFactTests {
  let facts: [Fact]

  init() throws {
    let letter = LetterParser.letter(from: try #require(Fixtures.realLetter))
    facts = Facts.find(in: letter, date: letter.header.date)
  }

  private func of(_ kind: Fact.Kind) -> [Fact] { facts.filter { $0.kind == kind } }

  private func line(_ parts: Any?...) -> String {
    parts.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " | ")
  }

  /// A number as it is meant: `max 50`, `range 3-12`.
  private func number(_ fact: Fact) -> String {
    let qualifier = fact.qualifier?.rawValue ?? "-"
    let upper = fact.valueMax.map { "-\($0)" } ?? ""
    return "\(qualifier) \(fact.value ?? 0)\(upper)"
  }

  @Test func thirteenAmountsHaveTheirYearAndPurpose() {
    #expect(of(.amount).count == 13)
    let wanted: [(euros: Int, year: Int?, about: String, purpose: String)] = [
      (10_800_000, 2018, "exact", "humanitaire hulp in Irak"),
      (20_000_000, 2019, "exact", "Funding Facility for Stabilisation"),
      (5_000_000, 2019, "exact", "scholen"),
      (20_100_000, 2018, "exact", "respons in Syrië"),
      (139_500_000, nil, "exact", "Syrië"),
      (24_600_000, 2019, "exact", "Nederlandse inzet in Irak"),
      (14_000_000, 2019, "about", "trainingsmissie"),
      (300_000, 2019, "about", "NAVO-missie"),
      (200_000, 2019, "about", "hervormingen in de KAR"),
      (10_000_000, 2019, "exact", "redeployment van de F-16"),
      (76_000_000, 2018, "about", "stabilisatie en humanitaire hulp"),
      (40_000_000, 2018, "exact", "Irak"),
      (36_000_000, 2018, "exact", "Syrië"),
    ]
    for (fact, wanted) in zip(of(.amount), wanted) {
      #expect(fact.value == wanted.euros * 100 && fact.year == wanted.year, "\(fact.quote)")
      #expect(fact.qualifier?.rawValue == wanted.about, "\(fact.quote)")
      #expect(fact.purpose?.contains(wanted.purpose) == true, "\(fact.quote)")
    }
    let total = of(.amount).filter { $0.isCumulative }
    #expect(total.map(\.value) == [13_950_000_000])
    let paid = of(.amount).filter { $0.budget == "Budget Internationale Veiligheid" }
    #expect(paid.count == 5)
  }

  @Test func peopleHaveTheirNumberRoleAndPlace() {
    let people = of(.personnel).map { fact in
      line(
        number(fact), fact.subject, fact.role?.rawValue,
        fact.location ?? fact.mission)
    }
    for wanted in [
      "max 50 | militairen | ceiling | Noord-Irak", "max 50 | militairen | ceiling | Erbil",
      "range 3-12 | militairen | planned | Bagdad", "range 3-12 | personen | planned | Bagdad",
      "about 150 | personen | actual | Jordanië",
      "about 10 | mensen | actual | Al-Asad Air Base",
      "about 10 | militairen | actual | Volkel",
      "about 45 | militairen | actual | Leeuwarden en Ramstein",
      "about 70 | militairen | planned | -", "about 55 | militairen | planned | -",
      "about 20 | militairen en civiel experts | ceiling | NAVO-capaciteitsopbouwmissie",
      "about 600 | personen | mission-total | Irak", "max 3 | personen | ceiling | -",
      "max 3 | experts | ceiling | -", "exact 1 | civiel expert | actual | EUAM",
    ] {
      #expect(people.contains(wanted), "\(wanted)")
    }
    let sent = of(.personnel).filter { $0.place.block == 46 }.map(number)
    #expect(sent == ["exact 2", "exact 4", "about 20"])
    #expect(people.count == 25)
  }

  @Test func fourAircraftAreDeployed() {
    let assets = of(.asset).map { line(number($0), $0.subject, $0.state?.rawValue) }
    #expect(assets == ["exact 4 | F-16 | deployed", "exact 4 | F-16 | deployed"])
  }

  @Test func thePeriodsEndWithTheirYears() {
    let ends = Set(of(.period).compactMap { $0.isImprecise ? nil : $0.until.map { "\($0)" } })
    #expect(ends.isSuperset(of: ["2018-12-31", "2019-12-31"]))
    let training = of(.period).filter { $0.from != nil && $0.subject == "training" }
    #expect(training.map { line($0.from, $0.until) } == ["2019-01-01 | 2019-12-31"])
  }

  @Test func fourTestsOfTheMandateHaveClaimAndFinding() {
    let criteria = of(.criterion)
    #expect(criteria.map(\.value) == [1, 2, 3, 4])
    for (criterion, words) in zip(
      criteria,
      [
        (claim: "Doorlopende aanvallen", finding: "nog regelmatig"),
        (claim: "Centrale aansturing", finding: "nog steeds"),
        (claim: "Aanvoerlijnen", finding: "in mindere mate"),
        (claim: "niet bereid of in staat", finding: "nog niet in staat"),
      ])
    {
      #expect(criterion.claim?.contains(words.claim) == true)
      #expect(criterion.finding?.contains(words.finding) == true)
    }
  }

  @Test func threeGroundsHaveTheirScope() {
    let grounds = of(.legalBasis).filter { $0.basis != .article(100) }.map {
      line($0.basis?.rawValue, $0.scope)
    }
    // That of the mission stands twice.
    #expect(
      grounds == [
        "request | NAVO-missie", "request | Irak", "request | NAVO-missie",
        "article-51 | Oost-Syrië",
      ])
  }

  @Test func theCoalitionIsCountedAndSeatsAreNot() {
    let counts = of(.count).filter { $0.unit == .pieces }.map { line(number($0), $0.subject) }
    #expect(counts == ["exact 79 | landen en internationale organisaties", "about 30 | landen"])
  }

  @Test func numbersThatNameOrLabelAreNoFacts() {
    let values = facts.compactMap { $0.kind == .period ? nil : $0.value }
    for label in [20191, 163_951, 54, 329, 42, 27925, 615, 2018] {
      #expect(!values.contains(label), "\(label)")
    }
    // `fase 3`, `11 en 12 juli`: no number of people or money.
    for fact in facts where [.personnel, .amount, .asset].contains(fact.kind) {
      #expect(!fact.quote.contains("fase") && !fact.quote.contains("juli"), "\(fact.quote)")
    }
  }
}
