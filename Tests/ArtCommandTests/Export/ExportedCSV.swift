import SQLite
import Testing

/// A CSV file byte by byte, an empty cell apart from an empty text.
struct ExportedCSV {
  var columns: [String]
  var rows: [[String?]]

  init(_ bytes: [UInt8]) throws {
    var rows: [[String?]] = []
    var row: [String?] = []
    var at = 0
    while at < bytes.count {
      var cell: [UInt8] = []
      let isQuoted = bytes[at] == UInt8(ascii: "\"")
      if isQuoted { at += 1 }
      while at < bytes.count {
        if isQuoted, bytes[at] == UInt8(ascii: "\"") {
          at += 1
          if bytes[at] != UInt8(ascii: "\"") { break }
        } else if !isQuoted, [UInt8(ascii: ","), 0x0D, 0x0A].contains(bytes[at]) {
          break
        }
        cell.append(bytes[at])
        at += 1
      }
      row.append(isQuoted || !cell.isEmpty ? String(decoding: cell, as: UTF8.self) : nil)
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
        // A comma before the end of the line has an empty cell behind it.
        if bytes[at] == 0x0D { row.append(nil) } else { continue }
      }
      try #require(bytes[at] == 0x0D && bytes[at + 1] == 0x0A, "a line ends otherwise at \(at)")
      at += 2
      rows.append(row)
      row = []
    }
    columns = try #require(rows.first).map { $0 ?? "" }
    self.rows = Array(rows.dropFirst())
  }

  /// How a value of the archive stands in a cell.
  static func cell(_ value: Value) -> String? {
    switch value {
    case .null: nil
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob: nil
    }
  }
}

extension Workplace {
  /// The rows of a table as an export shows them: without bytes.
  func exportedRows(_ rows: [[Value]]) -> [[String?]] {
    rows.map { row in
      row.filter { if case .blob = $0 { false } else { true } }.map(ExportedCSV.cell)
    }
  }
}
