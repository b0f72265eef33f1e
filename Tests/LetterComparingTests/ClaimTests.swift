import LetterComparing
import LetterModel
import LetterParsing
import Testing

private func verdicts(_ old: String, _ new: String, facts: [Fact] = []) -> [[String]] {
  func letter(_ text: String) -> Letter {
    LetterParser.letter(from: "Mandaat\n\n\(text)\n\nRisico’s\n\nDe weg is lang en smal.\n")
  }
  let diff = LetterDiff(from: letter(old), to: letter(new))
  return diff.claims(facts: facts).map { [$0.word, $0.statement.rawValue, $0.verdict.rawValue] }
}

private let basis = """
  De regering van het land heeft om hulp gevraagd. Dat verzoek staat in een brief aan alle lidstaten.
  """

@Test func aClaimOfNoChangeAgreesWithTheSameWords() {
  #expect(
    verdicts(basis, basis + " De rechtsgrond is onveranderd.")
      == [["onveranderd", "unchanged", "agrees"]])
}

@Test func aClaimOfNoChangeIsContradictedByOtherWords() {
  #expect(
    verdicts(
      basis,
      "Een besluit van de Raad staat het gebruik van geweld toe. De rechtsgrond is ongewijzigd.")
      == [["ongewijzigd", "unchanged", "contradicted"]])
}

@Test func aClaimOfChangeIsContradictedByTheSameWords() {
  #expect(
    verdicts(basis, basis + " Het mandaat is aangepast.")
      == [["aangepast", "changed", "contradicted"]])
}

@Test func aDeniedChangeIsNoChange() {
  #expect(
    verdicts(basis, basis + " Het verzoek is niet ingetrokken of gewijzigd.")
      == [["gewijzigd", "unchanged", "agrees"]])
}

@Test func aDeclarationThatOldTextStillHoldsIsNoContradiction() {
  let text = "De gronden in de brief van 3 mei 2016 zijn onverminderd van toepassing."
  var fact = Fact(
    ordinal: 1, kind: .referenceIncorporation, subject: "gronden", quote: text,
    place: Place(section: "1", block: 1, range: 0..<text.unicodeScalars.count))
  fact.target = "2016-05-03"
  #expect(
    verdicts(basis, text, facts: [fact]) == [["onverminderd", "unchanged", "by-reference"]])
  #expect(verdicts(basis, text) == [["onverminderd", "unchanged", "contradicted"]])
}
