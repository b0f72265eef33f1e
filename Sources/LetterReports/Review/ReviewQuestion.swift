package import LetterArchive
package import LetterModel

/// One thing that the clerk is asked about, with what helps to answer.
package struct ReviewQuestion {
  /// What it is about.
  package enum Subject {
    /// The facts that say the same in the same words of values, the first of them shown.
    case facts([ReviewedFact])
    /// A number that nothing explains.
    case number(NumberClaim)
    /// A field of the header, a level or a signatory of which the reader is unsure.
    case item(ReviewedItem)
  }

  /// Why it is asked, in the order in which the round asks.
  package enum Occasion: Int, Comparable {
    /// Two places, prints, letters or rules say different things.
    case disagreement
    /// Nothing explains it.
    case unclaimed
    /// Its words leave it open, or a digit of it may be a note's mark.
    case uncertain
    /// What the mandate rests on, or what the rules are unsure of.
    case doubt
    case reading
    /// One of the certain ones, by lot.
    case sample

    package static func < (left: Occasion, right: Occasion) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package var subject: Subject
  package var occasion: Occasion
  /// The chance that it is wrong times its weight: the greater comes first.
  package var worth = 0.0
  /// The rule that read it; nil where none did.
  package var rule: ReviewRule?
  /// What other places and letters say, a line each.
  package var others: [String] = []

  /// Why the rules read it so: the rule, how often it is right, and the words that decided.
  package func reason(in letter: OpenedLetter) -> String? {
    guard let rule, case .facts(let facts) = subject else { return nil }
    let share = rule.precision.map { "right in \(Int(($0 * 100).rounded())) %" }
    let words = FactRows.words(rule.because, of: facts[0].fact, in: letter)
    return "rule \(rule.id), \(share ?? "never measured")"
      + (words.isEmpty ? "" : ", by " + words.map { "«\($0)»" }.joined(separator: " "))
  }
}

/// Why a fact was read, as the program that has the rules tells it.
package struct ReviewRule {
  package var id: String
  /// How often what it reads is right, from 0 to 1; nil where that was never measured.
  package var precision: Double?
  /// Where the words that decided stand in the text of the fact.
  package var because: [Range<Int>]

  package init(id: String, precision: Double?, because: [Range<Int>]) {
    (self.id, self.precision, self.because) = (id, precision, because)
  }
}

/// What the clerk is asked about a letter, in order.
package struct ReviewAgenda {
  package var questions: [ReviewQuestion] = []
  /// How many facts are taken to be right without a question.
  package var certain = 0

  /// - Parameters:
  ///   - isAll: whether what was decided is asked again.
  ///   - doubts: what makes a fact uncertain.
  package init(
    _ letter: OpenedLetter, items: [ReviewedItem], numbers: [NumberClaim],
    neighbours: ReviewNeighbours, isAll: Bool, kind: Fact.Kind?,
    doubts: (ReviewedFact) -> [FactDoubt], rule: (Fact) -> ReviewRule?
  ) {
    var groups: [[String: String]: [ReviewedFact]] = [:]
    for fact in letter.reviewedFacts {
      let isOpen = isAll || fact.review == .extracted
      guard isOpen, kind == nil || fact.fact.kind == kind else { continue }
      groups[fact.fact.texts.merging(["kind": fact.fact.kind.rawValue]) { $1 }, default: []]
        .append(fact)
    }
    for facts in groups.values.sorted(by: { $0[0].fact.ordinal < $1[0].fact.ordinal }) {
      let rule = rule(facts[0].fact)
      let doubts = facts.flatMap(doubts)
      let others = facts.flatMap { neighbours.disagreements($0.fact) } + doubts.map(\.why)
      let doubt = 1 - (rule?.precision ?? 0.5)
      let occasion: ReviewQuestion.Occasion
      if others.count > doubts.count || doubts.contains(where: \.isConflict) {
        occasion = .disagreement
      } else if !doubts.isEmpty {
        occasion = .uncertain
      } else if kind != nil || isAll || Self.bearsMandate(facts[0].fact) || doubt > 0.05 {
        occasion = .doubt
      } else if facts.contains(where: { Self.isDrawn($0.fact, of: letter) }) {
        occasion = .sample
      } else {
        certain += facts.count
        continue
      }
      questions.append(
        ReviewQuestion(
          subject: .facts(facts), occasion: occasion,
          worth: doubt * Self.weight(facts[0].fact), rule: rule,
          others: Self.unique(
            others + Self.elsewhere(facts) + facts.flatMap { neighbours.same($0.fact) })))
    }
    questions += numbers.map { ReviewQuestion(subject: .number($0), occasion: .unclaimed) }
    if kind == nil {
      questions += items.filter { isAll || Self.isUnsure($0, in: letter.letter) }
        .map { ReviewQuestion(subject: .item($0), occasion: .reading) }
    }
    order()
  }

  private mutating func order() {
    let places = questions.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.occasion != b.occasion { return a.occasion < b.occasion }
      return a.worth != b.worth ? a.worth > b.worth : left.offset < right.offset
    }
    questions = places.map(\.element)
  }

  /// Whether the mandate rests on it: ceilings, periods, legal bases and money.
  package static func bearsMandate(_ fact: Fact) -> Bool { weight(fact) > 1 }

  /// What a wrong one costs, beside a wrong one of the least.
  private static func weight(_ fact: Fact) -> Double {
    switch fact.kind {
    case .personnel: fact.texts["role"] == "ceiling" ? 5 : 1
    case .period, .legalBasis: 4
    case .amount: 3
    default: 1
    }
  }

  private static func isUnsure(_ item: ReviewedItem, in letter: Letter) -> Bool {
    guard item.review == .extracted else { return false }
    switch item.target {
    case .header(let field): return item.value.isEmpty && ["date", "senders"].contains(field)
    case .heading(let path):
      return letter.sections.first { $0.path == path }?.levelBasis == .inferred
    default: return false
    }
  }

  private static func unique(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }

  private static func elsewhere(_ facts: [ReviewedFact]) -> [String] {
    facts.dropFirst().map { "the same at \($0.fact.place)" }
  }

  /// One fact in twenty, always the same ones of a letter.
  package static func isDrawn(_ fact: Fact, of letter: OpenedLetter) -> Bool {
    // FNV-1a.
    let hash = "\(letter.id)\(fact.place)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return hash % 20 == 0
  }
}

/// A share with the interval in which it lies with 95 % certainty.
///
/// Source: Wilson's score interval, <https://doi.org/10.1080/01621459.1927.10502953>
package struct WilsonShare {
  package let right: Int
  package let count: Int

  package init(right: Int, of count: Int) { (self.right, self.count) = (right, count) }

  /// Its lower and upper end, from 0 to 1.
  package var interval: ClosedRange<Double> {
    guard count > 0 else { return 0...1 }
    let (n, z) = (Double(count), 1.96)
    let share = Double(right) / n
    let middle = share + z * z / (2 * n)
    let width = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let all = 1 + z * z / n
    return max(0, (middle - width) / all)...min(1, (middle + width) / all)
  }

  /// Such as `19 of 20 right: 95 % (76 to 99 %)`.
  package var text: String {
    func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
    guard count > 0 else { return "none looked at yet" }
    return "\(right) of \(count) right: \(percent(Double(right) / Double(count))) % "
      + "(\(percent(interval.lowerBound)) to \(percent(interval.upperBound)) %)"
  }
}
