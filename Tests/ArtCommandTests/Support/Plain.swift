import Foundation

/// A JSON value that can be compared.
enum Plain: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([Plain])
  case object([String: Plain])

  init(json bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Plain.self, from: Data(bytes))
  }

  /// The member of an object; null where there is none.
  subscript(key: String) -> Plain {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  subscript(index: Int) -> Plain { items.indices.contains(index) ? items[index] : .null }

  var items: [Plain] { if case .array(let items) = self { items } else { [] } }
  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
  var string: String? { if case .text(let text) = self { text } else { nil } }
  var int: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }

  /// As a cell of a CSV file says it.
  var cell: String {
    switch self {
    case .null: ""
    case .bool(let value): "\(value)"
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .text(let text): text
    case .array(let items): items.map(\.cell).joined(separator: "; ")
    case .object: "\(self)"
    }
  }
}

extension Plain: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Plain].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Plain].self))
    }
  }
}

extension Plain: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension Plain: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .number(Double(value)) }
}

/// A strict reader of RFC 4180.
struct CSVTable: Equatable {
  var columns: [String] = []
  var rows: [[String]] = []

  enum Fault: Error, Equatable {
    case bareQuote, bareLineEnd, textBehindQuote, noEnd
    case unequal(row: Int)
  }

  init(_ text: String) throws(Fault) {
    var records: [[String]] = []
    var record: [String] = []
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      record.append(try Self.field(scalars, &place))
      guard place < scalars.count else { throw .noEnd }
      if scalars[place] == "," {
        place += 1
        continue
      }
      guard scalars[place] == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" else {
        throw scalars[place] == "\"" ? .bareQuote : .bareLineEnd
      }
      place += 2
      records.append(record)
      record = []
    }
    guard let head = records.first else { return }
    columns = head
    rows = Array(records.dropFirst())
    for (index, row) in rows.enumerated() where row.count != columns.count {
      throw .unequal(row: index)
    }
  }

  private static func field(_ scalars: [Unicode.Scalar], _ place: inout Int) throws(Fault) -> String
  {
    var text = String.UnicodeScalarView()
    guard place < scalars.count, scalars[place] == "\"" else {
      while place < scalars.count, !",\r\n\"".unicodeScalars.contains(scalars[place]) {
        text.append(scalars[place])
        place += 1
      }
      return String(text)
    }
    place += 1
    while place < scalars.count {
      if scalars[place] == "\"" {
        place += 1
        guard place < scalars.count, scalars[place] == "\"" else {
          guard place < scalars.count, [",", "\r"].contains(scalars[place]) else {
            throw .textBehindQuote
          }
          return String(text)
        }
      }
      text.append(scalars[place])
      place += 1
    }
    throw .noEnd
  }

  /// The column's cells.
  func cells(_ column: String) -> [String]? {
    columns.firstIndex(of: column).map { index in rows.map { $0[index] } }
  }
}
