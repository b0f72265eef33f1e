/// Words with what became of them, wrapped for a terminal: by colour, and by signs where there is
/// none.
package struct StyledText {
  /// One word, or a part of it, with what became of it.
  private struct Piece {
    package var kind: ChangedWords.Run.Kind
    package var text: String
  }
  /// Words, each of one or more pieces.
  private var words: [[Piece]] = []

  package init(_ runs: [ChangedWords.Run]) {
    var current: [Piece] = []
    for run in runs {
      let isOneLine = !run.text.utf8.contains(UInt8(ascii: "\n"))
      let text = Terminal.visible(isOneLine ? run.text : run.text.replacing("\n", with: " "))
      for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0, !current.isEmpty {
          words.append(current)
          current = []
        }
        if !part.isEmpty { current.append(Piece(kind: run.kind, text: String(part))) }
      }
    }
    if !current.isEmpty { words.append(current) }
  }

  /// - Parameter padded: whether each line is filled up with blanks.
  package func wrapped(to width: Int, padded: Bool = false) -> [String] {
    let hasSigns = !Screen.current.hasColor
    var lines: [String] = []
    var line: [[Piece]] = []
    var length = 0
    func end() {
      guard !line.isEmpty else { return }
      let pad = padded ? String(repeating: " ", count: max(0, width - length)) : ""
      lines.append(Self.render(line) + pad)
      (line, length) = ([], 0)
    }
    for word in words {
      var added = Self.length(of: word, after: line.last?.last?.kind, hasSigns: hasSigns)
      if !line.isEmpty, length + added > width {
        end()
        added = Self.length(of: word, after: nil, hasSigns: hasSigns)
      }
      line.append(word)
      length += added
    }
    end()
    return lines
  }

  /// What a word adds to a line whose last run is of this kind; nil at the beginning of a line.
  private static func length(
    of word: [Piece], after kind: ChangedWords.Run.Kind?, hasSigns: Bool
  ) -> Int {
    var (length, last) = (kind == nil ? 0 : 1, kind)
    for piece in word {
      length += piece.text.count
      // The signs around a run: two before it and two behind.
      if hasSigns, piece.kind != .same, piece.kind != last { length += 4 }
      last = piece.kind
    }
    return length
  }

  /// Runs of words of one kind get one mark.
  private static func runs(_ words: [[Piece]]) -> [Piece] {
    var runs: [Piece] = []
    for (index, word) in words.enumerated() {
      for (place, piece) in word.enumerated() {
        let gap = index > 0 && place == 0 ? " " : ""
        if let last = runs.last, last.kind == piece.kind {
          runs[runs.count - 1].text += gap + piece.text
        } else {
          if !gap.isEmpty, !runs.isEmpty { runs.append(Piece(kind: .same, text: gap)) }
          runs.append(piece)
        }
      }
    }
    return runs
  }

  private static func render(_ words: [[Piece]]) -> String {
    runs(words).map { Screen.current.hasColor ? coloured($0) : signed($0) }.joined()
  }

  private static func signed(_ piece: Piece) -> String {
    switch piece.kind {
    case .same: piece.text
    case .removed: "[-\(piece.text)-]"
    case .added: "{+\(piece.text)+}"
    case .movedAway: "[↷\(piece.text)↷]"
    case .movedHere: "{↷\(piece.text)↷}"
    }
  }

  private static func coloured(_ piece: Piece) -> String {
    switch piece.kind {
    case .same: piece.text
    case .removed: Terminal.removed(piece.text)
    case .added: Terminal.added(piece.text)
    case .movedAway, .movedHere: Terminal.moved(piece.text)
    }
  }
}
