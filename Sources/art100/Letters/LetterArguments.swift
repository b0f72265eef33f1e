import ArgumentParser
import LetterArchive
import LetterModel

/// A letter as people name it: `27925-U`, `"27 925, U"`, `kst-27925-U@2`, `2018-09-14`, or a
/// passage of it: `kst-27925-U#4.1/31`.
struct LetterArgument {
  var reference: LetterReference
  /// The section path behind `#`; nil without one.
  var section: String?
  /// The block's ordinal behind `/`; nil without one.
  var block: Int?

  init(reading text: String) throws {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = halves[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    var revision: Int?
    if name.count == 2 {
      guard let number = Int(name[1]), number > 0 else {
        throw Failure(
          Exit.usage, "'\(name[1])' is not the number of a revision; expected one like '@2'")
      }
      revision = number
    }
    if let day = Day(iso: name[0]) {
      reference = LetterReference(.day(day), revision: revision)
    } else {
      reference = LetterReference(
        .number(try DocumentNumber(reading: String(name[0]))), revision: revision)
    }
    guard halves.count == 2 else { return }
    let place = halves[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    section = String(place[0])
    if place.count == 2 {
      guard let ordinal = Int(place[1]) else {
        throw Failure(Exit.usage, "'\(place[1])' is not the ordinal of a block")
      }
      block = ordinal
    }
  }
}

extension LetterSummary {
  /// The letter's number as it was read when it came in.
  var number: DocumentNumber {
    get throws { try DocumentNumber(reading: id) }
  }
}

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
      throw Failure(Exit.usage, "'\(text)' is not a day; expected one like 2018-09-14")
    }
    return day
  }

  static func topic(_ text: String) throws -> Topic {
    guard let topic = Topic(rawValue: text) else {
      let names = Topic.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(Exit.usage, "'\(text)' is not a topic; there are: \(names)")
    }
    return topic
  }
}
