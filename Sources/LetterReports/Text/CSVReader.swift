/// Reads CSV as spreadsheets write it: RFC 4180, with a byte order mark or without, lines ended by
/// CRLF, LF or CR, cells separated by commas, semicolons or tabs, whichever the first line has most, or as a line
/// `sep=;` before it says.
package struct CSVReader {
  /// One row with the line of the file on which it begins, from 1.
  package struct Row: Equatable {
    package var line: Int
    package var cells: [String]
  }

  /// Quotes that do not end, or that end before the cell does.
  package struct Malformed: Error, Equatable {
    package var line: Int
    package var why: String
  }

  /// All rows but empty lines, the first one with the names of the columns among them.
  package static func rows(of text: String) throws(Malformed) -> [Row] {
    var reader = CSVReader(text)
    return try reader.read()
  }

  private let bytes: [UInt8]
  private var separator = UInt8(ascii: ",")
  private var at = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newLine = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private init(_ text: String) {
    let utf8 = Array(text.utf8)
    bytes = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : utf8
    let first = bytes.prefix { $0 != Self.newLine && $0 != Self.carriageReturn }
    if first.count == 5, first.starts(with: "sep=".utf8) {
      separator = first[4]
      at = 5
      endLine()
      return
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    func count(_ byte: UInt8) -> Int { first.count { $0 == byte } }
    separator = candidates.max { count($0) < count($1) } ?? UInt8(ascii: ",")
  }

  private mutating func read() throws(Malformed) -> [Row] {
    var rows: [Row] = []
    while at < bytes.count {
      let start = line
      var cells = [try cell()]
      while at < bytes.count, bytes[at] == separator {
        at += 1
        cells.append(try cell())
      }
      endLine()
      if cells != [""] { rows.append(Row(line: start, cells: cells)) }
    }
    return rows
  }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    if bytes[at] == Self.carriageReturn, at + 1 < bytes.count, bytes[at + 1] == Self.newLine {
      at += 1
    }
    at += 1
    line += 1
  }

  private mutating func cell() throws(Malformed) -> String {
    guard at < bytes.count, bytes[at] == Self.quote else {
      let start = at
      while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    let start = line
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == Self.quote {
        guard at < bytes.count, bytes[at] == Self.quote else {
          guard at == bytes.count || isEnd(bytes[at]) else {
            throw Malformed(line: line, why: "text stands behind a closing quotation mark")
          }
          return String(decoding: text, as: UTF8.self)
        }
        at += 1
      } else if byte == Self.newLine {
        line += 1
      }
      text.append(byte)
    }
    throw Malformed(line: start, why: "a quotation mark is opened and never closed")
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newLine || byte == Self.carriageReturn
  }
}
