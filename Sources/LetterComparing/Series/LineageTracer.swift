/// Goes through a series letter by letter.
struct LineageTracer {
  /// Shorter sentences return by chance.
  private static let fewestWords = 4

  /// Where words were seen.
  private struct Sight {
    var letter: Int
    var first: Int
    var firstWorded: Int
    /// The loss that ended it.
    var loss: Int?
  }

  private(set) var sentences: [[Lineage.Sentence]] = []
  private(set) var losses: [Lineage.Loss] = []
  private var table = WordTable()
  private var sights: [UInt64: Sight] = [:]
  private var hashes: [UInt64] = []

  mutating func add(_ text: LetterText, diff: LetterDiff?) {
    let side = TokenSide(text, &table)
    let letter = sentences.count
    if let diff, let before = sentences.last {
      addLosses(diff, of: before, letter: letter - 1)
    }
    let next = side.sentenceTokens.map { side.hash($0, table) }
    var found = Self.stretches(side).map { place in
      Lineage.Sentence(
        place: place, change: letter == 0 ? .original : .new, isMoved: false, first: letter,
        firstWorded: letter, since: letter)
    }
    for link in diff?.sentences ?? [] { connect(link, &found) }
    for place in found.indices where found[place].change != .unchanged {
      let words = side.sentenceTokens[place].count { table.isWord[Int(side.keys[$0])] }
      if words >= Self.fewestWords { recall(next[place], &found[place], letter: letter) }
    }
    for (sentence, hash) in zip(found, next) {
      let known = sights[hash]?.firstWorded ?? sentence.firstWorded
      sights[hash] = Sight(
        letter: letter, first: sentence.first, firstWorded: min(known, sentence.firstWorded))
    }
    sentences.append(found)
    hashes = next
  }

  private static func stretches(_ side: TokenSide) -> [Stretch] {
    side.sentenceTokens.indices.map { side.stretch(ofSentence: $0) }
  }

  /// Sentences take over what those that they come from have.
  private func connect(_ link: SentenceLink, _ found: inout [Lineage.Sentence]) {
    guard let before = sentences.last else { return }
    for place in link.new {
      found[place].change = link.isSame ? .unchanged : .reworded
      found[place].isMoved = link.isMoved
      found[place].previous = link.old
      found[place].first = link.old.map { before[$0].first }.min() ?? found[place].first
      if link.isSame {
        // Runs of the same words may be cut into other sentences.
        found[place].since = link.old.map { before[$0].since }.max() ?? found[place].since
        found[place].firstWorded =
          link.old.map { before[$0].firstWorded }.max() ?? found[place].since
      }
    }
  }

  /// Words that stood in an earlier letter than the one before.
  private mutating func recall(
    _ hash: UInt64, _ sentence: inout Lineage.Sentence, letter: Int
  ) {
    guard let sight = sights[hash], sight.letter < letter - 1 else { return }
    sentence.returnedFrom = sight.letter
    sentence.first = min(sentence.first, sight.first)
    sentence.firstWorded = sight.firstWorded
    if let loss = sight.loss, losses[loss].returns == nil { losses[loss].returns = letter }
  }

  private mutating func addLosses(
    _ diff: LetterDiff, of before: [Lineage.Sentence], letter: Int
  ) {
    var isKept = [Bool](repeating: false, count: before.count)
    for link in diff.sentences { for place in link.old { isKept[place] = true } }
    for place in before.indices where !isKept[place] {
      switch diff.old.passages[before[place].place.passage].kind {
      case .block, .note:
        sights[hashes[place]]?.loss = losses.count
        losses.append(Lineage.Loss(letter: letter, sentence: place))
      default: break
      }
    }
  }
}
