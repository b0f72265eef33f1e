import Foundation
import Glibc
import Testing

/// Folders as they come: with links round, and with things in them that are no letters.
@Suite struct FolderImportTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.folder("in/deeper")
    for (number, folder) in ["in", "in/deeper"].enumerated() {
      let letter = SmallLetter(ondernummer: number + 1)
      try place.file("\(folder)/\(letter.fileName)", letter.text)
    }
    return place
  }

  @Test func linksToFoldersAreNotFollowedAndAreNamed() throws {
    let place = try place()
    for (name, target) in [
      ("one", "."), ("two", "."), ("up", ".."), ("disk", "/"), ("deeper/round", "../deeper"),
      ("again", "deeper"), ("itself", "itself"), ("letters.txt", "."),
    ] { symlink(target, place.path + "/in/" + name) }
    for arguments in [["in"], ["in/"], ["in", "in/deeper", "./in", place.path + "/in"]] {
      let outcome = try place.run(["import", "--dry-run", "--format", "json"] + arguments)
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(try outcome.json().items.count == 2)
      for name in ["one", "two", "up", "disk", "deeper/round", "again", "letters.txt"] {
        #expect(outcome.messages.contains("in/\(name): a link to a folder"), "\(outcome.messages)")
      }
      let isTold = outcome.messages.contains("this folder was gone through already")
      #expect(isTold == (arguments.count > 1))
    }
    // One that is named itself is meant.
    let named = try place.run("import", "in/one", "--format", "json")
    #expect(named.code == 0, "\(named.messages)")
    #expect(try named.json().items.count == 2)
  }

  @Test func whatIsNoLetterNeitherHangsNorEndsTheBatch() throws {
    let place = try place()
    mkfifo(place.path + "/in/a.txt", 0o600)
    mkfifo(place.path + "/in/pipe", 0o600)
    symlink("/dev/zero", place.path + "/in/b.txt")
    symlink("nowhere", place.path + "/in/c.txt")
    symlink("d.txt", place.path + "/in/d.txt")
    let outcome = try place.run("import", "in", "--format", "json")
    #expect(outcome.code != 0)
    let receipts = try outcome.json().items
    #expect(receipts.count { $0["status"] == "new" } == 2)
    #expect(receipts.count { $0["status"] == "refused" } == 4)
    #expect(outcome.messages.contains("in/pipe"))
    #expect(try place.run("verify").code == 0)
  }

  @Test(
    .enabled("needs another user than root, or setpriv to become one") {
      Unprivileged.isPossible
    })
  func aFolderThatMayNotBeReadDoesNotEndTheBatch() throws {
    let place = try Unprivileged()
    let closed = try place.work.folder("letters/a-closed")
    chmod(closed, 0)
    defer { chmod(closed, 0o755) }
    place.giveAway()
    let outcome = try place.run(["import", place.letters, "--format", "json"])
    #expect(outcome.code == 77, "\(outcome.messages)")
    #expect(try outcome.json().items.map { $0["status"] } == ["refused", "new"])
  }
}
