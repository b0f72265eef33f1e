import Foundation
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

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
      let number = letter.number(of: section).map { $0 + " " } ?? ""
      lines.append("## \(section.level) \(number)\(marked(section.heading, section.marks))")
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
