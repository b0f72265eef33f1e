import LetterModel

/// A chamber's head whose line ends were lost, all of it on one line: `27 925 Bestrijding … Nr. 9
/// BRIEF VAN … Aan de Voorzitter van … Den Haag, 5 maart 2031`. The line is cut into the parts.
enum FlatHead {
  /// How far from the top such a line may stand.
  private static let farthest = 40

  static func cut(_ source: inout SourceLines) {
    for index in source.lines.indices.prefix(farthest) {
      let content = source.lines[index].content
      guard (60...1500).contains(content.count), let starts = starts(in: source.text(content))
      else { continue }
      for start in starts.sorted().reversed() {
        source.cut(index, behind: content.lowerBound + start)
      }
      return
    }
  }

  /// The blanks before the parts, counted from the start of a line; nil where it is no whole head.
  private static func starts(in line: String) -> [Int]? {
    guard
      let title = line.firstMatch(
        of: #/\s+(?:[Nn]r\.? ?[0-9]+|[A-Z]{1,3})\s+(?:HERDRUK\S*\s+)?(?i:brief van)\s/#),
      let addressee = line[title.range.upperBound...].firstMatch(
        of: #/\s+(?i:aan de voorzitter van de (?:eerste|tweede) kamer der staten-generaal)/#)
    else { return nil }
    let behind = line[addressee.range.upperBound...]
    guard HeaderLines.placeAndDate(behind.trimmingBlanks()) != nil else { return nil }
    let front = line[..<title.range.lowerBound]
    let dossiers = front.matches(
      of: #/\s+(?:(?i:vergaderjaar) [0-9]{4}|[0-9]{2} ?[0-9]{3}(?:-[0-9]+)? (?:[IVX]+ )?[A-Z])/#)
    let places =
      dossiers.map(\.range.lowerBound) + [
        title.range.lowerBound, addressee.range.lowerBound, behind.startIndex,
      ]
    return places.map { line.unicodeScalars.distance(from: line.startIndex, to: $0) }
  }
}
