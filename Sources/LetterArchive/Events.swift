internal import SQLite

/// Something that was done with the archive.
public struct ArchiveEvent: Equatable, Sendable {
  /// When: UTC, `yyyy-mm-ddThh:mm:ss.sssZ`.
  public var at: String
  /// The program version.
  public var program: String
  /// What, such as `import`.
  public var action: String
  /// To what, such as `kst-27925-U@2`; nil where it concerned the whole archive.
  public var subject: String?
  /// More about it.
  public var detail: String?
}

extension Archive {
  /// What was done, oldest first; only the last `count` when given.
  public func events(last count: Int? = nil) throws -> [ArchiveEvent] {
    try read {
      try db.query(
        """
        SELECT at, program, action, subject, detail FROM (
          SELECT * FROM event ORDER BY id DESC LIMIT ?)
        ORDER BY id
        """, count ?? -1
      ) { row in
        ArchiveEvent(
          at: try row.text(0), program: try row.text(1), action: try row.text(2),
          subject: try row.optionalText(3), detail: try row.optionalText(4))
      }
    }
  }
}
