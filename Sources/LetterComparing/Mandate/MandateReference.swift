public import LetterModel

/// What a letter declares still valid without saying it again, with the text to which it points.
public struct MandateReference: Sendable {
  /// The words that declare it.
  public var words: Evidence
  /// The day or the number by which they name the letter; nil where they name none.
  public var target: String?
  /// The letter to which they point, where it is in the series.
  public var letter: OpenedLetter?
  /// The passages of that letter on the same point; of a letter that is declared valid for all other
  /// points those on points of which the declaring letter does not speak.
  public var passages: [Evidence]

  /// Those of the letters whose mandate lasts on a day.
  static func all(on day: Day, in timeline: Timeline) -> [MandateReference] {
    timeline.declaring.filter {
      $0.date <= day && $0.end.map { day <= $0 } ?? true
    }.flatMap { dated in
      dated.letter.facts.filter { $0.kind == .referenceIncorporation }.map {
        reference($0, of: dated.letter, in: timeline.letters)
      }
    }
  }

  private static func reference(
    _ fact: Fact, of letter: OpenedLetter, in letters: [OpenedLetter]
  ) -> MandateReference {
    let target = fact.target.flatMap { target in
      letters.first { $0.id != letter.id && $0.citedAs.contains(target) }
    }
    return MandateReference(
      words: letter.evidence(of: fact), target: fact.target, letter: target,
      passages: target.map { passages(of: $0, for: fact, in: letter) } ?? [])
  }

  private static func passages(
    of target: OpenedLetter, for fact: Fact, in letter: OpenedLetter
  ) -> [Evidence] {
    let spokenOf = Set(letter.letter.topics.values)
    let isGeneral = OpenedLetter.isGeneral(fact)
    let topic = letter.places.topic(at: fact.place)
    return target.letter.sections.filter { section in
      guard let other = target.places.topic(ofSection: section.path) else { return false }
      return isGeneral ? !spokenOf.contains(other) : other == topic
    }.flatMap { section in
      section.blocks.map { block in
        target.evidence(
          Contribution.Quote(
            words: block.text,
            place: Place(
              section: section.path, block: block.ordinal,
              range: 0..<block.text.unicodeScalars.count)))
      }
    }
  }
}
