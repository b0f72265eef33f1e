import LetterModel

/// How what was found agrees with what was read, for one kind.
struct Score {
  /// Gold facts that had to be found, and those of them that were.
  var wanted = 0
  var found = 0
  /// Facts given that count, and those of them that are right.
  var given = 0
  var right = 0

  var recall: Double { wanted == 0 ? 1 : Double(found) / Double(wanted) }
  var precision: Double { given == 0 ? 1 : Double(right) / Double(given) }

  static func += (left: inout Score, right: Score) {
    left.wanted += right.wanted
    left.found += right.found
    left.given += right.given
    left.right += right.right
  }
}

/// A letter's scores with what was missed and what was found wrongly.
struct Comparison {
  var scores: [Fact.Kind: Score] = [:]
  var missed: [GoldFact] = []
  var wrong: [Fact] = []

  /// Each gold fact takes the first fact that says the same; core before optional.
  init(_ gold: [GoldFact], _ facts: [Fact]) {
    var left = facts
    for kind in Fact.Kind.allCases { scores[kind] = Score() }
    for wanted in gold where wanted.status != .optional {
      scores[wanted.kind]?.wanted += 1
      guard let index = left.firstIndex(where: wanted.isSame) else {
        missed.append(wanted)
        continue
      }
      left.remove(at: index)
      scores[wanted.kind]? += Score(found: 1, given: 1, right: 1)
    }
    for allowed in gold where allowed.status == .optional {
      while let index = left.firstIndex(where: allowed.isSame) { left.remove(at: index) }
    }
    for fact in left { scores[fact.kind]?.given += 1 }
    wrong = left
  }
}

/// The scores of all letters as a table.
func table(_ comparisons: [Comparison]) -> (text: String, scores: [Fact.Kind: Score]) {
  var sums: [Fact.Kind: Score] = [:]
  for comparison in comparisons {
    for (kind, score) in comparison.scores { sums[kind, default: Score()] += score }
  }
  let rows = Fact.Kind.allCases.compactMap { kind in sums[kind].map { (kind.rawValue, $0) } }
  return (table(rows), sums)
}

/// Scores by name as a table, with their sum.
func table(_ rows: [(name: String, score: Score)]) -> String {
  func cell(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
  func share(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
  func line(_ name: String, _ score: Score) -> String {
    name + cell("\(score.wanted)", 30 - name.count) + cell("\(score.found)", 8)
      + cell("\(score.given)", 8) + cell("\(score.right)", 8) + cell(share(score.recall), 8)
      + cell(share(score.precision), 11)
  }
  var all = Score()
  var lines = [
    "kind" + cell("wanted", 26) + cell("found", 8) + cell("given", 8) + cell("right", 8)
      + cell("recall", 8) + cell("precision", 11)
  ]
  for (name, score) in rows where score.wanted + score.given > 0 {
    all += score
    lines.append(line(name, score))
  }
  return (lines + [line("all", all)]).joined(separator: "\n")
}
