internal import LetterModel
internal import SQLite

/// Finds what one revision says and writes it down. Belongs inside the transaction that changes the
/// reading, a decision, or which letters there are.
struct FindingStep {
  let db: Connection
  let finder: LetterFinder

  /// What has to be known of a revision beside its reading.
  struct Revision {
    let id: Int
    let edition: Int
    let known: KnownLetter
  }

  init(_ archive: Archive) throws { try self.init(db: archive.db, finder: archive.settings.finder) }

  init(db: Connection, finder: LetterFinder) throws {
    self.db = db
    self.finder = try finder.knowing(db)
  }

  /// What the rules find in a letter by itself, before anything is locked for writing.
  struct Found {
    let letter: Letter
    let known: KnownLetter
    let citations: [Citation]
    let facts: [Fact]
    /// The name of the rules.
    let finder: String

    init(in letter: Letter, _ known: KnownLetter, _ finder: LetterFinder) {
      self.letter = letter
      self.known = known
      self.finder = finder.name
      citations = finder.citations(letter, known.date, known.number)
      facts = finder.facts(letter, known.date)
    }

    /// How many numbers nothing explains by the rules that found all this.
    func unclaimed(by finder: LetterFinder) -> Int {
      finder.numbers(letter, facts, citations, known.date).count { $0.claim == .unclaimed }
    }
  }

  /// Finds all of it anew: citations with what becomes of them, facts under the
  /// decisions, and the contributions that they make together.
  ///
  /// - Parameter found: what was found already; it counts where it is of the same letter.
  func find(in letter: Letter, of revision: Revision, found: Found? = nil) throws {
    try FindingStore.remove(db, revision: revision.id)
    let store = try FindingStore(db: db, revision: revision.id)
    let date = revision.known.date
    let ready = found.flatMap {
      $0.known == revision.known && $0.letter == letter && $0.finder == finder.name ? $0 : nil
    }
    let found = ready ?? Found(in: letter, revision.known, finder)
    let citations = found.citations
    let resolutions = finder.resolve(
      citations, revision.known, try KnownLetters(db).candidates(for: citations))
    let resolved = zip(citations, resolutions).map { ResolvedCitation($0, $1) }
    for citation in resolved { try store.insert(citation) }
    let decisions = try DecisionStore(db).heads(of: revision.edition)
    let review = FactReview(
      found: found.facts, decisions: decisions, letter: letter,
      sentences: finder.sentences)
    for fact in review.facts { try store.insert(fact) }
    let contributions = review.contributions { finder.contributions(letter, $0, date) }
    try store.insert(contributions)
    let orphans = (review.orphans + ReadingReview(decisions).orphans(in: letter))
      .sorted { $0.decision < $1.decision }
    for orphan in orphans { try store.insert(orphan) }
    let kept = KeptFindings(
      finder: finder.name, citations: resolved, facts: review.facts,
      contributions: contributions, orphans: orphans)
    try db.execute(
      "INSERT INTO finding (revision_id, finder, sha256) VALUES (?, ?, ?)", revision.id,
      kept.finder, kept.sha256)
  }

  /// Resolves the citations of one revision anew, where the letters around it changed.
  func resolve(_ revision: Revision) throws {
    let citations = try FindingLoad(db: db, revision: revision.id).citations().map(\.citation)
    let resolutions = finder.resolve(
      citations, revision.known, try KnownLetters(db).candidates(for: citations))
    for (citation, resolution) in zip(citations, resolutions) {
      try db.execute(
        """
        UPDATE citation
        SET resolution = ?, resolved_edition_id = (SELECT id FROM edition WHERE name = ?),
          message = ?
        WHERE revision_id = ? AND ordinal = ?
        """, resolution.outcome.rawValue, resolution.id, resolution.message, revision.id,
        citation.ordinal)
    }
  }

  /// Resolves anew what cites a letter that came in, went out of sight or got another day.
  func resolveCitations(of known: KnownLetter, except revision: Int? = nil) throws {
    for citing in try KnownLetters(db).revisions(thatCite: known) where citing.id != revision {
      try resolve(citing)
    }
  }
}
