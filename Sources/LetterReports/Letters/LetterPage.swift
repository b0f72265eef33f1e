public import LetterArchive
public import LetterModel

/// A letter as a page: its outline, its passages under their permanent names, what was found in them
/// beside them, and what was repaired.
public struct LetterPage {
  /// What stands around a letter in a report.
  package struct Surroundings {
    /// Ways from the letter, such as to the one before it; `#` leads to a part of the page.
    package var ways: [(words: String, address: String)] = []
    /// The letters that cite it, each with a passage that does.
    package var citedBy: [(letter: String, title: HTML, anchor: String)] = []
    /// Which of how many texts of the print it is.
    package var revision: (number: Int, of: Int)?
  }

  let id: String
  let letter: Letter
  let chamber: Chamber?
  let date: Day?
  let series: [String]
  /// Nil where only the text is shown.
  let findings: OpenedLetter?
  let words: Words
  var links = PageLinks.none
  var surroundings: Surroundings?
  private let callable: Set<String>
  /// Nil where only the text is shown.
  private let repairList: RepairList?

  /// A page of a letter by itself.
  ///
  /// - Parameter findings: what was found in it; nil where only its text is to be shown.
  public init(
    _ stored: StoredLetter, findings: OpenedLetter?, language: PageLanguage = .en
  ) {
    self.init(
      id: "\(stored.number)", stored.letter, chamber: stored.chamber, date: stored.date,
      series: stored.series, findings: findings, words: Words(language: language))
  }

  package init(
    _ opened: OpenedLetter, links: PageLinks, surroundings: Surroundings, words: Words
  ) {
    self.init(
      id: opened.id, opened.letter, chamber: opened.identity.chamber, date: opened.date,
      series: opened.identity.series, findings: opened, words: words)
    self.links = links
    self.surroundings = surroundings
  }

  private init(
    id: String, _ letter: Letter, chamber: Chamber?, date: Day?, series: [String],
    findings: OpenedLetter?, words: Words
  ) {
    self.id = id
    self.letter = letter
    self.chamber = chamber
    self.date = date
    self.series = series
    self.findings = findings
    self.words = words
    callable = Set(letter.notes.map(\.number))
    repairList = findings.map { RepairList(letter, source: $0.source) }
  }

  /// A whole HTML document that needs nothing beside it.
  public func text() -> String { page().alone() }

  package func page() -> Page {
    let face = LetterFace(letter, id: id, chamber: chamber, date: date, words: words)
    var body = face.heading
    if let surroundings {
      let ways = surroundings.ways.map { way -> HTML in
        "<li><a href=\"\(way.address)\">\(way.words)</a></li>"
      }
      body += "<ul class=\"ways\">\(ways)</ul>\n"
    }
    body += head() + contents() + "<div class=\"text\" lang=\"nl\">\n"
    let inText = Found(in: letter, findings)
    let top = letter.sections.map(\.level).filter { $0 > 0 }.min() ?? 1
    for part in letter.sections { body += section(part, level: part.level - top + 2, inText) }
    for signatory in letter.signatories {
      let name: HTML? = signatory.name.map { "<br>\($0)" }
      body += "<p class=\"signature\">\(signatory.office)\(name)</p>\n"
    }
    body += notes(inText) + "</div>\n" + after(inText)
    return Page(kind: "letter", title: face.title, body: body, words: words)
  }

  // MARK: Above the text

  private func head() -> HTML {
    var rows = HTML()
    func add(_ label: String, _ value: String?, _ language: HTML = " lang=\"nl\"") {
      if let value, !value.isEmpty {
        rows += "<dt>\(words(label))</dt><dd\(language)>\(HTML.unbroken(value))</dd>\n"
      }
    }
    add("From", letter.header.senders.joined(separator: "; "))
    add("To", letter.header.addressee)
    add("Series", series.joined(separator: "; "))
    if let revision = surroundings?.revision, revision.of > 1 {
      add("Revision", words("Revision %1 of %2", "\(revision.number)", "\(revision.of)"), "")
    }
    return rows.isEmpty ? "" : "<dl class=\"face\">\n\(rows)</dl>\n"
  }

  /// Links to the sections, folded.
  private func contents() -> HTML {
    let items = letter.sections.filter { $0.level > 0 }.map { section -> HTML in
      "<li><a href=\"#\(PageAnchor.section(section.path))\">\(letter.label(of: section)) "
        + HTML.unbroken(section.heading) + "</a></li>\n"
    }
    guard items.count > 3 else { return "" }
    return "<nav class=\"contents\" aria-label=\"\(words("contents"))\"><details>"
      + "<summary>\(words("Contents"))</summary><ul lang=\"nl\">\n\(items)</ul></details></nav>\n"
  }

  // MARK: The text

  private func section(_ section: Section, level: Int, _ found: Found) -> HTML {
    var html = HTML()
    if section.level > 0 {
      let level = min(level, 6)
      let heading = passage(section.heading, section.marks, found.at(section: section.path))
      html += "<h\(level) id=\"\(PageAnchor.section(section.path))\">\(letter.label(of: section)) "
      html += "\(heading)</h\(level)>\n"
      html += margin(found.at(section: section.path).facts)
    }
    for block in section.blocks { html += self.block(block, found) }
    return html
  }

  private func block(_ block: Block, _ found: Found) -> HTML {
    let anchor = PageAnchor.block(block.ordinal)
    let here = found.at(block: block.ordinal)
    let place: HTML =
      "<a class=\"place\" href=\"#\(anchor)\" title=\"p. \(block.page)\">\(block.ordinal)</a>"
    var html: HTML = "<div class=\"block\" id=\"\(anchor)\">\(place)\(margin(here.facts))"
    if block.kind == .table {
      // Its cells are not marked, so that the facts in it have their anchors here.
      html += "\(here.facts.map { "<span id=\"\(PageAnchor.fact($0.ordinal))\"></span>" as HTML })"
      html += HTML.wide(table(block), label: words("Table %1", "\(block.ordinal)"))
    } else {
      let marker: HTML? = block.marker.map { "<span class=\"marker\">\($0) </span>" }
      html += "<p class=\"\(block.kind.rawValue)\">\(marker)"
      html += "\(passage(block.text, block.marks, here))</p>"
    }
    return html + repairs(here.repairs) + "</div>\n"
  }

  private func passage(_ text: String, _ marks: [Mark], _ here: Found.Here) -> HTML {
    MarkedPassage(text: text, marks: marks, facts: here.facts, citations: here.citations).html(
      mark: { number in
        callable.contains(number)
          ? "<sup><a href=\"#\(PageAnchor.note(number))\">\(number)</a></sup>"
          : "<sup>\(number)</sup>"
      }, cite: cite)
  }

  private func cite(_ citation: ResolvedCitation, _ text: HTML) -> HTML {
    let resolution = citation.resolution
    let linked = resolution.id.map { links.link($0, nil, text) } ?? text
    guard resolution.outcome == .mismatch || resolution.outcome == .ambiguous else { return linked }
    return
      "\(linked) <span class=\"flag\"\(words.lang)>\(words(resolution.outcome.rawValue))</span>"
  }

  private func margin(_ facts: [Fact]) -> HTML {
    if facts.isEmpty { return "" }
    let items = facts.map { fact -> HTML in
      "<li><a href=\"#\(PageAnchor.fact(fact.ordinal))\">\(words.told(fact))</a></li>"
    }
    return "<ul class=\"facts\"\(words.lang)>\(items)</ul>"
  }

  private func repairs(_ repairs: [Repair]) -> HTML {
    guard let list = repairList, !repairs.isEmpty else { return "" }
    let items = repairs.map { repair -> HTML in
      let doubt: HTML = repair.confidence < 0.75 ? " (\(words("uncertain")))" : ""
      return
        "<li>\(words(repair.kind.rawValue)): <span lang=\"nl\">\(list.change(repair))</span>\(doubt)</li>"
    }
    return "<details class=\"repairs\"\(words.lang)><summary>"
      + "\(words.count(repairs.count, "repair", "repairs"))</summary><ul>\(items)</ul></details>"
  }

  private func table(_ block: Block) -> HTML {
    let rows = TableBlock.rows(block)
    let figures = TableBlock.columnsOfFigures(block).map { $0 ? " class=\"figures\"" as HTML : "" }
    func line(_ place: Int) -> HTML {
      let isHead = place < block.headerRows
      let cells = rows[place].enumerated().map { column, cell -> HTML in
        // An empty cell names nothing.
        if (isHead || column == 0 && block.headerRows > 0) && !cell.isEmpty {
          return "<th scope=\"\(isHead ? "col" : "row")\"\(figures[column])>\(cell)</th>"
        }
        return "<td\(figures[column])>\(cell)</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    let head = rows.indices.prefix(block.headerRows).map(line).joined()
    let body = rows.indices.dropFirst(block.headerRows).map(line).joined()
    return
      "<table>\(head.isEmpty ? "" : "<thead>\(head)</thead>" as HTML)<tbody>\(body)</tbody></table>"
  }

  // MARK: Below the text

  private func notes(_ found: Found) -> HTML {
    if letter.notes.isEmpty { return "" }
    var named: Set<String> = []
    let items = letter.notes.map { note -> HTML in
      let anchor = PageAnchor.note(note.number)
      // Where the print has a number twice, its marks lead to the first.
      let isFirst = named.insert(anchor).inserted
      let here = isFirst ? found.at(note: note.number) : Found.Here()
      let id: HTML = isFirst ? " id=\"\(anchor)\"" : ""
      return "<div class=\"block\"\(id)>\(margin(here.facts))<p><sup>\(note.number)</sup> "
        + "\(passage(note.text, [], here))</p>\(repairs(here.repairs))</div>\n"
    }
    return "<section class=\"notes\" aria-label=\"\(words("Notes"))\">\n\(items)</section>\n"
  }

  private func after(_ found: Found) -> HTML {
    var html = HTML()
    if let surroundings, !surroundings.citedBy.isEmpty {
      let items = surroundings.citedBy.map { one -> HTML in
        "<li>\(links.link(one.letter, one.anchor, one.title))</li>"
      }
      html += "<h2>\(words("Cited by"))</h2>\n<ul class=\"plain\">\(items)</ul>\n"
    }
    if findings != nil, !found.elsewhere.isEmpty {
      html += "<h2>\(words("Repairs outside the passages"))</h2>\n\(repairs(found.elsewhere))\n"
    }
    guard surroundings != nil else { return html }
    let cite = LetterFace(letter, id: id, chamber: chamber, date: date, words: words).citation
    return html + "<section class=\"cite\" aria-labelledby=\"cite\"><h2 id=\"cite\">"
      + "\(words("How to cite"))</h2>\n<p lang=\"nl\">\(HTML.unbroken(cite))</p>\n"
      + "<p><code>\(id)#4.1/17</code> · <code>letter/\(id).html#b17</code></p></section>\n"
  }
}

extension Words {
  /// The language of words of ours among Dutch ones.
  var lang: HTML { language == .nl ? "" : " lang=\"en\"" }
}
