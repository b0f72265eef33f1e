import Foundation
import Testing

/// A letter of our own, in which much is written in more than one way.
private let letter = """
  27 925 Bestrijding internationaal terrorisme

  Nr. 612 BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 11 september 2017

  Financiën

  De financiële bijdrage is efficiënt. Vier F-16’s vliegen boven Oost-Syrië tot en met
  31 december 2018, en vijftig militairen coördineren de veiligheid. Dat kost 12 miljoen euro.

  De Minister van Defensie,
  A.B. Voorbeeld

  """

private let dresses: [String: String] = [
  "nfd.txt": letter.decomposedStringWithCanonicalMapping,
  "ligatures.txt": letter.replacing("ffi", with: "ﬃ").replacing("fi", with: "ﬁ")
    .replacing("ij", with: "ĳ"),
  "hyphens.txt": letter.replacing("-", with: "\u{2011}"),
  "soft.txt": letter.replacing("lijk", with: "\u{AD}lijk").replacing("heid", with: "\u{AD}heid"),
  "not-sign.txt": letter.replacing("coördineren", with: "coördi¬\nneren"),
  "blanks.txt": letter.replacing("12 miljoen", with: "12\u{A0}miljoen"),
]

@Test(arguments: dresses.keys.sorted())
func aLetterInOtherCodePointsIsTheSame(_ name: String) throws {
  let place = try Workplace()
  try place.file("plain.txt", letter)
  try place.file(name, try #require(dresses[name]))
  let diff = try place.run("diff", "plain.txt", name)
  #expect(diff.code == 0, "\(diff.text)")
  func facts(_ file: String) throws -> String {
    #expect(try place.run(["import", "-a", file + ".sqlite", file]).code == 0)
    return try place.run(["facts", "-a", file + ".sqlite", "--format", "csv"]).text
  }
  let plain = try facts("plain.txt")
  #expect(plain.contains("Oost-Syrië"))
  #expect(try facts(name) == plain)
  for query in [
    "financiele", "efficiënt", "Oost-Syrie\u{308}", "F\u{2011}16", "coördineren", "ﬁnanciële",
  ] {
    let found = try place.run(
      ["search", "-a", name + ".sqlite", query, "--format", "jsonl"]
    ).text.split(separator: "\n")
    #expect(found.count == 1, "\(query)")
  }
  #expect(try place.run(["verify", "-a", name + ".sqlite"]).code == 0)
}

@Test func mojibakeIsRefusedWithWhatItWasAndWhatToDo() throws {
  let place = try Workplace()
  let wrong = try #require(String(bytes: letter.utf8, encoding: .windowsCP1252))
  try place.file("brief.txt", wrong)
  let outcome = try place.run("import", "brief.txt")
  #expect(outcome.code == 65)
  #expect(outcome.messages.contains("brief.txt:9: 'FinanciÃ«n' was 'Financiën'"))
  #expect(outcome.messages.contains("take it from its source anew"))
  #expect(try place.run("diff", "brief.txt", "brief.txt").code == 65)
}

@Test func whatTheAdviceOnAnEncodingSaysWorksWhereItIsGiven() throws {
  let place = try Workplace()
  let wide = letter.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  try place.file("brief.txt", wide)
  for command in [
    ["import", "brief.txt"], ["diff", "brief.txt", "brief.txt"],
    ["citations", "--text", "brief.txt"],
  ] {
    let refused = try place.run(command)
    #expect(refused.code == 65)
    #expect(refused.messages.contains("--encoding utf-16le"))
    #expect(try place.run(command + ["--encoding", "utf-16le"]).code == 0, "\(command)")
  }
}
