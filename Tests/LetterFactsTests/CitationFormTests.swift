import DutchLanguage
import LetterFacts
import LetterFixtures
import LetterModel
import Testing

/// Every written form of the table, in a sentence, read in a letter of 14 September 2018.
struct CitationFormTests {
  struct Form: CustomTestStringConvertible, Sendable {
    var written: String
    var sentence: String
    var targets: [String]
    var kind: String
    var page: String?
    var testDescription: String { written }

    static let all: [Form] = {
      let table: String = (try? Fixtures.text("cases/citations/forms.tsv")) ?? ""
      return table.split(separator: "\n").dropFirst().map { (line: Substring) -> Form in
        let fields: [String] = line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { String($0).replacing("⏎", with: "\n") }
        return Form(
          written: fields[0], sentence: fields[1].replacing("{}", with: fields[0]),
          targets: fields[2] == "-" ? [] : fields[2].split(separator: " + ").map(String.init),
          kind: fields[3], page: fields[4] == "-" ? nil : fields[4])
      }
    }()
  }

  static let day = Day(iso: "2018-09-14")

  @Test func theTableHasEveryFormOfTheGrammar() { #expect(Form.all.count == 125) }

  @Test(arguments: Form.all)
  func eachFormGivesItsTargets(_ form: Form) {
    let found = Citations.find(in: form.sentence, date: Self.day)
    #expect(found.map(\.target) == form.targets)
    #expect(found.allSatisfy { $0.kind.rawValue == form.kind })
    for citation in found {
      #expect(slice(form.sentence, citation.place.range) == citation.text)
      #expect(citation.place.section == "0" && citation.place.block == 1)
      #expect(citation.page == form.page)
    }
  }

  @Test(arguments: Form.all)
  func blanksAndDashesOfAnyKindAreAlike(_ form: Form) {
    let sentence = form.sentence.replacing(" ", with: "\u{A0}").replacing("-", with: "\u{2011}")
    let found = Citations.find(in: sentence, date: Self.day).filter { $0.title == nil }
    let wanted = form.kind == "letter" && form.written.contains("«") ? [] : form.targets
    // A broken word needs its plain hyphen.
    if form.sentence.contains("-\n") { return }
    #expect(found.map(\.target) == wanted)
  }

  @Test func aListSharesItsWords() {
    let text = "Zie Kamerstuk 27 925, nrs. 570 en 597."
    let found = Citations.find(in: text, date: nil)
    #expect(found.map(\.ordinal) == [1, 2])
    #expect(Set(found.map(\.text)) == ["Kamerstuk 27 925, nrs. 570 en 597"])
    #expect(found.map { $0.number?.description } == ["kst-27925-570", "kst-27925-597"])
  }

  @Test func aDateAndANumberBehindItAreTwoCitationsThatBelongTogether() {
    let text =
      "de artikel 100-brief van 11 september 2017 (Tweede Kamerstuk 27 925, nr. 615) en"
    let found = Citations.find(in: text, date: Self.day)
    #expect(found.map(\.target) == ["2017-09-11", "kst-27925-615"])
    #expect(found.map(\.kind) == [.letter, .kamerstuk])
    #expect(found.map(\.sameAs) == [nil, 1])
    #expect(found[0].text == "artikel 100-brief van 11 september 2017")
    #expect(found[1].text == "Tweede Kamerstuk 27 925, nr. 615")
  }

  @Test func datesAndNumbersOfAListBelongTogetherOneByOne() {
    let text =
      "de artikel 100-brieven van 24 september 2014 (Kamerstuk 27 925, nr. 506), van 29 januari en"
      + " 9 september 2016 (Kamerstuk 27 925, nrs. 570 en 597) en van 11 september 2017."
    let found = Citations.find(in: text, date: Self.day)
    #expect(
      found.map { "\($0.ordinal) \($0.target) \($0.sameAs ?? 0)" } == [
        "1 2014-09-24 0", "2 kst-27925-506 1", "3 2016-01-29 0", "4 2016-09-09 0",
        "5 kst-27925-570 3", "6 kst-27925-597 4", "7 2017-09-11 0",
      ])
  }

  @Test func aMotionAndItsPaperBelongTogether() {
    let text =
      "Conform motie van de leden Voordewind en van Helvert, Tweede Kamerstuk 27 925, nr. 623."
    let found = Citations.find(in: text, date: nil)
    #expect(found.map(\.target) == ["motie Voordewind/Van Helvert", "kst-27925-623"])
    #expect(found.map(\.sameAs) == [nil, 1])
  }

  @Test func aTitleIsKeptOnOneLine() {
    let text = "de Kamerbrief\n«Toekomstige inzet\nin missies» (Kamerstuk 29 521, nr. 363)"
    let found = Citations.find(in: text, date: nil)
    #expect(found.map(\.title) == ["Toekomstige inzet in missies", nil])
    #expect(found.map(\.sameAs) == [nil, 1])
  }

  @Test func aRelativeDateWithoutALettersDayStaysOpen() {
    let found = Citations.find(in: "de Voortgangsrapportage van 13 april jl. meldt", date: nil)
    #expect(found.map(\.target) == ["Voortgangsrapportage --04-13"])
    #expect(found.map(\.date) == [nil])
    #expect(found.map(\.isRelative) == [true])
  }

  @Test func runningFeetAndTheImprintCiteNothing() {
    let text = """
      Zie Kamerstuk 29 521, nr. 360 daarover.

      Eerste Kamer, vergaderjaar 2018–2019, 27 925, U 10

      Meer tekst.

      kst-27925-612
      ISSN 0921 - 7371

      Tweede Kamer, vergaderjaar 2016–2017, 27 925, nr. 612

      1
      """
    #expect(Citations.find(in: text, date: nil).map(\.target) == ["kst-29521-360"])
  }

  @Test func aStretchOfStretchesDoesNotBecomeThousandsOfPapers() {
    let ends = stride(from: 201, through: 9801, by: 200).map(String.init)
    let found = Citations.find(
      in: "Kamerstuk 27 925, nrs. 1-" + ends.joined(separator: "-"), date: nil)
    #expect(found.count == 201)
  }

  @Test(arguments: [
    "de strijd is in fase 3 van het plan", "onder griffie nr. 163951.",
    "54 van de 329 parlementszetels", "een opkomst van 45 procent", "vier F-16’s",
    "het kost 27 925 euro", "het kost 12.500 euro, U begrijpt dat", "tussen 2018 en 2019",
    "bel 070-348 64 86 of 27 925 612", "10 500 VN-militairen", "31 100 A400M", "de 27 925 mensen",
    "op 14 september 2018", "brief", "artikel 3", "de motie is verworpen", "in de brief staat dat",
    "de brief waarin op 3 mei 2018 is gemeld", "resolutie van 24 mei", "Tweede Kamer in 2018",
    "een artikel 5-situatie", "12 500 F-16’s", "de evaluatie", "Handelingen van de Raad",
  ])
  func whatCitesNothing(_ text: String) {
    #expect(Citations.find(in: text, date: Self.day).map(\.target) == [])
  }
}
