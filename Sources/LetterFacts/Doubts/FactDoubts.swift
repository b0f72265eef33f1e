public import LetterModel

/// Which facts of a letter are uncertain, and why: what the letter contradicts, what two rules read
/// otherwise, and what its words leave open. Nothing of it is stored.
public struct FactDoubts {
  private var doubts: [Int: [FactDoubt]] = [:]

  /// Derives the doubts of all facts that nobody rejected.
  public init(_ letter: OpenedLetter) {
    findSaidTwice(in: letter)
    findReadTwice(letter.facts)
    let marks = GluedDigits(letter.letter)
    for fact in letter.facts {
      if let mark = marks.mark(in: fact) {
        add(
          .mark, "the digit behind it was taken for the mark of note \(mark)", to: fact
        )
      }
      addTime(of: fact)
      if fact.kind == .asset, AssetPhrase.isUnknownType(fact.subject) {
        add(.unknownType, "the lexicon knows no type \(fact.subject)", to: fact)
      }
    }
  }

  /// Why a fact is uncertain; empty where nothing speaks against it, or where a person decided.
  public subscript(_ fact: ReviewedFact) -> [FactDoubt] {
    fact.review == .extracted ? doubts[fact.fact.ordinal] ?? [] : []
  }

  private mutating func add(_ kind: FactDoubt.Kind, _ why: String, to fact: Fact) {
    doubts[fact.ordinal, default: []].append(FactDoubt(kind, why))
  }

  private mutating func findSaidTwice(in letter: OpenedLetter) {
    let groups = MeasureAudit.contradictions(
      in: letter.letter, facts: letter.facts, date: letter.date,
      contributions: letter.contributions)
    for group in groups {
      for one in group {
        let others = group.filter { one.contradicts($0) || $0.contradicts(one) }
        guard !others.isEmpty else { continue }
        let list = others.map { "\(MeasureAudit.number($0.fact)) (\($0.fact.place.passage))" }
        add(.saidTwice, "elsewhere in the letter: " + list.joined(separator: ", "), to: one.fact)
      }
    }
  }

  /// Numbers of other values, or of other kinds, on the same words.
  private mutating func findReadTwice(_ facts: [Fact]) {
    let counted = facts.filter { $0.value != nil }
    for (index, fact) in counted.enumerated() {
      // In the order of the text what overlaps stands close behind.
      for other in counted[(index + 1)...].prefix(8) where fact.readsOtherwise(other) {
        add(.readTwice, "\(other.kind.rawValue) «\(other.quote)» stands there too", to: fact)
        add(.readTwice, "\(fact.kind.rawValue) «\(fact.quote)» stands there too", to: other)
      }
    }
  }

  private mutating func addTime(of fact: Fact) {
    guard fact.from != nil || fact.until != nil else { return }
    let days = [fact.from, fact.until].compactMap { $0.map { "\($0)" } }.joined(separator: " to ")
    if fact.isImprecise {
      add(.imprecise, "no exact day: \(days) is taken", to: fact)
    }
    if fact.kind == .period, !fact.quote.namesYear {
      add(.noYear, "no year is named: \(days) is taken", to: fact)
    }
  }
}

extension Fact {
  fileprivate func readsOtherwise(_ other: Fact) -> Bool {
    place.note == other.place.note && (place.note != nil || place.block == other.place.block)
      && place.range.overlaps(other.place.range)
      && (value, valueMax, unit) != (other.value, other.valueMax, other.unit)
  }
}

extension String {
  /// Whether four digits stand together in it.
  fileprivate var namesYear: Bool {
    split { !$0.isWholeNumber }.contains { $0.count == 4 }
  }
}
