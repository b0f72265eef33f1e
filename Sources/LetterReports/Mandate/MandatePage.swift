public import LetterComparing
internal import LetterModel

/// The mandate on a day as a page: the sentence, then the measures in groups, each with its state in
/// words and the sentences on which it rests.
public struct MandatePage {
  let mandate: Mandate
  let series: String
  let words: Words
  var links = PageLinks.none
  /// Ways to other days; empty for a page by itself.
  var ways = HTML()
  /// The last day on which all stands so; nil where nothing tells.
  var lasting: Day?
  private let told: MandateWords

  /// A page of a mandate by itself.
  public init(_ mandate: Mandate, series: String, language: PageLanguage = .en) {
    self.init(mandate, series: series, words: Words(language: language))
  }

  package init(_ mandate: Mandate, series: String, words: Words) {
    (self.mandate, self.series, self.words) = (mandate, series, words)
    told = MandateWords(words)
  }

  /// A whole document that needs nothing beside it.
  public func text() -> String { page().alone() }

  package func page() -> Page {
    let title = words("The mandate of %1 on %2", series, words.date(mandate.day))
    var body: HTML = "<h1><bdi>\(title)</bdi></h1>\n\(ways)"
    let sentence = MandateSentence(words).text(mandate, series: series)
    body += "<p class=\"lead\">\(HTML.unbroken(sentence))"
    if let lasting {
      body += " " + HTML.unbroken(words("So it stood until %1.", words.day(lasting)))
    }
    body += "</p>\n"
    for (title, measures) in told.groups(mandate) {
      body += "<h2>\(title)</h2>\n<ul class=\"measures\">\n\(measures.map(item))</ul>\n"
    }
    if !mandate.references.isEmpty {
      body += "<h2>\(words("Declared still valid"))</h2>\n\(mandate.references.map(reference))"
    }
    return Page(kind: "mandate", title: title, body: body, words: words)
  }

  private func item(_ measure: Mandate.Measure) -> HTML {
    let evidence = told.evidence(measure)
    let sentences = evidence.map { sentence($0.deed, $0.words) }
    let value = links.value(HTML.unbroken(told.value(measure)), measure.lastStated)
    return """
      <li class="\(measure.state.rawValue)"><span class="state">\
      \(StateWords.mark(MandateWords.sign(measure.state))) \(told.word(measure.state))\
      </span> \(HTML.unbroken(words.name(measure.subject))): <strong>\(value)</strong>, \
      \(HTML.unbroken(told.days(measure)))\
      <details><summary>\(words.count(evidence.count, "sentence", "sentences"))</summary>\
      \(sentences)</details></li>

      """
  }

  private func sentence(_ deed: String, _ evidence: Evidence) -> HTML {
    "<p lang=\"nl\"><span\(words.lang)>\(deed)</span> \(links.source(evidence))<br>"
      + "\(evidence.marked)</p>"
  }

  private func reference(_ reference: MandateReference) -> HTML {
    let target =
      reference.letter.map { letter in
        words(
          reference.passages.isEmpty
            ? "It points to %1, which has no passage on this point" : "What it points to in %1",
          words.title(letter))
      }
      ?? reference.target.map { words("It points to %1, which is not in the series", $0) }
      ?? words("It names no letter")
    let passages = reference.passages.map { passage -> HTML in
      "<p lang=\"nl\">\(links.source(passage))<br>\(HTML.unbroken(passage.quote))</p>"
    }
    let said: HTML = "<div class=\"reference\">\(sentence("", reference.words))"
    return passages.isEmpty
      ? said + "<p>\(HTML.unbroken(target)).</p></div>\n"
      : said
        + "<details><summary>\(HTML.unbroken(target))</summary>\(passages)</details></div>\n"
  }
}
