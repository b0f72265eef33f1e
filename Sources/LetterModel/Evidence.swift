/// Words of one text of a letter on which an answer rests.
///
/// Only an opened letter gives evidence, so that the sentence is always one of the letter and
/// revision under which it is printed.
public struct Evidence: Hashable, Sendable {
  /// How answers name the letter: its id, with `@2` where that revision was asked for.
  public let letter: String
  /// The revision, from 1; nil for a file.
  public let revision: Int?
  /// The ordinal of the fact; nil where the words are a name, a heading or a citation.
  public let fact: Int?
  /// The words.
  public let quote: String
  /// Where they stand.
  public let place: Place
  /// The sentence in which they stand; of a heading the heading.
  public let sentence: String
  /// What stands before the words in their sentence: the same words may stand there twice.
  public let lead: String
  /// The page on which the passage begins.
  public let page: Int?
  /// Where the words stand in the source text, in code points.
  public let sourceRange: Range<Int>?

  /// The name of the passage: `kst-27925-U#4.1/31`.
  public var passage: String { letter + place.passage }

  /// The name of the fact: `kst-27925-U#4.1/31:12-33`; nil without one.
  public var factName: String? { fact.map { _ in "\(letter)\(place)" } }

  fileprivate init(_ letter: OpenedLetter, fact: Int?, quote: String, place: Place) {
    self.letter = letter.name
    revision = letter.revision
    self.fact = fact
    self.quote = quote
    self.place = place
    (sentence, lead) = letter.places.parts(at: place)
    page = letter.places.page(at: place)
    sourceRange = letter.places.sourceRange(of: place)
  }
}

extension OpenedLetter {
  /// The words of a fact.
  public func evidence(of fact: Fact) -> Evidence {
    Evidence(self, fact: fact.ordinal, quote: fact.quote, place: fact.place)
  }

  /// The words of facts that nobody rejected, each once, in the order of the text.
  public func evidence(ofFacts ordinals: [Int]) -> [Evidence] {
    Set(ordinals).sorted().compactMap { ordinal in fact(ordinal).map { evidence(of: $0) } }
  }

  /// Words at a place that are no fact.
  public func evidence(_ quote: Contribution.Quote) -> Evidence {
    Evidence(self, fact: nil, quote: quote.words, place: quote.place)
  }
}
