internal import DutchLanguage
import LetterModel

/// The facts found so far, and how one is added.
struct FactList {
  private(set) var facts: [Fact] = []
  /// Why each was read, by its kind and place.
  private(set) var reasons: [Reasoned: FactReason] = [:]
  private let isExplained: Bool

  /// What tells facts apart for their reasons.
  struct Reasoned: Hashable {
    var kind: Fact.Kind
    var subject: String
    var place: Place

    init(_ fact: Fact) { (kind, subject, place) = (fact.kind, fact.subject, fact.place) }
  }

  /// - Parameter explained: whether to keep why each fact was read.
  init(explained: Bool = false) { isExplained = explained }

  /// The names of the ships so far, without `Zr.Ms.`.
  private var ships: Set<String> = []

  /// Adds a fact that stands on these tokens of the sentence.
  ///
  /// - Parameters:
  ///   - rule: what found it.
  ///   - because: the tokens that decided; none where the fact's own did.
  mutating func add(
    _ kind: Fact.Kind, _ subject: String, at tokens: Range<Int>, of sentence: Sentence,
    by rule: String = "rule", because: [Range<Int>] = [], _ fill: (inout Fact) -> Void = { _ in }
  ) {
    let words = sentence.words
    let tokens = tokens.clamped(to: 0..<words.count)
    let origin = sentence.text.origin
    var fact = Fact(
      ordinal: 0, kind: kind, subject: subject, quote: words.text(tokens),
      place: Place(
        section: origin.section, block: origin.block, note: origin.note,
        range: words.scalars(tokens)))
    fill(&fact)
    facts.append(fact)
    stretches[Text(kind: fact.kind, fact.place), default: Stretches()].add(fact.place.range)
    if names.insert(Name(kind: kind, subject: fact.subject)).inserted, kind == .place,
      fact.subject.utf8.contains(UInt8(ascii: "-"))
    {
      compounds.append(fact.subject)
    }
    guard isExplained else { return }
    let deciding = because.isEmpty ? [tokens] : because
    reasons[Reasoned(fact)] = FactReason(
      rule: rule.contains("/") ? rule : "\(Self.named(kind))/\(rule)",
      because: deciding.map(words.scalars))
  }

  /// `legal-basis`: a kind as rules name it.
  private static func named(_ kind: Fact.Kind) -> String {
    String(kind.rawValue.map { $0 == "_" ? "-" : $0 })
  }

  /// Where the last sentence that told it says that something of ours is, with its block and note.
  var here: (name: String, block: Int?, note: String?)?

  /// The countries that the letter's opening names, where the mission goes.
  private var countries: Set<UInt64> = []
  /// All places that it names.
  private var named: Set<UInt64> = []

  mutating func notePlaces(of sentence: Sentence) {
    for index in sentence.tokens where sentence.text.roles[index].contains(.place) {
      named.insert(sentence.words[index].key)
      if sentence.text.roles[index].contains(.country) {
        countries.insert(sentence.words[index].key)
      }
    }
  }

  /// Whether a place is of countries alone of which the opening names none, though it names others:
  /// people of ours may be there, but the mission is elsewhere.
  func isElsewhere(_ place: PlacePhrase, _ sentence: Sentence) -> Bool {
    !countries.isEmpty && !sentence.text.origin.isOpening && place.isOfCountries(sentence)
      && place.parts.allSatisfy { part in
        part.allSatisfy { !countries.contains(sentence.words[$0].key) }
      }
  }

  /// Whether the opening named a place, and the letter is behind its opening.
  func isNamed(_ place: PlacePhrase, _ sentence: Sentence) -> Bool {
    !sentence.text.origin.isOpening
      && place.parts.contains { part in
        part.contains { named.contains(sentence.words[$0].key) }
      }
  }

  /// Notes the name of a ship, so that it is known without its prefix.
  mutating func addShip(_ name: String) { ships.insert(name) }

  /// The ships that were told as materiel, by their letters.
  private var told: Set<String> = []

  /// Whether a ship is told for the first time: named again it is no second one.
  mutating func isNew(ship name: String) -> Bool {
    told.insert(name.filter(\.isLetter).lowercased()).inserted
  }

  /// Whether a sentence calls a ship by its name alone: `Voor de Tromp gold …`.
  func namesShip(in sentence: Sentence) -> Bool {
    guard !ships.isEmpty else { return false }
    return sentence.tokens.contains { index in
      sentence.words[index].isCapitalised && ships.contains(sentence.words.text(index..<index + 1))
    }
  }

  /// The materiel that a text named last.
  func lastAsset(_ origin: FactText.Origin) -> String? {
    facts.last {
      $0.kind == .asset && $0.place.block == origin.block && $0.place.note == origin.note
    }?.subject
  }

  /// A subject with its kind.
  private struct Name: Hashable {
    var kind: Fact.Kind
    var subject: String
  }

  /// What facts were about when they were found.
  private var names: Set<Name> = []
  /// The places whose names are tied by hyphens.
  private var compounds: [String] = []

  /// Whether a fact of this kind about this subject was found before.
  func contains(_ kind: Fact.Kind, _ subject: String) -> Bool {
    names.contains(Name(kind: kind, subject: subject))
  }

  /// Whether a place was found whose name begins with this one and a hyphen: `Mazar-e-Sharif`.
  func containsCompound(of name: String) -> Bool {
    guard !compounds.isEmpty else { return false }
    let start = name + "-"
    return compounds.contains { $0.hasPrefix(start) }
  }

  /// Where the facts of the text begin that is read now.
  private var start = 0

  /// The facts of one kind in one text.
  private struct Text: Hashable {
    var kind: Fact.Kind
    var block: Int?
    var note: String?

    init(kind: Fact.Kind, _ place: Place) {
      (self.kind, block, note) = (kind, place.block, place.note)
    }

    init(kind: Fact.Kind, _ origin: FactText.Origin) {
      (self.kind, block, note) = (kind, origin.block, origin.note)
    }
  }

  /// What the facts stand on that were found since the text began.
  private var stretches: [Text: Stretches] = [:]

  /// Begins the next text.
  mutating func begin() {
    start = facts.count
    stretches = [:]
  }

  /// The facts of the text that is read now.
  var ofText: ArraySlice<Fact> { facts[start...] }

  /// Whether a fact of this kind stands on a code point of the text that is read now.
  func holds(_ kind: Fact.Kind, _ scalar: Int, _ origin: FactText.Origin) -> Bool {
    stretches[Text(kind: kind, origin)]?.overlaps(scalar..<scalar + 1) ?? false
  }

  /// Whether a number of the text that is read now was taken as a fact.
  func counts(_ range: Range<Int>, _ origin: FactText.Origin) -> Bool {
    let kinds: [Fact.Kind] = [.personnel, .asset, .count, .amount, .period]
    return kinds.contains { stretches[Text(kind: $0, origin)]?.overlaps(range) ?? false }
  }

  mutating func change(_ index: Int, _ change: (inout Fact) -> Void) { change(&facts[index]) }

  /// Whether people of ours were counted before in the text of a sentence.
  func tellsPeople(of sentence: Sentence) -> Bool {
    let origin = sentence.text.origin
    return ofText.contains {
      $0.kind == .personnel && $0.place.block == origin.block && $0.place.note == origin.note
    }
  }

  /// Puts what was found since an index in the order of the text.
  mutating func sort(from start: Int) {
    facts[start...].sort {
      ($0.place.range.lowerBound, $0.place.range.upperBound)
        < ($1.place.range.lowerBound, $1.place.range.upperBound)
    }
  }

  /// All facts, numbered from 1.
  func numbered() -> [Fact] {
    var facts = facts
    for index in facts.indices { facts[index].ordinal = index + 1 }
    return facts
  }
}

extension Fact {
  /// Takes the number over from a figure.
  mutating func take(_ figure: Figure, unit: Unit) {
    qualifier = figure.qualifier
    value = figure.value
    valueMax = figure.valueMax
    self.unit = unit
    currency = figure.currency
  }
}
