package import LetterModel

/// The text of a block, a note or a heading with what was found in it: facts marked, citations
/// leading to what they cite, notes called.
struct MarkedPassage {
  let text: String
  var marks: [Mark] = []
  /// In the order of the text.
  var facts: [Fact] = []
  var citations: [ResolvedCitation] = []

  /// - Parameters:
  ///   - mark: makes the mark of a note's number.
  ///   - cite: makes of the words of a citation what they lead to.
  ///   - given: the facts that have an anchor already.
  func html(
    mark: (String) -> HTML, cite: (ResolvedCitation, HTML) -> HTML
  ) -> HTML {
    if marks.isEmpty, facts.isEmpty, citations.isEmpty { return HTML.unbroken(text) }
    let scalars = Array(text.unicodeScalars)
    let cuts = cuts(scalars.count)
    let calls = Dictionary(grouping: marks, by: \.offset)
    let begun = Dictionary(grouping: facts, by: \.place.range.lowerBound)
    let cited = Dictionary(grouping: citations, by: \.citation.place.range.lowerBound)
    // What began and may go on: the end of the facts, and the citations.
    var marked = 0
    var open: [ResolvedCitation] = []
    var html = HTML()
    for (start, end) in zip(cuts, cuts.dropFirst() + [scalars.count]) {
      for note in calls[start] ?? [] { html += mark(note.number) }
      let begun = begun[start] ?? []
      // Where several begin, all but the first have an anchor without words.
      for fact in begun.dropFirst() {
        html += "<span id=\"\(PageAnchor.fact(fact.ordinal))\"></span>"
      }
      guard start < end else { continue }
      marked = max(marked, begun.map(\.place.range.upperBound).max() ?? 0)
      open.removeAll { $0.citation.place.range.upperBound < end }
      open += (cited[start] ?? []).filter { end <= $0.citation.place.range.upperBound }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      var piece = HTML.unbroken(String(words))
      if let citation = open.first { piece = cite(citation, piece) }
      if let fact = begun.first {
        piece = "<mark id=\"\(PageAnchor.fact(fact.ordinal))\">\(piece)</mark>"
      } else if start < marked {
        piece = "<mark>\(piece)</mark>"
      }
      html += piece
    }
    return html
  }

  /// Where a piece begins, each place once.
  private func cuts(_ count: Int) -> [Int] {
    var cuts: Set<Int> = [0, count]
    for mark in marks { cuts.insert(mark.offset) }
    for fact in facts {
      cuts.formUnion([fact.place.range.lowerBound, fact.place.range.upperBound])
    }
    for citation in citations {
      let range = citation.citation.place.range
      cuts.formUnion([range.lowerBound, range.upperBound])
    }
    return cuts.filter { (0...count).contains($0) }.sorted()
  }
}
