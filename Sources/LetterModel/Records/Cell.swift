/// A value as tables, hashes and JSON hold it.
package enum Cell: Hashable, Sendable {
  /// No value.
  case nothing
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([Cell])
  /// The values of a record, in the order of its fields.
  case record([Cell])
}

/// A type whose values a field can have.
package protocol FieldValue: Sendable {
  /// What its values are.
  static var form: Form { get }
  /// Whether a field of this type may have no value.
  static var isOptional: Bool { get }
  /// The value as it is kept.
  var cell: Cell { get }
  /// The value from how it is kept; nil where it is none of the type's.
  init?(cell: Cell)
}

extension FieldValue {
  package static var isOptional: Bool { false }
}

/// A value with fields of its own.
package protocol Record: FieldValue {
  /// What it is, for people.
  static var title: String { get }
  /// Its fields, in the order in which they are hashed.
  static var fields: [Field<Self>] { get }
  /// A record whose fields are yet to be set.
  static var blank: Self { get }
}

extension Record {
  package static var form: Form { .record(title, fields.map(\.outline)) }

  package var cell: Cell { .record(Self.fields.map { $0.get(self) }) }

  package init?(cell: Cell) {
    guard case .record(let cells) = cell, cells.count == Self.fields.count else { return nil }
    self = .blank
    for (field, cell) in zip(Self.fields, cells) {
      guard field.set(&self, cell) else { return nil }
    }
  }
}

/// A value that is kept as text.
package protocol TextValue: FieldValue {
  var kept: String { get }
  init?(kept text: String)
}

extension TextValue {
  package static var form: Form { .text }

  package var cell: Cell { .text(kept) }

  package init?(cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self.init(kept: text)
  }
}

extension TextValue where Self: RawRepresentable<String> {
  package var kept: String { rawValue }
  package init?(kept text: String) { self.init(rawValue: text) }
}

extension TextValue where Self: RawRepresentable<String> & CaseIterable {
  package static var form: Form { .words(allCases.map(\.rawValue)) }
}

extension String: TextValue {
  package var kept: String { self }
  package init?(kept text: String) { self = text }
}

extension Day: TextValue {
  package static var form: Form { .day }
  package var kept: String { description }
  package init?(kept text: String) { self.init(iso: text) }
}

extension DocumentNumber: TextValue {
  package var kept: String { description }
  package init?(kept text: String) { self.init(official: text) }
}

extension Int: FieldValue {
  package static var form: Form { .whole }
  package var cell: Cell { .whole(self) }
  package init?(cell: Cell) {
    guard case .whole(let number) = cell else { return nil }
    self = number
  }
}

extension Bool: FieldValue {
  package static var form: Form { .flag }
  package var cell: Cell { .flag(self) }
  package init?(cell: Cell) {
    guard case .flag(let flag) = cell else { return nil }
    self = flag
  }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  package static var form: Form { Wrapped.form }
  package static var isOptional: Bool { true }
  package var cell: Cell { self?.cell ?? .nothing }
  package init?(cell: Cell) {
    self = nil
    if case .nothing = cell { return }
    guard let value = Wrapped(cell: cell) else { return nil }
    self = value
  }
}

extension Array: FieldValue where Element: FieldValue {
  package static var form: Form { .list(Element.form) }
  package var cell: Cell { .list(map(\.cell)) }
  package init?(cell: Cell) {
    guard case .list(let cells) = cell else { return nil }
    self = []
    for cell in cells {
      guard let value = Element(cell: cell) else { return nil }
      append(value)
    }
  }
}
