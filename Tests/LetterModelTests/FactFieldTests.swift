import Testing

@testable import LetterModel

private func fact() -> Fact {
  Fact(
    ordinal: 1, kind: .personnel, subject: "militairen", quote: "vijf",
    place: Place(section: "1", block: 1, range: 0..<4))
}

/// Text that a field takes.
private func sample(_ form: Form) -> String {
  switch form {
  case .text, .list, .record: "iets"
  case .day: "2019-12-31"
  case .words(let words): words.last ?? ""
  case .whole: "12"
  case .flag: "true"
  }
}

@Test func everyFieldIsSetFromTheTextThatItGives() throws {
  var full = fact()
  for field in Fact.told { try full.set(field.name, to: sample(field.outline.form)) }
  #expect(Set(full.texts.keys) == Set(Fact.fieldNames))
  var again = fact()
  try again.setAll(full.texts)
  #expect(again == full)
  for name in Fact.fieldNames where name != "subject" { try full.set(name, to: "") }
  #expect(full.texts == ["subject": "iets"])
}

@Test func aFieldTakesOnlyItsOwnValues() {
  for (name, text, expected) in [
    ("role", "plafond", "ceiling, planned, actual, mission-total"),
    ("state", "weg", "deployed, reserve, ended"), ("cumulative", "no", "yes"),
    ("from", "31-12-2019", "a day like 2018-09-14"),
    ("value", "vijf", "a whole number of at most thirteen figures"),
    ("value", "10000000000000", "a whole number of at most thirteen figures"),
    ("year", "9223372036854775807", "a whole number of at most thirteen figures"),
    ("imprecise", "ja", "true or false"), ("subject", "", "some text"),
  ] {
    #expect(throws: Fact.BadField(name: name, text: text, expected: expected)) {
      var fact = fact()
      try fact.set(name, to: text)
    }
  }
}

@Test func wordsThatWereDecidedBeforeThereWasAListAreKept() throws {
  var old = fact()
  try old.setAll(["role": "plafond", "state": "onderweg", "basis": "article-42.7"])
  #expect(old.role == .other("plafond"))
  #expect(old.texts["role"] == "plafond")
  #expect(old.texts["state"] == "onderweg")
  #expect(old.basis == .other("article-42.7"))
}

@Test func aWordIsReadAsWhatItWasWrittenFor() {
  for role in Fact.Role.allCases { #expect(Fact.Role(rawValue: role.rawValue) == role) }
  for state in Fact.State.allCases { #expect(Fact.State(rawValue: state.rawValue) == state) }
  let bases: [Fact.Basis] = [
    .request, .consent, .resolution, .chapter7, .agreement, .councilDecision, .absent,
    .article(51), .other("article-051"), .other("51"),
  ]
  for basis in bases { #expect(Fact.Basis(rawValue: basis.rawValue) == basis) }
}

/// What a fact can carry is what its kind names, and every kind but the plain ones names something.
@Test func everyAttributeBelongsToAKind() {
  #expect(Fact.byKind.allSatisfy { !$0.kinds.isEmpty })
  #expect(Set(Fact.Kind.allCases.flatMap { $0.attributes.map(\.name) }).count == Fact.byKind.count)
}
