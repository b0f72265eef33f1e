public import LetterModel

/// Where the sentences of a series of letters come from, and which of them went.
///
/// Built from the comparisons of neighbours, so that its cost grows with the letters' length and
/// not with their number squared. A sentence that returns after an absence is known by its words.
public struct Lineage: Equatable, Sendable {
  /// What a sentence is beside the letter before its own.
  public enum Change: String, Sendable, CaseIterable {
    /// It stands in the first letter, to which nothing can be compared.
    case original
    case new, unchanged, reworded
  }

  /// A sentence of one letter.
  public struct Sentence: Equatable, Sendable {
    /// Where it stands in its letter.
    public var place: Stretch
    /// What it is beside the letter before.
    public var change: Change
    /// Whether it left its place since the letter before.
    public var isMoved: Bool
    /// The first letter in which it stood, in whatever words.
    public var first: Int
    /// The first letter in which these very words stood.
    public var firstWorded: Int
    /// Since which letter these words stand without a break.
    public var since: Int
    /// The sentences of the letter before that it comes from; two where it joins them.
    public var previous: Range<Int>?
    /// The last letter before an absence in which the same words stood; nil where they did not
    /// return.
    public var returnedFrom: Int?
  }

  /// A sentence without a successor in the next letter.
  public struct Loss: Equatable, Sendable {
    /// The last letter in which it stood.
    public var letter: Int
    /// Its index among that letter's sentences.
    public var sentence: Int
    /// The first later letter in which the same words stand again.
    public var returns: Int?
  }

  /// The letters, in order.
  public let texts: [LetterText]
  /// The comparisons of neighbours: the one at 0 leads from the first letter to the second.
  public let diffs: [LetterDiff]
  /// Per letter its sentences, in order.
  public let sentences: [[Sentence]]
  /// In order of the letters, then of their text. Of blocks and notes only.
  public let losses: [Loss]

  /// - Parameters:
  ///   - letters: in the order of the series.
  ///   - corrections: one for each pair of neighbours; those that are missing rule nothing.
  public init(_ letters: [Letter], corrections: [Corrections] = []) {
    let texts = letters.map { LetterText($0) }
    let diffs = letters.indices.dropLast().map { place in
      LetterDiff(
        from: letters[place], texts[place], to: letters[place + 1], texts[place + 1],
        place < corrections.count ? corrections[place] : .none)
    }
    self.init(texts, diffs)
  }

  /// - Parameter diffs: of neighbours, each from the letter that the one before it leads to.
  public init(diffs: [LetterDiff]) {
    self.init((diffs.first.map { [$0.old] } ?? []) + diffs.map(\.new), diffs)
  }

  private init(_ texts: [LetterText], _ diffs: [LetterDiff]) {
    var tracer = LineageTracer()
    for (letter, text) in texts.enumerated() {
      tracer.add(text, diff: letter == 0 ? nil : diffs[letter - 1])
    }
    self.texts = texts
    self.diffs = diffs
    sentences = tracer.sentences
    losses = tracer.losses
  }
}
