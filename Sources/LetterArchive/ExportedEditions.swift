internal import SQLite

extension Archive {
  /// The numbers of the editions that the filter lets through.
  package func editions(passing filter: LetterFilter) throws -> [Int] {
    try read {
      try db.query(
        """
        SELECT edition_id FROM revision WHERE id IN (\(LetterFilter.revisions)) ORDER BY edition_id
        """, arguments: filter.arguments
      ) { try $0.int(0) }
    }
  }

  /// The numbers of the editions that are named, those left out that the filter does not let
  /// through.
  package func editions(
    named references: [LetterReference], passing filter: LetterFilter
  ) throws -> [Int] {
    let passing = Set(try editions(passing: filter))
    return try read {
      let named = try references.map { reference in
        guard reference.revision == nil else {
          throw ArchiveError.query(
            "an export takes whole letters, with all their revisions: name '\(reference)' without @"
          )
        }
        return try locate(reference).edition
      }
      return Set(named).intersection(passing).sorted()
    }
  }
}

extension Archive {
  /// Makes the archive's own errors of SQLite's, for a file of another module.
  package static func translating<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    try translated(path, body)
  }
}
