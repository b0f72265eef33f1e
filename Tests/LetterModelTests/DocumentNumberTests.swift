import LetterModel
import Testing

/// A number of any form that official ids have.
private func anyNumber(_ dice: inout Dice) -> DocumentNumber {
  let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
  let number = String(Int.random(in: 10_000...99_999, using: &dice)) + dice.pick(["", "", "", "A"])
  let toevoegingen: [String?] = [
    nil, nil, nil, "02", "20", "I", "IIA", "IIB", "IV", "IX", "IXA", "IXB", "X", "XIV", "XVIII",
    "R2047", "R999", dice.pick(capitals),
  ]
  let letters = (0..<Int.random(in: 1...3, using: &dice)).map { _ in dice.pick(capitals) }
  let count = String(Int.random(in: 1...9999, using: &dice))
  return DocumentNumber(
    dossier: Dossier(number: number, toevoeging: dice.pick(toevoegingen)),
    ondernummer: dice.pick([letters.joined(), count, count + "b", count + "bc"]),
    idYear: dice.pick([nil, nil, SessionYear(start: 2008), SessionYear(start: 1994)]),
    version: dice.pick([nil, nil, "h1", "n2", "b12"]))
}

@Test func everyIdOfTheGrammarIsReadBack() throws {
  var dice = Dice(seed: 100)
  for _ in 0..<20_000 {
    let number = anyNumber(&dice)
    #expect(try DocumentNumber(reading: number.description) == number)
    #expect(try DocumentNumber(reading: number.description.lowercased()) == number)
  }
}

@Test func thePrintedFormReadsBackWithoutTheYearOfItsId() throws {
  var dice = Dice(seed: 101)
  for _ in 0..<20_000 {
    let number = anyNumber(&dice)
    let read = try DocumentNumber(reading: number.printed)
    #expect(
      read
        == DocumentNumber(
          dossier: number.dossier, ondernummer: number.ondernummer, version: number.version))
  }
}

@Test(arguments: [
  ("kst-27925-U", "27 925, U"), ("kst-27925-637", "27 925, nr. 637"),
  ("kst-36600-X-12", "36 600 X, nr. 12"), ("kst-31700-VI-D", "31 700 VI, D"),
  ("kst-21501-02-3174", "21 501-02, nr. 3174"), ("kst-27925-132-h1", "27 925, nr. 132-h1"),
  ("kst-19951996-23700-188b", "23 700, nr. 188b"),
])
func aNumberIsPrintedAsOnPaper(id: String, printed: String) throws {
  #expect(try DocumentNumber(reading: id).printed == printed)
}

@Test func noInputTrapsAndWhatIsReadHasAnIdThatReadsBack() {
  let pieces = [
    "27", "925", "27925", "27 925", "U", "AB", "X", "nr", "nr.", "nrs", "EK", "TK", "(", ")", "-",
    "–", ",", ".", "/", ";", " ", "\u{A0}", "\n", "kst", "kst-", "Kamerstuk", "Kamerstukken", "I",
    "II", "2018/19", "20082009", "2008-2009", "R2064", "p", "p.", "blz.", "en", "t/m", "Eerste",
    "Tweede", "Kamer", "vergaderjaar", "h1", "b1", "1", "12", "188b", "é", "\u{0}", "🙂", "\u{301}",
    "\r\n", "Bijlage", "bij", "dossier", "der", "Staten-Generaal", "99999999999999999999",
  ]
  var dice = Dice(seed: 102)
  var read = 0
  for _ in 0..<50_000 {
    let count = Int.random(in: 0...12, using: &dice)
    let start = dice.pick(["", "", "27 925", "Kamerstuk 27925", "Kamerstukken I 2008/09, 27 925,"])
    let text =
      start + (0..<count).map { _ in dice.pick(pieces) }.joined(separator: dice.pick(["", " "]))
    guard let number = try? DocumentNumber(reading: text) else { continue }
    read += 1
    #expect((try? DocumentNumber(reading: number.description)) == number, "\(text)")
  }
  #expect(read > 100)
}

@Test func randomBytesAreRefusedOrReadButNeverTrap() {
  var dice = Dice(seed: 103)
  for _ in 0..<5_000 {
    let bytes = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
      UInt8.random(in: 0...255, using: &dice)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let number = try? DocumentNumber(reading: text) {
      #expect((try? DocumentNumber(reading: number.description)) == number)
    }
  }
}

@Test func aTextTooLongForANumberIsRefused() throws {
  let text = String(repeating: "27 925, U ", count: 100_000)
  let error = #expect(throws: DocumentNumberError.self) { try DocumentNumber(reading: text) }
  #expect(error?.reason == .tooLong)
}

@Test func papersAreOrderedByDossierThenAsTheChambersNumberThem() throws {
  let ordered = try [
    "21501-02-3174", "21501-20-CE", "27925-1", "27925-132", "27925-132-b1", "27925-132-h1",
    "27925-132-h2", "27925-132-n1", "27925-188", "27925-188a", "27925-188b", "27925-188ab",
    "27925-612", "27925-1024", "27925-A", "kst-20032004-27925-A", "27925-B", "27925-Z",
    "27925-AA", "27925-AZ", "27925-BA", "27925-AAA", "27925-IX-1", "27925-IXA-1", "27925-X-1",
    "27925-XVI-1", "27925-A-1", "27925-F-1", "kst-27925-R2047-1", "27925A-1", "36600-X-12",
  ].map { try DocumentNumber(reading: $0) }
  var dice = Dice(seed: 104)
  #expect(ordered.shuffled(using: &dice).sorted() == ordered)
  for (index, left) in ordered.enumerated() {
    for (other, right) in ordered.enumerated() { #expect((left < right) == (index < other)) }
  }
}
