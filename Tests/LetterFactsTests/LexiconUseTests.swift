import DutchLanguage
import Foundation
import LetterFixtures
import Testing

@Test func everyClassOfTheLexiconIsAskedForByARule() throws {
  let files = FileManager.default.enumerator(
    at: Fixtures.root.appending(path: "Sources/LetterFacts"), includingPropertiesForKeys: nil)
  let source = try #require(files).compactMap { $0 as? URL }
    .filter { $0.pathExtension == "swift" }
    .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  for wordClass in Lexicon.classes {
    let parts = wordClass.name.split(separator: "-")
    let name = parts[0] + parts.dropFirst().map(\.capitalized).joined()
    // Regions are places, and are asked for so.
    let role = name == "region" ? "place" : name
    #expect(
      source.firstMatch(of: try Regex("\\.\(role)\\b|<\(wordClass.name)>")) != nil,
      "\(wordClass.name)")
  }
}
