public import LetterComparing
internal import LetterModel

/// A comparison as a page: what changed in the mandate first, then the text, each passage with an
/// address of its own. Every state stands in words too, so that colour is never needed.
public struct DiffPage {
  package let report: DiffReport
  package let facts: MandateChanges
  package let hasFacts: Bool
  package let hasText: Bool

  /// A report with the measures that belong to the same two letters.
  public init(
    report: DiffReport, facts: MandateChanges, hasFacts: Bool = true, hasText: Bool = true
  ) {
    self.report = report
    self.facts = facts
    self.hasFacts = hasFacts
    self.hasText = hasText
  }

  /// A whole HTML document that needs nothing beside it.
  public func text() -> String {
    let title = "\(report.old.name) → \(report.new.name)"
    var body =
      "<h1><bdi>\(escaped(report.old.title)) →</bdi> <bdi>\(escaped(report.new.title))</bdi></h1>\n"
    if hasText {
      body += "<p class=\"summary\">\(escaped(report.summary))</p>\n"
      body += "<nav aria-label=\"sections\"><ul>\n"
      for (index, group) in report.groups.enumerated() where !group.isSame {
        body += "<li><a href=\"#g\(index)\">\(heading(group))\(again(index))</a></li>\n"
      }
      body += "</ul></nav>\n"
    }
    if hasFacts { body += mandate() }
    if hasText {
      body += "<h2>The text</h2>\n"
      var places = Places()
      for (index, group) in report.groups.enumerated() { body += section(group, index, &places) }
    }
    return HTMLPage.text(title: title, language: "en", style: Self.style, body: body)
  }

  // MARK: The mandate

  private func mandate() -> String {
    let changed = facts.changed
    guard !changed.isEmpty else { return "<h2>The mandate</h2>\n<p>No measure changed.</p>\n" }
    let rows = changed.map { change in
      "<tr><th scope=\"row\"><small>\(escaped(change.row.kind.replacing("_", with: " ")))</small> "
        + "\(escaped(change.row.subject))</th>"
        + cell(change.old, isNew: false) + cell(change.new, isNew: true) + "</tr>\n"
    }
    let table =
      "<table><thead><tr><th scope=\"col\">Measure</th>"
      + "<th scope=\"col\">\(escaped(report.old.title))</th>"
      + "<th scope=\"col\">\(escaped(report.new.title))</th></tr></thead>\n<tbody>\n"
      + rows.joined() + "</tbody></table>"
    return "<h2>What changed in the mandate</h2>\n" + HTMLPage.wide(table, label: "measures")
  }

  private func cell(_ cell: Matrix.Cell, isNew: Bool) -> String {
    guard cell.change != .notStated else { return "<td><em>not stated</em></td>" }
    let sentences = cell.evidence.prefix(3).map { evidence in
      let page = evidence.page.map { ", p. \($0)" } ?? ""
      return "<p class=\"evidence\"><small>\(escaped(evidence.passage))\(page)</small> "
        + "<span lang=\"nl\">\(escaped(evidence.sentence))</span></p>"
    }
    let words = HTMLPage.dated(cell.text)
    let text = isNew ? "<ins>\(words)</ins>" : "<del>\(words)</del>"
    return "<td>\(text)\(sentences.joined())</td>"
  }

  // MARK: The text

  private func section(_ group: DiffReport.Group, _ index: Int, _ places: inout Places) -> String {
    let story = group.story.isEmpty ? "" : " <small>(\(escaped(group.story)))</small>"
    var body = ""
    for one in group.entries { body += entry(one, &places) }
    if group.isSame {
      return "<details class=\"same\" id=\"g\(index)\"><summary>\(heading(group)): unchanged"
        + "</summary>\n\(body)</details>\n"
    }
    return "<section id=\"g\(index)\"><h3>\(heading(group))\(again(index))\(story)</h3>\n"
      + "\(body)</section>\n"
  }

  /// A section's heading is the letter's; the names of other groups are ours.
  private func heading(_ group: DiffReport.Group) -> String {
    let isHeading = group.path != nil && group.path != "0"
    return isHeading ? "<span lang=\"nl\">\(escaped(group.title))</span>" : escaped(group.title)
  }

  /// Tells a section that goes on behind other passages from where it began.
  private func again(_ index: Int) -> String {
    let group = report.groups[index]
    return report.groups[..<index].contains { $0.title == group.title && $0.story == group.story }
      ? " (continued)" : ""
  }

  private func entry(_ entry: DiffReport.Entry, _ places: inout Places) -> String {
    if entry.isStub {
      return "<p class=\"stub\"><span class=\"label\">↷ moved to \(escaped(entry.elsewhere ?? ""))"
        + "</span></p>\n"
    }
    if entry.passage?.kind == .heading, entry.isSame { return "" }
    let name =
      entry.new.map { report.name($0, in: report.new) }
      ?? entry.old.map { report.name($0, in: report.old) } ?? ""
    let from = entry.elsewhere.map { entry.kind == .merged ? " into \($0)" : " from \($0)" } ?? ""
    let side = entry.new == nil ? "a" : "b"
    let place = places.place(side + name)
    return "<div class=\"passage \(Self.style(entry.kind))\" id=\"\(place)\">"
      + "<a class=\"label\" href=\"#\(place)\">\(escaped(name)) "
      + "<span>\(escaped(entry.kind.rawValue + from))</span></a>\n"
      + "<p lang=\"nl\">\(entry.words.runs.map(run).joined())</p>\(fates(of: entry))</div>\n"
  }

  private static func style(_ kind: ParagraphChange.Kind) -> String {
    kind == .movedAndChanged ? "moved" : kind.rawValue
  }

  private func run(_ run: ChangedWords.Run) -> String {
    switch run.kind {
    case .same: return escaped(run.text)
    case .removed:
      return "<del>\(HTMLPage.heard("removed: "))\(weighed(run))\(HTMLPage.heard(" end "))</del>"
    case .added:
      return "<ins>\(HTMLPage.heard("added: "))\(weighed(run))\(HTMLPage.heard(" end "))</ins>"
    case .movedAway:
      return "<span class=\"away\">\(HTMLPage.heard("moved away: "))\(escaped(run.text))</span>"
    case .movedHere:
      return "<span class=\"here\">\(HTMLPage.heard("moved here: "))\(escaped(run.text))</span>"
    }
  }

  /// What weighs most set in bold: a short run whole, in a long one its figures.
  private func weighed(_ run: ChangedWords.Run) -> String {
    guard run.isWeighty else { return escaped(run.text) }
    let words = run.text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count <= 4 { return "<strong>\(escaped(run.text))</strong>" }
    return words.map { word in
      let text = escaped(String(word))
      return word.contains(where: \.isNumber) ? "<strong>\(text)</strong>" : text
    }.joined(separator: " ")
  }

  private func fates(of entry: DiffReport.Entry) -> String {
    guard entry.kind != .same else { return "" }
    return report.lost(in: entry).map { lost in
      let statement =
        FateText.statement(lost.fate, in: report.diff)
        .map { " <q lang=\"nl\">\(escaped($0))</q>" } ?? ""
      return "<p class=\"fate\"><small>\(escaped(FateText.words(lost.fate))):</small> "
        + "<span lang=\"nl\">\(escaped(lost.words))</span>\(statement)</p>\n"
    }.joined()
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private static let style = """
    body { max-width: 58rem }
    .summary { color: var(--quiet) }
    .wide { margin: 1rem 0; border: 1px solid var(--line); border-radius: .4rem }
    table { width: 100%; min-width: 40rem; font-size: .95rem; line-height: 1.5 }
    th, td { border-bottom: 1px solid var(--line); padding: .6rem .8rem; text-align: left;
      vertical-align: top }
    thead th { background: var(--tint) } tbody tr:last-child > * { border-bottom: 0 }
    tbody th { width: 10rem } th small { display: block }
    del { text-decoration: line-through; background: var(--gone); color: var(--gone-ink) }
    ins { text-decoration: underline; background: var(--come); color: var(--come-ink) }
    .away, .here { background: var(--moved); color: var(--moved-ink) }
    .away { text-decoration: line-through dotted } .here { text-decoration: underline dotted }
    del, ins, .away, .here { text-decoration-thickness: 1px; padding: .05em .1em;
      border-radius: .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
    section { border-top: 1px solid var(--line) } section h3 { margin-top: 1.4rem }
    .passage { border-left: 4px solid var(--line); padding-left: 1rem; margin: 1rem 0 }
    .passage p { margin: 0 }
    .label { display: inline-block; font-size: .8rem; color: var(--quiet); text-decoration: none }
    .label:hover { text-decoration: underline }
    .label span { border-radius: 1rem; padding: .05rem .5rem; background: var(--tint) }
    .changed { border-color: var(--changed-ink) }
    .changed .label span { background: var(--changed); color: var(--changed-ink) }
    .moved, .split, .merged { border-color: var(--moved-ink) }
    .moved .label span, .split .label span, .merged .label span { background: var(--moved);
      color: var(--moved-ink) }
    .added { border-color: var(--come-ink) }
    .added .label span { background: var(--come); color: var(--come-ink) }
    .removed { border-color: var(--gone-ink) }
    .removed .label span { background: var(--gone); color: var(--gone-ink) }
    .evidence { font-size: .9rem; margin: .4rem 0 0 }
    .passage .fate { font-size: .9rem; margin-top: .4rem }
    .stub { margin: .6rem 0 .6rem 1.25rem } details.same { margin: .8rem 0 }
    @page { margin: 16mm }
    @media print { table { min-width: 0 } }
    """
}

/// Names of places on a page, each given once.
private struct Places {
  private var given: [String: Int] = [:]

  /// The name of a passage as it stands in an address; a second one of that name is numbered.
  package mutating func place(_ name: String) -> String {
    let letters = name.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar == "."
          || ("0"..."9").contains(scalar))
      return isPlain ? Character(scalar) : "-"
    }
    let place = String(letters)
    given[place, default: 0] += 1
    let count = given[place, default: 1]
    return count == 1 ? place : "\(place)_\(count)"
  }
}
