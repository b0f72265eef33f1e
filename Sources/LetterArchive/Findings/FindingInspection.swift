internal import LetterModel
internal import SQLite

/// Compares what was found in the letters with its hashes, its quotes with the text, its decisions
/// with those that hold, and its resolutions with the letters in view; one letter at a time.
struct FindingInspection {
  let db: Connection
  let finder: LetterFinder

  func findings() throws -> [String] {
    var findings = Findings()
    let revisions = try db.query(
      """
      SELECT revision.id, edition.name || '@' || revision.number, finding.sha256, revision.edition_id
      FROM revision JOIN edition ON edition.id = revision.edition_id
      LEFT JOIN finding ON finding.revision_id = revision.id ORDER BY revision.id
      """
    ) {
      (
        id: try $0.int(0), name: try $0.text(1), hash: try $0.optionalText(2),
        edition: try $0.int(3)
      )
    }
    for revision in revisions {
      do {
        for fault in try faults(revision.id, revision.edition, hash: revision.hash) {
          findings.add("\(revision.name): \(fault)")
        }
      } catch let error as LetterLoad.Unreadable {
        findings.add("\(revision.name) cannot be loaded: \(error.table) holds \(error.what)")
      } catch let error as ColumnError {
        findings.add("\(revision.name) cannot be loaded: \(error)")
      }
    }
    return findings.sentences
  }

  private func faults(_ id: Int, _ edition: Int, hash: String?) throws -> [String] {
    guard let hash else { return ["nothing tells what was found in it"] }
    let found = try FindingLoad(db: db, revision: id).found()
    let (citations, facts) = (found.citations, found.facts)
    let letter = try LetterLoad(db: db, revision: id).letter()
    var faults: [String] = []
    if !found.isHashed(as: hash) { faults.append("its citations or facts were changed") }
    faults += try RowInspection(db: db, revision: id).faults(of: found)
    let places = LetterPlaces(letter, sentences: finder.sentences)
    for (place, quote) in citations.map({ ($0.citation.place, $0.citation.text) })
      + facts.map({ ($0.fact.place, $0.fact.quote) })
    {
      if places.words(at: place) != quote {
        faults.append("\(place) does not read '\(quote.prefix(60))'")
      }
    }
    faults += try decisions(facts, edition, id)
    let known = KnownLetters(db)
    let revision = try known.revision(id)
    let resolutions = finder.resolve(
      citations.map(\.citation), revision.known,
      try known.candidates(for: citations.map(\.citation)))
    for (citation, resolution) in zip(citations, resolutions)
    where citation.resolution != resolution {
      faults.append("the citation of \(citation.citation.target) leads elsewhere than it should")
    }
    return faults
  }

  /// Every fact's decision is one that holds, and says what the fact says.
  private func decisions(_ facts: [ReviewedFact], _ edition: Int, _ id: Int) throws -> [String] {
    let heads = try DecisionStore(db).heads(of: edition)
    return facts.compactMap { fact in
      guard let decision = fact.decision else { return nil }
      guard let head = heads.first(where: { $0.id == decision }) else {
        return "\(fact.fact.place) stands on decision \(decision), which does not hold"
      }
      return ReviewStatus(head.action) == fact.review
        ? nil : "\(fact.fact.place) is \(fact.review.rawValue), but decision \(decision) says else"
    }
  }
}
