import ArgumentParser
import JSONText
import LetterArchive
import LetterModel
import LetterReports

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a letter, or a part of it.",
    discussion: """
      Example:
        art100 show -a archive.sqlite kst-27925-U --section 4.1

      A passage is named by section and block: art100 show -a archive.sqlite 'kst-27925-U#4.1/17'
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, html }

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "The letter, a revision of it (ID@2) or a passage (ID#4.1/17).",
    transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @Option(help: "Only this section and those below it, such as 4.1; 0 is the opening.")
  var section: String?

  @Flag(help: "Only the headings.")
  var outline = false

  @Flag(help: "What the reader repaired, with the place in the source.")
  var repairs = false

  @Flag(help: "The bytes as they were received.")
  var source = false

  @OptionGroup var language: LanguageOption

  @Option(help: "How to print: text, markdown, json or html.")
  var format: Form = .text

  func validate() throws {
    if [outline, repairs, source].count(where: { $0 }) > 1 {
      throw ValidationError("--outline, --repairs and --source exclude each other")
    }
    try format.check("--outline", outline, among: [.text, .json])
    try format.check("--repairs", repairs, among: [.text, .json])
    // The bytes are what they are, which is the least that text can be.
    try format.check("--source", source, among: [.text])
    try language.check(format, among: [.html])
  }

  func run() throws {
    let store = try archive.open()
    if source {
      try showSource(of: store)
    }
    var stored = try store.letter(letter.reference, evenIfWithdrawn: true)
    if let path = section ?? letter.section { try stored.keepSection(path) }
    if let block = letter.block { try stored.keepBlock(block) }
    if let why = stored.withdrawn { Output.error("art100: \(stored.id) was withdrawn: \(why)") }
    if repairs {
      try showRepairs(of: stored, store)
    } else {
      try show(stored, store)
    }
    Output.end(0)
  }

  private func show(_ stored: StoredLetter, _ store: Archive) throws {
    switch format {
    case .text where outline: Output.write(ReadableLetter.outline(stored))
    case .text: Output.write(ReadableLetter.text(stored, isPart: isPart))
    case .json: Output.json(LetterJSON.value(outline ? stored.outlined : stored), pretty: true)
    case .markdown: Output.page(LetterMarkdown.text(stored))
    case .html:
      // What was found in a withdrawn letter is out of sight.
      let findings = stored.withdrawn == nil ? try store.opened(letter.reference) : nil
      Output.page(
        LetterPage(stored, findings: findings, language: language.page).text())
    }
  }

  private func showRepairs(of stored: StoredLetter, _ store: Archive) throws {
    guard format == .text else {
      return Output.json(.array(stored.letter.repairs.map(RepairList.json)), pretty: true)
    }
    let source = try store.sourceText(letter.reference, evenIfWithdrawn: true)
    Output.write(RepairList(stored.letter, source: source).text())
  }

  /// Bytes are for a file or another program; on a terminal what they say is shown.
  private func showSource(of store: Archive) throws -> Never {
    if Output.isTerminal {
      Output.page(try store.sourceText(letter.reference, evenIfWithdrawn: true))
    } else {
      try store.sourceBytes(letter.reference, evenIfWithdrawn: true) { Output.exact($0) }
    }
    Output.end(0)
  }

  private var isPart: Bool { section != nil || letter.section != nil }
}

extension StoredLetter {
  /// Leaves only the section of this path and those below it.
  fileprivate mutating func keepSection(_ path: String) throws {
    let kept = letter.sections.filter { $0.path == path || $0.path.hasPrefix(path + ".") }
    guard !kept.isEmpty else {
      let paths = letter.sections.map(\.path).joined(separator: ", ")
      throw Failure(Exit.notFound, "\(id) has no section \(path); it has \(paths)")
    }
    keep(kept)
  }

  /// Leaves only one block.
  fileprivate mutating func keepBlock(_ ordinal: Int) throws {
    let all = letter.sections.flatMap(\.blocks).map(\.ordinal)
    let span = all.first.map { "\($0) to \(all.last ?? $0)" } ?? "none"
    guard
      var section = letter.sections.first(where: { $0.blocks.contains { $0.ordinal == ordinal } })
    else { throw Failure(Exit.notFound, "\(id) has no block \(ordinal) there; it has \(span)") }
    section.blocks.removeAll { $0.ordinal != ordinal }
    keep([section])
  }

  /// The letter with nothing under its headings.
  fileprivate var outlined: StoredLetter {
    var outline = self
    for index in letter.sections.indices { outline.letter.sections[index].blocks = [] }
    outline.letter.notes = []
    return outline
  }

  private mutating func keep(_ sections: [Section]) {
    letter.sections = sections
    let called = Set(sections.flatMap { $0.marks + $0.blocks.flatMap(\.marks) }.map(\.number))
    letter.notes.removeAll { !called.contains($0.number) }
    let stretches =
      [sections.flatMap(\.stretches)] + letter.notes.map { $0.segments.map(\.sourceRange) }
    letter.repairs.removeAll { repair in !stretches.contains { Self.spans($0, repair.range) } }
    letter.signatories = []
  }

  /// Whether a repair lies between the first and the last of these stretches of the source.
  private static func spans(_ stretches: [Range<Int>], _ range: Range<Int>) -> Bool {
    guard let start = stretches.map(\.lowerBound).min(), let end = stretches.map(\.upperBound).max()
    else { return false }
    return start <= range.lowerBound && range.upperBound <= end
  }
}

extension Section {
  /// Where its heading and its blocks stand in the source.
  fileprivate var stretches: [Range<Int>] {
    (segments + blocks.flatMap(\.segments)).map(\.sourceRange)
  }
}
