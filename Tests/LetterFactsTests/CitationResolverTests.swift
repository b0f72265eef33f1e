import LetterFacts
import LetterModel
import Testing

private func known(_ id: String, _ date: String) throws -> KnownLetter {
  let number = try DocumentNumber(reading: id)
  return KnownLetter(
    number: number, date: try #require(Day(iso: date)), chamber: number.chamber)
}

/// What became of the citations of a text, written by a letter of the series.
private func outcomes(
  _ text: String, by id: String = "kst-27925-637", on date: String = "2018-09-14"
) throws -> [String] {
  let resolver = CitationResolver([
    try known("kst-27925-506", "2014-09-24"), try known("kst-27925-539", "2015-06-19"),
    try known("kst-29521-293", "2015-06-19"), try known("kst-27925-612", "2017-09-11"),
    try known("kst-27925-637", "2018-09-14"), try known("kst-27925-U", "2018-09-14"),
  ])
  let letter = try known(id, date)
  let found = Citations.find(in: text, date: letter.date)
  return zip(found, resolver.resolve(found, of: letter)).map { citation, resolution in
    "\(citation.target) \(resolution.outcome.rawValue) \(resolution.id ?? "-")"
  }
}

@Test func aPaperIsFoundByItsNumber() throws {
  #expect(
    try outcomes("Zie Kamerstuk 27 925, nrs. 506 en 597.")
      == ["kst-27925-506 resolved kst-27925-506", "kst-27925-597 missing -"])
}

@Test func aLetterIsFoundByItsDateInTheSameDossierFirst() throws {
  #expect(
    try outcomes("Zie de artikel 100-brief van 19 juni 2015.")
      == ["2015-06-19 resolved kst-27925-539"])
  #expect(
    try outcomes("Zie de artikel 100-brief van 19 juni 2015.", by: "kst-31000-1")
      == ["2015-06-19 ambiguous -"])
}

@Test func aNumberThatIsNotTheOneOfTheDateIsAMismatch() throws {
  #expect(
    try outcomes("Zie de artikel 100-brief van 11 september 2017 (Kamerstuk 27 925, nr. 615).")
      == ["2017-09-11 resolved kst-27925-612", "kst-27925-615 mismatch kst-27925-612"])
}

@Test func nothingResolvesToALaterLetter() throws {
  let text = "Zie Kamerstuk 27 925, nr. 612 en de artikel 100-brief van 11 september 2017."
  #expect(
    try outcomes(text, by: "kst-27925-570", on: "2016-01-29")
      == ["kst-27925-612 missing -", "2017-09-11 missing -"])
}

@Test func treatiesAndResolutionsAreOutside() throws {
  #expect(
    try outcomes("Op grond van artikel 51 van het VN-Handvest.") == ["UN Charter 51 external -"])
}
