internal import FileNames
internal import Glibc
internal import Migrations
internal import SQLite

extension Archive {
  /// Opens an archive that exists.
  ///
  /// A file that is not an archive of this program is refused and stays as it is, byte for byte.
  /// What a crashed writer left half done is undone first, also when opening for reading.
  public static func open(
    _ path: String, for purpose: Purpose, settings: ArchiveSettings
  ) throws -> Archive {
    switch try ArchiveFile.look(at: path) {
    case .absent: throw ArchiveError.missing(path: path)
    case .archive(let version):
      // With a journal beside it the file may show a version that is about to be undone.
      if version > settings.plan.version, !ArchiveFile.exists(path + "-journal") {
        throw try newer(path, version: version, settings: settings)
      }
    }
    let db = try translated(path) { try connect(path, for: purpose, settings: settings) }
    HiddenPlace.sweep(folderOf: path)
    if ArchiveFile.exists(path + "-journal") { Connection.removeIdleJournal(beside: path) }
    return Archive(path: path, purpose: purpose, settings: settings, db: db)
  }

  /// Makes an empty archive.
  /// - Throws: `exists` where anything stands at the path.
  public static func create(_ path: String, settings: ArchiveSettings) throws -> Archive {
    if case .archive = try ArchiveFile.look(at: path) { throw ArchiveError.exists(path: path) }
    let archive = try begin(path, settings: settings)
    try archive.nameEmptyFile()
    return archive
  }

  /// Opens the archive for writing, or prepares a new one where none is.
  ///
  /// A new one gets its name with its first commit; until then, and if there never is one, nothing
  /// stands at the path. For a dry run it is prepared in memory.
  public static func openOrCreate(
    _ path: String, dryRun: Bool = false, settings: ArchiveSettings
  ) throws -> Archive {
    while true {
      if case .archive = try ArchiveFile.look(at: path) {
        return try open(path, for: .writing, settings: settings)
      }
      if dryRun { return try rehearsal(path, settings: settings) }
      do {
        return try begin(path, settings: settings)
      } catch ArchiveError.exists {
        // Another process was faster, and now there is one to open.
        continue
      }
    }
  }

  /// An archive in memory, empty, for tests and rehearsals.
  public static func inMemory(settings: ArchiveSettings) throws -> Archive {
    try inMemory(":memory:", settings: settings)
  }

  // MARK: Parts

  /// Opens the file and compares it with the plan.
  static func connect(
    _ path: String, for purpose: Purpose, settings: ArchiveSettings
  ) throws -> Connection {
    let patience = settings.patience
    let db =
      switch purpose {
      case .reading: try Connection.openReadOnly(path: path, busyTimeout: patience)
      case .writing: try Connection(path: path, mode: .readWrite, busyTimeout: patience)
      }
    try settings.plan.check(db, path: path)
    if purpose == .writing {
      guard try !db.isReadOnly, access(path, W_OK) == 0 else {
        throw ArchiveError.notPermitted(path: path, what: "the archive may not be written")
      }
      try db.useDurableJournal()
      try db.read {
        try RowBounds.check(db)
        try FreePages(db: db).check()
      }
    }
    return db
  }

  /// Makes the schema in a hidden file that is not the archive yet.
  private static func begin(_ path: String, settings: ArchiveSettings) throws -> Archive {
    let file = try NewArchiveFile(for: path, patience: settings.patience)
    return try translated(path) {
      let db = try Connection(
        path: file.temporary, mode: .create, busyTimeout: settings.patience)
      try db.useDurableJournal()
      let archive = Archive(
        path: path, purpose: .writing, settings: settings, db: db, newFile: file)
      try archive.makeSchema()
      return archive
    }
  }

  private static func inMemory(_ path: String, settings: ArchiveSettings) throws -> Archive {
    try translated(path) {
      let archive = Archive(
        path: path, purpose: .writing, settings: settings, db: try Connection.inMemory())
      try archive.makeSchema()
      return archive
    }
  }

  /// An archive in memory in the place of one that would be made.
  private static func rehearsal(_ path: String, settings: ArchiveSettings) throws -> Archive {
    let folder = ArchiveFile.split(path).folder
    guard access(folder.isEmpty ? "." : folder, W_OK | X_OK) == 0 else {
      throw ArchiveFile.failure(path, doing: "the folder may not be written")
    }
    try DatabaseName.requireOwn(path)
    try DatabaseName.requireFree(path)
    return try inMemory(path, settings: settings)
  }

  private func makeSchema() throws {
    let stamp = stamp
    try db.script("PRAGMA application_id = \(ArchiveSchema.applicationID)")
    try db.transaction {
      try settings.plan.apply(to: db, behind: 0, stamp: stamp)
      try note("create", nil, at: stamp)
    }
  }

  /// The refusal of a newer file, with the program that wrote it if it can be read.
  static func newer(
    _ path: String, version: Int, settings: ArchiveSettings
  ) throws -> ArchiveError {
    let program = try? Connection.openReadOnly(path: path, busyTimeout: settings.patience)
      .first("SELECT program FROM schema_migration WHERE version = ?", version) { try $0.text(0) }
    return .newer(path: path, version: version, program: program)
  }
}
