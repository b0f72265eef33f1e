public import JSONText
public import LetterComparing
public import LetterModel

/// A comparison in the form `mandate-diff/1`. Ranges are half-open and count code points of the
/// source texts, so that every word leads to its place.
public struct DiffJSON {
  package let old: OpenedLetter
  package let new: OpenedLetter
  package let diff: LetterDiff
  package let facts: MandateChanges
  /// Whether the measures are told; their list is empty otherwise.
  public var hasFacts = true
  /// Whether the text is told; its lists are empty otherwise.
  public var hasText = true
  /// The path of the only section whose text is told, in either letter, with those below it; nil
  /// for all.
  public var section: String?

  /// Two letters, their comparison, and the measures of the same two in the same order.
  public init(old: OpenedLetter, new: OpenedLetter, diff: LetterDiff, facts: MandateChanges) {
    self.old = old
    self.new = new
    self.diff = diff
    self.facts = facts
  }

  /// The object; `a` is the old side, `b` the new one.
  public func value() -> JSON {
    [
      "format": "mandate-diff/1", "a": side(old), "b": side(new),
      "identical": .bool(diff.isEmpty),
      "outline": ["a": outline(old.letter), "b": outline(new.letter)],
      "sections": .array(diff.sections.filter(isTold).map(section)),
      "paragraphs": .array(diff.paragraphs.filter(isTold).map(paragraph)),
      "links": .array(
        diff.links.filter { isTold(old: $0.old.passage, new: $0.new.passage) }.map { link in
          .array(
            [
              ranges(diff.old.passages[link.old.passage].sourceRanges(of: link.old.range)).first,
              ranges(diff.new.passages[link.new.passage].sourceRanges(of: link.new.range)).first,
            ].compactMap(\.self))
        }),
      "facts": .array((hasFacts ? facts.changes : []).map(fact)),
      "claims": .array(
        diff.claims(facts: new.facts).filter {
          isTold(old: nil, new: diff.newSentences[$0.sentence].passage)
        }.map(claim)),
      "layout": [
        "a": .array(isWhole ? ranges(diff.old.layout) : []),
        "b": .array(isWhole ? ranges(diff.new.layout) : []),
      ],
    ]
  }

  // MARK: What is told

  private var isWhole: Bool { hasText && section == nil }

  private func isTold(_ change: SectionChange) -> Bool {
    hasText
      && (change.old.contains { isIn($0, of: old) } || change.new.contains { isIn($0, of: new) })
  }

  private func isTold(_ change: ParagraphChange) -> Bool {
    isTold(old: change.old, new: change.new)
  }

  /// - Parameters: indices among the passages of the letters.
  private func isTold(old one: Int?, new other: Int?) -> Bool {
    isWhole
      || hasText
        && (one.map { isIn(diff.old.passages[$0].section, of: old) } == true
          || other.map { isIn(diff.new.passages[$0].section, of: new) } == true)
  }

  private func isIn(_ index: Int?, of letter: OpenedLetter) -> Bool {
    guard let section else { return true }
    guard let index else { return false }
    let path = letter.letter.sections[index].path
    return path == section || path.hasPrefix(section + ".")
  }

  private func side(_ letter: OpenedLetter) -> JSON {
    [
      "id": .string(letter.name), "path": .init(letter.identity.path),
      "revision": .init(letter.revision),
      "date": .init(letter.date.map { "\($0)" }),
      "length": .int(letter.source.unicodeScalars.count),
    ]
  }

  private func outline(_ letter: Letter) -> JSON {
    .array(
      letter.sections.enumerated().map { index, section in
        let all =
          section.segments.map(\.sourceRange)
          + section.blocks.flatMap { $0.segments.map(\.sourceRange) }
        return [
          "id": .int(index), "path": .string(section.path), "heading": .string(section.heading),
          "level": .int(section.level), "topic": .init(section.topic?.rawValue),
          "range": Self.hull(all).map(range) ?? .null,
        ]
      })
  }

  private func section(_ change: SectionChange) -> JSON {
    [
      "kind": .string(change.kind.rawValue), "a": .array(change.old.map { .int($0) }),
      "b": .array(change.new.map { .int($0) }), "moved": .bool(change.isMoved),
      "renamed": .bool(change.isRenamed), "similarity": Self.share(change.similarity),
      "rule": .init(change.rule?.rawValue),
    ]
  }

  private func paragraph(_ change: ParagraphChange) -> JSON {
    [
      "kind": .string(change.kind.rawValue),
      "a": change.old.map { passage(diff.old.passages[$0]) } ?? .null,
      "b": change.new.map { passage(diff.new.passages[$0]) } ?? .null,
      "moved": .bool(change.isMoved), "similarity": Self.share(change.similarity),
      "rule": .init(change.rule?.rawValue),
      "ops": .array(
        diff.sourceOperations(of: change).map { step in
          var object: JSON = ["op": .string(step.kind.rawValue)]
          if let old = step.old { object["a"] = range(old) }
          if let new = step.new { object["b"] = range(new) }
          return object
        }),
    ]
  }

  private func passage(_ passage: Passage) -> JSON {
    var object: JSON = [
      "section": .init(passage.section), "block": .init(passage.block),
      "part": .string(Self.part(passage)), "range": Self.hull(passage.ranges).map(range) ?? .null,
    ]
    if passage.ranges.count > 1 { object["ranges"] = .array(ranges(passage.ranges)) }
    return object
  }

  private static func part(_ passage: Passage) -> String {
    switch passage.kind {
    case .header(let kind): "header:\(kind.rawValue)"
    case .heading: "heading"
    case .block: "block"
    case .signature: "signature"
    case .note: "note"
    }
  }

  private func fact(_ change: MandateChanges.Change) -> JSON {
    [
      "kind": .string(change.row.kind), "subject": .string(change.row.subject),
      "changed": .bool(change.isChanged), "unit": .init(FactRows.unit(change.row.unit)),
      "a": cell(change.old, of: change.row), "b": cell(change.new, of: change.row),
    ]
  }

  private func cell(_ cell: Matrix.Cell, of row: Matrix.Row) -> JSON {
    guard cell.change != .notStated else { return .null }
    let first = cell.evidence.first
    return [
      "value": FactRows.value(cell.value, row.unit),
      "value_max": FactRows.value(cell.valueMax, row.unit),
      "qualifier": .init(cell.qualifier?.rawValue), "text": .string(cell.text),
      "until": .init(cell.until.map { "\($0)" }), "state": .string(cell.change.rawValue),
      "letter": .init(first?.letter), "revision": .init(first?.revision),
      "quote": .init(first?.quote), "passage": .init(first?.passage), "page": .init(first?.page),
      "sentence": .init(first?.sentence),
      "range": first?.sourceRange.map(range) ?? .null,
    ]
  }

  private func claim(_ claim: Claim) -> JSON {
    let stretch = diff.newSentences[claim.sentence]
    return [
      "word": .string(claim.word), "statement": .string(claim.statement.rawValue),
      "verdict": .string(claim.verdict.rawValue),
      "difference": claim.difference.map(Self.share) ?? .null,
      "sentence": .string(diff.new.words(stretch)),
      "range": ranges(diff.new.passages[stretch.passage].sourceRanges(of: stretch.range)).first
        ?? .null,
    ]
  }

  // MARK: Ranges

  private static func hull(_ ranges: [Range<Int>]) -> Range<Int>? {
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max()
    else { return nil }
    return low..<high
  }

  private func range(_ range: Range<Int>) -> JSON {
    .array([.int(range.lowerBound), .int(range.upperBound)])
  }

  private func ranges(_ all: [Range<Int>]) -> [JSON] { all.map(range) }

  /// Three digits behind the point.
  private static func share(_ value: Double) -> JSON { .double((value * 1000).rounded() / 1000) }
}
