internal import JSONText
internal import LetterArchive

/// Which bytes each letter was read from, and how to check them.
struct SourcesPage {
  let frame: ReportFrame
  let archive: Archive

  init(_ frame: ReportFrame, _ archive: Archive) { (self.frame, self.archive) = (frame, archive) }

  func write() throws {
    let (words, links) = (frame.words, frame.links(from: "sources.html"))
    let sources = try archive.sources().filter { frame.summary($0.id) != nil }
    let rows = sources.map { source -> HTML in
      "<tr><th scope=\"row\">\(links.link(source.id, nil, "<span class=\"k\">\(source.id)</span>"))</th>"
        + "<td><span class=\"column\">\(words("Revision")) </span>\(source.revision)</td><td>\(source.fileName ?? "–")<br><small>\(source.form), "
        + "\(source.count) bytes</small></td><td>\(HTML.unbroken(String(source.receivedAt.prefix(10))))</td>"
        + "<td class=\"hash\">\(source.sha256)</td></tr>\n"
    }
    let table = HTML.wide(
      """
      <table><thead><tr><th scope="col">\(words("Letter"))</th><th scope="col">\(words("Revision"))</th>\
      <th scope="col">\(words("File"))</th><th scope="col">\(words("Received"))</th>\
      <th scope="col">SHA-256</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      """, label: words("Sources"))
    let end = try archive.ledgerEnd()
    let ledger: HTML? = end.map { end in
      "<p class=\"hash\">\(words("The ledger ends with line %1, whose chain is %2.", "\(end.line)", end.sha256))</p>\n"
    }
    let body: HTML = """
      <h1>\(words("Sources"))</h1>
      <p class="lead">\(words("The bytes from which each letter was read, and how to check that nothing of them was lost."))</p>
      \(frame.data("sources", from: "sources.html"))\(table)<h2>\(words("How to verify"))</h2>
      <p class="lead">\(words("The hash of a file (sha256sum FILE) must be the one that stands here. SHA256SUMS lists every file of this report; sha256sum -c SHA256SUMS checks them. In the archive, art100 verify checks every row against the ledger."))</p>
      <h2 id="ledger">\(words("The ledger"))</h2>
      \(ledger)
      """
    try frame.write(
      Page(kind: "sources", title: words("Sources"), body: body, words: words), to: "sources.html")
    try DataFile.write(
      Rows(
        columns: ["letter", "revision", "sha256", "file", "received", "bytes", "form"],
        rows: sources.map { source in
          [
            "letter": .string(source.id), "revision": .int(source.revision),
            "sha256": .string(source.sha256), "file": .init(source.fileName),
            "received": .string(source.receivedAt), "bytes": .int(source.count),
            "form": .string(source.form),
          ]
        }), to: "sources", in: frame.folder)
  }
}
