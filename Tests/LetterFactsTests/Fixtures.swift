import Foundation
import LetterModel
import LetterParsing
import Testing

/// The repository's Fixtures folder, and the folder of the real letter where there is one.
enum Fixtures {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appending(path: "Fixtures")

  /// The ids of the fixture letters, in order of name.
  static let letters: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "letters").path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func letter(_ id: String) throws -> Letter {
    LetterParser.letter(from: try text("letters/\(id).txt"))
  }

  /// The real letter's text: beside `ART100_LETTERS` or the clone; nil where there is none.
  static let realLetter: String? = {
    let folder =
      ProcessInfo.processInfo.environment["ART100_LETTERS"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared/letters")
    return try? String(contentsOf: folder.appending(path: "kst-27925-U.txt"), encoding: .utf8)
  }()
}

/// The slice of a text between two code point offsets.
func slice(_ text: String, _ range: Range<Int>) -> String {
  let scalars = text.unicodeScalars
  let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
  return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
}
