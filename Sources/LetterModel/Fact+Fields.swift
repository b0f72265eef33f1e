extension Fact {
  /// What a person may correct in a fact, each field by its name in the archive's JSON. Numbers are
  /// whole, in the fact's own unit: money in cents.
  public static let fieldNames =
    ["subject", "qualifier", "value", "value_max", "unit", "from", "until", "year", "imprecise"]
    + Attribute.allCases.map(\.rawValue)

  /// The fields that have a value.
  public var fields: [String: String] {
    var fields = attributes.reduce(into: [String: String]()) { $0[$1.key.rawValue] = $1.value }
    fields["subject"] = subject
    fields["qualifier"] = qualifier?.rawValue
    fields["value"] = value.map(String.init)
    fields["value_max"] = valueMax.map(String.init)
    fields["unit"] = unit?.rawValue
    fields["from"] = from?.description
    fields["until"] = until?.description
    fields["year"] = year.map(String.init)
    fields["imprecise"] = isImprecise ? "true" : nil
    return fields
  }

  /// A field's text that is none of its values.
  public struct BadField: Error, Equatable, CustomStringConvertible {
    /// The field's name.
    public var name: String
    /// The text given for it.
    public var text: String
    /// What would do, such as `a day like 2018-09-14`.
    public var expected: String

    /// The text, the field, and what would do.
    public var description: String { "'\(text)' does not fit \(name): expected \(expected)" }
  }

  /// Sets a field from its text; an empty text leaves it without a value.
  public mutating func set(_ name: String, to text: String) throws(BadField) {
    func one<Value>(_ expected: String, _ read: (String) -> Value?) throws(BadField) -> Value? {
      if text.isEmpty { return nil }
      guard let value = read(text) else {
        throw BadField(name: name, text: text, expected: expected)
      }
      return value
    }
    switch name {
    case "subject":
      guard !text.isEmpty else {
        throw BadField(name: name, text: text, expected: "what the fact is about")
      }
      subject = text
    case "qualifier":
      qualifier = try one(Self.names(of: Qualifier.self), Qualifier.init(rawValue:))
    case "value": value = try one("a whole number") { Int($0) }
    case "value_max": valueMax = try one("a whole number") { Int($0) }
    case "unit": unit = try one(Self.names(of: Unit.self), Unit.init(rawValue:))
    case "from": from = try one("a day like 2018-09-14") { Day(iso: $0) }
    case "until": until = try one("a day like 2018-09-14") { Day(iso: $0) }
    case "year": year = try one("a year") { Int($0) }
    case "imprecise":
      isImprecise =
        try one("true or false") { $0 == "true" ? true : $0 == "false" ? false : nil } ?? false
    default:
      guard let attribute = Attribute(rawValue: name) else {
        throw BadField(
          name: name, text: text, expected: "one of \(Self.fieldNames.joined(separator: ", "))")
      }
      attributes[attribute] = text.isEmpty ? nil : text
    }
  }

  /// Sets all fields: those without a value here lose theirs.
  public mutating func setAll(_ fields: [String: String]) throws(BadField) {
    for name in Self.fieldNames where name != "subject" { try set(name, to: fields[name] ?? "") }
    if let subject = fields["subject"] { try set("subject", to: subject) }
  }

  /// What cannot be in its values together; nil where nothing is wrong.
  public var fault: String? {
    if let value, let valueMax, valueMax < value { return "value_max lies below value" }
    if value == nil, valueMax != nil { return "value_max stands without value" }
    if let from, let until, until < from { return "until lies before from" }
    return nil
  }

  private static func names<Value: RawRepresentable & CaseIterable>(of: Value.Type) -> String
  where Value.RawValue == String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
