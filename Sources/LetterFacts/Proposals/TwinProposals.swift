internal import DutchLanguage
public import LetterModel

/// Proposes which prints of the two chambers are one letter.
///
/// Twins have one day, no sender against another, and most of their words in common; several
/// letters may be sent on a day, so that no day alone makes twins. A print has one twin at most:
/// the one with which it shares most.
public enum TwinProposals {
  /// A print that may have a twin.
  public struct Print: Sendable {
    /// Its official id.
    public var number: DocumentNumber
    /// The day of the letter.
    public var date: Day
    /// Whose print it is.
    public var chamber: Chamber
    /// The offices in the number line and under the letter.
    public var offices: Set<String>
    /// The names under the letter.
    public var names: Set<String>
    /// The words of its blocks.
    let shingles: Shingles

    /// A print with its letter; nil for one without number, chamber or day.
    public init?(_ opened: OpenedLetter) {
      guard let number = opened.identity.number, let chamber = opened.identity.chamber,
        let date = opened.date
      else { return nil }
      let letter = opened.letter
      self.number = number
      self.date = date
      self.chamber = chamber
      offices = Set(letter.header.senders + letter.signers.map(\.office))
      names = Set(letter.signers.compactMap(\.name))
      shingles = Shingles(letter.blocks.map(\.text).joined(separator: "\n"))
    }
  }

  /// Two prints of one letter.
  public struct Proposal: Hashable, Sendable {
    /// The print of the Tweede Kamer.
    public var tk: DocumentNumber
    /// The print of the Eerste Kamer.
    public var ek: DocumentNumber
    /// Their day.
    public var date: Day
    /// The part of all runs of five words that both have, in thousandths.
    public var share: Int
    /// A sentence that says why.
    public var reason: String
  }

  /// What two prints must share at least, in thousandths: prints of one letter share over nine
  /// tenths, different letters of one day less than a tenth.
  public static let leastShare = 500

  /// The proposals, in order of day and number; the same for the same prints in any order.
  public static func find(_ prints: [Print]) -> [Proposal] {
    let days = Dictionary(grouping: prints) { $0.date }
    return days.keys.sorted().flatMap { day in
      pairs(of: days[day] ?? [], on: day)
    }
  }

  private static func pairs(of prints: [Print], on day: Day) -> [Proposal] {
    let sorted = prints.sorted { $0.number < $1.number }
    let (tk, ek) = (sorted.filter { $0.chamber == .tk }, sorted.filter { $0.chamber == .ek })
    var holders: [UInt64: [Int]] = [:]
    for (index, print) in ek.enumerated() {
      for run in print.shingles.sketch { holders[run, default: []].append(index) }
    }
    var proposals: [Proposal] = []
    for one in tk {
      let candidates = Set(one.shingles.sketch.flatMap { holders[$0] ?? [] })
      for other in candidates.sorted().map({ ek[$0] }) where agree(one, other) {
        let share = Int(one.shingles.share(with: other.shingles) * 1000)
        guard share >= leastShare else { continue }
        proposals.append(
          Proposal(
            tk: one.number, ek: other.number, date: day, share: share,
            reason: reason(one, other, share)))
      }
    }
    // The best pair first; of equals the first in order of number.
    var used = Set<DocumentNumber>()
    let best = proposals.enumerated().sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }.filter { _, proposal in
      guard !used.contains(proposal.tk), !used.contains(proposal.ek) else { return false }
      used.formUnion([proposal.tk, proposal.ek])
      return true
    }
    return best.sorted { $0.offset < $1.offset }.map(\.element)
  }

  /// Whether the senders do not speak against it: where both prints tell them, some are the same.
  /// Names may be written in two ways.
  private static func agree(_ one: Print, _ other: Print) -> Bool {
    one.offices.isEmpty || other.offices.isEmpty
      || !one.offices.isDisjoint(with: other.offices)
      || !one.names.isDisjoint(with: other.names)
  }

  private static func reason(_ one: Print, _ other: Print, _ share: Int) -> String {
    let senders =
      one.names == other.names && !one.names.isEmpty
      ? "signed by the same ministers"
      : one.offices == other.offices && !one.offices.isEmpty
        ? "sent by the same offices" : "with no sender against another"
    return "Both are of \(one.date), \(senders), and share \(share / 10).\(share % 10)% of their "
      + "runs of \(Shingles.length) words."
  }
}
