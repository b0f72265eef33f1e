/// Why a decision cannot be taken.
public enum ReviewError: Error, Equatable, CustomStringConvertible {
  /// No fact stands on these words; those that stand in the same text, by name.
  case noSuchFact(near: [String])
  /// Several stand on them, of these kinds.
  case severalFacts(kinds: [String])
  /// The letter has no such block or note.
  case noSuchText
  /// It has no such heading, signatory or field of the header.
  case noSuchItem(String)
  /// The number or chamber of the letter itself, with the right number where one was given.
  case identity(letter: String, right: String)
  /// The words do not stand in the text.
  case notInText(String)
  /// A fact of the kind stands there already.
  case standsAlready(String)
  /// Nothing was decided about it.
  case nothingToRetract(String)
  /// No field was given.
  case nothingToCorrect
  /// Only facts and signatories can be rejected and added.
  case onlyForFacts(Decision.Action)
  /// The same thing is named twice in one go.
  case twice(String)
  /// The revision named is not the current one.
  case notCurrent(String)
  /// A value or values that cannot be.
  case unfit(String)

  /// What is wrong, as a sentence without its capital.
  public var description: String {
    switch self {
    case .noSuchFact(let near):
      "no fact stands on these words"
        + (near.isEmpty ? "" : "; in the same text stand \(near.prefix(5).joined(separator: ", "))")
    case .severalFacts(let kinds):
      "several facts stand on these words; say which with --kind: \(kinds.joined(separator: ", "))"
    case .noSuchText: "the letter has no such block or note"
    case .noSuchItem(let name): "the letter has no \(name)"
    case .identity(let letter, let right):
      "number and chamber are what a letter goes by, and are not corrected in place; keep its bytes "
        + "with 'art100 show \(letter) --source > FILE', take it out of sight with 'art100 withdraw "
        + "\(letter) --why TEXT', and bring it in as what it is with 'art100 import FILE --id \(right) "
        + "--reason TEXT'; nothing is lost, 'list --withdrawn' shows the old one"
    case .notInText(let words): "'\(words)' does not stand in that text, letter by letter"
    case .standsAlready(let name): "\(name) stands there already; confirm or correct it"
    case .nothingToRetract(let name): "nothing was decided about \(name)"
    case .nothingToCorrect: "a correction needs a field and its value"
    case .onlyForFacts(let action): "only facts and signatories can be \(action.rawValue)"
    case .twice(let name): "\(name) is decided about twice"
    case .notCurrent(let name): "\(name) is not the current revision; decisions are about that one"
    case .unfit(let what): what
    }
  }
}
