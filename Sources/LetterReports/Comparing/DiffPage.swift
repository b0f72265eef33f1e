public import LetterComparing
internal import LetterModel

/// A comparison as a page: what changed in the mandate first, then the text, each passage with an
/// address of its own. Every state stands in words too, so that colour is never needed.
public struct DiffPage {
  let report: DiffReport
  let facts: MandateChanges
  let hasFacts: Bool
  let hasText: Bool
  let words: Words
  var links = PageLinks.none
  /// Ways to the same comparison in other forms; empty for a page by itself.
  var ways = HTML()
  /// Whether old and new stand beside each other.
  var isBeside = false

  /// A report with the measures that belong to the same two letters.
  public init(
    report: DiffReport, facts: MandateChanges, hasFacts: Bool = true, hasText: Bool = true,
    language: PageLanguage = .en
  ) {
    words = Words(language: language)
    self.report = report
    self.facts = facts
    self.hasFacts = hasFacts
    self.hasText = hasText
  }

  /// A whole HTML document that needs nothing beside it.
  public func text() -> String { page().alone() }

  package func page() -> Page {
    let (old, new) = (
      LetterFace(report.old, words: words), LetterFace(report.new, words: words)
    )
    let subject: HTML? = new.subject.map { "<bdi lang=\"nl\">\($0)</bdi>. " }
    var body: HTML = "<h1><bdi>\(title)</bdi><small>\(subject)<bdi>\(old.addressed) "
    body +=
      "(\(report.old.name)) →</bdi> <bdi>\(new.addressed) (\(report.new.name))</bdi></small></h1>\n"
    body += ways
    if hasFacts || hasText { body += "<p class=\"summary\">\(summary)</p>\n" }
    if hasFacts { body += mandate() }
    if hasText {
      body += "<h2>\(words("The text"))</h2>\n" + legend() + jumps()
      var places = PlaceNames()
      if isBeside {
        body += beside(&places)
      } else {
        for index in report.groups.indices { body += section(index, &places) }
      }
    }
    return Page(
      kind: isBeside ? "diff beside" : "diff",
      title: "\(title) (\(report.old.name) → \(report.new.name))", body: body,
      words: words)
  }

  // MARK: Above the text

  /// From when to when.
  private var title: String {
    guard let old = report.old.date, let new = report.new.date else {
      return "\(report.old.name) → \(report.new.name)"
    }
    return words("What changed from %1 to %2", words.date(old), words.date(new))
  }

  /// One sentence: how much of the mandate changed, and how many passages.
  private var summary: String {
    let changed = facts.changed.count
    let measures =
      changed == 0 ? words("No measure") : words.count(changed, "measure", "measures")
    if !hasFacts { return report.summary(words) }
    if !hasText { return words("%1 of the mandate changed.", measures) }
    return words("%1 of the mandate changed; passages: %2.", measures, report.summary(words))
  }

  /// Links to the sections in which something changed, in the order of the text, folded.
  private func jumps() -> HTML {
    var items = HTML()
    for (index, group) in report.groups.enumerated() where !group.isSame {
      items += "<li><a href=\"#g\(index)\">\(heading(group))\(again(index))</a></li>\n"
    }
    return "<nav class=\"contents\" aria-label=\"\(words("sections"))\"><details>"
      + "<summary>\(words("Jump to a section"))</summary><ul>\n\(items)</ul></details></nav>\n"
  }

  /// What the marks mean, those that the text has.
  private func legend() -> HTML {
    let runs = report.groups.flatMap(\.entries).flatMap(\.words.runs)
    let marks: [(ChangedWords.Run.Kind, HTML)] = [
      (.removed, "<del>\(words("removed"))</del>"), (.added, "<ins>\(words("added"))</ins>"),
      (.movedAway, "<span class=\"away\">\(words("moved away"))</span>"),
      (.movedHere, "<span class=\"here\">\(words("moved here"))</span>"),
    ]
    var items = marks.filter { mark in runs.contains { $0.kind == mark.0 } }.map { mark -> HTML in
      "<li>\(mark.1)</li>"
    }
    if runs.contains(where: \.isWeighty) {
      items.append(
        "<li><strong>16</strong> \(words("a number, a date or a bound changed"))</li>")
    }
    return items.isEmpty
      ? "" : "<ul class=\"legend\" aria-label=\"\(words("legend"))\">\(items)</ul>\n"
  }

  // MARK: The mandate

  private func mandate() -> HTML {
    let changed = facts.changed
    guard !changed.isEmpty else {
      return "<h2>\(words("The mandate"))</h2>\n<p>\(words("No measure changed."))</p>\n"
    }
    let rows = changed.map { change -> HTML in
      "<tr><th scope=\"row\"><small>\(words.name(change.row.kind))</small> "
        + HTML.unbroken(words.name(change.row.subject)) + "</th>"
        + cell(change.old, nil, of: change.row) + cell(change.new, change, of: change.row)
        + "</tr>\n"
    }
    let table: HTML = """
      <table><thead><tr><th scope="col">\(words("Measure"))</th>\
      <th scope="col">\(HTML.unbroken(words.title(report.old)))</th>\
      <th scope="col">\(HTML.unbroken(words.title(report.new)))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      """
    return "<h2>\(words("What changed in the mandate"))</h2>\n<div class=\"changes\">"
      + HTML.wide(table, label: words("measures")) + "</div>\n"
  }

  /// - Parameter change: of the new letter's cell: what became of the measure.
  private func cell(
    _ cell: Matrix.Cell, _ change: MandateChanges.Change?, of row: Matrix.Row
  ) -> HTML {
    let state = change?.state
    let sign: HTML? = state.map { StateWords.sign($0, words) + " " }
    let kind: HTML? = state.map { " class=\"\($0.rawValue)\"" }
    guard cell.change != .notStated else {
      return "<td\(kind)>\(sign)<em>\(words("not stated"))</em></td>"
    }
    let sentences = cell.evidence.prefix(3).map { evidence -> HTML in
      "<p class=\"evidence\">\(links.source(evidence)) "
        + "<span lang=\"nl\">\(HTML.unbroken(evidence.sentence))</span></p>"
    }
    let value = links.value(HTML.unbroken(words.text(cell, of: row)), cell.evidence.first)
    let text: HTML =
      state == .new ? "<ins>\(value)</ins>" : state == nil ? "<del>\(value)</del>" : value
    return "<td\(kind)>\(sign)\(text)\(sentences)</td>"
  }

  // MARK: The text

  private func section(_ index: Int, _ places: inout PlaceNames) -> HTML {
    let group = report.groups[index]
    var body = HTML()
    for one in group.entries { body += entry(one, &places) }
    if group.isSame {
      return "<details class=\"same\" id=\"g\(index)\"><summary>\(heading(group)): "
        + "\(words("unchanged"))</summary>\n\(body)</details>\n"
    }
    return "<section id=\"g\(index)\"><h3>\(heading(group))\(again(index))\(story(group))</h3>\n"
      + "\(body)</section>\n"
  }

  private func story(_ group: DiffReport.Group) -> HTML {
    group.story.isEmpty ? "" : " <small>(\(report.story(group, words)))</small>"
  }

  /// A section's heading is the letter's; the names of other groups are ours.
  private func heading(_ group: DiffReport.Group) -> HTML {
    guard let path = group.path else { return "\(words(group.title))" }
    return path == "0"
      ? "\(words("Opening"))" : "<span lang=\"nl\">\(HTML.unbroken(group.title))</span>"
  }

  /// Tells a section that goes on behind other passages from where it began.
  private func again(_ index: Int) -> HTML {
    let group = report.groups[index]
    return report.groups[..<index].contains { $0.title == group.title && $0.story == group.story }
      ? " \(words("(continued)"))" : ""
  }

  private func name(_ entry: DiffReport.Entry) -> String {
    entry.new.map { report.name($0, in: report.new) }
      ?? entry.old.map { report.name($0, in: report.old) } ?? ""
  }

  private func kind(_ entry: DiffReport.Entry) -> String {
    let from = entry.elsewhere.map {
      " " + words(entry.kind == .merged ? "into %1" : "from %1", $0)
    }
    return words(entry.kind.rawValue) + (from ?? "")
  }

  private func stub(_ entry: DiffReport.Entry) -> HTML {
    "<p class=\"stub\"><span class=\"label\">↷ \(words("moved to %1", entry.elsewhere ?? ""))"
      + "</span></p>\n"
  }

  private func entry(_ entry: DiffReport.Entry, _ places: inout PlaceNames) -> HTML {
    if entry.isStub { return stub(entry) }
    if entry.passage?.kind == .heading, entry.isSame { return "" }
    let side = entry.new == nil ? "a" : "b"
    let place = places.place(side + name(entry))
    return "<div class=\"passage \(Self.style(entry.kind))\" id=\"\(place)\">"
      + "<a class=\"label\" href=\"#\(place)\">\(name(entry)) <span>\(kind(entry))</span></a>\n"
      + "<p lang=\"nl\">\(entry.words.runs.map(run))</p>\(fates(of: entry))</div>\n"
  }

  private static func style(_ kind: ParagraphChange.Kind) -> String {
    kind == .movedAndChanged ? "moved" : kind.rawValue
  }

  private func run(_ run: ChangedWords.Run) -> HTML {
    func heard(_ words: String) -> HTML {
      "<span class=\"heard\"\(self.words.lang)>\(self.words(words)) </span>"
    }
    switch run.kind {
    case .same: return HTML.unbroken(run.text)
    case .removed:
      return "<del>\(heard("removed:"))\(weighed(run))\(heard("end"))</del>"
    case .added:
      return "<ins>\(heard("added:"))\(weighed(run))\(heard("end"))</ins>"
    case .movedAway:
      return "<span class=\"away\">\(heard("moved away:"))\(run.text)</span>"
    case .movedHere:
      return "<span class=\"here\">\(heard("moved here:"))\(run.text)</span>"
    }
  }

  /// What weighs most set in bold: a short run whole, in a long one its figures.
  private func weighed(_ run: ChangedWords.Run) -> HTML {
    guard run.isWeighty else { return HTML.unbroken(run.text) }
    let words = run.text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count <= 4 { return "<strong>\(HTML.unbroken(run.text))</strong>" }
    return words.map { word -> HTML in
      word.contains(where: \.isNumber) ? "<strong>\(word)</strong>" : "\(word)"
    }.joined(separator: " ")
  }

  private func fates(of entry: DiffReport.Entry) -> HTML {
    guard entry.kind != .same else { return "" }
    return report.lost(in: entry).map { lost -> HTML in
      let statement: HTML? = FateText.statement(lost.fate, in: report.diff)
        .map { " <q lang=\"nl\">\(HTML.unbroken($0))</q>" }
      return "<p class=\"fate\"><small>\(words(FateText.words(lost.fate))):</small> "
        + "<span lang=\"nl\">\(HTML.unbroken(lost.words))</span>\(statement)</p>\n"
    }.joined()
  }

  // MARK: Beside each other

  private func beside(_ places: inout PlaceNames) -> HTML {
    var html = HTML()
    for (index, group) in report.groups.enumerated() {
      if group.isSame {
        html += section(index, &places)
        continue
      }
      var rows = HTML()
      for entry in group.entries where !(entry.passage?.kind == .heading && entry.isSame) {
        let place = places.place((entry.new == nil ? "a" : "b") + name(entry))
        let label: HTML =
          "<a class=\"label\" href=\"#\(place)\">\(name(entry)) <span>\(kind(entry))</span></a>"
        if entry.isStub {
          rows += "<tr id=\"\(place)\"><td>\(stub(entry))</td><td></td></tr>\n"
          continue
        }
        rows += "<tr id=\"\(place)\"><td>\(side(entry, isNew: false))</td><td>\(label)"
        rows += "\(side(entry, isNew: true))\(fates(of: entry))</td></tr>\n"
      }
      let table: HTML = """
        <table><thead><tr><th scope="col">\(words("Before")): \(HTML.unbroken(words.title(report.old)))</th>\
        <th scope="col">\(words("After")): \(HTML.unbroken(words.title(report.new)))</th></tr></thead>
        <tbody>
        \(rows)</tbody></table>
        """
      html += "<section id=\"g\(index)\"><h3>\(heading(group))\(again(index))\(story(group))</h3>\n"
      html += HTML.wide(table, label: "\(group.title) \(index + 1)") + "</section>\n"
    }
    return html
  }

  private func side(_ entry: DiffReport.Entry, isNew: Bool) -> HTML {
    guard (isNew ? entry.new : entry.old) != nil else { return "" }
    return "<p lang=\"nl\">\(entry.words.side(isNew: isNew).map(run))</p>"
  }
}

extension MandateChanges.Change {
  /// What became of the measure, beside the old letter.
  package var state: Matrix.Change {
    if new.change == .notStated { return .notStated }
    if new.change == .ended { return .ended }
    return old.change == .notStated ? .new : .changed
  }
}

/// Names of places on a page, each given once.
struct PlaceNames {
  private var given: [String: Int] = [:]

  /// The name of a passage as it stands in an address; a second one of that name is numbered.
  mutating func place(_ name: String) -> String {
    let place = String(
      name.unicodeScalars.map { $0 == "." ? "." : Character(PageAnchor.plain(String($0))) })
    given[place, default: 0] += 1
    let count = given[place, default: 1]
    return count == 1 ? place : "\(place)_\(count)"
  }
}
