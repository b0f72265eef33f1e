import LetterModel

/// The parts of a head, each read at the current place.
extension HeaderReader {
  /// Reads one element at the current place; false where the line is none.
  mutating func readElement() -> Bool {
    let line = text(place)
    if let answer = readGiven(line) { return answer }
    if Prose.holdsSentence(line), !isSubject(line) { return false }
    if isLetterhead, readPartOfPage(line) { return true }
    return readPrintHead(line) || readNumber(line) || readDossier(line) || readAddressee(line)
      || readDate(line) || readSubject(line)
  }

  /// What a page of the web says of a letter above it: all of it gives way to the letter's own.
  private mutating func readPartOfPage(_ line: String) -> Bool {
    if HeaderLines.isLetterTitle(line), titleOfPaper == nil {
      var length = 1
      while length < 3, !standsApart(place + length), source.startsLower(lines[place + length]),
        !isElement(place + length)
      { length += 1 }
      add(.subject, length)
      titleOfPaper = header.fields.last?.text
    } else if let day = HeaderLines.dayOfPage(line) {
      dayOfPaper = dayOfPaper ?? day
      add(.placeAndDate, 1)
    } else if HeaderLines.isAsker(line) {
      add(.letterhead, 1)
    } else if let signer = HeaderLines.signer(line) {
      if header.senders.isEmpty { header.senders = Offices.senders(in: signer) }
      add(.letterhead, 1)
    } else {
      return false
    }
    return true
  }

  mutating func readPrintHead(_ line: String) -> Bool {
    if let chamber = HeaderLines.chamber(line), header.date == nil {
      header.chamber = header.chamber ?? chamber
      add(.chamber, 1)
      return true
    }
    // The chamber's sign: `1` or `2` beside its name.
    if line == "1" || line == "2", given(place) != .letterhead, header.date == nil,
      header.addressee == nil,
      [.chamber, .sessionYear].contains(header.fields.last?.kind) || place == 0
    {
      add(.chamber, 1)
      return true
    }
    if let year = HeaderLines.sessionYear(line) {
      header.sessionYear = year
      add(.sessionYear, 1)
      return true
    }
    return false
  }

  mutating func readNumber(_ line: String) -> Bool {
    guard header.addressee == nil, header.date == nil else { return false }
    if header.ondernummer == nil, HeaderLines.isNumberLabel(line), place + 1 < lines.count,
      let (ondernummer, rest) = HeaderLines.number(joined(place, 2)), rest.isEmpty
    {
      // `Nr.` above `44`.
      header.ondernummer = ondernummer
      add(.numberLine, 2)
      return true
    }
    if header.ondernummer == nil, let (ondernummer, rest) = HeaderLines.number(line),
      !rest.isEmpty || place + 1 >= lines.count || HeaderLines.isTitle(text(place + 1))
        || HeaderLines.beginsWithNumberLabel(line)
    {
      header.ondernummer = ondernummer
      add(.numberLine, rest.isEmpty ? 1 : run(from: place, most: 12))
    } else if HeaderLines.isTitle(line), header.senders.isEmpty {
      add(.numberLine, run(from: place, most: 12))
    } else {
      return false
    }
    if let title = header.fields.last?.text, header.senders.isEmpty {
      header.senders = Offices.senders(in: title)
    }
    return true
  }

  /// Whether a line names a dossier, and not a box, a telephone or a number of a ministry's.
  func isDossier(_ place: Int) -> Bool {
    let line = text(place)
    guard let dossier = HeaderLines.dossier(line) else { return false }
    let before = place > 0 ? text(place - 1).lowercased() : ""
    if HeaderLines.isPostLabel(before) { return false }
    let isPrinted = line.utf8.prefix(3).last.map { !(48...57).contains($0) } == true
    return isLetterhead ? isPrinted && dossier.title != nil : true
  }

  mutating func readDossier(_ line: String) -> Bool {
    guard header.addressee == nil, header.date == nil else { return false }
    if isDossier(place), let dossier = HeaderLines.dossier(line) {
      let length = dossier.title == nil ? 1 : run(from: place, most: 4)
      add(.dossierLine, length)
      var full = dossier
      if dossier.title != nil, let words = header.fields.last?.text {
        full.title = HeaderLines.dossier(words)?.title
      }
      header.dossiers.append(full)
      if full.title == nil { titlesOpen.append(header.dossiers.count - 1) }
      return true
    }
    // A title that stands below its number.
    guard let open = titlesOpen.first, line.unicodeScalars.first?.isUpper == true,
      !",;:.".contains(line.last ?? "."), !isElement(place), !beginsText(place)
    else { return false }
    titlesOpen.removeFirst()
    add(.dossierLine, titlesOpen.isEmpty ? run(from: place, most: 4) : 1)
    header.dossiers[open].title = header.fields.last?.text
    return true
  }

  mutating func readAddressee(_ line: String) -> Bool {
    if header.addressee == nil, HeaderLines.isAddressee(line) || HeaderLines.beginsAddress(line),
      place == 0 || !HeaderLines.isCopyLabel(text(place - 1))
    {
      var length = 1
      while length < 6, place + length < lines.count,
        !header.isWholeAddressee(joined(place, length)), goesOnAddressee(length)
      { length += 1 }
      add(.addressee, length)
      header.setAddressee(header.fields.last?.text ?? "")
      return true
    }
    if HeaderLines.isSalutation(line) {
      add(.salutation, 1)
      return true
    }
    return false
  }

  /// Whether the address goes on behind so many of its lines.
  private func goesOnAddressee(_ length: Int) -> Bool {
    let next = place + length
    if HeaderLines.beginsAddress(joined(place, length + 1)) { return true }
    if length == 1, HeaderLines.isAddresseeLabel(text(place)) {
      return HeaderLines.isAddressee(text(next))
    }
    return length < 4 && !isElement(next) && !beginsText(next)
      && (!standsApart(next) || source.startsLower(lines[next])
        || ["kamer der staten", "der staten"].contains(where: text(next).lowercased().hasPrefix))
  }

  func joined(_ start: Int, _ length: Int) -> String {
    (start..<start + length).map(text).joined(separator: " ")
  }

  mutating func readDate(_ line: String) -> Bool {
    if let date = header.date {
      // The head goes on, with another day or the same again.
      guard let other = HeaderLines.placeAndDate(line)?.date else { return false }
      add(.placeAndDate, 1)
      if other != date { warnAbout([date, other].sorted()) }
      return true
    }
    if let (place, date, length) = placeAndDate() {
      (header.place, header.date) = (place, date)
      add(.placeAndDate, length)
      return true
    }
    if dayOfPaper == nil, isLoneDay(place) {
      dayOfPaper = DutchDay.read(line)
      add(.placeAndDate, 1)
      return true
    }
    if let day = HeaderLines.dayOfReport(line)
      ?? (KindOfPaper.warning(header) == nil ? nil : HeaderLines.dayOfReceipt(line))
    {
      dayOfPaper = day
      add(.placeAndDate, 1)
      return true
    }
    guard let value = HeaderLines.labelled("datum", line), !PageFurniture.isStamp(line) else {
      return false
    }
    if let date = DutchDay.read(value) ?? HeadDates.only(in: value) {
      header.date = date
      add(.placeAndDate, 1)
      return true
    }
    guard value.isEmpty, place + 1 < lines.count else { return false }
    if let date = DutchDay.read(text(place + 1)) {
      header.date = date
      add(.placeAndDate, 2)
      return true
    }
    return readStackedLabels()
  }

  /// Place and day at the current place, on one line or with the day below its place.
  private func placeAndDate() -> (String, Day, length: Int)? {
    if let (place, date) = HeaderLines.placeAndDate(text(place)) { return (place, date, 1) }
    guard text(place).hasSuffix(","), place + 1 < lines.count, !standsApart(place + 1),
      DutchDay.read(text(place + 1)) != nil,
      let (place, date) = HeaderLines.placeAndDate(joined(place, 2))
    else { return nil }
    return (place, date, 2)
  }

  /// Whether a day stands alone on a line of a chamber's head: not below a stamp, whose day it is.
  func isLoneDay(_ place: Int) -> Bool {
    !isLetterhead && !kinds.isDisjoint(with: [.numberLine, .dossierLine])
      && DutchDay.read(text(place)) != nil && !PageFurniture.isStamp(text(place - 1))
  }

  /// `Datum` above `Betreft`, and below both the day above the subject: a column of labels that
  /// came out before the column of values.
  mutating func readStackedLabels() -> Bool {
    guard place + 3 < lines.count, ["betreft", "onderwerp"].contains(text(place + 1).lowercased()),
      let date = DutchDay.read(text(place + 2))
    else { return false }
    add(.placeAndDate, 1)
    add(.subject, 1)
    header.date = date
    add(.placeAndDate, 1)
    add(.subject, run(from: place, most: 4))
    header.subject = header.fields.last?.text
    return true
  }

  mutating func readSubject(_ line: String) -> Bool {
    guard header.subject == nil else { return false }
    for label in ["betreft", "onderwerp"] {
      guard let value = HeaderLines.labelled(label, line) else { continue }
      if value.isEmpty, place + 2 < lines.count, HeaderLines.isReference(text(place + 1)) {
        // A reference that came out between a label and its value.
        add(.subject, 1)
        add(.letterhead, 1)
        if standsApart(place) || isElement(place) || beginsText(place) { return true }
        add(.subject, run(from: place, most: 4))
        header.subject = header.fields.last?.text
        return true
      }
      let isBelow = value.isEmpty && place + 1 < lines.count && !beginsText(place + 1)
      let length = isBelow ? 1 + run(from: place + 1, most: 4) : run(from: place, most: 4)
      add(.subject, length)
      let subject = header.fields.last.flatMap { HeaderLines.labelled(label, $0.text) }
        .map(HeaderLines.withoutSalutation)
      header.subject = subject?.isEmpty == true ? nil : subject
      return true
    }
    return false
  }
}

extension Header {
  fileprivate func isWholeAddressee(_ text: String) -> Bool {
    text.lowercased().contains("staten-generaal")
  }

  /// Keeps `Voorzitter van de Eerste Kamer der Staten-Generaal` of `Aan de Voorzitter van …`.
  mutating func setAddressee(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    while let first = words.first, ["aan", "aan:", "de", "den"].contains(first.lowercased()) {
      words.removeFirst()
    }
    // Where the lines were lost, the address follows.
    if let end = words.firstIndex(where: { $0.lowercased().contains("staten-generaal") }) {
      words.removeSubrange((end + 1)...)
    }
    let name = words.joined(separator: " ")
    addressee = name.isEmpty ? nil : name.prefix(1).uppercased() + name.dropFirst()
    let lower = name.lowercased().split(separator: " ")
    switch (lower.contains("eerste"), lower.contains("tweede")) {
    case (true, false): chamber = chamber ?? .ek
    case (false, true): chamber = chamber ?? .tk
    default: break
    }
  }
}
