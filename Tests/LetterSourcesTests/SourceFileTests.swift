import Foundation
import Glibc
import LetterSources
import Testing

@Test func aFileIsReadWholeAndThroughALink() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
  let path = try folder.file("brief", bytes)
  #expect(try SourceFile.read(path: path) == bytes)
  try FileManager.default.createSymbolicLink(
    atPath: folder.path + "/link", withDestinationPath: path)
  #expect(try SourceFile.read(path: folder.path + "/link") == bytes)
  #expect(try SourceFile.read(path: folder.file("leeg")) == [])
  #expect(try SourceFile.read(path: path, limit: bytes.count) == bytes)
}

@Test func aFileWhoseSizeTheSystemDoesNotTellIsReadWithinTheLimit() throws {
  let version = try SourceFile.read(path: "/proc/version")
  #expect(version.starts(with: "Linux".utf8))
  #expect(throws: SourceError(path: "/proc/version", problem: .tooLarge(size: nil, limit: 5))) {
    try SourceFile.read(path: "/proc/version", limit: 5)
  }
}

@Test func aHugeFileIsRefusedBeforeItIsRead() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.file("groot")
  try #require(truncate(path, 1 << 30) == 0)
  let expected = SourceError.Problem.tooLarge(size: 1 << 30, limit: 64 << 20)
  #expect(throws: SourceError(path: path, problem: expected)) { try SourceFile.read(path: path) }
  let file = open(path, O_RDONLY)
  defer { close(file) }
  #expect(throws: SourceError(path: "-", problem: expected)) {
    try SourceFile.readStandardInput(descriptor: file)
  }
}

@Test func standardInputIsReadToItsEndOrTheLimit() throws {
  for (limit, fits) in [(5, true), (4, false)] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    #expect(write(ends[1], "brief", 5) == 5)
    if fits {
      close(ends[1])
      let read = try SourceFile.readStandardInput(limit: limit, descriptor: ends[0])
      #expect(read == Array("brief".utf8))
    } else {
      // The other end stays open: the limit alone ends the reading.
      defer { close(ends[1]) }
      #expect(throws: SourceError(path: "-", problem: .tooLarge(size: nil, limit: 4))) {
        try SourceFile.readStandardInput(limit: limit, descriptor: ends[0])
      }
    }
  }
}

@Test func whatIsNoReadableFileIsRefusedWithoutWaiting() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  try #require(mkfifo(folder.path + "/pijp", 0o644) == 0)
  let cases: [(String, SourceError.Problem)] = [
    (folder.path, .folder), (folder.path + "/pijp", .notAFile), ("/dev/zero", .notAFile),
    (folder.path + "/geen", .notFound), (folder.path + "/geen/brief", .notFound),
    ("", .notFound), ("/proc/version\u{0}x", .notFound),
    (folder.path + "/" + String(repeating: "x", count: 300), .notFound),
  ]
  for (path, problem) in cases {
    #expect(throws: SourceError(path: path, problem: problem)) { try SourceFile.read(path: path) }
  }
}

@Test(.disabled(if: geteuid() == 0, "the superuser may read every file"))
func aFileThatMayNotBeReadIsRefused() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.file("geheim", [65], mode: 0)
  #expect(throws: SourceError(path: path, problem: .noPermission)) {
    try SourceFile.read(path: path)
  }
}

@Test func aDescriptorThatCannotBeReadIsAnInputError() {
  let error = #expect(throws: SourceError.self) {
    try SourceFile.readStandardInput(descriptor: 9999)
  }
  #expect(error?.problem == .readFailed(EBADF, "Bad file descriptor"))
  #expect(error?.category == .inputOutput)
}
