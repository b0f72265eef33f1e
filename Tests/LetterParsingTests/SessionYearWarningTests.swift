import LetterModel
import LetterParsing
import Testing

@Test func aDateOutsideThePrintedParliamentaryYearIsWarnedOf() {
  func codes(_ date: String) -> [String] {
    LetterParser.letter(
      from: """
        Tweede Kamer der Staten-Generaal

        Vergaderjaar 2017–2018

        31 999 Veiligheid in West-Afrika

        Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE

        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

        Den Haag, \(date)

        Nederland stuurt tien militairen naar Ghana.
        """
    ).warnings.map(\.code)
  }
  #expect(codes("11 maart 2108").contains("date-outside-session-year"))
  #expect(!codes("11 maart 2018").contains("date-outside-session-year"))
}
