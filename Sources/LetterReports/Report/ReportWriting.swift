internal import JSONText
internal import LetterArchive
internal import LetterComparing
internal import LetterExport
internal import LetterModel

/// A report at work: pages of letters and series are written as they come, and what all letters tell
/// together is gathered for the pages that come last.
final class ReportWriting {
  let frame: ReportFrame
  let archive: Archive
  private let audit: (OpenedLetter) throws -> [AuditFinding]
  private let mentions: [String: [LetterMention]]
  var register = NameRegister()
  var findings = GatheredFindings()
  /// What the overview says of each series.
  var series: [SeriesSummary] = []
  private(set) var factCount = 0
  private(set) var citationCount = 0
  private var cited: [JSON] = []
  private let facts: DataFile
  private let citations: DataFile
  private let search: SearchIndex

  var words: Words { frame.words }

  init(
    _ frame: ReportFrame, _ archive: Archive,
    audit: @escaping (OpenedLetter) throws -> [AuditFinding]
  ) throws {
    (self.frame, self.archive, self.audit) = (frame, archive, audit)
    mentions = Dictionary(grouping: try archive.mentions(), by: \.cited)
    facts = try DataFile("facts", columns: FactRows.columns + ["passage"], in: frame.folder)
    citations = try DataFile("citations", columns: CitationRows.columns, in: frame.folder)
    search = try SearchIndex(frame)
  }

  // MARK: Letters

  /// The page of a letter, and all that is gathered from it.
  ///
  /// - Parameter ways: from its page to others, such as to the letter before it.
  func write(_ letter: OpenedLetter, ways: [(words: String, address: String)] = []) throws {
    let path = "letter/\(letter.id).html"
    guard !frame.folder.has(path) else { return }
    var around = LetterPage.Surroundings()
    around.ways = ways + otherPrints(of: letter)
    around.citedBy = citing(letter)
    around.revision = letter.revision.flatMap { number in
      frame.summary(letter.id).map { (number, $0.revisions) }
    }
    let page = LetterPage(
      letter, links: frame.links(from: path), surroundings: around, words: words
    ).page()
    try frame.write(page, to: path)
    try gather(letter)
  }

  private func otherPrints(of letter: OpenedLetter) -> [(words: String, address: String)] {
    frame.prints(of: letter.identity.work).filter { $0.id != letter.id }.map {
      ("\(words("The other print")): \($0.chamber.title)", "\($0.id).html")
    }
  }

  /// One line for each letter that cites this one, leading to the first place.
  private func citing(
    _ letter: OpenedLetter
  ) -> [(letter: String, title: HTML, anchor: String)] {
    var known: Set<String> = []
    return (mentions[letter.id] ?? []).filter {
      frame.summary($0.citing) != nil && known.insert($0.citing).inserted
    }.map { mention in
      let place = Place(
        section: mention.section, block: mention.block, note: mention.note, range: 0..<0)
      return (mention.citing, frame.name(mention.citing), PageAnchor.place(place))
    }
  }

  private func gather(_ letter: OpenedLetter) throws {
    factCount += letter.reviewedFacts.count
    citationCount += letter.citations.count
    for fact in letter.reviewedFacts { try facts.add(FactRows.json(fact, of: letter)) }
    for citation in letter.citations {
      try citations.add(CitationRows.json(citation, of: letter))
      findings.add(citation, of: letter)
    }
    findings.add(try audit(letter), of: letter)
    register.add(letter)
    try search.add(letter, title: LetterFace(letter, words: words).title)
    cited.append(CiteJSON.value(letter))
  }

  // MARK: The end

  /// The pages about all letters, and the files beside the pages.
  func finish() throws {
    try facts.end()
    try citations.end()
    try search.end()
    try OverviewPage(self).write()
    try FindingPages(frame, findings).write()
    try SourcesPage(frame, archive).write()
    try SearchPage(frame, register).write()
    try DataFile.write(LetterTable.rows(frame.letters), to: "letters", in: frame.folder)
    try frame.folder.write(JSON.array(cited).text(.page) + "\n", to: "data/cite.json")
    for (name, text) in [
      ("style.css", PageFiles.style), ("lights.css", SincePage.style(lights)),
      ("lunr.js", PageFiles.lunr), ("search.js", PageFiles.search), ("matrix.js", PageFiles.matrix),
    ] {
      try frame.folder.write(text, to: name)
    }
  }

  /// How many letters the longest series has.
  var lights = 0
}
