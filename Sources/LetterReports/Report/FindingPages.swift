internal import JSONText
internal import LetterModel

/// What became of promises, and what the checks found, each with the words on which it rests.
struct FindingPages {
  let frame: ReportFrame
  let findings: GatheredFindings
  private var words: Words { frame.words }

  init(_ frame: ReportFrame, _ findings: GatheredFindings) {
    (self.frame, self.findings) = (frame, findings)
  }

  func write() throws {
    try frame.write(promises(), to: "promises.html")
    try frame.write(audit(), to: "audit.html")
    try DataFile.write(promiseRows(), to: "promises", in: frame.folder)
    try DataFile.write(auditRows(), to: "audit", in: frame.folder)
  }

  // MARK: Promises

  private func promises() -> Page {
    var body: HTML = "<h1>\(words("Promises"))</h1>\n<p class=\"lead\">"
    body +=
      "\(words("What the government undertook to tell parliament, and the sentence of a later letter that answers it. Days are counted up to the last letter of the archive."))</p>\n"
    body += frame.data("promises", from: "promises.html")
    for (state, title) in [
      (PromiseStanding.State.overdue, "Overdue"), (.open, "Open"), (.due, "Due"),
      (.answered, "Answered"),
    ] {
      let found = findings.promises(state)
      body += "<h2 id=\"\(state.rawValue)\">\(words(title)) (\(found.count))</h2>\n"
      body += found.isEmpty ? "<p>\(words("None."))</p>\n" : table(found, title)
    }
    return Page(kind: "promises", title: words("Promises"), body: body, words: words)
  }

  private func table(_ found: [GatheredFindings.One], _ title: String) -> HTML {
    let links = frame.links(from: "promises.html")
    let rows = found.map { one -> HTML in
      let promise = one.finding.promise
      let place = one.finding.evidence.first?.place
      let answer: HTML =
        promise?.answer.map { answer in
          "<p lang=\"nl\">\(HTML.unbroken(answer.quote))</p>"
            + links.link(
              answer.letter, PageAnchor.place(answer.place),
              "<small>\(answer.letter)\(answer.place.passage)</small>")
        }
        ?? (one.finding.days.map { days -> HTML in
          "<span class=\"k\">\(words.count(days, "day", "days"))</span>"
        } ?? "")
      return
        "<tr><th scope=\"row\"><span lang=\"nl\">\(HTML.unbroken(promise?.words ?? ""))</span><br>"
        + links.link(
          one.letter, place.map(PageAnchor.place),
          "<small>\(one.passages.first ?? one.letter)</small>")
        + "</th><td>\(frame.name(one.letter))</td>"
        + "<td>\(promise?.due.map { due in "<span class=\"column\">\(words("Due on"))</span> " + HTML.unbroken(words.day(due)) } ?? "")</td><td>\(answer)</td></tr>\n"
    }
    let last = title == "Answered" ? "Answer" : "Days open"
    return HTML.wide(
      """
      <table><thead><tr><th scope="col">\(words("Promise"))</th><th scope="col">\(words("Letter"))</th>\
      <th scope="col">\(words("Due on"))</th><th scope="col">\(words(last))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      """, label: words(title))
  }

  private func promiseRows() -> Rows {
    Rows(
      columns: [
        "letter", "passage", "state", "due", "days", "promise", "answer_passage", "answer",
      ],
      rows: findings.promises.map { one in
        let promise = one.finding.promise
        return [
          "letter": .string(one.letter), "passage": .init(one.passages.first),
          "state": .init(promise?.state.rawValue), "due": .init(promise?.due.map { "\($0)" }),
          "days": .init(one.finding.days), "promise": .init(promise?.words),
          "answer_passage": .init(promise?.answer.map { $0.letter + $0.place.passage }),
          "answer": .init(promise?.answer?.quote),
        ]
      })
  }

  // MARK: Checks

  private func audit() -> Page {
    let others = findings.all.filter { !$0.finding.isProblem && $0.finding.promise == nil }
    var body: HTML = "<h1>\(words("Checks"))</h1>\n<p class=\"lead\">"
    body +=
      "\(words("What the program checked in each letter, with the words that it compared."))</p>\n"
    body += frame.data("audit", from: "audit.html")
    for (id, title, found) in [
      ("problems", "Problems", findings.problems), ("others", "Other findings", others),
    ] {
      body += "<h2 id=\"\(id)\">\(words(title)) (\(found.count))</h2>\n"
      body +=
        found.isEmpty ? "<p>\(words("Nothing was found."))</p>\n" : checks(found, title)
    }
    body +=
      "<h2 id=\"missing\">\(words("Cited letters that are not here")) (\(findings.gaps.count))</h2>\n"
    let links = frame.links(from: "audit.html")
    let gaps = findings.gaps.map { gap -> HTML in
      "<li><span lang=\"nl\">\(HTML.unbroken(gap.text))</span> <small class=\"k\">\(gap.target)</small>: "
        + links.link(gap.letter, gap.anchor, frame.name(gap.letter)) + "</li>\n"
    }
    body += gaps.isEmpty ? "<p>\(words("None."))</p>\n" : "<ul class=\"plain\">\(gaps)</ul>\n"
    return Page(kind: "audit", title: words("Checks"), body: body, words: words)
  }

  private func checks(_ found: [GatheredFindings.One], _ title: String) -> HTML {
    let links = frame.links(from: "audit.html")
    let rows = found.map { one -> HTML in
      let finding = one.finding
      let evidence = zip(finding.evidence, one.passages).map { evidence, passage -> HTML in
        "<p>\(links.link(one.letter, PageAnchor.place(evidence.place), "<small>\(passage)</small>")) "
          + "<span lang=\"nl\">\(HTML.unbroken(evidence.quote))</span></p>"
      }
      return "<tr><th scope=\"row\">\(words.name(finding.check.rawValue))</th>"
        + "<td>\(words(finding.outcome.rawValue))</td><td>\(links.link(one.letter, nil, frame.name(one.letter)))</td>"
        + "<td>\(said(finding))\(evidence)</td></tr>\n"
    }
    return HTML.wide(
      """
      <table><thead><tr><th scope="col">\(words("Check"))</th><th scope="col">\(words("Outcome"))</th>\
      <th scope="col">\(words("Letter"))</th><th scope="col">\(words("Found"))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      """, label: words(title))
  }

  /// The sentence of the check, which is English; in Dutch what it compared.
  private func said(_ finding: AuditFinding) -> HTML {
    if words.language == .en { return "<p>\(HTML.unbroken(finding.message))</p>" }
    var parts: [HTML] = []
    if let topic = finding.topic { parts.append("\(words.name(topic.rawValue))") }
    for (label, value) in [("stated", finding.stated), ("computed", finding.computed)] {
      if let value {
        parts.append("\(words(label)) \(words.number(value, unit: finding.unit))")
      }
    }
    if let other = finding.other {
      let letter = frame.links(from: "audit.html").link(
        other, nil, "<span class=\"k\">\(other)</span>")
      parts.append(
        "\(words(finding.check == .citationMismatch ? "mismatch" : "letter")) \(letter)"
      )
    }
    return parts.isEmpty ? "" : "<p>\(parts.joined(separator: ", "))</p>"
  }

  private func auditRows() -> Rows {
    Rows(
      columns: [
        "letter", "check", "outcome", "passage", "quote", "stated", "computed", "unit", "message",
      ],
      rows: findings.all.map { one in
        let finding = one.finding
        return [
          "letter": .string(one.letter), "check": .string(finding.check.rawValue),
          "outcome": .string(finding.outcome.rawValue), "passage": .init(one.passages.first),
          "quote": .init(finding.evidence.first?.quote),
          "stated": FactRows.value(finding.stated, finding.unit),
          "computed": FactRows.value(finding.computed, finding.unit),
          "unit": .init(FactRows.unit(finding.unit)), "message": .string(finding.message),
        ]
      })
  }
}
