public import LetterComparing
internal import LetterModel

/// A comparison for a terminal: what changed in the mandate first, then the text.
public struct DiffText {
  package let report: DiffReport
  package let facts: MandateChanges
  package let hasFacts: Bool
  package let hasText: Bool
  /// Whether old and new stand beside each other.
  package let isBeside: Bool

  /// A report with the measures that belong to the same two letters.
  public init(
    report: DiffReport, facts: MandateChanges, hasFacts: Bool = true, hasText: Bool = true,
    isBeside: Bool = false
  ) {
    self.report = report
    self.facts = facts
    self.hasFacts = hasFacts
    self.hasText = hasText
    self.isBeside = isBeside
  }

  /// Set for `Screen.current`; where that has colour, `Terminal.shown` makes escapes of the styles.
  public func text() -> String {
    var lines = [
      Terminal.bold("\(report.old.title)  →  \(report.new.title)"),
      Terminal.dim(report.summary.isEmpty ? "nothing to compare" : report.summary),
    ]
    if hasFacts { lines += mandate() }
    if hasText { lines += letter() }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: The mandate

  private func mandate() -> [String] {
    let changed = facts.changed
    guard !changed.isEmpty else { return ["", "No measure changed."] }
    var lines = ["", Terminal.bold("WHAT CHANGED IN THE MANDATE")]
    let names = changed.map { "\($0.row.kind)  \($0.row.subject)" }
    let width = min(names.map(\.count).max() ?? 0, 40)
    for (change, name) in zip(changed, names) {
      let before = change.old.change == .notStated ? "not stated" : change.old.text
      let after = change.new.change == .notStated ? "not stated" : change.new.text
      lines.append(
        "\(MatrixCells.sign(Self.sign(change))) \(name.padded(to: width))  "
          + Terminal.removed(Terminal.visible(before)) + "  →  "
          + Terminal.added(Terminal.visible(after)))
      lines += evidence(change.old) + evidence(change.new)
    }
    return lines
  }

  private static func sign(_ change: MandateChanges.Change) -> Matrix.Change {
    if change.new.change == .notStated { return .notStated }
    return change.old.change == .notStated ? .new : change.new.change == .ended ? .ended : .changed
  }

  private func evidence(_ cell: Matrix.Cell) -> [String] {
    guard let first = cell.evidence.first else { return [] }
    let page = first.page.map { ", p. \($0)" } ?? ""
    let text = "\(first.passage)\(page): " + Excerpt.text(first.sentence, around: first.quote)
    return Terminal.wrap(Terminal.visible(text), to: Terminal.width - 6).map {
      "      " + Terminal.dim($0)
    }
  }

  // MARK: The text

  private func letter() -> [String] {
    var lines = ["", Terminal.bold("THE TEXT")]
    var folded: [String] = []
    func unfold() {
      guard !folded.isEmpty else { return }
      let titles = folded.joined(separator: "; ")
      lines += Terminal.wrap("= unchanged: " + Terminal.visible(titles), to: Terminal.width)
        .map(Terminal.dim)
      folded = []
    }
    for group in report.groups {
      if group.isSame {
        folded.append(group.title)
        continue
      }
      unfold()
      lines.append("")
      lines.append(
        Terminal.bold(Terminal.visible(group.title))
          + (group.story.isEmpty ? "" : "  " + Terminal.moved("(\(Terminal.visible(group.story)))"))
      )
      var same = 0
      func count() {
        if same > 0 { lines.append(Terminal.dim("    \(same) unchanged")) }
        same = 0
      }
      for entry in group.entries where entry.passage?.kind != .heading || !entry.isSame {
        if entry.isSame {
          same += 1
          continue
        }
        count()
        lines += self.lines(of: entry)
      }
      count()
    }
    unfold()
    return lines
  }

  private func lines(of entry: DiffReport.Entry) -> [String] {
    if entry.isStub {
      let words = entry.old?.text.split(separator: " ").prefix(8).joined(separator: " ") ?? ""
      let text = "↷ moved to \(entry.elsewhere ?? ""): \(words) …"
      return ["  " + Terminal.moved(Terminal.visible(text))]
    }
    let name = names(of: entry)
    var lines: [String] = []
    let mark = entry.words.isWeighty && entry.kind != .added && entry.kind != .removed ? " !" : ""
    lines.append("  \(sign(entry))\(mark) " + Terminal.dim(Terminal.visible(name)))
    if isBeside, entry.old != nil, entry.new != nil {
      lines += beside(entry)
    } else {
      lines += StyledText(entry.words.runs).wrapped(to: Terminal.width - 6).map { "      " + $0 }
    }
    if entry.kind == .removed || entry.kind == .changed || entry.kind == .movedAndChanged {
      lines += fates(of: entry)
    }
    return lines
  }

  private func sign(_ entry: DiffReport.Entry) -> String {
    switch entry.kind {
    case .same: "="
    case .changed: "~"
    case .moved, .movedAndChanged: Terminal.moved("↷")
    case .added: Terminal.added("+")
    case .removed: Terminal.removed("-")
    case .split: "⑂"
    case .merged: "⑃"
    }
  }

  private func names(of entry: DiffReport.Entry) -> String {
    let one = entry.old.map { report.name($0, in: report.old) }
    let other = entry.new.map { report.name($0, in: report.new) }
    let kind = entry.kind.rawValue
    let from = entry.elsewhere.map { entry.kind == .merged ? " into \($0)" : " from \($0)" } ?? ""
    let share =
      entry.kind == .changed || entry.kind == .movedAndChanged
      ? ", \(Int((entry.similarity * 100).rounded()))% of the words stayed" : ""
    switch (one, other) {
    case (let one?, let other?):
      return (one == other || !from.isEmpty ? other : "\(one) → \(other)")
        + "  \(kind)\(from)\(share)"
    default: return (other ?? one ?? "") + "  \(kind)\(from)"
    }
  }

  /// What became of the old sentences of a passage that have no successor.
  private func fates(of entry: DiffReport.Entry) -> [String] {
    report.lost(in: entry).flatMap { lost -> [String] in
      let text =
        FateText.words(lost.fate) + ": "
        + lost.words.split(separator: " ").prefix(10).joined(separator: " ") + " …"
        + (FateText.statement(lost.fate, in: report.diff).map { " («\($0)»)" } ?? "")
      return Terminal.wrap(Terminal.visible(text), to: Terminal.width - 8).map {
        "        " + Terminal.dim($0)
      }
    }
  }

  private func beside(_ entry: DiffReport.Entry) -> [String] {
    let width = (Screen.current.columns - 9) / 2
    let left = StyledText(entry.words.side(isNew: false)).wrapped(to: width, padded: true)
    let right = StyledText(entry.words.side(isNew: true)).wrapped(to: width, padded: false)
    let blank = String(repeating: " ", count: width)
    return (0..<max(left.count, right.count)).map { index in
      "      " + (index < left.count ? left[index] : blank) + " │ "
        + (index < right.count ? right[index] : "")
    }
  }
}

/// What became of lost text, in words.
package enum FateText {
  package static func words(_ fate: Fate) -> String {
    switch fate {
    case .dropped: "dropped silently"
    case .carried(_, let isCertain): "carried by reference" + (isCertain ? "" : ", perhaps")
    case .ended(_, let isCertain): "ended" + (isCertain ? "" : ", perhaps")
    }
  }

  /// The sentence of the new letter that says so.
  package static func statement(_ fate: Fate, in diff: LetterDiff) -> String? {
    switch fate {
    case .dropped: nil
    case .carried(let statement, _), .ended(let statement, _): diff.new.words(statement)
    }
  }
}
