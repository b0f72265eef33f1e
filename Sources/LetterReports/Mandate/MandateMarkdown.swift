public import LetterComparing
internal import LetterModel

/// The mandate as Markdown: the sentence, a table of the measures, and the words below it.
public enum MandateMarkdown {
  private static let told = MandateWords(.english)

  /// The mandate on a day.
  public static func text(_ mandate: Mandate, series: String) -> String {
    var parts = [
      "# \(LetterMarkdown.escaped(series)), \(mandate.day)",
      LetterMarkdown.escaped(MandateSentence(.english).text(mandate, series: series)),
    ]
    for (title, measures) in told.groups(mandate) {
      parts.append("## \(title)")
      parts.append(table(measures))
    }
    if !mandate.references.isEmpty {
      parts.append("## Declared still valid")
      parts += mandate.references.map { "- " + words("", $0.words) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ measures: [Mandate.Measure]) -> String {
    (["| Measure | Value | State | When | Words |", "| --- | --- | --- | --- | --- |"]
      + measures.map { measure in
        let cells = [
          measure.subject, told.value(measure), told.word(measure.state),
          told.days(measure),
        ].map(LetterMarkdown.escaped)
        let evidence = told.evidence(measure).map { words("\($0.deed) ", $0.words) }
        return "| " + (cells + [evidence.joined(separator: "; ")]).joined(separator: " | ") + " |"
      }).joined(separator: "\n")
  }

  private static func words(_ deed: String, _ words: Evidence) -> String {
    "\(deed)`\(words.passage)` “\(LetterMarkdown.escaped(words.quote))”"
  }
}
