import LetterModel

/// A chamber's head whose line ends were lost, all of it on one line: `27 925 Bestrijding … Nr. 9
/// BRIEF VAN … Aan de Voorzitter van … Den Haag, 5 maart 2031`, with the text behind it or without;
/// or only its addressee and day. The line is cut into the parts.
enum FlatHead {
  /// How far from the top such a line may stand, and how far into it the head may reach, in code
  /// points.
  private static let (farthest, longest) = (40, 1500)

  static func cut(_ source: inout SourceLines) {
    for index in source.lines.indices.prefix(farthest) {
      let content = source.lines[index].content
      guard content.count >= 60, let starts = starts(in: source.text(content.prefix(longest)))
      else { continue }
      for start in starts.sorted().reversed() {
        source.cut(index, behind: content.lowerBound + start)
      }
      return
    }
  }

  /// The blanks before the parts, counted from the start of a line; nil where it is no whole head.
  private static func starts(in line: String) -> [Int]? {
    // A regular expression is slow, and few lines have the words.
    guard line.lowercased().contains("aan de voorzitter van de "),
      let addressee = line.firstMatch(
        of: #/(?:^|\s+)(?i:aan de voorzitter van de (?:eerste|tweede) kamer der staten-generaal)/#)
    else { return nil }
    let front = line[..<addressee.range.lowerBound]
    let title = front.firstMatch(
      of: #/\s+(?:[Nn]r\.? ?[0-9]+|[A-Z]{1,3})\s+(?:HERDRUK\S*\s+)?(?i:brief van)\s/#)
    guard title != nil || front.isEmpty,
      let day = line[addressee.range.upperBound...].prefixMatch(
        of: #/\s+\S+(?: \S+){0,2} [0-9]{1,2} [a-z]+\.? [0-9]{4}(?=\s|$)/#),
      HeaderLines.placeAndDate(day.output.trimmingBlanks()) != nil
    else { return nil }
    var places = [day.range.lowerBound]
    if let title {
      let dossiers = front[..<title.range.lowerBound].matches(
        of: #/\s+(?:(?i:vergaderjaar) [0-9]{4}|[0-9]{2} ?[0-9]{3}(?:-[0-9]+)? (?:[IVX]+ )?[A-Z])/#)
      places += dossiers.map(\.range.lowerBound)
      places += [title.range.lowerBound, addressee.range.lowerBound]
    }
    if line[day.range.upperBound...].contains(where: { !$0.isWhitespace }) {
      places.append(day.range.upperBound)
    }
    return places.map { line.unicodeScalars.distance(from: line.startIndex, to: $0) }
  }
}
