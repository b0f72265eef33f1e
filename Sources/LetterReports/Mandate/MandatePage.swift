public import LetterComparing
internal import LetterModel

/// The mandate on a day as a page: the sentence, then the measures in groups, each with its state in
/// words and the sentences on which it rests.
public enum MandatePage {
  /// A whole document that needs nothing beside it.
  public static func text(_ mandate: Mandate, series: String) -> String {
    Page(
      kind: "mandate", title: title(mandate, series), body: body(mandate, series: series),
      words: .english
    ).alone()
  }

  /// What stands in the main part of a page, from its `h1` on.
  package static func body(_ mandate: Mandate, series: String) -> HTML {
    var html: HTML = "<h1><bdi>\(title(mandate, series))</bdi></h1>\n"
    html +=
      "<p class=\"lead\">\(HTML.unbroken(MandateSentence.text(mandate, series: series)))</p>\n"
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

  private static func part(_ title: String, _ measures: [Mandate.Measure]) -> HTML {
    guard !measures.isEmpty else { return "" }
    return "<h2>\(title)</h2>\n<ul class=\"measures\">\n\(measures.map(item))</ul>\n"
  }

  private static func item(_ measure: Mandate.Measure) -> HTML {
    let state = MandateWords.word(measure.state)
    let evidence = MandateWords.evidence(measure)
    let sentences = evidence.map { told($0.deed, $0.words) }
    let count = evidence.count == 1 ? "1 sentence" : "\(evidence.count) sentences"
    return """
      <li class="\(measure.state.rawValue)"><span class="state">\
      <span aria-hidden="true">\(MandateWords.sign(measure.state))</span> \(state)</span> \
      \(measure.subject): \
      <strong>\(HTML.unbroken(MandateWords.value(measure)))</strong>, \
      \(HTML.unbroken(MandateWords.days(measure)))\
      <details><summary>\(count)</summary>\(sentences)</details></li>

      """
  }

  private static func told(_ deed: String, _ evidence: Evidence) -> HTML {
    let page = evidence.page.map { ", p. \($0)" } ?? ""
    return "<p lang=\"nl\"><span lang=\"en\">\(deed)</span> "
      + "<small>\(evidence.passage)\(page)</small><br>"
      + evidence.marked + "</p>"
  }

  private static func reference(_ reference: MandateReference) -> HTML {
    let target =
      reference.letter.map { "What it points to in \($0.title)" }
      ?? reference.target.map { "It points to \($0), which is not in the series" }
      ?? "It names no letter"
    let passages = reference.passages.map { passage -> HTML in
      "<p lang=\"nl\"><small>\(passage.passage)</small><br>"
        + "\(passage.quote)</p>"
    }
    let words: HTML = "<div class=\"reference\">" + told("→", reference.words)
    return passages.isEmpty
      ? words + "<p>\(target).</p></div>\n"
      : words
        + "<details><summary>\(target)</summary>\(passages)</details></div>\n"
  }
}
