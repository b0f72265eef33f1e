internal import LetterModel

/// A letter with its day, and the days of what it decides.
struct DatedLetter {
  let letter: OpenedLetter
  let date: Day
  /// The first day of what it decides; nil where it gives none behind its own day.
  let from: Day?
  /// The last day of its mandate; where it gives none that of the letters before it, while that runs.
  private(set) var end: Day?

  /// By their days, those without one left out.
  static func inOrder(_ letters: [OpenedLetter]) -> [DatedLetter] {
    var all = letters.compactMap(DatedLetter.init).sorted {
      ($0.date, $0.letter.id) < ($1.date, $1.letter.id)
    }
    for index in all.indices where all[index].end == nil {
      let date = all[index].date
      all[index].end = all[..<index].compactMap(\.end).last.flatMap { $0 >= date ? $0 : nil }
    }
    return all
  }

  /// Nil for a letter without a day.
  init?(_ letter: OpenedLetter) {
    guard let date = letter.date else { return nil }
    self.letter = letter
    self.date = date
    let decision = MandateRow.end(of: letter)
    let (ended, going) = (
      letter.contributions.filter { $0.status == .ended },
      letter.contributions.filter { $0.status != .ended }
    )
    from =
      Self.start(decision?.1 ?? []).flatMap { $0 > date ? $0 : nil }
      ?? Self.common(going.map(\.from)).flatMap { $0 > date ? $0 : nil }
    // What one of several ends with is not what the letter ends with.
    let past = going.isEmpty ? [] : Set(ended.flatMap(\.evidence).map(\.fact))
    end =
      decision?.0
      ?? ((going.isEmpty ? ended : going).compactMap(\.until)
      + letter.facts.filter {
        $0.kind == .period && !past.contains($0.ordinal) && !letter.isOfGround($0)
      }
      .compactMap(\.until)).max()
  }

  /// The first day of the words that give the last one; those of the opening before all others.
  private static func start(_ decision: [Fact]) -> Day? {
    let opening = decision.filter { $0.place.section == "0" }
    return (opening.isEmpty ? decision : opening).compactMap(\.from).min()
  }

  /// The day on which most of the contributions begin: what one of several begins with is not what the
  /// letter begins with.
  private static func common(_ days: [Day?]) -> Day? {
    Dictionary(grouping: days.compactMap(\.self)) { $0 }.first { $0.value.count * 2 > days.count }?
      .key
  }

  /// Whether all words that give a contribution a day give it only roughly, or none give it and it is
  /// reckoned from a first day and a duration.
  func isImprecise(_ day: Day?, of contribution: Contribution) -> Bool {
    let facts = contribution.evidence.filter { $0.role == .period }
      .compactMap { letter.fact($0.fact) }.filter { $0.from == day || $0.until == day }
    guard day != nil, contribution.evidence.contains(where: { $0.role == .period }) else {
      return false
    }
    return facts.isEmpty ? contribution.isImprecise : facts.allSatisfy(\.isImprecise)
  }
}

extension OpenedLetter {
  /// `Resolutie 2296 loopt op 30 juni af`: how long a ground holds, and not what rests on it.
  fileprivate func isOfGround(_ period: Fact) -> Bool {
    let words = places.sentence(at: period.place).lowercased().split { !$0.isLetter }
    return words.contains { ["resolutie", "resoluties", "mandaat", "machtiging"].contains($0) }
      && !words.contains {
        ["bijdrage", "bijdragen", "inzet", "deelname", "nederlandse", "nederland"].contains($0)
      }
  }

  /// What declares an earlier letter valid for all that this one does not speak of: `voor de
  /// overige punten`.
  var generalReference: Fact? {
    facts.first { $0.kind == .referenceIncorporation && Self.isGeneral($0) }
  }

  static func isGeneral(_ fact: Fact) -> Bool {
    fact.subject.lowercased().split { !$0.isLetter }.contains { $0 == "overige" || $0 == "overig" }
  }

  /// Whether a letter only reports of a contribution what was: it speaks of it where it looks back,
  /// and gives it no days there.
  func isReported(_ contribution: Contribution) -> Bool {
    let facts = contribution.evidence.compactMap { piece in
      fact(piece.fact).map { (piece.role, $0) }
    }
    return looksBack(at: contribution.name.place)
      && facts.allSatisfy { role, fact in role == .period || looksBack(at: fact.place) }
      && !facts.contains { role, fact in role == .period && looksBack(at: fact.place) }
  }

  /// Whether a place stands where the letter tells what was.
  func looksBack(at place: Place) -> Bool { places.topic(at: place) == .progress }

  /// The contributions of which it decides something or tells what goes on.
  var ownContributions: [Contribution] { contributions.filter { !isReported($0) } }
}
