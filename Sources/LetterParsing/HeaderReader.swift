import LetterModel

/// Reads what stands above the text: line by line, until a line is none of the things a head
/// consists of.
///
/// A paper of a chamber has a head of its own, wherever on its page it begins; what stands above it
/// is furniture. A ministry's own print has a letterhead, of which no line is known beforehand. In
/// both, text is never passed over: the head ends before the first line of prose.
struct HeaderReader {
  var header = Header()
  /// The lines that remain, as indices.
  var rest: [Int]
  var repairs: [Repair] = []
  var warnings: [Warning] = []

  let source: SourceLines
  let repairer: TextRepairer
  let lines: [Int]
  let prose: ProseLines
  var place = 0
  var start = 0
  /// The lines inside the head that are none of its parts.
  var strange = 0
  var isLetterhead = false
  var titlesOpen: [Int] = []
  /// A day that the form gives beside the head's own.
  var dayOfPaper: Day?
  /// A title that a page gives the letter, for one that names no subject itself.
  var titleOfPaper: String?

  init(_ lines: [Int], in source: SourceLines, repairer: TextRepairer) {
    self.source = source
    self.repairer = repairer
    self.lines = lines
    prose = ProseLines(lines, in: source)
    rest = lines
    readHead()
    rest = textAbove() + lines[place...]
    if isLetterhead {
      dropLateLetterhead()
      readEmbeddedSubject()
    }
    header.date = header.date ?? dayOfPaper
  }

  mutating func readHead() {
    if let head = ownHead() { self = head } else { readLetterhead() }
  }

  func text(_ place: Int) -> String {
    source.text(source.lines[lines[place]]).withoutBars
  }

  /// Whether a blank line or a page turn stands before the line at this place.
  func standsApart(_ place: Int) -> Bool {
    place >= lines.count || source.gap(lines[place - 1], lines[place]) != Gap()
  }

  /// How many lines follow each other from here without a blank, up to a line of another kind.
  func run(from start: Int, most: Int) -> Int {
    var length = 1
    while length < most, !standsApart(start + length),
      source.breaksWord(lines[start + length - 1], before: lines[start + length])
        || goesOn(start + length)
    { length += 1 }
    return length
  }

  /// Whether a line is none of another kind.
  private func goesOn(_ place: Int) -> Bool {
    let line = text(place)
    return !isElement(place) && !HeaderLines.isLetterhead(line) && !beginsText(place)
      && !PageFurniture.isStamp(line) && !HeaderLines.isReference(line)
  }

  /// Whether text begins with a line, rather than runs on from a title of several lines.
  func beginsText(_ place: Int) -> Bool {
    prose.isProse(place) && !source.startsLower(lines[place])
  }

  func isElement(_ place: Int) -> Bool {
    let line = text(place)
    return given(place) != nil || HeaderLines.isAddressee(line)
      || HeaderLines.placeAndDate(line) != nil || HeaderLines.dayOfReport(line) != nil
      || HeaderLines.number(line) != nil || isDossier(place)
      || HeaderLines.isTitle(line) || HeaderLines.isSalutation(line)
      || isLetterhead && HeaderLines.isPartOfPage(line)
      || ["datum", "betreft", "onderwerp"].contains { HeaderLines.labelled($0, line) != nil }
  }

  mutating func add(_ kind: HeaderField.Kind, _ count: Int) {
    let part = Array(lines[place..<place + count])
    let read = repairer.read(part)
    repairs += read.repairs
    let (first, last) = (source.lines[part[0]], source.lines[part[count - 1]])
    header.fields.append(
      HeaderField(
        kind: kind, text: read.text.withoutBars,
        range: first.content.lowerBound..<last.content.upperBound,
        page: first.page, lines: first.number...last.number))
    place += count
  }

  // MARK: Around the head

  /// What stands above the head, and between its parts, is furniture; text among it stays text.
  mutating func textAbove() -> [Int] {
    var text: [Int] = []
    let parts = header.fields.map(\.range)
    var isReceipt = false
    for place in 0..<place {
      let line = source.lines[lines[place]]
      if parts.contains(where: { $0.contains(line.content.lowerBound) }) { continue }
      let words = self.text(place)
      let isOpen =
        place > 0 && !standsApart(place) && !source.endsSentence(lines[place - 1])
      isReceipt = PageFurniture.isReceipt(words) || isReceipt && isOpen
      if !isReceipt, prose.isProse(place) || isOpen && text.last == lines[place - 1] {
        text.append(lines[place])
        continue
      }
      let reason =
        isReceipt
        ? "a stamp, whose day is not the letter's"
        : place < start ? "it stands above the letter's head" : "it is no part of the letter's head"
      repairs.append(
        Repair(
          kind: .furniture, range: line.content, page: line.page, line: line.number,
          before: source.text(line), after: "",
          confidence: PageFurniture.isAbove(words) ? 0.97 : 0.8,
          reason: reason))
    }
    if header.dossiers.isEmpty {
      header.number = PageFurniture.number(
        in: repairs.filter { $0.kind == .furniture }.map(\.before),
        ondernummer: header.ondernummer)
    }
    if let first = text.first {
      warnings.append(
        Warning(
          code: "text-above-head",
          message: "sentences stand above the letter's head and were read as its text; if they are "
            + "not the letter's, give the text without them",
          line: source.lines[first].number))
    }
    return text
  }
}

extension String {
  /// A row of a table drawn with bars, as the words of its cells; any other line as it is.
  fileprivate var withoutBars: String {
    guard utf8.first == UInt8(ascii: "|"), utf8.count > 1, utf8.last == UInt8(ascii: "|") else {
      return self
    }
    return split(separator: "|").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
