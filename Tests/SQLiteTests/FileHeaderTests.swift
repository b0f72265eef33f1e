import Foundation
import SQLite
import Testing

@Test func theFileHeaderIsReadAsItStands() throws {
  let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  let db = try Connection(path: path, mode: .create)
  #expect(try db.fileHeader() == [])
  try db.script("PRAGMA application_id = 0x41313030; CREATE TABLE t (x)")
  let header = try db.fileHeader()
  #expect(header == Array(try #require(FileManager.default.contents(atPath: path)).prefix(100)))
  #expect(header[68..<72] == [0x41, 0x31, 0x30, 0x30])
}

@Test func aFileThatIsNoDatabaseHasAHeaderTooHoweverShort() throws {
  let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try Data("short".utf8).write(to: URL(filePath: path))
  #expect(try Connection(path: path, mode: .readOnly).fileHeader() == Array("short".utf8))
}

@Test func aDatabaseInMemoryHasNoFileHeader() throws {
  #expect(try Connection.inMemory().fileHeader() == [])
}
