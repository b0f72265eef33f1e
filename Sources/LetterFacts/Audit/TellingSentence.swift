internal import DutchLanguage
import LetterModel

/// A sentence of a letter that can answer a promise: it tells parliament something with the letter
/// itself, says that parliament was told, that a promise is kept, or that something is done by now.
///
/// What it only announces (`zal uw Kamer informeren`) or denies answers nothing.
struct TellingSentence: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `Met deze brief informeer ik uw Kamer over …`, `Hierbij bied ik u … aan`.
    case tells
    /// `Op 12 mei is uw Kamer geïnformeerd over …`, with that day.
    case told(Day)
    /// `De plaatsing is inmiddels rond.`
    case done
  }

  let kind: Kind
  let quote: String
  let place: Place
  /// What it is about, by its own words and by those that it points back to.
  let subject: PromiseSubject
  /// Whether it calls what it tells promised, announced or a sequel.
  let recalls: Bool
  /// The days of the letters and debates to which it goes back for that.
  let sources: Set<Day>
  /// The numbers of the papers that it cites.
  let papers: Set<String>

  /// Those of a letter, in the order of its blocks.
  static func find(in letter: Letter, date: Day) -> [TellingSentence] {
    letter.sections.flatMap { section in
      var before = section.heading
      return section.blocks.flatMap { block -> [TellingSentence] in
        guard block.kind != .table else { return [] }
        defer { before = block.text }
        return find(in: block.text, of: Words(before), on: date) {
          Place(section: section.path, block: block.ordinal, range: $0)
        }
      }
    }
  }

  /// - Parameter above: the block or heading before, to which the first sentence can point back.
  private static func find(
    in text: String, of above: Words, on date: Day, place: (Range<Int>) -> Place
  ) -> [TellingSentence] {
    let times = TextTimes(text, on: date)
    let (words, sentences) = (times.words, times.sentences)
    return sentences.indices.flatMap { index -> [TellingSentence] in
      let tokens = sentences[index]
      guard let form = TellingForm(times, tokens, on: date) else { return [] }
      var subject = PromiseSubject(words, tokens)
      if subject.pointsBack || subject.isEmpty {
        if index > 0 {
          subject.add(PromiseSubject(words, sentences[index - 1]))
        } else {
          subject.add(PromiseSubject(above, Sentences.tokens(of: above).last ?? 0..<0))
        }
      }
      var (sources, papers) = (form.sources, Set<String>())
      if form.recalls { papers = Self.papers(in: words.text(tokens), on: date) }
      // `In aansluiting op de brief van … . Daarmee doen wij de toezegging gestand …`
      if form.recalls, subject.pointsBack, sources.isEmpty, papers.isEmpty, index > 0 {
        let before = sentences[index - 1]
        sources = TellingForm(times, before, on: date)?.sources ?? []
        papers = Self.papers(in: words.text(before), on: date)
      }
      let telling = TellingSentence(
        kind: form.kind, quote: words.text(tokens), place: place(words.scalars(tokens)),
        subject: subject, recalls: form.recalls, sources: sources, papers: papers)
      guard telling.kind == .tells, form.recalls, isDecision(words, tokens),
        index + 1 < sentences.count,
        TellingForm(times, sentences[index + 1], on: date) == nil
      else { return [telling] }
      let next = sentences[index + 1]
      return [
        telling,
        TellingSentence(
          kind: .tells, quote: words.text(next), place: place(words.scalars(next)),
          subject: PromiseSubject(words, next), recalls: true, sources: telling.sources,
          papers: telling.papers),
      ]
    }
  }

  /// Whether a sentence tells a decision: what it is the next sentence may say.
  private static func isDecision(_ words: Words, _ tokens: Range<Int>) -> Bool {
    tokens.contains { words.isWord($0, among: ["besluit", "besloten"]) }
  }

  private static func papers(in text: String, on date: Day) -> Set<String> {
    Set(Citations.find(in: text, date: date).compactMap { $0.number.map { "\($0)" } })
  }
}
