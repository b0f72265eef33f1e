internal import Checksums
internal import JSONText
public import LetterArchive
internal import SQLite

/// Makes an archive of a full export in JSON lines: row by row the one that was exported.
public struct JSONLRestore {
  /// How much came back.
  public struct Summary: Equatable, Sendable {
    /// Letters.
    public var letters = 0
    /// Rows.
    public var rows = 0
    /// The version of its schema.
    public var schema = 0
  }

  private let path: String

  /// - Parameter path: the export; `-` for standard input.
  public init(from path: String) { self.path = path }

  /// Makes the archive. Nothing stands at its path before it is whole.
  ///
  /// - Parameter progress: is told now and then how many rows came back.
  /// - Throws: `ExportError` for a file that is no full export or was changed.
  public func restore(
    to target: String, settings: ArchiveSettings, progress: (Int) -> Void
  ) throws -> Summary {
    var lines = try Lines(path)
    let version = try header(&lines)
    guard version <= Archive.schemaVersion else {
      throw ArchiveError.newer(path: path, version: version, program: nil)
    }
    var summary = Summary(schema: version)
    try Archive.restore(target, version: version, settings: settings) { db in
      try fill(db, &lines, &summary, progress)
    }
    return summary
  }

  /// Lines as records, hashed on their way.
  private struct Lines: ~Copyable {
    let path: String
    var reader: LineReader
    var digest = SHA256()
    var line: Int { reader.line }

    init(_ path: String) throws {
      self.path = path
      reader = try LineReader(path)
    }

    /// The next record with the digest of all that stands before it.
    mutating func next() throws -> (record: JSON, before: String?)? {
      guard let bytes = try reader.next() else { return nil }
      let isEnd = bytes.starts(with: #"{"record":"end""#.utf8)
      let before = isEnd ? digest.hex : nil
      digest.update(bytes)
      digest.update(CollectionOfOne(0x0A))
      // The rows say what the letters say, and more.
      if bytes.starts(with: #"{"record":"letter","#.utf8) {
        return (["record": "letter"], nil)
      }
      do {
        let record = try JSONParser.value(of: bytes)
        guard !record.hasDoubledKey, record["rows"].map({ !$0.hasDoubledKey }) ?? true else {
          throw fault("a key stands twice in it")
        }
        return (record, before)
      } catch let error as JSONParser.Malformed {
        throw fault(
          bytes.starts(with: "SQLite format 3".utf8)
            ? "this is an archive itself, or a copy of one, and needs no restoring: name it with "
              + "--archive; 'restore' takes what 'export jsonl' wrote"
            : "this is not a line of JSON: \(error.what)")
      }
    }

    func fault(_ what: String) -> ExportError {
      .unreadable(path: path, line: line, what: what)
    }
  }

  /// Reads the first line.
  /// - Returns: the version of the schema.
  private func header(_ lines: inout Lines) throws -> Int {
    guard let record = try lines.next()?.record, record["record"] == "header",
      record["format"]?.string == JSONLExport.format,
      let scope = record["scope"]?.string.flatMap(JSONLExport.Scope.init(rawValue:)),
      let schema = record["schema"]?.int, schema >= 1
    else { throw ExportError.incomplete(path: path, what: "this is no export of an archive") }
    guard record["version"]?.int == JSONLExport.version else {
      throw ExportError.incomplete(
        path: path, what: "this export has a form that this program does not know")
    }
    guard scope == .archive else { throw ExportError.partial(path: path, scope: scope) }
    return schema
  }

  private func fill(
    _ db: Connection, _ lines: inout Lines, _ summary: inout Summary, _ progress: (Int) -> Void
  ) throws {
    let tables = try DatabaseShape(db).filled
    let forms = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, JSONRows($0)) })
    var counts: [String: Int] = [:]
    var last: [String: Int] = [:]
    while let (record, digest) = try lines.next() {
      switch record["record"]?.string {
      case "letter": summary.letters += 1
      case "row":
        guard let name = record["table"]?.string, let form = forms[name] else {
          throw lines.fault("the schema has no such table")
        }
        if let number = form.number(of: record["row"]) {
          guard number > last[name] ?? 0 else {
            throw lines.fault("the rows of \(name) stand in another order than they were written")
          }
          last[name] = number
        }
        try insert(record["row"], form, db, lines)
        counts[name, default: 0] += 1
        summary.rows += 1
        if summary.rows.isMultiple(of: 10_000) { progress(summary.rows) }
      case "end":
        return try check(record, digest, tables.map(\.name), counts, &lines)
      default: throw lines.fault("a record of this kind is not known")
      }
    }
    throw ExportError.incomplete(path: path, what: "the file ends before the export does")
  }

  private func insert(
    _ row: JSON?, _ form: JSONRows, _ db: Connection, _ lines: borrowing Lines
  ) throws {
    do {
      let fault = try db.withStatement(form.insert) { statement in
        let fault = try form.bind(row, to: statement)
        if fault == nil { try statement.runBound() }
        return fault
      }
      if let fault { throw lines.fault(fault) }
    } catch let error as SQLiteError where error.primaryCode == 19 {
      throw lines.fault("this row does not fit: \(error.message)")
    }
  }

  /// Compares what came with what the last line says.
  private func check(
    _ end: JSON, _ digest: String?, _ tables: [String], _ counts: [String: Int],
    _ lines: inout Lines
  ) throws {
    guard let digest, end["sha256"]?.string == digest else {
      throw ExportError.incomplete(
        path: path, what: "the file was changed after it was written, or a part of it is lost")
    }
    for table in tables where end["rows"]?[table]?.int != counts[table, default: 0] {
      throw ExportError.incomplete(path: path, what: "rows of \(table) are missing")
    }
    guard try lines.next() == nil else { throw lines.fault("something follows the end") }
  }
}

extension JSON {
  /// Whether an object has a key twice: who reads it could take the one or the other.
  fileprivate var hasDoubledKey: Bool {
    guard case .object(let members) = self else { return false }
    return Set(members.map(\.key)).count < members.count
  }
}
