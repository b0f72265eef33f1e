import LetterModel

/// The kinds of ships that letters name: `Hr.Ms. Van Amstel keert terug` tells less than the letter
/// before, which sent `het fregat Hr.Ms. Van Amstel`.
enum KnownShips {
  /// What a contribution is called of which the letter tells no more than the ship's name.
  private static let ship = "schip"

  /// The letters, each contribution that is only a ship's name with the kind that another letter tells.
  static func named(in letters: [OpenedLetter]) -> [OpenedLetter] {
    var kinds: [Substring: String] = [:]
    for contribution in letters.flatMap(\.contributions) where contribution.subject != ship {
      if let name = name(of: contribution) { kinds[name] = contribution.subject }
    }
    guard !kinds.isEmpty else { return letters }
    return letters.map { letter in
      let known = Set(letter.contributions.map(\.subject))
      return letter.replacingContributions { contribution in
        guard contribution.subject == ship,
          let kind = name(of: contribution).flatMap({ kinds[$0] }),
          !known.contains(kind)
        else { return contribution }
        var contribution = contribution
        contribution.subject = kind
        return contribution
      }
    }
  }

  /// `Van Amstel`, of the words `het fregat Hr.Ms. Van Amstel`.
  private static func name(of contribution: Contribution) -> Substring? {
    let words = contribution.name.words
    return words.firstRange(of: "Ms. ").map { words[$0.upperBound...] }
  }
}
