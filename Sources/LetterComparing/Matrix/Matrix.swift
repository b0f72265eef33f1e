public import LetterModel

/// Rows by letters: what became of each measure, or of each point of the framework.
///
/// Every cell says whether its letter states the thing, and rests on words of that letter. That a
/// letter does not speak of a thing is a state of its own, and never the same as its end.
public struct Matrix: Sendable {
  /// What a cell is beside the cells before it.
  public enum Change: String, Sendable, CaseIterable {
    /// Stated as the last letter that stated it did.
    case same
    /// Stated for the first time.
    case new
    /// Stated otherwise than before.
    case changed
    /// The letter ends it.
    case ended
    /// The letter declares an earlier statement still valid.
    case byReference = "by-reference"
    /// The letter does not speak of it, or gives no number.
    case notStated = "not-stated"
    /// No sentence states it: it was made from other facts, which are listed.
    case derived
  }

  /// What one letter says of one row.
  public struct Cell: Hashable, Sendable {
    /// Beside the cells before it.
    public var change: Change
    /// The number, in the row's unit; nil without one.
    public var value: Int?
    /// The upper end of a range.
    public var valueMax: Int?
    /// How the number is meant.
    public var qualifier: Fact.Qualifier?
    /// The cell for people; empty where the letter does not speak of the row.
    public var text: String
    /// The last day, where the letter gives one.
    public var until: Day?
    /// What it rests on, in the order of the text; of a declaration by reference that comes first.
    public var evidence: [Evidence]

    /// A cell from its parts.
    public init(
      change: Change, value: Int? = nil, valueMax: Int? = nil, qualifier: Fact.Qualifier? = nil,
      text: String, until: Day? = nil, evidence: [Evidence] = []
    ) {
      self.change = change
      self.value = value
      self.valueMax = valueMax
      self.qualifier = qualifier
      self.text = text
      self.until = until
      self.evidence = evidence
    }

    /// Of a letter that does not speak of the row.
    public static let notStated = Cell(change: .notStated, text: "")
  }

  /// One thing through all letters.
  public struct Row: Hashable, Sendable {
    /// `personnel`, `asset`, `contribution`, `period`, `area`, `legal_basis`, `amount`, `count` or
    /// `topic`.
    public var kind: String
    /// What it is, in one way of writing.
    public var subject: String
    /// What its numbers count.
    public var unit: Fact.Unit?
    /// One for each letter, in their order.
    public var cells: [Cell]

    /// A row from its parts.
    public init(kind: String, subject: String, unit: Fact.Unit? = nil, cells: [Cell]) {
      self.kind = kind
      self.subject = subject
      self.unit = unit
      self.cells = cells
    }
  }

  /// The letters, in the order in which they were given: column by column.
  public let letters: [OpenedLetter]
  /// In the order in which the letters first speak of them.
  public private(set) var rows: [Row]

  init(_ letters: [OpenedLetter], _ rows: [StatementRow]) {
    self.letters = letters
    self.rows = rows.map { $0.inOrder() }
  }

  /// Leaves only rows that pass.
  public mutating func keep(_ passes: (Row) -> Bool) { rows.removeAll { !passes($0) } }
}
