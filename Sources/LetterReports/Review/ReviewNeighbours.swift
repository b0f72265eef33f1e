package import LetterArchive
internal import LetterComparing
package import LetterModel

/// What a letter's other print and the letters around it in its series say of the same things.
package struct ReviewNeighbours {
  /// A fact of another letter on an unchanged sentence.
  package struct Twin {
    package var letter: OpenedLetter
    package var fact: ReviewedFact
  }

  private var conflicts: [Int: [String]] = [:]
  private var predecessors: [Int: [String]] = [:]
  private let others: [OpenedLetter]
  private let letter: OpenedLetter

  /// Opens the letters of the series and the other print.
  package init(of letter: OpenedLetter, in store: Archive) throws {
    let letters = try store.list().filter { summary in
      summary.id != letter.id
        && (summary.work == letter.identity.work
          || !Set(summary.series).isDisjoint(with: letter.identity.series))
    }
    self.init(
      of: letter,
      others: try store.read { try letters.map { try store.opened($0.reference) } })
  }

  package init(of letter: OpenedLetter, others: [OpenedLetter]) {
    (self.letter, self.others) = (letter, others)
    if let twin = others.first(where: { $0.identity.work == letter.identity.work }) {
      for change in MandateChanges(from: twin, to: letter).changed {
        note(change, as: "\(twin.id) prints \(Self.value(change.old))", in: \.conflicts)
      }
    }
    let earlier = others.filter { other in
      guard let a = other.date, let b = letter.date else { return false }
      return a < b
    }
    let day = earlier.compactMap(\.date).max()
    let last = earlier.filter { $0.date == day }
    guard
      let before = last.first(where: { $0.identity.chamber == letter.identity.chamber })
        ?? last.first
    else { return }
    for change in MandateChanges(from: before, to: letter).changes where !change.old.text.isEmpty {
      let line = "\(before.id) said \(Self.value(change.old))"
      let differs = change.isChanged && !change.isOnlyLengthened
      note(change, as: line, in: differs ? \.conflicts : \.predecessors)
    }
  }

  private static func value(_ cell: Matrix.Cell) -> String {
    cell.text.isEmpty ? "nothing" : cell.text
  }

  private mutating func note(
    _ change: MandateChanges.Change, as line: String,
    in list: WritableKeyPath<ReviewNeighbours, [Int: [String]]>
  ) {
    for fact in Set(change.new.evidence.compactMap(\.fact)) {
      self[keyPath: list][fact, default: []].append(line)
    }
  }

  /// What differs from it in the other print and in the letter before.
  package func disagreements(_ fact: Fact) -> [String] { conflicts[fact.ordinal] ?? [] }

  /// What the letter before said of it, where that is the same.
  package func same(_ fact: Fact) -> [String] { predecessors[fact.ordinal] ?? [] }

  /// The facts of other letters on the same words of the same sentence, of which nobody decided yet.
  package func twins(of fact: Fact) -> [Twin] {
    let sentence = letter.places.sentence(at: fact.place)
    return others.flatMap { other in
      other.reviewedFacts.filter { reviewed in
        reviewed.review == .extracted && reviewed.fact.kind == fact.kind
          && reviewed.fact.quote == fact.quote && reviewed.fact.texts == fact.texts
          && other.places.sentence(at: reviewed.fact.place) == sentence
      }.map { Twin(letter: other, fact: $0) }
    }
  }

  /// How the facts drawn by lot turned out, here and in the other letters.
  package var drawn: WilsonShare {
    let outcomes = ([letter] + others).flatMap { letter in
      letter.reviewedFacts.filter {
        $0.review != .extracted && $0.review != .added && ReviewAgenda.isDrawn($0.fact, of: letter)
      }
    }
    return WilsonShare(right: outcomes.count { $0.review == .confirmed }, of: outcomes.count)
  }
}
