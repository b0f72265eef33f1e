/// What the figures in lines of one wording say: whether they are those of running lines.
package enum RunningFigures {
  /// Whether each figure is the same in all lines, or counts on with their pages. `Vraag 3`, `Vraag
  /// 7` at the upper edge of two pages are headings.
  ///
  /// - Parameter lines: the page and the words of each.
  package static func countPages(_ lines: [(page: Int, text: String)]) -> Bool {
    let figures = lines.map { self.figures($0.text) }
    guard let first = figures.first, figures.allSatisfy({ $0.count == first.count }) else {
      return false
    }
    return first.indices.allSatisfy { place in
      let isSame = figures.allSatisfy { $0[place] == first[place] }
      let offset = first[place] - lines[0].page
      return isSame || zip(figures, lines).allSatisfy { $0[place] - $1.page == offset }
    }
  }

  private static func figures(_ text: String) -> [Int] {
    text.unicodeScalars.split { !(48...57).contains($0.value) }.map {
      Int(String(String.UnicodeScalarView($0.suffix(9)))) ?? 0
    }
  }
}
