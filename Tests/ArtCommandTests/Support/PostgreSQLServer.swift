import Foundation
import Glibc

/// A PostgreSQL server of one test's own: in a temporary folder, reached through a socket there,
/// run by a user without rights, and gone with the value.
final class PostgreSQLServer: Sendable {
  private let folder: String
  private static let user = "postgres"

  /// Where Debian keeps the newest version's programs.
  static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.compactMap(Int.init).max().map { "\(root)/\($0)/bin" }
  }()

  /// Whether a server can be started here.
  static var isHere: Bool {
    programs != nil && OutsideTool.installed("psql") != nil && (getuid() != 0 || asUser != nil)
  }

  /// What runs a command as another user; the server refuses to be root's.
  private static var asUser: String? {
    getpwnam(user) == nil ? nil : OutsideTool.installed("setpriv")
  }

  struct Failure: Error { var messages: String }

  init() throws {
    folder = NSTemporaryDirectory() + "art100-pg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    chmod(folder, 0o755)
    if getuid() == 0, let owner = getpwnam(Self.user) {
      chown(folder, owner.pointee.pw_uid, owner.pointee.pw_gid)
    }
    let data = "\(folder)/data"
    try run("initdb", "-D", data, "-A", "trust", "-U", Self.user, "-E", "UTF8", "--locale=C", "-N")
    try run(
      "pg_ctl", "-D", data, "-w", "-l", "\(folder)/log", "-o",
      "-c listen_addresses='' -k \(folder) -c fsync=off -c max_connections=10", "start")
  }

  deinit {
    _ = try? run("pg_ctl", "-D", "\(folder)/data", "-m", "immediate", "-w", "stop")
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func run(_ program: String, _ arguments: String...) throws {
    let command = ["\(Self.programs ?? "")/\(program)"] + arguments
    var outcome: Outcome
    if getuid() == 0 {
      let user = ["--reuid", Self.user, "--regid", Self.user, "--clear-groups", "--"]
      outcome = try Program.run(user + command, in: folder, program: Self.asUser ?? "")
    } else {
      outcome = try Program.run(arguments, in: folder, program: command[0])
    }
    guard outcome.code == 0 else { throw Failure(messages: outcome.text + outcome.messages) }
  }

  /// Runs `psql` on a database.
  func psql(_ database: String, _ arguments: String...) throws -> Outcome {
    try Program.run(
      ["-X", "-q", "-h", folder, "-U", Self.user, "-d", database] + arguments, in: folder,
      program: OutsideTool.installed("psql") ?? "")
  }

  func create(_ database: String) throws {
    let outcome = try psql("postgres", "-c", "CREATE DATABASE \(database)")
    guard outcome.code == 0 else { throw Failure(messages: outcome.messages) }
  }

  /// The first value of the first row.
  func value(_ database: String, _ sql: String) throws -> String {
    let outcome = try psql(database, "-A", "-t", "-c", sql)
    guard outcome.code == 0 else { throw Failure(messages: outcome.messages) }
    return outcome.text.trimmingCharacters(in: .newlines)
  }
}
