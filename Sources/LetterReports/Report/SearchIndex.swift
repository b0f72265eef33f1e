internal import JSONText
internal import LetterExport
internal import LetterModel

/// What the search of a report searches: a classic script, which a page may load from a disk, with
/// the passages of all letters. The words are indexed where they are searched.
final class SearchIndex {
  private let file: NewFolder.Stream
  private var isEmpty = true

  init(_ frame: ReportFrame) throws {
    let words: JSON = [
      "found": .string(frame.words("passages found")),
      "none": .string(frame.words("No passage has all these words.")),
      "reading": .string(frame.words("Reading the letters…")),
    ]
    file = try frame.folder.open("search-index.js")
    try file.write("window.art100 = {\"words\": \(words.text(.compact)), \"letters\": [\n")
  }

  func add(_ letter: OpenedLetter, title: String) throws {
    var named: Set<String> = []
    let passages = letter.places.passages.compactMap { passage -> JSON? in
      let anchor =
        passage.note.map { PageAnchor.note($0) } ?? passage.block.map { PageAnchor.block($0) } ?? ""
      // A note whose number the print has twice has no address of its own.
      guard !anchor.isEmpty, named.insert(anchor).inserted else { return nil }
      return [.string(anchor), .string(Terminal.visible(passage.text))]
    }
    let value: JSON = [.string(letter.id), .string(Terminal.visible(title)), .array(passages)]
    try file.write((isEmpty ? "" : ",\n") + value.text(.compact))
    isEmpty = false
  }

  func end() throws {
    try file.write("\n]};\n")
    try file.end()
  }
}
