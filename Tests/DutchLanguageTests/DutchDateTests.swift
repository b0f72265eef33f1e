import DutchLanguage
import LetterModel
import Testing

/// Dates in running text, read in a letter of 14 September 2018.
struct DutchDateTests {
  /// Each date as `words: from[/until] marks`.
  static func read(_ text: String, on day: String? = "2018-09-14", years: Bool = false) -> [String]
  {
    DutchDate.find(in: text, on: day.flatMap { Day(iso: $0) }, years: years).map { date in
      #expect(slice(text, date.range) == date.text)
      var line = date.text + ": " + (date.from?.description ?? "?")
      if date.isImprecise { line += "/" + (date.until?.description ?? "?") }
      if date.isRelative { line += " relative" }
      if let bound = date.bound { line += " " + bound.rawValue }
      return line
    }
  }

  @Test(arguments: [
    ("Den Haag, 14 september 2018", ["14 september 2018: 2018-09-14"]),
    ("op 1 sept. 2017 begon", ["1 sept. 2017: 2017-09-01"]),
    ("Datum: 13-03-2009", ["13-03-2009: 2009-03-13"]),
    ("(13/3/2009)", ["13/3/2009: 2009-03-13"]),
    ("op 2018-09-14 ontvangen", ["2018-09-14: 2018-09-14"]),
    ("29\u{A0}februari\u{2009}2016", ["29\u{A0}februari\u{2009}2016: 2016-02-29"]),
    ("29\nfebruari 2016", ["29\nfebruari 2016: 2016-02-29"]),
  ])
  func fullDates(_ text: String, _ expected: [String]) { #expect(Self.read(text) == expected) }

  @Test func aListOfFiveDaysIsFiveDatesWithTheirOwnWords() {
    #expect(
      Self.read(
        "de artikel 100-brieven van 24 september 2014, 19 juni 2015, 29 januari en 9 september"
          + " 2016 en 11 september 2017, informeren") == [
          "24 september 2014: 2014-09-24", "19 juni 2015: 2015-06-19", "29 januari: 2016-01-29",
          "9 september 2016: 2016-09-09", "11 september 2017: 2017-09-11",
        ])
  }

  @Test(arguments: [
    ("op 7 en 8 juni jl. en", ["7: 2018-06-07 relative", "8 juni jl.: 2018-06-08 relative"]),
    (
      "op 11 en 12 juli jl.",
      ["11: 2018-07-11 relative", "12 juli jl.: 2018-07-12 relative"]
    ),
    (
      "vanaf 1 januari tot en met 31 december 2019",
      ["1 januari: 2019-01-01 from", "31 december 2019: 2019-12-31 through"]
    ),
    (
      "van 20 december tot 5 januari 2019",
      ["20 december: 2018-12-20", "5 januari 2019: 2019-01-05 before"]
    ),
    ("3-7 mei 2018", ["3: 2018-05-03", "7 mei 2018: 2018-05-07 through"]),
    ("van 1 mei 2018 t/m 3 juni", ["1 mei 2018: 2018-05-01", "3 juni: 2018-06-03 through"]),
  ])
  func listsAndStretches(_ text: String, _ expected: [String]) {
    #expect(Self.read(text) == expected)
  }

  @Test(arguments: [
    ("Op 12 mei jl. vonden", ["12 mei jl.: 2018-05-12 relative"]),
    ("werd op 18 juli jl. een", ["18 juli jl.: 2018-07-18 relative"]),
    ("van 13 april jl. is", ["13 april jl.: 2018-04-13 relative"]),
    ("stemde op 24 mei unaniem", ["24 mei: 2018-05-24 relative"]),
    ("op 20 december jl.", ["20 december jl.: 2017-12-20 relative"]),
    ("op 3 februari a.s.", ["3 februari a.s.: 2019-02-03 relative"]),
    ("Eind juli jl. spraken", ["Eind juli jl.: 2018-07-21/2018-07-31 relative"]),
    ("in juni jl. is", ["juni jl.: 2018-06-01/2018-06-30 relative"]),
    ("was er vorig jaar", ["vorig jaar: 2017-01-01/2017-12-31 relative"]),
    ("dit najaar van start", ["dit najaar: 2018-09-01/2018-11-30 relative"]),
    (
      "in december vorig jaar werd",
      ["december vorig jaar: 2017-12-01/2017-12-31 relative"]
    ),
    ("medio januari 2019 beëindigd", ["medio januari 2019: 2019-01-11/2019-01-20"]),
    ("vanaf medio juni 2018", ["medio juni 2018: 2018-06-11/2018-06-20 from"]),
    ("begin 2016", ["begin 2016: 2016-01-01/2016-04-30"]),
    ("zijn eind 2017 ten", ["eind 2017: 2017-09-01/2017-12-31"]),
    ("sinds augustus 2017 in", ["augustus 2017: 2017-08-01/2017-08-31 from"]),
    ("zal vanaf oktober twee", ["oktober: 2018-10-01/2018-10-31 from relative"]),
    ("Sinds januari opereren", ["januari: 2018-01-01/2018-01-31 from relative"]),
    ("is in september gestart", ["september: 2018-09-01/2018-09-30 relative"]),
    ("het komende jaar de", ["komende jaar: 2018-09-14/2019-09-13 relative"]),
    ("de afgelopen zes maanden", ["afgelopen zes maanden: 2018-03-15/2018-09-14 relative"]),
    ("tweede helft van 2018", ["tweede helft van 2018: 2018-07-01/2018-12-31"]),
    ("eerste kwartaal 2019", ["eerste kwartaal 2019: 2019-01-01/2019-03-31"]),
    ("de zomer van 2016", ["zomer van 2016: 2016-06-01/2016-08-31"]),
    ("winter 2018", ["winter 2018: 2017-12-01/2018-02-28"]),
    ("in mei en juni 2018", ["mei: 2018-05-01/2018-05-31", "juni 2018: 2018-06-01/2018-06-30"]),
    ("eind dit jaar", ["eind dit jaar: 2018-09-01/2018-12-31 relative"]),
  ])
  func relativeAndImpreciseDates(_ text: String, _ expected: [String]) {
    // The marks of a line come in one order: what it means, then its direction.
    let order = expected.map { $0.replacing(" from relative", with: " relative from") }
    #expect(Self.read(text) == order)
  }

  @Test func aMonthWithoutAYearIsTheNearOneAroundTheTurnOfTheYear() {
    #expect(
      Self.read("in december", on: "2018-01-20") == ["december: 2017-12-01/2017-12-31 relative"])
    #expect(
      Self.read("in februari", on: "2018-11-20") == ["februari: 2019-02-01/2019-02-28 relative"])
    #expect(Self.read("op 13 maart", on: "2009-12-18") == ["13 maart: 2009-03-13 relative"])
    #expect(
      Self.read("van 12 augustus tot medio december", on: "2009-03-13") == [
        "12 augustus: 2009-08-12 relative",
        "medio december: 2009-12-11/2009-12-20 relative before",
      ])
  }

  @Test(arguments: [
    ("De missie is in november begonnen", "2017-11-01"), ("De inzet begint in maart", "2019-03-01"),
    ("Zij begon in december", "2017-12-01"), ("De inzet zal in mei eindigen", "2019-05-01"),
    ("Op 18 december werd zij beëindigd", "2017-12-18"), ("Zij vervalt op 1 maart", "2019-03-01"),
    ("Het kabinet heeft besloten in maart een fregat te sturen", "2019-03-01"),
    ("Zij is in maart voorzien", "2019-03-01"),
    ("Zij gaat in het voorjaar van start", "2019-03-01"),
    ("Zij werd per 1 december gestaakt", "2017-12-01"), ("Zij duurde tot december", "2017-12-01"),
  ])
  func theVerbTellsTheYearOfAMonthOrDay(_ text: String, _ from: String) {
    #expect(
      DutchDate.find(in: text, on: Day(iso: "2018-09-14")).compactMap(\.from?.description) == [from]
    )
  }

  @Test func withoutALettersDayARelativeDateKeepsItsMonthAndDay() throws {
    let date = try #require(DutchDate.find(in: "op 12 mei jl.", on: nil).first)
    #expect(date.from == nil && date.until == nil)
    #expect(date.month == 5 && date.dayOfMonth == 12)
    #expect(Self.read("dit najaar", on: nil) == ["dit najaar: ?/? relative"])
  }

  @Test func aYearAloneIsADateOnlyOnRequest() {
    #expect(Self.read("in 2018 en vanaf 2019").isEmpty)
    #expect(
      Self.read("in 2018 en vanaf 2019", years: true) == [
        "2018: 2018-01-01/2018-12-31", "2019: 2019-01-01/2019-12-31 from",
      ])
    #expect(Self.read("vergaderjaar 2018–2019, nr. 2018", years: true).isEmpty)
  }

  @Test(arguments: [
    "20191", "fase 3", "nr. 163951", "27 925, nr. 12", "54 van de 329 zetels", "F-16 mei",
    "3 mei-bijeenkomst van Mei", "31 juni 2018", "0921 - 7371", "12 maal", "070-348 64 86",
    "4 tot 12 personen", "artikel 5", "de heer Mei", "maart", "13-13-2009", "1.3.2", "half man",
  ])
  func noDates(_ text: String) {
    #expect(Self.read(text).filter { !$0.hasPrefix("3 mei") }.isEmpty)
  }
}
