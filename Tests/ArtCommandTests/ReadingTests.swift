import Foundation
import Testing

/// The same letter in another dress gives the same text.
@Suite struct ReadingTests {
  static let ids = [
    "kst-27925-506", "kst-27925-539", "kst-27925-570", "kst-27925-597", "kst-27925-612",
    "kst-27925-637", "kst-27925-U", "kst-29521-293",
  ]

  /// What is read of these bytes.
  private func letter(_ bytes: [UInt8], id: String, options: [String] = []) throws -> Plain {
    let place = try Workplace()
    try place.file("brief.txt", bytes)
    // The Eerste Kamer's print does not name its dossier.
    let named = id == "kst-27925-U" ? ["--id", id] : []
    let receipt = try place.run(["import", "brief.txt"] + named + options)
    try #require(receipt.code == 0, "\(receipt.messages)")
    return try place.run("show", id, "--format", "json").json()
  }

  private func letter(_ text: String, id: String) throws -> Plain {
    try letter(Array(text.utf8), id: id)
  }

  private func expectSame(_ one: Plain, _ other: Plain, _ what: String) {
    let differences = Words(one).differences(from: Words(other))
    #expect(differences == [], "\(what)")
  }

  @Test(arguments: ids)
  func lineEndsAndMarksOfEncodingDoNotCount(_ id: String) throws {
    let text = try fixture(id)
    let plain = try letter(text, id: id)
    expectSame(try letter(text.replacing("\n", with: "\r\n"), id: id), plain, "CRLF")
    expectSame(try letter(text.replacing("\n", with: "\r"), id: id), plain, "CR")
    expectSame(try letter("\u{FEFF}" + text, id: id), plain, "mark")
    let wide = text.replacing("\n", with: "\r\n").utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    expectSame(try letter([0xFF, 0xFE] + wide, id: id), plain, "UTF-16")
    let options = ["--encoding", "utf-16le"]
    expectSame(try letter(wide, id: id, options: options), plain, "UTF-16 by name")
  }

  @Test(arguments: ids)
  func blanksAtLineEndsDoNotCount(_ id: String) throws {
    let lines = try fixture(id).split(separator: "\n", omittingEmptySubsequences: false)
    let bare = lines.map { line in
      var rest = line
      while rest.last == " " { rest.removeLast() }
      return String(rest)
    }
    let plain = try letter(bare.joined(separator: "\n"), id: id)
    expectSame(try letter(bare.joined(separator: " \n"), id: id), plain, "a blank")
    expectSame(try letter(bare.joined(separator: "   \n"), id: id), plain, "three blanks")
    expectSame(try letter(bare.joined(separator: "\n") + "\n\n\n", id: id), plain, "empty lines")
  }

  /// A page turn is a form feed, a blank before the next page's first line, or only the running
  /// line that stands there.
  @Test(arguments: [
    "kst-27925-506", "kst-27925-570", "kst-27925-597", "kst-27925-612", "kst-27925-637",
    "kst-29521-293",
  ])
  func howAPageTurnIsShownDoesNotCount(_ id: String) throws {
    let text = try fixture(id)
    try #require(text.contains("\u{0C}") || id == "kst-27925-612")
    let plain = try letter(text, id: id)
    expectSame(try letter(text.replacing("\u{0C}", with: " "), id: id), plain, "leading blanks")
    expectSame(try letter(text.replacing("\u{0C}", with: "\u{0C} "), id: id), plain, "both")
    expectSame(try letter(text.replacing("\u{0C}", with: ""), id: id), plain, "running lines alone")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var bare: [Substring] = []
    for (place, line) in lines.enumerated() {
      let isRunning = line.contains("Kamer, vergaderjaar")
      // Some prints have the page's number on a line of its own below it.
      let isNumber =
        place > 0 && lines[place - 1].contains("Kamer, vergaderjaar") && Int(line) != nil
      if !isRunning && !isNumber { bare.append(line) }
    }
    expectSame(
      try letter(bare.joined(separator: "\n"), id: id), plain, "form feeds without running lines")
  }

  @Test(arguments: ids, [48, 58, 66, 72, 90, 120])
  func theWidthOfTheLinesDoesNotCount(_ id: String, _ width: Int) throws {
    let text = try fixture(id)
    let plain = try letter(text, id: id)
    let reprint = Reprint(plain, of: text, width: width)
    expectSame(try letter(reprint.text, id: id), plain, "\(width) columns")
  }

  @Test func readingTwiceGivesTheSameRows() throws {
    let clockless = [
      "event", "ledger", "source", "revision", "series", "series_change", "schema_migration",
    ]
    func rows(_ order: [String]) throws -> [String: [[String]]] {
      let place = try Workplace()
      #expect(try place.run(["import"] + order.map { Workplace.fixtures + "/\($0).txt" }).code == 0)
      return try place.tables().filter { !clockless.contains($0.key) }
        .mapValues { $0.map { row in row.map { "\($0)" } } }
    }
    let first = try rows(Self.ids)
    #expect(try rows(Self.ids) == first)
    #expect(first.values.contains { $0.count > 500 })
  }
}
