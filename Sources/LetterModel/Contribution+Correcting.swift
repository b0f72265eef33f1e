extension Contribution {
  /// The contribution with numbers that people corrected: what a number is a number of stays as it
  /// was found, whatever it is now.
  ///
  /// - Parameters:
  ///   - found: the corrected facts as they were found, by their ordinals.
  ///   - decided: the same as they stand.
  public func correcting(_ found: [Int: Fact], _ decided: [Int: Fact]) -> Contribution {
    guard numbers.contains(where: { $0.facts.contains { decided[$0] != nil } }) else { return self }
    var corrected = self
    corrected.numbers = []
    for number in numbers.flatMap({ $0.correcting(found, decided) }) {
      let same = corrected.numbers.firstIndex {
        $0.aspect == number.aspect && $0.role == number.role && !$0.contradicts(number)
      }
      if let same {
        corrected.numbers[same].facts += number.facts
      } else {
        corrected.numbers.append(number)
      }
    }
    return corrected
  }
}

extension Contribution.Number {
  /// The numbers that corrected facts give now, then that of the other sentences that print it.
  fileprivate func correcting(_ found: [Int: Fact], _ decided: [Int: Fact]) -> [Self] {
    let changed = facts.filter { decided[$0] != nil }
    guard !changed.isEmpty else { return [self] }
    // A sum of several facts stays their sum.
    if facts.count > 1, changed.allSatisfy({ found[$0]?.value != value }) {
      var sum = self
      sum.value += changed.reduce(0) { $0 + (decided[$1]?.value ?? 0) - (found[$1]?.value ?? 0) }
      return [sum]
    }
    var left = self
    left.facts.removeAll { decided[$0] != nil }
    let given: [Self] = changed.compactMap { ordinal in
      guard let fact = decided[ordinal], let value = fact.value else { return nil }
      return Self(
        aspect: aspect, qualifier: fact.qualifier ?? .exact, value: value,
        valueMax: fact.valueMax, role: aspect == .people ? fact.role : nil, facts: [ordinal])
    }
    // Of several the first one binds.
    return given + (left.facts.isEmpty ? [] : [left])
  }
}
