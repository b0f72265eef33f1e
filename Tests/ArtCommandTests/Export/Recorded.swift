import Foundation

/// A text that the repository keeps.
enum Recorded {
  /// What is kept at a path of the package; with RECORD=1 this text from now on.
  static func text(_ text: String, _ path: String) throws -> String {
    let file = URL(filePath: Program.packageRoot + path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
