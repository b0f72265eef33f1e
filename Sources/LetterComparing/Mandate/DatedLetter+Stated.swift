internal import LetterModel

/// When stands what a letter states in words: where it acts, on which ground, what must hold.
///
/// The nearest words tell: a last day in the sentence; the contributions of which the sentence is
/// told; the year in the heading above it; of a ground, the contributions that act where it holds.
/// Without any of these it stands as long as the mandate of its letter.
extension DatedLetter {
  struct Stand {
    var from: Day
    var until: Day?
    /// Whether words bound it, and not only the mandate of its letter.
    var isBounded = true

    /// The last day where words give it.
    var stated: Day? { isBounded ? until : nil }
  }

  func stand(of fact: Fact) -> Stand {
    switch fact.kind {
    case .criterion:
      // What is tested is whether the ground above it may be used.
      if let ground = ground(above: fact) { return stand(of: ground) }
    default:
      if let own = ownDays(of: fact) { return own }
      if let days = days(of: contributions(toldIn: fact)) { return days }
    }
    if let year = year(inHeadingOf: fact) { return year }
    if fact.kind == .legalBasis, let scope = fact.scope, let days = days(of: acting(in: scope)) {
      return days
    }
    return Stand(from: date, until: end, isBounded: false)
  }

  /// From the first day to the last of all that says one thing; words that bound it come before
  /// those that do not.
  func stand(ofAll facts: [Fact]) -> Stand {
    let all = facts.map(stand)
    let bounded = all.filter(\.isBounded)
    let stands = bounded.isEmpty ? all : bounded
    let until = stands.contains { $0.until == nil } ? nil : stands.compactMap(\.until).max()
    return Stand(
      from: stands.map(\.from).min() ?? date, until: until, isBounded: !bounded.isEmpty)
  }

  // MARK: Words that bound

  /// `Tot en met 31 december 2018 treedt Nederland boven Oost-Syrië op krachtens`
  private func ownDays(of fact: Fact) -> Stand? {
    let sentence = letter.places.sentence(at: fact.place)
    let periods = letter.facts.filter {
      $0.kind == .period && $0.place.section == fact.place.section
        && $0.place.block == fact.place.block && $0.place.note == fact.place.note
        && (($0.until ?? $0.from).map { $0 >= date } ?? false)
        && letter.places.sentence(at: $0.place) == sentence
    }
    guard let last = periods.compactMap(\.until).max() else {
      // `wordt per 1 juli uitgebreid met Kidal`
      return periods.compactMap(\.from).min().map { Stand(from: $0, until: end, isBounded: false) }
    }
    let from = periods.filter { $0.until == last }.compactMap(\.from).min() ?? date
    return Stand(from: max(from, date), until: last)
  }

  /// Those that say so; else those that its sentence, else the heading above it, names by their own
  /// names: a type of materiel, a mission.
  private func contributions(toldIn fact: Fact) -> [Contribution] {
    let tied = letter.contributions(with: fact)
    guard tied.isEmpty else { return tied }
    let named = letter.contributions.filter { $0.subject.contains(where: \.isUppercase) }
    return [letter.places.sentence(at: fact.place), letter.places.heading(at: fact.place)].lazy
      .map { words in named.filter { words.contains($0.subject) } }.first { !$0.isEmpty } ?? []
  }

  private func acting(in scope: String) -> [Contribution] {
    letter.contributions.filter { $0.areas.contains { $0.sharesName(with: scope) } }
  }

  /// From the first day to the last; nil of none, and where the letter does not bound one of them.
  private func days(of contributions: [Contribution]) -> Stand? {
    let ends = contributions.compactMap(\.until)
    guard let start = contributions.map({ max($0.from ?? date, date) }).min(),
      ends.count == contributions.count
    else { return nil }
    return Stand(from: start, until: ends.max())
  }

  /// `Mandaat voor optreden boven Syrië in 2018`
  private func year(inHeadingOf fact: Fact) -> Stand? {
    let words = letter.places.heading(at: fact.place).split { !$0.isLetter && !$0.isNumber }
    let years = zip(words, words.dropFirst()).compactMap { word, next in
      word == "in" && next.count == 4 ? Int(next) : nil
    }
    guard years.count == 1, let first = Day(year: years[0], month: 1, day: 1),
      let last = Day(year: years[0], month: 12, day: 31), last >= date
    else { return nil }
    return Stand(from: max(first, date), until: last)
  }

  private func ground(above criterion: Fact) -> Fact? {
    letter.facts.last {
      $0.kind == .legalBasis && $0.place.section == criterion.place.section
        && $0.ordinal < criterion.ordinal
    }
  }
}

extension String {
  /// Whether both name a place of the same name, or a part of it: `Syrië`, `boven Oost-Syrië en
  /// Irak`.
  func sharesName(with other: String) -> Bool {
    func names(_ text: String) -> Set<Substring> {
      Set(text.split { !$0.isLetter }.filter { $0.first?.isUppercase == true && $0.count > 3 })
    }
    return !names(self).isDisjoint(with: names(other))
  }
}
