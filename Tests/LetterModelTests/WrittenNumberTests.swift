import Foundation
import LetterModel
import Testing

/// `Fixtures/cases/ids/ids.tsv`: what is read from each written number.
@Test func writtenNumbersAreReadAsTheTableOfCasesSays() throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/cases/ids/ids.tsv")
  let kept = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  let read = kept.map { line in
    line.isEmpty || line.hasPrefix("#") ? line : row(line.components(separatedBy: "\t")[0])
  }
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try read.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    return
  }
  #expect(read.count(where: { $0.contains("\t") }) >= 90)
  for (old, new) in zip(kept, read) { #expect(new == old) }
}

private func row(_ writing: String) -> String {
  var text = writing.replacing("\\n", with: "\n")
  while let start = text.range(of: "\\u{"),
    let end = text.range(of: "}", range: start.upperBound..<text.endIndex),
    let scalar = UInt32(text[start.upperBound..<end.lowerBound], radix: 16).flatMap(
      Unicode.Scalar.init)
  {
    text.replaceSubrange(start.lowerBound..<end.upperBound, with: String(scalar))
  }
  do {
    let read = try WrittenNumber(reading: text)
    var beside = read.page.map { ["p. \($0)"] } ?? []
    beside += read.rijkswet.map { [$0] } ?? []
    beside += read.furtherDossiers.map { "also \($0)" }
    return [
      writing, "\(read.number)", read.chamber.rawValue, read.sessionYear?.description ?? "–",
      beside.isEmpty ? "–" : beside.joined(separator: "; "),
    ].joined(separator: "\t")
  } catch {
    return "\(writing)\terror: \(error)"
  }
}
