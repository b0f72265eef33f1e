import Foundation

/// Programs that judge what this one writes. They are no part of it: where one is missing, the test
/// that asks it says so and is skipped.
enum OutsideTool {
  /// A program in the usual places.
  static func installed(_ name: String) -> String? {
    ["/usr/local/bin", "/usr/bin", "/bin"].map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// A program of a virtual environment below the folder that ART100_JUDGES names.
  static func judge(_ environment: String, _ program: String = "python") -> String? {
    guard let folder = ProcessInfo.processInfo.environment["ART100_JUDGES"] else { return nil }
    let path = "\(folder)/\(environment)/bin/\(program)"
    return isProgram(path) ? path : nil
  }

  private static func isProgram(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }
}
