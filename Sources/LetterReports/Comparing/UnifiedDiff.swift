public import LetterComparing
public import LetterModel

/// Two letters as a unified diff, a line a passage, which `patch` and reviewing tools take.
///
/// Source: <https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html>
public enum UnifiedDiff {
  private static let context = 2

  /// Hunks with two lines of context; empty where nothing differs.
  public static func text(_ old: OpenedLetter, _ new: OpenedLetter, _ diff: LetterDiff) -> String {
    let (one, other) = (lines(old, diff.old), lines(new, diff.new))
    let difference = other.difference(from: one)
    guard !difference.isEmpty else { return "" }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [(sign: Character, old: Int, new: Int)] = []
    var (a, b) = (0, 0)
    while a < one.count || b < other.count {
      if removed.contains(a) {
        steps.append(("-", a, b))
        a += 1
      } else if inserted.contains(b) {
        steps.append(("+", a, b))
        b += 1
      } else {
        steps.append((" ", a, b))
        a += 1
        b += 1
      }
    }
    return "--- \(old.title)\n+++ \(new.title)\n" + hunks(steps, one, other)
  }

  private static func lines(_ letter: OpenedLetter, _ text: LetterText) -> [String] {
    text.passages.map { passage in
      let label = passage.label.map { $0 + " " } ?? ""
      let words = passage.text.replacing("\n", with: " ")
      return passage.kind == .heading ? "## \(words)" : label + words
    }
  }

  private static func hunks(
    _ steps: [(sign: Character, old: Int, new: Int)], _ one: [String], _ other: [String]
  ) -> String {
    var text = ""
    var start = 0
    while let first = steps[start...].firstIndex(where: { $0.sign != " " }) {
      var end = first
      while let next = steps[(end + 1)...].firstIndex(where: { $0.sign != " " }),
        next - end <= 2 * context
      { end = next }
      let range = max(start, first - context)..<min(steps.count, end + 1 + context)
      let hunk = steps[range]
      let counts = (hunk.count { $0.sign != "+" }, hunk.count { $0.sign != "-" })
      let lead = hunk[range.lowerBound]
      text +=
        "@@ -\(counts.0 == 0 ? lead.old : lead.old + 1),\(counts.0) "
        + "+\(counts.1 == 0 ? lead.new : lead.new + 1),\(counts.1) @@\n"
      for step in hunk {
        text += "\(step.sign)\(step.sign == "+" ? other[step.new] : one[step.old])\n"
      }
      start = end + 1
      if start >= steps.count { break }
    }
    return text
  }
}
