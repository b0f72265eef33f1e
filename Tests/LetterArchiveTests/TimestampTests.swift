import Testing

@testable import LetterArchive

@Test(arguments: [
  (0, 0, "1970-01-01T00:00:00.000Z"), (1_536_932_096, 7, "2018-09-14T13:34:56.007Z"),
  (1_709_164_800, 999, "2024-02-29T00:00:00.999Z"),
])
func momentsAreWrittenInUTC(_ seconds: Int, _ milliseconds: Int, _ text: String) {
  #expect(Timestamp.text(seconds: seconds, milliseconds: milliseconds) == text)
}

@Test func theClockWritesTheSameForm() {
  #expect(Timestamp.now().count == "1970-01-01T00:00:00.000Z".count)
  #expect(Timestamp.now() > "2024")
}
