import LetterModel
import Testing

@testable import LetterParsing

@Test(arguments: [
  ("14 september 2018", "2018-09-14"), ("1 mrt. 2009", "2009-03-01"),
  ("3 SEPT. 2012", "2012-09-03"),
  ("13-03-2009", "2009-03-13"), ("13/3/2009", "2009-03-13"),
  ("1\u{A0}januari\u{A0}2004", "2004-01-01"),
  ("29 februari 2016", "2016-02-29"),
])
func aDutchDayIsRead(_ text: String, _ day: String) {
  #expect(DutchDay.read(text)?.description == day)
}

@Test(arguments: [
  "", "september 2018", "14 september", "14 september 18", "31 juni 2018", "29 februari 2018",
  "14 ju 2018", "0 mei 2018", "13-13-2009", "2009-03-13", "14 septembre 2018",
  "12 mei 2018 om 10 uur",
])
func whatIsNoWholeDayIsNotRead(_ text: String) { #expect(DutchDay.read(text) == nil) }
