import LetterModel

/// The letterhead of a ministry, of which no line is known beforehand.
extension HeaderReader {
  mutating func readLetterhead() {
    start = lines.indices.prefix(pageEnd).first { HeaderLines.isPartOfPage(text($0)) } ?? pageEnd
    if letterheadEnd == start, let below = headBelowText { start = below }
    place = start
    isLetterhead = letterheadEnd > start
    readLetterhead(to: letterheadEnd)
    // A page of the web names the letter and tells of it, above the letterhead itself.
    if isLetterhead, header.addressee == nil, header.date == nil, var below = headBelowText,
      below > place
    {
      while below > place, HeaderLines.isLetterhead(text(below - 1)) { below -= 1 }
      (start, place) = (below, below)
      readLetterhead(to: letterheadEnd)
    }
    guard isLetterhead else {
      if start < lines.count { warnOfMissing("subject", "no subject was found above the text") }
      return
    }
    readEmbeddedDate()
  }

  private mutating func readLetterhead(to end: Int) {
    while place < lines.count {
      if isLetterhead, header.subject == nil, isTitleOfPage(place) {
        header.subject = text(place)
        add(.subject, 1)
        continue
      }
      if place < end || !prose.isProse(place), readElement() { continue }
      guard place < end else { return }
      add(.letterhead, 1)
    }
  }

  /// Behind the last line that a page of the web sets above its papers.
  var pageEnd: Int {
    let top = lines.indices.prefix(Self.farthest).prefix { !prose.isProse($0) }
    return top.last { PageFurniture.isAbove(text($0)) }.map { $0 + 1 } ?? 0
  }

  /// Where addressee and day stand below a few lines of text, with no text between them.
  private var headBelowText: Int? {
    var textLines = 0
    for place in lines.indices.dropFirst(start).prefix(Self.farthest) {
      if prose.isProse(place) { textLines += 1 }
      if textLines > Self.mostText { return nil }
      let first = text(place)
      guard HeaderLines.isAddressee(first) || isDay(first) else { continue }
      let near = lines.indices[place...].prefix(25).prefix { !prose.isProse($0) }.map(text)
      if near.contains(where: { HeaderLines.isAddressee($0) || HeaderLines.isSalutation($0) }),
        near.contains(where: {
          isDay($0) || HeaderLines.labelled("datum", $0).flatMap { DutchDay.read($0) } != nil
        })
      {
        return isTitleOfPage(place - 1) ? place - 1 : place
      }
    }
    return nil
  }

  private func isDay(_ line: String) -> Bool {
    HeaderLines.placeAndDate(line) != nil || DutchDay.read(line) != nil
  }

  /// `Adviseurs naar Moldavië`, right above a day that stands alone, or at the top right above the
  /// addressee: the title that a page of the web gives a letter. Below a ministry's address such a
  /// line is a part of it.
  private func isTitleOfPage(_ place: Int) -> Bool {
    guard lines.indices.contains(place), lines.indices.contains(place + 1),
      DutchDay.read(text(place + 1)) != nil
        || place == 0 && HeaderLines.isAddressee(text(1)) && text(0).utf8.count > 40
          && !text(0).begins("ministerie "),
      case let above = lines.indices.prefix(place).map(text),
      above.contains(where: PageFurniture.isAbove)
        || !above.contains(where: HeaderLines.isLetterhead)
    else { return false }
    let line = text(place)
    return (2...25).contains(line.split(separator: " ").count)
      && line.unicodeScalars.first?.isUpper == true
      && !".:;,".contains(line.last ?? ".") && !prose.isProse(place) && !isElement(place)
      && !HeaderLines.isLetterhead(line) && !PageFurniture.isAbove(line)
  }

  /// A letterhead ends on its first page with the salutation, or with the last of addressee, date
  /// and subject, and always before text.
  var letterheadEnd: Int {
    var end = start
    guard start < lines.count else { return start }
    let page = source.lines[lines[start]].page
    for (place, index) in zip(lines.indices, lines).dropFirst(start).prefix(80) {
      let line = text(place)
      if source.lines[index].page != page { break }
      if given(place) != nil {
        end = place + 1
        continue
      }
      if HeaderLines.isSalutation(line) { return place }
      let isDayBelow =
        place > start && HeadDates.namesDay(text(place - 1)) && HeadDates.only(in: line) != nil
      if prose.isProse(place), !HeaderLines.isLetterheadSentence(line), !isSubject(line),
        !isDayBelow || standsApart(place) || !HeadDates.all(in: text(place - 1)).isEmpty
      {
        break
      }
      if HeaderLines.isAddressee(line) || HeaderLines.placeAndDate(line) != nil
        || HeadDates.namesDay(line) || DutchDay.read(line) != nil || isSubject(line)
        || HeaderLines.isLetterhead(line)
        || HeaderLines.isPartOfPage(line) && (place == end || HeaderLines.signer(line) == nil)
        || end > start && HeaderLines.isReference(line) || isDayBelow
      {
        end = place + 1
      }
    }
    return end
  }

  func isSubject(_ line: String) -> Bool {
    ["betreft", "onderwerp"].contains { HeaderLines.labelled($0, line) != nil }
  }

  /// A day that stands among other things: behind its label, below a row of labels, or alone.
  mutating func readEmbeddedDate() {
    guard header.date == nil else { return }
    var head: [String] = []
    var afterStamp = false
    for field in header.fields where field.kind == .letterhead {
      let isStamp = PageFurniture.isStamp(field.text)
      if !isStamp, !afterStamp || DutchDay.read(field.text) == nil { head.append(field.text) }
      afterStamp = isStamp
    }
    for (line, below) in zip(head, head.dropFirst() + [""]) where HeadDates.namesDay(line) {
      header.date = HeadDates.labelled(in: line) ?? HeadDates.below(line, in: below)
      if header.date != nil { return }
    }
    let alone = Set(head.compactMap { DutchDay.read($0) }).sorted()
    let days = alone.isEmpty ? Set(head.flatMap { HeadDates.all(in: $0) }).sorted() : alone
    header.date = days.count == 1 ? days[0] : nil
    if alone.count != 1 { warnAbout(days) }
  }

  /// A subject among other labels on one line, up to the next of them; or said to be missing.
  mutating func readEmbeddedSubject() {
    for field in header.fields where header.subject == nil {
      header.subject = HeaderLines.embedded(["betreft", "onderwerp"], in: field.text)
    }
    for (labels, values) in zip(header.fields, header.fields.dropFirst())
    where header.subject == nil {
      header.subject = HeadDates.subject(below: labels.text, in: values.text)
    }
    header.subject = header.subject ?? titleOfPaper
    for field in header.fields where header.addressee == nil {
      // Among the addresses of a line that holds them all.
      guard field.kind == .letterhead,
        let name = field.text.firstMatch(
          of: /[Vv]oorzitter van de (Eerste|Tweede) Kamer der Staten-Generaal/)
      else { continue }
      header.setAddressee(String(name.0))
    }
    for (value, what) in [(header.subject, "subject"), (header.addressee, "addressee")]
    where value == nil {
      warnOfMissing(what, "the letterhead names no \(what) that could be read")
    }
  }

  private mutating func warnOfMissing(_ what: String, _ message: String) {
    warnings.append(Warning(code: "\(what)-not-found", message: message))
  }

  /// Says between which days there is a choice, and that a lone one has no label.
  mutating func warnAbout(_ days: [Day]) {
    if days.count == 1 {
      warnings.append(
        Warning(
          code: "date-without-label",
          message: "the day \(days[0]) stands in the letterhead without its label; check that it "
            + "is the letter's own, or give it with --date"))
    } else if days.count > 1 {
      let list = days.map { "\($0)" }.joined(separator: ", ")
      warnings.append(
        Warning(
          code: "several-dates",
          message: "several days stand in the head (\(list)); "
            + (header.date.map { "\($0) was taken; " } ?? "")
            + "check which is the letter's own, and give it with --date"))
    }
  }

  /// A letterhead's column of addresses may come out behind the salutation, on the first page.
  mutating func dropLateLetterhead() {
    guard let first = rest.first else { return }
    let page = source.lines[first].page
    var kept: [Int] = []
    var inside = false
    for (offset, index) in rest.enumerated() {
      let line = source.lines[index]
      let follows = offset > 0 && source.gap(rest[offset - 1], index) == Gap()
      let isValue =
        inside && follows && line.content.count <= 45 && !prose.isProse(place + offset)
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
