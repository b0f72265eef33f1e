internal import LetterModel

/// Makes a decision about a fact from a request and from what is known of the fact now.
struct FactDecision {
  let request: DecisionRequest
  let facts: [ReviewedFact]
  let heads: [Decision]
  let places: LetterPlaces
  /// The letter's id, for messages.
  let letter: String

  /// - Returns: nil where the request changes nothing.
  func decision() throws -> Decision? {
    if case .words(let quote, let block, let note, let from, let kind) = request.target {
      return request.action == .retracted
        ? try retracted(quote, block, note, from) : try added(quote, block, note, from, kind)
    }
    guard case .fact(let block, let note, let range, let kind) = request.target else { return nil }
    let reviewed = try find(block, note, range, kind)
    let head = reviewed.decision.flatMap { id in heads.first { $0.id == id } }
    var decision = draft(reviewed.fact, head)
    switch request.action {
    case .confirmed: decision.after = fields(of: reviewed.fact, decision)
    case .corrected: try correct(reviewed.fact, &decision)
    case .rejected: break
    case .retracted:
      guard head != nil else { throw ReviewError.nothingToRetract(name(of: reviewed.fact)) }
    case .added: throw ReviewError.standsAlready(name(of: reviewed.fact))
    }
    if let head, head.action == decision.action, head.after == decision.after { return nil }
    return decision
  }

  // MARK: A fact that stands

  private func find(
    _ block: Int?, _ note: String?, _ range: Range<Int>, _ kind: Fact.Kind?
  ) throws -> ReviewedFact {
    let near = facts.filter {
      $0.fact.place.note == note && (note != nil || $0.fact.place.block == block)
    }
    let found = near.filter {
      $0.fact.place.range == range && (kind == nil || $0.fact.kind == kind)
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty { throw ReviewError.noSuchFact(near: near.map { name(of: $0.fact) }) }
    throw ReviewError.severalFacts(kinds: found.map(\.fact.kind.rawValue))
  }

  private func draft(_ fact: Fact, _ head: Decision?) -> Decision {
    var anchor = Decision.Anchor(
      section: fact.place.section, block: fact.place.block, note: fact.place.note,
      range: fact.place.range, quote: fact.quote, sentence: nil)
    if let head, let place = places.place(of: head.anchor) {
      // The first words that were decided about stay the anchor, at their place of today.
      anchor.range = place.range
      anchor.quote = head.anchor.quote
    }
    anchor.sentence = places.text(at: fact.place).flatMap { text in
      anchor.range.flatMap { places.sentence(around: $0, of: text) }
    }
    return Decision(
      id: 0, letter: letter, revision: 0, previous: head?.id, subject: .fact,
      action: request.action, field: fact.kind.rawValue, anchor: anchor,
      before: head?.before ?? fact.texts, after: [:], by: nil, why: request.why, at: "")
  }

  /// The values of a fact as they are kept: with its words where they are not the anchor's.
  private func fields(of fact: Fact, _ decision: Decision) -> [String: String] {
    var fields = fact.texts
    let start = decision.anchor.range?.lowerBound ?? 0
    if fact.quote != decision.anchor.quote || fact.place.range.lowerBound != start {
      fields["quote"] = fact.quote
      fields["quote_shift"] = "\(fact.place.range.lowerBound - start)"
    }
    return fields
  }

  private func correct(_ fact: Fact, _ decision: inout Decision) throws {
    guard !request.changes.isEmpty else { throw ReviewError.nothingToCorrect }
    var fact = fact
    for (field, value) in request.changes.sorted(by: { $0.key < $1.key }) {
      if field == "quote" { try move(&fact, to: value) } else { try fact.set(field, to: value) }
    }
    if let fault = fact.fault { throw ReviewError.unfit(fault) }
    decision.after = fields(of: fact, decision)
  }

  /// Lets a fact stand on other words of its text: those nearest to where it stood.
  private func move(_ fact: inout Fact, to quote: String) throws {
    let text = places.text(at: fact.place) ?? ""
    let old = fact.place.range.lowerBound
    let nearest = LetterPlaces.occurrences(of: quote, in: text)
      .min { abs($0.lowerBound - old) < abs($1.lowerBound - old) }
    guard let nearest else { throw ReviewError.notInText(quote) }
    fact.place.range = nearest
    fact.quote = quote
  }

  // MARK: A fact that the rules did not find

  private func added(
    _ quote: String, _ block: Int?, _ note: String?, _ from: Int, _ kind: Fact.Kind
  ) throws -> Decision? {
    // Words of which a person says that no fact stands there: nobody has to ask again.
    let isNone = request.action == .rejected
    guard request.action == .added || isNone else { throw ReviewError.noSuchFact(near: []) }
    guard let whole = places.place(block: block, note: note, range: 0..<0),
      let text = places.text(at: whole)
    else { throw ReviewError.noSuchText }
    let range = LetterPlaces.occurrences(of: quote, in: text).first { $0.lowerBound >= from }
    guard let range, !range.isEmpty else { throw ReviewError.notInText(quote) }
    var fact = Fact(
      ordinal: 0, kind: kind, subject: "", quote: quote,
      place: Place(section: whole.section, block: whole.block, note: note, range: range))
    for (field, value) in request.changes.sorted(by: { $0.key < $1.key }) {
      try fact.set(field, to: value)
    }
    guard isNone || !fact.subject.isEmpty else {
      throw ReviewError.unfit("an added fact needs its subject")
    }
    if let fault = fact.fault { throw ReviewError.unfit(fault) }
    if let same = facts.first(where: { $0.fact.place == fact.place && $0.fact.kind == kind }) {
      throw ReviewError.standsAlready(name(of: same.fact))
    }
    var decision = draft(fact, nil)
    decision.before = [:]
    if !isNone { decision.after = fact.texts }
    return decision
  }

  /// Takes back what was said of words: that a fact stands there, or that none does.
  private func retracted(
    _ quote: String, _ block: Int?, _ note: String?, _ from: Int
  ) throws -> Decision {
    let head = heads.last { head in
      let anchor = head.anchor
      return head.subject == .fact && head.before.isEmpty && head.action != .retracted
        && (anchor.quote, anchor.block, anchor.note) == (quote, block, note)
        && anchor.range?.lowerBound ?? 0 >= from
    }
    guard let head else { throw ReviewError.nothingToRetract("'\(quote)'") }
    return Decision(
      id: 0, letter: letter, revision: 0, previous: head.id, subject: .fact, action: .retracted,
      field: head.field, anchor: head.anchor, before: [:], after: [:], by: nil, why: request.why,
      at: "")
  }

  private func name(of fact: Fact) -> String { "\(letter)\(fact.place)" }
}
