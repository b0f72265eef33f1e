public import LetterModel

/// A letter's own word on whether something changed, beside what changed in its section.
public struct Claim: Equatable, Sendable {
  /// What the letter says.
  public enum Statement: String, Sendable, CaseIterable {
    /// `ongewijzigd`, `onveranderd`, `onverminderd`, `niet gewijzigd`.
    case unchanged
    /// `gewijzigd`, `aangepast`, `herzien`.
    case changed
  }

  /// How that agrees with the measure.
  public enum Verdict: String, Sendable, CaseIterable {
    case agrees
    /// The words are so different, or so equal, that a reader should look.
    case contradicted
    /// Neither.
    case open
    /// It says that an earlier text still holds, which can be gone for that reason.
    case byReference = "by-reference"
    /// The section has no counterpart in the old letter.
    case unmeasured
  }

  /// The sentence, as an index into `LetterDiff.newSentences`.
  public var sentence: Int
  /// The word that claims, in small letters.
  public var word: String
  /// What it says.
  public var statement: Statement
  /// The share of the section's words that came or went, from 0 to 1, the sentence of the claim
  /// left out; nil without a counterpart.
  public var difference: Double?
  /// How the two agree.
  public var verdict: Verdict
}

extension LetterDiff {
  /// The new letter's claims about change, checked against its sections, in order.
  ///
  /// - Parameter facts: of the new letter; a sentence of kind `referenceIncorporation` makes its
  ///   claim about the text that it refers to, not about its section.
  public func claims(facts: [Fact] = []) -> [Claim] {
    ClaimFinder(self, facts.filter { $0.kind == .referenceIncorporation }.map(\.place)).claims()
  }
}

/// Finds claims and measures sections.
private struct ClaimFinder {
  private static let unchanged: Set<String> = [
    "ongewijzigd", "ongewijzigde", "onveranderd", "onveranderde", "onverminderd", "onverkort",
  ]
  private static let changed: Set<String> = [
    "gewijzigd", "gewijzigde", "aangepast", "aangepaste", "herzien", "herziene", "veranderd",
    "veranderde",
  ]
  /// A section that differs by less is unchanged, by more is changed.
  private static let (little, much) = (0.2, 0.5)

  let diff: LetterDiff
  /// Where the new letter takes over earlier text.
  let references: [Place]
  let old: SentenceWords
  let new: SentenceWords
  /// Per sentence of the new letter its link.
  private var links: [Int?]

  init(_ diff: LetterDiff, _ references: [Place]) {
    self.diff = diff
    self.references = references
    old = SentenceWords(diff.old, diff.oldSentences)
    new = SentenceWords(diff.new, diff.newSentences)
    links = [Int?](repeating: nil, count: diff.newSentences.count)
    for (place, link) in diff.sentences.enumerated() {
      for sentence in link.new { links[sentence] = place }
    }
  }

  func claims() -> [Claim] {
    new.words.indices.flatMap { sentence -> [Claim] in
      let passage = diff.new.passages[new.stretches[sentence].passage]
      guard passage.kind == .block, let section = passage.section else { return [] }
      let words = new.words[sentence].map(\.text)
      return words.indices.compactMap { place in
        guard let statement = statement(words, place) else { return nil }
        let difference = difference(section, besides: sentence)
        return Claim(
          sentence: sentence, word: words[place], statement: statement, difference: difference,
          verdict: refers(sentence) ? .byReference : verdict(statement, difference))
      }
    }
  }

  private func statement(_ words: [String], _ place: Int) -> Claim.Statement? {
    if Self.unchanged.contains(words[place]) { return .unchanged }
    guard Self.changed.contains(words[place]) else { return nil }
    // `niet ingetrokken of gewijzigd`
    let isDenied = words[max(0, place - 3)..<place].contains("niet")
    return isDenied ? .unchanged : .changed
  }

  private func refers(_ sentence: Int) -> Bool {
    let place = new.stretches[sentence]
    return references.contains { reference in
      reference.note == nil && reference.block == diff.new.passages[place.passage].block
        && reference.range.overlaps(place.range)
    }
  }

  private func verdict(_ statement: Claim.Statement, _ difference: Double?) -> Claim.Verdict {
    guard let difference else { return .unmeasured }
    switch statement {
    case .unchanged:
      return difference <= Self.little ? .agrees : difference >= Self.much ? .contradicted : .open
    case .changed:
      return difference == 0 ? .contradicted : difference >= Self.little / 2 ? .agrees : .open
    }
  }

  /// The share of words that came or went in a section and its counterparts.
  private func difference(_ section: Int, besides claim: Int) -> Double? {
    guard let group = diff.sections.first(where: { $0.new.contains(section) }),
      !group.old.isEmpty
    else { return nil }
    var (all, stayed) = (0.0, 0.0)
    for sentence in new.stretches.indices
    where sentence != claim && isIn(diff.new, new.stretches[sentence], group.new) {
      let count = Double(new.words[sentence].count)
      all += count
      if let link = links[sentence].map({ diff.sentences[$0] }),
        link.old.contains(where: { isIn(diff.old, old.stretches[$0], group.old) })
      {
        stayed += count * link.similarity
      }
    }
    for sentence in old.stretches.indices
    where sentence != counterpart(claim) && isIn(diff.old, old.stretches[sentence], group.old) {
      all += Double(old.words[sentence].count)
    }
    // What stayed is counted on the new side and weighs on both.
    return all == 0 ? nil : max(0, 1 - 2 * stayed / all)
  }

  /// The old sentence that the claim itself came from.
  private func counterpart(_ claim: Int) -> Int? {
    links[claim].flatMap { diff.sentences[$0].old.first }
  }

  private func isIn(_ text: LetterText, _ place: Stretch, _ sections: [Int]) -> Bool {
    let passage = text.passages[place.passage]
    return passage.kind == .block && passage.section.map(sections.contains) ?? false
  }
}
