import LetterComparing
import LetterModel

/// A comparison as a page: what changed in the mandate first, then the text, each passage with an
/// address of its own. Every state stands in words too, so that colour is never needed.
struct DiffPage {
  let report: DiffReport
  let facts: FactChanges
  let hasFacts: Bool
  let hasText: Bool

  func text() -> String {
    let title = "\(report.old.id) → \(report.new.id)"
    var body = "<h1>\(escaped(report.old.title)) → \(escaped(report.new.title))</h1>\n"
    body += "<p class=\"summary\">\(escaped(report.summary))</p>\n"
    if hasText {
      body += "<nav aria-label=\"sections\"><ul>\n"
      for (index, group) in report.groups.enumerated() where !group.isSame {
        body += "<li><a href=\"#g\(index)\">\(escaped(group.title))</a></li>\n"
      }
      body += "</ul></nav>\n"
    }
    if hasFacts { body += mandate() }
    if hasText {
      body += "<h2>The text</h2>\n"
      for (index, group) in report.groups.enumerated() { body += section(group, index) }
    }
    return HTMLPage.text(title: title, language: "en", style: Self.style, body: body)
  }

  // MARK: The mandate

  private func mandate() -> String {
    let changed = facts.changed
    guard !changed.isEmpty else { return "<h2>The mandate</h2>\n<p>No measure changed.</p>\n" }
    let rows = changed.map { change in
      "<tr><th scope=\"row\"><small>\(escaped(change.row.kind))</small> "
        + "\(escaped(change.row.subject))</th>"
        + cell(change.old, isNew: false) + cell(change.new, isNew: true) + "</tr>\n"
    }
    return "<h2>What changed in the mandate</h2>\n<table><thead><tr><th scope=\"col\">Measure</th>"
      + "<th scope=\"col\">\(escaped(report.old.title))</th>"
      + "<th scope=\"col\">\(escaped(report.new.title))</th></tr></thead>\n<tbody>\n"
      + rows.joined() + "</tbody></table>\n"
  }

  private func cell(_ cell: Matrix.Cell, isNew: Bool) -> String {
    guard cell.change != .notStated else { return "<td><em>not stated</em></td>" }
    let column = facts.column(isNew: isNew)
    let id = (isNew ? report.new : report.old).id
    let sentences = cell.evidence.prefix(3).map { evidence in
      let page = facts.cells.page(evidence, column: column).map { ", p. \($0)" } ?? ""
      return "<p class=\"evidence\"><small>\(escaped(id + evidence.place.passage))\(page)</small> "
        + "<span lang=\"nl\">\(escaped(facts.cells.sentence(evidence, column: column)))</span></p>"
    }
    let text = isNew ? "<ins>\(escaped(cell.text))</ins>" : "<del>\(escaped(cell.text))</del>"
    return "<td>\(text)\(sentences.joined())</td>"
  }

  // MARK: The text

  private func section(_ group: DiffReport.Group, _ index: Int) -> String {
    let story = group.story.isEmpty ? "" : " <small>(\(escaped(group.story)))</small>"
    let body = group.entries.map(entry).joined()
    if group.isSame {
      return "<details class=\"same\" id=\"g\(index)\"><summary>\(escaped(group.title)): unchanged"
        + "</summary>\n\(body)</details>\n"
    }
    return "<section id=\"g\(index)\"><h3>\(escaped(group.title))\(story)</h3>\n\(body)</section>\n"
  }

  private func entry(_ entry: DiffReport.Entry) -> String {
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
    let place = escaped(side + name.replacing("#", with: "-").replacing("/", with: "-"))
    return "<div class=\"passage \(Self.style(entry.kind))\" id=\"\(place)\">"
      + "<a class=\"label\" href=\"#\(place)\">\(escaped(name)) "
      + "<span>\(escaped(entry.kind.rawValue + from))</span></a>\n"
      + "<p lang=\"nl\">\(entry.words.runs.map(run).joined())</p>\(fates(of: entry))</div>\n"
  }

  private static func style(_ kind: ParagraphChange.Kind) -> String {
    kind == .movedAndChanged ? "moved" : kind.rawValue
  }

  private func run(_ run: ChangedWords.Run) -> String {
    let text = escaped(run.text)
    let weight = run.isWeighty ? " class=\"weighty\"" : ""
    switch run.kind {
    case .same: return text
    case .removed:
      return "<del\(weight)>\(Self.hidden("removed: "))\(text)\(Self.hidden(" end "))</del>"
    case .added:
      return "<ins\(weight)>\(Self.hidden("added: "))\(text)\(Self.hidden(" end "))</ins>"
    case .movedAway: return "<span class=\"away\">\(Self.hidden("moved away: "))\(text)</span>"
    case .movedHere: return "<span class=\"here\">\(Self.hidden("moved here: "))\(text)</span>"
    }
  }

  /// Words for those who hear the page.
  private static func hidden(_ text: String) -> String { "<span class=\"heard\">\(text)</span>" }

  private func fates(of entry: DiffReport.Entry) -> String {
    guard entry.kind != .same else { return "" }
    return report.lost(in: entry).map { lost in
      let statement =
        FateText.statement(lost.fate, in: report.diff)
        .map { " <q lang=\"nl\">\(escaped($0))</q>" } ?? ""
      return "<p class=\"fate\">\(escaped(FateText.words(lost.fate))): "
        + "<span lang=\"nl\">\(escaped(lost.words))</span>\(statement)</p>\n"
    }.joined()
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private static let style = """
    body { font: 1rem/1.6 Georgia, serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
    nav ul { columns: 16rem; font-size: .9rem }
    table { border-collapse: collapse; width: 100%; font-size: .95rem }
    th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .4rem .6rem;
      text-align: left; vertical-align: top }
    del { text-decoration: line-through; background: color-mix(in srgb, #d03030 22%, Canvas) }
    ins { text-decoration: underline; background: color-mix(in srgb, #209040 22%, Canvas) }
    .weighty { font-weight: 700; outline: 2px solid currentColor; outline-offset: 1px }
    .away, .here { background: color-mix(in srgb, #3070d0 20%, Canvas) }
    .passage { border-left: 4px solid transparent; padding-left: 1rem; margin: .6rem 0 }
    .passage p { margin: 0 }
    .changed { border-color: #b08000 } .moved, .split, .merged { border-color: #3070d0 }
    .added { border-color: #209040 } .removed { border-color: #d03030 }
    .label { font: .8rem system-ui, sans-serif; color: inherit; text-decoration: none }
    .label:focus, summary:focus { outline: 2px solid currentColor }
    .evidence, .fate { font-size: .85rem; margin: .3rem 0 0 }
    .stub { margin: .2rem 0 .2rem 1rem }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    @media print { body { margin: 0; max-width: none } nav { display: none }
      section, .passage { break-inside: avoid } }
    """
}
