import Checksums
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
      let output = try NewOutput(.tables, at: folder + "/tables", force: false)
      try Data("a".utf8).write(to: URL(fileURLWithPath: output.temporary + "/a.csv"))
      #expect(try names() == [".tables.art100-lock", ".tables.art100-new"])
    }
    #expect(try names() == [])
  }

  @Test func aFolderGivesWayOnlyWhenForced() throws {
    for content in ["old", "new"] {
      try tables(content, force: content == "new").publish()
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/tables").sorted()
        == ["SHA256SUMS", "codebook.csv", "new.csv"])
    #expect(try names() == ["tables"])
    #expect(throws: ArchiveError.exists(path: folder + "/tables")) {
      try NewOutput(.tables, at: folder + "/tables", force: false)
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A folder as an export makes it, before it has its name.
  private func tables(_ content: String, force: Bool) throws -> NewOutput {
    let output = try NewOutput(.tables, at: folder + "/tables/", force: force)
    let book = "part,name,meaning,fields,units,rule,example\r\ntables,\(content),x,,,,\r\n"
    for (name, text) in [("codebook", book), (content, content)] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(output.temporary)/\(name).csv"))
    }
    let list = [("codebook", book), (content, content)].map {
      "\(SHA256.hex(of: $1.utf8))  \($0).csv\n"
    }
    try Data(list.joined().utf8).write(
      to: URL(fileURLWithPath: "\(output.temporary)/SHA256SUMS"))
    return output
  }

  @Test func aFileThatComesIntoAFolderMeanwhileIsNotLost() throws {
    try tables("old", force: false).publish()
    let output = try tables("new", force: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/tables/mine.txt"))
    let error = #expect(throws: ArchiveError.self) { try output.publish() }
    #expect(error?.category == .cannotCreate)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/tables").sorted()
        == ["SHA256SUMS", "codebook.csv", "mine.txt", "old.csv"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test func aFileThatSomebodyEditedIsNotLost() throws {
    try tables("old", force: false).publish()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/tables/old.csv"))
    let error = #expect(throws: ArchiveError.self) { try tables("new", force: true) }
    #expect("\(error!)".contains("old.csv in it was changed"))
    #expect(
      try String(contentsOfFile: folder + "/tables/old.csv", encoding: .utf8) == "mine")
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test func aFolderOfSomebodyUnderTheHiddenNameIsKept() throws {
    let mine = folder + "/.tables.art100-new"
    try FileManager.default.createDirectory(atPath: mine, withIntermediateDirectories: false)
    let error = #expect(throws: ArchiveError.self) { try tables("new", force: true) }
    #expect("\(error!)".contains("\(mine) is here"))
    #expect(try names() == [".tables.art100-new"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test(arguments: [OutputForm.jsonLines, .sql, .publishedCopy, .tables, .report, .text])
  func standardOutputIsNoPlaceOfAnExport(_ form: OutputForm) throws {
    let error = #expect(throws: ArchiveError.self) {
      try NewOutput(form, at: "-", force: true)
    }
    #expect(error?.category == .cannotCreate)
    #expect("\(error!)".contains("./-"))
  }
}
