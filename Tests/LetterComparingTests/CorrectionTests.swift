import LetterComparing
import LetterFixtures
import LetterParsing
import Testing

/// What a reader rules holds against the words.
@Suite struct CorrectionTests {
  let old = LetterParser.letter(
    from: letter("De boten varen uit de haven van de stad.", "Het vliegtuig staat op de basis."))
  let new = LetterParser.letter(
    from: letter("De boten varen in de haven van de stad.", "Drie monteurs onderhouden alles."))

  private static func letter(_ first: String, _ second: String) -> String {
    "Gronden voor deelname\n\n\(first)\n\nRisico’s\n\n\(second)\n"
  }

  private func pairs(_ corrections: Corrections) -> [[Int?]] {
    let diff = LetterDiff(from: old, to: new, corrections: corrections)
    expectWhole(diff)
    expectMirrored(
      diff, LetterDiff(from: new, to: old, corrections: corrections.mirrored))
    return diff.paragraphs.filter { change in
      [
        change.old.map { diff.old.passages[$0].kind },
        change.new.map { diff.new.passages[$0].kind },
      ]
      .contains(.block)
    }.map { change in
      [
        change.old.flatMap { diff.old.passages[$0].block },
        change.new.flatMap { diff.new.passages[$0].block },
      ]
    }
  }

  @Test func withoutRulingsTheWordsDecide() {
    #expect(pairs(.none) == [[1, 1], [2, nil], [nil, 2]])
  }

  @Test func blocksThatAReaderPairsBelongTogether() {
    #expect(pairs(Corrections(blocks: [.init(old: 2, new: 2, .pair)])) == [[1, 1], [2, 2]])
  }

  @Test func blocksThatAReaderPartsAreNotPaired() {
    let parted = Corrections(blocks: [.init(old: 1, new: 1, .part)])
    #expect(pairs(parted) == [[1, nil], [nil, 1], [2, nil], [nil, 2]])
  }

  @Test func sectionsThatAReaderPairsOrPartsFollow() {
    func groups(_ corrections: Corrections) -> [[[Int]]] {
      LetterDiff(from: old, to: new, corrections: corrections).sections.map { [$0.old, $0.new] }
        .filter { $0 != [[0], [0]] }
    }
    #expect(groups(.none) == [[[1], [1]], [[2], [2]]])
    let parted = Corrections(sections: [.init(old: "2", new: "2", .part)])
    #expect(groups(parted) == [[[1], [1]], [[2], []], [[], [2]]])
    let crossed = Corrections(sections: [.init(old: "2", new: "1", .pair)])
    #expect(groups(crossed).contains { $0[0].contains(2) && $0[1] == [1] })
  }

  @Test func rulingsOnWhatIsNotThereCountForNothing() {
    let corrections = Corrections(
      sections: [.init(old: "9", new: "1", .pair)], blocks: [.init(old: 7, new: 1, .pair)])
    #expect(pairs(corrections) == pairs(.none))
  }
}
