/// One line of the result: what was measured, beside what, and whether that is enough.
struct Finding {
  /// What was measured.
  let what: String
  let unit: String
  let ours: Double
  /// The same by another program in the same run; nil where there is none to compare with.
  var peer: Double?
  /// Which program that is.
  var peerName = ""
  /// What we must reach, in words; empty where the line only explains another.
  var target = ""
  /// Whether we did; nil without a target.
  var isMet: Bool?

  /// Ours as a multiple of the peer's; nil where the peer has nothing.
  var ratio: Double? { peer.flatMap { $0 == 0 ? nil : ours / $0 } }

  private var cells: [String] {
    [
      what, "\(Self.short(ours)) \(unit)", peer.map { "\(Self.short($0)) \(unit)" } ?? "",
      ratio.map { Self.short($0) } ?? "", target, isMet.map { $0 ? "met" : "NOT MET" } ?? "",
      peerName,
    ]
  }

  /// Three digits that count, and never more than three behind the point.
  static func short(_ number: Double) -> String {
    let size = abs(number)
    let places = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3
    let power = (0..<places).reduce(1) { power, _ in power * 10 }
    let digits = Int((size * Double(power)).rounded())
    let whole = (number < 0 ? "-" : "") + "\(digits / power)"
    if places == 0 { return whole }
    let rest = "\(digits % power)"
    return whole + "." + String(repeating: "0", count: places - rest.utf8.count) + rest
  }

  // MARK: Printing

  /// The findings in columns.
  static func table(_ findings: [Finding]) -> String {
    let head = ["WHAT", "OURS", "PEER", "RATIO", "TARGET", "", "THE PEER IS"]
    let rows = [head] + findings.map(\.cells)
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let cells = row.indices.map { column in
        let blank = String(repeating: " ", count: widths[column] - row[column].count)
        return (1...3).contains(column) ? blank + row[column] : row[column] + blank
      }
      let line = cells.joined(separator: "  ")
      return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
    return lines.joined(separator: "\n")
  }

  /// The findings as a JSON array, one object a line.
  static func json(_ findings: [Finding]) -> String {
    "[\n" + findings.map { "  \($0.json)" }.joined(separator: ",\n") + "\n]"
  }

  private var json: String {
    let fields: [(String, String)] = [
      ("what", Self.quoted(what)), ("unit", Self.quoted(unit)), ("ours", "\(ours)"),
      ("peer", peer.map { "\($0)" } ?? "null"), ("ratio", ratio.map { "\($0)" } ?? "null"),
      ("peerName", Self.quoted(peerName)), ("target", Self.quoted(target)),
      ("met", isMet.map { "\($0)" } ?? "null"),
    ]
    return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  /// The texts are this program's own and a path or two: nothing in them but these two needs care.
  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
