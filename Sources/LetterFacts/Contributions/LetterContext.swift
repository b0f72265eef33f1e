import LetterModel

/// What each statement of a letter is about, with what the sentences before it and the headings
/// above it lend it.
struct LetterContext {
  let statements: [Statement]
  /// The mission of the whole letter, which tells no contribution from another; nil where the
  /// letter is about a coalition or names none.
  let mission: String?
  /// What the letter is about where nothing else tells: its mission, else the only kind of
  /// materiel that its opening names.
  let fallback: String
  /// What each statement is about, by its own words or by those before it in its block.
  let about: [[Subject]]
  /// The place that each statement is about, likewise.
  let places: [String?]

  init(_ statements: [Statement]) {
    self.statements = statements
    mission = Self.mission(of: statements)
    fallback = mission ?? Self.onlyAsset(of: statements) ?? "personnel"
    var about: [[Subject]] = []
    var places: [String?] = []
    for statement in statements {
      let own = statement.subjects.filter { [mission] in $0.name != mission }
      let before = statement.isFirst ? nil : about.last
      about.append(own.isEmpty ? before ?? statement.head : own)
      let place = statement.facts.first { $0.kind == .area && !Self.isAbove($0) }?.subject
      places.append(place ?? (statement.isFirst ? nil : places.last ?? nil))
    }
    self.about = about
    self.places = places
  }

  /// `boven Irak`: where aircraft act, not where they are.
  static func isAbove(_ area: Fact) -> Bool { area.quote.lowercased().hasPrefix("boven") }

  /// The mission that a statement's list item or heading serves, other than the letter's own.
  func otherMission(_ statement: Statement) -> String? {
    let named =
      statement.head.first { $0.kind == .mission }
      ?? statement.subjects.first { $0.kind == .mission }
    return named.flatMap { $0.name == mission ? nil : $0.name }
  }

  /// The first mission of the letter, unless it takes part in a fight or a coalition.
  private static func mission(of statements: [Statement]) -> String? {
    for statement in statements {
      let words = statement.sentence.words
      for index in statement.sentence.tokens {
        if let mission = MissionName(at: index, statement.sentence) { return mission.name }
        if words.areWords(index, "strijd", "tegen") || words.isWord(index, "coalitie") {
          return nil
        }
      }
    }
    return nil
  }

  private static func onlyAsset(of statements: [Statement]) -> String? {
    let opening = statements.prefix { $0.section.path == statements[0].section.path }
    let assets = Set(opening.flatMap(\.subjects).filter { $0.kind == .asset }.map(\.name))
    return assets.count == 1 ? assets.first : nil
  }
}
