import LetterModel

/// A chamber's head whose line ends were lost, all of it on one line: `27 925 Bestrijding … Nr. 9
/// BRIEF VAN … Aan de Voorzitter van … Den Haag, 5 maart 2031`, with the text behind it or without;
/// or only its addressee and day. The line is cut into the parts.
enum FlatHead {
  /// How far from the top such a line may stand, and how far into it the head may reach, in code
  /// points.
  private static let (farthest, longest) = (40, 1500)

  static func cut(_ source: inout SourceLines) {
    cutSubject(&source)
    cutTitle(&source)
    for index in source.lines.indices.prefix(farthest) {
      let content = source.lines[index].content
      guard content.count >= 60, let starts = starts(in: source.text(content.prefix(longest)))
      else { continue }
      for start in starts.sorted().reversed() {
        source.cut(index, behind: content.lowerBound + start)
      }
      cutSignatures(&source)
      return
    }
  }

  /// How far from the end of such a text its signatures may begin, in code points.
  private static let longestSignatures = 500

  /// `… in mei terug. De Minister van Defensie, A.B. Jansen`: signatures behind the last sentence of a
  /// text whose line ends were lost, and a link of the page behind them.
  private static func cutSignatures(_ source: inout SourceLines) {
    guard let last = source.lines.lastIndex(where: { !$0.isBlank }) else { return }
    func cut(before place: Int) {
      var end = place
      while source.scalars[end - 1].isBlank { end -= 1 }
      source.cut(last, behind: end)
    }
    let link = " Naar boven".unicodeScalars
    if source.lines[last].content.count > link.count,
      source.scalars[source.lines[last].content].suffix(link.count).elementsEqual(link)
    {
      cut(before: source.lines[last].content.upperBound - link.count)
    }
    let content = source.lines[last].content
    let start = content.dropFirst().suffix(longestSignatures).first { place in
      guard source.scalars[place - 1].isBlank, source.scalars[place].isLetter,
        let stop = source.scalars[content.lowerBound..<place].last(where: { !$0.isBlank }),
        ".!?".unicodeScalars.contains(stop), source.namesRank(place..<content.upperBound)
      else { return false }
      let cells = SignatureCells(place..<content.upperBound, in: source)
      return cells.isSignature && cells.cells.contains { $0.kind == .name }
    }
    start.map(cut)
  }

  /// `31 405, nr. 44 BRIEF VAN …`: the paper named in full before its title.
  private static func cutTitle(_ source: inout SourceLines) {
    for index in source.lines.indices.prefix(farthest) {
      let content = source.lines[index].content
      guard content.count > 20, source.scalars[content.lowerBound].isDigit else { continue }
      let line = source.text(content)
      guard line.holds("nr"),
        let number = line.prefixMatch(
          of: #/[0-9]{2} ?[0-9]{3}[^,]{0,8}, [Nn]r\.? ?[0-9]+(?=:? [Bb])/#),
        HeaderLines.isTitle(line[number.range.upperBound...].drop { ": ".contains($0) }.description)
      else { continue }
      let length = line.unicodeScalars.distance(from: line.startIndex, to: number.range.upperBound)
      source.cut(index, behind: content.lowerBound + length)
      return
    }
  }

  /// `Onderwerp: Schip Geachte voorzitter, Nederland levert …`: subject, salutation and text on one
  /// line.
  private static func cutSubject(_ source: inout SourceLines) {
    for index in source.lines.indices.prefix(farthest) {
      let content = source.lines[index].content
      guard content.count > 40, "BbOo".unicodeScalars.contains(source.scalars[content.lowerBound])
      else { continue }
      let line = source.text(content)
      guard ["betreft", "onderwerp"].contains(where: { HeaderLines.labelled($0, line) != nil }),
        let salutation = line.firstMatch(
          of: #/\s+(?:Zeer )?(?:[Gg]eachte|Mijnheer de|Mevrouw de) [^,.:]{3,40},(?=\s|$)/#)
      else { continue }
      let ends = [salutation.range.upperBound, salutation.range.lowerBound]
      for end in ends where line[end...].contains(where: { !$0.isWhitespace }) {
        let place = line.unicodeScalars.distance(from: line.startIndex, to: end)
        source.cut(index, behind: content.lowerBound + place)
      }
      return
    }
  }

  /// The blanks before the parts, counted from the start of a line; nil where it is no whole head.
  private static func starts(in line: String) -> [Int]? {
    // A regular expression is slow, and few lines have the words.
    guard line.holds("aan de voorzitter van de "),
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
