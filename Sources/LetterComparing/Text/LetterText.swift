internal import DutchLanguage
public import LetterModel

/// A letter as a comparison sees it: its passages in order, without layout.
public struct LetterText: Equatable, Sendable {
  /// Header fields, then sections with their headings and blocks, then signatures, then notes.
  public let passages: [Passage]
  /// What belongs to the print and not to the letter (page heads and feet), in code points of the
  /// source, in order.
  public let layout: [Range<Int>]
  /// Per passage where its sentences stand, in code points: cut once, however often they are asked
  /// for.
  let sentences: [[Range<Int>]]
  /// Per passage its text, to be cut.
  private let texts: [CodePoints]

  /// - Parameter source: the letter's source text; with it, header fields and signatures that run
  ///   over lines can be traced word by word.
  /// - Parameter print: kinds of header fields that count as layout.
  public init(
    _ letter: Letter, source: String? = nil, besides print: Set<HeaderField.Kind> = []
  ) {
    var draft = PassageDraft(source: source.map { Array($0.unicodeScalars) })
    let passedOver = letter.header.fields.filter { print.contains($0.kind) }.map(\.range)
    for field in letter.header.fields where !print.contains(field.kind) { draft.add(field) }
    for (index, section) in letter.sections.enumerated() {
      draft.add(section, index, number: letter.numberRange(of: section))
    }
    for signatory in letter.signers { draft.add(signatory) }
    let callers = letter.noteCallers
    for note in letter.notes { draft.add(note, calledIn: callers[note.number]?.section) }
    let fields = letter.header.fields.map(\.range)
    let repaired = letter.repairs.lazy.filter { repair in
      repair.kind.isLayout && !fields.contains { $0.overlaps(repair.range) }
    }.map(\.range)
    layout = (passedOver + repaired).sorted { $0.lowerBound < $1.lowerBound }
    draft.addHyphens(letter.repairs)
    passages = draft.passages(besides: layout)
    sentences = passages.map { Sentences.split($0.text) }
    texts = passages.map { CodePoints($0.text) }
  }

  /// The text of a passage, which is named by its index, to be cut by code points.
  package func codePoints(of passage: Int) -> CodePoints { texts[passage] }

  /// The words of each sentence of a passage, which is named by its index.
  public func sentences(of passage: Int) -> [String] {
    sentences[passage].map { words(Stretch(passage: passage, range: $0)) }
  }

  /// The words of a stretch.
  public func words(_ stretch: Stretch) -> String {
    texts[stretch.passage][stretch.range]
  }
}

/// Gathers passages, then gives each its ranges.
private struct PassageDraft {
  let source: [Unicode.Scalar]?
  private var drafts: [Passage] = []

  init(source: [Unicode.Scalar]?) { self.source = source }

  /// Lines of one kind are one passage: where they break is layout.
  mutating func add(_ field: HeaderField) {
    let segments = segments(field.text, [field.range])
    guard let last = drafts.indices.last, drafts[last].kind == .header(field.kind) else {
      drafts.append(
        Passage(
          kind: .header(field.kind), text: field.text, segments: segments, ranges: [field.range]))
      return
    }
    let shift = drafts[last].text.unicodeScalars.count + 1
    // What cannot be traced word by word makes the whole untraceable.
    let isTraced = !drafts[last].segments.isEmpty && !segments.isEmpty
    drafts[last].text += " " + field.text
    drafts[last].ranges.append(field.range)
    drafts[last].segments =
      isTraced
      ? drafts[last].segments
        + segments.map {
          Segment(
            textStart: $0.textStart + shift, sourceStart: $0.sourceStart, length: $0.length)
        } : []
  }

  mutating func add(_ section: Section, _ index: Int, number: Range<Int>?) {
    if section.level > 0 {
      drafts.append(
        Passage(
          kind: .heading, section: index, text: section.heading, segments: section.segments,
          ranges: (number.map { [$0] } ?? []) + section.segments.map(\.sourceRange)
            + section.marks.map(\.range)))
    }
    for block in section.blocks {
      var ranges = block.segments.map(\.sourceRange) + block.marks.map(\.range)
      if let marker = block.markerRange { ranges.append(marker) }
      drafts.append(
        Passage(
          kind: .block, section: index, block: block.ordinal, label: block.marker,
          text: block.text, segments: block.segments, ranges: ranges))
    }
  }

  mutating func add(_ signatory: Signatory) {
    let text = signatory.office + (signatory.name.map { ", " + $0 } ?? "")
    drafts.append(
      Passage(
        kind: .signature, text: text, segments: segments(text, signatory.ranges),
        ranges: signatory.ranges))
  }

  mutating func add(_ note: Note, calledIn section: Int?) {
    drafts.append(
      Passage(
        kind: .note, section: section, label: note.number, text: note.text, segments: note.segments,
        ranges: [note.numberRange] + note.segments.map(\.sourceRange)))
  }

  /// Where a text stands that its letter gives no segments for: found by going through the source
  /// past blanks, hyphens at line ends and words that the letter leaves out (`De Minister …,`).
  private func segments(_ text: String, _ ranges: [Range<Int>]) -> [Segment] {
    let scalars = Array(text.unicodeScalars)
    guard let source else {
      let isWhole = ranges.count == 1 && ranges[0].count == scalars.count
      return isWhole
        ? [Segment(textStart: 0, sourceStart: ranges[0].lowerBound, length: scalars.count)] : []
    }
    var found: [Segment] = []
    var place = 0
    for at in ranges.joined() where place < scalars.count && at < source.count {
      while place < scalars.count, scalars[place] == " ", source[at] != " " { place += 1 }
      guard place < scalars.count, source[at] == scalars[place] else { continue }
      if let last = found.last, last.textStart + last.length == place,
        last.sourceStart + last.length == at
      {
        found[found.count - 1].length += 1
      } else {
        found.append(Segment(textStart: place, sourceStart: at, length: 1))
      }
      place += 1
    }
    return place == scalars.count ? found : []
  }

  /// A hyphen that a line end left behind belongs to the passage whose word it cut.
  mutating func addHyphens(_ repairs: [Repair]) {
    var owners: [Int: Int] = [:]
    for (owner, draft) in drafts.enumerated() {
      for segment in draft.segments { owners[segment.sourceRange.upperBound] = owner }
    }
    for repair in repairs where repair.kind == .hyphenRemoved {
      guard let owner = owners[repair.range.lowerBound] else { continue }
      switch drafts[owner].kind {
      case .heading, .block, .note: drafts[owner].ranges.append(repair.range)
      case .header, .signature: break
      }
    }
  }

  /// Neighbouring pieces of one passage are one range: nothing but blanks and hyphens parts them.
  func passages(besides layout: [Range<Int>]) -> [Passage] {
    var pieces: [(range: Range<Int>, owner: Int)] = layout.map { ($0, -1) }
    for (owner, draft) in drafts.enumerated() {
      for range in draft.ranges where !range.isEmpty { pieces.append((range, owner)) }
    }
    pieces.sort { ($0.range.lowerBound, $0.owner) < ($1.range.lowerBound, $1.owner) }
    var passages = drafts
    for index in passages.indices { passages[index].ranges = [] }
    var before = -1
    for (range, owner) in pieces {
      if owner >= 0 {
        if owner == before, let last = passages[owner].ranges.popLast() {
          passages[owner].ranges.append(
            last.lowerBound..<max(last.upperBound, range.upperBound))
        } else {
          passages[owner].ranges.append(range)
        }
      }
      before = owner
    }
    return passages
  }
}
