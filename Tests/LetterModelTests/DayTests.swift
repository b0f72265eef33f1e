import LetterModel
import Testing

@Test func aDayIsReadAndPrintedAsIsoOnly() {
  #expect(Day(iso: "2018-09-14")?.description == "2018-09-14")
  #expect(Day(iso: "2016-02-29") != nil)
  for wrong in ["2018-9-14", "2018-02-29", "2018-06-31", "14-09-2018", "", "2018-09-1４"] {
    #expect(Day(iso: wrong) == nil, "\(wrong)")
  }
}

@Test func daysAreOrderedByTime() throws {
  let earlier = try #require(Day(iso: "2017-12-31"))
  let later = try #require(Day(iso: "2018-01-01"))
  #expect(earlier < later)
}

@Test(arguments: [
  ("2018-09-14", "2018-09-14", 0), ("2016-03-01", "2016-02-28", 2), ("2017-01-01", "2016-12-31", 1),
  ("2100-03-01", "2100-02-28", 1), ("2014-09-24", "2018-09-14", -1451),
])
func daysBetweenDaysAreCounted(_ one: String, _ other: String, _ count: Int) throws {
  let (day, since) = (try #require(Day(iso: one)), try #require(Day(iso: other)))
  #expect(day.days(since: since) == count)
}
