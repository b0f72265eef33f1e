import Foundation
import LetterFixtures
import LetterModel
import LetterParsing

/// One line of a gold file: a contribution found by reading.
/// `Fixtures/cases/contributions/README.md` has the form.
struct GoldContribution {
  var isOptional: Bool
  var subject: String
  /// `?` where it is not compared, as in the fields below; empty where there is none.
  var scope: String
  var numbers: [String]
  var from: String
  var until: String
  var status: String
  var parts: [String]
  var line: Int

  var name: String { scope.isEmpty ? subject : "\(subject)/\(scope)" }

  /// Whether a contribution is the same measure.
  func isSame(_ found: Contribution) -> Bool {
    subject == found.subject && (scope == "?" || scope == found.scope ?? "")
      && (parts == ["?"] || parts.isEmpty == found.parts.isEmpty)
  }
}

/// A letter with its gold contributions.
struct GoldContributions {
  var name: String
  var letter: Letter
  var contributions: [GoldContribution]

  struct BadLine: Error { var file: String, line: Int, why: String }

  /// The fixture letters, with the real one where there is one.
  static func letters() throws -> [GoldContributions] {
    try names(in: "cases/contributions").compactMap { name in
      let text =
        name.hasPrefix("real-") ? Fixtures.realLetter : try Fixtures.text("letters/\(name).txt")
      return try text.map { try GoldContributions(name, text: $0, in: "cases/contributions") }
    }
  }

  /// The prints that have a gold file.
  static func prints() throws -> [GoldContributions] {
    let folder = "cases/contributions/prints"
    return try names(in: folder).map {
      try GoldContributions($0, text: Fixtures.text("cases/prints/\($0).txt"), in: folder)
    }
  }

  private static func names(in path: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: Fixtures.folder.appending(path: path).path)
    return (files ?? []).filter { $0.hasSuffix(".gold.tsv") }.map { String($0.dropLast(9)) }
      .sorted()
  }

  init(_ name: String, text: String, in path: String) throws {
    self.name = name
    letter = LetterParser.letter(from: text)
    contributions = []
    let file = "\(path)/\(name).gold.tsv"
    let lines = try Fixtures.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where index > 1 && !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func bad(_ why: String) -> BadLine { BadLine(file: file, line: index + 1, why: why) }
      guard cells.count == 10 else { throw bad("\(cells.count) columns") }
      guard ["core", "optional"].contains(cells[0]) else { throw bad("unknown need") }
      guard letter.blocks.contains(where: { $0.text.contains(cells[8]) }) else {
        throw bad("the quote does not stand in the letter")
      }
      func list(_ cell: String, _ separator: String) -> [String] {
        cell.isEmpty ? [] : cell.components(separatedBy: separator)
      }
      contributions.append(
        GoldContribution(
          isOptional: cells[0] == "optional", subject: cells[1], scope: cells[2],
          numbers: list(cells[3], "; "), from: cells[4], until: cells[5], status: cells[6],
          parts: list(cells[7], " + "), line: index + 1))
    }
  }
}

extension Contribution {
  /// Subject and scope.
  var title: String { scope.map { "\(subject)/\($0)" } ?? subject }

  /// Its numbers as the gold files write them: `deployed 4`, `people max 50`, `people 3-12`.
  var written: [String] {
    numbers.map { number in
      let qualifier: [Fact.Qualifier: String] = [.max: "max ", .min: "min ", .about: "about "]
      return "\(number.aspect.rawValue) \(qualifier[number.qualifier] ?? "")\(number.value)"
        + (number.valueMax.map { "-\($0)" } ?? "")
    }
  }
}
