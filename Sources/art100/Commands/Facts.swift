import ArgumentParser
import DutchFinder
import DutchLanguage
import JSONText
import LetterArchive
import LetterComparing
import LetterFacts
import LetterModel
import LetterReports

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Show what letters say: numbers, areas, legal bases, periods, money, promises.",
    discussion: """
      Examples:
        art100 facts -a archive.sqlite 27925-U --kind personnel
        art100 facts -a archive.sqlite --on 2018-03-01 --kind asset

      Every fact quotes its words and names their place. Facts are read by rules; 'review' is where \
      people confirm, correct, reject and add them. Those rejected are shown only when asked for. Of \
      a letter that both chambers printed one print is shown, unless prints are named.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "Letters; all of them where none is named.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @Option(help: "Only facts of this kind, such as amount or legal_basis.")
  var kind: String?

  @OptionGroup var filters: FilterOptions

  @Option(help: "Only facts of this status: extracted, confirmed, corrected, rejected, added.")
  var review: String?

  @Option(help: "Only facts in sections on this topic, such as mandate or finances.")
  var topic: String?

  @Option(
    help: "Only facts about this, such as training: in subject, purpose, mission, place or words.")
  var about: String?

  @Option(
    help: """
      Only facts of this calendar year, or whose days, or those of their contribution, reach into it.
      """)
  var year: Int?

  @Option(
    help: """
      Only what was in force on this day: facts of contributions as long as these last and no later \
      letter of the series speaks of them, and others between their own days or those of the mandate.
      """)
  var on: String?

  @Flag(
    help: "Name the rule that read each fact, its measured precision, and the words that decided.")
  var why = false

  @Flag(
    help: """
      Only what nobody decided about and may be wrong: said or read twice with different values, a \
      digit that may be a note's mark, days without a year or exactness. --format json says why.
      """)
  var uncertain = false

  @Flag(help: "Instead of facts the numbers of the letters that nothing explains.")
  var unclaimed = false

  @Flag(help: "Instead of facts all numbers of the letters, each with what explains it.")
  var numbers = false

  @OptionGroup var output: FormatOption

  func validate() throws {
    guard unclaimed || numbers else { return }
    if kind != nil || review != nil || topic != nil || on != nil || uncertain || about != nil
      || year != nil
    {
      throw ValidationError(
        "--unclaimed and --numbers list numbers, not facts; give them without --kind, --review, "
          + "--topic, --about, --year, --on and --uncertain")
    }
  }

  func run() throws {
    if unclaimed || numbers { return try printNumbers() }
    let kind = try kind.map(FactRows.kind)
    let topic = try topic.map(FilterOptions.topic)
    let review = try review.map { try Choice.named($0, "a status", among: ReviewStatus.allCases) }
    let day = try on.map(FilterOptions.day)
    let filter = try filters.filter()
    let store = try archive.open(for: filter)
    let lexicon = try store.lexicon()
    let named = letters.map(\.reference)
    var table = Rows(columns: FactRows.columns + ["uncertain"])
    func passes(_ fact: ReviewedFact, in letter: OpenedLetter) -> Bool {
      (kind == nil || fact.fact.kind == kind)
        && (topic == nil || letter.places.topic(at: fact.fact.place) == topic)
        && (about.map(fact.fact.isAbout) ?? true)
        && (year.map { fact.fact.concerns($0, of: letter.contributions) } ?? true)
        && (review.map { fact.review == $0 } ?? (fact.review != .rejected))
    }
    if day != nil { table.columns += Self.inForceColumns }
    if output.format == .table {
      table.columns =
        day == nil
        ? FactRows.tableColumns
        : ["passage", "kind", "subject", "qualifier", "value", "value_max", "unit", "year"]
          + ["budget", "cumulative"] + Self.inForceColumns + ["uncertain", "quote"]
      table.shortened = ["subject", "quote"]
      table.optional = FactRows.optionalColumns
    }
    if why, day == nil {
      table.columns +=
        output.format == .table ? ["rule", "precision", "words"] : FactRows.whyColumns
      if output.format == .table {
        table.columns.removeAll { ["unit", "from", "until"].contains($0) }
      }
    }
    table.numeric = ["value", "value_max"]
    let hasAny = try table.print(output.format) { printer in
      if let day {
        try inForce(on: day, filter, named, in: store, lexicon, passes).forEach { printer.add($0) }
        return
      }
      try forEachLetter(of: named, filter, in: store) { letter in
        let reasons = why ? lexicon.use { FactReasons(letter) } : nil
        for (fact, row) in rows(
          letter.reviewedFacts.filter { passes($0, in: letter) }, letter, lexicon)
        {
          printer.add(reasons.map { row.adding($0.json(fact.fact, of: letter)) } ?? row)
        }
      }
    }
    if !hasAny, output.format == .table {
      Output.error(uncertain ? "no uncertain facts" : "no facts")
    }
    Output.end(0)
  }

  /// The letters that are named, else one print of each that passes, one after the other and all as
  /// of one moment.
  private func forEachLetter(
    of named: [LetterReference], _ filter: LetterFilter, in store: Archive,
    _ body: (OpenedLetter) throws -> Void
  ) throws {
    try store.read {
      let references =
        try named.isEmpty
        ? store.prints(filter, of: filter.chamber ?? .tk).map { try $0.reference } : named
      for reference in references { try body(store.opened(reference)) }
    }
  }

  /// Every number of the letters that are named, else of one print of each.
  private func printNumbers() throws {
    let filter = try filters.filter()
    let store = try archive.open(for: filter)
    var table = Rows(columns: NumberRows.columns)
    if output.format == .table {
      table.columns = NumberRows.tableColumns
      table.shortened = ["sentence"]
    }
    let hasAny = try table.print(output.format) { printer in
      try forEachLetter(of: letters.map(\.reference), filter, in: store) { letter in
        for number in try store.numbers(of: letter) where numbers || number.claim == .unclaimed {
          printer.add(NumberRows.json(number, of: letter))
        }
      }
    }
    if !hasAny, output.format == .table {
      Output.error(numbers ? "no numbers" : "every number is explained")
    }
    Output.end(0)
  }

  /// Facts as rows, each with what makes it uncertain; in a table in a word, where not only such
  /// facts are wanted.
  private func rows(
    _ facts: [ReviewedFact], _ letter: OpenedLetter, _ lexicon: Lexicon
  ) -> [(fact: ReviewedFact, row: JSON)] {
    guard !facts.isEmpty else { return [] }
    let doubts = lexicon.use { FactDoubts(letter) }
    let isShort = output.format == .table && !uncertain
    return facts.compactMap { fact in
      let doubts = doubts[fact]
      if uncertain, doubts.isEmpty { return nil }
      let words = doubts.map { isShort ? $0.kind.rawValue : $0.why }
      return (
        fact,
        FactRows.json(fact, of: letter).adding([
          "uncertain": doubts.isEmpty ? .null : .string(words.joined(separator: "; "))
        ])
      )
    }
  }

  private static let inForceColumns = ["in_force_from", "in_force_until", "contribution"]

  /// The facts that were in force on a day, of the letters that are named, else of those that pass.
  ///
  /// Every letter up to the day counts, whatever the filter: a later one replaces an earlier one.
  private func inForce(
    on day: Day, _ filter: LetterFilter, _ named: [LetterReference], in store: Archive,
    _ lexicon: Lexicon, _ passes: (ReviewedFact, OpenedLetter) -> Bool
  ) throws -> [JSON] {
    var found: [(place: Int, rows: [JSON])] = []
    var alone: (place: Int, id: String)?
    try store.read {
      let chamber = filter.chamber ?? .tk
      let wanted =
        named.isEmpty
        ? Set(try store.prints(filter, of: chamber).map(\.work))
        : Set(try store.opened(named).compactMap(\.identity.work))
      try SeriesLetters.forEachGroup(in: store, chamber: chamber, named: named) { places, letters in
        for (index, holdings) in InForce.find(on: day, in: letters).enumerated() {
          let (place, letter) = (places[index], letters[index])
          guard letter.identity.work.map(wanted.contains) == true else { continue }
          if letter.identity.series.isEmpty, !holdings.isEmpty, place < alone?.place ?? .max {
            alone = (place, letter.id)
          }
          found.append((place, held(holdings, in: letter, lexicon, passes)))
        }
      }
    }
    if let alone {
      Output.error(
        "letters in no series, such as \(alone.id), are replaced by no later one; see "
          + "'art100 series propose'")
    }
    return found.sorted { $0.place < $1.place }.flatMap(\.rows)
  }

  private func held(
    _ holdings: [InForce.Holding], in letter: OpenedLetter, _ lexicon: Lexicon,
    _ passes: (ReviewedFact, OpenedLetter) -> Bool
  ) -> [JSON] {
    let holdings = Dictionary(holdings.map { ($0.fact, $0) }) { first, _ in first }
    let held = letter.reviewedFacts.filter {
      holdings[$0.fact.ordinal] != nil && passes($0, letter)
    }
    return rows(held, letter, lexicon).compactMap { fact, row in
      guard let holding = holdings[fact.fact.ordinal] else { return nil }
      return row.adding([
        "in_force_from": .string("\(holding.from)"),
        "in_force_until": .init(holding.until.map { "\($0)" }),
        "contribution": .init(holding.contribution),
      ])
    }
  }
}

extension Fact {
  /// Whether words stand in one of the fields that say what it is about, whatever their case.
  fileprivate func isAbout(_ words: String) -> Bool {
    [subject, purpose, mission, location, scope, budget, quote].contains {
      $0?.lowercased().contains(words.lowercased()) == true
    }
  }

  /// Whether a year is that of the fact or one into which its days reach; of people and materiel
  /// without days those of the contribution that they are.
  fileprivate func concerns(_ wanted: Int, of contributions: [Contribution]) -> Bool {
    if let year { return year == wanted }
    return Self.reaches(wanted, from, until)
      ?? contributions.contains { contribution in
        contribution.numbers.contains { $0.facts.contains(ordinal) }
          && Self.reaches(wanted, contribution.from, contribution.until) == true
      }
  }

  /// Nil without days.
  private static func reaches(_ year: Int, _ from: Day?, _ until: Day?) -> Bool? {
    guard from != nil || until != nil else { return nil }
    return (from?.year ?? year) <= year && year <= (until?.year ?? year)
  }
}
