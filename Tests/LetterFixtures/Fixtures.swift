import DutchLanguage
public import Foundation
import LetterFacts
public import LetterModel
import LetterParsing

/// The repository's Fixtures folder, and the folder of the real letter where there is one.
public enum Fixtures {
  /// The repository's top level.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The folder `Fixtures`.
  public static let folder = root.appending(path: "Fixtures")

  /// The ids of the fixture letters, in order of name.
  public static let letters: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "letters").path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// A file of that folder, by its path in it.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// A fixture letter as the parser reads it.
  public static func letter(_ id: String) throws -> Letter {
    LetterParser.letter(from: try text("letters/\(id).txt"))
  }

  /// A fixture letter with all that is found in it but what its citations lead to.
  public static func opened(_ id: String) throws -> OpenedLetter {
    opened(id, try text("letters/\(id).txt"))
  }

  /// A letter of any text, opened under a name as an archive would.
  ///
  /// - Parameter date: the day of the letter; nil for the one that is printed.
  public static func opened(
    _ name: String, _ text: String, date: Day? = nil, revision: Int? = 1
  ) -> OpenedLetter {
    let letter = LetterParser.letter(from: text)
    let date = date ?? letter.header.date
    let facts = Facts.find(in: letter, date: date)
    return OpenedLetter(
      OpenedLetter.Identity(
        name: name, id: name, revision: revision, number: letter.header.number,
        chamber: letter.header.chamber, date: date, work: name),
      letter: letter, source: text, facts: facts.map { ReviewedFact($0) },
      contributions: Contributions.find(in: letter, facts: facts, date: date),
      sentences: { Sentences.split($0) })
  }

  /// The real letter's text: beside `ART100_LETTERS` or the clone; nil where there is none.
  public static let realLetter: String? = {
    let folder =
      ProcessInfo.processInfo.environment["ART100_LETTERS"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared/letters")
    return try? String(contentsOf: folder.appending(path: "kst-27925-U.txt"), encoding: .utf8)
  }()
}
