internal import Glibc
internal import Migrations
internal import SQLite

extension Archive {
  /// Checks everything in an archive that can be checked, whatever state it is in. The file is not
  /// changed, and only one letter at a time stands in memory; the search index is checked on a
  /// temporary copy.
  ///
  /// - Parameter progress: called with each check when it begins.
  /// - Throws: only where there is nothing to check: no file, not an archive, a newer or older one,
  ///   one in use.
  public static func verify(
    _ path: String, settings: ArchiveSettings,
    progress: ((Verification.Check.Name) -> Void)? = nil
  ) throws -> Verification {
    let inspection = Inspection(path: path, settings: settings, progress: progress)
    let found: ArchiveFile
    do throws(ArchiveError) {
      found = try ArchiveFile.look(at: path)
    } catch .damaged(_, let what) {
      inspection.refused(what)
      return inspection.verification
    }
    guard case .archive(let version) = found else { throw ArchiveError.missing(path: path) }
    guard version <= settings.plan.version else {
      throw try newer(path, version: version, settings: settings)
    }
    guard version == settings.plan.version else {
      throw ArchiveError.older(path: path, version: version)
    }
    do {
      inspection.db = try translated(path) {
        try Connection.openReadOnly(path: path, busyTimeout: settings.patience)
      }
    } catch ArchiveError.damaged(_, let what) {
      inspection.refused(what)
      return inspection.verification
    }
    try inspection.run()
    return inspection.verification
  }
}

/// One run of all checks.
private final class Inspection {
  let path: String
  let settings: ArchiveSettings
  let progress: ((Verification.Check.Name) -> Void)?
  var db: Connection?
  var verification = Verification(checks: [], chain: nil)

  init(
    path: String, settings: ArchiveSettings, progress: ((Verification.Check.Name) -> Void)?
  ) {
    self.path = path
    self.settings = settings
    self.progress = progress
  }

  /// Nothing could be read at all.
  func refused(_ what: String) {
    for name in Verification.Check.Name.allCases {
      verification.checks.append(
        Verification.Check(
          name: name, outcome: name == .header ? .failed : .skipped,
          details: [name == .header ? what : "the file cannot be read"]))
    }
  }

  func run() throws {
    guard let db else { return }
    do {
      // One state of the archive for all checks, even while others write.
      try db.read { try runChecks(db) }
    } catch let error as SQLiteError where error.primaryCode == ResultCode.corrupt {
      // What is damaged was named on the way; ending the transaction only says it again.
      guard verification.checks.count == Verification.Check.Name.allCases.count else {
        throw ArchiveError(error, path: path)
      }
    } catch let error as SQLiteError {
      throw ArchiveError(error, path: path)
    }
  }

  private func runChecks(_ db: Connection) throws {
    try check(.header) { try header(db) }
    if (try? settings.plan.foreignItem(in: db)) ?? nil != nil { return try skipAll(db) }
    try check(.integrity) { try integrity(db) }
    try check(.foreignKeys) { try foreignKeys(db) }
    try check(.schema) { try settings.plan.fault(inSchemaOf: db).map { [$0] } ?? [] }
    try check(.migrations) { try migrations(db) }
    try check(.ledger) { try LedgerInspection(db: db).findings() }
    verification.chain = try? db.first(
      "SELECT chain_sha256 FROM ledger ORDER BY id DESC LIMIT 1"
    ) { try $0.text(0) }
    try check(.sources) { try ReadingInspection(db: db).sources() }
    var readings = ReadingInspection(db: db)
    try check(.readings) { try readings.readings() }
    verification.roles = readings.roles
    try check(.search) { try SearchInspection(db: db, made: settings.plan.made()).findings() }
    let unmade = ["the readings could not be gone through"]
    for name in [Verification.Check.Name.quotations, .coverage] {
      verification.checks.append(
        readings.later.first { $0.name == name }
          ?? Verification.Check(name: name, outcome: .skipped, details: unmade))
    }
    try check(.findings) {
      try FindingInspection(db: db, finder: settings.finder).findings()
    }
  }

  /// What the schema says is evaluated where rows are read, and may never end: of one that says
  /// other things than the migrations make, only that is told.
  private func skipAll(_ db: Connection) throws {
    let fault = try settings.plan.fault(inSchemaOf: db) ?? ""
    for name in Verification.Check.Name.allCases.dropFirst() {
      let isSchema = name == .schema
      verification.checks.append(
        Verification.Check(
          name: name, outcome: isSchema ? .failed : .skipped,
          details: [isSchema ? fault : "nothing is read by a schema in which \(fault)"]))
    }
  }

  /// Makes one check. A file too damaged for it fails it, a lack of room or permission skips it.
  private func check(
    _ name: Verification.Check.Name, _ body: () throws -> [String]
  ) throws {
    progress?(name)
    var outcome = Verification.Check.Outcome.passed
    var details: [String] = []
    do {
      details = try Archive.translated(path, body)
      if !details.isEmpty { outcome = .failed }
    } catch let error as ArchiveError {
      details = ["\(error)"]
      switch error {
      case .damaged, .brokenIndex, .tampered, .bug: outcome = .failed
      case .busy: throw error
      default: outcome = .skipped
      }
    }
    verification.checks.append(
      Verification.Check(name: name, outcome: outcome, details: details))
  }

  private func header(_ db: Connection) throws -> [String] {
    let (id, version) = (try db.applicationID, try Int(db.userVersion))
    guard id == ArchiveSchema.applicationID, version == settings.plan.version else {
      return ["the header's mark or version was changed while the file was open"]
    }
    let pages = try db.first(
      "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ) {
      try $0.int(0)
    }
    let surplus = try db.fileByteCount() - (pages ?? 0)
    return surplus > 0 ? ["\(surplus) bytes stand behind the last page"] : []
  }

  private func integrity(_ db: Connection) throws -> [String] {
    let lines = try db.query("PRAGMA integrity_check(\(Verification.mostDetails))") {
      try $0.text(0)
    }
    return (lines == ["ok"] ? [] : lines) + (try FreePages(db: db).faults())
      + (try RowBounds.faults(db))
  }

  private func foreignKeys(_ db: Connection) throws -> [String] {
    var findings = Findings()
    try db.forEach("PRAGMA foreign_key_check") { row in
      let number = try row.optionalInt(1).map { "\($0)" } ?? "?"
      findings.add("row \(number) of \(try row.text(0)) points to no \(try row.text(2))")
    }
    return findings.sentences
  }

  private func migrations(_ db: Connection) throws -> [String] {
    let plan = settings.plan
    if let fault = try plan.fault(inRecordOf: db, version: Int(db.userVersion)) { return [fault] }
    // The documentation is part of what the migrations make.
    guard let made = try Documentation(db: plan.made()).rows() else { return [] }
    let found = try Documentation(db: db).rows() ?? []
    var findings = Findings()
    for row in Set(made).symmetricDifference(found).map({ $0[0] + "." + $0[1] }).sorted() {
      findings.add("the documentation of \(row) was changed; run 'rebuild'")
    }
    return findings.sentences
  }
}
