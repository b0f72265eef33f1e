internal import LetterModel

/// A page of the web: the letter in it, and what stands around the letter.
struct HTMLPage {
  var writer = FormWriter()
  var notes: HTMLNotes
  private var remarks = FormRemarks()
  private var leftOut: [String: Int] = [:]
  /// Whether the page tells headings by their elements, so that its paragraphs are none.
  let knowsHeadings: Bool
  /// The one main heading, which is the title of the page.
  let title: MarkupElement?
  /// The words of the paragraph at hand.
  var words = FormWords()
  /// What the paragraph at hand is.
  var part: LineLook.Part
  /// The marker of the item that begins.
  var marker: String?

  /// What the reader has to say of the page.
  var sentences: [String] {
    guard !leftOut.isEmpty else { return remarks.sentences }
    let names = leftOut.sorted { $0.key < $1.key }.map { $1 == 1 ? $0 : "\($0) (\($1)×)" }
    return remarks.sentences + ["left out of the page: " + names.joined(separator: ", ")]
  }

  init(_ html: MarkupElement) {
    let body = html.first("body") ?? html
    let root = Self.text(in: body)
    notes = HTMLNotes(html)
    let headings = root.all { ["h1", "h2", "h3", "h4", "h5", "h6"].contains($0.name) }
      .filter { !Self.isAround($0) && $0["class"]?.contains("note-close") != true }
    let main = headings.filter { $0.name == "h1" }
    let title =
      main.count == 1 && headings.count > 1 && headings[0].name == "h1" ? main[0] : nil
    knowsHeadings =
      headings.contains { $0 !== title } || root["id"] == "broodtekst"
      || html.find { $0.classes.contains("stuktitel") } != nil
    self.title = title
    part = knowsHeadings ? .paragraph : .block
    if let year = Self.meta("OVERHEIDop.vergaderjaar", in: html) {
      writer.add(year, as: .header(.sessionYear))
    }
    read(around: root, in: body)
    flush()
    notes.write(&writer)
    if let id = Self.meta("DC.identifier", in: html) { writer.add(id, as: nil, role: .running) }
  }

  private static func meta(_ name: String, in html: MarkupElement) -> String? {
    html.find { $0.name == "meta" && $0["name"]?.lowercased() == name.lowercased() }?["content"]
  }

  // MARK: The text of a page

  /// The element that holds the text: that of the official pages, else the one that a page marks as
  /// its own, if most words stand in it.
  private static func text(in body: MarkupElement) -> MarkupElement {
    let official =
      body.find(where: { $0["id"] == "broodtekst" || $0.classes.contains("broodtekst") })
      ?? body.find(where: { $0.name == "div" && $0.classes.contains("stuk") })
    if let official { return official }
    let all = ink(of: body)
    for name in ["main", "article"] {
      let found = body.all(where: { $0.name == name || name == "main" && $0["role"] == "main" })
      if let best = found.max(by: { ink(of: $0) < ink(of: $1) }), ink(of: best) * 2 > all {
        return best
      }
    }
    return body
  }

  /// How many signs of text there are, what stands around a text left out.
  private static func ink(of element: MarkupElement) -> Int {
    element.children.reduce(0) { sum, child in
      switch child {
      case .text(let text): sum + text.unicodeScalars.count { $0.hasInk }
      case .element(let inner): isAround(inner) || isNoText(inner) ? sum : sum + ink(of: inner)
      }
    }
  }

  /// Goes down to the text; what stands beside the way is furniture.
  private mutating func read(around root: MarkupElement, in element: MarkupElement) {
    if element === root { return read(blocks: element) }
    for child in element.elements {
      if child === root || child.find(where: { $0 === root }) != nil {
        read(around: root, in: child)
      } else {
        setAside(child, "it stands outside the text of the page")
      }
    }
  }

  /// Keeps the words of what is no part of the letter, in one line.
  mutating func setAside(_ element: MarkupElement, _ reason: String) {
    if Self.isNoText(element) { return leaveOut(element) }
    if notes.isNote(element) { return }
    flush()
    let name = [element["id"].map { "id=\($0)" }, element.classes.first.map { "class=\($0)" }]
      .compactMap(\.self).first
    leftOut["<\(element.name)\(name.map { " " + $0 } ?? "")>", default: 0] += 1
    var words = FormWords()
    gather(element, into: &words)
    writer.add(words, as: .furniture(reason), more: .furniture(reason))
  }

  private mutating func gather(_ element: MarkupElement, into words: inout FormWords) {
    for child in element.children {
      switch child {
      case .text(let text): words.add(text)
      case .element(let inner):
        if Self.isNoText(inner) {
          leaveOut(inner)
        } else if !notes.isNote(inner) {
          words.space()
          gather(inner, into: &words)
          words.space()
        }
      }
    }
  }

  mutating func leaveOut(_ element: MarkupElement) {
    switch element.name {
    case "br", "hr", "wbr", "input", "source", "col", "area", "meta", "link", "head": break
    case "img":
      if let name = element["alt"], !name.isEmpty {
        remarks.add("the picture '\(name.folded.prefix(60))' was left out")
      }
    default: leftOut["<\(element.name)>", default: 0] += 1
    }
  }

  /// Elements without text for a reader.
  static func isNoText(_ element: MarkupElement) -> Bool {
    [
      "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "video",
      "audio", "select", "img", "input", "link", "meta", "head", "textarea", "math-ml",
    ].contains(element.name)
  }

  /// Elements that stand around the text of a page.
  static func isAround(_ element: MarkupElement) -> Bool {
    if ["nav", "footer", "aside", "form", "button", "dialog", "menu"].contains(element.name) {
      return !element.classes.contains("noot") && element["role"] != "note"
        && element["role"] != "doc-footnote"
    }
    if element.attributes["hidden"] != nil || element["aria-hidden"] == "true" { return true }
    if let role = element["role"],
      ["navigation", "banner", "contentinfo", "search", "complementary", "menu"].contains(role)
    {
      return true
    }
    let style = (element["style"] ?? "").filter { $0 != " " }.lowercased()
    if style.contains("display:none") { return true }
    guard ["div", "ul", "ol", "section", "header", "table", "p", "span"].contains(element.name)
    else { return false }
    return !element.marks.isDisjoint(with: aroundMarks)
  }

  /// Words in classes and ids of what stands around a text.
  private static let aroundMarks: Set<String> = [
    "nav", "navbar", "navigation", "navigatie", "menu", "sidebar", "breadcrumb", "breadcrumbs",
    "kruimelpad", "cookie", "cookies", "cookiebar", "footer", "voetregel", "kopregel", "share",
    "social", "skip", "skiplinks", "toc", "inhoudsopgave", "extrainfo", "search", "zoeken",
    "pagination", "related", "gerelateerd", "toolbar", "masthead",
  ]
}

extension MarkupElement {
  /// Its classes, in small letters.
  var classes: [String] {
    (self["class"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The words of its classes and its id: `site-nav` is `site` and `nav`.
  var marks: Set<String> {
    let text = ((self["class"] ?? "") + " " + (self["id"] ?? "")).lowercased()
    return Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
