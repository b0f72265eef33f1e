import Foundation
import LetterModel
import LetterParsing

/// One line of a gold file: a fact found by reading. `Fixtures/cases/facts/README.md` has the form.
struct GoldFact {
  enum Status: String { case core, plain, optional }

  var status: Status
  var kind: Fact.Kind
  var subject: String
  var value: Int?
  var valueMax: Int?
  var unit: Fact.Unit?
  /// Of money that is not in euros.
  var currency: Fact.Currency?
  /// `?` where it is not compared; empty where there is none.
  var from: String
  var until: String
  /// The block, or the note where it stands in one (`n2` in the file).
  var block: Int?
  var note: String?
  /// Where the quote stands in the block, in code points.
  var range: Range<Int>
  var quote: String
  /// The line in the file, from 1.
  var line: Int

  /// Whether a fact says the same in the same place.
  func isSame(_ fact: Fact) -> Bool {
    guard fact.kind == kind, fact.currency == currency else { return false }
    if kind == .organisation { return fact.subject == subject }
    if kind == .place { return Self.bare(fact.subject) == Self.bare(subject) }
    let isThere =
      note != nil ? fact.place.note == note : fact.place.note == nil && fact.place.block == block
    guard isThere, fact.place.range.overlaps(range) else {
      return false
    }
    if value != nil || fact.value != nil {
      guard fact.value == value, fact.valueMax == valueMax, unit == nil || fact.unit == unit else {
        return false
      }
    }
    return kind != .period || (agrees(from, fact.from) && agrees(until, fact.until))
  }

  /// A place by its own name: `Volkel` of `vliegbasis Volkel`.
  private static func bare(_ name: String) -> Substring {
    let parts = name.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = parts.firstIndex(where: { $0.first?.isLowercase == false }) else {
      return name[...]
    }
    return name[parts[first].startIndex...]
  }

  private func agrees(_ given: String, _ day: Day?) -> Bool {
    given == "?" || given == (day.map { "\($0)" } ?? "")
  }
}

/// A letter with its gold facts.
struct GoldLetter {
  var name: String
  var letter: Letter
  var facts: [GoldFact]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The fixture letters that have a gold file, the real letter with them where there is one.
  static func letters() throws -> [GoldLetter] {
    try names(in: "cases/facts").compactMap { name in
      let text =
        name.hasPrefix("real-")
        ? realLetter(String(name.dropFirst(5)))
        : try String(contentsOf: folder.appending(path: "letters/\(name).txt"), encoding: .utf8)
      return try text.map { try GoldLetter(name, text: $0, in: "cases/facts") }
    }
  }

  /// The prints that have a gold file.
  static func prints() throws -> [GoldLetter] {
    try names(in: "cases/facts/prints").map { name in
      let path = folder.appending(path: "cases/prints/\(name).txt")
      return try GoldLetter(
        name, text: String(contentsOf: path, encoding: .utf8), in: "cases/facts/prints")
    }
  }

  static func names(in path: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path)
    return (files ?? []).filter { $0.hasSuffix(".gold.tsv") }.map { String($0.dropLast(9)) }
      .sorted()
  }

  /// The official print: beside `ART100_LETTERS` or the clone.
  private static func realLetter(_ name: String) -> String? {
    let letters =
      ProcessInfo.processInfo.environment["ART100_LETTERS"].map { URL(filePath: $0) }
      ?? folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/letters")
    return try? String(contentsOf: letters.appending(path: "\(name).txt"), encoding: .utf8)
  }

  struct BadLine: Error { var file: String, line: Int, why: String }

  init(_ name: String, text: String, in path: String) throws {
    self.name = name
    letter = LetterParser.letter(from: text)
    facts = []
    let file = "\(path)/\(name).gold.tsv"
    let table = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where index > 1 && !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func bad(_ why: String) -> BadLine { BadLine(file: file, line: index + 1, why: why) }
      guard cells.count == 14 else { throw bad("\(cells.count) columns") }
      guard let status = GoldFact.Status(rawValue: cells[0]),
        let kind = Fact.Kind(rawValue: cells[1])
      else { throw bad("unknown status or kind") }
      let note = cells[10].hasPrefix("n") ? String(cells[10].dropFirst()) : nil
      let text =
        note.map { note in letter.notes.first { $0.number == note }?.text }
        ?? letter.blocks.first { "\($0.ordinal)" == cells[10] }?.text
      guard let text, let range = Self.range(of: cells[11], in: text) else {
        throw bad("the quote does not stand there")
      }
      facts.append(
        GoldFact(
          status: status, kind: kind, subject: cells[2], value: Self.number(cells[4]),
          valueMax: Int(cells[5]), unit: Fact.Unit(rawValue: cells[6]),
          currency: cells[12].split(separator: ";").first { $0.hasPrefix("currency=") }
            .flatMap { Fact.Currency(rawValue: String($0.dropFirst("currency=".count))) },
          from: cells[7],
          until: cells[8], block: Int(cells[10]), note: note, range: range, quote: cells[11],
          line: index + 1))
    }
  }

  /// A test that the letter marks `b.` is its second.
  private static func number(_ cell: String) -> Int? {
    guard cell.utf8.count == 1, let letter = cell.utf8.first, (97...122).contains(letter) else {
      return Int(cell)
    }
    return Int(letter) - 96
  }

  private static func range(of quote: String, in text: String) -> Range<Int>? {
    // A blank of the quote can be a tab or a line end of a table.
    let text = String(text.map { $0 == "\t" || $0 == "\n" ? " " : $0 })
    guard let found = text.range(of: quote, options: .literal) else { return nil }
    let scalars = text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
    return start..<start + quote.unicodeScalars.count
  }
}
