public import LetterModel

/// Ties the facts of a letter together into what the Netherlands contributes.
public enum Contributions {
  /// The contributions of a letter, in the order in which they are first mentioned.
  ///
  /// - Parameters:
  ///   - letter: its headings and sentences tell what a number is a number of.
  ///   - facts: those of the same letter, as `Facts.find` gives them.
  ///   - date: the day of the letter.
  public static func find(in letter: Letter, facts: [Fact], date: Day?) -> [Contribution] {
    let statements = StatementReader(letter, facts, on: date).statements
    guard !statements.isEmpty else { return [] }
    var reading = ContributionReading(LetterContext(statements), on: date)
    reading.readNumbers()
    reading.readNames()
    reading.readStatements()
    reading.readWhole()
    reading.readEnd()
    reading.readSums()
    return reading.contributions()
  }
}
