internal import Synchronization

/// What stands where in a letter: the indexes that every answer asks for, made once.
public struct LetterPlaces: Sendable {
  /// A block or a note with the section it belongs to.
  public struct Passage: Sendable {
    /// The path of its section; of a note that of the section which calls it first, else `0`.
    public var section: String
    /// The block's ordinal; of a note that of the block which calls it.
    public var block: Int?
    /// The note's number; nil for a block.
    public var note: String?
    /// Its words.
    public var text: String
    /// The page on which it begins.
    public var page: Int
    /// Runs of `text` that stand in the source letter by letter.
    public var segments: [Segment]
  }

  /// In the order of the letter: blocks, then notes.
  public let passages: [Passage]
  private let sections: [String: Section]
  private let topics: [String: Topic]
  private let blocks: [Int: Int]
  private let notes: [String: Int]
  private let sentences: OfLastText<[Range<Int>]>
  private let points = OfLastText { CodePoints($0) }

  /// - Parameter sentences: the rule that cuts a text into sentences: half-open, in code points.
  public init(_ letter: Letter, sentences: @escaping @Sendable (String) -> [Range<Int>]) {
    self.sentences = OfLastText(sentences)
    sections = Dictionary(letter.sections.map { ($0.path, $0) }) { first, _ in first }
    topics = letter.topics
    var passages: [Passage] = []
    let callers = letter.noteCallers
    for section in letter.sections {
      for block in section.blocks {
        passages.append(
          Passage(
            section: section.path, block: block.ordinal, text: block.text, page: block.page,
            segments: block.segments))
      }
    }
    let blockCount = passages.count
    passages += letter.notes.map { note in
      let caller = callers[note.number]
      return Passage(
        section: caller.map { letter.sections[$0.section].path } ?? "0", block: caller?.block,
        note: note.number, text: note.text, page: note.page, segments: note.segments)
    }
    self.passages = passages
    blocks = Dictionary(
      passages[..<blockCount].enumerated().map { ($1.block ?? 0, $0) }
    ) { first, _ in first }
    notes = Dictionary(
      passages.indices[blockCount...].map { (passages[$0].note ?? "", $0) }
    ) { first, _ in first }
  }

  /// The section with a path.
  public func section(_ path: String) -> Section? { sections[path] }

  /// The topic of a section, or that of the nearest section above it that has one.
  public func topic(ofSection path: String) -> Topic? { topics[path] }

  /// The topic under which a place stands.
  public func topic(at place: Place) -> Topic? { topics[place.section] }

  /// The heading under which a place stands; empty in the opening.
  public func heading(at place: Place) -> String { sections[place.section]?.heading ?? "" }

  /// The block or note in which a place lies; nil in a heading.
  public func passage(at place: Place) -> Passage? {
    (place.note.map { notes[$0] } ?? place.block.map { blocks[$0] } ?? nil).map { passages[$0] }
  }

  /// The page on which the block, note or heading of a place begins; nil where there is none.
  public func page(at place: Place) -> Int? {
    passage(at: place)?.page ?? sections[place.section]?.page
  }

  /// The text that the range of a place counts in: of a block, a note or a heading.
  public func text(at place: Place) -> String? {
    place.block == nil && place.note == nil
      ? sections[place.section]?.heading : passage(at: place)?.text
  }

  /// The words at a place; nil where the letter has no such place.
  public func words(at place: Place) -> String? {
    text(at: place).flatMap { points.of($0).slice(place.range) }
  }

  /// The sentence in which a place lies; the whole text where it spans several; the heading in one.
  ///
  /// - Parameter most: of what is longer, so many code points around the place.
  public func sentence(at place: Place, within most: Int = LetterPlaces.longest) -> String {
    parts(at: place, within: most).sentence
  }

  /// Longer than any sentence that somebody wrote: what is longer is a list, or no text.
  public static let longest = 2000

  /// The sentence in which a stretch of a text lies; the whole text where it spans several.
  public func sentence(around range: Range<Int>, of text: String) -> String {
    sentenceRange(around: range, of: text).flatMap { points.of(text).slice($0) } ?? text
  }

  /// What stands before a place in its sentence.
  public func lead(of place: Place) -> String { parts(at: place).lead }

  /// The sentence in which a place lies, and what stands before the place in it; the text is cut
  /// once for both.
  package func parts(
    at place: Place, within most: Int = LetterPlaces.longest
  ) -> (sentence: String, lead: String) {
    guard let text = text(at: place) else { return ("", "") }
    let points = points.of(text)
    let isHeading = place.block == nil && place.note == nil
    let whole =
      (isHeading ? nil : sentenceRange(around: place.range, of: text)) ?? 0..<points.count
    var (low, high) = (whole.lowerBound, whole.upperBound)
    if whole.count > most, whole.contains(place.range.lowerBound) {
      let room = max(most - place.range.count, 0) / 2
      low = max(low, place.range.lowerBound - room)
      high = min(high, place.range.upperBound + room)
    }
    let (before, behind) = (low > whole.lowerBound, high < whole.upperBound)
    func cut(_ words: String) -> String { (before ? "…" : "") + words }
    let lead = low <= place.range.lowerBound ? points.slice(low..<place.range.lowerBound) : nil
    return (cut(points.slice(low..<high) ?? "") + (behind ? "…" : ""), cut(lead ?? ""))
  }

  /// Where that sentence stands in the text; nil where the stretch spans several.
  private func sentenceRange(around range: Range<Int>, of text: String) -> Range<Int>? {
    let sentences = sentences.of(text)
    let place = sentences.firstPlace { $0.upperBound >= range.upperBound }
    guard place < sentences.endIndex, sentences[place].lowerBound <= range.lowerBound else {
      return nil
    }
    return sentences[place]
  }

  /// Where a place stands in the source, in code points, from its first word to its last.
  public func sourceRange(of place: Place) -> Range<Int>? {
    let isHeading = place.block == nil && place.note == nil
    let segments = isHeading ? sections[place.section]?.segments : passage(at: place)?.segments
    let pieces = (segments ?? []).compactMap { segment -> Range<Int>? in
      let low = max(segment.textStart, place.range.lowerBound)
      let high = min(segment.textStart + segment.length, place.range.upperBound)
      let shift = segment.sourceStart - segment.textStart
      return low < high ? low + shift..<high + shift : nil
    }
    guard let low = pieces.map(\.lowerBound).min(), let high = pieces.map(\.upperBound).max()
    else { return nil }
    return low..<high
  }
}

/// What is made of the text that was asked for last: places are asked in the order of the letter.
private final class OfLastText<Value: Sendable>: Sendable {
  private let make: @Sendable (String) -> Value
  private let last = Mutex<(text: String, value: Value)?>(nil)

  init(_ make: @escaping @Sendable (String) -> Value) { self.make = make }

  func of(_ text: String) -> Value {
    last.withLock { last in
      if let last, last.text == text { return last.value }
      let value = make(text)
      last = (text, value)
      return value
    }
  }
}

extension Letter {
  /// By the number of each note where it is called first: the index of the section, and the ordinal
  /// of the block; nil in a heading.
  public var noteCallers: [String: (section: Int, block: Int?)] {
    var callers: [String: (section: Int, block: Int?)] = [:]
    for (index, section) in sections.enumerated() {
      for mark in section.marks where callers[mark.number] == nil {
        callers[mark.number] = (index, nil)
      }
      for block in section.blocks {
        for mark in block.marks where callers[mark.number] == nil {
          callers[mark.number] = (index, block.ordinal)
        }
      }
    }
    return callers
  }

  /// By the path of each section its topic, or that of the nearest section above it that has one.
  public var topics: [String: Topic] {
    var topics: [String: Topic] = [:]
    for section in sections {
      topics[section.path] = section.topic ?? Self.parent(of: section.path).flatMap { topics[$0] }
    }
    return topics
  }

  private static func parent(of path: String) -> String? {
    path.lastIndex(of: ".").map { String(path[..<$0]) }
  }
}

extension String {
  /// The code points of a range; nil where the text is shorter.
  public func slice(_ range: Range<Int>) -> String? {
    guard range.lowerBound >= 0,
      let start = unicodeScalars.index(
        startIndex, offsetBy: range.lowerBound, limitedBy: endIndex),
      let end = unicodeScalars.index(start, offsetBy: range.count, limitedBy: endIndex)
    else { return nil }
    return String(unicodeScalars[start..<end])
  }
}
