public import LetterModel

/// What became of text that has no successor in the next letter: it can be gone while what it says
/// still stands.
public enum Fate: Equatable, Sendable {
  /// Nothing in the new letter speaks of it.
  case dropped
  /// The new letter declares that the old text still holds.
  ///
  /// - statement: where, in the new letter; `isCertain`: whether it names what the text is about,
  ///   or everything of its section.
  case carried(statement: Stretch, isCertain: Bool)
  /// The new letter says that what it is about has ended or will end.
  ///
  /// - statement: where, in the new letter; `isCertain`: whether the sentence itself names it, and
  ///   not only its paragraph.
  case ended(statement: Stretch, isCertain: Bool)
}

/// A sentence that went, with its fate.
public struct LostSentence: Equatable, Sendable {
  /// The index into `LetterDiff.oldSentences`.
  public var sentence: Int
  /// What became of it.
  public var fate: Fate
}

extension LetterDiff {
  /// The old letter's sentences that have no successor, each with its fate, in order. Of blocks and
  /// notes only.
  ///
  /// - Parameters:
  ///   - facts: of the new letter; those of kind `referenceIncorporation` count.
  ///   - isMeant: whether a fact's target (`2017-09-11`, `kst-27925-612`) is a letter in which a
  ///     sentence of the old letter, given by its index, stood.
  public func fates(facts: [Fact], isMeant: (String, Int) -> Bool) -> [LostSentence] {
    FateFinder(
      self, facts,
      words: (SentenceWords(old, oldSentences), SentenceWords(new, newSentences))
    ).fates(isMeant)
  }

  /// The same, where only the old letter itself can be meant.
  ///
  /// - Parameter names: by which the new letter can cite it: its date and its number.
  public func fates(facts: [Fact], names: Set<String>) -> [LostSentence] {
    fates(facts: facts) { target, _ in names.contains(target) }
  }
}

extension Lineage {
  /// The fate of each of `losses`, in their order.
  public func fates(facts: [[Fact]], names: [Set<String>]) -> [Fate] {
    losses(facts: facts, names: names).flatMap { $0.inSeries.map(\.fate) }
  }

  /// Per step from letter to letter what went, as the series tells it and as the two letters alone
  /// do.
  ///
  /// - Parameters:
  ///   - facts: per letter its facts.
  ///   - names: per letter by what it can be cited: its date and its number. A declaration on an
  ///     earlier letter carries what stood there already.
  public func losses(
    facts: [[Fact]], names: [Set<String>]
  ) -> [(inSeries: [LostSentence], alone: [LostSentence])] {
    guard let first = diffs.first else { return [] }
    var words = SentenceWords(first.old, first.oldSentences)
    return diffs.indices.map { step in
      let following = SentenceWords(diffs[step].new, diffs[step].newSentences)
      defer { words = following }
      let own = step + 1 < facts.count ? facts[step + 1] : []
      let finder = FateFinder(diffs[step], own, words: (words, following))
      func isMeant(_ letter: Int, _ target: String) -> Bool {
        letter < names.count && names[letter].contains(target)
      }
      let inSeries = finder.fates { target, sentence in
        (sentences[step][sentence].first...step).contains { isMeant($0, target) }
      }
      return (inSeries, finder.fates(within: inSeries) { target, _ in isMeant(step, target) })
    }
  }
}
