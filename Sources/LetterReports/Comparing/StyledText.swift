/// Words with what became of them, wrapped for a terminal: by colour, and by signs where there is
/// none.
package struct StyledText {
  /// One word, or a part of it, with what became of it.
  private struct Piece {
    var kind: ChangedWords.Run.Kind
    var text: String
    var beginsWord: Bool
  }
  private var pieces: [Piece] = []

  package init(_ runs: [ChangedWords.Run]) {
    var beginsWord = true
    for run in runs {
      let isOneLine = !run.text.utf8.contains(UInt8(ascii: "\n"))
      let text = Terminal.visible(isOneLine ? run.text : run.text.replacing("\n", with: " "))
      let parts = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { beginsWord = true }
        if part.isEmpty { continue }
        pieces.append(
          Piece(kind: run.kind, text: String(Substring(part)), beginsWord: beginsWord))
        beginsWord = false
      }
    }
  }

  /// - Parameter padded: whether each line is filled up with blanks.
  package func wrapped(to width: Int, padded: Bool = false) -> [String] {
    let hasSigns = !Screen.current.hasColor
    var lines: [String] = []
    var (start, length, place) = (0, 0, 0)
    func end(at place: Int) {
      let pad = padded ? String(repeating: " ", count: max(0, width - length)) : ""
      lines.append(Self.render(pieces[start..<place]) + pad)
      (start, length) = (place, 0)
    }
    while place < pieces.count {
      let behind = pieces[(place + 1)...].firstIndex(where: \.beginsWord) ?? pieces.count
      let word = pieces[place..<behind]
      let last = place > start ? pieces[place - 1].kind : nil
      var added = Self.length(of: word, after: last, hasSigns: hasSigns)
      if place > start, length + added > width {
        end(at: place)
        added = Self.length(of: word, after: nil, hasSigns: hasSigns)
      }
      length += added
      place = behind
    }
    if start < place { end(at: place) }
    return lines
  }

  /// What a word adds to a line whose last run is of this kind; nil at the beginning of a line.
  private static func length(
    of word: ArraySlice<Piece>, after kind: ChangedWords.Run.Kind?, hasSigns: Bool
  ) -> Int {
    var (length, last) = (kind == nil ? 0 : 1, kind)
    for piece in word {
      length += piece.text.length
      // The signs around a run: two before it and two behind.
      if hasSigns, piece.kind != .same, piece.kind != last { length += 4 }
      last = piece.kind
    }
    return length
  }

  /// Runs of words of one kind get one mark.
  private static func render(_ line: ArraySlice<Piece>) -> String {
    var (text, run) = ("", "")
    var kind = ChangedWords.Run.Kind.same
    func end() {
      if !run.isEmpty { text += Screen.current.hasColor ? coloured(run, kind) : signed(run, kind) }
      run = ""
    }
    for (place, piece) in zip(line.indices, line) {
      let hasGap = piece.beginsWord && place > line.startIndex
      if piece.kind == kind {
        if hasGap { run += " " }
      } else {
        end()
        // The blank between runs is of none, or at the end of one that stayed.
        if hasGap { text += " " }
        kind = piece.kind
      }
      run += piece.text
    }
    end()
    return text
  }

  private static func signed(_ text: String, _ kind: ChangedWords.Run.Kind) -> String {
    switch kind {
    case .same: text
    case .removed: "[-\(text)-]"
    case .added: "{+\(text)+}"
    case .movedAway: "[↷\(text)↷]"
    case .movedHere: "{↷\(text)↷}"
    }
  }

  private static func coloured(_ text: String, _ kind: ChangedWords.Run.Kind) -> String {
    switch kind {
    case .same: text
    case .removed: Terminal.removed(text)
    case .added: Terminal.added(text)
    case .movedAway, .movedHere: Terminal.moved(text)
    }
  }
}
