import ArgumentParser
import Glibc
import LetterArchive
import LetterFacts
import LetterModel
import LetterReports
import LetterSources

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Confirm, correct, reject and add what was read in a letter.",
    discussion: """
      Example:
        art100 review -a archive.sqlite 27925-U

      On a terminal that is a round through everything nobody has looked at; else, and with \
      --format, a list. Decisions keep who, when and why; they survive a new reading of the letter, \
      and none is ever lost.
      """,
    subcommands: [
      ReviewRoundCommand.self, ReviewConfirm.self, ReviewCorrect.self, ReviewReject.self,
      ReviewAdd.self, ReviewRetract.self, ReviewLog.self,
    ],
    defaultSubcommand: ReviewRoundCommand.self)
}

struct ReviewRoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round",
    abstract: "Go through a letter on a terminal, or by a sheet; this is the default.",
    discussion: """
      Examples:
        art100 review -a archive.sqlite 27925-U
        art100 review -a archive.sqlite 27925-U --sheet-out sheet.csv

      With --excel-nl the sheet opens in columns in a Dutch spreadsheet. In the sheet the clerk writes confirm, correct, reject, add or retract in the column \
      'decision' and corrects the cells beside it; --sheet-in takes it in whole or not at all.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The letter.", transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @Option(help: "Only facts of this kind.")
  var kind: String?

  @Flag(help: "Go through what was decided already, too.")
  var all = false

  @Flag(help: "Confirm every fact that nobody decided about, of --kind and --rule; needs --why.")
  var confirmAll = false

  @Option(help: "With --confirm-all: only facts that this rule read, as 'facts --why' names it.")
  var rule: String?

  @Option(help: "With --confirm-all: why.")
  var why: String?

  @Option(help: "Write a sheet (CSV) to this file.")
  var sheetOut: String?

  @Option(help: "Take the decisions of a filled-in sheet; - for standard input.")
  var sheetIn: String?

  @Option(help: "Write the round as a page (HTML) that opens from disk and saves a sheet.")
  var page: String?

  @Flag(name: .customLong("excel-nl"), help: "A sheet for a Dutch spreadsheet: with semicolons.")
  var isDutch = false

  @OptionGroup var encoding: EncodingOption

  @Option(help: "Who decides; else the user that runs the program.")
  var by: String?

  @Option(help: "List instead of asking: table, json, jsonl or csv.")
  var format: OutputFormat?

  func validate() throws {
    if [sheetOut, sheetIn, page].count(where: { $0 != nil }) > 1 {
      throw ValidationError("--sheet-out, --sheet-in and --page exclude each other")
    }
    if format != nil, sheetOut != nil || sheetIn != nil || page != nil {
      throw ValidationError("a sheet is CSV and a page HTML; --format is for the list")
    }
    guard confirmAll || rule == nil && why == nil else {
      throw ValidationError("--rule and --why go with --confirm-all")
    }
    guard !confirmAll || sheetOut == nil && sheetIn == nil && format == nil else {
      throw ValidationError("--confirm-all goes without a sheet and a list")
    }
    guard letter.section == nil else {
      throw ValidationError("whole letters are reviewed; name one without '#'")
    }
  }

  func run() throws {
    let kind = try kind.map(FactRows.kind)
    let isRound =
      sheetOut == nil && sheetIn == nil && page == nil && format == nil && Output.isTerminal
      && isatty(0) == 1
    let store = try archive.open(
      for: isRound || confirmAll || sheetIn != nil ? .writing : .reading)
    let opened = try store.opened(letter.reference)
    let facts = opened.reviewedFacts.filter { kind == nil || $0.fact.kind == kind }
    let items = try kind == nil ? store.reviewedItems(of: letter.reference) : []
    if confirmAll {
      try confirmAll(facts, of: opened, in: store)
    } else if let sheetIn {
      try take(sheetIn, into: store, opened, facts, items)
    } else if let page {
      let agenda = try agenda(store, opened, items, ReviewNeighbours(of: opened, in: store))
      try NewTextFile.write(ReviewPage(letter: opened, agenda: agenda).text(), to: page)
      Output.error("wrote \(agenda.questions.count) questions to \(page)")
    } else if let sheetOut {
      let text = ReviewSheet.text(facts, items, of: opened, isDutch: isDutch)
      try NewTextFile.write(text, to: sheetOut)
      Output.error("wrote \(items.count + facts.count) lines to \(sheetOut)")
    } else if isRound {
      let neighbours = try ReviewNeighbours(of: opened, in: store)
      var round = ReviewRound(
        archive: store, letter: letter.reference, opened: opened,
        agenda: try agenda(store, opened, items, neighbours), neighbours: neighbours, by: person)
      try round.run()
    } else {
      try list(store, opened, facts, items)
    }
    Output.end(0)
  }

  private var person: String? { by ?? DecisionOptions.user }

  private func confirmAll(
    _ facts: [ReviewedFact], of opened: OpenedLetter, in store: Archive
  ) throws {
    guard let why else {
      throw Failure(Exit.usage, "a decision about many needs its reason; give --why TEXT")
    }
    let reasons = FactReasons(opened)
    let chosen = facts.filter {
      $0.review == .extracted && (rule == nil || reasons.reason(of: $0.fact)?.rule == rule)
    }
    if let rule, chosen.isEmpty,
      !facts.contains(where: { reasons.reason(of: $0.fact)?.rule == rule })
    {
      throw Failure(
        Exit.notFound, "no fact of the letter was read by '\(rule)'; 'facts --why' names the rules")
    }
    let taken = try store.decide(
      chosen.map { fact in
        let place = fact.fact.place
        return DecisionRequest(
          .confirmed,
          .fact(block: place.block, note: place.note, range: place.range, kind: fact.fact.kind),
          of: letter.reference, why: why)
      }, by: person)
    Output.error("confirmed: \(taken.count)")
  }

  private func agenda(
    _ store: Archive, _ opened: OpenedLetter, _ items: [ReviewedItem],
    _ neighbours: ReviewNeighbours
  ) throws -> ReviewAgenda {
    let kind = try kind.map(FactRows.kind)
    let reasons = FactReasons(opened)
    let passed = try store.decisions(about: letter.reference).filter {
      $0.subject == .fact && $0.action == .rejected && $0.before.isEmpty
    }
    let numbers =
      kind == nil
      ? NumberClaims.find(
        in: opened.letter, facts: opened.facts, citations: opened.citations.map(\.citation),
        date: opened.date
      ).filter { number in
        number.claim == .unclaimed
          && !passed.contains {
            $0.anchor.block == number.place.block && $0.anchor.note == number.place.note
              && $0.anchor.quote == number.words
          }
      } : []
    return ReviewAgenda(
      opened, items: items, numbers: numbers, neighbours: neighbours, isAll: all, kind: kind
    ) { fact in
      reasons.reason(of: fact).map { ($0.rule, RulePrecision.of($0.rule)) }
    }
  }

  private func take(
    _ path: String, into store: Archive, _ opened: OpenedLetter, _ facts: [ReviewedFact],
    _ items: [ReviewedItem]
  ) throws {
    let text = try SheetText.read(path, encoding: encoding.named())
    let reader = ReviewSheetReader(
      path: path, letter: opened, reference: LetterReference(letter.reference.target), facts: facts,
      items: items)
    do {
      let (requests, faults) = try reader.requests(of: text)
      do {
        guard faults.isEmpty else { throw SheetFaults(faults: faults) }
        let taken = try store.decide(requests.map(\.request), by: person)
        Output.error("\(taken.count) decisions taken")
      } catch {
        guard error is SheetFaults || (error as? ArchiveError)?.isReview == true else {
          throw error
        }
        let refused = try refusals(requests, in: store, path)
        throw SheetFaults(faults: (faults + refused).sorted { $0.line ?? 0 < $1.line ?? 0 })
      }
    } catch let error as SheetFaults {
      for fault in error.faults { Output.error("art100: error: " + Failure(fault).placed) }
      Output.end(Exit.unreadable)
    }
  }

  /// The requests that cannot be granted, each by itself; nothing of it is kept.
  private func refusals(
    _ requests: [(line: Int, request: DecisionRequest)], in store: Archive, _ path: String
  ) throws -> [ReportError] {
    try store.batch(atomic: true, dryRun: true) {
      try requests.compactMap { line, request in
        do {
          try store.decide([request], by: person)
          return nil
        } catch ArchiveError.review(_, let error) {
          return ReportError(.unreadable, "\(error)", path: path, line: line)
        }
      }
    }
  }

  private func list(
    _ store: Archive, _ opened: OpenedLetter, _ facts: [ReviewedFact], _ items: [ReviewedItem]
  ) throws {
    let decisions = try store.decisions(about: letter.reference)
    var table = ReviewListing.rows(facts, items, decisions: decisions, of: opened)
    let format = format ?? .table
    if format == .table {
      table.columns = ["item", "review", "kind", "subject", "value", "quote"]
      table.shortened = ["subject", "value", "quote"]
    }
    table.print(format)
    for orphan in try store.orphans(of: letter.reference) where format == .table {
      Output.error(
        "decision \(orphan.decision.id) (\(orphan.decision.action.rawValue) "
          + "'\(orphan.decision.anchor.quote)') holds for nothing: \(orphan.why)")
    }
  }
}

/// What a decision on the command line needs.
struct ReviewArguments: ParsableArguments {
  @OptionGroup var archive: ArchiveOption

  @Option(help: "The kind of fact, where several stand on the same words.")
  var kind: String?

  @OptionGroup var decision: DecisionOptions

  /// Takes one decision about each name.
  func decide(
    _ action: Decision.Action, about names: [String], changes: [String: String] = [:]
  ) throws {
    let kind = try kind.map(FactRows.kind)
    let store = try archive.open(for: .writing)
    let requests = try names.map { text in
      let name = try ReviewName(reading: text)
      let target = try name.target(kind: kind)
      return DecisionRequest(
        action, target, of: name.letter, changes: try kept(changes, of: target, name, store),
        why: decision.why)
    }
    do {
      let taken = try store.decide(requests, by: decision.person)
      Output.error(
        taken.isEmpty ? "nothing to do: it stands so already" : "\(action.rawValue): \(taken.count)"
      )
    } catch ArchiveError.review(let request, let error) {
      let failure = Failure(ArchiveError.review(request: request, error))
      throw Failure(failure.exitCode, "\(names[request - 1]): \(failure.message)")
    }
    Output.end(0)
  }

  /// Money as the archive keeps it: whether euros are meant depends on the fact.
  private func kept(
    _ changes: [String: String], of target: ReviewTarget, _ name: ReviewName, _ store: Archive
  ) throws -> [String: String] {
    guard case .fact(let block, let note, let range, let kind) = target, !changes.isEmpty else {
      return FieldText.kept(changes, of: target)
    }
    let fact = try store.opened(name.letter).reviewedFacts.first {
      (kind == nil || $0.fact.kind == kind) && $0.fact.place.range == range
        && $0.fact.place.note == note
        && (note != nil || $0.fact.place.block == block)
    }
    return FieldText.kept(changes, of: fact?.fact)
  }
}

/// `field=value` pairs.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "A field and its value, such as value=45; an empty value takes it away.")
  var changes: [String] = []

  func fields() throws -> [String: String] {
    try changes.reduce(into: [:]) { fields, text in
      guard let mark = text.firstIndex(of: "="), mark > text.startIndex else {
        throw Failure(Exit.usage, "'\(text)' is no field=value")
      }
      fields[String(text[..<mark])] = String(text[text.index(after: mark)...])
    }
  }
}

struct ReviewConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "What was read is right.",
    discussion: """
      Example:
        art100 review confirm -a archive.sqlite kst-27925-U:date

      'review LETTER' shows the names of everything that can be confirmed.
      """)

  @Argument(help: "Facts, headings, header fields or signatories, by name.")
  var names: [String]
  @OptionGroup var arguments: ReviewArguments

  func run() throws { try arguments.decide(.confirmed, about: names) }
}

struct ReviewCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "It is there, but to be read otherwise.",
    discussion: """
      Example:
        art100 review correct -a archive.sqlite kst-27925-U#4.2 --set value=1 --why "a point of its own"

      A fact has the fields subject, qualifier, value, value_max, unit, from, until, year, \
      imprecise, quote and those that 'codebook' lists for its kind; everything else has 'value'. \
      The level of a heading is its value.
      """)

  @Argument(help: "The fact, heading, header field or signatory, by name.")
  var name: String
  @OptionGroup var changes: ChangeOptions
  @OptionGroup var arguments: ReviewArguments

  func run() throws {
    try arguments.decide(.corrected, about: [name], changes: try changes.fields())
  }
}

struct ReviewReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "It is no such fact, or no signatory.",
    discussion: """
      Example:
        art100 review reject -a archive.sqlite kst-27925-U#0/1:40-67 --why "the letter's own ground"
      """)

  @Argument(help: "Facts or signatories, by name.")
  var names: [String]
  @OptionGroup var arguments: ReviewArguments

  func run() throws { try arguments.decide(.rejected, about: names) }
}

struct ReviewRetract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Let what was decided hold no longer; it is kept all the same.",
    discussion: """
      Example:
        art100 review retract -a archive.sqlite kst-27925-U:date
      """)

  @Argument(help: "Facts, headings, header fields or signatories, by name.")
  var names: [String]
  @OptionGroup var arguments: ReviewArguments

  func run() throws { try arguments.decide(.retracted, about: names) }
}

struct ReviewAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a fact or a signatory that was not found.",
    discussion: """
      Example:
        art100 review add -a archive.sqlite kst-27925-U#0/1 --kind count --quote Irak \
      --set subject=Irak

      A signatory is added to kst-27925-U:signatory with --set "value=OFFICE | NAME".
      """)

  @Argument(
    help: "The passage in which it stands, such as kst-27925-U#7.2/26, or kst-27925-U:signatory.")
  var passage: String

  @Option(help: "Its words, letter by letter as in the passage.")
  var quote: String?

  @OptionGroup var changes: ChangeOptions
  @OptionGroup var arguments: ReviewArguments

  func run() throws {
    let name = try ReviewName(reading: passage)
    if case .target(.newSignatory) = name.item {
      try arguments.decide(.added, about: [passage], changes: try changes.fields())
    }
    guard let text = arguments.kind else {
      throw Failure(Exit.usage, "an added fact needs its kind; give --kind")
    }
    guard let quote else {
      throw Failure(Exit.usage, "an added fact needs its words; give --quote")
    }
    guard case .passage(let block, let note) = name.item else {
      throw Failure(Exit.usage, "'\(passage)' is no passage; expected one like kst-27925-U#7.2/26")
    }
    let request = DecisionRequest(
      .added,
      .words(quote, block: block, note: note, from: 0, kind: try FactRows.kind(text)),
      of: name.letter, changes: FieldText.kept(try changes.fields(), of: nil),
      why: arguments.decision.why)
    let taken = try arguments.archive.open(for: .writing)
      .decide([request], by: arguments.decision.person)
    Output.error("added: \(taken.count)")
    Output.end(0)
  }
}

struct ReviewLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show every decision about a letter, those that hold no longer too.",
    discussion: """
      Example:
        art100 review log -a archive.sqlite 27925-U
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The letter.", transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @OptionGroup var output: FormatOption

  func run() throws {
    let store = try archive.open()
    let orphans = try store.orphans(of: letter.reference)
    var table = DecisionRows.rows(
      try store.decisions(about: letter.reference),
      orphans: Dictionary(uniqueKeysWithValues: orphans.map { ($0.decision.id, $0.why) }))
    if output.format == .table {
      table.shortened = ["quote", "before", "after"]
      if table.rows.isEmpty { Output.error("no decisions") }
    }
    table.print(output.format)
    Output.end(0)
  }
}
