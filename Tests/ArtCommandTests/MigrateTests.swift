import Foundation
import Testing

/// An archive as the first schema kept it: without citations and facts.
private let first = Program.packageRoot + "/Fixtures/archives/v0001.sqlite"

@Test func anArchiveOfTheFirstSchemaIsMigratedWithWhatItsLetterSays() throws {
  let place = try Workplace()
  try place.file("archive.sqlite", Array(Data(contentsOf: URL(filePath: first))))
  let refused = try place.run("facts", "27925-539")
  #expect(refused.code == 78)
  #expect(refused.messages.contains("run 'migrate' first"))
  #expect(try place.run("migrate").code == 0)
  #expect(try place.names().contains { $0.hasPrefix("archive.sqlite.before-v") })
  let facts = try place.run("facts", "27925-539", "--kind", "asset", "--format", "json").json()
  #expect(facts.items.contains { $0["subject"] == "F-16" && $0["value"] == 4 })
  #expect(try place.run("citations", "27925-539").text.contains("kst-27925-506"))
  #expect(try place.run("verify").code == 0)
  // A later reader tells more of the letter: that is a revision of its own, added once.
  let first = try place.run("rebuild")
  #expect(first.code == 1 && (first.text + first.messages).contains("added   kst-27925-539@2"))
  #expect(try place.run("verify").code == 0)
  let again = try place.run("rebuild")
  #expect((again.text + again.messages).contains("1 as before, 0 read differently and added"))
}
