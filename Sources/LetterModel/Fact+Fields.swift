/// A fact's fields as text: as people correct them, decisions keep them and hashes hold them.
/// Numbers are whole, in the fact's own unit: money in cents.
extension Fact {
  /// What a person may correct in a fact, each field by its name in the archive's JSON.
  public static let fieldNames = told.map(\.name)

  /// The fields that have a value.
  public var texts: [String: String] {
    namedTexts.reduce(into: [:]) { $0[$1.name] = $1.text }
  }

  /// The fields that have a value, by their names.
  package var namedTexts: [(name: String, text: String)] {
    Self.toldByName.compactMap { field in field.get(self).text.map { (field.name, $0) } }
  }

  private static let toldByName = told.sorted { $0.name < $1.name }

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
    try set(name, to: text, isDecided: false)
  }

  /// A decision may keep words from before a field had its list.
  private mutating func set(
    _ name: String, to text: String, isDecided: Bool
  ) throws(BadField) {
    guard let field = Self.told.first(where: { $0.name == name }) else {
      throw BadField(
        name: name, text: text, expected: "one of \(Self.fieldNames.joined(separator: ", "))")
    }
    guard let cell = field.outline.cell(text, isDecided: isDecided), field.set(&self, cell) else {
      throw BadField(name: name, text: text, expected: field.outline.form.expected)
    }
  }

  /// Sets all fields: those without a value here lose theirs.
  public mutating func setAll(_ fields: [String: String]) throws(BadField) {
    for name in Self.fieldNames where name != "subject" {
      try set(name, to: fields[name] ?? "", isDecided: true)
    }
    if let subject = fields["subject"] { try set("subject", to: subject) }
  }

  /// What a person may give as a number: no letter states more, and whatever adds a letter's numbers up
  /// stays within what an archive can be read with.
  static let wholes = -9_999_999_999_999...9_999_999_999_999

  /// What cannot be in its values together; nil where nothing is wrong.
  public var fault: String? {
    if [.personnel, .asset, .count].contains(kind), value.map({ $0 < 0 }) ?? false {
      return "value lies below zero"
    }
    if let year, !(1500...2999).contains(year) { return "year is none of four figures" }
    if let value, let valueMax, valueMax < value { return "value_max lies below value" }
    if value == nil, valueMax != nil { return "value_max stands without value" }
    if let from, let until, until < from { return "until lies before from" }
    return nil
  }
}

extension Cell {
  /// A single value as text; nil without one, and for `false`.
  fileprivate var text: String? {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .flag(let flag): flag ? "true" : nil
    case .nothing, .list, .record: nil
    }
  }
}

extension Outline {
  /// The value that a person wrote; nil where it is none. A word that is not listed may be decided.
  fileprivate func cell(_ text: String, isDecided: Bool) -> Cell? {
    switch form {
    case .flag: ["true": .flag(true), "false": .flag(false), "": .flag(false)][text]
    case _ where text.isEmpty: isOptional ? .nothing : nil
    case .text, .day: .text(text)
    case .words(let words): isDecided || words.contains(text) ? .text(text) : nil
    case .whole: Int(text).flatMap { Fact.wholes.contains($0) ? .whole($0) : nil }
    case .list, .record: nil
    }
  }
}

extension Form {
  /// What would do, for a person who wrote something else.
  fileprivate var expected: String {
    switch self {
    case .text, .list, .record: "some text"
    case .day: "a day like 2018-09-14"
    case .words(let words): words.joined(separator: ", ")
    case .whole: "a whole number of at most thirteen figures"
    case .flag: "true or false"
    }
  }
}
