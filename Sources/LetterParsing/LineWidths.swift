/// How wide lines are set, to tell a line that ends a paragraph from one that was full.
///
/// A line was full when the first word of the next one would not have fitted on it. Widths are
/// estimated twice, by counting characters and by the average widths of a proportional face; the
/// measure under which the full lines of this text agree better is the one that is used.
struct LineWidths {
  private let proportional: Bool
  /// The narrowest full line together with the word that did not fit.
  private let full: Double

  /// Learns from pairs of neighbouring lines of which the second begins in lower case; three
  /// hundred tell as much as all.
  init(_ lines: [Int], in source: SourceLines) {
    var pairs: [(SourceLine, SourceLine)] = []
    for (line, next) in zip(lines, lines.dropFirst()) where pairs.count < 300 {
      if next == line + 1, source.startsLower(next), source.lines[line].content.count > 20 {
        pairs.append((source.lines[line], source.lines[next]))
      }
    }
    let measures = [false, true].map { proportional in
      let needed = pairs.map { Self.needed($0, $1, source, proportional) }.sorted()
      let widths = pairs.map { line, _ in
        Self.width(source.scalars[line.content], proportional)
      }.sorted()
      let low = needed.isEmpty ? 0 : needed[needed.count / 100]
      let high = widths.isEmpty ? 1 : widths[widths.count - 1 - widths.count / 100]
      return (proportional: proportional, full: low, agreement: low / high)
    }
    let best = measures[0].agreement >= measures[1].agreement ? measures[0] : measures[1]
    (proportional, full) = (best.proportional, best.full)
  }

  /// Whether the first word of the next line would have fitted on this one with room to spare, so
  /// that somebody ended the line on purpose.
  func endsEarly(_ line: SourceLine, before next: SourceLine, in source: SourceLines) -> Bool {
    Self.needed(line, next, source, proportional) < full * 0.96
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
    _ text: some Sequence<Unicode.Scalar>, _ proportional: Bool
  ) -> Double {
    text.reduce(0) { $0 + width($1, of: proportional) }
  }

  /// In ems, rounded from the common sans faces; 1 for every character when counting.
  private static func width(_ scalar: Unicode.Scalar, of proportional: Bool) -> Double {
    guard proportional else { return 1 }
    switch scalar {
    case "i", "j", "l", ".", ",", ":", ";", "'", "’", "|", "!": return 0.25
    case " ": return 0.28
    case "f", "t", "r", "I", "(", ")", "-", "[", "]", "1": return 0.33
    case "m", "w", "M", "W": return 0.85
    default: return scalar.isUpper ? 0.67 : 0.53
    }
  }
}
