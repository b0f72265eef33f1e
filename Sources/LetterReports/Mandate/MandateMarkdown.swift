public import LetterComparing
internal import LetterModel

/// The mandate as Markdown: the sentence, a table of the measures, and the words below it.
public enum MandateMarkdown {
  /// The mandate on a day.
  public static func text(_ mandate: Mandate, series: String) -> String {
    var parts = [
      "# \(LetterMarkdown.escaped(series)), \(mandate.day)",
      LetterMarkdown.escaped(MandateSentence.text(mandate, series: series)),
    ]
    let groups =
      MandateWords.groups.map { group in
        (group.title, mandate.standing.filter { $0.kind == group.kind })
      } + [
        ("Decided, not begun", mandate.measures(.coming)), ("Ended", mandate.measures(.ended)),
      ]
    for (title, measures) in groups where !measures.isEmpty {
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
          measure.subject, MandateWords.value(measure), MandateWords.word(measure.state),
          MandateWords.days(measure),
        ].map(LetterMarkdown.escaped)
        let evidence = MandateWords.evidence(measure).map { words("\($0.deed) ", $0.words) }
        return "| " + (cells + [evidence.joined(separator: "; ")]).joined(separator: " | ") + " |"
      }).joined(separator: "\n")
  }

  private static func words(_ deed: String, _ words: Evidence) -> String {
    "\(deed)`\(words.passage)` “\(LetterMarkdown.escaped(words.quote))”"
  }
}
