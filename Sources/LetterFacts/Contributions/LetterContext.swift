internal import DutchLanguage
import LetterModel

/// What each statement of a letter is about, with what the sentences before it and the headings
/// above it lend it.
struct LetterContext {
  let statements: [Statement]
  /// The mission of the whole letter, which tells no contribution from another; nil where the
  /// letter is about a coalition or names none.
  let mission: String?
  /// The only kind of materiel that the opening names.
  let onlyAsset: String?
  /// What a number of people is of where nothing else tells: the one thing that the first sentence
  /// says is sent, else the mission.
  let fallback: String
  /// The kinds of ships that the letter names, by the ship.
  let shipKinds: [String: String]
  /// The kinds of all ships, named or not.
  let ships: Set<String>
  private let compounds: [(statement: Int, letters: [UInt8], name: String)]
  /// What each statement is about, by its own words or by those before it in its block.
  private(set) var about: [[Subject]] = []
  /// The places that each statement is about, likewise.
  private(set) var places: [[String]] = []
  /// The mission that each statement is about, other than the letter's own.
  private(set) var otherMissions: [String?] = []

  init(_ found: [Statement]) {
    let kinds = ShipName.kinds(in: found)
    var statements =
      kinds.isEmpty
      ? found : found.map { $0.naming(Self.named($0.subjects, in: $0.sentence, kinds)) }
    if statements.contains(where: { $0.subjects.contains(where: \.isVague) }) {
      statements = Self.typed(statements)
    }
    self.statements = statements
    compounds = Self.compounds(in: statements)
    shipKinds = kinds
    ships = Set(kinds.values).union([Subject.ship])
    mission = Self.mission(of: statements)
    let opening = statements.prefix { $0.section.path == statements[0].section.path }
    let assets = Set(opening.flatMap(\.subjects).filter { $0.kind == .asset }.map(\.name))
    onlyAsset = assets.count == 1 ? assets.first : nil
    // `een politietrainingsmissie` is no task of those who are sent.
    let words = statements[0].sentence.words
    let sent = Set(
      statements[0].subjects.filter {
        $0.kind != .mission && !words.hasSuffix($0.tokens.lowerBound, "missie")
      }.map(\.name))
    fallback = (sent.count == 1 ? sent.first : nil) ?? mission ?? onlyAsset ?? "personnel"
    readNeighbours()
  }

  /// Whether the letter begins something and goes on with nothing: what ends in it has not begun.
  var isOfSomethingNew: Bool {
    var begins = false
    for statement in statements {
      for found in statement.statuses {
        if found.status == .continued || found.status == .adapted { return false }
        if found.status == .new { begins = true }
      }
    }
    return begins
  }

  /// What materiel is called in contributions; `de twee systemen` are those of the letter.
  func asset(_ subject: String) -> String {
    if let onlyAsset, Subject.isVague(subject) || Subject.isUnit(subject) { return onlyAsset }
    return Subject.asset(subject)
  }

  /// What `het peloton` is that the letter called `verkenningspeloton` before: the one thing that its
  /// compounds of that word name up to a statement; nil where they name none or several.
  func unit(_ token: Int, _ sentence: Sentence, before index: Int) -> String? {
    let words = sentence.words
    guard sentence.text.roles[token].contains(.contribution),
      words.isWord(token - 1, among: ["het", "de", "dit", "dat", "deze"])
    else { return nil }
    let letters = words.letters[words[token].folded]
    var name: String?
    for compound in compounds where compound.statement < index {
      guard compound.letters.count > letters.count,
        compound.letters.suffix(letters.count).elementsEqual(letters),
        name != compound.name
      else { continue }
      guard name == nil else { return nil }
      name = compound.name
    }
    return name
  }

  /// The units that statements name by what they do, such as `verkenningspeloton`.
  private static func compounds(in statements: [Statement]) -> [(
    statement: Int, letters: [UInt8], name: String
  )] {
    statements.enumerated().flatMap { index, statement in
      let (words, roles) = (statement.sentence.words, statement.sentence.text.roles)
      return statement.subjects.filter {
        $0.kind == .task && $0.tokens.count == 1
          && roles[$0.tokens.lowerBound].contains(.contribution)
      }.map { (index, Array(words.letters[words[$0.tokens.lowerBound].folded]), $0.name) }
    }
  }

  /// With the type that the letter tells of them for `de helikopters`: the only one that they can be.
  /// Where it tells none of any materiel, another letter may know it; else they are left out.
  private static func typed(_ statements: [Statement]) -> [Statement] {
    let assets = statements.flatMap(\.subjects).filter { $0.kind == .asset && !$0.isVague }
    let types = Set(assets.map(\.name))
    return statements.map { statement in
      guard statement.subjects.contains(where: \.isVague) else { return statement }
      return statement.naming(
        statement.subjects.compactMap { subject in
          guard subject.isVague, !types.isEmpty else { return subject }
          let likely = types.filter { MaterielKind(type: $0).isCalled(subject.name) }
          guard likely.count == 1 else { return nil }
          var subject = subject
          (subject.name, subject.isVague) = (likely.first!, false)
          return subject
        })
    }
  }

  /// Subjects with the kinds of the ships among them.
  func named(_ subjects: [Subject], in sentence: Sentence) -> [Subject] {
    Self.named(subjects, in: sentence, shipKinds)
  }

  private static func named(_ subjects: [Subject], in sentence: Sentence, _ kinds: [String: String])
    -> [Subject]
  {
    guard !kinds.isEmpty else { return subjects }
    return subjects.map { subject in
      var subject = subject
      if subject.name == Subject.ship,
        let ship = ShipName.find(at: subject.tokens.lowerBound, sentence)
      {
        subject.name = kinds[ship.name] ?? Subject.ship
      }
      return subject
    }
  }

  private mutating func readNeighbours() {
    var carried: String?
    for (index, statement) in statements.enumerated() {
      let own = statement.subjects.filter { $0.name != mission }
      let before = statement.isFirst ? sectionSubjects(before: index) : about.last
      about.append(own.isEmpty ? before ?? statement.head : own)

      let here = statement.whereabouts
      let above = statement.isFirst ? statement.lead.map { places[$0] } : places.last
      places.append(here.isEmpty ? above ?? [] : here)

      let named = Self.otherMission(statement, than: mission)
      if statement.isFirst { carried = nil }
      carried = named ?? carried
      let isOurs = statement.sentence.has([.dutch, .contribution])
      otherMissions.append(named ?? (isOurs ? carried : nil))
    }
  }

  /// What the block before is about, where a heading of its own holds both together.
  private func sectionSubjects(before index: Int) -> [Subject]? {
    guard index > 0, statements[index].section.topic == nil, statements[index].lead == nil,
      statements[index - 1].section.path == statements[index].section.path,
      statements[index].section.level > 0, statements[index].head.isEmpty
    else { return nil }
    return about[index - 1]
  }

  /// `boven Irak`: where aircraft act, not where they are.
  static func isAbove(_ area: Fact) -> Bool { area.quote.lowercased().hasPrefix("boven") }

  /// The mission that a statement's list item, its heading or its sentence names.
  private static func otherMission(_ statement: Statement, than mission: String?) -> String? {
    let named =
      statement.head.first { $0.kind == .mission }
      ?? statement.subjects.first { $0.kind == .mission && !takesOver($0, statement.sentence) }
    return named.flatMap { $0.name == mission ? nil : $0.name }
  }

  /// `draagt haar taken over aan MINURCAT`: what the sentence tells is told of who hands over.
  private static func takesOver(_ mission: Subject, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let clause = sentence.clause(around: mission.tokens.lowerBound)
    let isGiven = sentence.firstWord(
      ["over", "overgedragen", "overdraagt", "overdragen"], in: clause)
    return isGiven != nil
      && (clause.lowerBound..<mission.tokens.lowerBound).contains { words.isWord($0, "aan") }
  }

  /// The first mission of the opening by its own name, else by whose it is; then one that the rest
  /// names. None where the letter takes part in a fight or a coalition, or in several missions.
  private static func mission(of statements: [Statement]) -> String? {
    let opening = statements.prefix { $0.section.path == statements[0].section.path }
    for (index, statement) in opening.enumerated() {
      let words = statement.sentence.words
      let missions = statement.subjects.filter { $0.kind == .mission }
      let fight = statement.sentence.tokens.first {
        words.areWords($0, "strijd", "tegen") || words.isWord($0, "coalitie")
      }
      if let fight, fight < missions.first?.tokens.lowerBound ?? .max { return nil }
      guard let mission = missions.first else { continue }
      if areSeveral(missions, words) { return nil }
      guard MissionName.isDescription(mission.name), index + 1 < opening.count else {
        return mission.name
      }
      // `De missie, die de naam «Althea» draagt`.
      let next = opening[index + 1]
      let isSame = next.sentence.words.areWords(next.sentence.tokens.lowerBound, "de", "missie")
      return isSame
        ? next.subjects.first { $0.kind == .mission }?.name ?? mission.name : mission.name
    }
    // A letter with a heading for each of several missions is of none of them.
    let heads = Set(statements.flatMap(\.head).filter { $0.kind == .mission }.map(\.name))
    guard heads.count < 2 else { return nil }
    return statements.lazy.flatMap(\.subjects).first {
      $0.kind == .mission && !MissionName.isDescription($0.name)
    }?.name
  }

  /// `aan Atalanta en aan Ocean Shield`, against `Resolute Support, die de plaats van ISAF inneemt`.
  private static func areSeveral(_ missions: [Subject], _ words: Words) -> Bool {
    guard missions.count > 1, missions[0].name != missions[1].name else { return false }
    let between = missions[0].tokens.upperBound..<missions[1].tokens.lowerBound
    let isList = between.contains { words.isWord($0, "en") || words.isSign($0, Sign.comma) }
    return isList && !between.contains { words.isWord($0, among: ["die", "dat"]) }
  }
}
