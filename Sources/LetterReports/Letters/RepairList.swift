package import JSONText
package import LetterModel

/// What the reader changed, for a clerk to check against the source.
package struct RepairList {
  private let repairs: [Repair]
  private let source: [Unicode.Scalar]
  /// Where the text goes on behind a stretch of the source that ends here.
  private var continuations: [Int: Int] = [:]

  /// - Parameter source: the source text, for the words around each repair.
  package init(_ letter: Letter, source: String) {
    repairs = letter.repairs
    self.source = Array(source.unicodeScalars)
    for segments in letter.blocks.map(\.segments) + letter.notes.map(\.segments) {
      for (segment, next) in zip(segments, segments.dropFirst()) {
        continuations[segment.sourceRange.upperBound] = next.sourceStart
      }
    }
  }

  package static func json(_ repair: Repair) -> JSON {
    [
      "kind": .string(repair.kind.rawValue), "start": .int(repair.range.lowerBound),
      "end": .int(repair.range.upperBound), "page": .int(repair.page), "line": .int(repair.line),
      "before": .string(repair.before), "after": .string(repair.after),
      "confidence": .double(repair.confidence), "reason": .string(repair.reason),
    ]
  }

  /// A line a repair: where, what, why.
  package func text() -> String {
    repairs.map { repair in
      let place = "line \(repair.line)".padded(to: 10) + "p. \(repair.page)".padded(to: 7)
      let sure = repair.confidence < 0.75 ? Terminal.bad("  (uncertain)") : ""
      return "  \(place)\(repair.kind.rawValue.padded(to: 16))\(change(repair))\(sure)  "
        + Terminal.dim("(\(repair.reason))") + "\n"
    }.joined()
  }

  /// The words as they stood and as they are read; what was only taken out stands alone.
  package func change(_ repair: Repair) -> String {
    switch repair.kind {
    case .runningLine, .furniture, .tableRule, .noteLifted, .headingNumber:
      return short(repair.before)
    case .paragraphSplit: return "¶ " + short(word(startingAt: repair.range.upperBound))
    case .hyphenRemoved, .hyphenKept, .letterForm, .noteMark, .pageBreak, .blankLine:
      let left = word(endingAt: repair.range.lowerBound)
      let right = word(startingAt: continuation(of: repair))
      return short(left + repair.before + right) + " → " + short(left + repair.after + right)
    }
  }

  /// The next word of the text; a page's foot or a note may lie between.
  private func continuation(of repair: Repair) -> Int {
    let start = repair.range.lowerBound
    return continuations[start] ?? continuations[start + 1] ?? continuations[start - 1]
      ?? repair.range.upperBound
  }

  private func word(endingAt end: Int) -> String {
    text(source[..<end].suffix(24).reversed().prefix { !$0.properties.isWhitespace }.reversed())
  }

  private func word(startingAt start: Int) -> String {
    text(source[start...].prefix(24).prefix { !$0.properties.isWhitespace })
  }

  private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// One line, shortened in the middle.
  private func short(_ text: String) -> String {
    let visible = Terminal.visible(text)
    return visible.count > 64 ? visible.prefix(46) + " … " + visible.suffix(14) : visible
  }
}

extension String {
  /// Filled with blanks at the right.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
