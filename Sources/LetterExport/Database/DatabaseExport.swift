public import LetterArchive
internal import SQLite

/// Which letters go into an export of the database.
public struct ExportedLetters: Sendable {
  /// Those that are named; all where none is.
  public var named: [LetterReference]
  /// What they must fulfil besides.
  public var filter: LetterFilter

  /// All letters without arguments.
  public init(named: [LetterReference] = [], filter: LetterFilter = LetterFilter()) {
    self.named = named
    self.filter = filter
  }

  /// Whether the whole archive is meant.
  var isEverything: Bool { named.isEmpty && filter == LetterFilter() }
}

/// Exports of the whole database or of some letters in it.
public struct DatabaseExport {
  let archive: Archive
  let letters: ExportedLetters
  let program: String
  /// Is told each table when it begins.
  let progress: (String) throws -> Void

  /// - Parameter program: the program and its version, for the first line of what it writes.
  public init(
    _ archive: Archive, _ letters: ExportedLetters, program: String,
    progress: @escaping (String) throws -> Void = { _ in }
  ) {
    (self.archive, self.letters, self.program) = (archive, letters, program)
    self.progress = progress
  }

  /// Writes SQL for SQLite to a new file.
  public func writeSQL(to path: String) throws {
    let writer = try FileWriter(path)
    try reading { db, shape, scope in
      try SQLDump(
        db: db, writer: writer, shape: shape, scope: scope, isWhole: letters.isEverything,
        program: program, progress: progress
      ).write()
    }
    try writer.finish()
  }

  /// Writes SQL for PostgreSQL to a new file, and its full-text search to another.
  public func writePostgreSQL(to path: String, search: String, asInserts: Bool) throws {
    let (writer, searchWriter) = (try FileWriter(path), try FileWriter(search))
    try reading { db, shape, scope in
      let shape = try PostgreSQLShape(shape)
      try PostgreSQLDump(
        db: db, writer: writer, shape: shape, scope: scope, asInserts: asInserts,
        program: program, progress: progress
      ).write()
      try searchWriter.write(PostgreSQLSearch(shape: shape, program: program).sql)
    }
    try writer.finish()
    try searchWriter.finish()
  }

  /// Writes a copy for publishing to a new file, and what Datasette is told of it to another.
  ///
  /// - Parameter name: the copy's name in Datasette, which is its file's without ending.
  public func writeCopy(
    to path: String, metadata: String, named name: String, with content: PublishedContent
  ) throws {
    let editions = try archive.editions(of: letters)
    let metadataWriter = try FileWriter(metadata)
    try Archive.translating(path) {
      let db = try Connection(uri: try FileURI.make(path: path), mode: .create)
      // The file gets its name when it is whole: until then nothing of it needs to last.
      try db.script("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      try db.execute("ATTACH ? AS archive", try FileURI.make(path: archive.path, ("mode", "ro")))
      try db.transaction {
        let shape = try DatabaseShape(db, database: "archive")
        let scope = try RowScope(
          editions: editions, currentOnly: !content.review, of: shape, in: db)
        try PublishedCopy(
          db: db, shape: shape, scope: scope, content: content,
          isEverything: letters.isEverything, progress: progress
        ).make()
        try metadataWriter.write(try DatasetteMetadata(db, name: name, shape: shape).json())
        try RowScope.end(in: db)
      }
      try db.close()
    }
    try metadataWriter.finish()
  }

  /// Reads one state of the archive, limited to the letters.
  private func reading(_ body: (Connection, DatabaseShape, RowScope) throws -> Void) throws {
    let editions = letters.isEverything ? nil : try archive.editions(of: letters)
    try archive.reading { db in
      let shape = try DatabaseShape(db)
      guard let editions else { return try body(db, shape, RowScope(everythingOf: shape)) }
      let scope = try RowScope(editions: editions, currentOnly: false, of: shape, in: db)
      try body(db, shape, scope)
      try RowScope.end(in: db)
    }
  }
}

extension Archive {
  /// The numbers of the editions that are meant.
  func editions(of letters: ExportedLetters) throws -> [Int] {
    try letters.named.isEmpty
      ? editions(passing: letters.filter)
      : editions(named: letters.named, passing: letters.filter)
  }
}
