/// A stamp set slantwise: a few short lines right below each other that begin and end further to one
/// side each time, and stand between the heights of the text.
struct PDFSlant {
  /// The pieces that belong to one, as indices.
  private(set) var pieces: Set<Int> = []

  private let page: [PDFPiece]

  init(_ page: [PDFPiece]) {
    self.page = page
    let short = page.indices.filter { Self.isShort(page[$0]) }
      .sorted { page[$0].box.top < page[$1].box.top }
    var taken: Set<Int> = []
    for place in short.indices where !taken.contains(short[place]) {
      let stack = stack(from: place, of: short)
      guard stack.count >= 3, drifts(stack), stack.contains(where: isOffGrid) else { continue }
      taken.formUnion(stack)
    }
    pieces = taken
  }

  private static func isShort(_ piece: PDFPiece) -> Bool {
    (3...30).contains(piece.text.unicodeScalars.count)
      && piece.text.split(separator: " ").count <= 4
      && piece.text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// The pieces of one face below each other, from the first on.
  private func stack(from place: Int, of short: [Int]) -> [Int] {
    var stack = [short[place]]
    for index in short[(place + 1)...] {
      let (last, next) = (page[stack[stack.count - 1]], page[index])
      let step = next.box.top - last.box.top
      if step > 2 * last.font.size { break }
      if step > 0.5 * last.font.size, next.font == last.font, last.box.gap(to: next.box) == 0 {
        stack.append(index)
      }
    }
    return stack
  }

  /// Lines of text share an edge or their middle.
  private func drifts(_ stack: [Int]) -> Bool {
    func isOneWay(_ place: (PDFBox) -> Double) -> Bool {
      let steps = zip(stack, stack.dropFirst()).map { place(page[$1].box) - place(page[$0].box) }
      return steps.allSatisfy { $0 > 3 } || steps.allSatisfy { $0 < -3 }
    }
    return isOneWay(\.left) && isOneWay { ($0.left + $0.right) / 2 }
  }

  private func isOffGrid(_ index: Int) -> Bool {
    let box = page[index].box
    return page.contains {
      $0.box != box && (0.1..<0.9).contains($0.box.sharedHeight(with: box))
    }
  }
}
