/// A JSON value. The keys of an object stand in the order in which they were given.
public enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key and its value.
  public struct Member: Equatable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// A member of an object.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A text; null without one.
  public init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A whole number; null without one.
  public init(_ number: Int?) { self = number.map { .int($0) } ?? .null }

  /// A list of texts.
  public init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }
}

/// What is in a value.
extension JSON {
  /// The value of a key; nil where there is none, and nothing is left of one that is set to nil. A
  /// new key stands last; what is no object has no keys.
  public subscript(key: String) -> JSON? {
    get { members.first { $0.key == key }?.value }
    set {
      guard case .object(var members) = self else { return }
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): return
      }
      self = .object(members)
    }
  }

  /// The members of an object; none of anything else.
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// The member of an object; null where there is none.
  public func member(_ key: String) -> JSON { self[key] ?? .null }

  /// The text, if it is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, if it is one.
  public var int: Int? { if case .int(let number) = self { number } else { nil } }

  /// The same object with more members, which come in the place of those of their keys.
  public func adding(_ more: JSON) -> JSON {
    var object = self
    for member in more.members { object[member.key] = member.value }
    return object
  }

  /// The same value with the keys of every object in their alphabet's order.
  public func sorted() -> JSON {
    switch self {
    case .array(let values): .array(values.map { $0.sorted() })
    case .object(let members):
      .object(
        members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value.sorted()) })
    default: self
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A list.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object with its keys in this order.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
