internal import LetterModel

/// Lays the decisions that hold over the facts that were found.
///
/// A decision belongs to a quote in its sentence. Where the sentence stands in the letter, at its old
/// place or at another, the decision holds there: a confirmed, corrected or added fact stands as it
/// was decided even where the rules do not find it. Where the sentence is gone, the decision is
/// orphaned and listed.
struct FactReview {
  private(set) var facts: [ReviewedFact] = []
  private(set) var orphans: [Orphan] = []
  /// The facts of which a person corrected the number, as they were found, by their ordinals.
  private(set) var numbersFound: [Int: Fact] = [:]

  /// A decision that finds nothing to hold for.
  struct Orphan: Equatable {
    var decision: Int
    var why: String
  }

  init(
    found: [Fact], decisions: [Decision], letter: Letter,
    sentences: @escaping @Sendable (String) -> [Range<Int>]
  ) {
    lazy var places = LetterPlaces(letter, sentences: sentences)
    var free = found.map { ReviewedFact($0) }
    var numbers: [Int: Fact] = [:]
    for decision in decisions where decision.subject == .fact && decision.action != .retracted {
      guard let place = places.place(of: decision.anchor) else {
        orphans.append(
          Orphan(decision: decision.id, why: "the sentence is no longer in the letter"))
        continue
      }
      let index = Self.index(of: decision, at: place, among: free)
      if let index {
        free[index].decision = decision.id
        free[index].review = ReviewStatus(decision.action)
        if decision.action != .rejected {
          let old = free[index].fact
          Self.decide(&free[index].fact, decision, place, places)
          if free[index].fact.hasOnlyAnotherNumber(than: old) { numbers[decision.id] = old }
        }
      } else if decision.action != .rejected {
        // The words are a stand-in until `decide` puts the decided ones there.
        guard let kind = Fact.Kind(rawValue: decision.field) else { continue }
        var fact = Fact(
          ordinal: 0, kind: kind, subject: kind.rawValue, quote: decision.anchor.quote,
          place: place)
        Self.decide(&fact, decision, place, places)
        free.append(
          ReviewedFact(fact, review: ReviewStatus(decision.action), decision: decision.id))
      }
    }
    facts = decisions.isEmpty ? free : Self.ordered(free, in: letter)
    for fact in facts {
      guard var old = fact.decision.flatMap({ numbers[$0] }) else { continue }
      old.ordinal = fact.fact.ordinal
      numbersFound[old.ordinal] = old
    }
  }

  /// The contributions of the facts that stand. A corrected number stays a number of what it was
  /// found for: the rules tie facts by the numbers that the letter prints.
  func contributions(_ find: ([Fact]) -> [Contribution]) -> [Contribution] {
    let standing = facts.filter { $0.review != .rejected }.map(\.fact)
    guard !numbersFound.isEmpty else { return find(standing) }
    let decided = standing.filter { numbersFound[$0.ordinal] != nil }
    let byOrdinal = Dictionary(uniqueKeysWithValues: decided.map { ($0.ordinal, $0) })
    return find(standing.map { numbersFound[$0.ordinal] ?? $0 }).map {
      $0.correcting(numbersFound, byOrdinal)
    }
  }

  /// The found fact that was decided on: of its kind, at the same words, else upon them.
  private static func index(
    of decision: Decision, at place: Place, among facts: [ReviewedFact]
  ) -> Int? {
    guard decision.action != .added else { return nil }
    let near = facts.indices.filter { index in
      let fact = facts[index].fact
      return facts[index].decision == nil && fact.kind.rawValue == decision.field
        && fact.place.note == place.note && fact.place.block == place.block
        && fact.place.range.overlaps(place.range)
    }
    let same = near.filter { facts[$0].fact.place.range == place.range }
    func isAlike(_ index: Int) -> Bool {
      let fields = facts[index].fact.texts
      return ["subject", "value", "from", "until"].allSatisfy {
        fields[$0] == decision.before[$0]
      }
    }
    return same.first(where: isAlike) ?? same.first ?? near.first(where: isAlike)
  }

  /// Gives a fact the values and the words that were decided.
  private static func decide(
    _ fact: inout Fact, _ decision: Decision, _ place: Place, _ places: LetterPlaces
  ) {
    try? fact.setAll(decision.after)
    fact.place = place
    fact.quote = decision.anchor.quote
    // Words that were corrected stand at a distance from those that were found.
    guard let quote = decision.after["quote"], let shift = decision.after["quote_shift"],
      let start = Int(shift).map({ place.range.lowerBound + $0 }), start >= 0
    else { return }
    let range = start..<start + quote.unicodeScalars.count
    var moved = place
    moved.range = range
    guard places.words(at: moved) == quote else { return }
    fact.quote = quote
    fact.place = moved
  }

  /// By place in the letter, blocks before notes, numbered from 1.
  private static func ordered(_ facts: [ReviewedFact], in letter: Letter) -> [ReviewedFact] {
    func key(_ place: Place) -> (Int, Int, Int, Int) {
      let note = place.note.flatMap { number in
        letter.notes.firstIndex { $0.number == number }
      }
      return (note ?? -1, place.block ?? 0, place.range.lowerBound, place.range.upperBound)
    }
    let keyed = facts.map { (key: key($0.fact.place), fact: $0) }
    // Two facts on the same words keep the order in which they were found.
    let sorted = keyed.enumerated().sorted {
      $0.element.key == $1.element.key ? $0.offset < $1.offset : $0.element.key < $1.element.key
    }
    return sorted.enumerated().map { index, entry in
      var fact = entry.element.fact
      fact.fact.ordinal = index + 1
      return fact
    }
  }
}

extension Fact {
  fileprivate func hasOnlyAnotherNumber(than found: Fact) -> Bool {
    guard value != nil, found.value != nil else { return false }
    var same = self
    (same.value, same.valueMax, same.qualifier) = (found.value, found.valueMax, found.qualifier)
    return same == found && self != found
  }
}
