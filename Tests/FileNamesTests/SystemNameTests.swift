import Testing

@testable import FileNames

@Suite struct SystemNameTests {
  @Test func aNameInUTF8IsItsOwnText() {
    for name in ["brief.txt", "België – één.txt", "🇳🇱", ""] {
      #expect(SystemName.text(Array(name.utf8)) == name)
      #expect(SystemName.bytes(of: name) == Array(name.utf8))
    }
  }

  /// Bytes that are no UTF-8, sequences broken off, and the signs that stand for such bytes.
  @Test(
    arguments: [
      [0xFF], [0x62, 0xE9, 0x2E], [0xC3], [0xE2, 0x82], [0xF4, 0x8F, 0xBA, 0xBF], [0xC0, 0xAF],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80, 0x61, 0xF4, 0x8F, 0xBA, 0x80, 0xFE],
    ] as [[UInt8]])
  func everyOtherNameComesBackByteForByte(_ bytes: [UInt8]) {
    let text = SystemName.text(bytes)
    #expect(SystemName.bytes(of: text) == bytes)
    #expect(SystemName.with(text) { String(cString: $0).isEmpty } == false)
    let name = bytes.map { CChar(bitPattern: $0) } + [0]
    #expect(SystemName.text(name) == text)
  }

  @Test func namesThatDifferAreTextsThatDiffer() {
    // Texts compare as people read them.
    var seen: Set<[Unicode.Scalar]> = []
    for first in UInt8.min...UInt8.max {
      for second in [0x61, 0x80, 0xBF, 0xC3, 0xFF] as [UInt8] {
        #expect(seen.insert(Array(SystemName.text([first, second]).unicodeScalars)).inserted)
      }
    }
  }
}
