import ArgumentParser
import LetterArchive
import LetterModel
import LetterReports

/// Filters that `list` and `search` share.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only letters of this series.")
  var series: String?

  @Option(help: "Only prints of this chamber: ek or tk.")
  var chamber: String?

  @Option(help: "Only letters from this day on, as yyyy-mm-dd.")
  var from: String?

  @Option(help: "Only letters up to and including this day.")
  var to: String?

  func filter(topic: String? = nil, withdrawn: Bool = false) throws -> LetterFilter {
    LetterFilter(
      series: series, chamber: try chamber.map(Self.chamber), from: try from.map(Self.day),
      to: try to.map(Self.day), topic: try topic.map(Self.topic), withdrawn: withdrawn)
  }

  static func chamber(_ text: String) throws -> Chamber {
    guard let chamber = Chamber(rawValue: text.lowercased()) else {
      throw Failure(
        Exit.usage, "'\(text)' is not a chamber; expected ek (Eerste Kamer) or tk (Tweede Kamer)")
    }
    return chamber
  }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw Failure(
        Exit.usage,
        "'\(text)' is not a day; "
          + (LetterArgument.writtenDay(text).map { "did you mean \($0)?" }
            ?? "expected one like 2018-09-14"))
    }
    return day
  }

  static func topic(_ text: String) throws -> Topic {
    try Choice.named(text, "a topic", among: Topic.allCases)
  }
}
