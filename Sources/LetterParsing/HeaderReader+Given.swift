import LetterModel

/// The parts of a head that the form names.
extension HeaderReader {
  /// What part of the head the form says that a line is.
  func given(_ place: Int) -> HeaderField.Kind? {
    if case .header(let kind)? = source.lines[lines[place]].part { kind } else { nil }
  }

  /// Whether the form says that a line is text. What it sets as headings may be the head's lines:
  /// programs that turn a print into a page or a document set them so.
  private func isText(_ place: Int) -> Bool {
    switch source.lines[lines[place]].part {
    case .item, .note, .office, .name: true
    default: false
    }
  }

  /// Takes the line at the current place for what the form says that it is; nil where the form
  /// leaves it to the words.
  mutating func readGiven(_ line: String) -> Bool? {
    guard let kind = given(place) else { return isText(place) ? false : nil }
    switch kind {
    case .letterhead: return nil
    case .chamber: header.chamber = header.chamber ?? HeaderLines.chamber(line)
    case .sessionYear:
      header.sessionYear =
        header.sessionYear ?? HeaderLines.sessionYear(line) ?? SessionYear(printed: line)
    case .dossierLine:
      if let dossier = HeaderLines.dossier(line) { header.dossiers.append(dossier) }
    case .numberLine:
      // `Nr. 12 BRIEF VAN …`, `U BRIEF VAN …`: the form says that the first words are the number.
      let words = line.split(separator: " ")
      let number = words.first { !["nr", "nr."].contains($0.lowercased()) }
      header.ondernummer =
        header.ondernummer ?? HeaderLines.number(line)?.ondernummer
        ?? number.map { String($0).trimmingStops() }
    case .placeAndDate:
      dayOfPaper = HeadDates.only(in: line)
    case .subject: header.subject = header.subject ?? line
    case .addressee, .salutation: break
    }
    add(kind, run(ofMoreFrom: place))
    guard let words = header.fields.last?.text else { return true }
    if kind == .numberLine, header.senders.isEmpty { header.senders = Offices.senders(in: words) }
    return true
  }

  /// Whether the form sets headings in the text; also where it sets none at all.
  func leavesHeadings(of source: SourceLines) -> Bool {
    func isHeading(_ index: Int) -> Bool {
      if case .heading? = source.lines[index].part { true } else { false }
    }
    return rest.contains(where: isHeading) || !lines.contains(where: isHeading)
  }

  /// The lines of dossier and number, in order: they may call notes.
  var titles: [Int] {
    let ranges = header.fields.filter { [.dossierLine, .numberLine].contains($0.kind) }
      .map(\.range)
    return lines.filter { index in
      ranges.contains { $0.contains(source.lines[index].content.lowerBound) }
    }
  }

  /// How many lines the form sets behind the first one as more of it, this one too.
  private func run(ofMoreFrom start: Int) -> Int {
    var end = start + 1
    while end < lines.count, source.lines[lines[end]].part == .more { end += 1 }
    return end - start
  }
}

extension String {
  fileprivate func trimmingStops() -> String {
    var text = self
    while text.hasSuffix(".") || text.hasSuffix(",") { text.removeLast() }
    return text
  }
}
