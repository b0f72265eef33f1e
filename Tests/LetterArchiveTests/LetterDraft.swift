import LetterModel

@testable import LetterArchive

/// Writes a source text and, along with it, the letter that a reader would find there.
struct LetterDraft {
  private(set) var text = ""
  private var length = 0
  private var line = 1
  private var blockCount = 0
  var letter: Letter

  init(_ number: String? = "kst-27925-U", date: String? = "2018-09-14", chamber: Chamber? = .ek) {
    let opening = Section(
      path: "0", level: 0, heading: "", topic: nil, segments: [], page: 1, lines: 1...1)
    letter = Letter(
      header: Header(
        number: number.flatMap { DocumentNumber(official: $0) }, chamber: chamber,
        date: date.flatMap { Day(iso: $0) }),
      sections: [opening], notes: [], signatories: [], pages: 1, repairs: [], warnings: [])
  }

  /// Adds characters to the source and says where they came to stand.
  @discardableResult
  private mutating func put(_ words: String) -> Range<Int> {
    let start = length
    text += words
    length += words.unicodeScalars.count
    line += words.unicodeScalars.count { $0 == "\n" }
    return start..<length
  }

  private func whole(_ words: String, _ range: Range<Int>) -> [Segment] {
    [Segment(textStart: 0, sourceStart: range.lowerBound, length: words.unicodeScalars.count)]
  }

  mutating func field(_ kind: HeaderField.Kind, _ words: String) {
    let here = line
    let range = put(words)
    letter.header.fields.append(
      HeaderField(kind: kind, text: words, range: range, page: 1, lines: here...here))
    put("\n\n")
  }

  mutating func section(_ path: String, _ heading: String, _ topic: Topic? = nil) {
    let here = line
    let range = put(heading)
    letter.sections.append(
      Section(
        path: path, level: path.split(separator: ".").count, heading: heading, topic: topic,
        segments: whole(heading, range), page: 1, lines: here...here))
    put("\n\n")
  }

  mutating func block(_ words: String, _ kind: Block.Kind = .paragraph, marker: String? = nil) {
    let here = line
    let markerRange = marker.map { put($0) }
    if marker != nil { put(" ") }
    let range = put(words)
    append(
      Block(
        ordinal: 0, kind: kind, marker: marker, markerRange: markerRange, text: words,
        segments: whole(words, range), page: 1, lines: here...here))
    put("\n\n")
  }

  /// A paragraph whose last word of `left` is broken over a line end: `geïnte-` / `greerde`.
  mutating func brokenBlock(_ left: String, _ right: String) {
    let here = line
    let first = put(left)
    let gap = put("-\n")
    let second = put(right)
    letter.repairs.append(
      Repair(
        kind: .hyphenRemoved, range: gap, page: 1, line: here, before: "-\n", after: "",
        confidence: 0.95, reason: "the letter writes it whole"))
    append(
      Block(
        ordinal: 0, kind: .paragraph, text: left + right,
        segments: [
          Segment(textStart: 0, sourceStart: first.lowerBound, length: first.count),
          Segment(textStart: first.count, sourceStart: second.lowerBound, length: second.count),
        ], page: 1, lines: here...here + 1))
    put("\n\n")
  }

  /// A paragraph with a note's mark behind `left`, and the note under it.
  mutating func noted(_ left: String, mark: String, _ right: String, note words: String) {
    let here = line
    let first = put(left)
    let range = put(mark)
    let second = put(right)
    append(
      Block(
        ordinal: 0, kind: .paragraph, text: left + right,
        marks: [Mark(number: mark, offset: first.count, range: range)],
        segments: [
          Segment(textStart: 0, sourceStart: first.lowerBound, length: first.count),
          Segment(textStart: first.count, sourceStart: second.lowerBound, length: second.count),
        ], page: 1, lines: here...here))
    put("\n\n")
    let foot = line
    let number = put(mark)
    put(" ")
    let place = put(words)
    letter.notes.append(
      Note(
        number: mark, numberRange: number, text: words, segments: whole(words, place), page: 1,
        lines: foot...foot))
    put("\n\n")
  }

  mutating func signature(_ office: String, _ name: String) {
    let here = line
    let first = put("De \(office),")
    put("\n")
    let second = put(name)
    letter.signatories.append(
      Signatory(
        office: office, name: name, ranges: [first, second], page: 1, lines: here...here + 1))
    put("\n")
  }

  private mutating func append(_ block: Block) {
    var block = block
    blockCount += 1
    block.ordinal = blockCount
    letter.sections[letter.sections.count - 1].blocks.append(block)
  }

  /// The letter as it comes in: as bytes, the text in UTF-8.
  func received(
    as file: String = "brief.txt", supplied: SuppliedValues = SuppliedValues(),
    cause: RevisionCause? = nil, series: String? = nil
  ) -> ReceivedLetter {
    ReceivedLetter(
      bytes: Array(text.utf8), form: "text", encoding: "utf-8", fileName: file,
      receivedFrom: "in/\(file)", text: text, letter: letter, reader: "reader 1",
      supplied: supplied, cause: cause, series: series)
  }
}

extension LetterDraft {
  /// A letter with something of everything.
  static func rich(
    _ number: String? = "kst-27925-U", date: String? = "2018-09-14", chamber: Chamber? = .ek,
    ending: String = "Hoogachtend."
  ) -> LetterDraft {
    var draft = LetterDraft(number, date: date, chamber: chamber)
    draft.field(.numberLine, "U BRIEF VAN DE MINISTER VAN DEFENSIE")
    draft.field(.addressee, "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal")
    draft.letter.header.addressee = "Voorzitter van de Eerste Kamer der Staten-Generaal"
    draft.letter.header.place = "Den Haag"
    draft.letter.header.senders = ["Minister van Defensie"]
    draft.letter.header.sessionYear = SessionYear(start: 2018)
    draft.letter.header.dossiers = [
      DossierLine(
        dossier: Dossier(number: "27925"), title: "Bestrijding internationaal terrorisme"),
      DossierLine(dossier: Dossier(number: "36600", toevoeging: "X")),
    ]
    draft.block("Met deze brief informeert het kabinet uw Kamer.")
    draft.section("1", "Mandaat", .mandate)
    draft.block("De inzet in Irak berust op een verzoek van de Iraakse autoriteiten.")
    draft.block("het eerste punt 😀 in Syrië;", .item, marker: "•")
    draft.section("1.1", "Geïntegreerde inzet", .coherence)
    draft.brokenBlock("Er is een geïnte", "greerde benadering voor hold forces.")
    draft.noted("In 2019", mark: "1", " aangepast voortzetten.", note: "Kamerstuk 27 925, nr. 615.")
    draft.section("2", "Financiën", .finances)
    draft.block("De kosten bedragen 24,6 miljoen euro voor Irak.")
    draft.block(ending)
    draft.signature("Minister van Defensie", "A.Th.B. Bijleveld-Schouten")
    draft.letter.warnings = [Warning(code: "level-inferred", message: "Onzeker.", line: 7)]
    return draft
  }
}

/// A clock that counts: each reading is a millisecond later.
let fixedClock: @Sendable () -> String = { "2026-01-02T03:04:05.006Z" }

let settings = ArchiveSettings(
  program: "art100 1.0.0", clock: fixedClock, patience: .milliseconds(200))

extension LetterReference {
  static func id(_ id: String, revision: Int? = nil) -> LetterReference {
    LetterReference(.number(DocumentNumber(official: id)!), revision: revision)
  }
}
