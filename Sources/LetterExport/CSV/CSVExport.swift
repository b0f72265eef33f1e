internal import FileNames
internal import Glibc
internal import JSONText
public import LetterArchive
internal import SQLite

/// Writes an archive as a folder of CSV files, one a table or view, with what other tools need to
/// read them as what they are.
public struct CSVExport {
  /// The ids of the letters; nil for all of the archive.
  public var letters: [String]?
  /// The codebook: rows of part, name, meaning, fields, units, rule, example and words.
  public var codebook: [[String]]
  /// For the eyes: a byte order mark, no formulas, and no description for programs.
  public var isForSpreadsheets = false
  /// Semicolons between cells, as Dutch spreadsheets want them.
  public var hasSemicolons = false
  /// Whether the letters' bytes are written as files.
  public var withSources = false

  /// An export of some letters or of all.
  public init(letters: [String]?, codebook: [[String]]) {
    self.letters = letters
    self.codebook = codebook
  }

  /// How much was written.
  public struct Summary: Equatable, Sendable {
    /// CSV files.
    public var files = 0
    /// Rows in them.
    public var rows = 0
    /// Sources.
    public var sources = 0
  }

  /// Writes into a new folder. It gets its name from the caller.
  /// - Parameter progress: is told now and then what is being written.
  public func write(
    _ archive: Archive, to place: NewOutput, progress: (String) -> Void
  ) throws -> Summary {
    try archive.reading(letters) { scope in
      var package = DataPackage(resources: [], isSelection: letters != nil)
      var summary = Summary()
      var hashes: [String: String] = [:]
      for table in try scope.shape.tables + scope.shape.viewTables(scope.db)
      where scope.has(table) {
        progress(table.name)
        package.resources.append(
          try file(table, of: archive, at: place) { file in
            summary.rows += try scope.write(table, columns: table.printed, as: csv, to: file) {
              progress("\(table.name), \($0) rows")
            }
          })
      }
      package.resources.append(
        try file(Self.codebookTable, of: archive, at: place) {
          for row in codebook { try $0.add { csv.write(row, to: &$0) } }
        })
      summary.files = package.resources.count
      for resource in package.resources { hashes[resource.path] = resource.sha256 }
      if !isForSpreadsheets { try describe(package, of: archive, at: place, &hashes) }
      if withSources {
        let sources = try writeSources(scope, of: archive, at: place)
        summary.sources = sources.count
        for name in sources { hashes["sources/" + name] = name }
      }
      try write(NewFolder.lines(hashes), to: NewFolder.list, of: archive, at: place)
      return summary
    }
  }

  private var csv: CSVRows {
    CSVRows(
      isForSpreadsheets: isForSpreadsheets,
      separator: UInt8(ascii: hasSemicolons ? ";" : ","))
  }

  private func file(
    _ table: TableShape, of archive: Archive, at place: NewOutput,
    rows: (ByteFile) throws -> Void
  ) throws -> DataPackage.Resource {
    let name = try FileName("\(table.name).csv", from: archive)
    let file = try ByteFile(name, in: place.temporary, for: place.path)
    if isForSpreadsheets { try file.write("\u{FEFF}") }
    try file.add { csv.write(table.printed.map(\.name), to: &$0) }
    try rows(file)
    let hash = try file.sha256()
    try file.finish()
    return DataPackage.Resource(table: table, byteCount: file.count, sha256: hash)
  }

  private func describe(
    _ package: DataPackage, of archive: Archive, at place: NewOutput,
    _ hashes: inout [String: String]
  ) throws {
    let texts = [
      package.json.text(.page) + "\n", ReadingScripts.python,
      ReadingScripts.r(package.resources.map(\.table)),
    ]
    for (name, text) in zip(["datapackage.json", "read.py", "read.R"], texts) {
      hashes[name] = try write(text, to: name, of: archive, at: place)
    }
  }

  /// - Returns: its hash.
  @discardableResult
  private func write(
    _ text: String, to name: String, of archive: Archive, at place: NewOutput
  ) throws -> String {
    let file = try ByteFile(FileName(name, from: archive), in: place.temporary, for: place.path)
    try file.write(text)
    let hash = try file.sha256()
    try file.finish()
    return hash
  }

  /// The bytes of each source under its SHA-256, which must be theirs.
  private func writeSources(
    _ scope: RowScope, of archive: Archive, at place: NewOutput
  ) throws -> [String] {
    let folder = place.temporary + "/sources"
    guard mkdir(folder, 0o777) == 0 else { throw ArchiveError(system: errno, path: place.path) }
    guard let table = scope.shape.table("source") else { return [] }
    let query = table.query(where: scope.condition(table), values: ["sha256", "bytes"])
    var names: [String] = []
    try scope.db.withStatement(query, cached: false) {
      try $0.forEach { row in
        let name = try FileName(ofSource: row.text(0), from: archive)
        let file = try ByteFile(name, in: folder, for: place.path)
        try row.withBlob(1) { bytes in try file.add { $0.append(contentsOf: bytes) } }
        guard try file.sha256() == name.text else {
          throw ArchiveError.damaged(
            path: archive.path, what: "source \(name.text) holds other bytes")
        }
        try file.finish()
        names.append(name.text)
      }
    }
    return names
  }

  private static let codebookTable = TableShape(
    name: "codebook", text: "What every word that the archive uses means.",
    columns: [
      ("part", "What the word belongs to."), ("name", "The word, table or column."),
      ("meaning", "What it means."), ("fields", "The fields that such a fact has."),
      ("units", "The units in which such a fact counts."),
      ("rule", "How it is found."), ("example", "An example."),
      ("words", "The words of such a class."),
    ].map { name, text in
      .init(
        name: name, kind: .text, isRequired: ["part", "name", "meaning"].contains(name), text: text)
    }, key: ["part", "name"])
}
