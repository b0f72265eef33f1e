import Foundation
import LetterModel
import Testing

@testable import LetterArchive

@Test func aRefusedImportIntoAMissingArchiveLeavesNoFile() throws {
  let folder = try Folder()
  do {
    let archive = try Archive.openOrCreate(folder.path("a.db"), settings: settings)
    #expect(throws: ArchiveError.notStated(.date, found: nil)) {
      try archive.add(LetterDraft.rich(date: nil).received())
    }
  }
  #expect(try folder.names == [])
}

@Test func aDryRunOnAMissingArchiveLeavesNoFile() throws {
  let folder = try Folder()
  do {
    let archive = try Archive.openOrCreate(folder.path("a.db"), dryRun: true, settings: settings)
    let receipt = try archive.batch(atomic: false, dryRun: true) {
      try archive.add(LetterDraft.rich().received())
    }
    #expect(receipt.status == .new)
    #expect(try folder.names == [])
  }
  #expect(try folder.names == [])
}

@Test func aNewArchiveHasItsNameFromTheFirstCommitOn() throws {
  let folder = try Folder()
  let archive = try Archive.openOrCreate(folder.path("a.db"), settings: settings)
  #expect(archive.isUnwritten)
  #expect(try !folder.names.contains("a.db"))
  _ = try archive.add(LetterDraft.rich().received())
  #expect(!archive.isUnwritten)
  #expect(try folder.names == ["a.db"])
  _ = try archive.add(LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Groet.").received())
  #expect(try archive.list().map(\.id) == ["kst-27925-612", "kst-27925-U"])
}

@Test func twoCreatorsTakeTurnsAndBothWork() throws {
  let folder = try Folder()
  let path = folder.path("a.db")
  var first: Archive? = try Archive.openOrCreate(path, settings: settings)
  #expect(throws: ArchiveError.busy(path: path)) {
    try Archive.openOrCreate(path, settings: settings)
  }
  _ = try first?.add(LetterDraft.rich().received())
  first = nil
  let second = try Archive.openOrCreate(path, settings: settings)
  _ = try second.add(LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Groet.").received())
  #expect(try second.list().count == 2)
  #expect(try folder.names == ["a.db"])
}

@Test func whatACrashedCreatorLeftIsInNobodysWay() throws {
  let folder = try Folder()
  _ = try folder.write(Array("half".utf8), to: ".a.db.art100-new")
  _ = try folder.write(Array("half".utf8), to: ".a.db.art100-new-journal")
  _ = try folder.write([], to: ".a.db.art100-lock")
  let path = try archiveFile(folder)
  #expect(try folder.names == ["a.db"])
  // Killed between giving the name and removing the hidden one.
  try FileManager.default.linkItem(atPath: path, toPath: folder.path(".a.db.art100-new"))
  _ = try folder.write([], to: ".a.db.art100-lock")
  #expect(try Archive.open(path, for: .writing, settings: settings).list().count == 1)
  #expect(try folder.names == ["a.db"])
  // Killed between removing the hidden one and the lock.
  _ = try folder.write([], to: ".a.db.art100-lock")
  #expect(try Archive.open(path, for: .writing, settings: settings).list().count == 1)
  #expect(try folder.names == ["a.db"])
}

@Test func anAtomicBatchIntoAMissingArchiveIsAllOrNothing() throws {
  let folder = try Folder()
  do {
    let archive = try Archive.openOrCreate(folder.path("a.db"), settings: settings)
    #expect(throws: ArchiveError.notStated(.id, found: nil)) {
      try archive.batch(atomic: true, dryRun: false) {
        _ = try archive.add(LetterDraft.rich().received())
        _ = try archive.add(LetterDraft.rich(nil, ending: "Groet.").received())
      }
    }
  }
  #expect(try folder.names == [])
}

@Test func aPreparedArchiveThatIsClosedLeavesNoTrace() throws {
  let folder = try Folder()
  let archive = try Archive.openOrCreate(folder.path("a.db"), settings: settings)
  archive.close()
  #expect(try folder.names == [])
}

@Test func aPathWithoutANameIsRefused() throws {
  #expect(throws: ArchiveError.cannotCreate(path: "", why: "the path names no file")) {
    try Archive.openOrCreate("", settings: settings)
  }
}

@Test(arguments: [
  ".a.db.art100-new/mine", ".a.db.art100-new", ".a.db.art100-new-journal", ".a.db.art100-old/mine",
  ".a.db.art100-old", ".a.db.art100-lock",
])
func whatSomebodyKeepsUnderAHiddenNameIsInTheWayAndStays(_ mine: String) throws {
  let folder = try Folder()
  let first = mine.split(separator: "/")[0]
  if first.count < mine.count {
    try FileManager.default.createDirectory(
      atPath: folder.path("\(first)"), withIntermediateDirectories: false)
  }
  _ = try folder.write(Array("mine".utf8), to: mine)
  let error = #expect(throws: ArchiveError.self) {
    try Archive.openOrCreate(folder.path("a.db"), settings: settings)
  }
  #expect(error?.category == .cannotCreate)
  #expect("\(error!)".contains("\(folder.path("\(first)")) is here"))
  // Nor is it taken for a killed process's by whoever makes something else there.
  _ = try Archive.create(folder.path("b.db"), settings: settings)
  #expect(try folder.names == ["\(first)", "b.db"])
  #expect(try folder.bytes(mine) == Array("mine".utf8))
}

@Test func standardOutputIsNoPlaceOfAnArchive() throws {
  let error = #expect(throws: ArchiveError.self) { try Archive.create("-", settings: settings) }
  #expect(error?.category == .cannotCreate)
}
