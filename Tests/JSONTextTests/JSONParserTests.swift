import JSONText
import Testing

@testable import JSONText

@Suite struct JSONParserTests {
  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "tru", "nul", "01", "-", "1.", "1e", "-a",
    "+1", ".5", "1 2", "\"a",
    "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\t\"", "]",
    "NaN",
    "Infinity", "'a'",
  ])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONParser.Malformed.self) { try JSONParser.value(of: Array(text.utf8)) }
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    #expect(throws: JSONParser.Malformed(what: "a text is not UTF-8")) {
      try JSONParser.value(of: [0x22, 0xFF, 0x22])
    }
  }

  @Test func everyTextComesBackByteForByte() throws {
    let texts = (0..<0x250).compactMap { Unicode.Scalar(UInt32($0)).map { "a\($0)\($0)b" } }
    for text in texts + ["", "e\u{301}é", "👩‍👩‍👧🇳🇱", "\u{FEFF}\u{2028}\u{202E}", "\\\"/\r\n\t\0"] {
      var bytes: [UInt8] = []
      JSON.write(text, to: &bytes)
      let back = try #require(try JSONParser.value(of: bytes).string)
      #expect(Array(back.utf8) == Array(text.utf8))
    }
    #expect(try JSONParser.value(of: Array(#""\ud83c\uddf3\/""#.utf8)) == "🇳/")
  }

  @Test func numbersKeepTheirKind() throws {
    let cases: [(String, JSON)] = [
      ("0", 0), ("-12", -12), ("9223372036854775807", .int(.max)), ("1.0", .double(1)),
      ("0.1", .double(0.1)), ("1e3", .double(1000)),
    ]
    for (text, value) in cases { #expect(try JSONParser.value(of: Array(text.utf8)) == value) }
    for number in [0.1, 1, 1e300, 5e-300, -0.5] {
      var bytes: [UInt8] = []
      JSON.write(number, to: &bytes)
      #expect(try JSONParser.value(of: bytes) == .double(number))
    }
  }
}
