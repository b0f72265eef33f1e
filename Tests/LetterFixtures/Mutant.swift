/// A letter that something went wrong with: lines lost, doubled and changed about, signs where none
/// belong, numbers beyond all measure. The same one for the same seed.
public struct Mutant: Sendable {
  /// What decides it.
  public let seed: UInt64
  /// Its text.
  public let text: String

  /// - Parameter letters: the texts of which it is made.
  public init(seed: UInt64, of letters: [String]) {
    var maker = Maker(seed: seed, letters: letters)
    self.seed = seed
    text = maker.make()
  }

  /// Signs that print nothing, print backwards, or end a line where few expect it.
  static let oddSigns = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{A0}", "\u{202F}",
    "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\r", "\r\n", "\t", "\u{1B}", "\u{7F}",
    "\u{9B}", "\u{200E}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{61C}", "\u{301}",
    "e\u{301}\u{323}", "\u{FE0F}", "\u{1F1F3}\u{1F1F1}", "👩🏽‍🚀", "𝟛", "²", "³³", "\u{2074}", "٣", "ß",
    "ŉ", "ﬁ", "İ", "Ǆ", "\u{10FFFF}", "\u{E000}", "\u{180E}", "\u{3000}", "\u{1680}", "\u{115F}",
    "½", "①", "Ⅳ", "-", "–", "‑", "«", "»", "’", "\"", "[", "]", "(", ")", ".", ",", ";", ":", "/",
    "€", "%", "§", "×", "*", "•", "#", "@", "\\", "0", "1", "9", "A", "z",
  ]

  /// Lines that readers of heads, notes, lists and tables look out for, most of them malformed.
  static let oddLines = [
    "-", "--", "---", "- - -", "–", "…", ".", "..", "...", ",", "(", ")", "[", "]", "[]", "[1]",
    "[1", "1]", "1", "2", "1.", "1)", "(1)", "a)", "ii)", "o", "• ", "•", "0", "00", "/", "-/-",
    "-1 -", "- 3 -", "27 925-", "27 925", "27925", "27.925", "27.9250", "-27 925", "27 -925",
    "36 600 X", "36 600 (R1234)", "Nr.", "nr. .", "Nr. -", "nr.,", "Nr. 9999999", "U", "ABC",
    "Nr. 99999999999999999999 BRIEF VAN DE MINISTER VAN DEFENSIE", "BRIEF VAN DE MINISTER VAN",
    "BRIEF VAN DE MINISTERS VAN EN VAN ,", "BRIEF VAN DE MINISTER-PRESIDENT, MINISTER VAN", "Datum",
    "Datum:", "Datum -", "Betreft", "Onderwerp:", "Aan", "Aan de", "Aan de Voorzitter van",
    "Den Haag, 31 februari 2018", "Den Haag, 0-0-0000", "Den Haag, -", "Den Haag, 1-1-9999",
    "Den Haag, 99999999999999999999 mei 2018", ", 14 september 2018", "Vergaderjaar 9999–0000",
    "Vergaderjaar", "Vergaderjaar -", "Vergaderjaar 2018–99999999999999999999",
    "Tweede Kamer, vergaderjaar 2014–2015, 27 925, nr. 506 99999999999999999999",
    "Tweede Kamer, vergaderjaar 2014–2015, -, nr. - -", "Eerste Kamer, vergaderjaar , , ,",
    "99999999999999999999 Tweede Kamer, vergaderjaar 2014–2015, 27 925, nr. 506",
    "Pagina 99999999999999999999 van 1", "Pagina -1", "pagina 3/", "kst-", "kst--", "kst-27925-",
    "ISSN ", "’s-Gravenhage ", "Sdu ", "De Minister van Defensie,", "De Minister van", "De",
    "De Minister van Defensie,   De Minister van Buitenlandse Zaken,", "Mede namens de Minister",
    "J. ", "A.B. C", "   X.Y. Achternaam   Z. Naam", "Geachte voorzitter,", "Bijlage:", "'t",
    "’s ", "’", "«»", "“”", "1 Een noot.", "¹ Een noot.", "²²²²²²²²²²²²²²²²²²²²²²²² Een noot.",
    "woord²²²²²²²²²²²²²²²²²²²²²²²²", "woord1", "woord.1", "1.1.1.1.1.1.1 Kop", "1. Kop", ". Kop",
    "B. Kop", ".. .", "A   1   2", "   1   2   3", "Post\t2018\t2019",
    "Totaal\t1.000\t999.999.999.999",
    "(× € 1.000)   2018   2019", "Onze referentie", "Ministerie van Defensie", "2515 XP Den Haag",
  ]

  /// Words in which facts, dates, sums and citations are looked for, most of them beyond measure.
  static let oddWords = [
    "99999999999999999999", "9223372036854775807", "-9223372036854775808", "999.999.999.999",
    "999.999.999.999.999.999", "999999999999 miljard euro", "€ 999.999.999.999.999 miljoen",
    "0 euro", "€ 0,001 miljard", "999999999999 miljard miljard militairen", "0 militairen",
    "99999999999 maanden", "999999999 jaar", "9999999999999999 dagen", "nul maanden",
    "een half miljoen", "anderhalf jaar", "31 februari 2018", "29 februari 1900",
    "1 januari 0000", "31 december 9999", "van 31 december 9999 tot 1 januari 1000",
    "tot en met", "tot 99999", "vanaf 0", "half maart 99999", "eind 9999",
    "medio 0", "uiterlijk", "per 31 juni", "1-13-2018", "99-99-9999", "99999999999%", "0%",
    "999999999999999999%", "1 op de 0", "tussen 5 en", "tussen 9 en 3", "3 tot", "100-99-98-97",
    "16-17-18 militairen", "waarvan 5 en 5", "samen", "in totaal 10, waarvan 5, 5 en 5",
    "Kamerstuk", "Kamerstukken II 2018/19, 27 925, nr.", "(Kamerstuk 27 925, nrs. 1-99999999999)",
    "Kamerstuk 27 925, nrs. 570 t/m 99999999999999999999", "Kamerstuk 99 999, nr. 0",
    "nrs. 1 en 2 en 3 en", "Handelingen II 2018/19, nr. 99999999999999999999, item 1",
    "resolutie 99999999999999999999 (9999)", "VNVR-resolutie", "motie-", "motie- c.s.",
    "artikel 99999999999999999999", "artikel 100, lid 99999999999", "artikel", "brief van",
    "brief van 31 februari 2018", "de brief van 14 september", "F-16’s", "F-", "KC-10",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ (ABC)", "(ABC)", "()", "«»", "twaalfhonderdduizendduizend",
    "honderdhonderd", "duizendduizend", "tienduizenden miljarden", "een tiental miljard",
    "maximaal minimaal ongeveer 5", "meer dan", "minder dan 0", "½ jaar", "x 1000", "× € 1.000",
    "1,", ",1", "1.,", "1.000,0000", "1.00", "0.000", "00.000", "1 000 000 000 000 000 000 000",
  ]
}

/// Makes one mutant.
private struct Maker {
  var numbers: SeededGenerator
  let letters: [String]

  init(seed: UInt64, letters: [String]) {
    numbers = SeededGenerator(seed: seed)
    self.letters = letters
  }

  private mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts.isEmpty ? "" : texts[number(0..<texts.count)]
  }

  /// A letter's head, some lines of its text and its end: short, so that much can be tried.
  mutating func make() -> String {
    let lines = pick(letters).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let start = number(0..<max(lines.count, 1))
    var kept = number(0..<5) == 0 ? [] : Array(lines.prefix(number(5..<50)))
    kept += lines[start..<min(lines.count, start + number(1..<60))]
    if number(0..<2) == 0 { kept += lines.suffix(number(1..<30)) }
    for _ in 0..<number(1..<8) { change(&kept) }
    let end =
      number(0..<12) == 0 ? pick(["\r", "\r\n", "\u{2028}", "\u{85}", "\u{C}", "\n\n"]) : "\n"
    return kept.joined(separator: end) + (number(0..<4) == 0 ? "" : "\n")
  }

  private mutating func change(_ lines: inout [String]) {
    guard !lines.isEmpty else { return lines = [pick(Mutant.oddLines)] }
    let at = number(0..<lines.count)
    let other = number(0..<lines.count)
    switch number(0..<16) {
    case 0: lines.remove(at: at)
    case 1: lines.insert(lines[at], at: other)
    case 2: lines.swapAt(at, other)
    case 3: lines.insert(pick(Mutant.oddLines), at: at)
    case 4: lines.insert(pick(Mutant.oddLines), at: number(0..<min(30, lines.count)))
    case 5: lines[at] = pick(Mutant.oddLines)
    case 6, 7: insert(pick(Mutant.oddSigns), into: &lines[at])
    case 8: insert(pick(Mutant.oddSigns), into: &lines[number(0..<min(30, lines.count))])
    case 9, 10: insert(" " + pick(Mutant.oddWords) + " ", into: &lines[at])
    case 11: replaceNumber(in: &lines[at])
    case 12: lines[at] = pick(Mutant.oddSigns) + lines[at] + pick(Mutant.oddSigns)
    case 13:
      let blank = pick([" ", "    ", "\t", "\u{A0}", String(repeating: " ", count: 60)])
      insert(blank, into: &lines[at])
    case 14:
      guard at + 1 < lines.count else { return }
      lines[at] += pick(["", " ", "-", "\u{AD}"]) + lines.remove(at: at + 1)
    default:
      let scalars = Array(lines[at].unicodeScalars)
      let cut = number(0..<scalars.count + 1)
      lines[at] = text(scalars[..<cut])
      lines.insert(text(scalars[cut...]), at: at + 1)
    }
  }

  private mutating func insert(_ sign: String, into line: inout String) {
    let scalars = Array(line.unicodeScalars)
    let at = number(0..<scalars.count + 1)
    // Now and then in the place of a sign, and more than once.
    let after = min(scalars.count, at + (number(0..<3) == 0 ? 1 : 0))
    let count = number(0..<8) == 0 ? number(2..<40) : 1
    line = text(scalars[..<at]) + String(repeating: sign, count: count) + text(scalars[after...])
  }

  private mutating func replaceNumber(in line: inout String) {
    guard let start = line.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return }
    let end = line[start...].firstIndex { !($0.isASCII && $0.isNumber) } ?? line.endIndex
    line.replaceSubrange(start..<end, with: pick(Mutant.oddWords))
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
