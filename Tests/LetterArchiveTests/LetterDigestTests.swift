import LetterModel
import Testing

@testable import LetterArchive

/// One change to each part of a letter.
private let changes: [@Sendable (inout Letter) -> Void] = [
  { $0.header.number = DocumentNumber(official: "kst-27925-V") },
  { $0.header.number = nil }, { $0.header.ondernummer = "U" }, { $0.header.chamber = nil },
  { $0.header.sessionYear = nil }, { $0.header.kind = "nota" }, { $0.header.dossiers.removeLast() },
  { $0.header.dossiers[0].title = nil },
  { $0.header.dossiers[1].dossier = Dossier(number: "36600", toevoeging: "XV") },
  { $0.header.senders.append("x") }, { $0.header.addressee = "x" }, { $0.header.place = nil },
  { $0.header.date = nil }, { $0.header.subject = "" }, { $0.header.fields.removeLast() },
  { $0.header.fields[0].kind = .subject }, { $0.header.fields[0].text += "x" },
  { $0.header.fields[0].range = 0..<3 }, { $0.header.fields[0].page = 2 },
  { $0.header.fields[0].lines = 1...2 }, { $0.sections.removeLast() },
  { $0.sections[1].path = "9" }, { $0.sections[1].level = 2 },
  { $0.sections[1].levelBasis = .given }, { $0.sections[1].heading += " " },
  { $0.sections[1].levelBasis = .words }, { $0.sections[1].headingTold = .place },
  { $0.sections[1].topic = nil }, { $0.notes[0].told = .font },
  { $0.sections[1].blocks[0].headerRows = 1 },
  { $0.sections[1].marks = [Mark(number: "1", offset: 0, range: 0..<1)] },
  { $0.sections[1].segments = [] }, { $0.sections[1].page = 2 }, { $0.sections[1].lines = 1...9 },
  { $0.sections[1].blocks.removeLast() }, { $0.sections[1].blocks[0].ordinal = 99 },
  { $0.sections[1].blocks[0].kind = .quote }, { $0.sections[1].blocks[1].marker = "–" },
  { $0.sections[1].blocks[1].markerRange = 0..<1 }, { $0.sections[1].blocks[0].text += "é" },
  { $0.sections[1].blocks[0].text += "e\u{301}" }, { $0.sections[2].blocks[1].marks[0].offset = 1 },
  { $0.sections[2].blocks[1].marks[0].number = "2" },
  { $0.sections[2].blocks[1].marks[0].range = 0..<1 },
  { $0.sections[1].blocks[0].segments[0].textStart = 1 },
  { $0.sections[1].blocks[0].segments[0].sourceStart = 1 },
  { $0.sections[1].blocks[0].segments[0].length = 1 }, { $0.sections[1].blocks[0].page = 2 },
  { $0.sections[1].blocks[0].lines = 1...9 }, { $0.notes = [] }, { $0.notes[0].number = "2" },
  { $0.notes[0].numberRange = 0..<1 }, { $0.notes[0].text = "" }, { $0.notes[0].segments = [] },
  { $0.notes[0].page = 2 }, { $0.notes[0].lines = 1...9 }, { $0.signatories = [] },
  { $0.signatories[0].office = "x" }, { $0.signatories[0].name = nil },
  { $0.signatories[0].ranges.removeLast() }, { $0.signatories[0].page = 2 },
  { $0.signatories[0].lines = 1...9 }, { $0.pages = 2 }, { $0.repairs = [] },
  { $0.repairs[0].kind = .blankLine }, { $0.repairs[0].range = 0..<1 },
  { $0.repairs[0].page = 2 }, { $0.repairs[0].line = 99 }, { $0.repairs[0].before = "x" },
  { $0.repairs[0].after = "x" }, { $0.repairs[0].confidence = 0.951 },
  { $0.repairs[0].reason = "x" }, { $0.warnings = [] }, { $0.warnings[0].code = "x" },
  { $0.warnings[0].message = "x" }, { $0.warnings[0].line = nil },
]

@Test func everyPartOfAReadingCountsInItsHash() {
  let draft = LetterDraft.rich()
  var hashes: Set<String> = [LetterDigest.sha256(of: draft.letter, text: draft.text)]
  for (index, change) in changes.enumerated() {
    var letter = draft.letter
    change(&letter)
    let hash = LetterDigest.sha256(of: letter, text: draft.text)
    #expect(hashes.insert(hash).inserted, "change \(index)")
  }
  #expect(hashes.insert(LetterDigest.sha256(of: draft.letter, text: draft.text + " ")).inserted)
}

/// What a letter is made of, by its mirror: a part that is added to the model shows up here, and
/// must be added to the hash, the store and the load.
@Test func theHashKnowsEveryPartOfTheModel() {
  func parts(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
  let letter = LetterDraft.rich().letter
  #expect(
    parts(letter) == [
      "header", "sections", "notes", "signatories", "pages", "repairs", "warnings",
    ])
  #expect(
    parts(letter.header) == [
      "number", "ondernummer", "chamber", "sessionYear", "kind", "dossiers", "senders",
      "addressee", "place", "date", "subject", "fields",
    ])
  #expect(parts(letter.header.fields[0]) == ["kind", "text", "range", "page", "lines"])
  #expect(parts(letter.header.dossiers[0]) == ["dossier", "title"])
  #expect(
    parts(letter.sections[1]) == [
      "path", "level", "levelBasis", "headingTold", "heading", "topic", "marks", "segments", "page",
      "lines",
      "blocks",
    ])
  #expect(
    parts(letter.sections[1].blocks[0]) == [
      "ordinal", "kind", "marker", "markerRange", "text", "headerRows", "marks", "segments",
      "page", "lines",
    ])
  #expect(parts(letter.sections[2].blocks[1].marks[0]) == ["number", "offset", "range"])
  #expect(
    parts(letter.sections[1].blocks[0].segments[0]) == ["textStart", "sourceStart", "length"])
  #expect(
    parts(letter.notes[0]) == [
      "told", "number", "numberRange", "text", "segments", "page", "lines",
    ])
  #expect(parts(letter.signatories[0]) == ["office", "name", "ranges", "page", "lines", "review"])
  #expect(
    parts(letter.repairs[0]) == [
      "kind", "range", "page", "line", "before", "after", "confidence", "reason",
    ])
  #expect(parts(letter.warnings[0]) == ["code", "message", "line"])
}

@Test func textsInOneAndInTwoCodePointsStayWhatTheyAre() throws {
  let archive = try Archive.inMemory(settings: settings)
  var draft = LetterDraft.rich()
  draft.block("cafe\u{301} en caf\u{E9}")
  _ = try archive.add(draft.received())
  let text = try archive.letter(.id("kst-27925-U")).letter.sections.last?.blocks.last?.text ?? ""
  #expect(Array(text.unicodeScalars) == Array("cafe\u{301} en caf\u{E9}".unicodeScalars))
}

/// Letters of random shape, always the same ones.
@Test func lettersOfAnyShapeComeBackAsTheyWere() throws {
  var dice = Dice(seed: 100)
  let words = ["Irak", "de", "e\u{301}", "😀", "“x”", "\u{A0}", "\u{85}", "a\tb", "1)"]
  func text(_ dice: inout Dice) -> String {
    (0...dice.roll(6)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
  }
  for round in 0..<60 {
    let archive = try Archive.inMemory(settings: settings)
    var draft = LetterDraft(date: "2018-09-14")
    for index in 0...dice.roll(5) {
      if dice.roll(2) == 0 {
        draft.section("\(index + 1)", text(&dice), Topic.allCases[dice.roll(20)])
      }
      switch dice.roll(5) {
      case 0: draft.block(text(&dice))
      case 1: draft.block(text(&dice), .item, marker: "–")
      case 2: draft.brokenBlock(text(&dice), text(&dice))
      case 3: draft.noted(text(&dice), mark: "\(index)", text(&dice), note: text(&dice))
      default: draft.signature(text(&dice), text(&dice))
      }
    }
    // A letter without text is not taken in.
    if !draft.letter.blocks.contains(where: { !$0.text.isEmpty }) { draft.block(text(&dice)) }
    if dice.roll(2) == 0 { draft.field(.letterhead, text(&dice)) }
    draft.letter.pages = 1 + dice.roll(4)
    draft.letter.warnings = dice.roll(2) == 0 ? [] : [Warning(code: "c", message: text(&dice))]
    _ = try archive.add(draft.received())
    let loaded = try archive.letter(.id("kst-27925-U")).letter
    #expect(loaded == draft.letter, "round \(round)")
    #expect(
      LetterDigest.sha256(of: loaded, text: draft.text)
        == LetterDigest.sha256(of: draft.letter, text: draft.text))
  }
}

/// A small generator of numbers that are always the same (SplitMix64).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(sides))
  }
}
