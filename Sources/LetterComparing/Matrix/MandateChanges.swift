public import LetterModel

/// What changed in the mandate between two letters: the rows of their matrix, each cell told beside
/// the other. Turned round it is the same: `old` and `new` change places, and nothing else.
public struct MandateChanges: Sendable {
  /// One measure in both letters.
  public struct Change: Sendable {
    /// What it is; its two cells are those of the old letter and of the new one.
    public let row: Matrix.Row
    /// Whether the letters say something else; words and evidence may differ.
    public let isChanged: Bool

    /// Whether both letters state the same until another day, as every letter does that lengthens
    /// what was there.
    public var isOnlyLengthened: Bool {
      isChanged && old.change == .changed && new.change == .changed && old.until != new.until
        && old.value == new.value && old.valueMax == new.valueMax && old.qualifier == new.qualifier
        && (old.value != nil || row.kind == Fact.Kind.period.rawValue)
    }

    /// The old letter's cell.
    public var old: Matrix.Cell { row.cells[0] }
    /// The new letter's cell.
    public var new: Matrix.Cell { row.cells[1] }
  }

  /// All measures of which either letter speaks.
  public let changes: [Change]

  /// Those that differ.
  public var changed: [Change] { changes.filter(\.isChanged) }

  /// Of letters whose measures nobody asks for.
  public static let none = MandateChanges(changes: [])

  private init(changes: [Change]) { self.changes = changes }

  /// Compares two letters, in the order in which they are given.
  public init(from old: OpenedLetter, to new: OpenedLetter) {
    let isNewLater = Self.isLater(new, than: old)
    changes = Matrix.measureRows([old, new]).map { row in
      let (pair, isChanged) = row.asPair(isNewLater: isNewLater)
      return Change(row: pair, isChanged: isChanged)
    }
  }

  /// By their days, else by the revisions of one print; nil where neither tells.
  private static func isLater(_ new: OpenedLetter, than old: OpenedLetter) -> Bool? {
    if let a = old.date, let b = new.date, a != b { return b > a }
    if old.id == new.id, let a = old.revision, let b = new.revision, a != b { return b > a }
    return nil
  }
}
