/// One field of a record, named once: its column, its part of the record's hash, its key in JSON
/// and what it means all follow from here.
///
/// The order of a record's fields is the order in which they are hashed.
package struct Field<Owner>: Sendable {
  /// What is told of the field.
  package let outline: Outline
  /// Takes the field's value from a record.
  package let get: @Sendable (Owner) -> Cell
  /// Gives a record the value; false where it is none of the field's.
  package let set: @Sendable (inout Owner, Cell) -> Bool

  /// The key in JSON.
  package var name: String { outline.name }

  /// A field that a property holds.
  ///
  /// - Parameters:
  ///   - name: the key in JSON.
  ///   - column: the column, where it is named otherwise.
  ///   - isShown: whether JSON has it.
  ///   - isInline: whether JSON has the value's own members in its place.
  package init<Value: FieldValue>(
    _ name: String, column: String? = nil, _ path: any WritableKeyPath<Owner, Value> & Sendable,
    _ meaning: String, isShown: Bool = true, isInline: Bool = false
  ) {
    outline = Outline(
      name: name, column: column ?? name, meaning: meaning, form: Value.form,
      isOptional: Value.isOptional, isShown: isShown, isInline: isInline)
    get = { $0[keyPath: path].cell }
    set = { owner, cell in
      guard let value = Value(cell: cell) else { return false }
      owner[keyPath: path] = value
      return true
    }
  }

  /// The same field of a record that holds this one.
  package func of<Outer>(_ path: any WritableKeyPath<Outer, Owner> & Sendable) -> Field<Outer> {
    Field<Outer>(
      outline: outline, get: { [get] in get($0[keyPath: path]) },
      set: { [set] in set(&$0[keyPath: path], $1) })
  }

  private init(
    outline: Outline, get: @escaping @Sendable (Owner) -> Cell,
    set: @escaping @Sendable (inout Owner, Cell) -> Bool
  ) {
    self.outline = outline
    self.get = get
    self.set = set
  }
}

/// What is told of a field, whatever the record.
package struct Outline: Sendable {
  /// The key in JSON.
  package let name: String
  /// The column in the record's table.
  package let column: String
  /// What it means, for people.
  package let meaning: String
  /// What its values are.
  package let form: Form
  /// Whether it may have no value.
  package let isOptional: Bool
  /// Whether JSON has it.
  package let isShown: Bool
  /// Whether JSON has the value's own members in its place.
  package let isInline: Bool
}

/// What the values of a field are.
package indirect enum Form: Sendable {
  case text
  /// `yyyy-mm-dd`.
  case day
  /// One of these.
  case words([String])
  case whole
  case flag
  case list(Form)
  /// A record by what it is, and its fields.
  case record(String, [Outline])
}
