internal import LetterModel

/// The measures of contributions through the letters: a line for each number that is told of one,
/// and one for a contribution without any.
struct ContributionLines {
  /// What tells one line from another.
  private struct Key: Hashable {
    var measure: Measure
    var isTotal = false
    /// Beside the number that binds another of the same thing: what is there now.
    var role: Fact.Role?
  }

  private let letters: [DatedLetter]
  private var all: [Timeline.Line] = []
  private var index: [Key: Int] = [:]

  init(_ letters: [DatedLetter]) { self.letters = letters }

  mutating func lines() -> [Timeline.Line] {
    for (index, letter) in letters.enumerated() {
      let before = all.count
      for contribution in letter.letter.ownContributions {
        read(contribution, of: letter, index, linesBefore: before)
      }
      carryTheRest(letter, index)
      tellOfAll(letter, index)
    }
    return all
  }

  private mutating func read(
    _ contribution: Contribution, of letter: DatedLetter, _ at: Int, linesBefore: Int
  ) {
    let stated = numbers(of: contribution)
    let told = Set(stated.map(\.key.measure.aspect))
    let running = running(contribution, nil, on: letter.date)
    // What earlier letters give numbers of, and this one speaks of without them.
    for line in all[..<linesBefore].indices where isTold(all[line], by: contribution, told) {
      let isEnd = contribution.status == .ended
      let lapsed = contribution.status == .continued ? lapsed(all[line], letter.date) : nil
      guard isEnd || lapsed != nil || standing(all[line], on: letter.date) != nil else { continue }
      var term = term(isEnd ? .ends : .carries, contribution, nil, of: letter, at, running)
      if let lapsed { term.start = lapsed }
      all[line].terms.append(term)
    }
    for (key, number) in stated {
      let deed = contribution.status == .ended ? Timeline.Term.Deed.ends : .states
      let running = self.running(contribution, number.aspect, on: letter.date)
      append(term(deed, contribution, number, of: letter, at, running), key)
    }
    guard stated.isEmpty else { return }
    let measure = Measure(subject: contribution.subject, scope: contribution.scope)
    let isNew = !all.contains { $0.measure?.subject == contribution.subject }
    if index[Key(measure: measure)] != nil || isNew && contribution.status != .ended {
      append(term(.states, contribution, nil, of: letter, at, running), Key(measure: measure))
    }
  }

  /// The number that binds of each aspect, then what stands beside it.
  private func numbers(of contribution: Contribution) -> [(key: Key, number: Contribution.Number)] {
    var found: [(key: Key, number: Contribution.Number)] = []
    for measure in contribution.measures {
      guard let binding = ContributionRows.number(of: contribution, measure.aspect),
        measure.aspect != nil
      else { continue }
      found.append((Key(measure: measure, isTotal: contribution.isTotal), binding))
      for other in contribution.numbers(of: measure) where other.role != binding.role {
        let key = Key(measure: measure, isTotal: contribution.isTotal, role: other.role)
        if !found.contains(where: { $0.key == key }) { found.append((key, other)) }
      }
    }
    return found
  }

  private mutating func append(_ term: Timeline.Term, _ key: Key) {
    if let line = index[key] { return all[line].terms.append(term) }
    index[key] = all.count
    let measure = key.measure
    let name =
      ContributionRows.name(measure) + (key.isTotal ? ", in all" : "")
      + (key.role == .planned ? ", planned" : key.role == .actual ? ", now" : "")
    all.append(
      Timeline.Line(
        kind: ContributionRows.kind(measure), subject: name,
        unit: measure.aspect.map { $0 == .people ? .people : .pieces }, measure: measure,
        isTotal: key.isTotal, terms: [term]))
  }

  private func isTold(
    _ line: Timeline.Line, by contribution: Contribution,
    _ told: Set<Contribution.Number.Aspect?>
  ) -> Bool {
    guard let measure = line.measure, measure.aspect != nil, !told.contains(measure.aspect) else {
      return false
    }
    return measure.subject == contribution.subject
      && (measure.scope == contribution.scope || contribution.scope == nil)
  }

  // MARK: Days

  /// The last span of a line that stands on a day.
  private func standing(_ line: Timeline.Line, on day: Day) -> (start: Day, end: Day?)? {
    var last: (start: Day, end: Day?)?
    for term in line.terms where term.letter < letters.count {
      switch term.deed {
      case .states: last = (term.start, term.end)
      case .carries: if let end = term.until { last?.end = end }
      case .ends: last = term.value == nil ? nil : (term.start, term.end)
      }
    }
    guard let last, last.end.map({ $0 >= day }) ?? true else { return nil }
    return last
  }

  /// The last day of what has run out less than a year before: a letter can lengthen it behind that.
  private func lapsed(_ line: Timeline.Line, _ day: Day) -> Day? {
    guard let last = line.terms.last, last.deed == .states, let end = last.end, end < day,
      day.days(since: end) < 366
    else { return nil }
    return end
  }

  /// The last day of what runs of a contribution on a day, or of one number of it: nil where nothing
  /// runs.
  private func running(
    _ contribution: Contribution, _ aspect: Contribution.Number.Aspect?, on day: Day
  ) -> Day? {
    all.filter { line in
      line.measure.map {
        $0.subject == contribution.subject && (aspect == nil || $0.aspect == aspect)
          && ($0.scope == contribution.scope || $0.scope == nil || contribution.scope == nil)
      } ?? false
    }.compactMap { standing($0, on: day)?.end }.max()
  }

  /// The last day of another ship of the same kind, which one that the letter gives no first day
  /// relieves.
  private func others(_ contribution: Contribution, _ day: Day) -> Day? {
    guard contribution.scope != nil else { return nil }
    return all.filter { line in
      line.kind == Fact.Kind.asset.rawValue && line.measure?.subject == contribution.subject
        && line.measure?.scope != contribution.scope
    }
    .compactMap { standing($0, on: day)?.end }.max()
  }

  /// The first day on which it stands as the letter says, and that day where the letter gives it.
  private func start(
    _ contribution: Contribution, until: Day?, of letter: DatedLetter, _ running: Day?
  ) -> (day: Day, stated: Day?) {
    let from = contribution.from
    let isAhead = from.map { $0 > letter.date } ?? false
    // What goes on is there already.
    let isThere =
      contribution.status == .ended || contribution.status == .continued && running == nil
    guard
      let running = running ?? (from == nil && !isThere ? others(contribution, letter.date) : nil)
    else {
      return isAhead && isThere ? (letter.date, nil) : (from ?? letter.date, from)
    }
    if isThere { return (letter.date, nil) }
    if isAhead, let from { return (from, from) }
    guard let end = until ?? letter.end, end > running else { return (letter.date, nil) }
    if let next = letter.from, next <= end { return (next, next) }
    return (running.next ?? letter.date, nil)
  }

  private func term(
    _ deed: Timeline.Term.Deed, _ contribution: Contribution, _ number: Contribution.Number?,
    of letter: DatedLetter, _ at: Int, _ running: Day?
  ) -> Timeline.Term {
    let until = contribution.until
    let opened = letter.letter
    let facts = number?.facts.compactMap { opened.fact($0) } ?? []
    let isSum = number.map { number in !facts.contains { $0.value == number.value } } ?? false
    let isEnd = deed == .ends
    var evidence = opened.evidence(ofFacts: number?.facts ?? [])
    if isEnd || number == nil, let words = contribution.statusQuote {
      evidence.append(opened.evidence(words))
    }
    if deed == .carries, let reference = letter.letter.generalReference {
      evidence.append(opened.evidence(of: reference))
    }
    if evidence.isEmpty { evidence = [opened.evidence(contribution.name)] }
    let places = contribution.areas + [contribution.location].compactMap(\.self)
    var start = start(contribution, until: until, of: letter, running)
    // Of what is there now the letter gives another number: this one begins with the letter.
    let isBesideNow = contribution.numbers.contains {
      $0.aspect == number?.aspect && $0.role == .actual
    }
    if let number, number.role != .actual, isBesideNow, start.day < letter.date {
      start = (letter.date, nil)
    }
    return Timeline.Term(
      letter: at, deed: deed, value: number?.value, valueMax: number?.valueMax,
      qualifier: number?.qualifier, role: number?.role, places: places,
      parts: isSum && facts.count > 1 ? facts : [],
      from: start.stated, isFromImprecise: letter.isImprecise(start.stated, of: contribution),
      until: until, isUntilImprecise: letter.isImprecise(until, of: contribution),
      start: deed == .carries ? letter.date : start.day,
      end: until ?? (isEnd ? letter.date : letter.end.flatMap { $0 < start.day ? nil : $0 }),
      evidence: evidence,
      facts: number?.facts ?? [], contribution: contribution.ordinal)
  }

  /// The lines of what runs and is not spoken of.
  private func unspokenOf(_ letter: DatedLetter, _ at: Int) -> [Int] {
    all.indices.filter { line in
      !all[line].terms.contains { $0.letter == at } && standing(all[line], on: letter.date) != nil
    }
  }

  /// What runs and is not spoken of, where the letter ends all of a mission, or goes on with it and
  /// gives no number: `De Nederlandse deelneming aan Althea eindigt op 15 maart`, `wordt verlengd tot`.
  private mutating func tellOfAll(_ letter: DatedLetter, _ at: Int) {
    let own = letter.letter.ownContributions
    guard
      let whole = own.first(where: {
        $0.subject == $0.mission && $0.numbers.isEmpty && $0.until != nil
          && ($0.status == .ended
            || $0.status == .continued && own.allSatisfy(\.numbers.isEmpty))
      })
    else { return }
    let deed = whole.status == .ended ? Timeline.Term.Deed.ends : .carries
    for line in unspokenOf(letter, at) {
      all[line].terms.append(term(deed, whole, nil, of: letter, at, nil))
    }
  }

  /// What runs and is not spoken of, where the letter declares an earlier one valid for the rest.
  private mutating func carryTheRest(_ letter: DatedLetter, _ at: Int) {
    guard let reference = letter.letter.generalReference else { return }
    for line in unspokenOf(letter, at) {
      all[line].terms.append(
        Timeline.Term(
          letter: at, deed: .carries, start: letter.date,
          evidence: [letter.letter.evidence(of: reference)], facts: [reference.ordinal]))
    }
  }
}
