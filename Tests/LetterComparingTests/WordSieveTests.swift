import LetterComparing
import LetterModel
import Testing

struct WordSieveTests {
  private static let words = WordSieve(["mei", "één", "niet"])
  private static let beginnings = WordSieve(["f-16", "missie"], beginnings: true)

  @Test(arguments: ["op 3 mei", "Mei.", "(één)", "ÉÉN man", "niet—nooit", "“mei”", "tot mei"])
  func noTextWithOneOfTheWordsIsHeldBack(_ text: String) { #expect(Self.words.passes(text)) }

  @Test(arguments: ["", "meid", "een man", "niets"])
  func othersAre(_ text: String) { #expect(!Self.words.passes(text)) }

  @Test(arguments: ["de F-16’s", "Missies", "de missieleiding"])
  func beginningsPassWhateverFollows(_ text: String) { #expect(Self.beginnings.passes(text)) }

  @Test(arguments: ["de commissie", "mis"])
  func wordsThatBeginOtherwiseDoNot(_ text: String) { #expect(!Self.beginnings.passes(text)) }
}

struct CodePointTests {
  /// Longer than the distance between the places that are remembered.
  @Test(arguments: [
    String(repeating: "abc ", count: 50), String(repeating: "é’x😀 e\u{301}", count: 40),
  ])
  func everyPieceIsWhatItsCodePointsSay(_ text: String) {
    let points = CodePoints(text)
    let scalars = Array(text.unicodeScalars)
    #expect(points.count == scalars.count)
    for start in stride(from: 0, through: scalars.count, by: 7) {
      for end in stride(from: start, through: scalars.count, by: 11) {
        var expected = String.UnicodeScalarView()
        expected.append(contentsOf: scalars[start..<end])
        #expect(points[start..<end].unicodeScalars.elementsEqual(expected))
      }
    }
  }
}
