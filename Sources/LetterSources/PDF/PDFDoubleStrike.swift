/// Letters that are printed twice, one over the other or a hair beside it, to make them bold: each is
/// kept once, in bold.
enum PDFDoubleStrike {
  static func single(_ pieces: [PDFPiece]) -> [PDFPiece] {
    joined(wholes(pieces))
  }

  /// Where a text stands, in steps of half its size.
  private struct Place: Hashable {
    let text: String
    let column: Int
    let row: Int
  }

  /// Without what has its like at its own place.
  private static func wholes(_ pieces: [PDFPiece]) -> [PDFPiece] {
    var kept: [PDFPiece] = []
    var known: [Place: Int] = [:]
    for piece in pieces {
      let step = max(0.5 * piece.font.size, 1)
      let (column, row) = (Int(piece.box.left / step), Int(piece.box.top / step))
      let like = [0, -1, 1].lazy.flatMap { shift in
        [0, -1, 1].map { Place(text: piece.text, column: column + shift, row: row + $0) }
      }.compactMap { known[$0] }.first { piece.repeats(kept[$0]) }
      if let like {
        kept[like].font.isBold = true
      } else {
        known[Place(text: piece.text, column: column, row: row)] = kept.count
        kept.append(piece)
      }
    }
    return kept
  }

  /// Printed letter by letter, each piece begins with the letter in which the one before it ends, over
  /// it: `M`, `Ma`, `an`, `nd`, `d`. Together they hold each letter twice.
  private static func joined(_ pieces: [PDFPiece]) -> [PDFPiece] {
    var kept: [PDFPiece] = []
    var place = 0
    while place < pieces.count {
      var whole = pieces[place]
      var end = place + 1
      while end < pieces.count, pieces[end].goesOverEnd(of: whole) {
        whole.text += pieces[end].text
        whole.box = whole.box.joined(with: pieces[end].box)
        end += 1
      }
      if let half = half(whole.text) {
        (whole.text, whole.font.isBold) = (half, true)
        kept.append(whole)
      } else {
        kept += pieces[place..<end]
      }
      place = end
    }
    return kept
  }

  /// Each sign of some words once, where each stands there twice in a row; nil in all other words.
  private static func half(_ text: String) -> String? {
    let signs = Array(text)
    guard signs.count >= 4, signs.count.isMultiple(of: 2), signs.contains(where: \.isLetter),
      stride(from: 0, to: signs.count, by: 2).allSatisfy({ signs[$0] == signs[$0 + 1] })
    else { return nil }
    return String(stride(from: 0, to: signs.count, by: 2).map { signs[$0] })
  }
}

extension PDFPiece {
  /// Whether it is the same as another, at the same place but for a hair.
  fileprivate func repeats(_ other: PDFPiece) -> Bool {
    let hair = 0.12 * font.size
    return text == other.text && font.size == other.font.size
      && abs(box.left - other.box.left) <= hair && abs(box.top - other.box.top) <= hair
  }

  /// Whether its first letter is printed over the last one of another.
  fileprivate func goesOverEnd(of other: PDFPiece) -> Bool {
    let overlap = other.box.right - box.left
    return text.first == other.text.last && text.first?.isWhitespace == false
      && font.size == other.font.size && abs(box.top - other.box.top) <= 0.12 * font.size
      && box.left > other.box.left - 0.12 * font.size && overlap > 0.12 * font.size
      && overlap < 1.1 * font.size
  }
}
