/// Two columns of a page that were copied line by line, one beside the other: the left one is set before
/// the right one.
///
/// Only text that flows down both columns is taken for it: cells of tables, labels and signatures do not
/// run on from line to line.
enum TextColumns {
  /// Fewer lines side by side may be something else.
  private static let fewest = 8

  /// The text with the columns one after the other, and the first line of each pair of columns; nil
  /// where it has none.
  static func apart(_ text: String) -> (text: String, lines: [Int])? {
    // Almost every text leaves here.
    guard text.firstRange(of: "     ") != nil else { return nil }
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
      .map { Array($0) }
    guard let gutter = gutter(of: lines) else { return nil }
    var out: [String] = []
    var found: [Int] = []
    var place = 0
    while place < lines.count {
      let zone = zone(from: place, lines, gutter)
      if areColumns(lines[zone], gutter) {
        out += lines[place..<zone.lowerBound].map { String($0) }
        found.append(zone.lowerBound + 1)
        for side in [0..<gutter, gutter..<Int.max] {
          out += trimmed(
            lines[zone].map { String($0[side.clamped(to: 0..<$0.count)]).trimmedAtEnd })
          out.append("")
        }
      } else {
        out += lines[place..<zone.upperBound].map { String($0) }
      }
      place = zone.upperBound
    }
    return found.isEmpty ? nil : (out.joined(separator: "\n"), found)
  }

  /// Where most right columns begin: behind a gap of three blanks.
  private static func gutter(of lines: [[Character]]) -> Int? {
    var counts: [Int: Int] = [:]
    for line in lines {
      for place in line.indices.dropFirst(20) where line[place] != " " && isGap(line, before: place)
      {
        counts[place, default: 0] += 1
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value >= fewest ? $0.key : nil }
  }

  private static func isGap(_ line: [Character], before place: Int) -> Bool {
    place >= 2 && line[place - 1] == " " && line[place - 2] == " "
  }

  /// The lines from the first behind a place to the last that have words on the right, and what goes on
  /// below them on the left; none of them crosses the gutter, and no page turns between them.
  private static func zone(from start: Int, _ lines: [[Character]], _ gutter: Int) -> Range<Int> {
    func keepsClear(_ place: Int) -> Bool {
      lines[place].count <= gutter || isGap(lines[place], before: gutter)
    }
    let first = lines.indices[start...].first { lines[$0].count > gutter && keepsClear($0) }
    guard let first else { return lines.count..<lines.count }
    let end =
      lines.indices[first...].dropFirst().first {
        !keepsClear($0) || lines[$0].first == "\u{C}"
      } ?? lines.count
    var last = (first..<end).last { lines[$0].count > gutter } ?? first
    while last + 1 < end, lines[last + 1].contains(where: { !$0.isWhitespace }) { last += 1 }
    return first..<last + 1
  }

  /// Both sides hold lines of text, side by side, whose sentences run on.
  private static func areColumns(_ zone: ArraySlice<[Character]>, _ gutter: Int) -> Bool {
    let both = zone.filter { line in
      line.count > gutter + 15 && line[gutter] != " " && line[..<gutter].count { $0 != " " } > 15
    }
    guard both.count >= fewest else { return false }
    func runsOn(_ first: (([Character]) -> Character?)) -> Bool {
      4 * both.count { first($0)?.isLowercase == true } > both.count
    }
    return runsOn { $0.first { $0 != " " } } && runsOn { $0[gutter] }
      && both.count { holdsGap($0, gutter) } * 4 < both.count
  }

  /// A second gap: a row of more than two cells.
  private static func holdsGap(_ line: [Character], _ gutter: Int) -> Bool {
    let left = String(line[..<gutter]).trimmedAtEnd.drop { $0 == " " }
    return left.firstRange(of: "   ") != nil
      || String(line[gutter...]).trimmedAtEnd.firstRange(of: "   ") != nil
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    let rest = lines.drop { $0.isEmpty }
    return Array(rest.prefix(rest.lastIndex { !$0.isEmpty }.map { $0 - rest.startIndex + 1 } ?? 0))
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
