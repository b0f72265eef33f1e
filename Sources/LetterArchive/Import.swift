internal import Checksums
internal import LetterModel
internal import SQLite

extension Archive {
  /// Takes in one letter: source, edition, revision, reading and search rows, or nothing of it.
  ///
  /// The same bytes again change nothing. Other bytes of a paper that is here make its next
  /// revision.
  /// - Throws: where id, date or chamber are neither read nor supplied, where the two contradict
  ///   each other, where the bytes are in the archive as another paper.
  /// - Parameter aside: does what takes time and writes nothing; what it throws ends the import.
  public func add(
    _ received: ReceivedLetter, aside: (@escaping @Sendable () -> Void) throws -> Void = { $0() }
  ) throws -> Receipt {
    let identity = try received.identity()
    try received.letter.checkHasBody()
    let roles = try received.letter.checkFit(to: received.text)
    // Others wait while this writes: what can be found before is found before.
    let finder = try finder()
    let known = KnownLetter(
      number: identity.number.edition, date: identity.date, chamber: identity.chamber)
    let finds = Finds()
    try aside {
      let found = FindingStep.Found(in: received.letter, known, finder)
      finds.found = (found, found.unclaimed(by: finder))
    }
    guard let (found, unclaimed) = finds.found else { throw CancellationError() }
    return try write {
      var step = ImportStep(
        archive: self, received: received, identity: identity, found: found,
        unclaimed: unclaimed, roles: roles)
      return try step.run()
    }
  }
}

/// What was found aside, written once before it is read.
private final class Finds: @unchecked Sendable {
  var found: (FindingStep.Found, unclaimed: Int)?
}

extension ReceivedLetter {
  /// Which paper it is.
  fileprivate func identity() throws -> LetterIdentity {
    let header = letter.header
    if supplied.id == nil, header.number == nil, header.ondernummer == nil, let kind = otherKind {
      throw ArchiveError.notStated(.id, found: kind)
    }
    return try LetterIdentity(header, supplied: supplied, overrules: reason != nil)
  }

  /// What a text without a number is, if hardly a letter.
  private var otherKind: String? {
    let head = text.unicodeScalars.prefix(1000).split { !$0.properties.isAlphabetic }
    if head.contains(where: { String($0) == "Aanhangsel" }) {
      return "these are questions and answers, an Aanhangsel of the Handelingen"
    }
    let header = letter.header
    let hasHead =
      header.date != nil || header.chamber != nil || header.addressee != nil
      || !header.senders.isEmpty
    return hasHead ? nil : "nor anything else of the head of a letter: is it one?"
  }
}

/// One import inside its transaction.
private struct ImportStep {
  let archive: Archive
  let received: ReceivedLetter
  let identity: LetterIdentity
  let found: FindingStep.Found
  let unclaimed: Int
  let roles: RoleShares
  let sha256: String
  let stamp: Stamp
  var warnings: [Warning]

  private var db: Connection { archive.db }
  private var name: String { identity.number.edition.description }

  init(
    archive: Archive, received: ReceivedLetter, identity: LetterIdentity,
    found: FindingStep.Found, unclaimed: Int, roles: RoleShares
  ) {
    self.found = found
    self.unclaimed = unclaimed
    self.roles = roles
    self.archive = archive
    self.received = received
    self.identity = identity
    sha256 = SHA256.hex(of: received.bytes)
    stamp = archive.stamp
    // What the letter does not show was given, or there would be no import.
    let given = ["number-not-found", "date-not-found", "chamber-not-found"]
    warnings =
      received.letter.warnings.filter { !given.contains($0.code) } + received.remarks
  }

  mutating func run() throws -> Receipt {
    let source = try db.first("SELECT id FROM source WHERE sha256 = ?", sha256) { try $0.int(0) }
    let edition = try db.first(
      """
      SELECT edition.id, work.name FROM edition
      JOIN current_work ON current_work.edition_id = edition.id
      JOIN work ON work.id = current_work.work_id
      WHERE edition.name = ?
      """, name
    ) { (id: try $0.int(0), work: try $0.text(1)) }
    if let edition { try warnWhereWithdrawn(edition.id) }
    if let source, let edition, let present = try present(source, edition.id, edition.work) {
      return present
    }
    if let source { try refuseElsewhere(source) }
    let sourceID = try source ?? insertSource()
    if let edition { return try revise(edition.id, edition.work, source: sourceID) }
    return try insertNew(source: sourceID)
  }

  // MARK: Present

  /// The receipt for bytes that this edition was read from before.
  private mutating func present(_ source: Int, _ edition: Int, _ work: String) throws -> Receipt? {
    guard
      let row = try db.first(
        """
        SELECT id, number, cause, form, encoding FROM revision
        WHERE edition_id = ?1 AND source_id = ?2
        ORDER BY id = (SELECT revision_id FROM current_revision WHERE edition_id = ?1) DESC,
          number DESC
        LIMIT 1
        """, edition, source,
        row: {
          (
            id: try $0.int(0), number: try $0.int(1), cause: try $0.text(2),
            form: try $0.text(3), encoding: try $0.optionalText(4)
          )
        })
    else { return nil }
    if (row.form, row.encoding) != (received.form, received.encoding) {
      // Said outright, another way to read the same bytes is a better transcription of them.
      if received.cause != nil { return nil }
      warn(
        "read-in-another-way",
        "these bytes were read as \(row.form)\(row.encoding.map { ", \($0)" } ?? "") before, and "
          + "that reading stays; give --cause transcription to keep the new one")
    } else if let cause = received.cause {
      warn(
        "cause-unchanged",
        "--cause \(cause.rawValue) changed nothing: these bytes are \(name)@\(row.number) already, "
          + "with the cause \(row.cause)")
    }
    try settlePresent(row.id, row.number, of: edition)
    if let series = received.series, try !archive.isMember(edition: edition, of: series) {
      warn(
        "series-unchanged",
        "\(name) was here already and was not added to '\(series)'; use 'series add'")
    }
    var receipt = receipt(
      .present, work: work, revision: row.number,
      cause: RevisionCause(rawValue: row.cause) ?? .publication,
      counts: try LetterCounts(db, revision: row.id))
    receipt.current = try RevisionChoices.current(db, of: edition)?.number
    return receipt
  }

  /// Makes bytes that are here the current text where that was asked for; else says what is.
  private mutating func settlePresent(_ revision: Int, _ number: Int, of edition: Int) throws {
    let current = try RevisionChoices.current(db, of: edition)
    guard current?.id != revision else { return }
    let withdrawal = try RevisionChoices.withdrawal(db, of: revision)
    if received.makesCurrent {
      try makeCurrent(revision, number, of: edition, wasWithdrawn: withdrawal != nil)
      warn(
        "made-current",
        "\(name)@\(number) is current now" + (current.map { ", before it @\($0.number) was" } ?? "")
      )
    } else if let withdrawal {
      warn(
        "withdrawn-revision",
        "these bytes are \(name)@\(number), which was withdrawn (\(withdrawal)); 'art100 withdraw "
          + "\(name)@\(number) --undo --why ...' brings it back")
    } else if let current {
      warn(
        "older-revision",
        "these bytes are \(name)@\(number), and @\(current.number) is current; \(command) makes them "
          + "current again")
    }
  }

  private func makeCurrent(
    _ revision: Int, _ number: Int, of edition: Int, wasWithdrawn: Bool = false
  ) throws {
    let why = received.reason ?? "imported as the current text"
    let choices = RevisionChoices(archive: archive)
    for change in wasWithdrawn ? [.restored, .current] : [RevisionChoices.Change.current] {
      try choices.choose(change, revision, of: edition, why: why, by: received.by, at: stamp)
    }
    try archive.note("make-current", "\(name)@\(number)", detail: why, at: stamp)
  }

  /// What a person types to make the bytes at hand current.
  private var command: String {
    let path = received.receivedFrom == "-" ? "FILE" : received.receivedFrom
    return "'art100 import \(path.contains(" ") ? "\"\(path)\"" : path) --make-current'"
  }

  private func refuseElsewhere(_ source: Int) throws {
    let other = try db.first(
      """
      SELECT edition.name FROM current_revision
      JOIN edition ON edition.id = current_revision.edition_id
      WHERE current_revision.source_id = ? AND edition.name <> ?
        AND edition.id NOT IN (SELECT edition_id FROM withdrawn_edition)
      """, source, name
    ) { try $0.text(0) }
    if let other { throw ArchiveError.sourceBelongsTo(id: other, wanted: name) }
  }

  // MARK: New

  private mutating func insertNew(source: Int) throws -> Receipt {
    try warnOfOtherSpelling()
    let work = try Ledger(db).insert(into: "work", [("name", name)])
    let number = identity.number
    let edition = try Ledger(db).insert(
      into: "edition",
      [
        ("work_id", work), ("name", name), ("dossier", number.dossier.description),
        ("ondernummer", number.ondernummer), ("chamber", identity.chamber.rawValue),
        ("id_year", number.idYear?.description),
      ])
    let counts = try insertRevision(
      edition, 1, source, received.cause ?? .publication, basis: "first")
    try archive.note("import", "\(name)@1", detail: "new, from \(received.receivedFrom)", at: stamp)
    if let series = received.series { try archive.join(work: work, series, stamp: stamp) }
    return receipt(
      .new, work: name, revision: 1, cause: received.cause ?? .publication, counts: counts)
  }

  private mutating func revise(_ edition: Int, _ work: String, source: Int) throws -> Receipt {
    let current = try RevisionChoices.current(db, of: edition)
    let number = try LetterStore.nextRevision(db, of: edition)
    let last = try db.first(
      """
      SELECT id, number, form, print_version FROM revision
      WHERE edition_id = ?1 ORDER BY id = ?2 DESC, number DESC LIMIT 1
      """, edition, current?.id,
      row: {
        (
          id: try $0.int(0), number: try $0.int(1), form: try $0.text(2),
          print: try $0.optionalText(3)
        )
      })
    guard let last else { throw ArchiveError.bug("\(name) has no revision") }
    let cause: RevisionCause
    if let stated = received.cause {
      cause = stated
    } else {
      cause = CauseInference.cause(
        old: try LetterLoad(db: db, revision: last.id).letter(), oldForm: last.form,
        oldPrint: last.print, new: received.letter, newForm: received.form,
        newPrint: identity.number.printVersion)
      warn(
        "cause-inferred",
        "\(name) was here already; this text was kept as revision \(number), taken for a "
          + "\(cause.rawValue); state --cause if that is wrong")
    }
    let counts = try insertRevision(
      edition, number, source, cause, basis: received.cause == nil ? "inferred" : "stated")
    let losses =
      try current.map { try settle($0, TextContent(db, $0.id), number, cause, of: edition) } ?? []
    try archive.note(
      "import", "\(name)@\(number)",
      detail: "\(cause.rawValue), from \(received.receivedFrom)", at: stamp)
    if let series = received.series {
      let id = try db.first("SELECT work_id FROM current_work WHERE edition_id = ?", edition) {
        try $0.int(0)
      }
      if let id, try !archive.isMember(edition: edition, of: series) {
        try archive.join(work: id, series, stamp: stamp)
      }
    }
    var receipt = receipt(.revision, work: work, revision: number, cause: cause, counts: counts)
    receipt.current = try RevisionChoices.current(db, of: edition)?.number
    (receipt.before, receipt.losses) = (current?.number, losses)
    return receipt
  }

  /// Keeps the text that was current the current one where the new one may be poorer.
  /// - Returns: what the new one has less of.
  private mutating func settle(
    _ before: (id: Int, number: Int), _ old: TextContent, _ number: Int, _ cause: RevisionCause,
    of edition: Int
  ) throws -> [TextLoss] {
    let id = try db.first(
      "SELECT id FROM revision WHERE edition_id = ? AND number = ?", edition, number
    ) { try $0.int(0) }
    guard let id else { throw ArchiveError.bug("\(name)@\(number) is gone") }
    let judgement = RevisionJudgement(
      old: old, new: try TextContent(db, id), cause: cause,
      isChosen: try isChosen("\(name)@\(before.number)"))
    let reasons = judgement.reasons
    if received.makesCurrent {
      try makeCurrent(id, number, of: edition)
    } else if !reasons.isEmpty {
      let why = reasons.joined(separator: ", ")
      try RevisionChoices(archive: archive).choose(
        .current, before.id, of: edition, why: "@\(number) stays behind: \(why)", by: nil, at: stamp
      )
      warn(
        "stays-behind",
        "\(name)@\(number) is kept, but @\(before.number) stays current: \(why); if it is the better "
          + "text, \(command) makes it current")
    }
    return judgement.losses
  }

  /// Whether a person made a text the current one of its print.
  private func isChosen(_ text: String) throws -> Bool {
    try db.first(
      "SELECT 1 FROM event WHERE action = 'make-current' AND subject = ?", text
    ) { _ in true } ?? false
  }

  private func insertSource() throws -> Int {
    try Ledger(db).insert(
      into: "source",
      [
        ("sha256", sha256), ("byte_length", received.bytes.count), ("form", received.form),
        ("file_name", received.fileName), ("received_from", received.receivedFrom),
        ("received_at", stamp.at), ("bytes", received.bytes),
      ])
  }

  private func insertRevision(
    _ edition: Int, _ number: Int, _ source: Int, _ cause: RevisionCause, basis: String
  ) throws -> LetterCounts {
    let row = RevisionRow(
      edition: edition, number: number, source: source, cause: cause, basis: basis,
      reason: received.reason, print: identity.number.printVersion, form: received.form,
      encoding: received.encoding, date: identity.supplied.date?.description,
      chamber: identity.supplied.chamber?.rawValue, hasSuppliedID: identity.supplied.id != nil,
      reader: received.reader)
    return try row.insert(
      into: archive, received.letter, text: received.text, found: found, at: stamp)
  }

  // MARK: Warnings

  private mutating func warn(_ code: String, _ message: String) {
    warnings.append(Warning(code: code, message: message))
  }

  private mutating func warnWhereWithdrawn(_ edition: Int) throws {
    let why = try db.first(
      "SELECT why FROM withdrawn_edition WHERE edition_id = ?", edition
    ) { try $0.text(0) }
    if let why {
      warn(
        "withdrawn",
        "\(name) was withdrawn (\(why)) and stays out of sight; 'art100 withdraw \(name) --undo "
          + "--why ...' brings it back")
    }
  }

  /// An Eerste Kamer paper may stand in the archive with and without the year in its id.
  private mutating func warnOfOtherSpelling() throws {
    let other = try db.first(
      """
      SELECT name FROM edition
      WHERE dossier = ? AND ondernummer = ? AND chamber = ? AND id_year IS NOT ?
      """, identity.number.dossier.description, identity.number.ondernummer,
      identity.chamber.rawValue, identity.number.idYear?.description
    ) { try $0.text(0) }
    if let other, identity.number.version == nil {
      warn("other-spelling", "\(other) is in the archive too; check that it is another paper")
    }
  }

  private func receipt(
    _ status: Receipt.Status, work: String, revision: Int, cause: RevisionCause,
    counts: LetterCounts
  ) -> Receipt {
    Receipt(
      status: status, id: name, work: work, revision: revision, cause: cause,
      form: received.form, formBasis: received.formBasis, sha256: sha256,
      counts: counts, unclaimed: unclaimed, roles: roles, warnings: warnings)
  }
}
