import LetterComparing
import LetterModel
import LetterParsing
import Testing

private let first = "De missie beschermt de bevolking van de stad tegen aanvallen van milities."
private let second =
  "Elke week spreekt de commandant met de gouverneur over de veiligheid op de wegen."
private let third = "De eenheid patrouilleert bij daglicht en verleent hulp bij ongelukken."
private let other = "De uitgaven komen ten laste van het Budget Internationale Veiligheid."

private func letter(_ paragraphs: [String], and more: [String] = [other]) -> Letter {
  LetterParser.letter(
    from: """
      Den Haag, 18 juni 2010

      Nederlandse bijdrage

      \(paragraphs.joined(separator: "\n\n"))

      Financiën

      \(more.joined(separator: "\n\n"))

      """)
}

/// The words that a comparison marks as gone, come or moved.
private func marked(_ diff: LetterDiff) -> [String] {
  diff.paragraphs.flatMap { paragraph in
    paragraph.operations.filter(\.isChange).compactMap { operation -> String? in
      let words =
        paragraph.new.flatMap { place in
          operation.new.map { diff.new.words(Stretch(passage: place, range: $0)) }
        }
        ?? paragraph.old.flatMap { place in
          operation.old.map { diff.old.words(Stretch(passage: place, range: $0)) }
        }
      let bare = words?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      return bare.isEmpty ? nil : bare
    }
  }
}

/// Where a paragraph is cut in several or joined with others, only its boundary changes.
struct BoundaryTests {
  private let whole = letter([[first, second, third].joined(separator: " ")])

  @Test(arguments: [
    [first, second + " " + third], [first + " " + second, third], [first, second, third],
  ])
  func aSplitMarksNoWord(_ parts: [String]) {
    let diff = LetterDiff(from: whole, to: letter(parts))
    #expect(marked(diff) == [])
    #expect(diff.paragraphs.filter { $0.kind != .same }.map(\.kind) == parts.map { _ in .split })
    #expect(!diff.isEmpty)
    #expect(diff.sentences.allSatisfy { $0.isSame && !$0.isMoved })
    #expect(!diff.links.isEmpty)
    expectWhole(diff)
    let back = LetterDiff(from: letter(parts), to: whole)
    #expect(marked(back) == [])
    #expect(back.paragraphs.filter { $0.kind != .same }.map(\.kind) == parts.map { _ in .merged })
    expectMirrored(diff, back)
    expectWhole(back)
  }

  @Test func anEditInsideAPartIsAnEdit() {
    let edited = second.replacing("Elke week", with: "Iedere maand")
    let diff = LetterDiff(from: whole, to: letter([first, edited + " " + third]))
    #expect(Set(marked(diff)) == ["Elke week", "Iedere maand"])
    expectWhole(diff)
  }

  @Test func aNewParagraphBetweenThePartsIsOnlyNew() {
    let new = "Bovendien zijn vier artsen uit Groningen aan de eenheid toegevoegd."
    let diff = LetterDiff(from: whole, to: letter([first + " " + second, new, third]))
    #expect(marked(diff) == [new])
    expectWhole(diff)
  }

  @Test func aPartThatWentElsewhereOrBeforeTheOthersHasMoved() {
    let away = LetterDiff(from: whole, to: letter([first + " " + second], and: [other, third]))
    #expect(marked(away).contains(third))
    let turned = LetterDiff(from: whole, to: letter([third, first + " " + second]))
    #expect(marked(turned).contains(third))
    for diff in [away, turned] { expectWhole(diff) }
  }

  /// Each word of the new letter can be taken from where it stood in the source of the old one.
  @Test func thePlacesInTheSourcesAreOfTheSameWords() {
    func source(_ paragraphs: [String]) -> String {
      "Den Haag, 18 juni 2010\n\nNederlandse bijdrage\n\n"
        + paragraphs.joined(separator: "\n\n") + "\n\nFinanciën\n\n\(other)\n"
    }
    let texts = (
      source([[first, second, third].joined(separator: " ")]), source([first, second, third])
    )
    for (one, two) in [texts, (texts.1, texts.0)] {
      let diff = LetterDiff(
        from: LetterParser.letter(from: one), to: LetterParser.letter(from: two),
        sources: (one, two))
      expectTraced(diff, (one, two))
      let (old, new) = (Array(one.unicodeScalars), Array(two.unicodeScalars))
      var told = 0
      for step in diff.paragraphs.flatMap(diff.sourceOperations) where step.kind == .equal {
        guard let from = step.old, let to = step.new else {
          Issue.record("\(step)")
          continue
        }
        #expect(Array(old[from]) == Array(new[to]))
        told += to.count
      }
      #expect(told >= [first, second, third].map(\.unicodeScalars.count).reduce(0, +))
    }
  }
}
