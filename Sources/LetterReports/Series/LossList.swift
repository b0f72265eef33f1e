internal import LetterComparing
internal import LetterModel

/// What disappeared from letter to letter as lists of a page, each sentence with its fate.
struct LossList {
  private let tracing: SeriesLineage
  /// By the letter in which they stood last.
  private let losses: [Int: [(loss: Lineage.Loss, fate: Fate)]]
  private let words: Words
  private let links: PageLinks

  /// - Parameters:
  ///   - fates: those of `lineage.losses`, in their order.
  ///   - section: only what stood in this section of its letter, or below it.
  init(
    _ tracing: SeriesLineage, _ fates: [Fate], section: String? = nil, words: Words,
    links: PageLinks
  ) {
    (self.tracing, self.words, self.links) = (tracing, words, links)
    let losses = zip(tracing.lineage.losses, fates).filter { loss, _ in
      tracing.isIn(section, loss.letter, tracing.passage(loss.letter, loss.sentence))
    }.map { (loss: $0, fate: $1) }
    self.losses = Dictionary(grouping: losses, by: \.loss.letter)
  }

  private init(_ other: LossList, links: PageLinks) {
    (tracing, losses, words, self.links) = (other.tracing, other.losses, other.words, links)
  }

  /// The same for a page at another place.
  func from(_ links: PageLinks) -> LossList { LossList(self, links: links) }

  /// What stood in the letter before one and stands in it no more.
  func html(goneIn place: Int) -> HTML {
    let items = (losses[place - 1] ?? []).map(item)
    return items.isEmpty
      ? "<p>\(words("Nothing disappeared."))</p>\n" : "<ul class=\"plain\">\(items)</ul>\n"
  }

  private func item(_ loss: Lineage.Loss, _ fate: Fate) -> HTML {
    let passage = tracing.passage(loss.letter, loss.sentence)
    let anchor = passage.block.map(PageAnchor.block) ?? PageAnchor.note(passage.label ?? "")
    let statement: HTML? = FateText.statement(fate, in: tracing.lineage.diffs[loss.letter]).map {
      "<br><q lang=\"nl\">\(HTML.unbroken($0))</q>"
    }
    let back: HTML? = loss.returns.map { letter in
      " <small>↺ \(words("back in %1", tracing.day(letter, words)))</small>"
    }
    return "<li><b>\(words(FateText.words(fate)))</b> "
      + links.link(
        tracing.letters[loss.letter].id, anchor,
        "<small>\(tracing.name(loss.letter, passage))</small>")
      + "\(back)<br><span lang=\"nl\">\(HTML.unbroken(tracing.words(loss.letter, loss.sentence)))</span>"
      + "\(statement)</li>\n"
  }
}

/// What disappeared on the way through a series as a page, the newest first.
package struct LossPage {
  private let tracing: SeriesLineage
  private let list: LossList
  private let words: Words
  private let links: PageLinks
  var ways = HTML()

  init(_ tracing: SeriesLineage, _ list: LossList, words: Words, links: PageLinks) {
    (self.tracing, self.list, self.words, self.links) = (tracing, list, words, links)
  }

  /// A page by itself.
  ///
  /// - Parameter section: only what stood in this section of its letter, or below it.
  package init(_ tracing: SeriesLineage, section: String?, language: PageLanguage) {
    let words = Words(language: language)
    self.init(
      tracing, LossList(tracing, tracing.fates(), section: section, words: words, links: .none),
      words: words,
      links: .none)
  }

  /// A whole document that needs nothing beside it.
  package func text() -> String { page().alone() }

  package func page() -> Page {
    let title = words("Sentences that disappeared")
    var body: HTML = "<h1>\(title)<small>\(tracing.span(words))</small></h1>\n\(ways)"
    for place in tracing.letters.indices.dropFirst().reversed() {
      let letter = tracing.letters[place]
      body += "<h2>\(words("Gone in the letter of %1", words.date(letter))) "
      body += links.link(letter.id, nil, "<small class=\"k\">\(letter.id)</small>") + "</h2>\n"
      body += list.html(goneIn: place)
    }
    return Page(kind: "lost", title: "\(title): \(tracing.span(words))", body: body, words: words)
  }
}

extension SeriesLineage {
  /// The day of a letter; its id where it has none.
  func day(_ letter: Int, _ words: Words) -> String {
    letters[letter].date.map(words.day) ?? letters[letter].id
  }

  /// From its first letter to its last.
  func span(_ words: Words) -> String {
    [letters.first, letters.last].compactMap { $0?.date.map(words.date) }.joined(separator: " – ")
  }
}
