import Foundation
import LetterModel
import SQLite
import Testing

@testable import LetterArchive

@Test func aBackupIsAWholeArchive() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let copy = folder.path("copy.db")
  var shares: [Double] = []
  try Archive.open(path, for: .reading, settings: settings).backup(to: copy) { shares.append($0) }
  #expect(shares.last == 1)
  #expect(try folder.names == ["a.db", "copy.db"])
  #expect(try Archive.verify(copy, settings: settings).isSound)
  let archives = try [path, copy].map { try Archive.open($0, for: .reading, settings: settings) }
  #expect(
    try dump(archives[0].db, tables: allTables) == dump(archives[1].db, tables: allTables))
}

@Test func aBackupNeverReplacesAFileUnasked() throws {
  let folder = try Folder()
  let archive = try Archive.open(try archiveFile(folder), for: .reading, settings: settings)
  let target = try folder.write(Array("mine".utf8), to: "copy.db")
  #expect(throws: ArchiveError.exists(path: target)) { try archive.backup(to: target) }
  #expect(throws: ArchiveError.self) { try archive.backup(to: target, force: true) }
  #expect(try folder.bytes("copy.db") == Array("mine".utf8))
  unlink(target)
  try archive.backup(to: target)
  try archive.backup(to: target, force: true)
  #expect(try Archive.open(target, for: .reading, settings: settings).list().count == 1)
  #expect(try folder.names == ["a.db", "copy.db"])
}

@Test func aBackupOntoTheArchiveAFolderOrALinkIsRefused() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let archive = try Archive.open(path, for: .reading, settings: settings)
  let before = try folder.bytes("a.db")
  #expect(throws: ArchiveError.cannotCreate(path: path, why: "it is the archive itself")) {
    try archive.backup(to: path, force: true)
  }
  let link = folder.path("link.db")
  try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
  for target in [link, folder.url.path] {
    #expect(throws: ArchiveError.notAFile(path: target, what: "a folder, link or device")) {
      try archive.backup(to: target, force: true)
    }
  }
  #expect(try folder.bytes("a.db") == before)
}

@Test func aBackupThatIsGivenUpLeavesNothing() throws {
  struct Stop: Error {}
  let folder = try Folder()
  let archive = try Archive.open(try archiveFile(folder), for: .reading, settings: settings)
  #expect(throws: Stop.self) {
    try archive.backup(to: folder.path("copy.db")) { _ in throw Stop() }
  }
  #expect(try folder.names == ["a.db"])
}
