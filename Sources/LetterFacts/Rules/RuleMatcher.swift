internal import DutchLanguage

/// A place that a rule found.
struct RuleMatch<Gives: Sendable> {
  let rule: Rule<Gives>
  /// What the pattern itself covers.
  let match: Range<Int>
  /// What the rule reaches over, without the sign at its end.
  let tokens: Range<Int>
}

extension Rule {
  /// Where the rule holds in a sentence, in order; no two matches overlap.
  func find(in sentence: Sentence) -> [RuleMatch<Gives>] {
    search.find(in: sentence).map { RuleMatch(rule: self, match: $0.match, tokens: $0.tokens) }
  }
}

extension RuleSearch {
  /// Where it holds in a sentence, and how far that reaches.
  ///
  /// - Parameter last: where the last number of a match must stand.
  fileprivate func find(
    in sentence: Sentence, upTo last: Int? = nil
  ) -> [(match: Range<Int>, tokens: Range<Int>)] {
    let ways = pattern.standing(in: sentence)
    guard ways != 0, when.allSatisfy({ $0.mayHold(in: sentence) }) else { return [] }
    var found: [(match: Range<Int>, tokens: Range<Int>)] = []
    var next = sentence.tokens.lowerBound
    let seen = sentence.seen
    for start in sentence.tokens where start >= next && pattern.start.mayBe(seen[start]) {
      guard let end = pattern.end(of: ways, at: start, sentence, upTo: last),
        when.allSatisfy({ $0.holds(around: start..<end, sentence) })
      else { continue }
      let reached =
        switch reach {
        case .match: start..<end
        case .clause: sentence.trimmed(sentence.clause(around: start))
        case .sentence: sentence.trimmed(sentence.tokens)
        }
      found.append((start..<end, reached))
      next = reach == .sentence ? end : max(end, reached.upperBound)
    }
    return found
  }
}

extension Rule {
  /// The match in a sentence whose last number is this one, whatever numbers the rule passes over
  /// before it: `neemt met negen militairen toe tot 120`.
  func match(of figure: Figure, in sentence: Sentence) -> RuleMatch<Gives>? {
    search.find(in: sentence, upTo: figure.number).first {
      $0.match.contains(figure.number)
    }.map { RuleMatch(rule: self, match: $0.match, tokens: $0.tokens) }
  }
}

extension Condition {
  /// False where it holds around no match of a sentence.
  func mayHold(in sentence: Sentence) -> Bool {
    switch self {
    case .clause(let pattern), .sentence(let pattern), .before(let pattern), .behind(let pattern),
      .earlier(let pattern), .later(let pattern):
      pattern.standing(in: sentence) != 0
    case .topic, .opening: holds(around: sentence.tokens, sentence)
    case .not: true
    case .any(let all): all.contains { $0.mayHold(in: sentence) }
    }
  }

  func holds(around match: Range<Int>, _ sentence: Sentence) -> Bool {
    switch self {
    case .clause(let pattern):
      pattern.stands(in: sentence.clause(around: match.lowerBound), sentence)
    case .sentence(let pattern): pattern.stands(in: sentence.tokens, sentence)
    case .before(let pattern):
      pattern.stands(
        in: sentence.clause(around: match.lowerBound).lowerBound..<match.lowerBound, sentence)
    case .behind(let pattern):
      pattern.stands(
        in: match.upperBound..<sentence.clause(from: match.upperBound).upperBound, sentence)
    case .earlier(let pattern):
      pattern.stands(in: sentence.tokens.lowerBound..<match.lowerBound, sentence)
    case .later(let pattern):
      pattern.stands(in: match.upperBound..<sentence.tokens.upperBound, sentence)
    case .topic(let topics): sentence.text.origin.topic.map(topics.contains) ?? false
    case .opening: sentence.text.origin.isOpening
    case .not(let other): !other.holds(around: match, sentence)
    case .any(let all): all.contains { $0.holds(around: match, sentence) }
    }
  }
}

extension Pattern {
  /// Whether it stands anywhere in a range.
  func stands(in range: Range<Int>, _ sentence: Sentence) -> Bool {
    let ways = standing(in: sentence)
    guard ways != 0 else { return false }
    let seen = sentence.seen
    for start in range where !seen.indices.contains(start) || self.start.mayBe(seen[start]) {
      if let end = end(of: ways, at: start, sentence), end <= range.upperBound { return true }
    }
    return false
  }

  /// Behind the shortest stretch from a token on that fits; nil where none does.
  func end(at start: Int, _ sentence: Sentence) -> Int? {
    for way in ways {
      if let end = way.end(at: start, sentence) { return end }
    }
    return nil
  }

  /// Behind what the first of some ways, a bit each, takes from a token on; nil where none takes
  /// anything.
  ///
  /// - Parameter last: where the last number must stand.
  func end(
    of standing: UInt64, at start: Int, _ sentence: Sentence, upTo last: Int? = nil
  ) -> Int? {
    var rest = standing
    while rest != 0 {
      let way = ways[rest.trailingZeroBitCount]
      if let end = way.end(at: start, sentence, upTo: last) { return end }
      rest &= rest - 1
    }
    return nil
  }
}

extension Pattern.Way {
  /// Behind what it takes from a token on; nil where it takes nothing.
  func end(at start: Int, _ sentence: Sentence, upTo last: Int? = nil) -> Int? {
    guard let first else { return start }
    return first.end(at: start, sentence, upTo: last)
  }
}

extension Pattern.Step {
  /// Behind what this place and those behind it take from a token on; nil where they take nothing.
  func end(at start: Int, _ sentence: Sentence, upTo last: Int?) -> Int? {
    guard let gap = asks.gap else {
      if start < sentence.tokens.upperBound,
        !isLastCount || last == nil || sentence.count(at: start)?.number == last,
        let behind = behind(start, sentence), let end = rest(from: behind, sentence, upTo: last)
      {
        return end
      }
      return asks.isOptional ? rest(from: start, sentence, upTo: last) : nil
    }
    var next = start
    while next < sentence.tokens.upperBound {
      if let end = rest(from: next, sentence, upTo: last) { return end }
      guard next - start < gap, !sentence.isBreak(next) else { return nil }
      next += 1
    }
    return nil
  }

  private func rest(from start: Int, _ sentence: Sentence, upTo last: Int?) -> Int? {
    guard let next else { return start }
    return next.end(at: start, sentence, upTo: last)
  }
}
