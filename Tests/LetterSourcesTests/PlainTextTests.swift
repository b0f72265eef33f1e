import LetterSources
import Testing

private typealias Place = SourceError.Place

private func read(
  _ bytes: [UInt8], _ encoding: SourceEncoding? = nil, limits: SourceLimits = SourceLimits()
) throws(SourceError) -> SourceText {
  try SourceReader(limits: limits).plainText(of: bytes, path: "a.txt", encoding: encoding)
}

private func problem(
  _ bytes: [UInt8], _ encoding: SourceEncoding? = nil, limits: SourceLimits = SourceLimits()
) -> SourceError.Problem? {
  do throws(SourceError) {
    _ = try read(bytes, encoding, limits: limits)
    return nil
  } catch {
    return error.problem
  }
}

@Test func aTextIsKeptCharacterByCharacter() throws {
  let text = "\u{FEFF}Één\r\n\u{85}\u{A0}twee\rdrie\u{C}\u{1B}[1mcafe\u{301}\n"
  let source = try read(Array(text.utf8))
  #expect(Array(source.text.unicodeScalars) == Array(text.unicodeScalars))
  #expect(source.encoding == .utf8)
  #expect(source.reader == nil)
  #expect(source.remarks == [])
}

@Test func anEmptyFileAndOneOfBlanksAreRefused() {
  #expect(problem([]) == .empty)
  #expect(problem(Array(" \n\t\r\n\u{A0}\u{FEFF}\u{C}".utf8)) == .blank)
  #expect(problem([0xFF, 0xFE]) == .blank)
  #expect(problem([0x20, 0xA0], .windows1252) == .blank)
}

@Test func aNULIsRefusedWithItsPlace() {
  #expect(problem(Array("een\ntwee\u{0}".utf8)) == .nul(Place(byte: 8, line: 2)))
  #expect(problem(Array("een\0".utf8), .windows1252) == .nul(Place(byte: 3, line: 1)))
  #expect(problem([0xFF, 0xFE, 65, 0, 0, 0]) == .nul(Place(byte: 4, line: 1)))
}

private let invalid: [(bytes: [UInt8], byte: Int, line: Int)] = [
  ([0x61, 0x0D, 0x0A, 0x62, 0xE9], 4, 2),  // é of Windows-1252, cut off
  ([0x61, 0x0D, 0x62, 0x0D, 0xC3, 0x28], 4, 3),  // no second byte
  ([0x41, 0xC0, 0xAF], 1, 1),  // two bytes for one
  ([0xED, 0xA0, 0x80], 0, 1),  // a lone surrogate
  ([0x41, 0xF4, 0x90, 0x80, 0x81], 1, 1),  // beyond U+10FFFF
  ([0x41, 0xFF], 1, 1),
]

@Test(arguments: invalid)
func invalidUTF8IsRefusedAtItsFirstByte(bytes: [UInt8], byte: Int, line: Int) {
  let windows: SourceEncoding? = bytes.contains(0x90) || bytes.contains(0x81) ? nil : .windows1252
  #expect(
    problem(bytes) == .invalidUTF8(Place(byte: byte, line: line), otherEncoding: windows))
}

@Test func utf16IsReadByItsMarkOrByName() throws {
  let text = "Één\r\n🙂"
  let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  let marked = try read([0xFF, 0xFE] + little)
  #expect(marked == SourceText(form: .text, text: "\u{FEFF}" + text, encoding: .utf16LittleEndian))
  #expect(try read([0xFE, 0xFF] + big).encoding == .utf16BigEndian)
  #expect(try read(little, .utf16LittleEndian).text == text)
  #expect(try read(big, .utf16BigEndian).text == text)
  #expect(problem(little) != nil)
}

@Test func halvesOfUTF16AreRefused() {
  #expect(
    problem([0xFF, 0xFE, 10, 0, 0x3D, 0xD8, 65, 0]) == .invalidUTF16(Place(byte: 4, line: 2)))
  #expect(problem([0xFF, 0xFE, 0x3D, 0xD8]) == .invalidUTF16(Place(byte: 2, line: 1)))
  #expect(problem([0xFF, 0xFE, 0x42, 0xDE]) == .invalidUTF16(Place(byte: 2, line: 1)))
  #expect(problem([0xFF, 0xFE, 65, 0, 66]) == .invalidUTF16(Place(byte: 4, line: 1)))
  #expect(problem([65], .utf16BigEndian) == .invalidUTF16(Place(byte: 0, line: 1)))
}

@Test func windows1252IsReadOnlyByName() throws {
  let source = try read([0x80, 0x93, 0xE9, 0xFF, 0x9F, 0x41], .windows1252)
  #expect(source == SourceText(form: .text, text: "€“éÿŸA", encoding: .windows1252))
  for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
    #expect(problem([10, byte], .windows1252) == .undefinedByte(Place(byte: 1, line: 2), byte))
  }
}

@Test func aTextThatIsValidUTF8ButReadAsWindowsIsRemarked() throws {
  let source = try read(Array("één".utf8), .windows1252)
  #expect(source.text == "Ã©Ã©n")
  #expect(source.remarks == ["read as windows-1252 as asked, but the bytes are also valid UTF-8"])
}

@Test func aMarkOfAnotherEncodingThanAskedIsRefused() {
  #expect(problem([0xFF, 0xFE, 65, 0], .utf8) == .otherMark(.utf16LittleEndian, asked: .utf8))
  #expect(
    problem([0xEF, 0xBB, 0xBF, 65], .windows1252) == .otherMark(.utf8, asked: .windows1252))
}

@Test func bytesThatAreNoTextAreCalledBinary() {
  let garbage = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
  guard case .binary = problem(garbage) else {
    Issue.record("\(String(describing: problem(garbage)))")
    return
  }
  #expect(problem(Array("een\n\u{1}\u{2}\u{3}\u{4}".utf8)) == .binary(Place(byte: 4, line: 2)))
  #expect(problem([1, 2, 3, 4, 0xE9], .windows1252) == .binary(Place(byte: 0, line: 1)))
}

@Test func aHugeLineIsRefusedAndLinesOfAnyEndAreCounted() throws {
  let limits = SourceLimits(lineBytes: 4)
  #expect(problem(Array("abcd\nabcd".utf8), limits: limits) == nil)
  #expect(problem(Array("abcd\rabcd\rabcd".utf8), limits: limits) == nil)
  #expect(
    problem(Array("a\nabcde\n".utf8), limits: limits)
      == .longLine(Place(byte: 2, line: 2), limit: 4))
  #expect(
    problem(Array("abcde".utf8), limits: limits) == .longLine(Place(byte: 0, line: 1), limit: 4))
  let wide = Array("a\nab".utf8).flatMap { byte -> [UInt8] in [byte, 0] }
  #expect(problem(wide, .utf16LittleEndian, limits: limits) == nil)
  #expect(
    problem(wide + [65, 0], .utf16LittleEndian, limits: limits)
      == .longLine(Place(byte: 4, line: 2), limit: 4))
}

@Test func bytesBeyondTheLimitAreRefused() async {
  let reader = SourceReader(limits: SourceLimits(bytes: 3))
  await #expect(throws: SourceError(path: "-", problem: .tooLarge(size: 4, limit: 3))) {
    try await reader.text(of: Array("abcd".utf8), path: "-")
  }
}
