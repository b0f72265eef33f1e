import Foundation
import Testing

/// The pages in a real browser: they show what they should, in light, dark, narrow and on paper, by
/// keyboard too; they run nothing and fetch nothing. `Support/browser.py` says what it looks at.
@Suite struct BrowserTests {
  /// The Python that has the driver; `.ci/judges.d/browser` makes it.
  private static let python: String? = {
    guard let folder = ProcessInfo.processInfo.environment["ART100_JUDGES"] else { return nil }
    let path = folder + "/browser/bin/python"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  private static let browser: String? = ["/usr/bin/chromium", "/usr/local/bin/chromium"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let isHere = python != nil && browser != nil

  /// Words that try to get out of the page, to run, to fetch and to turn the line.
  private static let tricks = """
    <script>window.ran = 1; alert('x')</script> <img src="http://example.invalid/x" \
    onerror="window.ran = 1"> </p></main></style> <base href='http://example.invalid/'> \
    " onfocus="window.ran=1" x=' &lt;b&gt; \u{202E}omgekeerd \u{2067}apart 👩🏽‍🚀 🇳🇱 שלום \
    \(String(repeating: "Vliegtuig", count: 40)) 2018
    """

  /// - Parameter pages: names, of which the first word tells the kind, and what prints each.
  private func complaints(
    _ place: Workplace, _ pages: [(name: String, arguments: [String])]
  ) throws -> String {
    for page in pages {
      let outcome = try place.run(page.arguments + ["--format", "html"])
      #expect(outcome.code < 2, "\(outcome.messages)")
      try place.file(page.name + ".html", outcome.out)
    }
    let script = Program.packageRoot + "/Tests/ArtCommandTests/Support/browser.py"
    let outcome = try Program.run(
      [script, try #require(Self.browser)] + pages.map { $0.name + ".html" }, in: place.path,
      environment: ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": place.path],
      program: try #require(Self.python))
    #expect(outcome.code == 0, "\(outcome.messages)")
    return outcome.text
  }

  @Test(
    .enabled(
      if: isHere, "the browser is not here: .ci/judges.d/browser makes it, ART100_JUDGES names it"))
  func pagesOfASeriesAreSeenReachedAndPrintedWhole() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("twins", "join", "27925-U", "27925-637").code == 0)
    let found = try complaints(
      place,
      [
        ("diff-year", ["diff", "27925-612", "27925-637"]),
        ("diff-first-to-last", ["diff", "27925-506", "27925-U"]),
        ("matrix", ["matrix", "--series", "ISIS"]),
        ("matrix-topics", ["matrix", "--series", "ISIS", "--topics"]),
        ("show", ["show", "27925-U"]),
      ])
    #expect(found == "judged 5\n")
  }

  @Test(
    .enabled(
      if: isHere, "the browser is not here: .ci/judges.d/browser makes it, ART100_JUDGES names it"))
  func nothingInALetterOrInItsFilesNameRunsFetchesOrBreaksThePage() throws {
    let place = try Workplace()
    let letter = SmallLetter(ondernummer: 1, middle: 6)
    let hostile = letter.text.replacing("Slot van", with: Self.tricks + " Slot van")
      .replacing(
        "Overweging 2",
        with: "<svg onload=window.ran=1> \"'& Nederland levert zes F-16’s en ten hoogste 250 "
          + "militairen tot en met 1 juli 2016; overweging 2")
    try place.file("brief.txt", hostile)
    // Without its number line a file is called by its name.
    let name = "<script>window.ran=1<\u{2215}script>\"'&\u{202E}🚀.txt"
    try place.file(name, hostile.replacing("Nr. 1 BRIEF", with: "BRIEF"))
    try place.file("new.txt", SmallLetter(ondernummer: 2, middle: 4).text)
    let series = "<b onclick='window.ran=1'>\u{1F680}\"&"
    for file in ["brief.txt", "new.txt"] {
      let outcome = try place.run("import", file, "--series", series)
      #expect(outcome.code == 0, "\(outcome.messages)")
    }
    let found = try complaints(
      place,
      [
        ("diff-hostile", ["diff", name, "new.txt"]),
        ("diff-hostile-back", ["diff", "new.txt", name]),
        ("show-hostile", ["show", "27925-1"]),
        ("matrix-hostile", ["matrix", "--series", series]),
      ])
    #expect(found == "judged 4\n")
  }
}
