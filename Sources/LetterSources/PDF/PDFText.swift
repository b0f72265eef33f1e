internal import LetterModel

/// Writes the lines of a PDF as text, a form feed behind each page, with the look of every line.
struct PDFText {
  private(set) var text = ""
  /// One for each line of the text, in order; nil for blank ones.
  private(set) var looks: [LineLook?] = []

  private let left: Double
  private let body: Double
  /// By page, where the cells of two rows or more begin.
  private var starts: [Int: Set<Int>] = [:]

  init(_ layout: PDFLayout) {
    body = max(layout.body, 1)
    left = layout.lines.map(\.box.left).min() ?? 0
    starts = Self.starts(of: layout.lines)
    var page = 1
    var written = false
    for line in layout.lines {
      while page < line.page { turn(&page, &written) }
      if written, line.isApart {
        text += "\n"
        looks.append(nil)
      }
      add(line)
      written = true
    }
    while page <= layout.pages { turn(&page, &written) }
  }

  private static func starts(of lines: [PDFLine]) -> [Int: Set<Int>] {
    var counts: [Int: [Int: Int]] = [:]
    for line in lines {
      for cell in line.row.segments.dropFirst() {
        counts[line.page, default: [:]][Int(cell.box.left.rounded()), default: 0] += 1
      }
    }
    return counts.mapValues { Set($0.filter { $0.value > 1 }.keys) }
  }

  private mutating func turn(_ page: inout Int, _ written: inout Bool) {
    text += "\u{C}"
    page += 1
    written = false
  }

  private mutating func add(_ line: PDFLine) {
    // Only a page turn leaves a single blank before a line.
    let indent = Int((line.box.left - left) / (0.5 * body))
    if indent > 1 { text += String(repeating: " ", count: min(indent, 120)) }
    let (words, marks, cells) = words(
      line.row, size: line.font.size, starts: starts[line.page] ?? [])
    text += words + "\n"
    looks.append(
      LineLook(
        page: line.page, left: line.box.left / 1.5, top: line.anchor.top / 1.5,
        size: line.font.size / 1.5,
        isBold: line.row.pieces.allSatisfy { $0.font.isBold || $0.isFigure },
        isItalic: line.row.pieces.allSatisfy { $0.font.isItalic || $0.isFigure },
        role: line.role, startsParagraph: line.startsParagraph, marks: marks,
        cells: cells))
  }

  /// `D u u r   v a n` is `Duur van`, set wide: a blank behind every letter, more between words.
  private static func untracked(
    _ content: Substring.UnicodeScalarView
  ) -> String.UnicodeScalarView {
    let signs = content.split(whereSeparator: \.isBlank)
    let single = signs.count { $0.count == 1 }
    let letters = signs.count { $0.first?.properties.isAlphabetic == true }
    let isParted = zip(signs, signs.dropFirst()).contains {
      content[$0.endIndex..<$1.startIndex].count > 1
    }
    guard signs.count >= 4, letters >= 2, single * 10 >= signs.count * 7,
      signs.allSatisfy({ $0.count <= 2 }),
      isParted || signs.count <= 20
    else { return String.UnicodeScalarView(content) }
    var words = String.UnicodeScalarView()
    var end = content.startIndex
    for sign in signs {
      if !words.isEmpty, content[end..<sign.startIndex].count > 1 { words.append(" ") }
      words.append(contentsOf: sign)
      end = sign.endIndex
    }
    return words
  }

  /// Wide blanks, all of one width, part the words of a justified line and no cells.
  private static func even(_ words: String.UnicodeScalarView) -> String.UnicodeScalarView {
    let parts = words.split(whereSeparator: \.isBlank)
    let gaps = zip(parts, parts.dropFirst()).map { words[$0.endIndex..<$1.startIndex].count }
    guard gaps.count >= 2, let least = gaps.min(), let most = gaps.max(), most > 1,
      most - least <= 1
    else { return words }
    var even = String.UnicodeScalarView()
    for part in parts {
      if !even.isEmpty { even.append(" ") }
      even.append(contentsOf: part)
    }
    return even
  }

  /// How many signs of the text would stand to the left of it.
  private func column(of piece: PDFPiece) -> Int { Int((piece.box.left - left) / (0.5 * body)) }

  /// The pieces in a row; a gap becomes a blank, a wide one several, and what is a mark is kept in
  /// mind.
  private func words(
    _ row: PDFRow, size: Double, starts: Set<Int>
  ) -> (text: String, marks: [Range<Int>], cells: [LineLook.Cell]) {
    var words = String.UnicodeScalarView()
    var marks: [Range<Int>] = []
    var cells: [LineLook.Cell] = []
    var last: PDFPiece?
    let wide = row.isSpread ? .infinity : row.segments.count > 1 ? 0.8 * size : 1.5 * size
    for piece in row.pieces {
      let scalars = piece.text.unicodeScalars
      var content = Substring(piece.text).unicodeScalars
      while content.first?.isBlank == true { content.removeFirst() }
      while content.last?.isBlank == true { content.removeLast() }
      let isMark = piece.isFigure && piece.isRaised(in: row, size: size)
      let gap = last.map { piece.box.left - $0.box.right } ?? 0
      // A long cell may reach close to the next one, which begins where those above it do.
      let isWide =
        gap > wide || gap > 0.5 * size && starts.contains(Int(piece.box.left.rounded()))
      if let last, !words.isEmpty {
        let blanks =
          isWide
          ? min(max(column(of: piece) - column(of: row.pieces[0]) - words.count, 4), 120)
          : gap > 0.2 * min(size, piece.font.size) || scalars.first?.isBlank == true
            || last.text.unicodeScalars.last?.isBlank == true || marks.last == 0..<words.count
            ? 1 : 0
        if !isMark || gap > 0.4 * size {
          words.append(contentsOf: repeatElement(" ", count: blanks))
        }
      }
      if isMark { marks.append(words.count..<words.count + content.count) }
      let start = words.count
      words.append(contentsOf: Self.even(Self.untracked(content)))
      if let cell = cells.last, !isWide || isMark {
        cells[cells.count - 1].range = cell.range.lowerBound..<words.count
        cells[cells.count - 1].right = piece.box.right / 1.5
      } else if start < words.count {
        cells.append(
          LineLook.Cell(
            range: start..<words.count, left: piece.box.left / 1.5, right: piece.box.right / 1.5))
      }
      last = piece
    }
    return (String(words), marks, cells)
  }
}

extension PDFPiece {
  /// Smaller than the words of its row, or above their foot.
  fileprivate func isRaised(in row: PDFRow, size: Double) -> Bool {
    font.size <= 0.85 * size || box.bottom < row.anchor.bottom - 0.25 * size
  }
}
