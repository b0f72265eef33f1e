public import LetterArchive
internal import SQLite

/// Exports of the whole database or of some letters in it.
public struct DatabaseExport {
  let archive: Archive
  /// The ids of the letters; nil for all of the archive.
  let letters: [String]?
  let program: String
  /// Is told each table when it begins.
  let progress: (String) throws -> Void

  /// - Parameter program: the program and its version, for the first line of what it writes.
  public init(
    _ archive: Archive, letters: [String]?, program: String,
    progress: @escaping (String) throws -> Void = { _ in }
  ) {
    (self.archive, self.letters, self.program) = (archive, letters, program)
    self.progress = progress
  }

  /// Writes SQL for SQLite to a new file.
  public func writeSQL(to place: NewOutput) throws {
    let writer = try FileWriter(place)
    try reading { db, shape, scope in
      try SQLDump(
        db: db, writer: writer, shape: shape, scope: scope, isWhole: letters == nil,
        program: program, progress: progress
      ).write()
    }
    try writer.finish()
  }

  /// Writes SQL for PostgreSQL to a new file, and its full-text search to another.
  public func writePostgreSQL(
    to place: NewOutput, search: NewOutput, asInserts: Bool
  ) throws {
    let (writer, searchWriter) = (try FileWriter(place), try FileWriter(search))
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
    to place: NewOutput, metadata: NewOutput, named name: String, with content: PublishedContent
  ) throws {
    let metadataWriter = try FileWriter(metadata)
    try Archive.translating(place.path) {
      let db = try Connection(uri: try FileURI.make(path: place.temporary), mode: .create)
      // The file gets its name when it is whole: until then nothing of it needs to last.
      try db.script("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      try db.setApplicationID(PublishedCopy.mark.reduce(0) { $0 << 8 | Int32($1) })
      try db.execute("ATTACH ? AS archive", try FileURI.make(path: archive.path, ("mode", "ro")))
      try db.transaction {
        let shape = try DatabaseShape(db, database: "archive")
        let scope = try RowScope(
          letters: letters, currentOnly: !content.review, of: shape, in: db)
        try PublishedCopy(
          db: db, shape: shape, scope: scope, content: content,
          isEverything: letters == nil, progress: progress
        ).make()
        try metadataWriter.write(
          try DatasetteMetadata(db: db, name: name, shape: shape).text())
        try RowScope.end(in: db)
      }
      try db.close()
    }
    try metadataWriter.finish()
  }

  /// Reads one state of the archive, limited to the letters.
  private func reading(_ body: (Connection, DatabaseShape, RowScope) throws -> Void) throws {
    try archive.reading { db in
      let shape = try DatabaseShape(db)
      guard let letters else { return try body(db, shape, RowScope(everythingOf: shape)) }
      let scope = try RowScope(letters: letters, currentOnly: false, of: shape, in: db)
      try body(db, shape, scope)
      try RowScope.end(in: db)
    }
  }
}
