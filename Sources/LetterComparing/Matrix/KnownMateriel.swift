internal import DutchLanguage
import LetterModel

/// What other letters tell of materiel that one letter only names: `Hr.Ms. Van Amstel keert terug` is of
/// the frigate that the letter before sent, `de twee vuureenheden` are its Patriots.
struct KnownMateriel {
  /// What it is called where only the letters before tell the type.
  private static let untold: Set<String> = ["vuureenheid", "vuureenheden", "batterij", "systeem"]

  /// The kinds of ships, by their names.
  private var kinds: [Substring: String] = [:]
  /// The one type that all letters send; nil where they send several.
  private var only: String?
  /// The types of all that is sent with a number.
  private let types: Set<String>

  /// The letters, with the kind that another letter tells in the place of a bare name.
  static func named(in letters: [OpenedLetter]) -> [OpenedLetter] {
    let known = KnownMateriel(letters.flatMap(\.contributions))
    guard !known.kinds.isEmpty || !known.types.isEmpty else { return letters }
    return letters.map { letter in
      let told = Set(letter.contributions.map(\.subject))
      return letter.replacingContributions { contribution in
        var contribution = contribution
        if let kind = known.kind(of: contribution), !told.contains(kind) {
          contribution.subject = kind
        }
        // One frigate of several is told from the others by its name.
        if let name = Self.name(of: contribution), known.hasSeveral(of: contribution.subject) {
          contribution.scope = String(name)
        }
        return contribution
      }
    }
  }

  private init(_ contributions: [Contribution]) {
    for contribution in contributions where contribution.subject != Contribution.ship {
      if let name = Self.name(of: contribution) { kinds[name] = contribution.subject }
    }
    types = Set(
      contributions.filter { contribution in
        !Self.untold.contains(contribution.subject)
          && contribution.numbers.contains { $0.aspect == .deployed }
      }.map(\.subject))
    only = types.count == 1 ? types.first : nil
  }

  private func hasSeveral(of kind: String) -> Bool { kinds.values.count { $0 == kind } > 1 }

  private func kind(of contribution: Contribution) -> String? {
    if Self.untold.contains(contribution.subject) { return only }
    if contribution.subject == Contribution.ship, let name = Self.name(of: contribution) {
      return kinds[name]
    }
    // `De helikopters keren terug`: the only ones that they can be.
    guard contribution.numbers.isEmpty, Self.anyOf.contains(contribution.subject) else {
      return nil
    }
    let likely = types.filter { MaterielKind(type: $0).isCalled(contribution.subject) }
    return likely.count == 1 ? likely.first : nil
  }

  /// Nouns for materiel of any type.
  private static let anyOf: Set<String> = [
    "helikopter", "helikopters", "vliegtuig", "vliegtuigen", "toestel", "toestellen", "schip",
    "schepen", "voertuig", "voertuigen",
  ]

  /// `Van Amstel`, of the words `het fregat Hr.Ms. Van Amstel`.
  private static func name(of contribution: Contribution) -> Substring? {
    let words = contribution.name.words
    return words.firstRange(of: "Ms. ").map {
      words[$0.upperBound...].prefix { $0.isLetter || " -’'".contains($0) }
    }
  }
}
