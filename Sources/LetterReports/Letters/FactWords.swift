package import LetterModel

extension Words {
  /// What a fact tells, in a line: `militairen, ten hoogste 250`.
  package func told(_ fact: Fact) -> HTML {
    var parts: [HTML] = []
    switch fact.kind {
    case .legalBasis: parts.append("\(fact.basis.map { name($0.rawValue) } ?? fact.subject)")
    case .criterion, .promise: break
    default: parts.append(HTML.unbroken(fact.subject))
    }
    if let number = number(fact) {
      let measure = fact.unit == .months || fact.unit == .days ? fact.unit?.rawValue : nil
      parts.append(HTML.unbroken(measure.map { "\(number) \(self($0))" } ?? number))
    }
    if let from = fact.from { parts.append("\(self("from")) \(time(from))") }
    if let until = fact.until { parts.append("\(self("until")) \(time(until))") }
    if let year = fact.year, fact.kind == .amount { parts.append("\(year)") }
    if let role = fact.role, role == .missionTotal || role == .actual {
      parts.append("\(name(role.rawValue))")
    }
    if fact.kind == .asset, fact.state == .reserve { parts.append("\(self("in reserve"))") }
    if let target = fact.target { parts.append(Day(iso: target).map(time) ?? "\(target)") }
    return "<b>\(name(fact.kind.rawValue))</b> \(parts.joined(separator: ", "))"
  }
}
