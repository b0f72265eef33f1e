internal import DutchLanguage
import LetterModel

/// A total with the parts that the letter's words give it, before anybody adds them up.
struct SumCase {
  /// A number and the line on which it stands.
  typealias Entry = (number: StatedNumber, line: AuditText.Line)

  var total: Entry
  var parts: [Entry]
  /// How the words take the parts.
  var link: SumWords.Link
  /// The words that tie them.
  var tie: AuditFinding.Evidence?
  /// `onder meer` and its like.
  var open: AuditFinding.Evidence?
  /// Items of the list that state no number of this unit.
  var unnumbered = 0
  /// Whether total and parts stand in sentences of their own, without a list.
  var isApart = false

  /// What comes of it; nil where the words do not say enough to speak of a sum.
  func finding() -> AuditFinding? {
    guard !parts.isEmpty else { return nil }
    let sum = parts.reduce(0) { $0 + $1.number.value }
    let sumMax = parts.reduce(0) { $0 + $1.number.valueMax }
    guard parts.count > 1 || link == .of && sum > total.number.valueMax + total.number.above else {
      return nil
    }
    guard let (outcome, why, reason) = verdict(sum, sumMax) else { return nil }
    let unit = total.number.unit
    let terms = parts.map { NumberText.short($0.number.value, $0.number.valueMax, unit) }
      .joined(separator: " + ")
    let made = NumberText.full(sum, sumMax, unit)
    let stated = NumberText.full(total.number.value, total.number.valueMax, unit)
    let message =
      outcome == .matches
      ? "\(terms) = \(made), as the letter states."
      : "\(terms) = \(made), against \(stated) stated\(why)."
    return AuditFinding(
      .sum, outcome, message, evidence: evidence(reason), unit: unit, stated: total.number.value,
      computed: sum, computedMax: sumMax > sum ? sumMax : nil)
  }

  private func evidence(_ reason: AuditFinding.Evidence?) -> [AuditFinding.Evidence] {
    func of(_ role: AuditFinding.Evidence.Role, _ entry: Entry) -> AuditFinding.Evidence {
      AuditFinding.Evidence(
        role: role, quote: entry.number.fact.quote, place: entry.number.fact.place,
        value: entry.number.value,
        valueMax: entry.number.isRange ? entry.number.valueMax : nil)
    }
    return [of(.total, total)] + parts.map { of(.part, $0) } + (reason.map { [$0] } ?? [])
  }

  private typealias Verdict = (AuditFinding.Outcome, String, AuditFinding.Evidence?)

  private func verdict(_ sum: Int, _ sumMax: Int) -> Verdict? {
    let total = self.total.number
    if sum == total.value, sumMax == total.valueMax { return (.matches, "", nil) }
    let numbers = parts.map(\.number)
    let low = sum - numbers.reduce(0) { $0 + $1.below }
    let high = sumMax + numbers.reduce(0) { $0 + $1.above }
    let (least, most) = (total.value - total.below, total.valueMax + total.above)
    if low <= most {
      if link == .some || open != nil {
        let words = (open ?? tie).map { "«\($0.quote)»" } ?? "words"
        return (.explained, ": explained by \(words), which leaves parts out", open ?? tie)
      }
      if high < least, unnumbered > 0 {
        let items = unnumbered == 1 ? "one item states" : "\(unnumbered) items state"
        return (.explained, ": explained by the list, of which \(items) no number", tie)
      }
      if high >= least {
        let reason = (numbers + [total]).first { $0.isAbout || $0.isRange }
        let words = reason.map { "«\($0.fact.quote)»" } ?? "a rounded number"
        return (.explained, ": explained by \(words), which is not exact", nil)
      }
    }
    return bounds(low: low, high: high, least: least, most: most) ?? difference(sum, total)
  }

  /// `maximaal`, `ten minste`: what is only a limit need not be reached.
  private func bounds(low: Int, high: Int, least: Int, most: Int) -> Verdict? {
    let numbers = parts.map(\.number)
    if total.number.isCeiling, low <= most {
      return (.explained, ": explained by «\(total.number.fact.quote)», which is a limit", nil)
    }
    if let ceiling = numbers.first(where: { $0.isCeiling }), low > most,
      low - numbers.filter(\.isCeiling).reduce(0, { $0 + $1.value }) <= most
    {
      return (.explained, ": explained by «\(ceiling.fact.quote)», which is a limit", nil)
    }
    if let floor = (numbers.first { $0.isFloor }), high < least {
      return (.explained, ": explained by «\(floor.fact.quote)», which is a least number", nil)
    }
    if total.number.isFloor, low > most {
      return (
        .explained, ": explained by «\(total.number.fact.quote)», which is a least number", nil
      )
    }
    return nil
  }

  private func difference(_ sum: Int, _ total: StatedNumber) -> Verdict? {
    // So little is left over that no part was left out: what `waarvan` names may be less than all.
    let smallest = parts.map(\.number.value).min() ?? 0
    let gap = abs(sum - total.value)
    let isNear = gap < smallest && gap <= total.value / (link == .of ? 20 : 10)
    // Sentences whose numbers are that far apart speak of different things.
    if isApart, link != .of, max(sum, total.value) > 2 * min(sum, total.value) { return nil }
    switch link {
    case .whole: return (.differs, "", tie)
    case .of where sum > total.value || isNear: return (.differs, "", tie)
    case .of:
      let words = tie.map { "«\($0.quote)»" } ?? "words"
      return (.explained, ": explained by \(words), which need not name every part", tie)
    case .some: return (.differs, "", tie)
    case .loose: return isNear ? (.differs, "", tie) : nil
    }
  }
}

/// Numbers as messages write them.
enum NumberText {
  /// `14 million`, `300,000`, `3 to 12`: without the unit.
  static func short(_ value: Int, _ max: Int, _ unit: Fact.Unit?) -> String {
    max > value ? "\(one(value, unit)) to \(one(max, unit))" : one(value, unit)
  }

  /// `24.5 million euros`, `55 people`.
  static func full(_ value: Int, _ max: Int, _ unit: Fact.Unit?) -> String {
    let name =
      switch unit {
      case .cents: " euros"
      case .people: max == 1 ? " person" : " people"
      default: ""
      }
    return short(value, max, unit) + name
  }

  private static func one(_ value: Int, _ unit: Fact.Unit?) -> String {
    guard unit == .cents else { return grouped(value) }
    if value >= 100_000_000, value % 100_000 == 0 {
      return decimal(value / 100_000, places: 3) + " million"
    }
    return value % 100 == 0 ? grouped(value / 100) : decimal(value, places: 2)
  }

  /// A number of thousandths or hundredths, without zeros at its end.
  static func decimal(_ value: Int, places: Int) -> String {
    let scale = places == 3 ? 1000 : 100
    var rest = "\(abs(value) % scale + scale)".dropFirst()
    while rest.last == "0" { rest.removeLast() }
    return grouped(value / scale) + (rest.isEmpty ? "" : "." + rest)
  }

  /// `300,000`.
  private static func grouped(_ value: Int) -> String {
    var groups: [String] = []
    var left = abs(value)
    while left >= 1000 {
      groups.insert(String("\(left % 1000 + 1000)".dropFirst()), at: 0)
      left /= 1000
    }
    return (value < 0 ? "-" : "") + (["\(left)"] + groups).joined(separator: ",")
  }
}
