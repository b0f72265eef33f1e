internal import LetterModel
internal import SQLite

extension Archive {
  /// Takes decisions, all or none. What they change is found anew at once: facts stand as decided,
  /// dates that lean on the letter's day follow it, citations of it are resolved anew.
  ///
  /// - Returns: the decisions taken, in order; those that change nothing are left out.
  /// - Throws: `ArchiveError.review` with the number of the request, from 1, that cannot be granted.
  @discardableResult
  public func decide(_ requests: [DecisionRequest], by: String?) throws -> [Decision] {
    try write {
      var step = ReviewStep(archive: self, by: by, stamp: stamp)
      return try step.run(requests)
    }
  }

  /// All decisions about a letter, in the order in which they were taken.
  public func decisions(about reference: LetterReference) throws -> [Decision] {
    try read {
      try DecisionStore(db).all(of: locate(reference, evenIfWithdrawn: true).edition)
    }
  }

  /// The decisions that hold for nothing in the current reading of a letter, each with the reason.
  public func orphans(
    of reference: LetterReference
  ) throws -> [(decision: Decision, why: String)] {
    try read {
      let place = try locate(reference, evenIfWithdrawn: true)
      let decisions = try DecisionStore(db).all(of: place.edition)
      return try FindingLoad(db: db, revision: place.revision).orphans().compactMap { orphan in
        decisions.first { $0.id == orphan.decision }.map { ($0, orphan.why) }
      }
    }
  }
}

/// One round of decisions inside its transaction.
private struct ReviewStep {
  let archive: Archive
  let by: String?
  let stamp: Stamp

  private var db: Connection { archive.db }

  mutating func run(_ requests: [DecisionRequest]) throws -> [Decision] {
    var taken: [(number: Int, decision: Decision)] = []
    let places = try requests.enumerated().map { index, request in
      try named(index) { try current(request.letter) }
    }
    let groups = Dictionary(grouping: requests.indices) { places[$0].edition }
    for (_, indices) in groups.sorted(by: { $0.key < $1.key }) {
      taken += try decide(indices.map { ($0, requests[$0]) }, place: places[indices[0]])
    }
    return taken.sorted { $0.number < $1.number }.map(\.decision)
  }

  private func named<Result>(_ index: Int, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as ReviewError {
      throw ArchiveError.review(request: index + 1, error)
    } catch let error as Fact.BadField {
      throw ArchiveError.review(request: index + 1, .unfit("\(error)"))
    }
  }

  private func current(_ reference: LetterReference) throws -> LetterPlace {
    let place = try archive.locate(reference)
    let last = try archive.locate(LetterReference(reference.target))
    guard place.revision == last.revision else { throw ReviewError.notCurrent("\(reference)") }
    return place
  }

  /// Takes all decisions about one letter.
  private func decide(
    _ requests: [(index: Int, request: DecisionRequest)], place: LetterPlace
  ) throws -> [(number: Int, decision: Decision)] {
    let reading = try LetterLoad(db: db, revision: place.revision).letter()
    let heads = try DecisionStore(db).heads(of: place.edition)
    let facts = try FindingLoad(db: db, revision: place.revision).facts()
    let places = LetterPlaces(reading, sentences: archive.settings.finder.sentences)
    var seen: Set<ReviewTarget> = []
    var taken: [(number: Int, decision: Decision)] = []
    for (index, request) in requests {
      let draft = try named(index) {
        guard seen.insert(request.target).inserted else {
          throw ReviewError.twice("\(request.target)")
        }
        switch request.target {
        case .fact, .words:
          return try FactDecision(
            request: request, facts: facts, heads: heads, places: places, letter: place.id
          ).decision()
        case .header, .heading, .signatory, .newSignatory:
          return try ReadingDecision(
            request: request, reading: reading, heads: heads, letter: place.id
          ).decision()
        }
      }
      guard var decision = draft else { continue }
      (decision.by, decision.at, decision.revision) = (by, stamp.at, place.number)
      decision.id = try DecisionStore(db).insert(
        decision, edition: place.edition, revision: place.revision)
      taken.append((index, decision))
    }
    guard !taken.isEmpty else { return [] }
    try archive.note(
      "review", "\(place.id)@\(place.number)", detail: "\(taken.count) decisions", at: stamp)
    try bringUpToDate(place.edition, heads)
    return taken
  }

  /// Makes the derived rows of all texts of a print follow the decisions that hold now.
  private func bringUpToDate(_ edition: Int, _ old: [Decision]) throws {
    let now = try DecisionStore(db).heads(of: edition)
    let before = try KnownLetters(db).letter(ofEdition: edition)
    let step = try FindingStep(archive)
    for id in try db.query(
      "SELECT id FROM revision WHERE edition_id = ? ORDER BY id", edition, row: { try $0.int(0) })
    {
      let reading = try LetterLoad(db: db, revision: id).letter()
      let letter = ReadingReview(now).applied(
        to: try RawReading(db: db, revision: id).letter(under: old))
      if letter != reading { try ReadingUpdate(db: db, revision: id).run(letter) }
      try step.find(in: letter, of: try KnownLetters(db).revision(id))
    }
    let after = try KnownLetters(db).letter(ofEdition: edition)
    guard before != after else { return }
    for known in [before, after].compactMap(\.self) { try step.resolveCitations(of: known) }
  }
}
