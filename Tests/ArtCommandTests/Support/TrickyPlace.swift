import Foundation
import SQLite
import Testing

/// An archive whose letters try to be obeyed by a terminal or a browser, wherever they are printed.
struct TrickyPlace {
  /// Characters that move the cursor, colour, hide or turn text round, and those by which the
  /// program marks its own styles.
  static let tricks: [Unicode.Scalar] = [
    "\u{7}", "\u{8}", "\r", "\u{B}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{9D}", "\u{61C}",
    "\u{200E}", "\u{200F}", "\u{2028}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
    Unicode.Scalar(0xFDD0 as UInt16)!,
  ]
  /// Those that stand inside a line.
  static let inLine = tricks.filter { !["\r", "\u{85}", "\u{2028}", "\u{B}"].contains($0) }
  /// Markup, a sign that combines with it, and every trick inside a line.
  static let words =
    "<script>alert(x)</script> &amp; \"q\" 'e' <\u{338}b> "
    + inLine.map { "\($0)[5m" }.joined(separator: " ")

  let place: Workplace

  /// Two letters of a series whose name is as bad as they are, of files whose names are no better.
  init() throws {
    place = try Workplace()
    for (number, date) in [(1, "19 juni 2015"), (2, "20 juni 2016")] {
      try place.file("brief \(number) \u{1B}[5m\u{202E}.txt", Self.text(number, date))
    }
    let imported = try place.run("import", ".", "--series", "Reeks \(Self.words)")
    try #require(imported.code == 0, "\(imported.messages)")
    // `verify` quotes names and texts of the archive.
    try change(
      """
      UPDATE extracted_text SET text = (
        SELECT text FROM source_text AS whole
        WHERE whole.revision_id = extracted_text.revision_id) || char(10) || 'Los \(Self.words)'
      """)
  }

  private static func text(_ number: Int, _ date: String) -> String {
    var letter = SmallLetter(ondernummer: number)
    letter.date = date
    return letter.text
      .replacing("terrorisme", with: "terrorisme \(words)")
      .replacing("VAN DE MINISTER VAN DEFENSIE", with: "VAN DE MINISTER VAN DEFENSIE \(words)")
      .replacing(
        "Met deze brief",
        with: "Zie de brief van 3 mei 2014 (Kamerstuk 27 925, nr. 9).\n\nMet deze brief"
      )
      .replacing(
        letter.ending,
        with: """
          Financiën \(words)

          Het kabinet zet \(number + 40) militairen in voor de missie \(words) in Mali. De kosten
          bedragen 2\(number) miljoen euro voor \(words), waarvan 5 miljoen euro en 9 miljoen euro.
          De Kamer wordt voor 1 juli 2014 geïnformeerd over \(words).1

          • Punt \(number) \(words);

          Post      2015      2016
          \(words)      10      20
          Totaal      30      50

          1 Noot \(words)

          """
      )
      .replacing("De Minister van Defensie", with: "De Minister van Defensie \(words)")
      .replacing("J.A. Hennis-Plasschaert", with: "J.A. Hennis\(words.replacing(" ", with: ""))")
  }

  /// Changes the archive as its program never would.
  func change(_ sql: String) throws {
    let db = try Connection(path: place.archive, mode: .readWrite, busyTimeout: .seconds(1))
    let triggers = try db.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") {
      (name: try $0.text(0), sql: try $0.text(1))
    }
    for trigger in triggers { try db.execute("DROP TRIGGER \(trigger.name)") }
    try db.script(sql.replacing("'Los ", with: "'Los ").replacing("'e'", with: "''e''"))
    for trigger in triggers { try db.script(trigger.sql) }
    try db.close()
  }
}

extension Outcome {
  /// The tricks that got through to what people read.
  var tricks: [Unicode.Scalar] {
    let shown = Set((text + messages).unicodeScalars)
    return TrickyPlace.tricks.filter { shown.contains($0) }
  }
}
