import Foundation
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// Short letters of other missions, years, ministries and prints than those of the series.
private let prints: [String] = {
  let folder = Fixtures.folder.appending(path: "cases/prints").path
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { $0.hasSuffix(".header.txt") }.map { String($0.dropLast(11)) }.sorted()
}()

@Test func thereArePrintsOfManyForms() { #expect(prints.count >= 24) }

@Test(arguments: prints)
func aPrintIsReadAsAReaderWould(_ name: String) throws {
  let text = try Fixtures.text("cases/prints/\(name).txt")
  let letter = LetterParser.letter(from: text)
  try expect(outline(letter), matches: "cases/prints/\(name).expected.txt")
  try expect(header(letter), matches: "cases/prints/\(name).header.txt")
  expectWhole(letter, text)
}

/// What the head of a letter says; `-` for what the print does not tell.
func header(_ letter: Letter) -> String {
  let header = letter.header
  func list(_ parts: [String]) -> String { parts.isEmpty ? "-" : parts.joined(separator: "; ") }
  return """
    id: \(header.number.map { "\($0)" } ?? "-")
    date: \(header.date.map { "\($0)" } ?? "-")
    chamber: \(header.chamber?.rawValue ?? "-")
    session_year: \(header.sessionYear.map { "\($0)" } ?? "-")
    place: \(header.place ?? "-")
    addressee: \(header.addressee ?? "-")
    dossiers: \(list(header.dossiers.map { [$0.dossier.description, $0.title].compactMap(\.self).joined(separator: " ") }))
    senders: \(list(header.senders))
    subject: \(header.subject ?? "-")
    pages: \(letter.pages)

    """
}
