internal import DutchLanguage
import LetterModel

/// What a sentence tells at a place: when that is, by the verbs, and whose it is, by who acts in its
/// clause.
///
/// The same for periods, materiel, people and counts, so that none of them has guards of its own
/// against what is looked back on or is somebody else's.
struct Telling {
  /// Nil where no verb tells it, or one of now.
  let time: Tense?
  /// Nil where nobody is named.
  let actor: Owners.Owner?

  init(at index: Int, _ sentence: Sentence) {
    time = sentence.words.tense(around: index)
    actor = Owners.actor(at: index, sentence)
  }

  /// Whether others have it: another land, an opponent, the land in which the mission acts.
  var isOfOthers: Bool { actor?.isOther == true }

  /// Whether a day is looked back on, which is over on the day of the letter.
  func looksBack(on day: Day, from letter: Day?) -> Bool {
    guard let letter, day < letter else { return false }
    return time == .past || time == .done
  }
}
