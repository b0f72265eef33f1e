import LetterModel
import Testing

@Test(arguments: [
  ("2017-09-18", 2016), ("2017-09-19", 2017), ("2018-01-01", 2017), ("2018-09-17", 2017),
  ("2018-09-18", 2018), ("2024-09-16", 2023), ("2024-09-17", 2024),
])
func theParliamentaryYearOpensOnTheThirdTuesdayOfSeptember(_ day: String, _ start: Int) throws {
  #expect(SessionYear(of: try #require(Day(iso: day)))?.start == start)
}

@Test(arguments: [("2017-07-03", true), ("2018-10-01", true), ("2108-03-11", false)])
func aPaperIsOfItsParliamentaryYearOrOfTheRecessesAroundIt(_ day: String, _ holds: Bool) throws {
  let year = try #require(SessionYear(start: 2017))
  #expect(year.holds(try #require(Day(iso: day))) == holds)
}

@Test(arguments: [
  ("27 925, letter U", "kst-27925-U"), ("36 600 hoofdstuk X, nr. 12", "kst-36600-X-12"),
  ("27 925 letter AB", "kst-27925-AB"),
])
func aWordBetweenDossierAndNumberIsReadOver(_ text: String, _ id: String) throws {
  #expect(try DocumentNumber(reading: text).description == id)
}
