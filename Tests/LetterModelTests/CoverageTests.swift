import LetterModel
import Testing

/// A letter of one paragraph at a place of the source.
private func letter(_ segments: [Segment], repairs: [Repair] = []) -> Letter {
  let block = Block(
    ordinal: 1, kind: .paragraph, text: "", segments: segments, page: 1, lines: 1...1)
  let opening = Section(
    path: "0", level: 0, heading: "", topic: nil, segments: [], page: 1, lines: 1...1,
    blocks: [block])
  return Letter(
    header: Header(), sections: [opening], notes: [], signatories: [], pages: 1, repairs: repairs,
    warnings: [])
}

private func segment(_ start: Int, _ length: Int) -> Segment {
  Segment(textStart: 0, sourceStart: start, length: length)
}

@Test func everyCharacterInOnePlaceIsComplete() {
  let coverage = Coverage(of: letter([segment(1, 2), segment(4, 2)]), in: "\u{FEFF}ab\ncd\u{A0}\n")
  #expect(coverage.uncovered == [])
  #expect(coverage.doubled == [])
  #expect(coverage.isComplete)
}

@Test func forgottenWordsAreOneStretchAcrossTheirBlanks() {
  let coverage = Coverage(of: letter([segment(0, 2), segment(11, 1)]), in: "ab  cd\n ef g hi")
  #expect(coverage.uncovered == [4..<10, 13..<15])
  #expect(!coverage.isComplete)
}

@Test func whatIsUsedTwiceIsDoubled() {
  let coverage = Coverage(of: letter([segment(0, 4), segment(2, 4)]), in: "abcdef")
  #expect(coverage.doubled == [2..<4])
  #expect(coverage.uncovered == [])
}

@Test func placesOutsideTheTextCountForNothing() {
  let coverage = Coverage(of: letter([segment(-5, 3), segment(1, 99)]), in: "ab")
  #expect(coverage.uncovered == [0..<1])
}

@Test func onlyRepairsThatDropInkAccountForIt() {
  func repair(_ kind: Repair.Kind) -> Repair {
    Repair(
      kind: kind, range: 1..<3, page: 1, line: 1, before: "-\n", after: "", confidence: 1,
      reason: "")
  }
  for kind in Repair.Kind.allCases {
    let drops = [
      .hyphenRemoved, .letterForm, .tableRule, .runningLine, .furniture, .headingNumber,
    ].contains(kind)
    let coverage = Coverage(
      of: letter([segment(0, 1), segment(3, 1)], repairs: [repair(kind)]), in: "a-\nb")
    #expect(coverage.isComplete == drops, "\(kind)")
  }
}

@Test func offsetsCountCodePoints() {
  let coverage = Coverage(of: letter([segment(0, 3)]), in: "e\u{301}😀x")
  #expect(coverage.uncovered == [3..<4])
}

@Test func everyKindOfPlaceCounts() {
  var reading = letter([segment(0, 1)])
  reading.header.fields = [
    HeaderField(kind: .subject, text: "", range: 1..<2, page: 1, lines: 1...1)
  ]
  reading.sections[0].segments = [segment(2, 1)]
  reading.sections[0].marks = [Mark(number: "1", offset: 0, range: 3..<4)]
  reading.sections[0].blocks[0].marks = [Mark(number: "1", offset: 0, range: 4..<5)]
  reading.sections[0].blocks[0].markerRange = 5..<6
  reading.notes = [
    Note(
      number: "1", numberRange: 6..<7, text: "", segments: [segment(7, 1)], page: 1,
      lines: 1...1)
  ]
  reading.signatories = [
    Signatory(office: "", name: nil, ranges: [8..<9, 9..<10], page: 1, lines: 1...1)
  ]
  #expect(Coverage(of: reading, in: "0123456789").isComplete)
}

@Test func everyRoleCountsItsOwnCharacters() {
  var reading = letter([segment(4, 4)])
  reading.header.fields = [
    HeaderField(kind: .subject, text: "", range: 0..<2, page: 1, lines: 1...1)
  ]
  reading.sections[0].blocks[0].marks = [Mark(number: "1", offset: 0, range: 8..<9)]
  let dropped: [(Repair.Kind, Range<Int>)] = [
    (.furniture, 2..<3), (.runningLine, 3..<4), (.hyphenRemoved, 9..<10),
  ]
  reading.repairs = dropped.map { kind, range in
    Repair(
      kind: kind, range: range, page: 1, line: 1, before: "", after: "", confidence: 1, reason: "")
  }
  let roles = Coverage(of: reading, in: "hhfrb bbn-").roles
  #expect(roles.total == 9)
  #expect(roles.count(.block) == 3)
  #expect(
    [.header, .furniture, .runningLine, .note, .repair].map(roles.count) == [2, 1, 1, 1, 1])
  #expect(roles.share(.header) == 2.0 / 9)
  #expect(roles.share(.signatory) == 0)
  #expect(
    roles.sentence
      == "33 % block, 22 % header, 11 % furniture, 11 % note, 11 % repair, 11 % running-line")
}

@Test func aTextWithoutInkHasNoShares() {
  let roles = Coverage(of: letter([]), in: " \n").roles
  #expect(RoleShares.Role.allCases.allSatisfy { roles.share($0) == 0 })
  #expect(roles.sentence == "")
}
