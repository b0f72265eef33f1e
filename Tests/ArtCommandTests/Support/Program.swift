import Foundation
import Glibc

/// The built program, run as its users run it: as a process of its own.
enum Program {
  /// Beside the test bundle in the build folder, wherever that is; else where a plain build puts it.
  static let path: String = {
    var beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    beside.deleteLastPathComponent()
    let places = [
      beside.appending(path: "art100").path(), packageRoot + "/.build/debug/art100",
    ]
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
      fatalError("the program is not built; looked for \(places.joined(separator: " and "))")
    }
    return found
  }()

  /// The folder of Package.swift.
  static let packageRoot: String = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.path().hasSuffix("/") ? String(folder.path().dropLast()) : folder.path()
  }()

  /// The real letter, where this machine has it.
  static let realLetter: String? = {
    let named = ProcessInfo.processInfo.environment["ART100_LETTERS"]
    let folders = [named, packageRoot + "/../shared/letters"].compactMap(\.self)
    return folders.map { $0 + "/kst-27925-U.txt" }.first { access($0, R_OK) == 0 }
  }()

  /// Runs a program in a folder and waits for it. One that hangs is killed after a minute, and the
  /// outcome shows the signal.
  static func run(
    _ arguments: [String], in folder: String, input: Input = .nothing,
    environment: [String: String] = [:], program: String = path
  ) throws -> Outcome {
    let child = try Child(
      [program] + arguments, in: folder, input: input, environment: environment)
    return child.wait()
  }

  /// What a child reads.
  enum Input {
    case nothing
    case bytes([UInt8])
    case file(String)

    static func text(_ text: String) -> Input { .bytes(Array(text.utf8)) }
  }
}

/// What became of a run.
struct Outcome {
  /// The exit code; the negative signal where one ended the process.
  var code: Int32
  var out: [UInt8]
  var err: [UInt8]

  /// Standard output as text.
  var text: String { String(decoding: out, as: UTF8.self) }
  /// Standard error as text.
  var messages: String { String(decoding: err, as: UTF8.self) }

  /// Standard output as one JSON value.
  func json() throws -> Plain { try Plain(json: out) }

  /// Standard output as JSON lines.
  func lines() throws -> [Plain] {
    try text.split(separator: "\n").map { try Plain(json: Array($0.utf8)) }
  }
}
