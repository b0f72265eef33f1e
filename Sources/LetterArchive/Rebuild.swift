public import LetterModel
internal import SQLite

/// A source as a reader is given it once more.
public struct SourceToRead: Sendable {
  /// The bytes as received.
  public var bytes: [UInt8]
  /// The form as which they were read, such as `text`.
  public var form: String
  /// The encoding with which they were read; nil where the form has its own.
  public var encoding: String?
  /// The file's name without its folder; nil for standard input.
  public var fileName: String?
  /// The revision, such as `kst-27925-U@1`.
  public var name: String
  /// What the clerk gave.
  public var supplied: SuppliedValues
}

/// What a reader made of a source.
public struct Reading: Sendable {
  /// The text taken out of the bytes.
  public var text: String
  /// The letter found in it.
  public var letter: Letter
  /// Name and version of the reader.
  public var reader: String

  /// A reading from its parts.
  public init(text: String, letter: Letter, reader: String) {
    self.text = text
    self.letter = letter
    self.reader = reader
  }
}

/// What a rebuild found, each revision by a name such as `kst-27925-U@1`.
public struct RebuildReport: Equatable, Sendable {
  /// Read as before; their rows were made again under their old numbers.
  public var same: [String] = []
  /// New revisions, where the current one reads differently now.
  public var added: [String] = []
  /// Older revisions that read differently now; their rows were kept.
  public var kept: [String] = []
  /// Revisions whose rows were not what they were when they were made; they are again.
  public var mended: [String] = []
  /// Revisions in which other citations, facts or contributions were found than before.
  public var refound: [Refound] = []
  /// Revisions that could not be read again, with the reason; their rows were kept.
  public var unread: [Unread] = []

  /// A revision in which something else was found than before.
  public struct Refound: Equatable, Sendable {
    /// The revision.
    public var name: String
    /// Facts that are found now and were not before, without their numbers.
    public var gained: [Fact]
    /// Facts that were found before.
    public var lost: [Fact]
  }

  /// A revision that could not be read again.
  public struct Unread: Equatable, Sendable {
    /// The revision.
    public var name: String
    /// Why.
    public var why: String
  }

  /// Whether every revision stood as it was made, reads as before, and says the same.
  public var isUnchanged: Bool {
    added.isEmpty && kept.isEmpty && unread.isEmpty && mended.isEmpty && refound.isEmpty
  }
}

extension Archive {
  /// Makes all derived rows again from the sources, in one transaction.
  ///
  /// A revision that reads as before gets the same rows under the same numbers. Where the current
  /// revision of an edition reads differently a new one is added, with the cause `reader`.
  /// - Parameter read: reads one source; what it throws is reported and the old reading kept. A
  ///   `CancellationError` ends the rebuild, and everything stays as it was.
  public func rebuild(_ read: (SourceToRead) throws -> Reading) throws -> RebuildReport {
    try translated { try removeUnreachable() }
    return try withoutActuallyEscaping(read) { read in
      try write {
        var step = try RebuildStep(archive: self, stamp: stamp, read: read)
        return try step.run()
      }
    }
  }
}

extension Archive {
  /// Removes derived rows in which a text stands for a number: no search for the number finds them,
  /// and so they would not go with the others of their revision.
  private func removeUnreachable() throws {
    let derived = Set(DerivedTable.allCases.map(\.name))
    let faults = try db.query(
      """
      SELECT list.name, info.name FROM pragma_table_list AS list, pragma_table_info(list.name) AS info
      WHERE list.schema = 'main' AND list.type = 'table' AND info.type = 'INTEGER'
        AND (info.pk > 0 AND list.wr OR info.name = 'revision_id')
      """
    ) { (table: try $0.text(0), fault: "typeof(\(try $0.text(1))) <> 'integer'") }
    let found = try faults.filter { table, fault in
      try derived.contains(table)
        && db.first("SELECT 1 FROM \(table) WHERE \(fault) LIMIT 1") { try $0.int(0) } != nil
    }
    if found.isEmpty { return }
    // Where references are looked after, a row is sought by its key before it goes.
    try db.script("PRAGMA foreign_keys = OFF")
    defer { try? db.script("PRAGMA foreign_keys = ON") }
    try write {
      for (table, fault) in found { try db.execute("DELETE FROM \(table) WHERE \(fault)") }
    }
  }
}

/// One rebuild inside its transaction.
private struct RebuildStep {
  let archive: Archive
  let stamp: Stamp
  let read: (SourceToRead) throws -> Reading
  /// The number that each table's next row had when the revisions were first written in order.
  var numbers = RowNumbers()
  var report = RebuildReport()
  /// Readings that become revisions when all old ones are in place; only their sources are kept,
  /// so that memory stays small.
  var changed: [Int] = []

  /// The rules with the words of the archive, the same for all letters.
  let step: FindingStep

  private var db: Connection { archive.db }

  init(
    archive: Archive, stamp: Stamp, read: @escaping (SourceToRead) throws -> Reading
  ) throws {
    self.archive = archive
    step = try FindingStep(archive)
    self.stamp = stamp
    self.read = read
  }

  mutating func run() throws -> RebuildReport {
    // Damaged rows may point to what is made again only later, or to no revision at all.
    try db.script("PRAGMA defer_foreign_keys = ON")
    for table in DerivedTable.allCases {
      try db.execute(
        "DELETE FROM \(table.name) WHERE revision_id NOT IN (SELECT id FROM revision)")
    }
    let ids = try db.query("SELECT id FROM revision ORDER BY id") { try $0.int(0) }
    for id in ids { try remake(id) }
    for id in changed { try addReading(of: id) }
    let made = try archive.settings.plan.made()
    for index in SearchIndex.all { try index.remake(db, as: made) }
    try Documentation(db: db).remake(as: made)
    try archive.note(
      "rebuild", nil,
      detail: "\(report.same.count) same, \(report.added.count) added, \(report.kept.count) kept, "
        + "\(report.unread.count) unread", at: stamp)
    return report
  }

  // MARK: One revision

  private struct Old {
    let id: Int
    let name: String
    let isCurrent: Bool
    let readingSHA256: String
    let row: RevisionRow
    let editionName: String
    let supplied: SuppliedValues
    let fileName: String?
  }

  private mutating func remake(_ id: Int) throws {
    let old = try old(id)
    let reading: Reading
    do { reading = try read(try source(old)) } catch let error as ArchiveError {
      throw error
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      report.unread.append(RebuildReport.Unread(name: old.name, why: "\(error)"))
      return try skip(id, old.name)
    }
    let hash = LetterDigest.sha256(of: reading.letter, text: reading.text)
    guard hash == old.readingSHA256 else {
      if old.isCurrent { changed.append(id) } else { report.kept.append(old.name) }
      return try skip(id, old.name)
    }
    let decisions = try DecisionStore(db).heads(of: old.row.edition)
    let reviewed = ReadingReview(decisions).applied(to: reading.letter)
    if try !stands(id, reviewed, text: reading.text) { report.mended.append(old.name) }
    let findings = try Findings(db, revision: id, inspects: true)
    try remove(id)
    try avoidOthers(reviewed)
    var store = LetterStore(db: db, revision: id, numbers: numbers, writesSearch: false)
    try store.insert(reviewed, text: reading.text)
    numbers = store.numbers
    try find(in: reviewed, id, old.name, before: findings)
    report.same.append(old.name)
  }

  /// Whether the rows of a revision hold this letter and this text.
  private func stands(_ id: Int, _ letter: Letter, text: String) throws -> Bool {
    let load = LetterLoad(db: db, revision: id)
    guard let keptText = try? load.text(), let kept = try? load.letter(of: keptText) else {
      return false
    }
    guard keptText == text, kept == letter else { return false }
    return try RowInspection(db: db, revision: id).faults(of: letter, text: text).isEmpty
  }

  /// What a revision's rows say was found in it, and whether they are as they were written.
  private struct Findings {
    var contents: String?
    var resolutions: [Resolution] = []
    var stand = false
    /// Without their numbers.
    var facts: Set<Fact> = []

    /// - Parameter inspects: whether `stand` is asked for; rows just written are not gone through.
    init(_ db: Connection, revision: Int, inspects: Bool) throws {
      let recorded = try db.first("SELECT sha256 FROM finding WHERE revision_id = ?", revision) {
        try $0.text(0)
      }
      guard let found = try? FindingLoad(db: db, revision: revision).found() else { return }
      contents = found.contents
      resolutions = found.citations.map(\.resolution)
      if inspects {
        let faults = try? RowInspection(db: db, revision: revision).faults(of: found)
        stand = faults == [] && found.isHashed(as: recorded)
      }
      facts = Set(
        found.facts.map { reviewed in
          var fact = reviewed.fact
          fact.ordinal = 0
          return fact
        })
    }
  }

  /// Finds anew what a letter says, and reports where that is not what its rows held.
  private mutating func find(
    in letter: Letter, _ id: Int, _ name: String, before: Findings
  ) throws {
    try step.find(in: letter, of: try KnownLetters(db).revision(id))
    let after = try Findings(db, revision: id, inspects: false)
    if before.stand, after.contents != before.contents {
      report.refound.append(
        RebuildReport.Refound(
          name: name, gained: Self.sorted(after.facts.subtracting(before.facts)),
          lost: Self.sorted(before.facts.subtracting(after.facts))))
    } else if !before.stand || after.resolutions != before.resolutions,
      report.mended.last != name
    {
      report.mended.append(name)
    }
  }

  private static func sorted(_ facts: Set<Fact>) -> [Fact] {
    facts.sorted {
      ($0.place.block ?? 0, $0.place.range.lowerBound, $0.kind.rawValue)
        < ($1.place.block ?? 0, $1.place.range.lowerBound, $1.kind.rawValue)
    }
  }

  /// Adds the new reading of a current revision that reads differently now.
  private mutating func addReading(of id: Int) throws {
    let old = try old(id)
    let reading = try read(try source(old))
    do {
      let identity = try LetterIdentity(
        reading.letter.header, supplied: old.supplied, overrules: true)
      guard identity.number.edition.description == old.editionName else {
        throw ArchiveError.contradiction(
          .id, read: "\(identity.number)", supplied: old.editionName)
      }
      try reading.letter.checkHasBody()
      try reading.letter.checkFit(to: reading.text)
    } catch let error as ArchiveError {
      report.unread.append(RebuildReport.Unread(name: old.name, why: "\(error)"))
      return
    }
    let hash = LetterDigest.sha256(of: reading.letter, text: reading.text)
    // A reading that somebody put aside does not come again by itself.
    if try db.first(
      "SELECT 1 FROM revision WHERE edition_id = ? AND source_id = ? AND reading_sha256 = ?",
      old.row.edition, old.row.source, hash, row: { try $0.int(0) }) != nil
    {
      report.kept.append(old.name)
      return
    }
    let row = old.row.reread(
      by: reading.reader, number: try LetterStore.nextRevision(db, of: old.row.edition))
    _ = try row.insert(
      into: archive, reading.letter, text: reading.text, writesSearch: false, at: stamp)
    report.added.append("\(old.editionName)@\(row.number)")
  }

  private func old(_ id: Int) throws -> Old {
    let old = try db.first(
      """
      SELECT edition.name, edition.id, revision.number,
        revision.id IN (SELECT revision_id FROM current_revision),
        revision.reading_sha256, revision.source_id, revision.print_version, revision.form,
        revision.encoding, revision.supplied_date, revision.supplied_chamber,
        revision.supplied_id, revision.reader, source.file_name
      FROM revision
      JOIN edition ON edition.id = revision.edition_id
      JOIN source ON source.id = revision.source_id
      WHERE revision.id = ?
      """, id
    ) { row in
      let name = try row.text(0)
      let print = try row.optionalText(6)
      let record = RevisionRow(
        edition: try row.int(1), number: try row.int(2), source: try row.int(5), cause: .reader,
        basis: "inferred", reason: nil, print: print, form: try row.text(7),
        encoding: try row.optionalText(8), date: try row.optionalText(9),
        chamber: try row.optionalText(10), hasSuppliedID: try row.bool(11),
        reader: try row.text(12))
      return Old(
        id: id, name: "\(name)@\(record.number)", isCurrent: try row.bool(3),
        readingSHA256: try row.text(4), row: record, editionName: name,
        supplied: SuppliedValues(
          id: record.hasSuppliedID ? try archive.fullNumber(name, print) : nil,
          date: record.date.flatMap { Day(iso: $0) },
          chamber: record.chamber.flatMap { Chamber(rawValue: $0) }),
        fileName: try row.optionalText(13))
    }
    guard let old else { throw ArchiveError.bug("revision \(id) has no edition or source") }
    return old
  }

  private func source(_ old: Old) throws -> SourceToRead {
    let bytes = try db.first("SELECT bytes FROM source WHERE id = ?", old.row.source) {
      try $0.blob(0)
    }
    return SourceToRead(
      bytes: bytes ?? [], form: old.row.form, encoding: old.row.encoding, fileName: old.fileName,
      name: old.name, supplied: old.supplied)
  }

  // MARK: Row numbers

  private func remove(_ id: Int) throws {
    for table in DerivedTable.allCases.reversed() {
      try db.execute("DELETE FROM \(table.name) WHERE revision_id = ?", id)
    }
  }

  /// Leaves the rows of a revision where they are and counts on behind them. What they say is found
  /// anew all the same.
  private mutating func skip(_ id: Int, _ name: String) throws {
    if let letter = try? LetterLoad(db: db, revision: id).letter() {
      try find(in: letter, id, name, before: try Findings(db, revision: id, inspects: true))
    }
    for table in DerivedTable.allCases where table.isNumbered {
      let last = try db.first(
        "SELECT max(id) FROM \(table.name) WHERE revision_id = ?", id
      ) { try $0.optionalInt(0) }
      let next = try RowBounds.next(
        behind: last.flatMap { $0 }, in: table.name, most: RowBounds.derived)
      numbers[table] = max(numbers[table], next)
    }
  }

  /// In a sound archive the numbers are free. Where rows were lost or added from outside they may
  /// not be: then the rows go behind all others.
  private mutating func avoidOthers(_ letter: Letter) throws {
    let counts = LetterStore.rowCounts(letter)
    for (table, count) in counts where count > 0 {
      let taken = try db.first(
        "SELECT 1 FROM \(table.name) WHERE id BETWEEN ? AND ? LIMIT 1", numbers[table],
        numbers[table] + count - 1
      ) { try $0.int(0) }
      if taken != nil { numbers[table] = try LetterStore.freeNumbers(db)[table] }
    }
  }
}

extension RevisionRow {
  /// The next revision of the same edition from the same bytes.
  fileprivate func reread(by reader: String, number: Int) -> RevisionRow {
    RevisionRow(
      edition: edition, number: number, source: source, cause: .reader, basis: "inferred",
      reason: nil, print: print, form: form, encoding: encoding, date: date, chamber: chamber,
      hasSuppliedID: hasSuppliedID, reader: reader)
  }
}
