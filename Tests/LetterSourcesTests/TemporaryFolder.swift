import Foundation

/// A folder of one test's own; the test removes it when it ends.
struct TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ bytes: [UInt8] = [], mode: Int = 0o644) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  /// A folder with a program of that name, a shell script.
  func program(_ name: String, _ script: String) throws -> String {
    _ = try file(name, Array(("#!/bin/sh\n" + script).utf8), mode: 0o755)
    return path
  }
}
