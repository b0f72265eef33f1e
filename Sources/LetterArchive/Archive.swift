internal import SQLite

/// An archive of letters in one SQLite file.
///
/// Belongs to one thread at a time. Every method that fails throws an `ArchiveError`, and what it
/// had begun to write is undone.
public final class Archive {
  /// What an archive is opened for.
  public enum Purpose: Sendable {
    /// The file is opened read-only.
    case reading
    case writing
  }

  /// The path as it was given; `:memory:` for an archive in memory.
  public let path: String
  /// What it is opened for.
  public let purpose: Purpose
  let settings: ArchiveSettings
  /// Replaced once in the life of a new archive: when the file gets its name.
  private(set) var db: Connection
  /// The file's place until its first commit; nil once it has its name.
  private var newFile: NewArchiveFile?
  /// Whether a batch holds the transaction, in which each step is a savepoint.
  private var isInBatch = false

  init(
    path: String, purpose: Purpose, settings: ArchiveSettings, db: Connection,
    newFile: NewArchiveFile? = nil
  ) {
    self.path = path
    self.purpose = purpose
    self.settings = settings
    self.db = db
    self.newFile = newFile
  }

  /// Whether the file has no name yet, because nothing was committed.
  public var isUnwritten: Bool { newFile != nil }

  deinit { close() }

  /// Ends the use of the archive. One that was prepared and never written to leaves no trace.
  ///
  /// Happens by itself when the archive is let go; a program that exits before that calls it.
  public func close() {
    // Before `newFile`, which removes what the connection still holds open.
    try? db.close()
    newFile = nil
  }

  // MARK: Transactions

  /// Runs several steps as one: all are kept or none. A step that throws is undone by itself; who
  /// goes on after it keeps the others.
  ///
  /// - Parameters:
  ///   - atomic: one transaction for all steps; without it each step is committed by itself.
  ///   - dryRun: everything happens as it would, and then all of it is rolled back.
  public func batch<Result>(
    atomic: Bool, dryRun: Bool, _ body: () throws -> Result
  ) throws -> Result {
    guard atomic || dryRun else { return try body() }
    guard purpose == .writing else { throw ArchiveError.openedForReading(path: path) }
    return try translated {
      isInBatch = true
      defer { isInBatch = false }
      if dryRun { return try rolledBack(body) }
      return try committed(body)
    }
  }

  private func rolledBack<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Result?
    do {
      try db.transaction {
        result = try body()
        throw EndOfDryRun()
      }
    } catch is EndOfDryRun {}
    guard let result else { throw ArchiveError.bug("a dry run ended without a result") }
    return result
  }

  /// Runs one step that writes: committed when it returns, undone when it throws.
  func write<Result>(_ body: () throws -> Result) throws -> Result {
    guard purpose == .writing else { throw ArchiveError.openedForReading(path: path) }
    return try translated {
      if isInBatch {
        // A full disk and its like undo the whole transaction at once.
        guard try db.isInTransaction else {
          throw ArchiveError.inputOutput(path: path, why: "an earlier step undid the batch")
        }
        return try db.savepoint("step", body)
      }
      return try committed(body)
    }
  }

  /// One transaction. Until its first one a new archive may be given up at any moment.
  private func committed<Result>(_ body: () throws -> Result) throws -> Result {
    guard newFile != nil else { return try Unfinished.write { try db.transaction(body) } }
    let result = try db.transaction(body)
    try nameNewFile()
    return result
  }

  /// Runs queries that all see the same state.
  public func read<Result>(_ body: () throws -> Result) throws -> Result {
    try translated { try db.isInTransaction ? body() : db.read(body) }
  }

  /// After the first commit: gives the file its name and goes on under it.
  private func nameNewFile() throws {
    guard let newFile else { return }
    try db.close()
    do { try newFile.publish() } catch ArchiveError.exists { throw ArchiveError.busy(path: path) }
    self.newFile = nil
    db = try Archive.connect(path, for: .writing, settings: settings)
  }

  /// Names a file to which nothing but its schema was written.
  func nameEmptyFile() throws { try translated { try nameNewFile() } }

  // MARK: Errors

  /// Makes the archive's own errors of SQLite's.
  /// - Parameter file: the file that is concerned where it is not the archive's.
  func translated<Result>(_ file: String? = nil, _ body: () throws -> Result) throws -> Result {
    try Archive.translated(file ?? path) {
      do {
        return try body()
      } catch let error as SQLiteError where error.code == ResultCode.error {
        // The program's own SQL is right, unless SQLite cannot make out an index it names.
        let made = try settings.plan.made()
        guard let index = try SearchIndex.all.first(where: { try $0.isChanged(in: db, from: made) })
        else { throw error }
        throw ArchiveError.brokenIndex(path: path, name: index.name)
      }
    }
  }

  static func translated<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw ArchiveError(error, path: path)
    } catch let error as CompanionError {
      throw ArchiveError.unsafeCompanion(path: error.path, what: error.what)
    } catch let error as ColumnError {
      throw ArchiveError.damaged(path: path, what: "\(error)")
    } catch let error as LetterLoad.Unreadable {
      throw ArchiveError.damaged(path: path, what: "table \(error.table) holds \(error.what)")
    } catch let error as UsageError {
      throw ArchiveError.bug("\(error)")
    }
  }

  var stamp: Stamp { Stamp(at: settings.clock(), program: settings.program) }

  /// Notes what was done. Belongs inside the transaction that does it.
  func note(_ action: String, _ subject: String?, detail: String? = nil, at stamp: Stamp) throws {
    try Ledger(db).insert(
      into: "event",
      [
        ("at", stamp.at), ("program", stamp.program), ("action", action), ("subject", subject),
        ("detail", detail),
      ])
  }
}

/// Thrown where a dry run is through, so that its transaction is rolled back.
private struct EndOfDryRun: Error {}

extension ArchiveError {
  /// What SQLite's code means for an archive. Its wording is never looked at.
  ///
  /// Source: <https://www.sqlite.org/rescode.html>
  init(_ error: SQLiteError, path: String) {
    self =
      switch (error.code, error.primaryCode) {
      case (776, _):
        .notPermitted(
          path: path,
          what: "a write was interrupted, and undoing it needs permission to write")
      case (ResultCode.readOnlyCannotLock, _):
        .notPermitted(
          path: path,
          what: "another program put it into WAL mode, in which it is only read where files may be"
            + " made beside it; copy it, with what stands beside it, to a folder of your own")
      case (ResultCode.readOnlyMoved, _), (_, 5), (_, 6): .busy(path: path)
      case (_, 3), (_, 8), (_, 23):
        .notPermitted(path: path, what: "the archive may not be written")
      case (_, 10): .inputOutput(path: path, why: "\(error.message), code \(error.code)")
      case (_, 11), (_, 26): .damaged(path: path, what: "\(error.message), code \(error.code)")
      case (_, 13): .full(path: path)
      case (_, 14): .notPermitted(path: path, what: "the archive or its journal cannot be opened")
      case (_, 7): .inputOutput(path: path, why: "memory ran out")
      case (_, 18): .unfit("a text or file is larger than the archive can keep")
      case (_, 20): .unfit("a number is none that a row can have")
      case (1811, _): .bug("\(error)")
      case (_, 19): .unfit("\(error.message)")
      default: .bug("\(error)")
      }
  }
}
