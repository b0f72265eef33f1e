internal import LetterModel

/// What one letter says of one row by itself, whatever stands before it.
struct Statement {
  /// Whether, and how, a letter speaks of a row.
  enum State {
    /// It states the thing.
    case stated
    /// It ends it.
    case ended
    /// It declares an earlier statement still valid.
    case byReference
    /// It names the thing and gives no number, where numbers are asked for.
    case named
    /// Made from other facts.
    case derived
  }

  var state: State
  /// The cell without what it is beside others.
  var cell: Matrix.Cell
  /// What else must be equal for two letters to say the same, beside numbers and days.
  var says: [String] = []
  /// Whether its last day is given only roughly: `eind juni 2016`.
  var isImprecise = false
  /// Whether the letter itself says that it is another than before, and gives no number.
  var isAdapted = false
  /// Whether a letter that takes over earlier words speaks of the thing itself, too.
  var standsAlone = false
  /// Whether it takes over whatever an earlier letter says, and not this thing: of a letter alone that
  /// tells nothing.
  var isGeneral = false

  /// Whether two letters say the same.
  func saysTheSame(as other: Statement) -> Bool {
    (state == .ended) == (other.state == .ended) && cell.value == other.cell.value
      && cell.valueMax == other.cell.valueMax && cell.qualifier == other.cell.qualifier
      && endsTogether(with: other) && says == other.says
  }

  /// A last day that is given only roughly is no other than one within a month of it.
  private func endsTogether(with other: Statement) -> Bool {
    guard let end = cell.until, let otherEnd = other.cell.until else {
      return cell.until == other.cell.until
    }
    let tolerance = isImprecise || other.isImprecise ? 31 : 0
    return abs(end.days(since: otherEnd)) <= tolerance
  }

  fileprivate func cell(_ change: Matrix.Change) -> Matrix.Cell {
    var cell = cell
    cell.change = change
    return cell
  }
}

/// What each letter says of one row, by itself.
struct StatementRow {
  var kind: String
  var subject: String
  var unit: Fact.Unit?
  /// One for each letter; nil where it does not speak of the row.
  var statements: [Statement?]

  /// Whether any letter states it.
  var isStated: Bool { statements.contains { $0 != nil } }

  /// The row with what each cell is beside those before it. What comes back after its end is new.
  func inOrder() -> Matrix.Row {
    var last: Statement?
    return row(
      statements.map { statement in
        guard let statement else { return .notStated }
        switch statement.state {
        case .ended:
          last = nil
          return statement.cell(.ended)
        case .byReference:
          if statement.standsAlone { last = statement }
          return last == nil ? .notStated : statement.cell(.byReference)
        case .named: return statement.cell(.notStated)
        case .derived: return statement.cell(.derived)
        case .stated:
          defer { last = statement }
          guard let last else { return statement.cell(.new) }
          let isSame = statement.saysTheSame(as: last) && !statement.isAdapted
          return statement.cell(isSame ? .same : .changed)
        }
      })
  }

  /// The row of two letters, each cell told beside the other: turned round it is the same. What only
  /// one of them states is new in it.
  ///
  /// - Parameter isNewLater: which of the two is the later letter; nil where nothing tells.
  func asPair(isNewLater: Bool?) -> (row: Matrix.Row, isChanged: Bool) {
    func own(_ statement: Statement?, isLater: Bool) -> Statement? {
      statement?.isGeneral == true && !isLater ? nil : statement
    }
    let old = own(statements[0], isLater: isNewLater == false)
    let new = own(statements[1], isLater: isNewLater == true)
    let isChanged = Self.differ(old, new, isNewLater: isNewLater)
    return (
      row([
        Self.cell(old, beside: new, isChanged: isChanged),
        Self.cell(new, beside: old, isChanged: isChanged),
      ]), isChanged
    )
  }

  private static func cell(
    _ statement: Statement?, beside other: Statement?, isChanged: Bool
  ) -> Matrix.Cell {
    guard let statement else { return .notStated }
    let otherStates = other?.state == .stated || other?.state == .ended
    switch statement.state {
    case .ended: return statement.cell(.ended)
    case .named: return statement.cell(.notStated)
    case .derived: return statement.cell(.derived)
    case .byReference:
      return otherStates || statement.standsAlone ? statement.cell(.byReference) : .notStated
    case .stated: return statement.cell(!otherStates ? .new : isChanged ? .changed : .same)
    }
  }

  private static func differ(
    _ old: Statement?, _ new: Statement?, isNewLater: Bool?
  ) -> Bool {
    func states(_ one: Statement?) -> Bool { one?.state == .stated || one?.state == .ended }
    if old?.state == .derived || new?.state == .derived { return false }
    guard let old, let new, states(old), states(new) else {
      // What one letter takes over by reference still stands.
      let isCarried = old?.state == .byReference || new?.state == .byReference
      return (states(old) || states(new)) && !isCarried
    }
    let isAdapted =
      switch isNewLater {
      case true?: new.isAdapted
      case false?: old.isAdapted
      case nil: old.isAdapted || new.isAdapted
      }
    return isAdapted || !old.saysTheSame(as: new)
  }

  private func row(_ cells: [Matrix.Cell]) -> Matrix.Row {
    Matrix.Row(kind: kind, subject: subject, unit: unit, cells: cells)
  }
}
