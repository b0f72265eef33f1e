import LetterModel
import LetterParsing
import Testing

private func paper(_ number: Int) -> String {
  """
  Tweede Kamer der Staten-Generaal

  Vergaderjaar 2030–2031

  27 925 Bestrijding internationaal terrorisme

  Nr. \(number) BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 5 maart 2031

  Met deze brief meld ik u dat de eenheid in mei naar Tsjaad vertrekt.

  De Minister van Defensie,
  A.B. Voorbeeld

  """
}

@Test func twoPapersInOnePrintAreSaid() {
  let letter = LetterParser.letter(from: paper(7) + "\u{0C}" + paper(8))
  let warning = letter.warnings.first { $0.code == "second-paper" }
  #expect(warning?.message.contains("27925, nr. 7 and, from line 23, 27925, nr. 8") == true)
  #expect(warning?.line == 23)
  #expect(!LetterParser.letter(from: paper(7)).warnings.contains { $0.code == "second-paper" })
}
