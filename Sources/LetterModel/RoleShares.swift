/// How much of a text a reading takes for what, by the characters that print ink.
///
/// That every character has a place says nothing about which: a letter that stands whole in its own
/// header is accounted for, too.
public struct RoleShares: Equatable, Sendable {
  /// What a character is part of.
  public enum Role: String, Sendable, CaseIterable {
    /// The head of the letter, its letterhead included.
    case header
    case heading
    /// Paragraphs, items, tables and quotations.
    case block
    /// Footnotes, and their marks in the text.
    case note
    case signatory
    /// What stands around the letter on a page of the web or on the desk, such as a stamp.
    case furniture
    /// Heads and feet of pages.
    case runningLine = "running-line"
    /// What a repair took out of a word.
    case repair
  }

  /// How many characters print ink, those without a place among them.
  public private(set) var total = 0
  private var counts: [Role: Int] = [:]

  /// Of no text.
  public init() {}

  /// How many characters have a role.
  public func count(_ role: Role) -> Int { counts[role] ?? 0 }

  /// Which part of the characters has a role, from 0 to 1.
  public func share(_ role: Role) -> Double {
    total == 0 ? 0 : Double(count(role)) / Double(total)
  }

  /// Of a text with so many characters of each role, and in all.
  init(total: Int, counts: some Sequence<(Role, Int)>) {
    self.total = total
    self.counts = Dictionary(uniqueKeysWithValues: counts.filter { $0.1 > 0 })
  }

  /// Counts another text with this one.
  public static func += (shares: inout RoleShares, more: RoleShares) {
    shares.total += more.total
    shares.counts.merge(more.counts, uniquingKeysWith: +)
  }

  /// `93 % block, 4 % header, 3 % note`: the roles in the text, the greatest share first.
  public var sentence: String {
    Role.allCases.filter { count($0) > 0 }
      .sorted { (count($1), $0.rawValue) < (count($0), $1.rawValue) }
      .map { role in
        let percent = (share(role) * 100).rounded()
        return "\(percent == 0 ? "under 1" : "\(Int(percent))") % \(role.rawValue)"
      }
      .joined(separator: ", ")
  }
}
