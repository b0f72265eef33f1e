internal import SQLite

/// What came of a choice about a letter or about one of its texts.
public struct ChoiceOutcome: Equatable, Sendable {
  /// What was chosen: `kst-27925-U`, or with its number `kst-27925-U@2`.
  public var name: String
  /// Whether it was not so already.
  public var isChanged: Bool
  /// The number of the text that is the current one now; nil where none is left in sight.
  public var current: Int?
}

/// The choices about which text of a print is its current one. Belongs inside a transaction.
struct RevisionChoices {
  enum Change: String {
    case withdrawn, restored
    /// Above all texts that there are now.
    case current
  }

  let archive: Archive
  private var db: Connection { archive.db }

  /// The current revision of a print; nil where all are withdrawn.
  static func current(_ db: Connection, of edition: Int) throws -> (id: Int, number: Int)? {
    try db.first(
      "SELECT revision_id, number FROM current_revision WHERE edition_id = ?", edition
    ) { (id: try $0.int(0), number: try $0.int(1)) }
  }

  /// Why a revision is out of sight; nil for one that is not.
  static func withdrawal(_ db: Connection, of revision: Int) throws -> String? {
    try db.first("SELECT why FROM withdrawn_revision WHERE revision_id = ?", revision) {
      try $0.text(0)
    }
  }

  /// Notes a choice, and lets citations follow where another text is the current one now.
  func choose(
    _ change: Change, _ revision: Int, of edition: Int, why: String, by: String?, at stamp: Stamp
  ) throws {
    let letters = KnownLetters(db)
    let before = try letters.letter(ofEdition: edition)
    try Ledger(db).insert(
      into: "revision_choice",
      [
        ("edition_id", edition), ("revision_id", revision), ("change", change.rawValue),
        (
          "newest",
          try db.first("SELECT max(number) FROM revision WHERE edition_id = ?", edition) {
            try $0.int(0)
          }
        ), ("by", by), ("why", why), ("at", stamp.at),
      ])
    let after = try letters.letter(ofEdition: edition)
    let step = try FindingStep(archive)
    if let after { try step.resolveCitations(of: after) }
    if let before, before != after { try step.resolveCitations(of: before) }
  }
}

extension Archive {
  /// Puts one text of a print above all others that there are; one that was withdrawn comes back.
  @discardableResult
  public func makeCurrent(
    _ reference: LetterReference, why: String, by: String? = nil
  ) throws -> ChoiceOutcome {
    try choosing(reference, why, by: by) { place in
      let isWithdrawn = try RevisionChoices.withdrawal(db, of: place.revision) != nil
      guard try RevisionChoices.current(db, of: place.edition)?.id != place.revision else {
        return nil
      }
      return ("make-current", (isWithdrawn ? [.restored] : []) + [.current])
    }
  }

  func withdrawRevision(
    _ reference: LetterReference, why: String, by: String?
  ) throws -> ChoiceOutcome {
    try choosing(reference, why, by: by) { place in
      try RevisionChoices.withdrawal(db, of: place.revision) == nil
        ? ("withdraw", [.withdrawn]) : nil
    }
  }

  func restoreRevision(
    _ reference: LetterReference, why: String, by: String?
  ) throws -> ChoiceOutcome {
    try choosing(reference, why, by: by) { place in
      try RevisionChoices.withdrawal(db, of: place.revision) == nil
        ? nil : ("restore", [.restored])
    }
  }

  private func choosing(
    _ reference: LetterReference, _ why: String, by: String?,
    _ changes: (LetterPlace) throws -> (event: String, [RevisionChoices.Change])?
  ) throws -> ChoiceOutcome {
    try Self.checkReason(why)
    return try write {
      let place = try locate(reference, evenIfWithdrawn: true)
      let name = "\(place.id)@\(place.number)"
      let wanted = try changes(place)
      if let (event, changes) = wanted {
        let stamp = stamp
        for change in changes {
          try RevisionChoices(archive: self).choose(
            change, place.revision, of: place.edition, why: why, by: by, at: stamp)
        }
        try note(event, name, detail: why, at: stamp)
      }
      return ChoiceOutcome(
        name: name, isChanged: wanted != nil,
        current: try RevisionChoices.current(db, of: place.edition)?.number)
    }
  }

  static func checkReason(_ why: String) throws {
    guard why.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ArchiveError.noReason
    }
  }
}
