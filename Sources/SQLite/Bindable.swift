/// A type whose values can stand for a `?` in SQL.
public protocol Bindable {
  /// The value as SQLite is to store it.
  var sqliteValue: Value { get }
}

extension Value: Bindable {
  /// The value itself.
  public var sqliteValue: Value { self }
}

extension Int: Bindable {
  /// The number as an integer.
  public var sqliteValue: Value { .integer(self) }
}

extension Int64: Bindable {
  /// The number as an integer.
  public var sqliteValue: Value { .integer(Int(self)) }
}

extension Int32: Bindable {
  /// The number as an integer.
  public var sqliteValue: Value { .integer(Int(self)) }
}

/// SQLite has no Booleans.
extension Bool: Bindable {
  /// 0 for false, 1 for true.
  public var sqliteValue: Value { .integer(self ? 1 : 0) }
}

extension Double: Bindable {
  /// The number as a real.
  public var sqliteValue: Value { .real(self) }
}

extension String: Bindable {
  /// The whole text, a NUL included.
  public var sqliteValue: Value { .text(self) }
}

extension Substring: Bindable {
  /// A copy of the part.
  public var sqliteValue: Value { .text(String(self)) }
}

extension Array: Bindable where Element == UInt8 {
  /// The bytes as a blob.
  public var sqliteValue: Value { .blob(self) }
}

extension ArraySlice: Bindable where Element == UInt8 {
  /// A copy of the bytes as a blob.
  public var sqliteValue: Value { .blob(Array(self)) }
}
