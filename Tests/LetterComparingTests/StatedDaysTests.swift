import LetterComparing
import LetterFixtures
import LetterModel
import Testing

private func day(_ text: String) -> Day { Day(iso: text)! }

/// A letter of our own: a training mission until the end of 2019, and F-16s until the end of 2018.
private let text = """
  Tweede Kamer der Staten-Generaal

  Den Haag, 14 september 2018

  Wij informeren u over het besluit van het kabinet de bijdrage in Irak te verlengen tot en met 31
  december 2019.

  Essentie

  In Noord-Irak blijven maximaal 50 militairen als trainers werkzaam in 2019. De inzet van vier
  F-16’s boven Oost-Syrië wordt beëindigd op 31 december 2018.

  Mandaat

  Mandaat voor Irak

  De rechtsgrond voor optreden in Irak is het verzoek van de Iraakse regering om militaire steun.

  Mandaat voor optreden boven Syrië in 2018

  De rechtsgrond voor optreden boven Syrië is het recht op collectieve zelfverdediging op basis van
  artikel 51 van het VN Handvest.

  F-16’s

  Boven Irak zijn de F-16’s actief. In 2019 is er boven Jordanië geen inzet meer.
  """

private let letter = Fixtures.opened("kst-1-1", text)

private func stated(_ kind: String, on date: String, in letters: [OpenedLetter]) -> [String] {
  Mandate(on: day(date), in: Timeline(letters)).standing.filter { $0.kind == kind }
    .map {
      "\($0.subject): \($0.term.says.isEmpty ? $0.term.text ?? "" : $0.term.says.joined(separator: ", "))"
    }
}

@Test func aGroundEndsWithTheYearThatTheHeadingAboveItNames() {
  #expect(stated("legal_basis", on: "2018-12-31", in: [letter]).count == 2)
  #expect(
    stated("legal_basis", on: "2019-01-01", in: [letter]) == [
      "request: verzoek van de Iraakse regering (Irak)"
    ])
}

@Test func anAreaEndsWithTheContributionThatActsThere() {
  #expect(stated("area", on: "2018-12-31", in: [letter]).contains { $0.contains("Oost-Syrië") })
  #expect(!stated("area", on: "2019-01-01", in: [letter]).contains { $0.contains("Syrië") })
  #expect(stated("area", on: "2019-01-01", in: [letter]).contains { $0.contains("Irak") })
}

@Test func factsAndMeasuresGiveTheSameGroundsAndAreas() {
  for date in ["2018-10-01", "2019-01-01"] {
    let held = InForce.find(on: day(date), in: [letter])[0].compactMap { letter.fact($0.fact) }
    let measures = Mandate(on: day(date), in: Timeline([letter])).standing
    for kind in [Fact.Kind.legalBasis, .area] {
      let told = measures.filter { $0.kind == kind.rawValue }.flatMap(\.term.facts)
      #expect(Set(held.filter { $0.kind == kind }.map(\.ordinal)) == Set(told), "\(date) \(kind)")
    }
  }
}

@Test func aGroundThatIsOnlyThoughtOfIsStatedByNoMatrixAndNoMandate() throws {
  let ids = ["kst-27925-539", "kst-27925-570", "kst-27925-597", "kst-27925-612"]
  let letters = try ids.map(Fixtures.opened)
  let row = try #require(Matrix.measures(letters).rows.first { $0.subject == "article-51" })
  #expect(row.cells.map(\.change) == [.notStated, .new, .ended, .new])
  for (letter, change) in zip(letters, row.cells.map(\.change)) {
    let line = Timeline(letters).lines.first { $0.subject == "article-51" }
    let term = line?.terms.first { letters[$0.letter].id == letter.id }
    #expect(term?.deed == (change == .notStated ? nil : change == .ended ? .ends : .states))
  }
}

@Test func aReferenceCarriesOnlyTheGroundsThatTheLetterItNamesStates() throws {
  let reference = Fixtures.opened(
    "kst-27925-900",
    """
    Den Haag, 1 oktober 2018

    Mandaat

    De rechtsgronden zoals beschreven in de artikel 100-brief van 11 september 2017 zijn
    onverminderd van toepassing.
    """)
  let letters = try ["kst-27925-506", "kst-27925-612"].map(Fixtures.opened) + [reference]
  let cells = Dictionary(
    uniqueKeysWithValues: Matrix.measures(letters).rows.filter { $0.kind == "legal_basis" }
      .map { ($0.subject, $0.cells[2].change) })
  #expect(cells["article-51"] == .byReference && cells["request"] == .byReference)
  #expect(cells["consent"] == .notStated && cells["none"] == .notStated)
}

@Test(.enabled(if: Fixtures.realLetter != nil)) func theRealLetterLeavesNothingOverSyriaIn2019() {
  let real = [Fixtures.opened("kst-27925-U", Fixtures.realLetter ?? "")]
  #expect(stated("area", on: "2018-12-31", in: real).contains { $0.contains("Oost-Syrië") })
  #expect(!stated("area", on: "2019-02-01", in: real).contains { $0.contains("Syrië") })
  #expect(!stated("area", on: "2019-02-01", in: real).contains { $0.contains("West-Irak") })
  #expect(!stated("legal_basis", on: "2019-01-01", in: real).contains { $0.contains("51") })
}
