import ArgumentParser
import JSONText
import LetterArchive
import LetterReports

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Rule which parts of two letters belong together; comparisons respect it.",
    discussion: """
      Examples:
        art100 align -a archive.sqlite 27925-612 27925-637 --section 9.3=7.2
        art100 align -a archive.sqlite 27925-612 27925-637 --block 31=26 --apart

      Without --section and --block the rulings that hold are listed. A ruling is found again by the \
      words of both parts when a letter is read anew.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The older letter.", transform: LetterArgument.init(reading:))
  var old: LetterArgument

  @Argument(help: "The newer letter.", transform: LetterArgument.init(reading:))
  var new: LetterArgument

  @Option(parsing: .singleValue, help: "Two sections by their paths, OLD=NEW.")
  var section: [String] = []

  @Option(parsing: .singleValue, help: "Two blocks by their ordinals, OLD=NEW.")
  var block: [String] = []

  @Flag(help: "They do not belong together.")
  var apart = false

  @Flag(help: "Let a ruling hold no longer.")
  var retract = false

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var output: FormatOption

  func validate() throws {
    if apart, retract { throw ValidationError("--apart and --retract exclude each other") }
  }

  func run() throws {
    let ruling: AlignmentRuling.Ruling = retract ? .retracted : apart ? .part : .pair
    let rulings =
      try section.map { try Self.ruling(ruling, .section, $0) }
      + block.map { try Self.ruling(ruling, .block, $0) }
    if rulings.isEmpty { try list() }
    try archive.open(for: .writing).align(
      old.reference, new.reference, rulings, by: decision.person, why: decision.why)
    Output.error("\(rulings.count) ruled: \(ruling.rawValue)")
    Output.end(0)
  }

  private static func ruling(
    _ ruling: AlignmentRuling.Ruling, _ level: AlignmentRuling.Level, _ text: String
  ) throws -> AlignmentRuling {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw Failure(Exit.usage, "'\(text)' names no two parts; expected OLD=NEW, such as 9.3=7.2")
    }
    return AlignmentRuling(ruling, level, old: parts[0], new: parts[1])
  }

  private func list() throws -> Never {
    let rulings = try archive.open().alignments(old.reference, new.reference)
    if rulings.isEmpty, output.format == .table { Output.error("no rulings") }
    Rows(
      columns: ["level", "old", "new", "ruling", "by", "why", "at"],
      rows: rulings.map { ruling in
        [
          "level": .string(ruling.level.rawValue), "old": .string(ruling.old),
          "new": .string(ruling.new), "ruling": .string(ruling.ruling.rawValue),
          "by": .init(ruling.by), "why": .init(ruling.why), "at": .string(ruling.at),
        ]
      }
    ).print(output.format)
    Output.end(0)
  }
}
