/// One value as SQLite stores it.
public enum Value: Hashable, Sendable {
  /// SQL's NULL.
  case null
  /// A signed integer of 64 bits.
  case integer(Int)
  /// A double; SQLite stores a NaN as NULL.
  case real(Double)
  /// Text; a NUL inside it is kept.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// Compares text as SQLite does, byte by byte: `é` in one and in two code points differ.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let a), .integer(let b)): a == b
    case (.real(let a), .real(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.blob(let a), .blob(let b)): a == b
    default: false
    }
  }

  /// Equal values hash alike; canonically equal texts may collide, which is allowed.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .integer(let integer): hasher.combine(integer)
    case .real(let real): hasher.combine(real)
    case .text(let text): hasher.combine(text)
    case .blob(let bytes): hasher.combine(bytes)
    }
  }

  /// The storage class of this value.
  public var type: ColumnType {
    switch self {
    case .null: .null
    case .integer: .integer
    case .real: .real
    case .text: .text
    case .blob: .blob
    }
  }
}

/// SQLite's five storage classes; the raw values are its own codes.
///
/// Source: <https://www.sqlite.org/c3ref/c_blob.html>
public enum ColumnType: Int32, Sendable {
  /// A signed integer of 64 bits.
  case integer = 1
  /// A double.
  case real = 2
  /// Text.
  case text = 3
  /// Bytes.
  case blob = 4
  /// SQL's NULL.
  case null = 5
}
