package import JSONText
package import LetterArchive
internal import LetterModel

/// One hit of a search.
package enum SearchHitText {
  package static let columns = [
    "passage", "letter", "date", "chamber", "section", "heading", "topic", "ordinal", "note",
    "page", "score", "snippet",
  ]

  /// The marks around the match, as the archive sets them.
  private static let marks = (
    start: LetterArchive.Search.markStart, end: LetterArchive.Search.markEnd
  )

  package static func json(_ hit: SearchHit) -> JSON {
    let (snippet, hits) = unmarked(hit.snippet)
    return [
      "passage": .string(hit.passage), "letter": .string(hit.letter),
      "date": .string("\(hit.date)"), "chamber": .string(hit.chamber.rawValue),
      "section": .init(hit.section), "heading": .string(hit.heading),
      "topic": .init(hit.topic?.rawValue), "ordinal": .init(hit.block), "note": .init(hit.note),
      "page": .int(hit.page), "score": .double(rounded(hit.score)), "snippet": .string(snippet),
      "hits": .array(hits.map { [.int($0.lowerBound), .int($0.upperBound)] }),
    ]
  }

  /// To three decimals: what is behind them differs between versions of SQLite.
  private static func rounded(_ score: Double) -> Double { (score * 1000).rounded() / 1000 }

  /// The name of the passage and its heading, and below it the words around the match.
  package static func text(_ hit: SearchHit) -> String {
    let place = hit.note.map { ", note \($0)" } ?? ""
    let heading = hit.heading.isEmpty ? "" : "  " + highlighted(hit.markedHeading)
    let lines = Terminal.wrap(hit.snippet, to: Terminal.width - 4).map { line in
      "    " + highlighted(line)
    }
    return Terminal.bold(hit.passage) + "  \(hit.date), p. \(hit.page)\(place)"
      + heading + "\n" + lines.joined(separator: "\n") + "\n\n"
  }

  /// A snippet without its marks, and where the matches stand in it, in code points from 0.
  private static func unmarked(_ snippet: String) -> (text: String, hits: [Range<Int>]) {
    var text = String.UnicodeScalarView()
    var hits: [Range<Int>] = []
    var start = 0
    var count = 0
    for scalar in snippet.unicodeScalars {
      if Character(scalar) == marks.start {
        start = count
      } else if Character(scalar) == marks.end {
        hits.append(start..<count)
      } else {
        text.append(scalar)
        count += 1
      }
    }
    return (String(text), hits)
  }

  /// A match may run over a line end; each line is marked by itself.
  private static func highlighted(_ line: String) -> String {
    line.split(separator: marks.start, omittingEmptySubsequences: false).enumerated().map {
      place, part in
      if place == 0, !part.contains(marks.end) { return Terminal.visible(String(part)) }
      let halves = part.split(
        separator: marks.end, maxSplits: 1, omittingEmptySubsequences: false)
      return Terminal.hit(Terminal.visible(String(halves[0])))
        + halves.dropFirst().map { Terminal.visible(String($0)) }.joined()
    }.joined()
  }
}
