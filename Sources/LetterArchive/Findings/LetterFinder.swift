public import LetterModel

/// The rules by which an archive learns what a letter says.
///
/// An archive knows no Dutch: the program that opens it brings the rules. The same rules on the same
/// letter give the same answer, whenever they are asked.
public struct LetterFinder: Sendable {
  /// Name and version of the rules, such as `art100 finder 1`; kept with what they found.
  public var name: String
  /// The citations of a letter of this day, whose own number is given.
  public var citations: @Sendable (Letter, Day, DocumentNumber) -> [Citation]
  /// The facts of a letter of this day.
  public var facts: @Sendable (Letter, Day) -> [Fact]
  /// The contributions that a letter's facts make together.
  public var contributions: @Sendable (Letter, [Fact], Day) -> [Contribution]
  /// What becomes of a letter's citations among the known letters, one outcome each, in their order.
  public var resolve: @Sendable ([Citation], KnownLetter, [KnownLetter]) -> [Resolution]
  /// The numbers of a letter of this day with what explains them: its facts, its citations, a rule.
  public var numbers: @Sendable (Letter, [Fact], [Citation], Day) -> [NumberClaim]
  /// Where the sentences of a text stand, half-open, in code points.
  public var sentences: @Sendable (String) -> [Range<Int>]

  /// The same rules with an archive's changes of words, oldest first; nil where no word matters.
  public var withWords: (@Sendable ([WordChange]) -> LetterFinder)?

  /// Rules from their parts.
  public init(
    name: String,
    citations: @escaping @Sendable (Letter, Day, DocumentNumber) -> [Citation],
    facts: @escaping @Sendable (Letter, Day) -> [Fact],
    contributions: @escaping @Sendable (Letter, [Fact], Day) -> [Contribution],
    resolve: @escaping @Sendable ([Citation], KnownLetter, [KnownLetter]) -> [Resolution],
    numbers: @escaping @Sendable (Letter, [Fact], [Citation], Day) -> [NumberClaim] = {
      _, _, _, _ in []
    },
    sentences: @escaping @Sendable (String) -> [Range<Int>],
    withWords: (@Sendable ([WordChange]) -> LetterFinder)? = nil
  ) {
    self.name = name
    self.citations = citations
    self.facts = facts
    self.contributions = contributions
    self.resolve = resolve
    self.numbers = numbers
    self.sentences = sentences
    self.withWords = withWords
  }

  /// Finds nothing, and takes every text for one sentence.
  public static let none = LetterFinder(
    name: "none", citations: { _, _, _ in [] }, facts: { _, _ in [] },
    contributions: { _, _, _ in [] },
    resolve: { citations, _, _ in citations.map { _ in Resolution(outcome: .missing) } },
    sentences: { [0..<$0.unicodeScalars.count] })
}
