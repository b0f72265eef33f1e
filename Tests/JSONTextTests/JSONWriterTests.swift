import Foundation
import Testing

@testable import JSONText

/// Answers are laid out as Foundation lays them out; files have layouts of their own.
@Suite struct JSONWriterTests {
  private static let value: JSON = [
    "b": [1, true, .null, .double(1), .double(0.5), .double(-2), .double(1e20), .double(5e-300)],
    "a": [:], "a10": [], "a2": ["x": [[], [[:]]]], "A": "é \u{1F1F3}\u{1F1F1} / \u{7F}", "": "",
    "controls": .string(String((0..<0x23).compactMap { Unicode.Scalar($0) }.map(Character.init))),
    "\"\n": .int(.min),
  ]

  /// The same value for Foundation.
  private enum Plain: Encodable {
    case json(JSON)

    func encode(to encoder: any Encoder) throws {
      guard case .json(let json) = self else { return }
      var one = encoder.singleValueContainer()
      switch json {
      case .null: try one.encodeNil()
      case .bool(let value): try one.encode(value)
      case .int(let value): try one.encode(value)
      case .double(let value): try one.encode(value)
      case .string(let value): try one.encode(value)
      case .array(let values): try one.encode(values.map(Plain.json))
      case .object(let members):
        try one.encode(
          Dictionary(uniqueKeysWithValues: members.map { ($0.key, Plain.json($0.value)) }))
      }
    }
  }

  @Test(arguments: [0, 1, 3])
  func aListWrittenValueByValueHasTheBytesOfTheWholeList(count: Int) {
    let values = [JSON](repeating: Self.value, count: count)
    var list = JSONList()
    #expect(
      values.map { list.next($0) }.joined() + list.end == JSON.array(values).text(pretty: true))
  }

  @Test(arguments: [true, false])
  func anAnswerHasTheBytesThatFoundationGives(pretty: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    let expected = String(decoding: try encoder.encode(Plain.json(Self.value)), as: UTF8.self)
    #expect(Self.value.text(pretty: pretty) == expected)
  }

  @Test(arguments: [JSONLayout.line, .page, .compact, .pretty])
  func everyLayoutReadsBackAsTheValue(_ layout: JSONLayout) throws {
    let value: JSON = ["z": [.double(0.5), "x", [:], []], "a": ["n": .null, "i": -7]]
    #expect(try JSONParser.value(of: Array(value.text(layout).utf8)) == value)
  }

  @Test func aFileKeepsItsKeysInOrderAndItsFractionsAsFractions() {
    let value: JSON = ["b": .double(1), "a": [], "c": [true]]
    #expect(value.text(.line) == #"{"b":1.0,"a":[],"c":[true]}"#)
    #expect(value.text(.page) == "{\n  \"b\": 1.0,\n  \"a\": [],\n  \"c\": [\n    true\n  ]\n}")
    #expect(JSON.array([.double(.infinity), .double(-.infinity)]).text(.line) == "[9e999,-9e999]")
  }

  @Test func aMemberIsSetReplacedAndTakenAway() {
    var object: JSON = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    object["d"] = nil
    #expect(object == ["a": 3, "c": 4])
    #expect(object.adding(["c": 5, "e": .null]) == ["a": 3, "c": 5, "e": .null])
    #expect(object.member("x") == .null)
  }
}
