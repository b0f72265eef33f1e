import LetterModel
import LetterParsing
import LetterSources
import Testing

private let head = """
  <p>99 001 Oefendossier</p><p>Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE</p>
  <p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 3 oktober 2030</p>
  """

private func source(_ html: String, encoding: SourceEncoding? = nil) async throws -> SourceText {
  try await SourceReader().text(of: Array(html.utf8), path: "a", encoding: encoding)
}

private func letter(_ body: String) async throws -> Letter {
  let source = try await source("<html><body>\(head)\(body)</body></html>")
  return readLetter(in: source, as: .html)
}

@Suite struct WebPageTests {
  @Test func headingsHaveTheLevelsOfTheirElements() async throws {
    let letter = try await letter(
      "<h2>Mandaat</h2><h4>Irak</h4><p>Dit geldt daar.</p><h2>Slot</h2><p>Kort</p><p>Dat was het.</p>"
    )
    #expect(
      blocks(letter) == [
        "1 Mandaat", "1.1 Irak", "Dit geldt daar.", "2 Slot", "Kort", "Dat was het.",
      ])
  }

  @Test func boldParagraphsAreHeadingsWhereNoElementSaysSo() async throws {
    let letter = try await letter(
      """
      <p><b>Mandaat</b></p><p>Het mandaat loopt door tot het einde van het jaar.</p>
      <p style="font-weight: bold">Slot</p><p>Uw Kamer wordt nader <b>geïnformeerd</b>.</p>
      """)
    #expect(
      blocks(letter) == [
        "1 Mandaat", "Het mandaat loopt door tot het einde van het jaar.", "2 Slot",
        "Uw Kamer wordt nader geïnformeerd.",
      ])
  }

  @Test func notesOfAListOfTermsStandBehindTheirNumbers() async throws {
    let letter = try await letter(
      """
      <p>Dit geldt.<sup><a href="#a">1</a></sup> Dat ook.<sup><a href="#b">2</a></sup></p>
      <dl><dt id="a">1</dt><dd>Brief van mei.</dd><dt id="b">2</dt><dd>Besluit van juni.</dd></dl>
      """)
    #expect(letter.notes.map(\.text) == ["Brief van mei.", "Besluit van juni."])
    #expect(letter.blocks.map(\.text) == ["Dit geldt. Dat ook."])
  }

  @Test func tabsPartCellsInTextThatIsSetAsItIs() async throws {
    let letter = try await letter(
      "<pre>De kosten staan hieronder.\n\nDeel\t2031\t2032\nInzet\t5,1\t2,0\nTotaal\t5,1\t2,0\n</pre>"
    )
    #expect(letter.blocks.map(\.kind) == [.paragraph, .table])
    #expect(Array(letter.blocks).last?.rows.last?.map(\.text) == ["Totaal", "5,1", "2,0"])
  }

  @Test func listsCarryTheMarkersThatABrowserShows() async throws {
    let letter = try await letter(
      """
      <h2>Inzet</h2><p>Het gaat om:</p><ul><li>training<ol type="a"><li>op land</li></ol></li>
      <li><p>advies</p></li></ul><ol start="3"><li>derde</li><li value="7">zevende</li></ol>
      """)
    #expect(
      blocks(letter) == [
        "1 Inzet", "Het gaat om:", "• training", "a. op land", "• advies", "3. derde", "7. zevende",
      ])
  }

  @Test(arguments: [
    // As converters of Markdown write them.
    """
    <p>Dit geldt<sup id="r1"><a href="#f1">1</a></sup>.</p>
    <div class="footnotes"><hr><ol><li id="f1"><p>Zie de brief.</p><p>En meer. <a href="#r1">↩</a>
    </p></li></ol></div>
    """,
    // As Word does.
    """
    <p>Dit geldt<a href="#_ftn1" name="_ftnref1"><span><sup>[1]</sup></span></a>.</p>
    <div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Zie de brief.</p>
    <p>En meer.</p></div></div>
    """,
    // As official pages do.
    """
    <p>Dit geldt<a class="nootnum" href="#ID-1">1</a>.</p><div id="noten"><hr>
    <div class="voet noot" id="supernote-note-ID-1"><h5 class="note-close"><a href="#close-ID-1"
    class="note-close">X</a> Noot</h5><sup><span class="nootnum"><a id="ID-1" name="ID-1"></a>1
    </span></sup><p>Zie de brief.</p><p>En meer.</p></div></div>
    """,
    // A page that numbers its paragraphs by hand.
    """
    <p>Dit geldt<a href="#n1">1</a>.</p><h3>Noten</h3>
    <p id="n1"><b>1.</b> Zie de brief.<br>En meer.</p>
    """,
  ])
  func notesAreFoundByTheirLinks(_ body: String) async throws {
    let letter = try await letter("<h2>Mandaat</h2><p>Eerst dit.</p>" + body)
    #expect(blocks(letter) == ["1 Mandaat", "Eerst dit.", "Dit geldt."])
    #expect(letter.sections[1].blocks[1].marks.map { "\($0.number) \($0.offset)" } == ["1 9"])
    #expect(letter.notes.map { "\($0.number) \($0.text)" } == ["1 Zie de brief. En meer."])
  }

  @Test func whatStandsAroundTheTextIsKeptAsideAndNamed() async throws {
    let page = """
      <html><head><script>var p = "<p>niets</p>"</script><style>p {}</style></head><body>
      <nav><a href="/">Voorpagina</a><a href="/z">Zoeken</a></nav>
      <div class="site-menu"><ul><li>Onderwerpen</li></ul></div>
      <main>\(head)<p>Het kabinet heeft dit gisteren in de ministerraad besloten.</p>
      <div aria-hidden="true">verborgen</div><img src="a.png" alt="Een kaart"></main>
      <aside>Ook interessant</aside><footer>Contact</footer></body></html>
      """
    let source = try await source(page)
    let letter = LetterParser.letter(from: source.text, looks: source.looks)
    #expect(blocks(letter) == ["Het kabinet heeft dit gisteren in de ministerraad besloten."])
    #expect(
      letter.repairs.filter { $0.kind == .furniture }.map(\.before) == [
        "Voorpagina Zoeken", "Onderwerpen", "verborgen", "Ook interessant", "Contact",
      ])
    #expect(Coverage(of: letter, in: source.text).isComplete)
    #expect(
      source.remarks == [
        "the picture 'Een kaart' was left out",
        "left out of the page: <aside>, <div class=site-menu>, <div>, <footer>, <nav>",
      ])
  }

  @Test func textOutsideTheMainPartIsNotLostWhereMostOfItStandsThere() async throws {
    let source = try await source(
      "<html><body><main><p>Welkom</p></main><div>\(head)<p>Het kabinet heeft besloten.</p></div>")
    let letter = LetterParser.letter(from: source.text, looks: source.looks)
    #expect(blocks(letter) == ["Het kabinet heeft besloten."])
  }

  @Test func lineBreaksAreLinesAndTwoOfThemPartParagraphs() async throws {
    let letter = try await letter(
      """
      <h2>Slot</h2><p>Dit is de eerste alinea.<br><br>Dit is de tweede.</p>
      <p>De Minister van Defensie,<br>A.B. Voorbeeld</p>
      """)
    #expect(blocks(letter) == ["1 Slot", "Dit is de eerste alinea.", "Dit is de tweede."])
    #expect(letter.signatories.map(\.name) == ["A.B. Voorbeeld"])
  }

  @Test func rowsOfATableAreRowsAndLayoutIsNone() async throws {
    let source = try await source(
      """
      <table><tr><td><table><caption>Raming</caption><tr><th>Post</th><th>Bedrag</th></tr>
      <tr><td>Missie<br>Mali</td><td><p>4,5</p></td></tr><tr><td colspan=2>Samen</td></tr></table>
      </td></tr></table>
      """)
    let rows = zip(
      source.text.split(separator: "\n", omittingEmptySubsequences: false), source.looks
    )
    .filter { $0.1?.role != nil }.map { String($0.0) }
    #expect(rows == ["Post\tBedrag", "Missie Mali\t4,5", "Samen\t"])
  }

  @Test func entitiesAndEncodingsAreReadAsTheyAreMeant() async throws {
    let page =
      "<html><head><meta charset=\"windows-1252\"></head><p>Syri\u{EB}&nbsp;&euml;&#8217;</p>"
    let old = page.unicodeScalars.map { UInt8($0.value) }
    let read = try await SourceReader().text(of: old, path: "a.htm")
    #expect(read.encoding == .windows1252)
    #expect(read.text == "Syrië\u{A0}ë’\n")
    // A browser saved it anew and left the old name in it.
    let saved = try await source(page)
    #expect(saved.encoding == .utf8)
    #expect(saved.text == "Syrië\u{A0}ë’\n")
    #expect(saved.remarks.count == 1)
  }

  @Test func pagesOutOfBoundsAreRefused() async {
    for (page, problem) in [
      (String(repeating: "<div>", count: 3000), SourceError.Problem.tooDeep(limit: 256)),
      (String(repeating: "<i>a", count: 300), .tooDeep(limit: 256)),
      (String(repeating: "<br>", count: 700_000), .tooManyElements(limit: 300_000)),
      ("<p " + String(repeating: "a=b ", count: 700_000), .tooManyElements(limit: 300_000)),
      ("<p>" + String(repeating: "a ", count: 600_000), .longParagraph(limit: 1 << 20)),
      ("<script>alert(1)</script>", .blank),
    ] {
      await #expect(throws: SourceError(path: "a", problem: problem)) {
        try await source("<html>" + page)
      }
    }
  }
}
