internal import Glibc
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
    let file = try ByteFile(place, isHashed: true)
    try archive.reading(letters, asStored: true) {
      try SQLDump(scope: $0, file: file, program: program, progress: progress).write()
    }
    try file.finish()
  }

  /// Writes SQL for PostgreSQL to a new file, and its full-text search to another.
  public func writePostgreSQL(
    to place: NewOutput, search: NewOutput, asInserts: Bool
  ) throws {
    let file = try ByteFile(place, isHashed: true)
    let searchFile = try ByteFile(search, isHashed: true)
    try archive.reading(letters) { scope in
      let shape = try PostgreSQLShape(scope.shape)
      try PostgreSQLDump(
        scope: scope, shape: shape, file: file, asInserts: asInserts, program: program,
        progress: progress
      ).write()
      try searchFile.write(PostgreSQLSearch(shape: shape, program: program).sql)
      try searchFile.write(Seal.line(searchFile.sha256()))
    }
    try file.finish()
    try searchFile.finish()
  }

  /// Writes a copy for publishing to a new file, and what Datasette is told of it to another.
  ///
  /// - Parameter name: the copy's name in Datasette, which is its file's without ending.
  public func writeCopy(
    to place: NewOutput, metadata: NewOutput, named name: String, with content: PublishedContent
  ) throws {
    let file = try ByteFile(metadata)
    try archive.translating(place.path) {
      let db = try Connection(uri: try FileURI.make(path: place.temporary), mode: .create)
      // The file gets its name when it is whole: until then nothing of it needs to last.
      try db.script("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      try db.setApplicationID(PublishedCopy.mark.reduce(0) { $0 << 8 | Int32($1) })
      try db.execute("ATTACH ? AS archive", try FileURI.make(path: archive.path, ("mode", "ro")))
      try db.transaction {
        let scope = try RowScope(
          letters: letters, currentOnly: !content.review,
          of: try DatabaseShape(db, database: "archive"), in: db)
        let copy = PublishedCopy(
          scope: scope, content: content, isEverything: letters == nil, progress: progress)
        do {
          try copy.make()
        } catch let error as SQLiteError where Self.comesFromDamage(error) {
          // The copy itself was empty a moment ago.
          throw ArchiveError.damaged(path: archive.path, what: error.message)
        }
        try file.write(try DatasetteMetadata(db: db, name: name, shape: scope.shape).text())
        try scope.end()
      }
      try db.close()
    }
    guard Seal.close(database: place.temporary) else {
      throw ArchiveError(system: errno, path: place.path)
    }
    try file.finish()
  }

  /// Whether rows were refused that no sound archive holds, or could not be read.
  private static func comesFromDamage(_ error: SQLiteError) -> Bool {
    [ResultCode.corrupt, ResultCode.constraint].contains(error.primaryCode)
  }
}
