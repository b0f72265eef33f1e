import LetterModel
import LetterParsing
import Testing

/// A letter of a few lines: the same head above any body.
enum ShortLetter {
  private static let head = """
    31 405 Vrede in de Sahel

    Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Den Haag, 5 maart 2031

    """

  static let signature = "De Minister van Defensie,\nA.B. Jansen\n"

  /// Reads it, and holds that each of its words has one place.
  static func read(_ body: String) -> Letter {
    let text = head + "\n" + body
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    return letter
  }
}
