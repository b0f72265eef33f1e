public import LetterModel

/// Rows by letters: what became of each measure, or of each point of the framework, in a series.
///
/// Every cell says whether its letter states the thing, and rests on words of the letter. That a
/// letter does not speak of a thing is a state of its own, and never the same as its end.
public struct Matrix: Hashable, Sendable {
  /// One letter, a column.
  public struct Column: Hashable, Sendable {
    /// The official id.
    public var id: String
    /// The day of the letter.
    public var date: Day

    /// A column from its parts.
    public init(id: String, date: Day) {
      self.id = id
      self.date = date
    }
  }

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

  /// Words on which a cell rests.
  public struct Evidence: Hashable, Sendable {
    /// The ordinal of the fact; nil where the words are a heading or a citation.
    public var fact: Int?
    /// The words.
    public var quote: String
    /// Where they stand in the cell's letter.
    public var place: Place

    /// Evidence from its parts.
    public init(fact: Int?, quote: String, place: Place) {
      self.fact = fact
      self.quote = quote
      self.place = place
    }
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
    /// What it rests on, in the order of the text.
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

  /// The letters, in the order of their days.
  public var columns: [Column]
  /// In the order in which the series first speaks of them.
  public var rows: [Row]

  /// A matrix from its parts.
  public init(columns: [Column], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// A letter with what was found in it.
  public struct Source: Sendable {
    /// Its column.
    public var column: Column
    /// Its text.
    public var letter: Letter
    /// Its facts, those rejected left out.
    public var facts: [Fact]
    /// Its contributions.
    public var contributions: [Contribution]

    /// A source from its parts.
    public init(
      column: Column, letter: Letter, facts: [Fact], contributions: [Contribution]
    ) {
      self.column = column
      self.letter = letter
      self.facts = facts
      self.contributions = contributions
    }
  }
}

extension Matrix.Source {
  /// A fact by its ordinal.
  func fact(_ ordinal: Int) -> Fact? {
    // Ordinals follow the order, and rejected facts leave gaps.
    facts.first { $0.ordinal == ordinal }
  }

  /// Evidence of facts, each once, in the order of the text.
  func evidence(_ ordinals: [Int]) -> [Matrix.Evidence] {
    Set(ordinals).sorted().compactMap { ordinal in
      fact(ordinal).map { Matrix.Evidence(fact: ordinal, quote: $0.quote, place: $0.place) }
    }
  }

  /// The topic of a fact's section, or that of the nearest section above it that has one.
  func topic(of place: Place) -> Topic? {
    var path = place.section[...]
    while true {
      if let topic = letter.sections.first(where: { $0.path == path })?.topic { return topic }
      guard let stop = path.lastIndex(of: ".") else { return nil }
      path = path[..<stop]
    }
  }

  /// Whether a place stands in the opening or in a section that tells what is decided.
  func isDecision(_ place: Place) -> Bool {
    guard place.note == nil else { return false }
    if place.section == "0" { return true }
    return [.summary, .contribution, .duration].contains(topic(of: place))
  }
}
