public import LetterModel

/// One thing of a letter that people can decide about, as they name it.
public enum ReviewTarget: Hashable, Sendable {
  /// The fact on this stretch of a block's or note's text; the kind where several stand on it.
  case fact(block: Int?, note: String?, range: Range<Int>, kind: Fact.Kind?)
  /// A fact that the rules did not find: its words where they stand first in a block or note, or
  /// behind `from` code points.
  case words(String, block: Int?, note: String?, from: Int, kind: Fact.Kind)
  /// A field of the header: `date`, `place`, `addressee`, `subject`, `senders`, `session_year`.
  case header(String)
  /// The level of the heading with this path.
  case heading(String)
  /// The signatory with this ordinal, from 1.
  case signatory(Int)
  /// A signatory that was not read.
  case newSignatory
}

extension ReviewTarget {
  /// A fact as it was found.
  public init(_ fact: Fact) {
    let place = fact.place
    self = .fact(block: place.block, note: place.note, range: place.range, kind: fact.kind)
  }

  /// A fact of some kind on a number that no rule read as one.
  public init(_ number: NumberClaim, kind: Fact.Kind) {
    let place = number.place
    self = .words(
      number.words, block: place.note == nil ? place.block : nil, note: place.note,
      from: place.range.lowerBound, kind: kind)
  }
}

/// A decision that somebody wants to take.
public struct DecisionRequest: Equatable, Sendable {
  /// The letter; always in its current revision.
  public var letter: LetterReference
  /// What it is about.
  public var target: ReviewTarget
  /// What is decided.
  public var action: Decision.Action
  /// The fields that are corrected, or those of an added fact: `Fact.fieldNames` and `quote` of a
  /// fact, `value` of the rest.
  public var changes: [String: String]
  /// Why.
  public var why: String?

  /// A request from its parts.
  public init(
    _ action: Decision.Action, _ target: ReviewTarget, of letter: LetterReference,
    changes: [String: String] = [:], why: String? = nil
  ) {
    self.letter = letter
    self.target = target
    self.action = action
    self.changes = changes
    self.why = why
  }
}
