import LetterModel

/// Whether lines whose words stand in columns are a table, and not something else that is set so:
/// text in two columns, a list, a table of contents, signatures, a letterhead.
struct TableShape {
  /// The rows of more than one cell.
  private let rows: [[String]]
  private let isMarked: Bool
  private let isByOrder: Bool
  private let isAligned: Bool

  init(_ grid: TableGrid, lines: [TableLine], in source: SourceLines) {
    rows = grid.rows.map { row in row.map { $0.map(source.text) ?? "" } }
      .filter { row in row.count { !$0.isEmpty } > 1 }
    isMarked = lines.contains(where: \.isMarked)
    (isByOrder, isAligned) = (grid.isByOrder, grid.isAligned)
  }

  /// Whether it is plain what else they are.
  ///
  /// - Parameter above: the line before the first.
  func isOther(below above: String?) -> Bool {
    rows.count >= 2 && (isContents(above) || isList || isLetterhead)
  }

  var isTable: Bool {
    if rows.count < 2 { return false }
    if hasFigures { return true }
    if isByOrder || !isAligned || isSigned { return false }
    return rows.count + rows[0].count >= 5 && !isProse
  }

  /// Half of the cells behind the first column, or all of one column below its head.
  private var hasFigures: Bool {
    let others = rows.flatMap { $0.dropFirst().filter { !$0.isEmpty } }
    if 2 * others.count(where: isFigure) >= others.count { return true }
    return rows[0].indices.dropFirst().contains { column in
      let filled = rows.dropFirst().map { $0[column] }.filter { !$0.isEmpty }
      return filled.count >= 2 && filled.allSatisfy(isFigure)
    }
  }

  private func isFigure(_ cell: String) -> Bool { TableFigure.isFigure(cell.unicodeScalars) }

  /// Page numbers that only grow, behind titles that are counted or dotted, or below `Inhoud`.
  private func isContents(_ above: String?) -> Bool {
    let pages = rows.compactMap { $0.last.flatMap { Int($0) } }
    guard pages.count >= 2, pages.count + 1 >= rows.count, pages.allSatisfy({ $0 < 1000 }),
      zip(pages, pages.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return false }
    let words = [above ?? ""] + rows[0]
    if words.contains(where: { text in
      ["inhoud", "pagina", "blz", "hoofdstuk", "bladzijde"].contains {
        text.lowercased().hasPrefix($0)
      }
    }) {
      return true
    }
    let titles = rows.suffix(pages.count)
    // `2031 / 155 / 180` are figures of a year, and no title.
    guard titles.allSatisfy({ $0.contains { $0.unicodeScalars.contains(where: \.isLetter) } })
    else { return false }
    return titles.allSatisfy { row in
      row.contains { $0.contains("...") || $0.contains("…") }
        || row[0].unicodeScalars.first?.isDigit == true
        || row[0].utf8.count <= 4 && row[0].hasSuffix(".")
    }
  }

  /// A marker and the words of its item.
  private var isList: Bool {
    rows[0].count == 2
      && 2 * rows.count { Self.isMarker($0[0]) } >= rows.count
  }

  private static func isMarker(_ cell: String) -> Bool {
    let scalars = cell.unicodeScalars
    guard (1...5).contains(scalars.count), let last = scalars.last else { return false }
    return scalars.count == 1 && !last.isLetter && !last.isDigit
      || last == ")" || last == "." || last == "°" || cell == "o"
  }

  private var isLetterhead: Bool {
    let labels = rows.count { row in
      let first = row[0].lowercased()
      return HeaderLines.isLetterhead(row[0]) || HeaderLines.isReferenceLabel(row[0])
        || ["datum", "betreft", "onderwerp", "aan", "van", "telefoon", "e-mail"].contains {
          first == $0 || first == $0 + ":"
        }
    }
    return 2 * labels >= rows.count
  }

  /// Offices or the names below them.
  private var isSigned: Bool {
    rows.contains { row in
      row.contains { cell in
        cell.split(separator: " ").prefix(2).contains { Offices.rank(of: String($0)) != nil }
      }
    }
  }

  /// Text that flows down each column.
  private var isProse: Bool {
    let begun = rows.count { row in
      row.first { !$0.isEmpty }?.unicodeScalars.first?.isLower == true
    }
    if 5 * begun > 2 * rows.count { return true }
    if isMarked { return false }
    let widths = rows[0].indices.map { column in
      let filled = rows.map { $0[column].count }.filter { $0 > 0 }
      return filled.reduce(0, +) / max(filled.count, 1)
    }
    return widths.allSatisfy { $0 >= 22 }
  }
}
