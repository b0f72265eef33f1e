internal import DutchLanguage
public import LetterModel

extension SeriesProposals {
  /// A print of a letter that may belong to a series.
  public struct Candidate: Sendable {
    /// Its official id.
    public var number: DocumentNumber
    /// The day of the letter.
    public var date: Day
    /// Whose print it is.
    public var chamber: Chamber?
    /// What the two prints of one letter have in common.
    public var work: String
    /// The subject of a ministry's print; nil without one.
    public var subject: String?
    /// The paragraphs before the first heading.
    public var opening: [Passage]
    /// All its citations.
    public var citations: [Citation]
    /// One for each citation, in their order.
    public var resolutions: [Resolution]

    /// A candidate from its parts.
    public init(
      number: DocumentNumber, date: Day, chamber: Chamber? = nil, work: String,
      subject: String? = nil, opening: [Passage], citations: [Citation],
      resolutions: [Resolution]
    ) {
      self.number = number
      self.date = date
      self.chamber = chamber
      self.work = work
      self.subject = subject
      self.opening = opening
      self.citations = citations
      self.resolutions = resolutions
    }

    /// A candidate from its letter; nil for one without number, day or work.
    public init?(_ opened: OpenedLetter) {
      guard let number = opened.identity.number, let date = opened.date,
        let work = opened.identity.work
      else { return nil }
      let letter = opened.letter
      let first =
        letter.sections.first { $0.level == 0 && !$0.blocks.isEmpty }
        ?? letter.sections.first { !$0.blocks.isEmpty }
      self.init(
        number: number, date: date, chamber: letter.header.chamber, work: work,
        subject: letter.header.subject,
        opening: first.map { section in
          section.blocks.map { Passage(section: section.path, block: $0.ordinal, text: $0.text) }
        } ?? [], citations: opened.citations.map(\.citation),
        resolutions: opened.citations.map(\.resolution))
    }
  }

  /// A paragraph of an opening.
  public struct Passage: Hashable, Sendable {
    /// The section's path.
    public var section: String
    /// The block's ordinal.
    public var block: Int
    /// The block's text.
    public var text: String

    /// A passage from its parts.
    public init(section: String, block: Int, text: String) {
      self.section = section
      self.block = block
      self.text = text
    }
  }

  /// A series that exists.
  public struct Series: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its works.
    public var works: Set<String>

    /// A series from its parts.
    public init(name: String, works: Set<String>) {
      self.name = name
      self.works = works
    }
  }
}

/// What the opening of a candidate tells: where the mission goes, and what the letter decides.
struct OpeningReading {
  /// One sentence with its place.
  struct Sentence {
    let words: Words
    let tokens: Range<Int>
    let passage: SeriesProposals.Passage
  }

  let sentences: [Sentence]
  /// Places and names of missions in the subject and in the sentences that state the decision, by
  /// their small letters, as printed.
  let names: [String: String]

  init(_ candidate: SeriesProposals.Candidate) {
    var sentences: [Sentence] = []
    for passage in candidate.opening {
      let words = Words(passage.text)
      for tokens in Sentences.tokens(of: words) {
        sentences.append(Sentence(words: words, tokens: tokens, passage: passage))
      }
    }
    self.sentences = sentences
    var names: [String: String] = [:]
    if let subject = candidate.subject {
      let words = Words(subject)
      Self.add(words, 0..<words.count, to: &names)
    }
    for sentence in sentences.prefix(2) { Self.add(sentence.words, sentence.tokens, to: &names) }
    self.names = names
  }

  /// `Mali`, `MINUSMA`, `operatie Atalanta`.
  private static func add(
    _ words: Words, _ range: Range<Int>, to names: inout [String: String]
  ) {
    for index in range {
      let token = words[index]
      guard token.kind == .word, token.isCapitalised else { continue }
      let isPlace = words.roles(index).contains(.place)
      let isMission =
        words.isWord(index - 1, among: ["operatie", "missie", "operation", "force"])
      let isShort = token.isCapitals && token.folded.count >= 4
      let name = words.folded(index)
      guard isPlace || isMission || isShort, !general.contains(name) else { continue }
      names[name] = names[name] ?? words.text(index..<index + 1)
    }
  }

  /// Names that letters about any mission have, and parts of names.
  private static let general: Set<String> = [
    "navo", "nederland", "nederlandse", "europa", "europese", "afrika", "verenigde", "brief",
    "west", "noord", "zuid", "oost", "centraal", "midden",
  ]

  // MARK: Following

  /// Whether a citation stands behind words such as `in vervolg op` in a sentence of the opening.
  func follows(_ citation: Citation) -> Bool {
    guard citation.place.note == nil else { return false }
    return sentences.contains { sentence in
      guard sentence.passage.section == citation.place.section,
        sentence.passage.block == citation.place.block,
        sentence.words.scalars(sentence.tokens).overlaps(citation.place.range)
      else { return false }
      return sentence.tokens.contains { index in
        sentence.words[index].scalars.lowerBound < citation.place.range.upperBound
          && Self.isLead(sentence.words, index)
      }
    }
  }

  private static func isLead(_ words: Words, _ index: Int) -> Bool {
    if words.isWord(
      index, among: ["vervolg", "aanvulling", "aansluiting", "navolging", "vervolge"]),
      words.isWord(index + 1, "op")
    {
      return true
    }
    return words.isWord(index, among: ["verwijzing", "verwijzend"])
      && words.isWord(index + 1, "naar")
      || words.areWords(index, "aansluitend", "op") || words.areWords(index, "volgend", "op")
      || words.areWords(index, "voortbouwend", "op")
  }
}
