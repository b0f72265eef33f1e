import Foundation
import LetterFacts
import LetterModel
import LetterParsing
import Testing

/// Sentences full of numbers that are no measure of ours: what other countries, rebels and refugees
/// have, ages, votes, prices, distances, names and days of papers.
private let sentences = try! String(
  contentsOf: GoldLetter.folder.appending(path: "cases/facts/negatives.txt"), encoding: .utf8
).split(separator: "\n").map(String.init)

/// Facts that bind us: of these none may be read from a number that is not ours.
private let ours: Set<Fact.Kind> = [.personnel, .asset, .period, .amount]

@Test func twoHundredSentencesOfOthersGiveAtMostTwoFactsOfOurs() {
  #expect(sentences.count == 200)
  let wrong = sentences.flatMap { sentence in
    let letter = LetterParser.letter(
      from: """
        31 999 Veiligheid in West-Afrika

        Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE

        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

        Den Haag, 3 juni 2014

        \(sentence)

        """)
    return Facts.find(in: letter, date: letter.header.date).filter { ours.contains($0.kind) }
      .map { "\($0.kind.rawValue) «\($0.quote)»: \(sentence)" }
  }
  #expect(wrong.count <= 2, "\(wrong.joined(separator: "\n"))")
}
