import Foundation
import Glibc
import Testing

/// Files and folders that the user may not write or read: 77, a sentence, nothing changed.
@Suite(
  .enabled("needs another user than root, or setpriv to become one") { Unprivileged.isPossible })
struct PermissionTests {
  @Test func aReadOnlyArchiveIsReadAndNotWritten() throws {
    let place = try Unprivileged()
    chmod(place.work.archive, 0o444)
    try place.expectReadersWork()
    try place.expectWritersAreRefused()
  }

  @Test func inAReadOnlyFolderAnArchiveIsReadAndNotWritten() throws {
    let place = try Unprivileged()
    chmod(place.work.path, 0o555)
    try place.expectReadersWork()
    try place.expectWritersAreRefused()
  }

  @Test func inAReadOnlyFolderNoArchiveIsMade() throws {
    let place = try Unprivileged()
    unlink(place.work.archive)
    chmod(place.work.path, 0o555)
    for arguments in [
      ["init"], ["import", place.letters], ["import", place.letters, "--dry-run"],
    ] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 77, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("permissions"), "\(outcome.messages)")
    }
    #expect(try place.work.names().filter { $0.hasPrefix("archive") || $0.hasPrefix(".") } == [])
  }

  @Test func anArchiveThatMayNotBeReadIsRefused() throws {
    let place = try Unprivileged()
    chmod(place.work.archive, 0)
    for arguments in [["list"], ["verify"], ["import", place.letters], ["init"]] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 77, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("permissions"), "\(outcome.messages)")
    }
  }

  @Test func aLetterOrFolderThatMayNotBeReadIsRefused() throws {
    let place = try Unprivileged()
    let letter = try place.work.file("secret.txt", SmallLetter(ondernummer: 1).text)
    chmod(letter, 0)
    let folder = try place.work.folder("secret")
    chmod(folder, 0)
    defer { chmod(folder, 0o755) }
    for path in [letter, folder] {
      let outcome = try place.run(["import", path])
      #expect(outcome.code == 77, "\(outcome.messages)")
      #expect(outcome.messages.contains(path))
    }
  }

  @Test func aBackupIntoAReadOnlyFolderIsRefused() throws {
    let place = try Unprivileged()
    let folder = try place.work.folder("copies")
    chmod(folder, 0o555)
    let outcome = try place.run(["backup", "copies/copy.sqlite"])
    #expect(outcome.code == 77, "\(outcome.messages)")
    #expect(try place.work.names().filter { $0.hasPrefix("copies/") } == [])
  }

  /// An earlier export, or a folder in it, that its owner made read-only.
  @Test(arguments: [
    (["export", "csv", "-o", "out"], "out"), (["report", "-o", "out"], "out"),
    (["report", "-o", "out"], "out/letter"),
  ])
  func aReadOnlyExportOfOnesOwnGivesWayWhole(_ export: [String], _ protected: String) throws {
    let place = try Unprivileged()
    #expect(try place.run(export).code == 0)
    for _ in 0..<2 {
      chmod(place.work.path + "/" + protected, 0o555)
      let outcome = try place.run(export + ["--force"])
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(try !place.work.names().contains { $0.hasPrefix(".") })
    }
  }

  @Test(.enabled("needs root, who has another user's folder") { geteuid() == 0 })
  func anExportThatAnotherOwnsIsRefusedBeforeAnythingIsDone() throws {
    let place = try Unprivileged()
    let export = ["report", "-o", "out"]
    #expect(try place.run(export).code == 0)
    let names = try place.work.names()
    chown(place.work.path + "/out/letter", 0, 0)
    let outcome = try place.run(export + ["--force"])
    #expect(outcome.code == 73, "\(outcome.messages)")
    #expect(outcome.messages.contains("letter/ in it may not be"), "\(outcome.messages)")
    #expect(try place.work.names() == names)
    // What cannot be looked through may hold anything.
    chown(place.work.path + "/out/letter", Unprivileged.user, Unprivileged.user)
    chmod(place.work.path + "/out/letter", 0)
    #expect(try place.run(export + ["--force"]).code == 73)
    chmod(place.work.path + "/out/letter", 0o755)
    #expect(try place.run(export + ["--force"]).code == 0)
  }

  @Test(.enabled("needs root, who has another user's folder") { geteuid() == 0 })
  func remainsThatCannotBeRemovedAreNamed() throws {
    let place = try Unprivileged()
    try place.work.folder(".out.art100-new/pages")
    try place.work.file(".out.art100-new/pages/index.html", "x")
    try place.work.file(".out.art100-lock", "")
    chown(place.work.path + "/.out.art100-lock", Unprivileged.user, Unprivileged.user)
    let outcome = try place.run(["report", "-o", "out"])
    #expect(outcome.code == 73, "\(outcome.messages)")
    #expect(outcome.messages.contains("cannot be removed"), "\(outcome.messages)")
    #expect(try place.run(["report", "-o", "other"]).code == 0)
  }

  @Test func aHotJournalThatMayNotBeUndoneIsExplained() throws {
    let place = try Unprivileged()
    try Crash.leaveHotJournal(at: place.work.archive)
    place.giveAway()
    chmod(place.work.path, 0o555)
    chmod(place.work.archive, 0o444)
    let before = try place.work.bytes("archive.sqlite")
    let outcome = try place.run(["list"])
    #expect(outcome.code == 77, "\(outcome.messages)")
    #expect(outcome.messages.contains("interrupted"))
    #expect(try place.work.bytes("archive.sqlite") == before)
  }
}

/// A folder with a filled archive, and a user without rights who works in it.
struct Unprivileged {
  static let user: uid_t = 65534
  /// A program that may be run by anybody stands where anybody may look.
  static let isPossible: Bool = {
    if geteuid() != 0 { return true }
    let outcome = try? Program.run(
      prefix + [Program.path, "--version"], in: "/", program: "/usr/bin/env")
    return outcome?.code == 0
  }()

  private static let prefix =
    geteuid() == 0
    ? ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups"] : []

  let work: Workplace
  var letters: String { work.path + "/letters" }

  init() throws {
    work = try Workplace(filled: true)
    try work.folder("letters")
    try work.file("letters/brief.txt", SmallLetter(ondernummer: 7).text)
    giveAway()
  }

  /// Makes everything here the user's own.
  func giveAway() {
    guard geteuid() == 0 else { return }
    chown(work.path, Self.user, Self.user)
    for name in (try? work.names()) ?? [] { chown(work.path + "/" + name, Self.user, Self.user) }
  }

  func run(_ arguments: [String]) throws -> Outcome {
    try Program.run(
      Self.prefix + [Program.path] + arguments, in: work.path,
      environment: ["ART100_ARCHIVE": work.archive], program: "/usr/bin/env")
  }

  func expectReadersWork() throws {
    let before = try work.contents()
    for arguments in [
      ["list"], ["show", "27925-U"], ["search", "Irak"], ["sql", "SELECT 1"], ["verify"],
    ] {
      let outcome = try run(arguments)
      #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
    }
    #expect(try work.contents() == before)
  }

  func expectWritersAreRefused() throws {
    let before = try work.contents()
    for arguments in [
      ["import", letters], ["import", letters, "--dry-run"], ["rebuild"],
      ["series", "remove", "ISIS", "27925-U"], ["withdraw", "27925-U", "--why", "x"],
    ] {
      let outcome = try run(arguments)
      #expect(outcome.code == 77, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("permissions"), "\(arguments): \(outcome.messages)")
      #expect(try work.contents() == before, "\(arguments)")
    }
  }
}
