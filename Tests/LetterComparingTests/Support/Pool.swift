import Foundation
import LetterFixtures
import LetterModel
import LetterParsing

/// Text of letters on other missions, for what a new letter adds.
struct Pool {
  let paragraphs: [String]
  let sentences: [String]

  /// Without any sentence of the letter that it is for.
  init(besides letter: Letter) {
    let own = Set(letter.blocks.flatMap { Self.sentences($0.text) })
    var (paragraphs, sentences): ([String], [String]) = ([], [])
    var seen = own
    for text in Self.others {
      let parts = Self.sentences(text)
      guard parts.allSatisfy({ !seen.contains($0) }), text.split(separator: " ").count > 20 else {
        continue
      }
      seen.formUnion(parts)
      paragraphs.append(text)
      sentences += parts.filter { $0.split(separator: " ").count > 6 }
    }
    self.paragraphs = paragraphs
    self.sentences = sentences
  }

  /// Paragraphs of the prints in `Fixtures/cases/prints` and of the letter on Mali.
  private static let others: [String] = {
    let folder = Fixtures.folder.appending(path: "cases/prints").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".header.txt") }.map { "cases/prints/\($0.dropLast(11)).txt" }.sorted()
    return (names + ["letters/kst-29521-293.txt"]).flatMap { path -> [String] in
      guard let text = try? Fixtures.text(path) else { return [] }
      return LetterParser.letter(from: text).blocks.filter { block in
        block.kind == .paragraph && block.text.last == "." && block.marks.isEmpty
          && !block.text.contains("\t")
      }.map(\.text)
    }
  }()

  private static func sentences(_ text: String) -> [String] {
    var (found, words): ([String], [Substring]) = ([], [])
    let all = text.split(separator: " ")
    for (place, word) in all.enumerated() {
      words.append(word)
      let next = all.indices.contains(place + 1) ? all[place + 1] : "A"
      if word.count > 3, word.last == ".", next.first?.isUppercase == true {
        found.append(words.joined(separator: " "))
        words = []
      }
    }
    return found
  }
}
