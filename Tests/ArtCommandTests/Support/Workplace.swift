import Foundation
import Glibc
import SQLite

/// A folder of one test's own, where it keeps letters and an archive; gone with the value.
final class Workplace: Sendable {
  let path: String
  /// Where the archive stands, if the test makes one.
  var archive: String { path + "/archive.sqlite" }

  /// - Parameter filled: whether the archive with the fixtures' letters stands there.
  init(filled: Bool = false) throws {
    path = NSTemporaryDirectory() + "art100-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    if filled { try Data(Self.fixtureArchive.get()).write(to: URL(filePath: archive)) }
  }

  deinit {
    // A test may have taken the right to write from a folder.
    chmod(path, 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  static let fixtures = Program.packageRoot + "/Fixtures/letters"

  /// A letter of our own with two tables: kst-27925-941.
  static let tables = Program.packageRoot + "/Fixtures/cases/tables/letter.txt"

  /// The bytes of an archive that holds the fixtures' letters, all in the series ISIS.
  private static let fixtureArchive = Result {
    let place = try Workplace()
    let outcome = try place.run("import", fixtures, "--series", "ISIS")
    guard outcome.code == 0 else { throw Unprepared(messages: outcome.messages) }
    return try place.bytes("archive.sqlite")
  }

  struct Unprepared: Error { var messages: String }

  // MARK: Running

  /// Runs the program here, with this folder's archive named in the environment.
  func run(
    _ arguments: String..., input: Program.Input = .nothing, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], input: Program.Input = .nothing, environment: [String: String] = [:]
  ) throws -> Outcome {
    try Program.run(
      arguments, in: path, input: input,
      environment: ["ART100_ARCHIVE": archive].merging(environment) { $1 })
  }

  /// Runs the program with this much address space at most.
  func run(megabytes: Int, _ arguments: [String], input: Program.Input = .nothing) throws -> Outcome
  {
    try Program.run(
      ["-c", "ulimit -v \(megabytes * 1024); exec \"$0\" \"$@\"", Program.path] + arguments,
      in: path, input: input, environment: ["ART100_ARCHIVE": archive], program: "/bin/sh")
  }

  /// Starts the program here without waiting for it.
  func start(_ arguments: String..., piped: Bool = false) throws -> Child {
    try Child(
      [Program.path] + arguments, in: path, environment: ["ART100_ARCHIVE": archive],
      piped: piped)
  }

  // MARK: Files

  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  @discardableResult
  func folder(_ name: String) throws -> String {
    let folder = path + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  /// The names of everything in the folder, hidden files too, those of subfolders behind a stroke.
  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }

  /// The content of every regular file that is not huge, by name: what a command may not change.
  func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try names() {
      var info = stat()
      guard lstat(path + "/" + name, &info) == 0 else { continue }
      let isRead = info.st_mode & S_IFMT == S_IFREG && info.st_size < 16 << 20
      contents[name] = isRead ? try bytes(name) : Array("\(info.st_mode) \(info.st_size)".utf8)
    }
    return contents
  }

  // MARK: Rows

  /// All rows of all tables but those inside the search index, each with its columns in order.
  func tables() throws -> [String: [[Value]]] {
    let db = try Connection(path: archive, mode: .readOnly, busyTimeout: .seconds(1))
    let names = try db.query(
      """
      SELECT name, CASE WHEN wr OR type = 'view' THEN '1' ELSE 'rowid' END FROM pragma_table_list
      WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name <> 'extracted_text'
        AND (type = 'table' OR name = 'source_text')
      ORDER BY name
      """
    ) { (name: try $0.text(0), key: try $0.text(1)) }
    var tables: [String: [[Value]]] = [:]
    for (name, key) in names {
      tables[name] = try db.query("SELECT * FROM \"\(name)\" ORDER BY \(key)") { row in
        try (0..<row.columnCount).map { try row.value($0) }
      }
    }
    try db.close()
    return tables
  }
}

/// The text of a fixture.
func fixture(_ id: String) throws -> String {
  try String(contentsOfFile: Workplace.fixtures + "/\(id).txt", encoding: .utf8)
}
