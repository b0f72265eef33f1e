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

/// Compares with a file that a reviewer can read; `RECORD=1` rewrites it.
func expect(
  _ actual: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = Fixtures.folder.appending(path: path)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try actual.write(to: url, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: url, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: true)
  let lines = actual.split(separator: "\n", omittingEmptySubsequences: true)
  for (place, (line, wanted)) in zip(lines, expected).enumerated() where line != wanted {
    Issue.record(
      "\(path):\(place + 1):\n  read     \(line)\n  expected \(wanted)",
      sourceLocation: sourceLocation)
    return
  }
  #expect(lines.count == expected.count, "\(path)", sourceLocation: sourceLocation)
}

/// A letter as a reviewer reads it: headings with their levels, a line a block, notes, signatures.
func outline(_ letter: Letter) -> String {
  var lines: [String] = []
  for section in letter.sections {
    if section.level > 0 {
      lines.append("## \(section.level) \(marked(section.heading, section.marks))")
    }
    for block in section.blocks {
      lines.append((block.marker.map { $0 + " " } ?? "") + marked(block.text, block.marks))
    }
  }
  lines += letter.signatories.map { "-- \($0.office) | \($0.name ?? "")" }
  lines += letter.notes.map { "[\($0.number)] \($0.text)" }
  return lines.joined(separator: "\n") + "\n"
}

private func marked(_ text: String, _ marks: [Mark]) -> String {
  var scalars = Array(text.unicodeScalars)
  for mark in marks.reversed() {
    scalars.insert(contentsOf: "[^\(mark.number)]".unicodeScalars, at: mark.offset)
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
