internal import LetterModel

/// All that was found in one revision, decisions laid over it.
struct KeptFindings {
  /// Name and version of the rules that found it.
  var finder: String
  var citations: [ResolvedCitation]
  var facts: [ReviewedFact]
  var contributions: [Contribution]
  var orphans: [FactReview.Orphan]

  /// SHA-256 in lower-case hexadecimal. What became of a citation is left out: it changes when other
  /// letters come in.
  var sha256: String { sha256("findings 2", finder) }

  /// Whether it is what a hash was made of; before the rules were named in it, too.
  func isHashed(as hash: String?) -> Bool { hash == sha256 || hash == contents }

  /// The same without the rules.
  var contents: String { sha256("findings 1") }

  private func sha256(_ head: String...) -> String {
    var hash = CanonicalHash()
    for word in head { hash.add(word) }
    hash.add(citations) { $0.add($1.citation.cell) }
    hash.add(facts) { $0.add($1) }
    hash.add(contributions) { $0.add($1.cell) }
    hash.add(orphans) { hash, orphan in
      hash.add(orphan.decision)
      hash.add(orphan.why)
    }
    return hash.finish()
  }
}

extension CanonicalHash {
  /// A single value, how many values a list has with each of them, or those of a record.
  mutating func add(_ cell: Cell) {
    switch cell {
    case .nothing: addNil()
    case .text(let text): add(text)
    case .whole(let number): add(number)
    case .flag(let flag): add(flag ? 1 : 0)
    case .list(let cells): add(cells) { $0.add($1) }
    case .record(let cells): for cell in cells { add(cell) }
    }
  }

  /// What a fact tells is hashed by name, so that a field without a value leaves no trace.
  fileprivate mutating func add(_ reviewed: ReviewedFact) {
    for field in Fact.head { add(field.get(reviewed.fact)) }
    add(reviewed.fact.namedTexts) { hash, field in
      hash.add(field.name)
      hash.add(field.text)
    }
    for field in ReviewedFact.decided { add(field.get(reviewed)) }
  }
}
