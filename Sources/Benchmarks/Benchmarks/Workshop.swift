import Glibc

/// The programs under test, their peers, and a folder to work in.
final class Workshop {
  let art100: String
  let sqlite3: String
  let python: String
  /// The words by which a finding names Python with its version.
  let pythonName: String
  /// Whether this Python has `click`, on which most command-line tools of that world stand.
  let hasClick: Bool
  /// Removed at the end.
  let folder: String

  /// Something that must be there and is not.
  struct Missing: Error, CustomStringConvertible { let description: String }

  init(art100: String?) throws {
    guard let sqlite3 = Files.program("sqlite3"), let found = Files.program("python3") else {
      throw Missing(description: "sqlite3 and python3 must be in the PATH: they are the peers")
    }
    self.sqlite3 = sqlite3
    self.art100 = try art100 ?? Self.built()
    folder = try Files.makeTemporaryFolder()
    // What stands in the PATH may be a script that looks for the real one, at a cost of its own.
    let facts = try Child.run(
      [found, "-c", Self.question], capture: "\(folder)/python"
    ).output.split(separator: "\n").map(String.init)
    python = facts[0]
    pythonName = "Python \(facts[1])"
    hasClick = facts[2] == "True"
  }

  deinit { Files.remove(folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  private static let question = """
    import sys, importlib.util
    print(sys.executable)
    print(sys.version.split()[0])
    print(importlib.util.find_spec("click") is not None)
    """

  /// The program that was built beside this one, else at the top of the repository.
  private static func built() throws -> String {
    let own = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    let beside = (own.dropLast() + ["art100"]).joined(separator: "/")
    for path in [beside, ".build/release/art100"] where Files.exists(path) { return path }
    throw Missing(
      description: "there is no art100 beside this program; build it at the top of the repository: "
        + "swift build --package-path Sources/Benchmarks -c release -Xswiftc -static-executable "
        + "--product art100")
  }
}
