import LetterModel

/// A step in terms of the two source texts.
public struct SourceOperation: Hashable, Sendable {
  /// What is done.
  public var kind: Operation.Kind
  /// Where in the old letter's source text, in code points; nil where it has no part in this.
  public var old: Range<Int>?
  /// Where in the new letter's source text.
  public var new: Range<Int>?

  /// An operation from its parts.
  public init(_ kind: Operation.Kind, old: Range<Int>? = nil, new: Range<Int>? = nil) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}

extension LetterDiff {
  /// The operations of a paragraph in terms of the source texts, in order.
  ///
  /// What stays while the boundary of its paragraph changes is told with both ranges where it stands
  /// in the new letter, and not where it stood. An operation that a page turn or a note cuts on one side comes in pieces there; of an equal
  /// stretch the other side is cut at the same words. Where a text cannot be traced word by word,
  /// its ranges are those of the whole passage.
  public func sourceOperations(of paragraph: ParagraphChange) -> [SourceOperation] {
    let one = paragraph.old.map { old.passages[$0] }
    let other = paragraph.new.map { new.passages[$0] }
    return paragraph.operations.flatMap { operation -> [SourceOperation] in
      if operation.isBoundary {
        // Told once, where the words stand in the new letter.
        guard let range = operation.elsewhere, let own = operation.new, let other else { return [] }
        return pieces(
          of: range.range, in: old.passages[range.passage], at: own.lowerBound, in: other
        ).map { SourceOperation(.equal, old: $0, new: $1) }
      }
      let first = operation.old.flatMap { range in one?.sourceRanges(of: range) } ?? []
      let second = operation.new.flatMap { range in other?.sourceRanges(of: range) } ?? []
      if first.count <= 1, second.count <= 1 {
        if first.isEmpty, second.isEmpty { return [] }
        return [SourceOperation(operation.kind, old: first.first, new: second.first)]
      }
      guard operation.kind == .equal, let one, let other, let range = operation.old,
        let start = operation.new?.lowerBound
      else {
        return first.map { SourceOperation(operation.kind, old: $0) }
          + second.map { SourceOperation(operation.kind, new: $0) }
      }
      return pieces(of: range, in: one, at: start, in: other).map {
        SourceOperation(.equal, old: $0, new: $1)
      }
    }
  }

  /// An equal stretch, cut wherever either side is cut.
  private func pieces(
    of range: Range<Int>, in one: Passage, at start: Int, in other: Passage
  ) -> [(Range<Int>?, Range<Int>?)] {
    let shift = start - range.lowerBound
    var cuts = Set(one.cuts(in: range))
    cuts.formUnion(
      other.cuts(in: range.lowerBound + shift..<range.upperBound + shift).map { $0 - shift })
    var found: [(Range<Int>?, Range<Int>?)] = []
    var from = range.lowerBound
    for cut in cuts.sorted() + [range.upperBound] where cut > from {
      let piece = from..<cut
      found.append(
        (
          one.sourceRanges(of: piece).first,
          other.sourceRanges(of: piece.lowerBound + shift..<piece.upperBound + shift).first
        ))
      from = cut
    }
    return found.filter { $0.0 != nil || $0.1 != nil }
  }
}

extension Passage {
  /// Places in the text where what follows stands in another range of the source.
  fileprivate func cuts(in range: Range<Int>) -> [Int] {
    guard !segments.isEmpty else { return [] }
    var cuts: [Int] = []
    for (before, segment) in zip(segments, segments.dropFirst())
    where segment.textStart > range.lowerBound && segment.textStart < range.upperBound {
      if !runsOn(from: before.sourceStart, to: segment.sourceStart) {
        cuts.append(segment.textStart)
      }
    }
    return cuts
  }
}
