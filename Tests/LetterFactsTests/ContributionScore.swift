import LetterModel

/// How contributions that were found agree with those that were read, field by field.
struct ContributionComparison {
  enum Field: String, CaseIterable { case contribution, number, from, until, status, parts }

  var scores: [Field: Score] = [:]
  /// What was missed and what was found wrongly, for a reader.
  var messages: [String] = []

  init(_ gold: GoldContributions, _ found: [Contribution]) {
    for field in Field.allCases { scores[field] = Score() }
    var left = found
    for wanted in gold.contributions {
      guard let index = left.firstIndex(where: wanted.isSame) else {
        if !wanted.isOptional {
          scores[.contribution]?.wanted += 1
          scores[.number]?.wanted += wanted.numbers.filter { $0 != "?" }.count
          messages.append("\(gold.name):\(wanted.line): missed \(wanted.name)")
        }
        continue
      }
      let contribution = left.remove(at: index)
      guard !wanted.isOptional else { continue }
      scores[.contribution]? += Score(wanted: 1, found: 1, given: 1, right: 1)
      compare(.number, wanted.numbers, contribution.written, gold.name, wanted)
      compare(.from, one(wanted.from), one(contribution.from), gold.name, wanted)
      compare(.until, one(wanted.until), one(contribution.until), gold.name, wanted)
      compare(
        .status, one(wanted.status), one(contribution.status?.rawValue), gold.name, wanted)
      let parts = contribution.parts.compactMap { ordinal in
        found.first { $0.ordinal == ordinal }?.title
      }
      compare(.parts, wanted.parts.sorted(), parts.sorted(), gold.name, wanted)
    }
    for contribution in left {
      scores[.contribution]?.given += 1
      scores[.number]?.given += contribution.numbers.count
      messages.append(
        "\(gold.name): wrong \(contribution.title) \(contribution.written) «\(contribution.name.words)»"
      )
    }
  }

  private func one(_ text: String) -> [String] { text.isEmpty ? [] : [text] }
  private func one<Value>(_ value: Value?) -> [String] { value.map { ["\($0)"] } ?? [] }

  private mutating func compare(
    _ field: Field, _ wanted: [String], _ given: [String], _ name: String,
    _ gold: GoldContribution
  ) {
    guard wanted != ["?"] else { return }
    let right = wanted.filter(given.contains).count
    scores[field]? += Score(wanted: wanted.count, found: right, given: given.count, right: right)
    if right < wanted.count || right < given.count {
      messages.append(
        "\(name):\(gold.line): \(gold.name): \(field.rawValue) \(wanted), found \(given)")
    }
  }

  /// The sums of all comparisons.
  static func sums(_ all: [ContributionComparison]) -> [Field: Score] {
    var sums: [Field: Score] = [:]
    for comparison in all {
      for (field, score) in comparison.scores { sums[field, default: Score()] += score }
    }
    return sums
  }
}
