import Foundation

/// The program on a disk that fails at the call that a test names, or that tells what is done to it:
/// `faultydisk.c`, loaded before the system's own library.
enum FaultyDisk {
  /// What becomes of one call.
  enum Fault: String, CaseIterable {
    /// It fails with an error of the device.
    case error = "eio"
    /// It and all behind it do.
    case errors = "eio+"
    /// It has no room, and others have.
    case full = "enospc"
    /// Nothing that needs room finds any from here on.
    case filled = "enospc+"
    /// Half of what is to be written fits, and nothing behind it.
    case half = "short+"
    /// The program is killed before it.
    case killed = "kill"
  }

  /// The library, made of its source; nil where there is no compiler of C that the program obeys.
  static let library: String? = {
    let source = Program.packageRoot + "/Tests/ArtCommandTests/Support/faultydisk.c"
    let path = NSTemporaryDirectory() + "art100-faultydisk-\(UUID().uuidString).so"
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let isMade = ["clang", "cc"].contains { compiler in
      let words = ["-c", "\(compiler) -O1 -shared -fPIC -o \"$0\" \"$1\" -ldl", path, source]
      return (try? Program.run(words, in: "/", environment: ["PATH": search], program: "/bin/sh"))?
        .code == 0
    }
    // A program that is linked whole does not take it.
    guard isMade, let place = try? Workplace() else { return nil }
    let calls = try? count(["init", "-a", "a.sqlite"], in: place)
    return calls ?? 0 > 0 ? path : nil

    func count(_ arguments: [String], in place: Workplace) throws -> Int {
      try FaultyDisk.count(arguments, in: place, library: path)
    }
  }()

  /// Runs the program with the call of that number failing.
  static func run(
    _ arguments: [String], in place: Workplace, _ fault: Fault, at number: Int
  ) throws -> Outcome {
    try run(arguments, in: place, ["FAULT": "\(fault.rawValue):\(number)"])
  }

  /// How many calls a command makes on the files of its folder.
  static func count(_ arguments: [String], in place: Workplace) throws -> Int {
    try count(arguments, in: place, library: library ?? "")
  }

  private static func count(
    _ arguments: [String], in place: Workplace, library: String
  ) throws -> Int {
    let path = place.path + "-count"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let outcome = try run(arguments, in: place, ["FAULT_COUNT": path], library: library)
    guard outcome.code == 0 else { throw Failed(messages: outcome.messages) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return Int(text.prefix { $0 != "\n" }) ?? 0
  }

  /// Runs the program and gives every change that it made, in its order.
  static func trace(_ arguments: [String], in place: Workplace) throws -> [DiskChange] {
    let path = place.path + "-trace"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let outcome = try run(arguments, in: place, ["FAULT_TRACE": path])
    guard outcome.code == 0 else { throw Failed(messages: outcome.messages) }
    return try DiskChange.read(Array(Data(contentsOf: URL(filePath: path))))
  }

  struct Failed: Error { var messages: String }

  private static func run(
    _ arguments: [String], in place: Workplace, _ variables: [String: String],
    library: String = FaultyDisk.library ?? ""
  ) throws -> Outcome {
    let folder = URL(filePath: place.path).resolvingSymlinksInPath().path(percentEncoded: false)
    return try place.run(
      arguments,
      environment: ["LD_PRELOAD": library, "FAULT_FOLDER": folder].merging(variables) { $1 })
  }
}

/// One change that a program made to the files of a folder.
struct DiskChange {
  /// `write`, `cut`, `sync`, `create`, `unlink`, `mkdir`, `rmdir`, `rename`, `swap`, `link`,
  /// `syncall`; `say` for what went to standard output.
  var what: String
  var name: String
  var other: String
  var offset: Int
  var bytes: [UInt8]

  /// Each is a line, with the bytes behind it where there are some.
  static func read(_ trace: [UInt8]) throws -> [DiskChange] {
    var changes: [DiskChange] = []
    var rest = trace[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let parts = String(decoding: rest[..<end], as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 5, let offset = Int(parts[3]), let count = Int(parts[4]) else {
        throw FaultyDisk.Failed(messages: "no trace: \(parts)")
      }
      rest = rest[(end + 1)...]
      changes.append(
        DiskChange(
          what: String(parts[0]), name: String(parts[1]), other: String(parts[2]), offset: offset,
          bytes: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return changes
  }
}
