public import LetterComparing
internal import LetterModel

/// The mandate on a day as a page: the sentence, then the measures in groups, each with its state in
/// words and the sentences on which it rests.
public enum MandatePage {
  /// A whole document that needs nothing beside it.
  public static func text(_ mandate: Mandate, series: String) -> String {
    HTMLPage.text(
      title: title(mandate, series), language: "en", style: style,
      body: body(mandate, series: series))
  }

  /// What stands in the main part of a page, from its `h1` on.
  public static func body(_ mandate: Mandate, series: String) -> String {
    var html = "<h1><bdi>\(HTMLPage.escaped(title(mandate, series)))</bdi></h1>\n"
    html +=
      "<p class=\"lead\">\(HTMLPage.dated(MandateSentence.text(mandate, series: series)))</p>\n"
    for group in MandateWords.groups {
      html += part(group.title, mandate.standing.filter { $0.kind == group.kind })
    }
    html += part("Decided, not begun", mandate.measures(.coming))
    html += part("Ended", mandate.measures(.ended))
    guard !mandate.references.isEmpty else { return html }
    return html + "<h2>Declared still valid</h2>\n"
      + mandate.references.map(reference).joined()
  }

  private static func title(_ mandate: Mandate, _ series: String) -> String {
    "The mandate of \(series) on \(mandate.day)"
  }

  private static func part(_ title: String, _ measures: [Mandate.Measure]) -> String {
    guard !measures.isEmpty else { return "" }
    return "<h2>\(title)</h2>\n<ul class=\"measures\">\n\(measures.map(item).joined())</ul>\n"
  }

  private static func item(_ measure: Mandate.Measure) -> String {
    let state = MandateWords.word(measure.state)
    let evidence = MandateWords.evidence(measure)
    let sentences = evidence.map { told($0.deed, $0.words) }.joined()
    let count = evidence.count == 1 ? "1 sentence" : "\(evidence.count) sentences"
    return """
      <li class="\(measure.state.rawValue)"><span class="state">\
      <span aria-hidden="true">\(MandateWords.sign(measure.state))</span> \(state)</span> \
      \(HTMLPage.escaped(measure.subject)): \
      <strong>\(HTMLPage.dated(MandateWords.value(measure)))</strong>, \
      \(HTMLPage.dated(MandateWords.days(measure)))\
      <details><summary>\(count)</summary>\(sentences)</details></li>

      """
  }

  private static func told(_ deed: String, _ evidence: Evidence) -> String {
    let page = evidence.page.map { ", p. \($0)" } ?? ""
    return "<p lang=\"nl\"><span lang=\"en\">\(deed)</span> "
      + "<small>\(HTMLPage.escaped(evidence.passage))\(page)</small><br>"
      + HTMLPage.marked(evidence) + "</p>"
  }

  private static func reference(_ reference: MandateReference) -> String {
    let target =
      reference.letter.map { "What it points to in \($0.title)" }
      ?? reference.target.map { "It points to \($0), which is not in the series" }
      ?? "It names no letter"
    let passages = reference.passages.map { passage in
      "<p lang=\"nl\"><small>\(HTMLPage.escaped(passage.passage))</small><br>"
        + "\(HTMLPage.escaped(passage.quote))</p>"
    }.joined()
    let words = "<div class=\"reference\">" + told("→", reference.words)
    return passages.isEmpty
      ? words + "<p>\(HTMLPage.escaped(target)).</p></div>\n"
      : words
        + "<details><summary>\(HTMLPage.escaped(target))</summary>\(passages)</details></div>\n"
  }

  private static let style = """
    body { max-width: 48rem }
    .lead { font-size: 1.15rem }
    .measures { list-style: none; padding: 0 }
    .measures li, .reference { border-left: 4px solid var(--line); padding: .2rem 0 .2rem .8rem;
      margin: 0 0 .8rem }
    .measures .changed, .measures .ended { border-color: var(--changed-ink) }
    .measures .set { border-color: var(--come-ink) }
    .measures .coming { border-left-style: dashed }
    .measures .by-reference { border-left-style: double }
    .state { font-weight: 700; white-space: nowrap }
    details { font-size: .9rem } details p { margin: .5rem 0 }
    """
}
