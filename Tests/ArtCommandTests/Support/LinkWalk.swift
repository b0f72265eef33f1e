import Foundation
import Testing

/// What a newcomer asks of a report.
struct Question: Sendable, CustomTestStringConvertible {
  var asked: String
  var heading: String
  /// What the page says beside the answer.
  var page: [String]
  /// What one row, item or paragraph of it says.
  var words: [String]

  init(_ asked: String, heading: String, page: [String] = [], words: [String]) {
    (self.asked, self.heading, self.page, self.words) = (asked, heading, page, words)
  }

  var testDescription: String { asked }
}

/// The pages of a folder that can be reached from one of them, each with the shortest way to it.
struct LinkWalk {
  /// By the path in the folder: the pages that are opened on the way, the page itself last.
  private(set) var ways: [String: [String]] = [:]
  private var pages: [String: PlainPage] = [:]

  /// - Parameter links: how many are followed one behind the other.
  init(from first: String, in folder: String, links: Int) throws {
    var edge = [first]
    ways[first] = [first]
    for step in 0...links {
      var next: [String] = []
      for path in edge {
        let page = PlainPage(try String(contentsOfFile: folder + "/" + path, encoding: .utf8))
        pages[path] = page
        guard step < links else { continue }
        for link in page.links where link.hasSuffix(".html") {
          let target = Self.joined(path, link)
          if ways[target] == nil {
            ways[target] = (ways[path] ?? []) + [target]
            next.append(target)
          }
        }
      }
      edge = next
    }
  }

  /// The ways to pages that answer a question.
  func ways(to question: Question) -> [[String]] {
    pages.filter { _, page in
      page.heading.contains(question.heading)
        && question.page.allSatisfy { page.text.contains($0) }
        && page.parts.contains { part in question.words.allSatisfy { part.contains($0) } }
    }.compactMap { ways[$0.key] }
  }

  private static func joined(_ path: String, _ link: String) -> String {
    var parts = path.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// What a page says, without its markup.
struct PlainPage {
  let kind: String
  let heading: String
  /// All words of the main part, in order.
  let text: String
  /// Of each row, item and paragraph its words.
  let parts: [String]
  /// The same by lines of the document, without what leads to other pages.
  let lines: [String]
  /// Where it leads, without the places on the pages.
  let links: [String]

  init(_ html: String) {
    kind = Self.between("<body class=\"", "\"", html)
    let main = Self.between("<main", "</main>", html)
    heading = HTMLText.plain(Self.between("<h1", "</h1>", main))
    text = HTMLText.plain(main)
    var parts: [String] = []
    for tag in ["<tr", "<li", "<p"] {
      let end = "</\(tag.dropFirst())>"
      parts += main.components(separatedBy: tag).dropFirst().map { piece in
        HTMLText.plain("<" + (piece.components(separatedBy: end).first ?? piece))
      }
    }
    self.parts = parts
    lines = main.components(separatedBy: "\n").dropFirst(2).map(HTMLText.plain).filter {
      !$0.isEmpty
    }
    links = html.components(separatedBy: "href=\"").dropFirst().map { piece in
      String(piece.prefix { $0 != "\"" && $0 != "#" })
    }
  }

  private static func between(_ start: String, _ end: String, _ text: String) -> String {
    guard let low = text.range(of: start),
      let high = text.range(of: end, range: low.upperBound..<text.endIndex)
    else { return "" }
    return String(text[low.upperBound..<high.lowerBound])
  }
}
