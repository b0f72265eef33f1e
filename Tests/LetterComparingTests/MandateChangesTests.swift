import LetterComparing
import LetterFixtures
import LetterModel
import Testing

/// What a side of a change says, whichever side it is on.
private func story(_ cell: Matrix.Cell) -> String {
  let evidence = cell.evidence.map { "\($0.letter) \($0.place) \($0.quote)" }
  return "\(cell.change) \(cell.text) \(cell.until.map { "\($0)" } ?? "") \(evidence)"
}

private func stories(_ changes: MandateChanges, turned: Bool = false) -> Set<String> {
  Set(
    changes.changes.map { change in
      let sides = turned ? (change.new, change.old) : (change.old, change.new)
      return "\(change.row.kind) \(change.row.subject) \(change.isChanged): "
        + "\(story(sides.0)) | \(story(sides.1))"
    })
}

@Test(arguments: Fixtures.letters, Fixtures.letters)
func whatChangedInTheMandateIsMirroredWhenTheLettersChangePlaces(
  _ one: String, _ other: String
) throws {
  let (old, new) = (try Fixtures.opened(one), try Fixtures.opened(other))
  let changes = MandateChanges(from: old, to: new)
  #expect(stories(changes) == stories(MandateChanges(from: new, to: old), turned: true))
  if one == other { #expect(changes.changed.isEmpty) }
}

@Test(arguments: Fixtures.letters, Fixtures.letters)
func everyPieceOfEvidenceStandsInTheLetterOfItsSide(_ one: String, _ other: String) throws {
  let (old, new) = (try Fixtures.opened(one), try Fixtures.opened(other))
  for change in MandateChanges(from: old, to: new).changes {
    for (cell, letter) in [(change.old, old), (change.new, new)] {
      for evidence in cell.evidence {
        #expect(evidence.letter == letter.name)
        #expect(letter.places.words(at: evidence.place) == evidence.quote)
        #expect(evidence.sentence.contains(evidence.quote))
      }
    }
  }
}

/// Two letters of one day, of one name and of no day at all: nothing but their order tells them apart.
@Test func lettersOfOneDayOrOfNoneKeepTheirSides() throws {
  let text = try Fixtures.text("letters/kst-27925-612.txt")
  let changed = text.replacing("155 militairen", with: "165 militairen")
  for date in [Day(iso: "2017-09-11"), nil] {
    func letter(_ name: String, _ text: String) -> OpenedLetter {
      var letter = Fixtures.opened(name, text, date: Day(iso: "2017-09-11"))
      letter.identity.date = date
      return letter
    }
    let (one, other) = (letter("a", text), letter("a", changed))
    for (old, new, values) in [(one, other, [155, 165]), (other, one, [165, 155])] {
      let training = MandateChanges(from: old, to: new).changes.first {
        $0.row.subject == "training" && $0.row.unit == .people
      }
      #expect(training?.row.cells.map(\.value) == values)
      #expect(training?.isChanged == true)
      for (cell, letter) in zip(training?.row.cells ?? [], [old, new]) {
        for evidence in cell.evidence {
          #expect(letter.places.sentence(at: evidence.place) == evidence.sentence)
        }
      }
    }
  }
}

@Test func theMatrixKeepsTheOrderInWhichLettersAreGiven() throws {
  let letters = try ["kst-27925-612", "kst-27925-506", "kst-29521-293"].map(Fixtures.opened)
  #expect(Matrix.measures(letters).letters.map(\.name) == letters.map(\.name))
  for matrix in [Matrix.measures(letters), Matrix.topics(letters)] {
    for row in matrix.rows {
      for (cell, letter) in zip(row.cells, letters) {
        #expect(cell.evidence.allSatisfy { $0.letter == letter.name })
      }
    }
  }
}

@Test(arguments: zip(Fixtures.letters, Fixtures.letters.dropFirst()))
func theMatrixOfTwoLettersAndTheirComparisonTellTheSameChange(_ one: String, _ other: String) throws
{
  let letters = [try Fixtures.opened(one), try Fixtures.opened(other)]
    .sorted { ($0.date!, $0.name) < ($1.date!, $1.name) }
  let changes = MandateChanges(from: letters[0], to: letters[1]).changes
  for (row, change) in zip(Matrix.measures(letters).rows, changes) {
    #expect(row.subject == change.row.subject)
    switch row.cells[1].change {
    case .same, .byReference, .derived: #expect(!change.isChanged, "\(row.subject)")
    case .changed, .new: #expect(change.isChanged, "\(row.subject)")
    case .ended, .notStated: break
    }
  }
}

@Test func aCellByReferencePointsAtASentenceThatSaysSo() throws {
  let letters = try Fixtures.letters.map(Fixtures.opened)
  let rows = Matrix.topics(letters).rows + Matrix.measures(letters).rows
  let cells = rows.flatMap(\.cells).filter { $0.change == .byReference }
  #expect(!cells.isEmpty)
  for cell in cells {
    let letter = try #require(letters.first { $0.name == cell.evidence.first?.letter })
    let fact = cell.evidence.first?.fact.flatMap { letter.fact($0) }
    #expect(fact?.kind == .referenceIncorporation, "\(cell.text)")
  }
}
