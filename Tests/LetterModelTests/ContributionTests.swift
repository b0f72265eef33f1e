import LetterModel
import Testing

private func contribution(
  _ subject: String, scope: String? = nil, _ numbers: [Contribution.Number] = [],
  parts: [Int] = []
) -> Contribution {
  let place = Place(section: "1", block: 1, range: 0..<4)
  return Contribution(
    ordinal: 1, subject: subject, scope: scope,
    name: Contribution.Quote(words: "vier", place: place), numbers: numbers, parts: parts)
}

private func number(
  _ aspect: Contribution.Number.Aspect, _ value: Int, _ valueMax: Int? = nil, role: Fact.Role? = nil
) -> Contribution.Number {
  Contribution.Number(
    aspect: aspect, qualifier: .exact, value: value, valueMax: valueMax, role: role, facts: [1])
}

@Test func aContributionYieldsAMeasureForEachAspect() {
  let aircraft = contribution(
    "F-16", [number(.deployed, 4), number(.reserve, 2), number(.people, 200)])
  #expect(
    aircraft.measures == [
      Measure(subject: "F-16", aspect: .deployed), Measure(subject: "F-16", aspect: .reserve),
      Measure(subject: "F-16", aspect: .people),
    ])
  #expect(aircraft.numbers(of: Measure(subject: "F-16", aspect: .reserve)).map(\.value) == [2])
  #expect(aircraft.numbers(of: Measure(subject: "F-35", aspect: .reserve)).isEmpty)
  #expect(contribution("training").measures == [Measure(subject: "training")])
}

@Test func oneSubjectInTwoPlacesIsTwoMeasures() {
  let north = contribution("training", scope: "Noord-Irak", [number(.people, 50)])
  let capital = contribution("training", scope: "Bagdad", [number(.people, 3, 12)])
  #expect(!north.isSameMeasure(as: capital))
  #expect(north.isSameMeasure(as: contribution("training", scope: "Noord-Irak")))
  #expect(capital.measures[0] < north.measures[0])
}

@Test func onlyNumbersOfOneAspectInOneRoleDisagree() {
  #expect(contribution("F-16", [number(.deployed, 4), number(.deployed, 6)]).disagrees)
  #expect(!contribution("F-16", [number(.deployed, 4), number(.reserve, 2)]).disagrees)
  #expect(
    !contribution(
      "EUAM", [number(.people, 1, role: .actual), number(.people, 3, role: .ceiling)]
    ).disagrees)
  #expect(!contribution("training", [number(.people, 3, 12)]).disagrees)
}

@Test func aContributionWithPartsIsATotal() {
  #expect(contribution("training", [number(.people, 70)], parts: [2, 3]).isTotal)
  #expect(!contribution("training", [number(.people, 70)]).isTotal)
}
