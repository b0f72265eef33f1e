import LetterModel

/// A finished matching, told from the old letter to the new one.
struct DiffReport {
  let old: DiffSide
  let new: DiffSide
  private let table: WordTable
  private let pairs: [(old: Int, new: Int, rule: LinkRule, isMoved: Bool)]
  private let groups: [(old: [Int], new: [Int], rule: LinkRule, isMoved: Bool)]
  private let sentencePairs: [(old: Range<Int>, new: Range<Int>, isAstray: Bool)]

  init(_ matching: Matching, turned: Bool) {
    let a = DiffSide(letter: matching.letters.a, tokens: matching.a, links: matching.left)
    let b = DiffSide(letter: matching.letters.b, tokens: matching.b, links: matching.right)
    var (old, new) = turned ? (b, a) : (a, b)
    table = matching.table
    pairs = matching.pairs.map {
      (turned ? $0.b : $0.a, turned ? $0.a : $0.b, $0.rule, $0.isMoved)
    }
    let beyond = BoundaryWords(old, new, pairs.map { ($0.old, $0.new) }, table)
    (old.isBeyond, new.isBeyond) = (beyond.old, beyond.new)
    (self.old, self.new) = (old, new)
    groups = matching.groups.map {
      (turned ? $0.b : $0.a, turned ? $0.a : $0.b, $0.rule, $0.isMoved)
    }
    sentencePairs = matching.sentencePairs.map {
      (turned ? $0.b : $0.a, turned ? $0.a : $0.b, $0.isAstray)
    }
  }

  // MARK: Paragraphs

  func paragraphs() -> [ParagraphChange] {
    var changes = pairs.map { pair in
      let operations = OperationList(old, pair.old, new, pair.new).operations
      let isEdited = operations.contains { $0.isChange || $0.isBoundary }
      let kind: ParagraphChange.Kind =
        pair.isMoved ? (isEdited ? .movedAndChanged : .moved) : isEdited ? .changed : .same
      return ParagraphChange(
        kind: kind, old: pair.old, new: pair.new, isMoved: pair.isMoved,
        similarity: similarity(pair.old, pair.new), rule: pair.rule, operations: operations)
    }
    for passage in old.links.pairs.indices where old.links.pairs[passage] < 0 {
      changes.append(single(passage, nil))
    }
    for passage in new.links.pairs.indices where new.links.pairs[passage] < 0 {
      changes.append(single(nil, passage))
    }
    markParts(&changes)
    return Arrangement(old.links.pairs.count, new.links.pairs.count).arrange(changes) { change in
      (change.old.map { [$0] } ?? [], change.new.map { [$0] } ?? [], change.isMoved)
    }
  }

  private func single(_ oldPassage: Int?, _ newPassage: Int?) -> ParagraphChange {
    let whole =
      oldPassage.flatMap { Matching.whole(of: $0, old.tokens, old.links, new.tokens, table) }
      ?? newPassage.flatMap { Matching.whole(of: $0, new.tokens, new.links, old.tokens, table) }
    let kind: ParagraphChange.Kind =
      oldPassage == nil ? (whole == nil ? .added : .split) : whole == nil ? .removed : .merged
    return ParagraphChange(
      kind: kind, old: oldPassage, new: newPassage, whole: whole, isMoved: false, similarity: 0,
      rule: nil, operations: OperationList(old, oldPassage, new, newPassage).operations)
  }

  /// What has parts elsewhere was split or merged itself; what was both is told by its words.
  private func markParts(_ changes: inout [ParagraphChange]) {
    var parts: [Int: Set<ParagraphChange.Kind>] = [:]
    for part in changes {
      guard let whole = part.whole else { continue }
      let pair = part.kind == .split ? old.links.pairs[whole] : new.links.pairs[whole]
      if pair >= 0 { parts[pair, default: []].insert(part.kind) }
    }
    for place in pairs.indices {
      if let kinds = parts[place], kinds.count == 1, let kind = kinds.first {
        changes[place].kind = kind
      }
    }
  }

  /// Words that stayed in a pair over all its words.
  private func similarity(_ first: Int, _ second: Int) -> Double {
    let words = old.tokens.wordCounts[first] + new.tokens.wordCounts[second]
    if words == 0 { return 1 }
    let inside = new.tokens.tokens[second]
    let stayed = old.tokens.tokens[first].count { token in
      inside.contains(Int(old.links.tokens[token]))
        && table.isWord[Int(old.tokens.keys[token])]
    }
    return Double(2 * stayed) / Double(words)
  }

  // MARK: Sections

  func sections(_ paragraphs: [ParagraphChange]) -> [SectionChange] {
    let tally = SectionTally(old, new, table, paragraphs)
    var changes = groups.enumerated().map { place, group in
      let isRenamed = tally.isRenamed(group.old[0], group.new[0])
      let kind: SectionChange.Kind =
        group.new.count > group.old.count
        ? .split
        : group.old.count > group.new.count
          ? .merged
          : group.isMoved
            ? .moved
            : isRenamed ? .renamed : tally.isChanged(group.old, group.new) ? .changed : .same
      return SectionChange(
        kind: kind, old: group.old, new: group.new, isMoved: group.isMoved, isRenamed: isRenamed,
        similarity: tally.similarity(place, group.old, group.new), rule: group.rule)
    }
    for section in old.links.groups.indices where old.links.groups[section] < 0 {
      changes.append(
        SectionChange(
          kind: .removed, old: [section], new: [], isMoved: false, isRenamed: false,
          similarity: 0, rule: nil))
    }
    for section in new.links.groups.indices where new.links.groups[section] < 0 {
      changes.append(
        SectionChange(
          kind: .added, old: [], new: [section], isMoved: false, isRenamed: false, similarity: 0,
          rule: nil))
    }
    return Arrangement(old.links.groups.count, new.links.groups.count).arrange(changes) {
      ($0.old, $0.new, $0.isMoved)
    }
  }

  // MARK: Sentences

  func sentences() -> [SentenceLink] {
    let links = sentencePairs.map { pair in
      let (first, second) = (tokens(old, pair.old), tokens(new, pair.new))
      let passage = old.tokens.sentencePassages[pair.old.lowerBound]
      let passagePair = old.links.pairs[passage]
      let isAway = pair.isAstray && !old.isBeyond[first.lowerBound]
      let isMoved = isAway || passagePair >= 0 && pairs[passagePair].isMoved
      return SentenceLink(
        old: pair.old, new: pair.new, isMoved: isMoved, isAstray: pair.isAstray,
        similarity: similarity(first, second),
        isSame: old.tokens.keys[first] == new.tokens.keys[second])
    }
    return links.sorted { $0.new.lowerBound < $1.new.lowerBound }
  }

  private func tokens(_ side: DiffSide, _ sentences: Range<Int>) -> Range<Int> {
    side.tokens.sentenceTokens[sentences.lowerBound]
      .lowerBound..<side.tokens.sentenceTokens[sentences.upperBound - 1].upperBound
  }

  private func similarity(_ first: Range<Int>, _ second: Range<Int>) -> Double {
    func isWord(_ side: DiffSide, _ token: Int) -> Bool {
      table.isWord[Int(side.tokens.keys[token])]
    }
    let all = first.count { isWord(old, $0) } + second.count { isWord(new, $0) }
    if all == 0 { return 1 }
    let stayed = first.count { isWord(old, $0) && second.contains(Int(old.links.tokens[$0])) }
    return Double(2 * stayed) / Double(all)
  }
}
