public import LetterComparing
public import LetterModel

/// Two letters as a unified diff, which `patch` and reviewing tools take: a line a sentence, an empty
/// one behind each passage, so that where a paragraph ends is a line of its own.
///
/// Source: <https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html>
public enum UnifiedDiff {
  private static let context = 2

  /// Hunks with two lines of context; empty where nothing differs.
  public static func text(_ old: OpenedLetter, _ new: OpenedLetter, _ diff: LetterDiff) -> String {
    let (one, other) = (lines(diff.old), lines(diff.new))
    // From the lesser text to the greater: the patch back is this one turned round.
    let isTurned = other.lexicographicallyPrecedes(one)
    let difference = isTurned ? one.difference(from: other) : other.difference(from: one)
    guard !difference.isEmpty else { return "" }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    if isTurned { swap(&removed, &inserted) }
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

  private static func lines(_ text: LetterText) -> [String] {
    text.passages.indices.flatMap { index -> [String] in
      let passage = text.passages[index]
      let lead = passage.kind == .heading ? "## " : passage.label.map { $0 + " " } ?? ""
      let sentences = text.sentences(of: index).map { $0.replacing("\n", with: " ") }
      return [lead + (sentences.first ?? "")] + sentences.dropFirst() + [""]
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
