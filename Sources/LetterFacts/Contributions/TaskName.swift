internal import DutchLanguage

/// What people are sent to do, by the words of Dutch letters.
///
/// A compound counts by its last parts as well: `trainersinzet` begins with `train`,
/// `politietrainers` holds it.
enum TaskName {
  /// The task that a word names; nil where it names none.
  static func task(_ index: Int, _ words: Words) -> String? {
    let token = words[index]
    guard token.kind == .word, token.folded.count > 2 else { return nil }
    let letters = words.letters[token.folded]
    if token.isCapitals { return words.lexicon.name(.taskUnit, at: index, words)?.means }
    // `commando’s`, against `het commando over een missie`.
    if words.isWord(index, "commando") {
      return words.isSign(index + 1, Sign.apostrophe) ? "special forces" : nil
    }
    if let task = words.lexicon.meaning(.task, beginning: letters) {
      return words.has(index, .noTask) ? nil : task
    }
    guard letters.count > 9, !letters.starts(with: "grens".utf8) else { return nil }
    return words.lexicon.meaning(.task, inside: letters)
  }
}
