import Foundation
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// A letter's findings as a reviewer reads them: what was found, then the words it rests on.
func auditText(_ findings: [AuditFinding]) -> String {
  findings.map { finding in
    let lines = finding.evidence.map { evidence in
      let place =
        evidence.place.section + "/" + (evidence.place.block.map(String.init) ?? "-")
        + (evidence.place.note.map { "[\($0)]" } ?? "")
      let value = evidence.value.map { " = \($0)" } ?? ""
      let upper = evidence.valueMax.map { "..\($0)" } ?? ""
      let words = evidence.quote.split { $0.isWhitespace }.joined(separator: " ")
      return "  \(evidence.role.rawValue) \(place) «\(words)»\(value)\(upper)"
    }
    let head = "\(finding.check.rawValue) \(finding.outcome.rawValue): \(finding.message)"
    return ([head] + lines).joined(separator: "\n")
  }.joined(separator: "\n") + "\n"
}

/// The findings of a letter that stands alone in its archive but for the letters that are known.
func audit(
  _ letter: Letter, known: [KnownLetter] = [], later: [Audit.LaterPaper] = [],
  asOf: Day? = nil
) -> [AuditFinding] {
  let date = letter.header.date
  let own = letter.header.number
  let citations = Citations.find(in: letter, date: date, own: own)
  var resolutions: [Resolution] = []
  if let own, let date, let chamber = letter.header.chamber {
    let me = KnownLetter(number: own, date: date, chamber: chamber)
    resolutions = CitationResolver(known + [me]).resolve(citations, of: me)
  }
  return Audit.find(
    in: letter, facts: Facts.find(in: letter, date: date), citations: citations,
    resolutions: resolutions, date: date, ids: Set(own.map { ["\($0)"] } ?? []), later: later,
    asOf: asOf)
}

/// Compares with a file beside the cases that a reviewer can read; `RECORD=1` rewrites it.
func expectAudit(
  _ actual: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try actual.write(
      to: Fixtures.folder.appending(path: path), atomically: true, encoding: .utf8)
  }
  let expected = try Fixtures.text(path)
  let lines = zip(
    actual.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false))
  for (place, (line, wanted)) in lines.enumerated() where line != wanted {
    Issue.record(
      "\(path):\(place + 1):\n  found    \(line)\n  expected \(wanted)",
      sourceLocation: sourceLocation)
    return
  }
  #expect(actual == expected, "\(path)", sourceLocation: sourceLocation)
}

/// The names of the files of a folder of Fixtures that end so.
func names(in path: String, ending: String) -> [String] {
  let files = try? FileManager.default.contentsOfDirectory(
    atPath: Fixtures.folder.appending(path: path).path)
  return (files ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    .sorted()
}
