import LetterModel

/// Looks in the new letter for words on what the old one no longer says.
struct FateFinder {
  /// A sentence of the new letter that says something on other text.
  private struct Statement {
    var sentence: Int
    var names: Set<String>
    var rareWords: Set<String>
    /// Of an incorporation: the letter it means and the sections of the old letter it stands for.
    var target = ""
    var sections: [Int] = []
  }

  private let diff: LetterDiff
  private let old: SentenceWords
  private let new: SentenceWords
  private let lost: [Int]
  private var incorporations: [Statement] = []
  private var endings: [Statement] = []

  /// - Parameters:
  ///   - facts: those of the new letter.
  ///   - words: those of the old letter and of the new one.
  init(_ diff: LetterDiff, _ facts: [Fact], words: (old: SentenceWords, new: SentenceWords)) {
    self.diff = diff
    (old, new) = words
    lost = Self.lost(diff)
    for fact in facts where fact.kind == .referenceIncorporation {
      if let statement = incorporation(fact) { incorporations.append(statement) }
    }
    for sentence in new.words.indices where isEnding(new.words[sentence].map(\.text)) {
      endings.append(
        Statement(
          sentence: sentence, names: new.names(sentence), rareWords: new.rareWords(sentence)))
    }
  }

  private static func lost(_ diff: LetterDiff) -> [Int] {
    var isKept = [Bool](repeating: false, count: diff.oldSentences.count)
    for link in diff.sentences { for place in link.old { isKept[place] = true } }
    return isKept.indices.filter { place in
      let kind = diff.old.passages[diff.oldSentences[place].passage].kind
      return !isKept[place] && (kind == .block || kind == .note)
    }
  }

  func fates(_ isMeant: (String, Int) -> Bool) -> [LostSentence] {
    lost.map { sentence in
      let fate = carried(sentence, isMeant) ?? ended(sentence) ?? .dropped
      return LostSentence(sentence: sentence, fate: fate)
    }
  }

  // MARK: Carried by reference

  private func incorporation(_ fact: Fact) -> Statement? {
    guard let target = fact.attributes[.target],
      let passage = diff.new.passages.firstIndex(where: { passage in
        fact.place.block != nil && passage.block == fact.place.block && fact.place.note == nil
      }),
      let section = diff.new.passages[passage].section
    else { return nil }
    let sentence = new.sentences(ofPassage: passage).first { sentence in
      new.stretches[sentence].range.upperBound > fact.place.range.lowerBound
    }
    guard let sentence else { return nil }
    let sections = diff.sections.first { $0.new.contains(section) }?.old ?? []
    let heading = Set(headingWords(section))
    let names = new.names(sentence).subtracting(heading)
    return Statement(
      sentence: sentence, names: names, rareWords: [], target: target, sections: sections)
  }

  private func headingWords(_ section: Int) -> [String] {
    guard
      let passage = diff.new.passages.firstIndex(where: {
        $0.kind == .heading && $0.section == section
      })
    else { return [] }
    return new.sentences(ofPassage: passage).flatMap { new.words[$0].map(\.text) }
  }

  private func carried(_ sentence: Int, _ isMeant: (String, Int) -> Bool) -> Fate? {
    let passage = diff.oldSentences[sentence].passage
    guard let section = diff.old.passages[passage].section else { return nil }
    for statement in incorporations
    where statement.sections.contains(section) && isMeant(statement.target, sentence) {
      let place = new.stretches[statement.sentence]
      if statement.names.isEmpty { return .carried(statement: place, isCertain: true) }
      if isNamed(passage, statement.names) { return .carried(statement: place, isCertain: true) }
      // It names what no lost text of the section names: then it can mean any of it.
      let others = lost.filter {
        diff.old.passages[diff.oldSentences[$0].passage].section == section
      }
      if !others.contains(where: { isNamed(diff.oldSentences[$0].passage, statement.names) }) {
        return .carried(statement: place, isCertain: false)
      }
    }
    return nil
  }

  private func isNamed(_ passage: Int, _ names: Set<String>) -> Bool {
    old.sentences(ofPassage: passage).contains { old.has($0, names) }
  }

  // MARK: Ended

  private static let endings: Set<String> = [
    "beëindigd", "beëindigt", "beëindigen", "beëindiging", "eindigt", "eindigde", "eindigen",
    "geëindigd", "stopgezet", "stopt", "stopte", "gestopt", "opgeheven", "ingetrokken",
    "teruggetrokken", "afgerond", "vervalt", "vervallen", "afgebouwd", "afgelopen",
  ]

  /// `wordt beëindigd`, `is niet langer`, `geen sprake meer`; not `niet ingetrokken`.
  private func isEnding(_ words: [String]) -> Bool {
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      // `de afgelopen maanden` is a time.
      if word == "afgelopen", before != "is", before != "was", before != "zijn" { continue }
      if Self.endings.contains(word), before != "niet" { return true }
      if word == "langer" && before == "niet" { return true }
      if word == "einde" && before == "ten" { return true }
      if word == "meer", before == "sprake" || before == "niet" { return true }
    }
    return false
  }

  private func ended(_ sentence: Int) -> Fate? {
    let (names, rareWords) = (old.names(sentence), old.rareWords(sentence))
    for statement in endings {
      let place = new.stretches[statement.sentence]
      if !statement.names.isDisjoint(with: names)
        || statement.rareWords.intersection(rareWords).count >= 2
      {
        return .ended(statement: place, isCertain: true)
      }
    }
    let passage = old.sentences(ofPassage: diff.oldSentences[sentence].passage)
    guard let first = passage.first, first < sentence else { return nil }
    let subject = old.names(first)
    return endings.first { !$0.names.isDisjoint(with: subject) }.map {
      .ended(statement: new.stretches[$0.sentence], isCertain: false)
    }
  }
}
