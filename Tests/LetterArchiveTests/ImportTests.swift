import LetterModel
import Testing

@testable import LetterArchive

@Test func whatWasStoredIsLoadedAgainWhole() throws {
  let archive = try Archive.inMemory(settings: settings)
  let draft = LetterDraft.rich()
  let receipt = try archive.add(draft.received())
  #expect(receipt.status == .new)
  #expect(receipt.id == "kst-27925-U")
  #expect(receipt.counts == LetterCounts(pages: 1, sections: 4, blocks: 7, notes: 1, repairs: 1))
  let stored = try archive.letter(.id("kst-27925-U"))
  #expect(stored.letter == draft.letter)
  #expect(try archive.sourceText(.id("kst-27925-U")) == draft.text)
}
