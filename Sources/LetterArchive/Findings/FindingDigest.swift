internal import LetterModel

/// The hash of all that was found in one revision, decisions laid over it. What became of a citation
/// is left out: it changes when other letters come in.
enum FindingDigest {
  /// SHA-256 in lower-case hexadecimal. A part that is added to `Citation`, `Fact` or `Contribution`
  /// must be added here.
  static func sha256(
    citations: [Citation], facts: [ReviewedFact], contributions: [Contribution],
    orphans: [FactReview.Orphan]
  ) -> String {
    var hash = CanonicalHash()
    hash.add("findings 1")
    hash.add(citations) { $0.add($1) }
    hash.add(facts) { $0.add($1) }
    hash.add(contributions) { $0.add($1) }
    hash.add(orphans) { hash, orphan in
      hash.add(orphan.decision)
      hash.add(orphan.why)
    }
    return hash.finish()
  }
}

extension CanonicalHash {
  fileprivate mutating func add(_ citation: Citation) {
    add(citation.ordinal)
    add(citation.kind.rawValue)
    add(citation.text)
    add(citation.place)
    add(citation.target)
    add(citation.number?.description)
    add(citation.date?.description)
    add(citation.isRelative ? 1 : 0)
    add(citation.page)
    add(citation.title)
    add(citation.sameAs)
  }

  fileprivate mutating func add(_ reviewed: ReviewedFact) {
    let fact = reviewed.fact
    add(fact.ordinal)
    add(fact.kind.rawValue)
    add(fact.quote)
    add(fact.place)
    add(fact.fields.sorted { $0.key < $1.key }) { hash, field in
      hash.add(field.key)
      hash.add(field.value)
    }
    add(reviewed.review.rawValue)
    add(reviewed.decision)
  }

  fileprivate mutating func add(_ contribution: Contribution) {
    add(contribution.ordinal)
    add(contribution.subject)
    add(contribution.scope)
    add(contribution.name)
    add(contribution.mission)
    add(contribution.location)
    add(contribution.areas) { $0.add($1) }
    add(contribution.numbers) { hash, number in
      hash.add(number.aspect.rawValue)
      hash.add(number.qualifier.rawValue)
      hash.add(number.value)
      hash.add(number.valueMax)
      hash.add(number.role)
      hash.add(number.facts) { $0.add($1) }
    }
    add(contribution.from?.description)
    add(contribution.until?.description)
    add(contribution.isImprecise ? 1 : 0)
    add(contribution.status?.rawValue)
    if let quote = contribution.statusQuote { add(quote) } else { addNil() }
    add(contribution.parts) { $0.add($1) }
    add(contribution.evidence) { hash, evidence in
      hash.add(evidence.role.rawValue)
      hash.add(evidence.fact)
    }
  }

  private mutating func add(_ quote: Contribution.Quote) {
    add(quote.words)
    add(quote.place)
  }

  private mutating func add(_ place: Place) {
    add(place.section)
    add(place.block)
    add(place.note)
    add(place.range)
  }
}
