internal import LetterComparing
internal import LetterModel

/// Since which letter each sentence of a letter stands: a choice of letters lights what stands since
/// then, without a script.
package struct SincePage {
  private let tracing: SeriesLineage
  /// The letter's place in the series.
  private let place: Int
  /// The only section that is shown, with those below it; nil for all.
  private let section: String?
  private let losses: LossList
  private let words: Words
  private let links: PageLinks

  private var letter: OpenedLetter { tracing.letters[place] }

  /// - Parameter losses: all of the series.
  init(
    _ tracing: SeriesLineage, place: Int, section: String? = nil, losses: LossList, words: Words,
    links: PageLinks
  ) {
    (self.tracing, self.place, self.section) = (tracing, place, section)
    (self.losses, self.words, self.links) = (losses, words, links)
  }

  /// The last letter of a series on a page by itself.
  package init(_ tracing: SeriesLineage, section: String?, language: PageLanguage) {
    let words = Words(language: language)
    self.init(
      tracing, place: tracing.letters.count - 1, section: section,
      losses: LossList(tracing, tracing.fates(), words: words, links: .none), words: words,
      links: .none)
  }

  /// A whole document that needs nothing beside it.
  package func text() -> String { page().alone(style: Self.style(tracing.letters.count)) }

  package func page() -> Page {
    let face = LetterFace(letter, words: words)
    let title = words("Since when each sentence stands")
    var body: HTML = "<h1>\(title)<small><bdi>\(face.addressed) (\(letter.id))</bdi></small></h1>\n"
    if links.root != nil {
      let way = links.link(letter.id, nil, "\(words("Letter"))")
      body += "<ul class=\"ways\"><li>\(way)</li></ul>\n"
    }
    body += lights() + sentencesInOrder() + lost()
    return Page(kind: "since", title: "\(title): \(face.title)", body: body, words: words)
  }

  /// The rules that light sentences, for as many letters as the longest series has.
  static func style(_ count: Int) -> String {
    (0..<count).map {
      "body:has(#o\($0):checked) .o\($0) { background: var(--mark); outline: 1px solid; color: var(--ink) }\n"
    }.joined()
  }

  private var sentences: [Int] {
    tracing.lineage.sentences[place].indices.filter { index in
      let passage = tracing.passage(place, index)
      return (passage.kind == .block || passage.kind == .note)
        && tracing.isIn(section, place, passage)
    }
  }

  private func lights() -> HTML {
    let own = tracing.lineage.sentences[place]
    let origins = Set(sentences.map { own[$0].since }).sorted()
    let choices = origins.map { origin -> HTML in
      let count = sentences.count { own[$0].since == origin }
      return
        "<span class=\"k\"><input type=\"radio\" name=\"o\" id=\"o\(origin)\"><label for=\"o\(origin)\">"
        + "\(tracing.day(origin, words)) (\(count))</label></span> "
    }
    return "<fieldset class=\"lights\"><legend>\(words("Light the sentences since"))</legend>"
      + "<span class=\"k\"><input type=\"radio\" name=\"o\" id=\"none\" checked>"
      + "<label for=\"none\">\(words("none of them"))</label></span> \(choices)</fieldset>\n"
  }

  private func sentencesInOrder() -> HTML {
    var html: HTML = "<div class=\"text\" lang=\"nl\">\n"
    var (passage, section): (Int?, Int?) = (nil, nil)
    let all = sentences
    for (number, index) in all.enumerated() {
      let sentence = tracing.lineage.sentences[place][index]
      if sentence.place.passage != passage {
        let own = tracing.passage(place, index)
        if passage != nil { html += "</p>\n" }
        if let next = own.section, next != section, own.kind == .block {
          section = next
          let head = letter.letter.sections[next]
          if head.level > 0 { html += "<h2>\(head.path) \(HTML.unbroken(head.heading))</h2>\n" }
        }
        let anchor = own.block.map(PageAnchor.block) ?? PageAnchor.note(own.label ?? "")
        html +=
          "<p>\(links.link(letter.id, anchor, "<small>\(own.block.map { "\($0)" } ?? "[\(own.label ?? "")]")</small>")) "
        passage = sentence.place.passage
      }
      html +=
        "<span class=\"s o\(sentence.since)\">\(HTML.unbroken(tracing.words(place, index)))</span> "
      // Once for all sentences of a passage that stand beside each other and are of one origin.
      let next = number + 1 < all.count ? tracing.lineage.sentences[place][all[number + 1]] : nil
      let goesOn =
        next.map {
          $0.place.passage == sentence.place.passage && $0.since == sentence.since
            && Self.sign($0) == Self.sign(sentence)
        } ?? false
      if !goesOn { html += origin(sentence) }
    }
    return html + (passage == nil ? "" : "</p>\n") + "</div>\n"
  }

  /// `[~ 2016-09-09; first 2014-09-24]`: what the sentence is beside the letter before, since when it
  /// stands in these words, and in which letter in others.
  private func origin(_ sentence: Lineage.Sentence) -> HTML {
    let (sign, word) = Self.sign(sentence)
    let first =
      sentence.first < sentence.since ? "; \(words("first")) \(day(sentence.first))" as HTML : ""
    return "<span class=\"origin\"\(words.lang)>[\(StateWords.mark(sign))"
      + HTML.heard(words(word)) + " \(day(sentence.since))\(first)]</span> "
  }

  private func day(_ place: Int) -> HTML {
    let letter = tracing.letters[place]
    return links.link(letter.id, nil, letter.date.map(words.time) ?? "\(letter.id)")
  }

  /// What a sentence is beside the letter before, as a sign and as a word.
  static func sign(_ sentence: Lineage.Sentence) -> (String, String) {
    if sentence.returnedFrom != nil { return ("↺", "returned") }
    switch sentence.change {
    case .original: return ("", "original")
    case .unchanged: return sentence.isMoved ? ("↷", "moved") : ("=", "unchanged")
    case .reworded: return ("~", "reworded")
    case .new: return ("+", "new")
    }
  }

  private func lost() -> HTML {
    guard place > 0, section == nil else { return "" }
    return "<h2>\(words("Sentences that disappeared"))</h2>\n" + losses.html(goneIn: place)
  }
}
