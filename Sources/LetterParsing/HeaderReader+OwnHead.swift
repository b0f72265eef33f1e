import LetterModel

/// The head that a chamber prints above its papers: dossier, number line, addressee, day.
extension HeaderReader {
  /// How far from the top a head may begin, in lines, and how many lines of text may stand above
  /// it, as those of an e-mail do.
  static let (farthest, mostText) = (150, 12)

  /// The head in which most parts of one stand together with the fewest lines between.
  func ownHead() -> HeaderReader? {
    if source.isGiven, let start = lines.indices.first(where: { given($0) != nil }) {
      var head = self
      head.readOwnHead(from: start)
      if head.isOwnHead { return head }
    }
    var best: HeaderReader?
    var textLines = 0
    for start in lines.indices.prefix(Self.farthest) where textLines <= Self.mostText {
      if opensHead(start) {
        var head = self
        head.readOwnHead(from: start)
        if head.isOwnHead, best.map({ head.surpasses($0) }) ?? true { best = head }
        if start == 0, head.isOwnHead, head.rank.disorder == 0, head.header.date != nil { break }
      }
      if prose.isProse(start) { textLines += 1 }
    }
    return best
  }

  func opensHead(_ place: Int) -> Bool {
    let line = text(place)
    return given(place) != nil || HeaderLines.chamber(line) != nil
      || HeaderLines.sessionYear(line) != nil
      || isDossier(place) || HeaderLines.isTitle(line) || HeaderLines.number(line) != nil
  }

  mutating func readOwnHead(from start: Int) {
    (self.start, place) = (start, start)
    while place < lines.count {
      if readElement() { continue }
      if given(place) == .letterhead {
        add(.letterhead, 1)
        continue
      }
      if place > start, PageFurniture.isReceipt(text(place)), !prose.isProse(place) {
        let isStamp = PageFurniture.isStamp(text(place))
        repeat {
          strange += 1
          place += 1
        } while !isStamp && !standsApart(place) && !source.endsSentence(lines[place - 1])
        continue
      }
      guard let next = nextPart() else { break }
      strange += next - place
      place = next
    }
  }

  /// Where the head goes on behind lines that are none of its parts, such as a stamp; nil where the
  /// text begins.
  func nextPart() -> Int? {
    guard header.date == nil || header.addressee == nil || header.senders.isEmpty else {
      return nil
    }
    let page = source.lines[lines[place]].page
    var isBehindText = false
    for next in lines.indices[place...].prefix(9) {
      let line = text(next)
      if source.lines[lines[next]].page != page || Framework.isExact(line) { return nil }
      if prose.isProse(next) {
        // Sentences about the paper may part its number from addressee and day.
        guard kinds.contains(.numberLine), !kinds.contains(.salutation) else { return nil }
        isBehindText = true
        continue
      }
      let isOpen = next > place && !standsApart(next) && !source.endsSentence(lines[next - 1])
      if next > place, !isOpen || !isBehindText,
        header.date == nil && isDate(next)
          || header.addressee == nil && HeaderLines.isAddressee(line)
          || header.senders.isEmpty && header.addressee == nil && header.date == nil
            && (HeaderLines.isTitle(line) || HeaderLines.number(line) != nil)
      {
        return next
      }
      if isBehindText, !isOpen, !PageFurniture.isReceipt(line) { return nil }
    }
    return nil
  }

  /// Whether a day stands on a line: behind its place, or alone, and then not below a stamp.
  private func isDate(_ place: Int) -> Bool {
    let line = text(place)
    return HeaderLines.placeAndDate(line) != nil || isLoneDay(place)
  }

  var kinds: Set<HeaderField.Kind> { Set(header.fields.map(\.kind)) }

  /// A number line with one more part, or a dossier with addressee and day.
  var isOwnHead: Bool {
    let kinds = kinds
    guard kinds.contains(.numberLine) else {
      return kinds.isSuperset(of: [.dossierLine, .addressee, .placeAndDate])
    }
    return !kinds.isDisjoint(with: [.dossierLine, .addressee, .placeAndDate])
  }

  func surpasses(_ other: HeaderReader) -> Bool {
    let (mine, its) = (rank, other.rank)
    return mine.parts != its.parts ? mine.parts > its.parts : mine.disorder < its.disorder
  }

  /// How many of a head's parts there are, and how much stands between them or comes twice.
  var rank: (parts: Int, disorder: Int) {
    let parts: Set<HeaderField.Kind> = [.numberLine, .dossierLine, .addressee, .placeAndDate]
    var runs: [HeaderField.Kind] = []
    for field in header.fields where runs.last != field.kind { runs.append(field.kind) }
    let twice = header.dossiers.count - Set(header.dossiers.map(\.dossier)).count
    return (kinds.intersection(parts).count, strange + twice + runs.count - Set(runs).count)
  }
}
