internal import LetterArchive
internal import LetterModel

/// The search, and the register that leads to every name without a script.
struct SearchPage {
  let frame: ReportFrame
  let register: NameRegister

  init(_ frame: ReportFrame, _ register: NameRegister) {
    (self.frame, self.register) = (frame, register)
  }

  func write() throws {
    let words = frame.words
    let body: HTML = """
      <h1>\(words("Search"))</h1>
      <noscript><p>\(words("Search needs scripts. Without them, the register below leads to every name."))</p></noscript>
      \(Self.form(words, isHidden: true))<p class="quiet">\(words("Search the passages of all letters. Accents and capitals do not matter; every word must occur."))</p>
      <div id="results" role="status"></div>
      <h2>\(words("Register"))</h2>
      <p>\(words("Organisations, places and materiel from A to Z"))</p>
      \(alphabet())\(groups())
      """
    try frame.write(
      Page(kind: "search", title: words("Search"), body: body, words: words), to: "search.html",
      scripts: ["lunr.js", "search-index.js", "search.js"])
  }

  /// A field that leads to the search, from this page or another. Without scripts that page has the
  /// register.
  ///
  /// - Parameter isHidden: whether the field shows itself only where scripts run.
  static func form(_ words: Words, isHidden: Bool = false) -> HTML {
    let hidden: HTML = isHidden ? " hidden" : ""
    return """
      <form role="search"\(hidden) action="search.html"><p><label for="q">\(words("Words to search for"))</label><br>
      <input id="q" name="q" type="search" autocomplete="off"> <button>\(words("Search"))</button></p></form>

      """
  }

  private func alphabet() -> HTML {
    let items = register.groups.enumerated().map { index, group -> HTML in
      "<li><a href=\"#az\(index)\">\(group.letter)</a></li>"
    }
    return items.isEmpty
      ? "<p>\(frame.words("None."))</p>\n"
      : "<nav aria-label=\"\(frame.words("letters of the register"))\"><ul class=\"ways\">\(items)</ul></nav>\n"
  }

  private func groups() -> HTML {
    register.groups.enumerated().map { index, group -> HTML in
      let names = group.names.map(entry).joined()
      return
        "<section aria-labelledby=\"az\(index)\"><h3 id=\"az\(index)\">\(group.letter)</h3>\n<ul class=\"plain\">\(names)</ul></section>\n"
    }.joined()
  }

  private func entry(_ name: String) -> HTML {
    guard let entry = register.entries[name] else { return "" }
    let links = frame.links(from: "search.html")
    let kinds = entry.kinds.map(\.rawValue).sorted().map(frame.words.name).joined(separator: ", ")
    let meaning: HTML? = entry.meaning.map { " <span lang=\"nl\">(\($0))</span>" }
    let places = entry.places.map { place -> HTML in
      let day = frame.summary(place.letter).map { frame.words.day($0.date) } ?? place.letter
      return links.link(place.letter, place.anchor, HTML.unbroken(day))
    }
    return "<li><b lang=\"nl\">\(HTML.unbroken(name))</b>\(meaning) <small>\(kinds)</small> "
      + places.joined(separator: " · ") + "</li>\n"
  }
}
