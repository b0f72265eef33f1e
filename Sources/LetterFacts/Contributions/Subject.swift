internal import DutchLanguage
import LetterModel

/// What a contribution can be about, where a sentence names it.
struct Subject: Equatable {
  enum Kind { case asset, task, mission }

  var kind: Kind
  /// In one way of writing: `F-16`, `training`, `NAVO-missie`.
  var name: String
  var tokens: Range<Int>
  /// Whether only the text around it tells the type: `de helikopters`.
  var isVague = false

  /// What a ship is called of which the letter tells its name only.
  static let ship = Contribution.ship

  /// In one way of writing for all aircraft that refuel others, and for a type by its number or its
  /// name; else the type itself.
  static func asset(_ subject: String) -> String {
    if tankers.contains(subject) { return "tanker" }
    if subject.hasSuffix("fregat") { return "fregat" }
    for (number, name) in types where subject.hasPrefix(number) { return name }
    return subject
  }

  private static let types = [("CH-47", "Chinook"), ("CH47", "Chinook"), ("AH-64", "Apache")]

  /// Whether it names materiel without its type: `systeem`.
  static func isVague(_ subject: String) -> Bool { vague.contains(subject) }

  private static let vague: Set<String> = [
    "systeem", "systemen", "wapensysteem", "wapensystemen", "toestel", "batterijsystemen",
    "lanceerinstallaties",
  ]

  /// Whether it names a unit of materiel whose type the letter or those before it tell: `de twee
  /// vuureenheden`.
  static func isUnit(_ subject: String) -> Bool {
    subject == "vuureenheid" || subject == "batterij"
  }

  private static let tankers: Set<String> = [
    "KDC-10", "KDC10", "tankvliegtuig", "MRTT", "A330", "DC-10", "KC-767", "KC-30",
  ]

  /// The subjects that a stretch of a sentence names, in order; those of other countries are left
  /// out, and advice beside training is the same work.
  ///
  /// - Parameter isOfAnyType: whether nouns for materiel of any type are among them.
  static func all(in range: Range<Int>, _ sentence: Sentence, isOfAnyType: Bool = false)
    -> [Subject]
  {
    var found: [Subject] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let subject = one(at: at, sentence), isOfAnyType || !subject.isVague else {
        at += 1
        continue
      }
      if !isForeign(before: at, sentence, subject) { found.append(subject) }
      at = max(at + 1, subject.tokens.upperBound)
    }
    return withoutAsides(found)
  }

  private static func one(at index: Int, _ sentence: Sentence) -> Subject? {
    let words = sentence.words
    let token = words[index]
    guard token.kind == .word || token.kind == .mixed else { return nil }
    if token.isCapitalised, let ship = ShipName.find(at: index, sentence) {
      return Subject(kind: .asset, name: Self.ship, tokens: ship.tokens)
    }
    if token.isCapitalised || sentence.text.roles[index].contains(.mission),
      let mission = MissionName.find(at: index, sentence)
    {
      return Subject(kind: .mission, name: mission.name, tokens: mission.tokens)
    }
    if let phrase = AssetPhrase(at: index, words, sentence.text.roles) {
      if phrase.isVague {
        guard words.isWord(index - 1, among: ["de", "het", "deze", "dit", "beide"]) else {
          return nil
        }
        return Subject(kind: .asset, name: phrase.subject, tokens: phrase.tokens, isVague: true)
      }
      // `maritieme` stands for helicopters only beside their type.
      guard phrase.subject != "maritieme", !isVague(phrase.subject),
        !isUnit(phrase.subject)
      else {
        return nil
      }
      return Subject(kind: .asset, name: asset(phrase.subject), tokens: phrase.tokens)
    }
    if let type = AssetPhrase.typeName(at: index, words) {
      return Subject(
        kind: .asset, name: asset(type), tokens: sentence.range(index, upTo: index + 3))
    }
    if words.isWord(index, "civiel"), words.isHyphen(index + 1),
      words.isWord(index + 2, "militaire")
    {
      return Subject(
        kind: .task, name: "civil-military cooperation", tokens: index..<index + 3)
    }
    return TaskName.task(index, words).map {
      Subject(kind: .task, name: $0, tokens: index..<index + 1)
    }
  }

  /// `Belgische F-16’s`, `het Belgische F-16-detachement`, `Iraakse trainers`.
  private static func isForeign(before index: Int, _ sentence: Sentence, _ subject: Subject) -> Bool
  {
    guard subject.kind != .mission, index > sentence.tokens.lowerBound else { return false }
    let before = sentence.text.roles[index - 1]
    return before.contains(.foreign) && !before.contains(.dutch)
  }

  /// Without advice beside training; without what is guarded, refuelled or supported beside the
  /// work itself.
  private static func withoutAsides(_ found: [Subject]) -> [Subject] {
    let names = Set(found.map(\.name))
    let isNamed = found.contains {
      $0.kind == .mission && !MissionName.isDescription($0.name)
    }
    return found.filter { subject in
      // `de EU-missie (EUAM)`
      if subject.kind == .mission, isNamed, MissionName.isDescription(subject.name) { return false }
      return switch subject.name {
      case "advice": !names.contains("training")
      case "support", "reform": names.count == 1
      case "medical": !names.contains("surgical team")
      default: true
      }
    }
  }
}
