/// The columns of lines that stand below each other: the stretches of their width in which words
/// stand, parted by gaps that run down through all of them.
struct TableGrid {
  private struct Band {
    var left: Double
    var right: Double
  }

  private var bands: [Band] = []

  /// The cells of each line by column; nil where a line has none there.
  private(set) var rows: [[Range<Int>?]] = []

  /// The cells do not stand below each other: only their number in each line tells columns.
  private(set) var isByOrder = false

  /// Most cells of each column begin or end at one place, as no words of running text do.
  private(set) var isAligned = true

  var columns: Int { rows.first?.count ?? 0 }

  /// Nil where the lines show no two columns.
  init?(_ lines: [TableLine]) {
    if lines.contains(where: \.isMarked) { readMarked(lines) } else { readPlaces(lines) }
    if columns < 2 { readOrder(lines) }
    if columns < 2 { return nil }
  }

  // MARK: Tabs and bars

  /// Cells are told by their order. Tabs that only set words below each other count once, where
  /// that leaves rows of one length.
  private mutating func readMarked(_ lines: [TableLine]) {
    var lines = lines
    let bare = lines.map { $0.cells.count { !$0.range.isEmpty } }
    if Set(lines.map(\.cells.count)).count > 1, Set(bare).count <= 2,
      bare.max() == bare.dropFirst().min()
    {
      for index in lines.indices { lines[index].dropEmptyCells() }
    }
    let count = lines.map(\.cells.count).max() ?? 0
    for line in lines {
      var cells: [Range<Int>?] = line.cells.map { $0.range.isEmpty ? nil : $0.range }
      let missing = Array(repeating: Range<Int>?.none, count: count - cells.count)
      // The head of the first column is left out sooner than that of the last.
      cells = rows.isEmpty && cells.count > 1 ? missing + cells : cells + missing
      rows.append(cells)
    }
  }

  /// As many cells in every line, the head excepted.
  private mutating func readOrder(_ lines: [TableLine]) {
    let counts = lines.filter(\.isParted).dropFirst().map(\.cells.count)
    guard let count = counts.first, counts.allSatisfy({ $0 == count }),
      lines[0].cells.count <= count
    else { return }
    isByOrder = true
    rows = lines.enumerated().map { place, line in
      let cells: [Range<Int>?] = line.cells.map(\.range)
      let missing = Array(repeating: Range<Int>?.none, count: max(count - cells.count, 0))
      return place == 0 && cells.count > 1 ? missing + cells : cells + missing
    }
    if rows.contains(where: { $0.count != count }) { rows = [] }
  }

  // MARK: Places

  private mutating func readPlaces(_ lines: [TableLine]) {
    let parted = lines.filter(\.isParted).sorted { $1.cells.count < $0.cells.count }
    for line in parted { for cell in line.cells { add(cell) } }
    joinBands(parted)
    guard bands.count > 1 else { return }
    // Lines of prose that were set wide have gaps, but not at the same places.
    var misfits = 0
    for line in lines {
      let row = row(line)
      rows.append(row)
      if line.isParted, row.count(where: { $0 != nil }) < line.cells.count { misfits += 1 }
    }
    if misfits * 4 > parted.count { rows = [] }
    let cells = parted.flatMap(\.cells)
    isAligned = bands.indices.dropFirst().allSatisfy { band in
      let own = cells.filter { overlaps(band, $0) }
      return Self.isSettled(own.map(\.left)) || Self.isSettled(own.map(\.right))
    }
  }

  /// What stands across several columns, such as the head of two, makes no column wider.
  private mutating func add(_ cell: TableLine.Cell) {
    let touched = bands.indices.filter { overlaps($0, cell) }
    switch touched.count {
    case 0:
      let place = bands.firstIndex { $0.left >= cell.right } ?? bands.count
      bands.insert(Band(left: cell.left, right: cell.right), at: place)
    case 1:
      let place = touched[0]
      bands[place].left = min(bands[place].left, cell.left)
      bands[place].right = max(bands[place].right, cell.right)
    default: break
    }
  }

  /// The head of a column may stand beside its figures: two bands that no line fills both are one.
  private mutating func joinBands(_ lines: [TableLine]) {
    var place = 0
    while place + 1 < bands.count {
      let filled = lines.map { line in
        [place, place + 1].map { band in line.cells.contains { overlaps(band, $0) } }
      }
      if filled.contains([true, true]) {
        place += 1
      } else {
        bands[place].right = bands[place + 1].right
        bands.remove(at: place + 1)
      }
    }
  }

  /// Two of three stand at one place, give or take a sign.
  private static func isSettled(_ places: [Double]) -> Bool {
    let sorted = places.sorted()
    var most = 0
    var start = 0
    for (index, place) in sorted.enumerated() {
      while place - sorted[start] > 1 { start += 1 }
      most = max(most, index - start + 1)
    }
    return 3 * most >= 2 * sorted.count
  }

  private func overlaps(_ band: Int, _ cell: TableLine.Cell) -> Bool {
    min(bands[band].right, cell.right) - max(bands[band].left, cell.left) > 0
  }

  private func row(_ line: TableLine) -> [Range<Int>?] {
    var row = [Range<Int>?](repeating: nil, count: bands.count)
    for cell in line.cells {
      let band = bands.indices.first { overlaps($0, cell) } ?? nearest(cell)
      row[band] = row[band].map { $0.lowerBound..<cell.range.upperBound } ?? cell.range
    }
    return row
  }

  private func nearest(_ cell: TableLine.Cell) -> Int {
    func distance(_ band: Int) -> Double {
      max(bands[band].left - cell.right, cell.left - bands[band].right)
    }
    return bands.indices.min { distance($0) < distance($1) } ?? 0
  }
}
