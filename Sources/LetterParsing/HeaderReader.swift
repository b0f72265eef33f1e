import LetterModel

/// Reads what stands above the text: line by line, until a line is none of the things a head
/// consists of.
struct HeaderReader {
  private(set) var header = Header()
  /// The lines that remain, as indices.
  private(set) var rest: [Int]
  private(set) var repairs: [Repair] = []

  private let source: SourceLines
  private let repairer: TextRepairer
  private let lines: [Int]
  private var place = 0
  private var titlesOpen: [Int] = []

  init(_ lines: [Int], in source: SourceLines, repairer: TextRepairer) {
    self.source = source
    self.repairer = repairer
    self.lines = lines
    rest = []
    let end = Self.letterheadEnd(lines, in: source)
    while place < lines.count {
      if readElement() { continue }
      guard place < end else { break }
      add(.letterhead, 1)
    }
    rest = Array(lines[place...])
    if end > 0 { dropLateLetterhead() }
  }

  /// A ministry's own print has a letterhead of which no line is known beforehand. It ends with the
  /// salutation, or with the last of date and subject; 0 where the print has none of them.
  private static func letterheadEnd(_ lines: [Int], in source: SourceLines) -> Int {
    var end = 0
    for (place, index) in lines.prefix(60).enumerated() {
      let line = source.text(source.lines[index])
      if HeaderLines.isTitle(line) || HeaderLines.number(line)?.rest.isEmpty == false { return 0 }
      if HeaderLines.isSalutation(line) { return place }
      let date = HeaderLines.labelled("datum", line)
      if date.map({ $0.isEmpty || DutchDay.read($0) != nil }) == true
        || ["betreft", "onderwerp"].contains(where: { HeaderLines.labelled($0, line) != nil })
      {
        end = place + 1
      }
    }
    return end
  }

  private func text(_ place: Int) -> String { source.text(source.lines[lines[place]]) }

  /// Whether a blank line or a page turn stands before the line at this place.
  private func standsApart(_ place: Int) -> Bool {
    place >= lines.count || source.gap(lines[place - 1], lines[place]) != Gap()
  }

  /// How many lines follow each other from here without a blank, up to a line of another kind.
  private func run(from start: Int, most: Int) -> Int {
    var length = 1
    while length < most, !standsApart(start + length), !isElement(start + length),
      !HeaderLines.isLetterhead(text(start + length))
    { length += 1 }
    return length
  }

  private func isElement(_ place: Int) -> Bool {
    let line = text(place)
    return HeaderLines.isAddressee(line) || HeaderLines.placeAndDate(line) != nil
      || HeaderLines.number(line) != nil || HeaderLines.dossier(line) != nil
      || HeaderLines.isTitle(line) || HeaderLines.isSalutation(line)
      || ["datum", "betreft", "onderwerp"].contains { HeaderLines.labelled($0, line) != nil }
  }

  private mutating func add(_ kind: HeaderField.Kind, _ count: Int) {
    let part = Array(lines[place..<place + count])
    let read = repairer.read(part)
    repairs += read.repairs
    let (first, last) = (source.lines[part[0]], source.lines[part[count - 1]])
    header.fields.append(
      HeaderField(
        kind: kind, text: read.text, range: first.content.lowerBound..<last.content.upperBound,
        page: first.page, lines: first.number...last.number))
    place += count
  }

  /// Reads one element at the current place; false where the line is none.
  private mutating func readElement() -> Bool {
    let line = text(place)
    return readPrintHead(line) || readNumber(line) || readDossier(line) || readAddressee(line)
      || readDate(line) || readSubject(line)
  }

  private mutating func readPrintHead(_ line: String) -> Bool {
    if let chamber = HeaderLines.chamber(line), header.date == nil {
      header.chamber = header.chamber ?? chamber
      add(.chamber, 1)
      return true
    }
    // The chamber's sign: `1` or `2` beside its name.
    if line == "1" || line == "2", header.date == nil, header.addressee == nil,
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

  private mutating func readNumber(_ line: String) -> Bool {
    guard header.addressee == nil, header.date == nil else { return false }
    if header.ondernummer == nil, let (ondernummer, rest) = HeaderLines.number(line),
      !rest.isEmpty || place + 1 >= lines.count || HeaderLines.isTitle(text(place + 1))
        || line.lowercased().hasPrefix("nr")
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

  private mutating func readDossier(_ line: String) -> Bool {
    guard header.addressee == nil, header.date == nil else { return false }
    if let dossier = HeaderLines.dossier(line) {
      let length = dossier.title == nil ? 1 : run(from: place, most: 4)
      add(.dossierLine, length)
      var full = dossier
      if length > 1, let words = header.fields.last?.text {
        full.title = HeaderLines.dossier(words)?.title
      }
      header.dossiers.append(full)
      if full.title == nil { titlesOpen.append(header.dossiers.count - 1) }
      return true
    }
    // A title that stands below its number.
    guard let open = titlesOpen.first, line.unicodeScalars.first?.isUpper == true,
      !isElement(place)
    else { return false }
    titlesOpen.removeFirst()
    add(.dossierLine, titlesOpen.isEmpty ? run(from: place, most: 4) : 1)
    header.dossiers[open].title = header.fields.last?.text
    return true
  }

  private mutating func readAddressee(_ line: String) -> Bool {
    if header.addressee == nil, HeaderLines.isAddressee(line) {
      var length = 1
      while length < 4, place + length < lines.count,
        !header.isWholeAddressee(joined(place, length)), !isElement(place + length),
        length == 1 && line.lowercased() == "aan" || !standsApart(place + length)
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

  private func joined(_ start: Int, _ length: Int) -> String {
    (start..<start + length).map(text).joined(separator: " ")
  }

  private mutating func readDate(_ line: String) -> Bool {
    guard header.date == nil else { return false }
    if let (place, date) = HeaderLines.placeAndDate(line) {
      (header.place, header.date) = (place, date)
      add(.placeAndDate, 1)
      return true
    }
    guard let value = HeaderLines.labelled("datum", line) else { return false }
    if let date = DutchDay.read(value) {
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

  /// `Datum` above `Betreft`, and below both the day above the subject: a column of labels that
  /// came out before the column of values.
  private mutating func readStackedLabels() -> Bool {
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

  private mutating func readSubject(_ line: String) -> Bool {
    guard header.subject == nil else { return false }
    for label in ["betreft", "onderwerp"] {
      guard let value = HeaderLines.labelled(label, line) else { continue }
      let length =
        value.isEmpty && place + 1 < lines.count
        ? 1 + run(from: place + 1, most: 4) : run(from: place, most: 4)
      add(.subject, length)
      header.subject = header.fields.last.flatMap { HeaderLines.labelled(label, $0.text) }
      return true
    }
    return false
  }

  /// A letterhead's column of addresses may come out behind the salutation, on the first page.
  private mutating func dropLateLetterhead() {
    guard let first = rest.first else { return }
    let page = source.lines[first].page
    var kept: [Int] = []
    var inside = false
    for (offset, index) in rest.enumerated() {
      let line = source.lines[index]
      let follows = offset > 0 && source.gap(rest[offset - 1], index) == Gap()
      let isValue = inside && follows && line.content.count <= 45
      inside = line.page == page && (HeaderLines.isLetterhead(source.text(line)) || isValue)
      if inside {
        header.fields.append(
          HeaderField(
            kind: .letterhead, text: source.text(line), range: line.content, page: line.page,
            lines: line.number...line.number))
      } else {
        kept.append(index)
      }
    }
    rest = kept
  }
}

extension Header {
  fileprivate func isWholeAddressee(_ text: String) -> Bool {
    text.lowercased().hasSuffix("staten-generaal")
  }

  /// Keeps `Voorzitter van de Eerste Kamer der Staten-Generaal` of `Aan de Voorzitter van …`.
  fileprivate mutating func setAddressee(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    while let first = words.first, ["aan", "de", "den"].contains(first.lowercased()) {
      words.removeFirst()
    }
    let name = words.joined(separator: " ")
    addressee = name.prefix(1).uppercased() + name.dropFirst()
    let lower = name.lowercased().split(separator: " ")
    switch (lower.contains("eerste"), lower.contains("tweede")) {
    case (true, false): chamber = chamber ?? .ek
    case (false, true): chamber = chamber ?? .tk
    default: break
    }
  }
}
