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
    let ways = pattern.ways(in: sentence)
    guard !ways.isEmpty, when.allSatisfy({ $0.mayHold(in: sentence) }) else { return [] }
    var found: [RuleMatch<Gives>] = []
    var next = sentence.tokens.lowerBound
    for start in sentence.tokens where start >= next {
      guard let end = Pattern.end(of: ways, at: start, sentence), holds(start..<end, sentence)
      else { continue }
      let reached =
        switch reach {
        case .match: start..<end
        case .clause: sentence.trimmed(sentence.clause(around: start))
        case .sentence: sentence.trimmed(sentence.tokens)
        }
      found.append(RuleMatch(rule: self, match: start..<end, tokens: reached))
      if reach == .sentence { break }
      next = max(end, reached.upperBound)
    }
    return found
  }

  private func holds(_ match: Range<Int>, _ sentence: Sentence) -> Bool {
    when.allSatisfy { $0.holds(around: match, sentence) }
  }
}

extension Rule {
  /// The match in a sentence whose last number is this one.
  func match(of figure: Figure, in sentence: Sentence) -> RuleMatch<Gives>? {
    find(in: sentence).first { found in
      found.match.contains(figure.number)
        && !sentence.figures.contains {
          $0.number > figure.number && found.match.contains($0.number) && $0.unit == .none
        }
    }
  }
}

extension Condition {
  /// False where it holds around no match of a sentence.
  func mayHold(in sentence: Sentence) -> Bool {
    switch self {
    case .clause(let pattern), .sentence(let pattern), .before(let pattern), .behind(let pattern),
      .earlier(let pattern), .later(let pattern):
      pattern.ways.contains { $0.mayStand(in: sentence) }
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
    case .opening: sentence.text.origin.section == "0" && sentence.text.origin.note == nil
    case .not(let other): !other.holds(around: match, sentence)
    case .any(let all): all.contains { $0.holds(around: match, sentence) }
    }
  }
}

extension Pattern {
  /// Whether it stands anywhere in a range.
  func stands(in range: Range<Int>, _ sentence: Sentence) -> Bool {
    let ways = ways(in: sentence)
    guard !ways.isEmpty else { return false }
    return range.contains { start in
      Self.end(of: ways, at: start, sentence).map { $0 <= range.upperBound } ?? false
    }
  }

  /// Behind the shortest stretch from a token on that fits; nil where none does.
  func end(at start: Int, _ sentence: Sentence) -> Int? {
    Self.end(of: ways, at: start, sentence)
  }

  /// The ways in which it can stand in a sentence.
  func ways(in sentence: Sentence) -> [Way] { ways.filter { $0.mayStand(in: sentence) } }

  /// Behind what the first of these ways takes from a token on; nil where none takes anything.
  static func end(of ways: [Way], at start: Int, _ sentence: Sentence) -> Int? {
    for way in ways {
      if let end = way.end(at: start, sentence) { return end }
    }
    return nil
  }
}

extension Pattern.Way {
  func end(at start: Int, _ sentence: Sentence) -> Int? { end(0, start, sentence) }

  private func end(_ place: Int, _ at: Int, _ sentence: Sentence) -> Int? {
    guard place < steps.count else { return at }
    if let gap = steps[place].asks.gap {
      var next = at
      while next < sentence.tokens.upperBound {
        if let end = end(place + 1, next, sentence) { return end }
        guard next - at < gap, !sentence.isBreak(next) else { return nil }
        next += 1
      }
      return nil
    }
    if at < sentence.tokens.upperBound, let next = steps[place].end(at: at, sentence),
      let end = end(place + 1, next, sentence)
    {
      return end
    }
    return steps[place].asks.isOptional ? end(place + 1, at, sentence) : nil
  }
}
