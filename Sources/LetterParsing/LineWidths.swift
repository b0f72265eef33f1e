import LetterModel

/// How wide lines are set, to tell a line that ends a paragraph from one that was full.
///
/// A line was full when the first word of the next one would not have fitted on it. Widths are
/// estimated twice, by counting characters and by the average widths of a proportional face; the
/// measure under which the full lines of this text agree better is the one that is used.
struct LineWidths {
  private let source: SourceLines
  private let proportional: Bool
  /// How wide full lines are; nil where the text shows too few of them to tell.
  private let full: Double?
  /// The widest line but for lone long ones, which tells something where full lines are few.
  private let widest: Double

  /// Learns from pairs of neighbouring lines of which the second begins in lower case; three
  /// hundred tell as much as all.
  init(_ lines: [Int], in source: SourceLines) {
    self.source = source
    var pairs: [(SourceLine, SourceLine)] = []
    for (line, next) in zip(lines, lines.dropFirst()) where pairs.count < 300 {
      if source.gap(line, next) == Gap(), source.startsLower(next),
        source.lines[line].content.count > 20
      {
        pairs.append((source.lines[line], source.lines[next]))
      }
    }
    widest = Self.widest(of: lines.map { Double(source.lines[$0].content.count) }.sorted())
    guard pairs.count >= 5 else {
      (proportional, full) = (false, nil)
      return
    }
    let measures = [false, true].map { proportional in
      let needed = pairs.map { Self.needed($0, $1, source, proportional) }.sorted()
      let widths = pairs.map { line, _ in
        Self.width(source.scalars[line.content], proportional)
      }.sorted()
      // A few lines are narrow in every print: those of lists, and those beside what was lifted.
      let low = needed[needed.count / 20]
      // And a few run far beyond the others, as those of pages that link their sources do.
      let most = 1.2 * widths[Self.upper(widths.count)]
      let high = widths.dropLast(widths.count / 20).last { $0 <= most } ?? low
      return (proportional: proportional, full: high, agreement: low / high)
    }
    let best = measures[0].agreement > measures[1].agreement ? measures[0] : measures[1]
    (proportional, full) = (best.proportional, best.full)
  }

  /// The place of the upper quarter among so many sorted widths.
  private static func upper(_ count: Int) -> Int { (count - 1) * 3 / 4 }

  /// The widest of some sorted widths. Beyond what a print sets on one line, most of the wider
  /// quarter must bear it out: a text of whole paragraphs on a line each, or one long line.
  private static func widest(of widths: [Double]) -> Double {
    guard let last = widths.last else { return 0 }
    return min(last, max(90, widths[upper(widths.count)]))
  }

  /// Whether the text shows how wide its lines are.
  var knowsWidth: Bool { full != nil }

  /// Whether the first word of the next line would have fitted on this one with room to spare, so
  /// that somebody ended it on purpose.
  func endsEarly(_ line: Int, before next: Int) -> Bool {
    guard let full else { return true }
    let needed = Self.needed(source.lines[line], source.lines[next], source, proportional)
    return needed < min(full, widthAround(line)) * 0.96
  }

  /// Whether somebody ended this line on purpose, by the widest lines of the text alone: the lines
  /// around it may be those of a list, none of which is full.
  func endsShort(_ line: Int, before next: Int, of share: Double = 0.96) -> Bool {
    let needed = Self.needed(source.lines[line], source.lines[next], source, proportional)
    return needed < (full ?? widest * 0.8) * share
  }

  /// The widest of the lines around this one that no blank line parts from it, eight to either
  /// side: a list or a quotation may be set narrower than the rest. Fewer than three tell nothing.
  private func widthAround(_ line: Int) -> Double {
    var run = [line]
    for step in [-1, 1] {
      var at = line + step
      while abs(at - line) <= 8, source.lines.indices.contains(at), !source.lines[at].isBlank {
        run.append(at)
        at += step
      }
    }
    guard run.count >= 3 else { return .infinity }
    return run.reduce(0) {
      max($0, Self.width(source.scalars[source.lines[$1].content], proportional))
    }
  }

  private static func needed(
    _ line: SourceLine, _ next: SourceLine, _ source: SourceLines, _ proportional: Bool
  ) -> Double {
    let following = source.scalars[next.content]
    let word = following.prefix { !$0.isBlank }
    return width(source.scalars[line.content], proportional) + width(" ", of: proportional)
      + width(word, proportional)
  }

  private static func width(
    _ text: some Collection<Unicode.Scalar>, _ proportional: Bool
  ) -> Double {
    guard proportional else { return Double(text.count) }
    let table = asciiWidths
    return text.reduce(0) { $0 + ($1.isASCII ? table[Int($1.value)] : width(of: $1)) }
  }

  private static func width(_ scalar: Unicode.Scalar, of proportional: Bool) -> Double {
    proportional ? width(of: scalar) : 1
  }

  private static let asciiWidths = (0..<128).map { width(of: Unicode.Scalar(UInt8($0))) }

  /// In ems, rounded from the common sans faces.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", ".", ",", ":", ";", "'", "’", "|", "!": return 0.25
    case " ": return 0.28
    case "f", "t", "r", "I", "(", ")", "-", "[", "]", "1": return 0.33
    case "m", "w", "M", "W": return 0.85
    default: return scalar.isUpper ? 0.67 : 0.53
    }
  }
}
