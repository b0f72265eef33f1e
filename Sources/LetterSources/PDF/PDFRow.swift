/// Pieces at one height of a page.
struct PDFRow {
  private(set) var pieces: [PDFPiece]
  /// The place of the piece that came first: the largest one.
  private(set) var anchor: PDFBox
  private(set) var box: PDFBox

  init(_ piece: PDFPiece) {
    pieces = [piece]
    (anchor, box) = (piece.box, piece.box)
  }

  /// - Parameter pieces: at least one.
  init(_ pieces: some Sequence<PDFPiece>) {
    self.pieces = pieces.sorted { $0.box.left < $1.box.left }
    let largest = self.pieces.max { $0.font.size < $1.font.size }
    anchor = largest?.box ?? PDFBox(left: 0, top: 0, right: 0, bottom: 0)
    box = self.pieces.reduce(anchor) { $0.joined(with: $1.box) }
  }

  mutating func add(_ piece: PDFPiece) {
    pieces.append(piece)
    box = box.joined(with: piece.box)
  }

  var length: Int { pieces.reduce(0) { $0 + $1.text.unicodeScalars.count } }

  /// It begins with a figure that is smaller than its other words.
  var isNumbered: Bool {
    pieces.count > 1 && pieces[0].isFigure && pieces[0].font.size <= 0.85 * font.size
  }

  /// Single words with gaps of one width between them: a short line that was justified by force.
  /// Figures so apart are cells of a table.
  var isSpread: Bool {
    let gaps = zip(pieces, pieces.dropFirst()).map { $0.box.gap(to: $1.box) }
    guard gaps.count >= 3, let least = gaps.min(), let most = gaps.max(), most <= 1.5 * least
    else { return false }
    return pieces.allSatisfy { piece in
      let words = piece.text.split(separator: " ")
      return words.count == 1 && words[0].unicodeScalars.contains { $0.properties.isAlphabetic }
    }
  }

  /// The face of most of its signs.
  var font: PDFFont {
    var counts: [PDFFont: Int] = [:]
    for piece in pieces { counts[piece.font, default: 0] += piece.text.unicodeScalars.count }
    return counts.max { ($0.value, $0.key.size) < ($1.value, $1.key.size) }?.key
      ?? PDFFont(size: 0)
  }

  /// The pieces that no wide gap parts, from left to right.
  var segments: [PDFRow] {
    var segments: [[PDFPiece]] = []
    var right = -Double.infinity
    for piece in pieces.sorted(by: { $0.box.left < $1.box.left }) {
      if piece.box.left - right > 1.5 * piece.font.size || segments.isEmpty {
        segments.append([piece])
      } else {
        segments[segments.count - 1].append(piece)
      }
      right = max(right, piece.box.right)
    }
    return segments.map { PDFRow($0) }
  }

  /// The rows of a page, from the upper to the lower edge.
  ///
  /// Large pieces come first; smaller ones, such as marks, must stand right beside one to belong to
  /// its row.
  static func rows(of pieces: [PDFPiece]) -> [PDFRow] {
    var rows: [PDFRow] = []
    // The rows by the heights that they reach: a piece asks only those at its own.
    var heights: [Int: [Int]] = [:]
    func band(_ height: Double) -> Int { Int(min(max(height, 0), 20_000) / 16) }
    let ordered = pieces.sorted {
      ($1.font.size, $0.box.top, $0.box.left) < ($0.font.size, $1.box.top, $1.box.left)
    }
    for piece in ordered {
      let bands = band(piece.box.top)...max(band(piece.box.top), band(piece.box.bottom))
      var best: (row: Int, shared: Double)?
      for row in Set(bands.flatMap { heights[$0] ?? [] }).sorted() {
        let shared = piece.box.sharedHeight(with: rows[row].anchor)
        if shared > best?.shared ?? 0, rows[row].takes(piece, shared) { best = (row, shared) }
      }
      if let best {
        rows[best.row].add(piece)
      } else {
        rows.append(PDFRow(piece))
        for band in bands { heights[band, default: []].append(rows.count - 1) }
      }
    }
    return rows.map { PDFRow($0.pieces) }.sorted {
      ($0.anchor.top, $0.box.left) < ($1.anchor.top, $1.box.left)
    }
  }

  private func takes(_ piece: PDFPiece, _ shared: Double) -> Bool {
    let size = pieces[0].font.size
    if piece.font.size >= 0.85 * size { return shared >= 0.6 }
    return shared >= 0.3
      && pieces.contains { $0.box.gap(to: piece.box) <= 1.2 * piece.font.size }
  }
}
