internal import MigrationsC

/// One step of the archive's schema. A step that was shipped never changes.
public struct Migration: Sendable {
  /// The schema's version once this step is done, from 1 without gaps.
  public let version: Int
  /// The name of its SQL file without `.sql`.
  public let name: String
  /// SHA-256 of `sql` in lower-case hexadecimal where it is known without reading that.
  public let knownSHA256: String?
  private let makeSQL: @Sendable () -> String

  /// The SQL, statements separated by semicolons.
  public var sql: String { makeSQL() }

  /// A step from its parts; `sql` is asked for where the step is carried out.
  public init(
    version: Int, name: String, knownSHA256: String? = nil,
    sql: @autoclosure @escaping @Sendable () -> String
  ) {
    self.version = version
    self.name = name
    self.knownSHA256 = knownSHA256
    makeSQL = sql
  }
}

/// What an archive's file must look like.
///
/// A new step is a file in this folder, its name in Package.swift and in `Embedded`, and a line in
/// `migrations` with its checksum; the tests say what was forgotten, and the new `sha256`.
public enum ArchiveSchema {
  /// `A100` as SQLite's `application_id`.
  public static let applicationID: Int32 = 0x4131_3030

  /// All steps, oldest first.
  public static let migrations = [
    step(
      1, "v0001_archive", v0001_archive_sql,
      "2eff640fbdffb51c947a5b7e8dd7ca6c635b03d33c40623feca0a7657706d3ee"),
    step(
      2, "v0002_findings", v0002_findings_sql,
      "c369215e5293d35833b59673e87e85c14270f3c5cb29d9eb41a08331cc04bc33"),
    step(
      3, "v0003_alignment", v0003_alignment_sql,
      "1a190879817696f1a121a447c9d9ba1b7e38cb1f85ea7ffa52d724796fe6daea"),
    step(
      4, "v0004_tables", v0004_tables_sql,
      "0eb752ff597346a7cd94150297546549f9f856ee44908991edc6f5f63aa7210c"),
    step(
      5, "v0005_choices", v0005_choices_sql,
      "0c4283987745cdf841ff0fc47cb127163307bb52fb0f451604a476c87d3eecd5"),
    step(
      6, "v0006_text", v0006_text_sql,
      "53730549b3a6aff8f24c14a5b5a2a2cacc8d89c3b596b5a1bdc30123f9e4ae84"),
  ]

  /// SHA-256 over the names and SQL of the tables, indexes, triggers and views that all steps
  /// together make.
  public static let sha256 =
    "fd748f6a1194992d2fdba221d20538f0a3645371ffd69d68f2dd5cdc9799627f"

  /// The version that this program reads and writes.
  public static var version: Int { migrations.count }

  private static func step(
    _ version: Int, _ name: String, _ sql: @escaping @Sendable () -> EmbeddedSQL, _ sha256: String
  ) -> Migration {
    Migration(version: version, name: name, knownSHA256: sha256, sql: text(of: sql()))
  }

  private static func text(of sql: EmbeddedSQL) -> String {
    String(
      decoding: UnsafeBufferPointer(start: sql.bytes, count: sql.count), as: UTF8.self)
  }
}
