import LetterModel

/// The same measure with different numbers in different places of a letter.
///
/// What makes a measure the same is all that the letter says of it: of people who, where, what for,
/// in which mission and role; of money what for, in which year and from which budget. A measure of
/// which the letter says less than two of these is compared with nothing.
enum MeasureAudit {
  static func find(_ facts: [Fact]) -> [AuditFinding] {
    var groups: [Measure: [Fact]] = [:]
    var order: [Measure] = []
    for fact in facts {
      guard let measure = Measure(fact) else { continue }
      if groups[measure] == nil { order.append(measure) }
      groups[measure, default: []].append(fact)
    }
    return order.compactMap { measure in groups[measure].flatMap(finding) }
  }

  private struct Measure: Hashable {
    var kind: Fact.Kind
    var subject: String
    var role: String?
    var location: String?
    var purpose: String?
    var mission: String?
    var year: Int?

    init?(_ fact: Fact) {
      guard StatedNumber.isCounted(fact), fact.valueMax == nil else { return nil }
      kind = fact.kind
      subject = fact.subject
      role = fact.attributes[.role]
      location = fact.attributes[.location]
      purpose = fact.attributes[.purpose]
      mission = fact.attributes[.mission]
      year = fact.year
      switch fact.kind {
      case .personnel, .count:
        guard location != nil, purpose != nil || mission != nil else { return nil }
      default:
        guard let purpose, !ContentWords.stems(of: purpose).isEmpty, year != nil,
          fact.attributes[.cumulative] == nil
        else { return nil }
      }
    }
  }

  /// Numbers of one block are of different units or times.
  private static func finding(_ facts: [Fact]) -> AuditFinding? {
    let places = facts.map { Key(block: $0.place.block, note: $0.place.note) }
    guard Set(facts.map(\.value)).count > 1, Set(places).count == facts.count else { return nil }
    let unit = facts[0].unit
    let numbers = facts.map { NumberText.short($0.value ?? 0, 0, unit) }.joined(separator: " and ")
    let whereabouts = facts[0].attributes[.location].map { " (\($0))" } ?? ""
    return AuditFinding(
      .measure, .notice,
      "The letter gives \(numbers) for the same measure, «\(facts[0].subject)»\(whereabouts).",
      evidence: facts.map {
        AuditFinding.Evidence(quote: $0.quote, place: $0.place, value: $0.value)
      }, unit: unit)
  }

  private struct Key: Hashable {
    var block: Int?
    var note: String?
  }
}
