public import LetterModel

/// What `verify` found: one outcome a check, in the order in which they were made.
public struct Verification: Equatable, Sendable {
  /// One check.
  public struct Check: Equatable, Sendable {
    /// A stable name.
    public enum Name: String, Sendable, CaseIterable {
      /// The mark and version in the file's header.
      case header
      /// SQLite's own check of pages, indexes and constraints.
      case integrity
      /// Every reference between rows leads somewhere.
      case foreignKeys = "foreign-keys"
      /// Tables, indexes, triggers and views are as the migrations make them.
      case schema
      /// The record of the migrations, and the documentation of the schema.
      case migrations
      /// Every append-only row has its hash, and every hash its row; the chain holds.
      case ledger
      /// The bytes of every source have the length and SHA-256 they had.
      case sources
      /// Every reading is what it was when it was made.
      case readings
      /// The full-text indexes hold the words of their texts and no others.
      case search
      /// Every segment and repair quotes the source text.
      case quotations
      /// Every printed character of every source text has one place in the reading.
      case coverage
      /// Citations and facts are what they were when they were found or decided, quote their texts,
      /// and citations lead to the letters that are in view.
      case findings

      /// What is checked, in a few words.
      public var title: String {
        switch self {
        case .header: "the file is an archive"
        case .integrity: "the database is sound"
        case .foreignKeys: "references lead somewhere"
        case .schema: "the schema is as made"
        case .migrations: "the migrations are as shipped"
        case .ledger: "append-only rows are unchanged"
        case .sources: "sources are unchanged"
        case .readings: "readings are unchanged"
        case .search: "the search index is complete"
        case .quotations: "readings quote their sources"
        case .coverage: "every character is accounted for"
        case .findings: "citations and facts are as found and decided"
        }
      }
    }

    /// What became of it.
    public enum Outcome: String, Sendable {
      case passed
      case failed
      /// It could not be made; the detail says why.
      case skipped
    }

    /// What was checked.
    public var name: Name
    /// What became of it.
    public var outcome: Outcome
    /// What is wrong, one sentence each, at most `mostDetails`.
    public var details: [String]
  }

  /// Beyond this many the details of a check only count.
  public static let mostDetails = 20

  /// In the order in which they were made.
  public var checks: [Check]
  /// The last link of the ledger's chain: who keeps it elsewhere can tell whether rows at the end
  /// were cut off. Nil where there is none.
  public var chain: String?
  /// How much of the text of all readings is read as what.
  public var roles = RoleShares()

  /// Whether nothing is wrong.
  public var isSound: Bool { checks.allSatisfy { $0.outcome == .passed } }
}

/// Gathers what is wrong, the first few in words.
struct Findings {
  private(set) var details: [String] = []
  private var more = 0

  mutating func add(_ detail: String) {
    if details.count < Verification.mostDetails { details.append(detail) } else { more += 1 }
  }

  var sentences: [String] { more == 0 ? details : details + ["and \(more) more"] }
}
