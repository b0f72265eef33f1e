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
    var numbers: [String: Int32] = [:]
    func number(_ line: String) -> Int32 {
      if let known = numbers[line] { return known }
      let next = Int32(numbers.count)
      numbers[line] = next
      return next
    }
    let (a, b) = (one.map(number), other.map(number))
    guard a != b else { return "" }
    let pairs = isTurned ? Self.pairs(b, a).map { ($1, $0) } : Self.pairs(a, b)
    var steps: [(sign: Character, old: Int, new: Int)] = []
    var (here, there) = (0, 0)
    for (place, counterpart) in pairs + [(one.count, other.count)] {
      while here < place {
        steps.append(("-", here, there))
        here += 1
      }
      while there < counterpart {
        steps.append(("+", here, there))
        there += 1
      }
      if here < one.count {
        steps.append((" ", here, there))
        (here, there) = (here + 1, there + 1)
      }
    }
    return "--- \(old.title)\n+++ \(new.title)\n" + hunks(steps, one, other)
  }

  /// What stays, as places in the two lists: as much as can be, and of the longest letters, for which
  /// that would take the square of the time, what stands between unique lines.
  private static func pairs(_ a: [Int32], _ b: [Int32]) -> [(Int, Int)] {
    if a.count + b.count > 1 << 14 { return CommonSequence.pairs(a, b) }
    let difference = b.difference(from: a)
    let removed = difference.removals.map(\.offset)
    let inserted = difference.insertions.map(\.offset)
    return zip(a.indices.without(removed), b.indices.without(inserted)).map { ($0, $1) }
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

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension Range<Int> {
  fileprivate func without(_ places: [Int]) -> [Int] {
    let gone = Set(places)
    return filter { !gone.contains($0) }
  }
}
