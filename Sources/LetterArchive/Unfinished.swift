internal import Glibc
internal import Synchronization

/// What this process is in the middle of, so that a signal that ends it leaves nothing half done.
///
/// A write to an archive that has its name is waited for; what has no name yet is removed.
public enum Unfinished {
  private struct State {
    /// Hidden files and folders, with what they were to become.
    var hidden: [(place: String, target: String)] = []
    var named: [String] = []
    var openWrites = 0
    var hasWritten = false
  }

  private static let state = Mutex(State())

  /// Notes a hidden file or folder, and the path for which it is made.
  static func begin(_ place: String, for target: String) {
    state.withLock { $0.hidden.append((place, target)) }
  }

  /// Forgets a hidden file or folder; `target` got its name where it is given.
  static func end(_ place: String, named target: String? = nil) {
    state.withLock { state in
      state.hidden.removeAll { $0.place == place }
      if let target { state.named.append(target) }
    }
  }

  /// Runs a step that is not to be torn apart, such as giving a name.
  package static func whole<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    state.withLock { $0.openWrites += 1 }
    defer { state.withLock { $0.openWrites -= 1 } }
    return try body()
  }

  /// Runs a write to an archive that has its name.
  static func write<Result>(_ body: () throws -> Result) throws -> Result {
    let result = try whole(body)
    state.withLock { $0.hasWritten = true }
    return result
  }

  /// Waits for what is not to be torn apart, removes what has no name, and lets `end` end the
  /// process: nothing begins meanwhile.
  ///
  /// - Parameter end: is given a sentence on what was kept.
  public static func abandon(_ end: (String) -> Never) -> Never {
    while true {
      state.withLock { state in
        guard state.openWrites == 0 else { return }
        // Who writes into a folder or database at this moment may make one more file.
        for _ in 0..<3 {
          for (place, _) in state.hidden where !HiddenPlace.isLock(place) {
            HiddenPlace.remove(place)
          }
          usleep(300)
        }
        for (place, _) in state.hidden where HiddenPlace.isLock(place) { unlink(place) }
        end(sentence(state))
      }
      usleep(500)
    }
  }

  private static func sentence(_ state: State) -> String {
    var lost: [String] = []
    for hidden in state.hidden where !lost.contains(hidden.target) { lost.append(hidden.target) }
    var parts = state.named.map { "\($0) is complete" } + lost.map { "\($0) was not made" }
    if state.hasWritten { parts.append("what was written before is kept") }
    return parts.isEmpty ? "nothing was changed" : parts.joined(separator: ", ")
  }
}
