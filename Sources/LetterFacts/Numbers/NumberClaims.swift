internal import DutchLanguage
public import LetterModel

/// Says of every number of a letter what explains it, so that what no rule read is seen.
public enum NumberClaims {
  /// The numbers of a letter's blocks and notes, in the order of the text.
  ///
  /// Figures and number words count, `een` only where it is one for certain.
  ///
  /// - Parameters:
  ///   - facts: those found or left by a clerk; a rejected one explains nothing and is not given.
  ///   - citations: the letter's own.
  ///   - date: the day of the letter.
  public static func find(
    in letter: Letter, facts: [Fact], citations: [Citation], date: Day?
  ) -> [NumberClaim] {
    let held = Held(facts: facts, citations: citations)
    var claims: [NumberClaim] = []
    for section in letter.sections {
      for block in section.blocks {
        let origin = FactText.Origin(
          section: section.path, topic: section.topic, block: block.ordinal, marker: block.marker)
        let text = FactText(block.text, origin: origin, on: date, isTable: block.kind == .table)
        claims += self.claims(of: text, held)
      }
    }
    let callers = letter.noteCallers
    for note in letter.notes {
      var origin = FactText.Origin(note: note.number)
      if let caller = callers[note.number] {
        (origin.section, origin.block) = (letter.sections[caller.section].path, caller.block)
      }
      claims += self.claims(of: FactText(note.text, origin: origin, on: date), held)
    }
    return claims
  }

  private static func claims(of text: FactText, _ held: Held) -> [NumberClaim] {
    let numerals = Numerals(text)
    guard !numerals.spans.isEmpty else { return [] }
    let origin = text.origin
    var claims: [NumberClaim] = []
    var next = 0
    for sentence in text.sentences() {
      let first = next
      while next < numerals.spans.count,
        numerals.spans[next].lowerBound < sentence.tokens.upperBound
      { next += 1 }
      guard next > first else { continue }
      // Most numbers are explained before a rule is asked.
      lazy var rules = NumberRules.all.flatMap { rule in
        rule.find(in: sentence).map { (range: $0.match, id: rule.id) }
      }
      for span in numerals.spans[first..<next] {
        let scalars = text.words.scalars(span)
        let place = Place(
          section: origin.section, block: origin.block, note: origin.note, range: scalars)
        var claim = NumberClaim(
          words: text.words.text(span), place: place)
        if let fact = held.fact(at: place) {
          (claim.claim, claim.ordinal) = (.fact, fact)
        } else if let citation = held.citation(at: place) {
          (claim.claim, claim.ordinal) = (.citation, citation)
        } else if let rule = numerals.date(span) {
          (claim.claim, claim.rule) = (.date, rule)
        } else if let rule = numerals.name(span) {
          (claim.claim, claim.rule) = (.name, rule)
        } else if let rule = rules.first(where: { $0.range.overlaps(span) })?.id
          ?? OtherNumbers.rule(for: span, sentence)
        {
          (claim.claim, claim.rule) = (.noMeasure, rule)
        }
        claims.append(claim)
      }
    }
    return claims
  }

  /// Facts and citations by the text in which they stand.
  private struct Held {
    private struct Text: Hashable {
      var block: Int?
      var note: String?
    }
    private var facts: [Text: [(range: Range<Int>, ordinal: Int)]] = [:]
    private var citations: [Text: [(range: Range<Int>, ordinal: Int)]] = [:]

    init(facts: [Fact], citations: [Citation]) {
      for fact in facts where Self.explains(fact) {
        self.facts[Self.text(of: fact.place), default: []].append((fact.place.range, fact.ordinal))
      }
      for citation in citations {
        self.citations[Self.text(of: citation.place), default: []]
          .append((citation.place.range, citation.ordinal))
      }
    }

    /// Whether its quote is about its numbers, rather than a whole sentence that holds some.
    private static func explains(_ fact: Fact) -> Bool {
      switch fact.kind {
      case .promise, .referenceIncorporation, .criterion: false
      default: true
      }
    }

    private static func text(of place: Place) -> Text {
      // The block of a note is where it is called.
      Text(block: place.note == nil ? place.block : nil, note: place.note)
    }

    func fact(at place: Place) -> Int? {
      facts[Self.text(of: place)]?.first { $0.range.overlaps(place.range) }?.ordinal
    }

    func citation(at place: Place) -> Int? {
      citations[Self.text(of: place)]?.first { $0.range.overlaps(place.range) }?.ordinal
    }
  }
}
