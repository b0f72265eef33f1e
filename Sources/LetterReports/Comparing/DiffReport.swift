public import LetterComparing
public import LetterModel

/// A comparison as people read it: groups in the order of the new letter, each a section with what
/// became of its passages.
public struct DiffReport {
  /// What became of one passage.
  package struct Entry {
    package var kind: ParagraphChange.Kind
    package var old: Passage?
    package var new: Passage?
    /// The index of `old` among its letter's passages.
    package var place: Int?
    package var similarity: Double
    package var words: ChangedWords
    /// The old place of what moved here, or the new place of what moved away.
    package var elsewhere: String?
    /// Whether only a line stands here for what moved away.
    package var isStub = false
    /// Whether it is a further part of what another entry tells was split or merged.
    package var isPart = false

    package var isSame: Bool { kind == .same && !isStub }
    package var passage: Passage? { new ?? old }
  }

  /// A section, or the header, the signatures or the notes.
  package struct Group {
    /// The path in the new letter, else in the old one; nil outside sections.
    package var path: String?
    package var title: String
    /// What became of the section; nil for other groups, and where the new letter has none.
    var change: SectionChange?
    /// What became of the section: `renamed from 'Inleiding'`; empty where nothing did.
    package var story: String
    package var entries: [Entry]

    package var isSame: Bool { story.isEmpty && entries.allSatisfy(\.isSame) }
  }

  /// An old sentence without a successor.
  package typealias Lost = (passage: Int, words: String, fate: Fate)

  package let old: OpenedLetter
  package let new: OpenedLetter
  package let diff: LetterDiff
  package private(set) var groups: [Group] = []
  /// The fate of each old sentence without a successor, by its passage and its words.
  package private(set) var lost: [Lost]
  /// The same by passage.
  private let lostOfPassage: [Int: [Lost]]

  /// The change of each section of the new letter and of the old one, by its place among all.
  private let changeOfNew: [Int: Int]
  private let changeOfOld: [Int: Int]
  /// What several passages of the other letter are parts of.
  private let wholes: Set<Whole>

  private struct Whole: Hashable {
    let kind: ParagraphChange.Kind
    let old: Int?
    let new: Int?
  }

  /// A comparison of these two letters, in this order.
  public init(_ old: OpenedLetter, _ new: OpenedLetter, _ diff: LetterDiff) {
    self.init(old, new, diff, lost: diff.fates(facts: new.facts, names: old.citedAs))
  }

  /// - Parameter fates: those of the old sentences without a successor, as the two letters tell them.
  package init(
    _ old: OpenedLetter, _ new: OpenedLetter, _ diff: LetterDiff, lost fates: [LostSentence]
  ) {
    self.old = old
    self.new = new
    self.diff = diff
    func places(_ side: (SectionChange) -> [Int]) -> [Int: Int] {
      Dictionary(
        diff.sections.enumerated().flatMap { place, change in side(change).map { ($0, place) } },
        uniquingKeysWith: { first, _ in first })
    }
    changeOfNew = places { Array($0.new) }
    changeOfOld = places { Array($0.old) }
    wholes = Set(
      diff.paragraphs.flatMap { change in
        [
          Whole(kind: change.kind, old: change.old, new: nil),
          Whole(kind: change.kind, old: nil, new: change.new),
        ]
      })
    lost = fates.map { lost in
      let stretch = diff.oldSentences[lost.sentence]
      return (stretch.passage, diff.old.words(stretch), lost.fate)
    }
    lostOfPassage = Dictionary(grouping: lost, by: \.passage)
    for (key, entry) in withStubs(diff.paragraphs.map { (key($0), entry($0)) }) {
      if let index = groups.indices.last, keys.last == key {
        groups[index].entries.append(entry)
      } else {
        keys.append(key)
        groups.append(group(key, entry))
      }
    }
  }

  // MARK: Groups

  private enum Key: Equatable {
    case header, signatures, notes
    case section(new: Int)
    case removed(old: Int)
  }
  private var keys: [Key] = []

  private func key(_ change: ParagraphChange) -> Key {
    let passage =
      change.new.map { diff.new.passages[$0] } ?? change.old.map { diff.old.passages[$0] }
    switch passage?.kind {
    case .header, nil: return .header
    case .signature: return .signatures
    case .note: return .notes
    case .heading, .block:
      if change.new != nil { return .section(new: passage?.section ?? 0) }
      let section = passage?.section ?? 0
      let counterpart = changeOfOld[section].flatMap { diff.sections[$0].new.first }
      return counterpart.map { .section(new: $0) } ?? .removed(old: section)
    }
  }

  private func group(_ key: Key, _ entry: Entry) -> Group {
    switch key {
    case .header: return Group(title: "Header", story: "", entries: [entry])
    case .signatures: return Group(title: "Signatures", story: "", entries: [entry])
    case .notes: return Group(title: "Notes", story: "", entries: [entry])
    case .section(let index):
      let change = changeOfNew[index].map { diff.sections[$0] }
      return Group(
        path: new.letter.sections[index].path, title: title(new.letter.sections[index]),
        change: change, story: change.map { story($0, .english) } ?? "", entries: [entry])
    case .removed(let index):
      return Group(
        path: old.letter.sections[index].path, title: title(old.letter.sections[index]),
        story: "removed", entries: [entry])
    }
  }

  private func title(_ section: Section) -> String {
    section.level == 0 ? "0 (opening)" : "\(section.path) \(section.heading)"
  }

  /// What became of a section, in the words of a page.
  func story(_ group: Group, _ words: Words) -> String {
    guard let change = group.change else { return group.story.isEmpty ? "" : words("removed") }
    return story(change, words)
  }

  private func story(_ change: SectionChange, _ words: Words) -> String {
    let before = change.old.map { title(old.letter.sections[$0]) }
      .joined(separator: "' \(words("and")) '")
    switch change.kind {
    case .same, .changed: return ""
    case .added: return words("new")
    case .removed: return words("removed")
    case .renamed:
      return words("renamed from '%1'", before) + (change.isMoved ? ", \(words("moved"))" : "")
    case .moved:
      return words("moved from '%1'", before) + (change.isRenamed ? ", \(words("renamed"))" : "")
    case .split: return words("split from '%1'", before)
    case .merged: return words("merged from '%1'", before)
    }
  }

  // MARK: Entries

  private func entry(_ change: ParagraphChange) -> Entry {
    let one = change.old.map { diff.old.passages[$0] }
    let other = change.new.map { diff.new.passages[$0] }
    var entry = Entry(
      kind: change.kind, old: one, new: other, place: change.old, similarity: change.similarity,
      words: ChangedWords(
        change.operations, old: change.old.map { diff.old.codePoints(of: $0) },
        new: change.new.map { diff.new.codePoints(of: $0) }))
    if change.kind == .moved || change.kind == .movedAndChanged {
      entry.elsewhere = one.map { name($0, in: old) }
    }
    if let whole = change.whole {
      entry.elsewhere =
        change.new == nil
        ? name(diff.new.passages[whole], in: new) : name(diff.old.passages[whole], in: old)
      entry.isPart = wholes.contains(
        change.new == nil
          ? Whole(kind: change.kind, old: nil, new: whole)
          : Whole(kind: change.kind, old: whole, new: nil))
    }
    return entry
  }

  /// With a line at the old place of everything that moved away: behind what stood before it and
  /// did not move.
  private func withStubs(_ entries: [(key: Key, entry: Entry)]) -> [(key: Key, entry: Entry)] {
    var stays = [Bool](repeating: false, count: diff.old.passages.count)
    for change in diff.paragraphs where !change.isMoved {
      if let place = change.old { stays[place] = true }
    }
    var last: Int?
    let before = stays.indices.map { place -> Int? in
      defer { if stays[place] { last = place } }
      return last
    }
    var stubs: [Int: [Entry]] = [:]
    for change in diff.paragraphs where change.kind == .moved || change.kind == .movedAndChanged {
      guard let place = change.old, let target = change.new, let anchor = before[place]
      else { continue }
      stubs[anchor, default: []].append(
        Entry(
          kind: .moved, old: diff.old.passages[place], new: nil, place: place, similarity: 1,
          words: ChangedWords([], old: nil, new: nil),
          elsewhere: name(diff.new.passages[target], in: new), isStub: true))
    }
    return entries.flatMap { key, entry in
      let own = entry.place.flatMap { stubs.removeValue(forKey: $0) } ?? []
      return [(key, entry)] + own.reversed().map { (key, $0) }
    }
  }

  /// What a passage said in old sentences that have no successor.
  package func lost(in entry: Entry) -> [Lost] { entry.place.flatMap { lostOfPassage[$0] } ?? [] }

  /// The name of a passage: `#4.1/31`.
  package func name(_ passage: Passage, in letter: OpenedLetter) -> String {
    let path = passage.section.map { letter.letter.sections[$0].path }
    switch passage.kind {
    case .block: return "#\(path ?? "0")/\(passage.block ?? 0)"
    case .heading: return "#\(path ?? "0")"
    case .note: return "[\(passage.label ?? "")]"
    case .header(let kind): return kind.rawValue
    case .signature: return "signature"
    }
  }

  /// Leaves only a section of the new letter, or of the old one, and those below it.
  package mutating func keep(section path: String) -> Bool {
    groups.removeAll { group in
      guard let own = group.path else { return true }
      return own != path && !own.hasPrefix(path + ".")
    }
    let places = Set(groups.flatMap(\.entries).compactMap(\.place))
    lost.removeAll { !places.contains($0.passage) }
    return !groups.isEmpty
  }

  // MARK: Sums

  /// How many passages of each kind, in words: `3 moved, 12 changed, 5 added`.
  public var summary: String { summary(.english) }

  func summary(_ words: Words) -> String {
    // What was cut in several counts once.
    let kinds = groups.flatMap(\.entries).filter { !$0.isStub && !$0.isPart }.map(\.kind)
    let parts = ParagraphChange.Kind.allCases.compactMap { kind -> String? in
      let count = kinds.count { $0 == kind }
      return count == 0 ? nil : "\(count) \(words(kind.rawValue))"
    }
    return parts.joined(separator: ", ")
  }
}
