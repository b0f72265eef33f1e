import LetterModel

/// What the reader changed, for a clerk to check against the source.
enum RepairList {
  static let columns = ["line", "page", "kind", "before", "after", "confidence", "reason"]

  static func json(_ repair: Repair) -> JSON {
    [
      "kind": .string(repair.kind.rawValue), "start": .int(repair.range.lowerBound),
      "end": .int(repair.range.upperBound), "page": .int(repair.page), "line": .int(repair.line),
      "before": .string(repair.before), "after": .string(repair.after),
      "confidence": .double(repair.confidence), "reason": .string(repair.reason),
    ]
  }

  /// A line a repair: where, what, why.
  static func text(_ letter: Letter) -> String {
    letter.repairs.map { repair in
      let place = "line \(repair.line)".padded(to: 9) + "page \(repair.page)".padded(to: 8)
      let change =
        repair.before.isEmpty
        ? "" : quoted(repair.before) + (repair.after.isEmpty ? "" : " → " + quoted(repair.after))
      let sure = repair.confidence < 0.75 ? Terminal.bad(" (uncertain)") : ""
      return "  \(place)  \(repair.kind.rawValue.padded(to: 15))  \(change)\(sure)  "
        + Terminal.dim(repair.reason) + "\n"
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let short = text.count > 60 ? text.prefix(45) + " … " + text.suffix(10) : text[...]
    return "‹" + Terminal.visible(String(short)) + "›"
  }
}

extension String {
  /// Filled with blanks at the right.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
