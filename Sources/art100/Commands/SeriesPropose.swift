import ArgumentParser
import JSONText
import LetterArchive
import LetterFacts
import LetterModel
import LetterReports

struct SeriesPropose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Propose which letters form a series, by what they cite; a person accepts.",
    discussion: """
      Example:
        art100 series propose -a archive.sqlite

      --accept 1 --name ISIS puts the letters of the first proposal into the series of that name, \
      each with its proposed role and the reason for it.
      """)

  @OptionGroup var archive: ArchiveOption

  @Option(help: "Put the letters of the proposal with this number into a series.")
  var accept: Int?

  @Option(help: "The name of a new series; one that exists keeps its own.")
  var name: String?

  @Option(help: "Who accepts; else the user that runs the program.")
  var by: String?

  @OptionGroup var output: FormatOption

  func validate() throws {
    if name != nil, accept == nil { throw ValidationError("--name goes with --accept") }
  }

  func run() throws {
    let store = try archive.open(for: accept == nil ? .reading : .writing)
    let letters = try store.list()
    let candidates = try letters.compactMap {
      SeriesProposals.Candidate(try store.opened($0.reference))
    }
    let series = letters.flatMap(\.series).unique().map { name in
      SeriesProposals.Series(
        name: name, works: Set(letters.filter { $0.series.contains(name) }.map(\.work)))
    }
    let proposals = SeriesProposals.find(candidates, series: series)
    try hintAtTwins(letters, in: store)
    if let accept { try take(accept, of: proposals, into: store) }
    var table = Rows(columns: [
      "proposal", "series", "letter", "date", "role", "member", "why", "quote",
    ])
    for (index, proposal) in proposals.enumerated() {
      table.rows += proposal.members.map { Self.json($0, of: proposal, number: index + 1) }
    }
    if output.format == .table {
      table.shortened = ["why", "quote"]
      if proposals.isEmpty { Output.error("nothing to propose") }
    }
    table.print(output.format)
    Output.end(0)
  }

  /// Two prints of one letter count as two letters of the series until they are joined.
  private func hintAtTwins(_ letters: [LetterSummary], in store: Archive) throws {
    for twins in try store.proposedTwins(among: letters) where output.format == .table {
      Output.error(
        "\(twins.tk) and \(twins.ek) seem to be two prints of one letter; join them first: "
          + "'art100 twins join \(twins.ek) \(twins.tk)'")
    }
  }

  private func take(
    _ number: Int, of proposals: [SeriesProposals.Proposal], into store: Archive
  ) throws {
    guard proposals.indices.contains(number - 1) else {
      throw Failure(Exit.notFound, "there is no proposal \(number); there are \(proposals.count)")
    }
    let proposal = proposals[number - 1]
    guard let name = proposal.series ?? name else {
      throw Failure(Exit.usage, "a new series needs its name; give --name")
    }
    let person = by ?? DecisionOptions.user
    try store.batch(atomic: true, dryRun: false) {
      for member in proposal.members where !member.isMember {
        try store.add(
          [LetterReference(.number(member.numbers[0]))], toSeries: name, role: member.role.role,
          by: person, why: Self.why(member))
      }
    }
    let added = proposal.members.filter { !$0.isMember }.map { "\($0.numbers[0])" }
    Output.error(
      added.isEmpty ? "nothing to add" : "added to '\(name)': \(added.joined(separator: ", "))")
    Output.end(0)
  }

  private static func why(_ member: SeriesProposals.Member) -> String {
    (member.reasons.first.map { [$0.text] } ?? []).joined(separator: "; ")
      + (member.reasons.isEmpty ? "" : "; ") + member.role.reason
  }

  private static func json(
    _ member: SeriesProposals.Member, of proposal: SeriesProposals.Proposal, number: Int
  ) -> JSON {
    [
      "proposal": .int(number),
      "series": .string(proposal.series ?? "(new: \(proposal.names.joined(separator: ", ")))"),
      "letter": .init(member.numbers.map { "\($0)" }), "work": .string(member.work),
      "date": .string("\(member.date)"), "role": .string(member.role.role.rawValue),
      "certain": .bool(member.role.isCertain), "member": .bool(member.isMember),
      "why": .string(why(member)), "quote": .init(member.role.quote),
      "reasons": .array(
        member.reasons.map { reason in
          [
            "citing": .string("\(reason.citing)"), "cited": .string("\(reason.cited)"),
            "text": .string(reason.text), "quote": .string(reason.quote),
            "passage": .string("\(reason.citing)\(reason.place.passage)"),
          ]
        }),
    ]
  }
}
