public import LetterModel

/// The least part of a letter that a comparison pairs: a header field, a heading, a block, a
/// signature or a note.
public struct Passage: Equatable, Sendable {
  /// Which part of the letter it is.
  public enum Kind: Hashable, Sendable {
    case header(HeaderField.Kind)
    case heading, block, signature, note
  }

  /// Which part of the letter it is.
  public var kind: Kind
  /// The index into the letter's `sections` of a heading or a block, and of the block that calls a
  /// note; nil for the others.
  public var section: Int?
  /// A block's ordinal; nil for the others.
  public var block: Int?
  /// A list item's marker or a note's number, as printed; no part of `text`, and never compared.
  public var label: String?
  /// The words, as the letter has them; of a signature the office, a comma and the name.
  public var text: String
  /// Runs of `text` that stand in the source letter by letter. Empty for header fields and
  /// signatures that run over lines, unless the source was at hand.
  public var segments: [Segment]
  /// All of the source that belongs to the passage, in order, in code points: label, note marks and
  /// hyphens at line ends too. More than one where a page turn or a note cuts it.
  public var ranges: [Range<Int>]

  /// Where a stretch of `text` stands in the source, in order.
  ///
  /// Line ends inside it belong to it; what cuts the passage itself parts it. Without segments it
  /// is all of the passage.
  public func sourceRanges(of range: Range<Int>) -> [Range<Int>] {
    if segments.isEmpty { return range.isEmpty ? [] : ranges }
    var found: [Range<Int>] = []
    for segment in segments[firstSegment(endingAfter: range.lowerBound)...] {
      if segment.textStart >= range.upperBound { break }
      let shift = segment.sourceStart - segment.textStart
      let low = max(segment.textStart, range.lowerBound)
      let high = min(segment.textStart + segment.length, range.upperBound)
      if low < high { join(low + shift..<high + shift, to: &found) }
    }
    return found
  }

  /// Pieces that one of `ranges` holds are one.
  private func join(_ piece: Range<Int>, to found: inout [Range<Int>]) {
    if let last = found.last, runsOn(from: last.lowerBound, to: piece.lowerBound) {
      found[found.count - 1] = last.lowerBound..<piece.upperBound
    } else {
      found.append(piece)
    }
  }

  /// Whether nothing cuts the passage between two places of the source. Text that goes back there, as
  /// from an office to the name above it, does not run on.
  func runsOn(from place: Int, to other: Int) -> Bool {
    place <= other && ranges.contains { $0.contains(place) && $0.contains(other) }
  }

  private func firstSegment(endingAfter place: Int) -> Int {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].textStart + segments[middle].length <= place {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
