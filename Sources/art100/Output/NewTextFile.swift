import LetterExport
import LetterReports

/// A file that is written whole and never in the place of another.
enum NewTextFile {
  static func write(_ text: String, to path: String) throws {
    let place = try NewOutput(.text, at: path, force: false)
    try place.write(Array(text.utf8))
    try place.publish()
  }
}
