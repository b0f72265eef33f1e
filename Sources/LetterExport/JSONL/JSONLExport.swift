public import JSONText
public import LetterArchive
internal import SQLite

/// Writes an archive as JSON lines: a header, each letter whole, every row of every table, and an
/// end that tells whether all of it is there.
///
/// Only an export of the whole archive has rows: from them `JSONLRestore` makes it again.
public struct JSONLExport {
  /// What an export holds.
  public enum Scope: String, Sendable, CaseIterable {
    /// Everything: letters and rows.
    case archive
    /// All letters, without the rows.
    case letters
    /// Some letters, without rows.
    case selection
  }

  /// The name of the form; its version follows it.
  static let format = "art100 jsonl"
  static let version = 1
  /// What every file begins with.
  static let firstWords = #"{"record":"header","format":"\#(format)","#

  /// What it holds.
  public var scope: Scope
  /// The program and its version.
  public var program: String
  /// The ids of its letters, in order.
  public var letters: [String]
  /// How a selection was made: the options given, by name.
  public var selection: JSON

  /// An export of these letters.
  public init(scope: Scope, program: String, letters: [String], selection: JSON) {
    self.scope = scope
    self.program = program
    self.letters = letters
    self.selection = selection
  }

  /// Writes into a new file. It gets its name from the caller.
  ///
  /// - Parameters:
  ///   - letter: adds the record of a letter, from brace to brace.
  ///   - progress: is told now and then what is being written.
  /// - Returns: the number of rows.
  public func write(
    _ archive: Archive, to place: NewOutput, progress: (String) -> Void,
    letter: (String, inout [UInt8]) throws -> Void
  ) throws -> Int {
    try archive.reading(nil) { everything in
      let file = try ByteFile(place, isHashed: true)
      try record(header, to: file)
      for (index, id) in letters.enumerated() {
        progress("\(index + 1) of \(letters.count) letters  \(id)")
        try file.add { bytes in
          try letter(id, &bytes)
          bytes.append(0x0A)
        }
      }
      var counts: [JSON.Member] = []
      var all = 0
      if scope == .archive {
        for table in everything.shape.filled {
          let count = try everything.write(table, as: JSONRows(table), to: file) {
            progress("\(table.name), \($0) rows")
          }
          counts.append(.init(table.name, .int(count)))
          all += count
        }
      }
      let end: JSON = [
        "record": "end", "letters": .int(letters.count), "rows": .object(counts),
        "sha256": .string(try file.sha256()),
      ]
      try record(end, to: file)
      try file.finish()
      return all
    }
  }

  private var header: JSON {
    [
      "record": "header", "format": .string(Self.format), "version": .int(Self.version),
      "scope": .string(scope.rawValue), "selection": selection,
      "schema": .int(Archive.schemaVersion), "program": .string(program),
    ]
  }

  private func record(_ json: JSON, to file: ByteFile) throws {
    try file.add { bytes in
      json.write(to: &bytes)
      bytes.append(0x0A)
    }
  }
}
