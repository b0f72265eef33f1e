internal import DutchLanguage
public import LetterModel

extension SeriesProposals {
  /// A role with the words that tell it.
  public struct RoleProposal: Hashable, Sendable {
    /// The role proposed.
    public var role: SeriesRole
    /// Whether words of the opening, or the want of any earlier letter, tell it.
    public var isCertain: Bool
    /// A sentence that says why.
    public var reason: String
    /// The words; nil where none tell it.
    public var quote: String?
    /// Where they stand.
    public var place: Place?
  }
}

extension OpeningReading {
  private enum Sign { case more, longer, other, ends }

  /// - Parameters:
  ///   - isEarliest: whether no letter of the series is earlier.
  ///   - cites: whether it cites any letter before it, known or not.
  func role(isEarliest: Bool, cites: Bool) -> SeriesProposals.RoleProposal {
    let more = first(.more, in: sentences.prefix(2))
    let longer = first(.longer, in: sentences[...])
    let other = first(.other, in: sentences[...])
    let ends = first(.ends, in: sentences[...])
    if let other, longer != nil || cites {
      return proposal(.adaptation, other, "the opening changes what was decided")
    }
    if let more, longer == nil || more.order < longer?.order ?? 0 {
      return proposal(.supplement, more, "the opening adds to what was decided")
    }
    if let ends, longer != nil || cites {
      return proposal(.adaptation, ends, "the opening ends a part of what was decided")
    }
    if let longer {
      let known = isEarliest ? "; the letter that it extends is not in the archive" : ""
      return proposal(.extension, longer, "the opening extends what was decided" + known)
    }
    if isEarliest, !cites {
      return SeriesProposals.RoleProposal(
        role: .first, isCertain: true, reason: "no letter of the series is earlier")
    }
    return SeriesProposals.RoleProposal(
      role: isEarliest ? .first : .supplement, isCertain: false,
      reason: isEarliest
        ? "no letter of the series is earlier in the archive, though it cites one"
        : "it follows an earlier letter, and no words tell how")
  }

  private typealias Found = (order: Int, quote: String, place: Place)

  private func proposal(
    _ role: SeriesRole, _ found: Found, _ reason: String
  ) -> SeriesProposals.RoleProposal {
    SeriesProposals.RoleProposal(
      role: role, isCertain: true, reason: reason, quote: found.quote, place: found.place)
  }

  private func first(_ sign: Sign, in sentences: ArraySlice<Sentence>) -> Found? {
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens {
        guard let length = length(of: sign, sentence.words, token) else { continue }
        let range = token..<token + length
        return (
          index * 10_000 + token, sentence.words.text(range),
          Place(
            section: sentence.passage.section, block: sentence.passage.block,
            range: sentence.words.scalars(range))
        )
      }
    }
    return nil
  }

  /// How many tokens from one on are such words; nil where they are not.
  private func length(of sign: Sign, _ words: Words, _ at: Int) -> Int? {
    switch sign {
    case .more:
      if words.isWord(at, "aanvulling"), words.isWord(at + 1, "op") { return 2 }
      return begins(words, at, ["aanvullend", "intensiver", "extra", "additione"]) ? 1 : nil
    case .longer:
      if words.areWords(at, "voort", "te", "zetten") { return 3 }
      return begins(words, at, ["verleng", "voortzet", "voortgezet", "continuer"]) ? 1 : nil
    case .other:
      for phrase in [
        ["gewijzigde", "vorm"], ["aangepaste", "vorm"], ["andere", "vorm"],
        ["kleinere", "omvang"], ["beperktere", "omvang"], ["gewijzigde", "samenstelling"],
      ] as [[StaticString]] where words.areWords(at, phrase[0], phrase[1]) {
        return 2
      }
      return begins(words, at, ["aangepast", "aanpassing", "aan te passen"]) ? 1 : nil
    case .ends:
      return begins(words, at, ["beeindig"]) || words.isWord(at, among: ["eindigt", "eindigen"])
        ? 1 : nil
    }
  }

  private func begins(_ words: Words, _ at: Int, _ stems: [String]) -> Bool {
    guard words[at].kind == .word else { return false }
    let letters = words.letters[words[at].folded]
    return stems.contains { letters.starts(with: $0.utf8) }
  }
}
