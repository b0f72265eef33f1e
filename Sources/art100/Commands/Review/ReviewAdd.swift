import ArgumentParser
import LetterArchive
import LetterReports

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
    let kind = try FactRows.kind(text)
    let changes = FieldText.kept(try changes.fields(), of: nil)
    try arguments.take(.added, [passage]) { name, _ in
      guard case .passage(let block, let note) = name.item else {
        throw Failure(
          Exit.usage, "'\(passage)' is no passage; expected one like kst-27925-U#7.2/26")
      }
      return (.words(quote, block: block, note: note, from: 0, kind: kind), changes)
    }
  }
}
