import LetterModel

/// Looks in the new letter for words on what the old one no longer says.
struct FateFinder {
  /// A sentence of the new letter that declares earlier text still valid.
  private struct Incorporation {
    var sentence: Int
    var names: Set<String>
    /// The letter it means.
    var target: String
  }

  private let diff: LetterDiff
  private let old: SentenceWords
  private let new: SentenceWords
  private let lost: [Int]
  /// By the section of the old letter for which they stand.
  private var incorporations: [Int: [Incorporation]] = [:]
  /// By section the words of all passages that lost a sentence.
  private var lostWords: [Int: Set<String>] = [:]
  private var endings: [Ending] = []
  /// Which of them end something that is called so.
  private var endingsOfNoun: [String: [Int]] = [:]
  private var nouns = WordSieve([])
  private let firsts = FirstSentences()

  /// What the first sentence of a passage is about, asked for by each sentence that points back to it.
  private final class FirstSentences {
    var passage: Int?
    var subjects: [ClauseSubject] = []
  }

  /// - Parameters:
  ///   - facts: those of the new letter.
  ///   - words: those of the old letter and of the new one.
  init(_ diff: LetterDiff, _ facts: [Fact], words: (old: SentenceWords, new: SentenceWords)) {
    self.diff = diff
    (old, new) = words
    lost = Self.lost(diff)
    guard !lost.isEmpty else { return }
    gatherIncorporations(facts.filter { $0.kind == .referenceIncorporation })
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
    nouns = WordSieve(endingsOfNoun.keys, beginnings: true)
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

  private mutating func gatherIncorporations(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    var (passages, headings): ([Int: Int], [Int: Int]) = ([:], [:])
    for (index, passage) in diff.new.passages.enumerated().reversed() {
      if let block = passage.block { passages[block] = index }
      if passage.kind == .heading, let section = passage.section { headings[section] = index }
    }
    var before: [Int: [Int]] = [:]
    for change in diff.sections.reversed() { for new in change.new { before[new] = change.old } }
    for fact in facts where fact.place.note == nil {
      guard let target = fact.target, let block = fact.place.block,
        let passage = passages[block], let section = diff.new.passages[passage].section,
        let sentence = new.sentences(ofPassage: passage).first(where: { sentence in
          new.stretches[sentence].range.upperBound > fact.place.range.lowerBound
        })
      else { continue }
      let heading = headings[section].map(new.sentences) ?? 0..<0
      let names = new.names(sentence)
        .subtracting(heading.flatMap { new.words[$0].map(\.text) })
      for old in before[section] ?? [] {
        incorporations[old, default: []].append(
          Incorporation(sentence: sentence, names: names, target: target))
      }
    }
    for passage in Set(lost.map { diff.oldSentences[$0].passage }) {
      guard let section = diff.old.passages[passage].section, incorporations[section] != nil
      else { continue }
      let words = old.sentences(ofPassage: passage).flatMap { old.words[$0].map(\.text) }
      lostWords[section, default: []].formUnion(words)
    }
  }

  private func carried(_ sentence: Int, _ isMeant: (String, Int) -> Bool) -> Fate? {
    let passage = diff.oldSentences[sentence].passage
    guard let section = diff.old.passages[passage].section else { return nil }
    for statement in incorporations[section] ?? [] where isMeant(statement.target, sentence) {
      let place = new.stretches[statement.sentence]
      if statement.names.isEmpty { return .carried(statement: place, isCertain: true) }
      if old.sentences(ofPassage: passage).contains(where: { old.has($0, statement.names) }) {
        return .carried(statement: place, isCertain: true)
      }
      // It names what no lost text of the section names: then it can mean any of it.
      if lostWords[section]?.isDisjoint(with: statement.names) ?? true {
        return .carried(statement: place, isCertain: false)
      }
    }
    return nil
  }

  // MARK: Ended

  /// By its own words, or where it points back by those of the first sentence of its paragraph.
  private func ended(_ sentence: Int) -> Fate? {
    guard !endings.isEmpty else { return nil }
    let passage = diff.oldSentences[sentence].passage
    guard let first = old.sentences(ofPassage: passage).first else { return nil }
    let before = first < sentence ? subjects(ofFirst: first, in: passage) : []
    let words = diff.old.words(diff.oldSentences[sentence])
    guard !before.isEmpty || nouns.passes(words) else { return nil }
    let clauses = subjects(of: words)
    if let ending = ending(of: clauses) {
      return .ended(statement: new.stretches[ending.sentence], isCertain: true)
    }
    guard let own = clauses.first, own.pointsBack || own.things.contains(where: \.isCommon),
      own.things.allSatisfy({ $0.isCommon && $0.owner == nil })
    else { return nil }
    return ending(of: before).map {
      .ended(statement: new.stretches[$0.sentence], isCertain: false)
    }
  }

  /// The first that ends what one of these clauses is about; only those that name it are asked.
  private func ending(of clauses: [ClauseSubject]) -> Ending? {
    let nouns = Set(clauses.flatMap { $0.things.map(\.noun) })
    return Set(nouns.flatMap { endingsOfNoun[$0] ?? [] }).sorted().lazy.map { endings[$0] }
      .first { clauses.contains(where: $0.ends) }
  }

  /// None where it names nothing that ended.
  private func subjects(ofFirst sentence: Int, in passage: Int) -> [ClauseSubject] {
    if firsts.passage != passage {
      let words = diff.old.words(diff.oldSentences[sentence])
      firsts.subjects = nouns.passes(words) ? subjects(of: words) : []
      firsts.passage = passage
    }
    return firsts.subjects
  }

  /// What the clauses of an old sentence are about, but for what it only reports.
  private func subjects(of sentence: String) -> [ClauseSubject] {
    let clauses = Clause.all(in: sentence)
    return clauses.enumerated().compactMap { place, clause in
      let reports = ["dat", "omdat", "doordat", "hoewel"].contains(clause.words.first?.text)
      return reports && place > 0 ? nil : ClauseSubject(clause, isFirst: place == 0)
    }
  }
}
