import Foundation
import LetterArchive
import LetterExport
import Testing

@Suite struct NewOutputTests {
  private let folder = NSTemporaryDirectory() + "art100-output-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func nothingIsLeftOfAFolderThatIsNotFinished() throws {
    do {
      let output = try NewOutput(.folder, at: folder + "/tables", force: false)
      try Data("a".utf8).write(to: URL(fileURLWithPath: output.temporary + "/a.csv"))
      #expect(try names().count == 1)
    }
    #expect(try names() == [])
  }

  @Test func aFolderGivesWayOnlyWhenForced() throws {
    for content in ["old", "new"] {
      let output = try NewOutput(.folder, at: folder + "/tables/", force: content == "new")
      try Data(content.utf8).write(to: URL(fileURLWithPath: "\(output.temporary)/\(content).csv"))
      try output.publish()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/tables") == ["new.csv"])
    #expect(try names() == ["tables"])
    #expect(throws: ArchiveError.exists(path: folder + "/tables")) {
      try NewOutput(.folder, at: folder + "/tables", force: false)
    }
    try? FileManager.default.removeItem(atPath: folder)
  }
}
