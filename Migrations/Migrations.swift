internal import MigrationsC

/// One step of the archive's schema. A step that was shipped never changes.
public struct Migration: Equatable, Sendable {
  /// The schema's version once this step is done, from 1 without gaps.
  public let version: Int
  /// The name of its SQL file without `.sql`.
  public let name: String
  /// The SQL, statements separated by semicolons.
  public let sql: String

  /// A step from its parts.
  public init(version: Int, name: String, sql: String) {
    self.version = version
    self.name = name
    self.sql = sql
  }
}

/// What an archive's file must look like.
///
/// A new step is a file in this folder, its name in Package.swift and in `Embedded`, and a line in
/// `migrations`; the tests say what was forgotten, and the new `sha256`.
public enum ArchiveSchema {
  /// `A100` as SQLite's `application_id`.
  public static let applicationID: Int32 = 0x4131_3030

  /// All steps, oldest first.
  public static let migrations = [
    step(1, "v0001_archive", v0001_archive_sql()),
    step(2, "v0002_findings", v0002_findings_sql()),
    step(3, "v0003_alignment", v0003_alignment_sql()),
    step(4, "v0004_tables", v0004_tables_sql()),
    step(5, "v0005_choices", v0005_choices_sql()),
  ]

  /// SHA-256 over the names and SQL of the tables, indexes, triggers and views that all steps
  /// together make.
  public static let sha256 =
    "c1c1234d77522b4585c20b8bbb92c51d21664b7277c2bdf84abc611e8e39c0cd"

  /// The version that this program reads and writes.
  public static var version: Int { migrations.count }

  private static func step(_ version: Int, _ name: String, _ sql: EmbeddedSQL) -> Migration {
    let bytes = UnsafeBufferPointer(start: sql.bytes, count: sql.count)
    return Migration(version: version, name: name, sql: String(decoding: bytes, as: UTF8.self))
  }
}
