internal import Checksums

/// What a page shows, whatever frame it stands in: by itself, or in a report.
package struct Page {
  /// The name of the kind of page, by which the stylesheet knows it.
  package var kind: String
  /// In plain words.
  package var title: String
  /// What stands in the page's main part, from its one `h1` on.
  package var body: HTML
  package var words: Words

  package init(kind: String, title: String, body: HTML, words: Words) {
    self.kind = kind
    self.title = title
    self.body = body
    self.words = words
  }

  /// A whole document that needs nothing beside it and runs no script but its own, light or dark as
  /// the reader wishes.
  ///
  /// - Parameters:
  ///   - style: what this page needs beyond the style that all share.
  ///   - script: fixed words of this program; nothing else runs, whatever stands in the body.
  package func alone(style: String = "", script: String? = nil) -> String {
    let allowed = script.map { "; script-src 'sha256-\(Self.base64(of: $0))'" } ?? ""
    let rules = HTML(stringLiteral: style)
    let code = script.map { HTML(stringLiteral: "<script>\($0)</script>\n") }
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(words.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'\(HTML(stringLiteral: allowed))">
      <title>\(title)</title>
      <style>\(Self.style)\(rules)</style>
      </head>
      <body class="\(kind)">
      <main>
      \(body)</main>
      \(code)</body>
      </html>

      """
    return html.text
  }

  /// The same in a report: the stylesheet beside it, and the way to the other pages before it.
  ///
  /// - Parameters:
  ///   - root: the way from the page to the folder of the report.
  ///   - styles: stylesheets in that folder, beside the one of all pages.
  ///   - scripts: files in that folder, run in this order behind the page.
  package func inReport(
    root: String, styles: [String] = [], scripts: [String] = []
  ) -> String {
    let menu = [
      ("index", "Overview"), ("promises", "Promises"), ("audit", "Checks"), ("sources", "Sources"),
      ("search", "Search"),
    ].map { file, name -> HTML in
      let here: HTML = file == kind ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(root)\(file).html\"\(here)>\(words(name))</a></li>"
    }
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(words.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="art100 report">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:">
      <title>\(title)</title>
      \((["style.css"] + styles).map { "<link rel=\"stylesheet\" href=\"\(root)\($0)\">\n" as HTML })\
      </head>
      <body class="\(kind)">
      <a class="skip" href="#main">\(words("To the text"))</a>
      <header><nav class="menu" aria-label="\(words("Report"))"><ul>\(menu)</ul></nav></header>
      <main id="main">
      \(body)</main>
      \(scripts.map { "<script src=\"\(root)\($0)\"></script>\n" as HTML })</body>
      </html>

      """
    return html.text
  }

  /// Our own stylesheet is no data and stands as it is.
  private static let style = HTML(stringLiteral: PageFiles.style)

  /// The SHA-256 of a text as a browser compares it.
  private static func base64(of text: String) -> String {
    var sum = SHA256()
    sum.update(text.utf8)
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = sum.digest
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0...group.count {
        result.append(digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)])
      }
      result += String(repeating: "=", count: 3 - group.count)
    }
    return result
  }
}
