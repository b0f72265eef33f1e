internal import DutchLanguage
import LetterModel

/// Which contributions a statement is about.
struct ContributionTargets {
  let context: LetterContext

  /// The names that a statement is about, near a token: those of its clause, else those of the
  /// sentence, else those that the sentences before or the heading lend a sentence without own
  /// subject.
  func subjects(_ index: Int, near token: Int? = nil) -> [String] {
    let statement = context.statements[index]
    guard !isForeign(statement) else { return [] }
    var own = statement.subjects.filter { $0.name != context.mission && $0.name != "reform" }
    // `toestellen`: the fact knows which.
    own += statement.facts.filter { $0.kind == .asset }.map {
      Subject(kind: .asset, name: context.asset($0.subject), tokens: statement.tokens(of: $0))
    }
    let isOfMissions = own.count { $0.kind == .mission } > 1
    if let mission = context.otherMissions[index], !isOfMissions,
      own.allSatisfy({ $0.kind != .asset })
    {
      return [mission]
    }
    if own.contains(where: { $0.kind == .asset }) { own.removeAll { $0.kind == .mission } }
    if let token, own.count > 1 {
      let clause = statement.sentence.clause(around: token)
      let near = own.filter { clause.contains($0.tokens.lowerBound) }
      let part = statement.part(around: token)
      let nearest = near.filter { part.contains($0.tokens.lowerBound) }
      if !near.isEmpty { return unique(nearest.isEmpty ? near : nearest) }
      let ahead = own.filter { $0.tokens.upperBound <= token }
      if !ahead.isEmpty { return unique(run(ahead)) }
    }
    if !own.isEmpty { return unique(own) }
    if let mission = context.mission, isOfWhole(statement.sentence), statement.head.isEmpty {
      return [mission]
    }
    guard isCarriedOn(statement) else { return [] }
    let carried = unique(context.about[index].filter { $0.name != context.mission })
    return carried.isEmpty ? [context.mission].compactMap { $0 } : carried
  }

  /// The drafts of those subjects that fit the places and units of the statement.
  func drafts(_ index: Int, near token: Int? = nil, in list: ContributionList) -> [Int] {
    let statement = context.statements[index]
    var found: [Int] = []
    var names = subjects(index, near: token)
    if names.allSatisfy({ list.indices(of: $0).isEmpty }), isCarriedOn(statement),
      statement.subjects.isEmpty
    {
      names = unique(statement.head)
    }
    for name in names {
      var all = list.indices(of: name)
      if all.count > 1 {
        let units = all.filter { list.drafts[$0].unit.map { holds(statement, $0) } ?? false }
        if !units.isEmpty {
          all = units
        } else {
          let places = context.places[index]
          let there = all.filter { index in
            places.contains { list.drafts[index].agrees(with: $0) }
          }
          if !there.isEmpty { all = there }
        }
      }
      found += all
    }
    if found.isEmpty, !isForeign(statement) {
      found = list.units.filter { index in
        list.drafts[index].unit.map { holds(statement, $0) } ?? false
      }
    }
    return found
  }

  /// `België zet zijn F-16’s in`.
  private func isForeign(_ statement: Statement) -> Bool {
    let sentence = statement.sentence
    let start = sentence.tokens.lowerBound
    return sentence.text.roles[start].contains(.country) && !sentence.has(.dutch)
  }

  /// Whether a sentence without own subject speaks of what was said: it begins with a word that
  /// points back, or names a contribution.
  private func isCarriedOn(_ statement: Statement) -> Bool {
    let words = statement.sentence.words
    let start = statement.sentence.tokens.lowerBound
    let pointers: [StaticString] = [
      "deze", "dit", "dat", "die", "zij", "ze", "het", "hij", "beide",
    ]
    if !statement.head.isEmpty { return true }
    return words.isWord(start, among: pointers)
      || statement.sentence.has(.contribution) && !isOfWhole(statement.sentence)
  }

  /// `de Nederlandse inzet in Irak`: all of it, whatever the sentence before is about.
  func isOfWhole(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains { index in
      sentence.words.isWord(index, "nederlandse")
        && sentence.first(.contribution, in: sentence.range(index + 1, upTo: index + 3)) != nil
    }
  }

  private func holds(_ statement: Statement, _ name: String) -> Bool {
    statement.sentence.words.text(statement.sentence.tokens).range(ofWord: name) != nil
  }

  /// The last of them with those that stand right before it: `vier Apaches, drie Chinooks`.
  private func run(_ subjects: [Subject]) -> [Subject] {
    var run: [Subject] = []
    for subject in subjects.reversed() {
      if let first = run.last, first.tokens.lowerBound - subject.tokens.upperBound > 3 { break }
      run.append(subject)
    }
    return run
  }

  private func unique(_ subjects: [Subject]) -> [String] {
    var names: [String] = []
    for subject in subjects where !names.contains(subject.name) { names.append(subject.name) }
    return names
  }
}
