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
    var found: [RuleMatch<Gives>] = []
    var next = sentence.tokens.lowerBound
    for start in sentence.tokens where start >= next {
      guard let end = pattern.end(at: start, sentence), holds(start..<end, sentence) else {
        continue
      }
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
    range.contains { start in end(at: start, sentence).map { $0 <= range.upperBound } ?? false }
  }

  /// Behind the shortest stretch from a token on that fits; nil where none does.
  func end(at start: Int, _ sentence: Sentence) -> Int? {
    for way in ways {
      if let end = end(way[...], start, sentence) { return end }
    }
    return nil
  }

  private func end(_ steps: ArraySlice<Step>, _ at: Int, _ sentence: Sentence) -> Int? {
    guard let step = steps.first else { return at }
    let rest = steps.dropFirst()
    if let gap = step.gap {
      var next = at
      while next < sentence.tokens.upperBound {
        if let end = end(rest, next, sentence) { return end }
        guard next - at < gap, !sentence.isBreak(next) else { return nil }
        next += 1
      }
      return nil
    }
    if at < sentence.tokens.upperBound, let next = step.end(at: at, sentence),
      let end = end(rest, next, sentence)
    {
      return end
    }
    return step.isOptional ? end(rest, at, sentence) : nil
  }
}
