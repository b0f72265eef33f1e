internal import DutchLanguage
public import LetterModel

/// Proposes which letters form a series, from what they cite.
///
/// A letter follows another when it cites it behind words such as `in vervolg op` in its opening,
/// or cites it anywhere and both are about the same place or mission. Letters of one day never
/// follow each other. A letter about two missions is proposed for the series of both, which stay
/// two. A series that exists is never changed but by adding to it.
public enum SeriesProposals {
  /// Why a letter is proposed.
  public struct Reason: Hashable, Sendable {
    /// The letter that cites.
    public var citing: DocumentNumber
    /// The letter cited.
    public var cited: DocumentNumber
    /// A sentence that says how.
    public var text: String
    /// The words that cite.
    public var quote: String
    /// Where they stand in the citing letter.
    public var place: Place
  }

  /// A letter of a series.
  public struct Member: Hashable, Sendable {
    /// The work.
    public var work: String
    /// Its prints.
    public var numbers: [DocumentNumber]
    /// Its day.
    public var date: Day
    /// What it is to the series.
    public var role: RoleProposal
    /// Why it belongs there: its own citations, then those of it.
    public var reasons: [Reason]
    /// Whether it is in the series already.
    public var isMember: Bool
  }

  /// Letters that form a series.
  public struct Proposal: Hashable, Sendable {
    /// The series to which the new ones are to be added; nil where there is none yet.
    public var series: String?
    /// In order of day and number, those that are in it already among them.
    public var members: [Member]
    /// The places and missions that most of them name, by which a person may name it.
    public var names: [String]
  }

  /// The proposals, in order of their first letters; the same for the same letters in any order.
  public static func find(_ letters: [Candidate], series: [Series] = []) -> [Proposal] {
    let graph = SeriesGraph(letters)
    return graph.groups(series).compactMap { graph.proposal($0, series) }.sorted {
      ($0.members[0].date, $0.members[0].numbers[0], $0.series ?? "")
        < ($1.members[0].date, $1.members[0].numbers[0], $1.series ?? "")
    }
  }
}
