internal import LetterModel

/// The lines of a PDF in reading order, and what their places and faces say about them.
struct PDFLayout {
  private(set) var lines: [PDFLine] = []
  /// What is printed across the pages, each once.
  private(set) var stamps: [String] = []
  let pages: Int
  /// The size of most signs: the text's.
  let body: Double

  init(_ read: [PDFPage]) {
    pages = read.count
    var clean = read
    for index in clean.indices {
      clean[index].pieces = PDFDoubleStrike.single(clean[index].pieces)
    }
    let body = Self.commonSize(clean)
    self.body = body
    var across: [PDFLine] = []
    for index in clean.indices {
      let slanted = PDFSlant(clean[index].pieces).pieces
      let isStamped = clean[index].pieces.indices.map {
        slanted.contains($0) || Self.isStamp(clean[index].pieces[$0], body: body)
      }
      let stamped = zip(clean[index].pieces, isStamped).filter(\.1).map(\.0)
      clean[index].pieces = zip(clean[index].pieces, isStamped).filter { !$0.1 }.map(\.0)
      for piece in stamped {
        let words = piece.text.split(separator: " ").joined(separator: " ")
        if !stamps.contains(words), stamps.count < 20 { stamps.append(words) }
        across.append(
          PDFLine(PDFRow(piece), page: index + 1, role: .stamp, column: 0...clean[index].width))
      }
    }
    var drafts = clean.enumerated().map { PDFColumns($1, number: $0 + 1, body: body) }
    let widest = drafts.compactMap(\.column).max {
      $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound
    }
    let gutters = drafts.compactMap(\.gutter).sorted()
    let gutter =
      gutters.count * 2 >= drafts.count ? gutters.dropFirst(gutters.count / 2).first : nil
    for index in drafts.indices {
      drafts[index].order(column: widest, gutter: gutter)
      lines += drafts[index].lines
      lines += across.filter { $0.page == index + 1 }
    }
    markRunning(heights: clean.map(\.height))
    markSides()
    markNotes()
    markParagraphs()
  }

  /// Most signs are the text's.
  private static func commonSize(_ pages: [PDFPage]) -> Double {
    var counts: [Double: Int] = [:]
    for piece in pages.lazy.flatMap(\.pieces) {
      counts[piece.font.size, default: 0] += piece.text.unicodeScalars.count
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// Much larger than the text, pale and larger, or turned: then its letters take no room.
  private static func isStamp(_ piece: PDFPiece, body: Double) -> Bool {
    let letters = piece.text.unicodeScalars.count { $0.properties.isAlphabetic }
    guard letters >= 3 else { return false }
    let count = Double(piece.text.unicodeScalars.count)
    return piece.font.size >= 3 * body || piece.font.isPale && piece.font.size >= 1.6 * body
      || piece.box.width < 0.12 * piece.font.size * count
  }

  // MARK: Roles

  /// The same words, figures aside, at one height near an edge of more than half of the pages.
  private mutating func markRunning(heights: [Double]) {
    guard pages >= 2 else { return }
    var seen: [String: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.role != .stamp {
      let middle = (line.anchor.top + line.anchor.bottom) / 2
      let height = heights[line.page - 1]
      guard middle < 0.2 * height || middle > 0.8 * height else { continue }
      seen["\(Int((middle / 6).rounded())) \(line.pattern)", default: []].append(index)
    }
    for places in seen.values where 2 * Set(places.map { lines[$0].page }).count > pages {
      // Words of the text may stand so on two pages by chance, figures alone hardly.
      let words = places.map { (page: lines[$0].page, text: lines[$0].words) }
      if !RunningFigures.countPages(words) { continue }
      if pages == 2, places.contains(where: { lines[$0].row.length > 60 }) { continue }
      for place in places { lines[place].role = .running }
    }
  }

  /// What stands beside the text of a later page is a label, unless it is a sentence.
  private mutating func markSides() {
    for index in lines.indices where lines[index].role == .side && lines[index].page > 1 {
      let text = lines[index].words
      lines[index].role = text.split(separator: " ").count < 8 ? .running : nil
    }
  }

  /// Smaller lines below the last line of the text of their page, from the first figure on.
  private mutating func markNotes() {
    let text = lines.indices.filter { lines[$0].role == nil }
    for (_, own) in Dictionary(grouping: text, by: { lines[$0].page }) {
      let last = own.last {
        lines[$0].font.size >= 0.93 * body && !Self.isOutside(lines[$0])
      }
      guard let last else { continue }
      for index in own
      where index > last && lines[index].font.size < 0.93 * body && !Self.isOutside(lines[index]) {
        lines[index].role = .note
      }
    }
  }

  /// In the margin, or at the foot: the line of a print's own number and page.
  private static func isOutside(_ line: PDFLine) -> Bool {
    if line.box.right <= line.column.lowerBound || line.column.lowerBound == 0 { return true }
    let pattern = line.row.isNumbered ? "" : line.pattern.drop { $0 == "#" }
    return ["TweedeKamer,vergaderjaar", "EersteKamer,vergaderjaar", "Pagina#"].contains {
      pattern.hasPrefix($0)
    }
  }

  // MARK: Paragraphs

  /// Space above a line of more than 1.3 of the usual, or an indent of the first line.
  private mutating func markParagraphs() {
    let pitches = pitches()
    for index in lines.indices.dropFirst() {
      let (line, before) = (lines[index], lines[index - 1])
      guard line.page == before.page, line.role == before.role,
        line.anchor.bottom > before.anchor.bottom
      else {
        lines[index].isApart = true
        continue
      }
      let pitch = pitches[line.font.size] ?? 1.25 * line.font.size
      let step = line.anchor.bottom - before.anchor.bottom
      // Between wide lines a note of their size stands out less.
      let wide = line.beginsWithFigure ? 1.15 : 1.3
      lines[index].isApart = step > wide * max(pitch, pitches[before.font.size] ?? 0)
      if lines[index].isApart { lines[index].startsParagraph = true }
    }
    markIndents()
  }

  /// The usual step from line to line, by the size of the face.
  private func pitches() -> [Double: Double] {
    var steps: [Double: [Int: Int]] = [:]
    for (line, next) in zip(lines, lines.dropFirst())
    where line.page == next.page && line.font.size == next.font.size && line.role == next.role {
      let step = next.anchor.bottom - line.anchor.bottom
      if step > 0.8 * line.font.size, step < 3 * line.font.size {
        steps[line.font.size, default: [:]][Int((step * 2).rounded()), default: 0] += 1
      }
    }
    return steps.mapValues { counts in
      Double(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0) / 2
    }
  }

  /// A line further in than the column begins, between lines that are not: the first of a
  /// paragraph. The lines below a list's marker hang deeper than it and begin none.
  private mutating func markIndents() {
    func indent(_ index: Int) -> Double { lines[index].box.left - lines[index].column.lowerBound }
    let deep = 0.8 * body
    let parted = lines.map { $0.row.segments.count > 1 }
    var hangs: Double?
    var indents = 0
    for index in lines.indices where lines[index].role == nil {
      let line = lines[index]
      guard abs(line.font.size - body) <= 0.1 * body else { continue }
      if Self.hasMarker(line) {
        hangs = line.box.left
        continue
      }
      // The words of a cell stand further in because their table does.
      let around = max(index - 1, 0)...min(index + 1, lines.count - 1)
      if around.contains(where: { parted[$0] && lines[$0].page == line.page }) { continue }
      if line.startsParagraph == true { hangs = nil }
      if let left = hangs, line.box.left > left + 2 { continue }
      hangs = nil
      guard indent(index) > deep, indent(index) < 4 * body, index + 1 < lines.count else {
        continue
      }
      let next = lines[index + 1]
      let returns = next.page != line.page || indent(index + 1) < deep / 2
      if returns || next.box.left > line.box.left - 1 && line.box.width < 0.7 * line.column.length {
        lines[index].startsParagraph = true
        lines[index].isApart = true
        indents += 1
      }
    }
    guard indents >= 4 else { return }
    // Where paragraphs are indented, a page that begins without an indent goes on with the last.
    let text = lines.indices.filter { lines[$0].role == nil && lines[$0].font.size == body }
    for (before, index) in zip(text, text.dropFirst())
    where lines[before].page != lines[index].page && lines[index].startsParagraph == nil
      && indent(index) < deep / 2 && lines[index].font == lines[before].font
      && !Self.hasMarker(lines[index])
    {
      lines[index].startsParagraph = false
    }
  }

  private static func hasMarker(_ line: PDFLine) -> Bool {
    guard let first = line.row.pieces.first?.text.unicodeScalars.first(where: { !$0.isBlank })
    else { return false }
    if "•–-—◦▪·\u{F0B7}".unicodeScalars.contains(first) { return true }
    let start = line.row.pieces[0].text.split(separator: " ").first ?? ""
    return start.utf8.count <= 4 && (start.hasSuffix(")") || start.hasSuffix("."))
  }
}

extension ClosedRange<Double> {
  fileprivate var length: Double { upperBound - lowerBound }
}
