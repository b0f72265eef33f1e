/// What is printed over each other on a page, in the order in which it was printed.
///
/// Frames of a letterhead may all lie at one place. Then heights tell no lines apart, but each frame
/// was printed as a whole: a piece that covers one before it begins the next layer.
struct PDFLayers {
  /// One for most pages.
  private(set) var layers: [[PDFPiece]] = [[]]

  /// A page printed over in fewer places is taken as it lies.
  private static let fewest = 3

  init(_ pieces: [PDFPiece]) {
    // The pieces of the last layer by the heights that they reach.
    var heights: [Int: [PDFBox]] = [:]
    func bands(_ box: PDFBox) -> ClosedRange<Int> {
      let top = Int(min(max(box.top, 0), 20_000) / 16)
      return top...max(top, Int(min(max(box.bottom, 0), 20_000) / 16))
    }
    for piece in pieces {
      let own = bands(piece.box)
      if own.contains(where: { heights[$0]?.contains { piece.covers($0) } ?? false }) {
        layers.append([])
        heights = [:]
      }
      layers[layers.count - 1].append(piece)
      if piece.isText { for band in own { heights[band, default: []].append(piece.box) } }
    }
    if layers.count < Self.fewest { layers = [pieces] }
  }
}

extension PDFPiece {
  /// Marks and signs may touch their neighbours.
  fileprivate var isText: Bool {
    text.unicodeScalars.count { $0.properties.isAlphabetic } >= 3
  }

  /// Whether it is printed over what stands in a box.
  fileprivate func covers(_ other: PDFBox) -> Bool {
    guard isText else { return false }
    let width = min(box.right, other.right) - max(box.left, other.left)
    let height = min(box.bottom, other.bottom) - max(box.top, other.top)
    return width > 0.4 * min(box.width, other.width) && height > 0.5 * min(box.height, other.height)
  }
}
