import LetterModel

/// Looks in the new letter for words on what the old one no longer says.
struct FateFinder {
  /// A sentence of the new letter that declares earlier text still valid.
  private struct Incorporation {
    var sentence: Int
    var names: Set<String>
    /// The letter it means and the sections of the old letter it stands for.
    var target: String
    var sections: [Int]
  }

  private let diff: LetterDiff
  private let old: SentenceWords
  private let new: SentenceWords
  private let lost: [Int]
  private var incorporations: [Incorporation] = []
  private var endings: [Ending] = []
  /// Which of them end something that is called so.
  private var endingsOfNoun: [String: [Int]] = [:]

  /// - Parameters:
  ///   - facts: those of the new letter.
  ///   - words: those of the old letter and of the new one.
  init(_ diff: LetterDiff, _ facts: [Fact], words: (old: SentenceWords, new: SentenceWords)) {
    self.diff = diff
    (old, new) = words
    lost = Self.lost(diff)
    guard !lost.isEmpty else { return }
    for fact in facts where fact.kind == .referenceIncorporation {
      if let statement = incorporation(fact) { incorporations.append(statement) }
    }
    endings = new.stretches.indices.compactMap { sentence in
      let stretch = new.stretches[sentence]
      let kind = diff.new.passages[stretch.passage].kind
      guard kind == .block || kind == .note else { return nil }
      let isLater = sentence > 0 && new.stretches[sentence - 1].passage == stretch.passage
      return Ending(
        diff.new.words(stretch),
        after: isLater ? diff.new.words(new.stretches[sentence - 1]) : nil, sentence: sentence)
    }
    for (index, ending) in endings.enumerated() {
      for noun in Set(ending.nouns) { endingsOfNoun[noun, default: []].append(index) }
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
    lost.map { LostSentence(sentence: $0, fate: fate(of: $0, isMeant)) }
  }

  /// The same where fewer letters can be meant: only what a declaration carried can fare otherwise.
  func fates(
    within known: [LostSentence], _ isMeant: (String, Int) -> Bool
  ) -> [LostSentence] {
    known.map { lost in
      guard case .carried = lost.fate else { return lost }
      return LostSentence(sentence: lost.sentence, fate: fate(of: lost.sentence, isMeant))
    }
  }

  private func fate(of sentence: Int, _ isMeant: (String, Int) -> Bool) -> Fate {
    carried(sentence, isMeant) ?? ended(sentence) ?? .dropped
  }

  // MARK: Carried by reference

  private func incorporation(_ fact: Fact) -> Incorporation? {
    guard let target = fact.target,
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
    return Incorporation(
      sentence: sentence, names: names, target: target, sections: sections)
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

  /// By its own words, or where it points back by those of the first sentence of its paragraph.
  private func ended(_ sentence: Int) -> Fate? {
    guard !endings.isEmpty else { return nil }
    let clauses = subjects(of: sentence)
    if let ending = ending(of: clauses) {
      return .ended(statement: new.stretches[ending.sentence], isCertain: true)
    }
    guard let own = clauses.first, own.pointsBack || own.things.contains(where: \.isCommon),
      own.things.allSatisfy({ $0.isCommon && $0.owner == nil }),
      let first = old.sentences(ofPassage: diff.oldSentences[sentence].passage).first,
      first < sentence
    else { return nil }
    return ending(of: subjects(of: first)).map {
      .ended(statement: new.stretches[$0.sentence], isCertain: false)
    }
  }

  /// The first that ends what one of these clauses is about; only those that name it are asked.
  private func ending(of clauses: [ClauseSubject]) -> Ending? {
    let nouns = Set(clauses.flatMap { $0.things.map(\.noun) })
    return Set(nouns.flatMap { endingsOfNoun[$0] ?? [] }).sorted().lazy.map { endings[$0] }
      .first { clauses.contains(where: $0.ends) }
  }

  /// What the clauses of an old sentence are about, but for what it only reports.
  private func subjects(of sentence: Int) -> [ClauseSubject] {
    let clauses = Clause.all(in: diff.old.words(diff.oldSentences[sentence]))
    return clauses.enumerated().compactMap { place, clause in
      let reports = ["dat", "omdat", "doordat", "hoewel"].contains(clause.words.first?.text)
      return reports && place > 0 ? nil : ClauseSubject(clause, isFirst: place == 0)
    }
  }
}
