internal import LetterComparing
internal import LetterModel

/// A passage, a topic or words through all letters of a series as a page: what each letter says, its
/// sentences told beside those of the letter before. Where nothing changed they are folded.
package struct HistoryPage {
  private let history: HistoryReport
  /// What is followed, in plain words.
  private let title: String
  private let words: Words
  private let links: PageLinks
  var ways = HTML()

  private var tracing: SeriesLineage { history.tracing }

  init(_ history: HistoryReport, title: String, words: Words, links: PageLinks) {
    (self.history, self.title, self.words, self.links) = (history, title, words, links)
  }

  /// A page by itself.
  package init(_ history: HistoryReport, of query: String, language: PageLanguage) {
    let words = Words(language: language)
    let title = Topic(rawValue: query).map { words.head($0.rawValue) } ?? query
    self.init(history, title: title, words: words, links: .none)
  }

  /// A whole document that needs nothing beside it.
  package func text() -> String { page().alone() }

  package func page() -> Page {
    let full = words("%1 through the letters", title)
    var body: HTML = "<h1><bdi>\(full)</bdi><small>\(tracing.span(words))</small></h1>\n\(ways)"
    body += legend()
    for letter in tracing.letters.indices { body += part(letter) }
    return Page(kind: "history", title: full, body: body, words: words)
  }

  /// What the signs mean, those that the page has.
  private func legend() -> HTML {
    var signs: [(sign: String, word: String)] = []
    for letter in tracing.letters.indices.dropFirst() {
      for index in history.sentences[letter].sorted() {
        let sign = SincePage.sign(tracing.lineage.sentences[letter][index])
        if !signs.contains(where: { $0.word == sign.1 }) { signs.append(sign) }
      }
    }
    let items = signs.map { sign, word -> HTML in
      "<li>\(StateWords.mark(sign)) \(Self.shown("\(words(word))", word))</li>"
    }
    return items.isEmpty
      ? "" : "<ul class=\"legend\" aria-label=\"\(words("legend"))\">\(items)</ul>\n"
  }

  /// Words of a sentence in the look of what became of it.
  private static func shown(_ text: HTML, _ word: String) -> HTML {
    switch word {
    case "new", "returned": "<ins>\(text)</ins>"
    case "reworded": "<span class=\"here\">\(text)</span>"
    default: text
    }
  }

  private func part(_ letter: Int) -> HTML {
    let opened = tracing.letters[letter]
    let head: HTML =
      "<h2>\(links.link(opened.id, nil, "\(words.date(opened))")) <small class=\"k\">\(opened.id)</small></h2>\n"
    let found = history.sentences[letter].sorted()
    guard !found.isEmpty else { return head + "<p><em>\(words("not stated"))</em></p>\n" }
    let text = passages(letter, found)
    let isSame =
      letter > 0
      && found.allSatisfy {
        let sentence = tracing.lineage.sentences[letter][$0]
        return sentence.change == .unchanged && !sentence.isMoved && sentence.returnedFrom == nil
      }
    return head
      + (isSame
        ? "<details><summary>\(words.count(found.count, "sentence unchanged", "sentences unchanged"))</summary>\n\(text)</details>\n"
        : text)
  }

  private func passages(_ letter: Int, _ found: [Int]) -> HTML {
    var html: HTML = "<div class=\"text\" lang=\"nl\">\n"
    var passage: Int?
    for index in found {
      let sentence = tracing.lineage.sentences[letter][index]
      if sentence.place.passage != passage {
        if passage != nil { html += "</p>\n" }
        passage = sentence.place.passage
        let own = tracing.passage(letter, index)
        let anchor = own.block.map(PageAnchor.block) ?? PageAnchor.note(own.label ?? "")
        let name = tracing.name(letter, own).drop { $0 != "#" }
        html += "<p>\(links.link(tracing.letters[letter].id, anchor, "<small>\(name)</small>")) "
      }
      let text = HTML.unbroken(tracing.words(letter, index))
      let (sign, word) = SincePage.sign(sentence)
      html += "<span class=\"origin\"\(words.lang)>\(StateWords.mark(sign))"
      html += HTML.heard(words(word)) + "</span> \(letter > 0 ? Self.shown(text, word) : text) "
    }
    return html + "</p>\n</div>\n"
  }
}
