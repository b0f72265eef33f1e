import Foundation
import LetterSources
import Testing

private func problem(_ text: String) -> SourceError.Problem? {
  do {
    try SourceText(form: .text, text: text, encoding: .utf8).refuseMojibake(path: "a.txt")
    return nil
  } catch {
    return error.problem
  }
}

private func garbled(_ text: String, as encoding: String.Encoding) throws -> String {
  try #require(String(bytes: text.utf8, encoding: encoding))
}

@Test(arguments: [
  "In Libië begint de missie.", "van 2016–2017 en later", "„De Raad“ besluit", "de F-16’s",
  "één ministerraad", "• een punt van een lijst", "€ 5 miljoen", "wij coördineren",
])
func utf8ThatWasReadByACodePageIsRefused(_ text: String) throws {
  let wrong = try garbled(text, as: .windowsCP1252)
  guard case .garbled(let place, let shown, let meant, let page)? = problem("Eerst\n" + wrong)
  else {
    Issue.record("\(wrong) passed")
    return
  }
  #expect(page == "windows-1252")
  #expect(place.line == 2)
  #expect(text.contains(meant), "\(shown) is told as \(meant)")
  // Once more, and it is still told what it was.
  let twice = try garbled(wrong, as: .windowsCP1252)
  guard case .garbled(_, _, let once, _)? = problem(twice) else {
    Issue.record("\(twice) passed")
    return
  }
  #expect(text.contains(once))
}

@Test(arguments: [
  ("In Libi√´ begint", "Libië"), ("2016‚Äì2017", "2016–2017"), ("√©√©n", "één"), ("‚Ç¨ 5", "€"),
  ("wij co√∂rdineren", "coördineren"),
])
func utf8ThatWasReadAsThatOfAnOlderMacIsRefused(_ wrong: String, _ right: String) {
  guard case .garbled(_, _, let meant, let page)? = problem(wrong) else {
    Issue.record("\(wrong) passed")
    return
  }
  #expect((meant, page) == (right, "macintosh"))
}

@Test func utf8InAConsoleWindowIsRefused() {
  #expect(problem("Syri├½ en Irak") != nil)
  #expect(problem("2016ÔÇô2017") != nil)
  #expect(problem("2016ΓÇô2017") != nil)
}

@Test(arguments: [
  "SÃO TOMÉ E PRÍNCIPE en São Paulo", "CHÂTEAU en château", "Â, Ã en Ä zijn letters",
  "het teken «Ã» en de Ä’s", "«CITÉ» en “ÎLE”", "een lijst ├── met ── lijnen", "10 °C, § 3, ½ en ±",
  "Zoë, Åsa, Ångström, Äänekoski", "ïambe, naïef, egoïst", "Koruma Ğ ve Ş",
  "Grond¬\nwet, be¬ëindigd",
  "Strauß” en ‚aangehaald’", "√2 en √a",
])
func aTextInGoodOrderIsNot(_ text: String) { #expect(problem(text) == nil) }

@Test func aLetterThatWasLostIsRefusedAndALoneSignIsNot() {
  #expect(problem("een\nSyri\u{FFFD} en") == .lostLetters(.init(byte: 8, line: 2)))
  #expect(problem("\u{FFFD}\u{FFFD}n land") == .lostLetters(.init(byte: 3, line: 1)))
  #expect(problem("\u{FFFD} een punt van de lijst") == nil)
}

@Test func utf16WithoutAMarkIsToldByName() throws {
  let text = "Den Haag, één dag\nin mei"
  for (encoding, shift) in [(SourceEncoding.utf16LittleEndian, 0), (.utf16BigEndian, 8)] {
    let bytes = text.utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0 >> shift), UInt8(truncatingIfNeeded: $0 >> (8 - shift))]
    }
    #expect(throws: SourceError.self) { try SourceReader().plainText(of: bytes, path: "a.txt") }
    do {
      _ = try SourceReader().plainText(of: bytes, path: "a.txt")
    } catch {
      #expect(error.description.hasSuffix("say so with --encoding \(encoding.rawValue)"))
    }
    #expect(
      try SourceReader().plainText(of: bytes, path: "a.txt", encoding: encoding).text == text)
  }
}
