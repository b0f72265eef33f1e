package import LetterArchive
package import LetterModel

/// A letter as people name it: `27925-U`, `"27 925, U"`, `kst-27925-U@2`, `2018-09-14`, or a
/// passage of it: `kst-27925-U#4.1/31`.
package struct LetterArgument {
  package var reference: LetterReference
  /// The section path behind `#`; nil without one.
  package var section: String?
  /// The block's ordinal behind `/`; nil without one.
  package var block: Int?

  package init(reading text: String) throws {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = halves[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    var revision: Int?
    if name.count == 2 {
      guard let number = Int(name[1]), number > 0 else {
        throw ReportError(
          .usage, "'\(name[1])' is not the number of a revision; expected one like '@2'")
      }
      revision = number
    }
    if let day = Day(iso: name[0]) {
      reference = LetterReference(.day(day), revision: revision)
    } else if let day = Self.writtenDay(name[0]) {
      throw ReportError(
        .usage, "'\(name[0])' is not how a day is written here; did you mean \(day)?")
    } else {
      reference = LetterReference(
        .number(try DocumentNumber(reading: String(name[0]))), revision: revision)
    }
    guard halves.count == 2 else { return }
    let place = halves[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    section = String(place[0])
    if place.count == 2 {
      guard let ordinal = Int(place[1]) else {
        throw ReportError(.usage, "'\(place[1])' is not the ordinal of a block")
      }
      block = ordinal
    }
  }

  /// The day that a text means which is no number of a paper, the Dutch order of day and month first.
  package static func writtenDay(_ text: some StringProtocol) -> Day? {
    (try? DocumentNumber(reading: text)) == nil ? SpreadsheetCell.days(String(text)).first : nil
  }
}
