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
  /// The places that each statement is about, likewise.
  let places: [[String]]
  /// The mission that each statement is about, other than the letter's own.
  let otherMissions: [String?]

  init(_ statements: [Statement]) {
    self.statements = statements
    let mission = Self.mission(of: statements)
    self.mission = mission
    fallback = mission ?? Self.onlyAsset(of: statements) ?? "personnel"
    var about: [[Subject]] = []
    var places: [[String]] = []
    var missions: [String?] = []
    for statement in statements {
      let own = statement.subjects.filter { $0.name != mission }
      let before = statement.isFirst ? nil : about.last
      about.append(own.isEmpty ? before ?? statement.head : own)

      let here = statement.facts.filter { $0.kind == .area && !Self.isAbove($0) }.map(\.subject)
      let above = statement.isFirst ? statement.lead.map { places[$0] } : places.last
      places.append(here.isEmpty ? above ?? [] : here)

      let named = Self.otherMission(statement, than: mission)
      let carried =
        statement.isFirst || !statement.sentence.has([.dutch, .contribution])
        ? nil : missions.last ?? nil
      missions.append(named ?? carried)
    }
    self.about = about
    self.places = places
    otherMissions = missions
  }

  /// `boven Irak`: where aircraft act, not where they are.
  static func isAbove(_ area: Fact) -> Bool { area.quote.lowercased().hasPrefix("boven") }

  /// The mission that a statement's list item, its heading or its sentence names.
  private static func otherMission(_ statement: Statement, than mission: String?) -> String? {
    let named =
      statement.head.first { $0.kind == .mission }
      ?? statement.subjects.first { $0.kind == .mission }
    return named.flatMap { $0.name == mission ? nil : $0.name }
  }

  /// The first mission of the letter by its own name, else by whose it is; none where the letter
  /// takes part in a fight or a coalition.
  private static func mission(of statements: [Statement]) -> String? {
    for statement in statements {
      let words = statement.sentence.words
      let fight = statement.sentence.tokens.first {
        words.areWords($0, "strijd", "tegen") || words.isWord($0, "coalitie")
      }
      let mission = statement.subjects.first { $0.kind == .mission }
      if let fight, fight < mission?.tokens.lowerBound ?? .max { return nil }
      if let mission { return mission.name }
    }
    return nil
  }

  private static func onlyAsset(of statements: [Statement]) -> String? {
    let opening = statements.prefix { $0.section.path == statements[0].section.path }
    let assets = Set(opening.flatMap(\.subjects).filter { $0.kind == .asset }.map(\.name))
    return assets.count == 1 ? assets.first : nil
  }
}
