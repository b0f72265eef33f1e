import LetterArchive
import LetterParsing
import LetterReports
import SQLite

/// What this program is made of.
enum Version {
  static let number = "0.1.0"
  /// When this version was made, as the manual page says it.
  static let day = "November 25, 2026"
  static let program = "art100 \(number)"

  static var text: String {
    "\(program), schema \(Archive.schemaVersion), reader \(LetterParser.version), "
      + "SQLite \(SQLiteVersion.string)"
  }
}
