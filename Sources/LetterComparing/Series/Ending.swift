/// A sentence that says that something ends, and what that is.
struct Ending {
  let sentence: Int
  private let subject: ClauseSubject

  /// Nil where the sentence ends nothing: where it denies it, or wishes or fears it.
  ///
  /// - Parameter before: the sentence before it in its paragraph, to which `deze bijdrage` points.
  init?(_ text: String, after before: String?, sentence: Int) {
    guard Self.sieve.passes(text) else { return nil }
    let clauses = Clause.all(in: text)
    guard let at = clauses.indices.first(where: { Self.ends(clauses[$0]) }) else { return nil }
    // `De inzet, die in 2014 begon, eindigt`: what ends stands before the comma.
    for index in (0...at).reversed() {
      if index < at, clauses[index].words.first.map({ Self.relative.contains($0.text) }) ?? true {
        continue
      }
      var subject = ClauseSubject(clauses[index], isFirst: index == 0)
      if subject.isThatOfBefore {
        guard let clause = before.flatMap({ Clause.all(in: $0).first }) else { return nil }
        subject = ClauseSubject(clause, isFirst: true)
        if subject.things.allSatisfy(\.isCommon) { return nil }
      }
      if !subject.things.isEmpty {
        self.sentence = sentence
        self.subject = subject
        return
      }
    }
    return nil
  }

  /// The words that end something, and those that do so beside others.
  private static let sieve = WordSieve(
    EndingWords.endings.union(["langer", "meer", "einde", "afgelopen"]))

  private static let relative: Set<String> = ["die", "dat", "waar", "waarin", "waarvan", "wie"]

  /// `wordt beëindigd`, `is niet langer`, `geen sprake meer`; not `nog niet ingetrokken`, and not
  /// `moet worden beëindigd`.
  private static func ends(_ clause: Clause) -> Bool {
    guard !clause.has(EndingWords.continuing) else { return false }
    let words = clause.words.map(\.text)
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      let isNoMore =
        word == "langer" && before == "niet"
        || word == "meer" && (before == "sprake" || before == "niet")
      if isNoMore { return true }
      // `de afgelopen maanden` is a time.
      let isEnding =
        EndingWords.endings.contains(word) || word == "einde" && before == "ten"
        || word == "afgelopen" && ["is", "was", "zijn"].contains(before)
      if isEnding, !clause.has(EndingWords.denials) { return true }
    }
    return false
  }

  /// What it ends, by the word for it.
  var nouns: [String] { subject.things.map(\.noun) }

  /// Whether it ends what a clause of the old letter is about.
  func ends(_ old: ClauseSubject) -> Bool {
    if !subject.places.isEmpty, !old.places.isEmpty, subject.places.isDisjoint(with: old.places) {
      return false
    }
    return subject.things.contains { thing in
      old.things.contains { other in
        thing.noun == other.noun && thing.owner == other.owner
          && (!thing.isCommon || hasCompany(of: old))
      }
    }
  }

  /// Of what any letter has, the same one: no other thing that ends, and the same beside it.
  private func hasCompany(of old: ClauseSubject) -> Bool {
    guard subject.things.allSatisfy(\.isCommon) else { return false }
    let (ours, theirs) = (subject.company, old.company)
    if ours.isEmpty { return subject.places.isEmpty || !old.places.isEmpty }
    return !ours.isDisjoint(with: theirs)
  }
}
