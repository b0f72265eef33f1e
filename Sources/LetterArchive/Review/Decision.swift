internal import LetterModel

/// What a person decided about one thing that a letter says. Decisions are never changed: a later one
/// about the same thing stands in its place, and all of them are kept.
public struct Decision: Equatable, Sendable {
  /// What is decided about.
  public enum Subject: String, Sendable, CaseIterable { case fact, header, heading, signatory }

  /// What is decided.
  public enum Action: String, Sendable, CaseIterable {
    case confirmed, corrected, rejected, added
    /// What was decided before holds no longer.
    case retracted
  }

  /// Where the thing stood, and how it is found again when the letter is read anew.
  public struct Anchor: Equatable, Sendable {
    /// The section's path; nil for a field of the header and a signatory.
    public var section: String?
    /// The block's ordinal; nil outside blocks.
    public var block: Int?
    /// The note's number; nil outside notes.
    public var note: String?
    /// Of a fact: half-open, in code points of the text.
    public var range: Range<Int>?
    /// The words: of a fact its quote, of a heading the heading, of a header field or a signatory
    /// what was read.
    public var quote: String
    /// Of a fact: the sentence in which it stands.
    public var sentence: String?
  }

  /// Counts the archive's decisions from 1.
  public var id: Int
  /// The id of the letter.
  public var letter: String
  /// The number of the revision that was looked at, from 1.
  public var revision: Int
  /// The decision in whose place this one stands.
  public var previous: Int?
  /// What is decided about.
  public var subject: Subject
  /// What is decided.
  public var action: Action
  /// Of a fact its kind, of the header the field, of a heading `level`, of a signatory its ordinal.
  public var field: String
  /// Where it stood.
  public var anchor: Anchor
  /// What was read, field by field; empty for an added fact.
  public var before: [String: String]
  /// What holds now, field by field; empty for what is rejected or retracted.
  public var after: [String: String]
  /// Who decided.
  public var by: String?
  /// Why.
  public var why: String?
  /// When: UTC, `yyyy-mm-ddThh:mm:ss.sssZ`.
  public var at: String
}

extension ReviewStatus {
  /// The status of a thing whose last decision was this.
  init(_ action: Decision.Action) {
    self =
      switch action {
      case .confirmed: .confirmed
      case .corrected: .corrected
      case .rejected: .rejected
      case .added: .added
      case .retracted: .extracted
      }
  }
}
