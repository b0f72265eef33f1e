import LetterComparing
import LetterModel
import LetterParsing
import Testing

/// Two prints of a letter, each with its own lines under it, do not differ.
@Test(arguments: [
  "De Minister van Defensie,\nA.B. van der\nVoorbeeld-Naam",
  "De Minister van Defensie,\nA.B. van der Voorbeeld-\nNaam",
  "De Minister van Defensie,\nA.B. van der Voor-\nbeeld-Naam",
  "De Minister van\nDefensie,\nA.B.\nvan der Voorbeeld-Naam",
])
func whereTheLinesOfASignatureBreakIsNoChange(_ lines: String) {
  func source(_ signature: String) -> String {
    """
    Den Haag, 18 juni 2010

    Inleiding

    Het kabinet hecht aan een breed draagvlak voor dit besluit.

    \(signature)

    De Minister van Justitie,
    K.L. ter Horst

    """
  }
  let whole = source("De Minister van Defensie,\nA.B. van der Voorbeeld-Naam")
  let (old, new) = (LetterParser.letter(from: whole), LetterParser.letter(from: source(lines)))
  let diff = LetterDiff(from: old, to: new, sources: (whole, source(lines)))
  #expect(diff.isEmpty)
  expectWhole(diff)
  expectCovered(diff.new, source(lines))
  expectTraced(diff, (whole, source(lines)))
  // A name that is another one is a change.
  let other = source(lines.replacing("A.B.", with: "A.C."))
  #expect(!LetterDiff(from: old, to: LetterParser.letter(from: other)).isEmpty)
}
