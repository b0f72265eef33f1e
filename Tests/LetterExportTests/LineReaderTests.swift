import Foundation
import Testing

@testable import LetterExport

@Suite struct LineReaderTests {
  @Test(arguments: [
    ("", []), ("\n", [""]), ("a\n\nb", ["a", "", "b"]),
    (
      String(repeating: "x", count: 600_000) + "\ny\n",
      [String(repeating: "x", count: 600_000), "y"]
    ),
  ])
  func aFileIsItsLinesInOrder(_ text: String, _ lines: [String]) throws {
    let path = NSTemporaryDirectory() + "art100-lines-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try Self.lines(path) == lines)
  }

  @Test func aLineOfAPipeComesWholeHoweverItIsWritten() throws {
    let pipe = Pipe()
    let line = String(repeating: "abc", count: 100_000)
    let writer = Thread {
      for part in [String(line.prefix(7)), String(line.dropFirst(7)), "\nlast"] {
        pipe.fileHandleForWriting.write(Data(part.utf8))
      }
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    #expect(try Self.lines(path) == [line, "last"])
  }

  @Test func aLineWithoutEndIsRefusedAtTheLimit() throws {
    #expect(
      throws: ExportError.unreadable(path: "/dev/zero", line: 1, what: "the line is too long")
    ) {
      var reader = try LineReader("/dev/zero", longest: 1 << 20)
      return try reader.next()
    }
  }

  private static func lines(_ path: String) throws -> [String] {
    var reader = try LineReader(path)
    var lines: [String] = []
    while let bytes = try reader.next() { lines.append(String(decoding: bytes, as: UTF8.self)) }
    return lines
  }
}
