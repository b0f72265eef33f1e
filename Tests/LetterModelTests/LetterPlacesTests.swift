import LetterModel
import Testing

struct LetterPlacesTests {
  @Test func codePointsAreTakenWhereTheyStand() {
    let text = (0..<300).map { "é\u{301}\($0) 🇳🇱" }.joined()
    let points = CodePoints(text)
    #expect(points.count == text.unicodeScalars.count)
    for low in stride(from: 0, through: points.count, by: 7) {
      for length in [0, 1, 63, 64, 65, 200] {
        #expect(points.slice(low..<low + length) == text.slice(low..<low + length))
      }
    }
  }

  private func places(_ text: String, sentences: [Range<Int>]) -> LetterPlaces {
    let block = Block(
      ordinal: 1, kind: .paragraph, text: text, segments: [], page: 1, lines: 1...1)
    let section = Section(
      path: "0", level: 0, heading: "", topic: nil, segments: [], page: 1, lines: 1...1,
      blocks: [block])
    let letter = Letter(
      header: Header(), sections: [section], notes: [], signatories: [], pages: 1, repairs: [],
      warnings: [])
    return LetterPlaces(letter, sentences: { _ in sentences })
  }

  private func place(_ range: Range<Int>) -> Place { Place(section: "0", block: 1, range: range) }

  @Test func theSentenceOfAPlaceIsTheOneAroundIt() {
    let places = places("Een. Twee. Drie.", sentences: [0..<4, 5..<10, 11..<16])
    #expect(places.sentence(at: place(5..<9)) == "Twee.")
    #expect(places.lead(of: place(7..<9)) == "Tw")
    #expect(places.sentence(at: place(11..<16)) == "Drie.")
    #expect(places.sentence(at: place(2..<7)) == "Een. Twee. Drie.")
  }

  /// What nobody wrote as a sentence is shown in part, as is said by the sign for it.
  @Test func ofAListWithoutEndWhatStandsAroundAPlaceIsShown() {
    let text = String(repeating: "abcdefghij", count: 1000)
    let places = places(text, sentences: [0..<10_000])
    let cut = places.sentence(at: place(5000..<5005))
    #expect(cut.count < LetterPlaces.longest + 3 && cut.count > LetterPlaces.longest - 3)
    #expect(cut.hasPrefix("…") && cut.hasSuffix("…"))
    #expect(cut.hasPrefix(places.lead(of: place(5000..<5005)) + "abcde"))
    #expect(places.sentence(at: place(0..<5), within: 15) == "abcdefghij…")
  }
}
