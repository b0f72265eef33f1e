/// Why a text is not read as the number of one paper.
public struct DocumentNumberError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stood in the way.
  public enum Reason: Hashable, Sendable {
    /// Nothing but blanks and signs.
    case empty
    /// More bytes than any number takes.
    case tooLong
    /// No dossier where one was expected.
    case noDossier
    /// A publication number without a dossier, such as `kst-1183936`.
    case bareNumber
    /// Only a dossier, such as `27 925`.
    case dossierOnly(Dossier)
    /// More than one paper: `27 925, nrs. 570 en 597`.
    case severalPapers
    /// A publication that is no Kamerstuk, such as `Handelingen`.
    case otherPublication(String)
    /// Not two years that follow each other.
    case sessionYear(String)
    /// The named chamber has no papers of this form.
    case chamber(Chamber, ondernummer: String)
    /// Two readings are possible; both are given in writing that has only one.
    case ambiguous(String, String)
    /// Groups of digits that may be any number: `27 925 612`; the paper's number is given.
    case plainNumber(String)
    /// A reprint or an attachment that is not said by its number; the paper's number is given.
    case unnumberedVersion(String)
    /// Something that belongs to no number.
    case unexpected(String)
  }

  /// The text as given.
  public let text: String
  /// What stood in the way.
  public let reason: Reason

  /// An error from its parts.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }

  /// One sentence: what was read, and what to write instead.
  public var description: String {
    let example = "expected one like '27 925, U', '27 925, nr. 612' or 'kst-36600-X-12'"
    switch reason {
    case .empty: return "the number is empty; \(example)"
    case .tooLong:
      return "'\(quote)' is longer than a number can be (\(NumberTokens.longest) bytes); \(example)"
    case .noDossier: return "'\(quote)' has no dossier of five digits; \(example)"
    case .bareNumber:
      return "'\(quote)' is a publication number without a dossier; \(example)"
    case .dossierOnly(let dossier):
      return "'\(quote)' names dossier \(dossier), not one paper in it; \(example)"
    case .severalPapers: return "'\(quote)' names more than one paper; give them one by one"
    case .otherPublication(let kind):
      return "'\(quote)' names \(kind), not a Kamerstuk; \(example)"
    case .sessionYear(let year):
      return "'\(year)' in '\(quote)' is no vergaderjaar;"
        + " expected one like '2018-2019' or '2018/19'"
    case .chamber(.ek, let ondernummer):
      return "'\(quote)' gives the Eerste Kamer the number \(ondernummer); its papers carry letters"
        + " such as 'U', or before 2010 a number with its vergaderjaar"
    case .chamber(.tk, _):
      return "'\(quote)' names the Tweede Kamer, but only ids of the Eerste Kamer begin with a"
        + " vergaderjaar"
    case .ambiguous(let one, let other):
      return "'\(quote)' can be read in two ways; write '\(one)' or '\(other)'"
    case .plainNumber(let paper):
      return "'\(quote)' may be any number; write '\(paper)' if a paper is meant"
    case .unnumberedVersion(let paper):
      return "'\(quote)' names a reprint without its number; write '\(paper)' for the first one, or"
        + " leave the word out for the paper itself"
    case .unexpected(let part):
      return "'\(Self.line(part))' in '\(quote)' belongs to no number of a paper; \(example)"
    }
  }

  private var quote: String { Self.line(text) }

  /// The start of a text on one line.
  private static func line(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(80).map {
      $0.properties.generalCategory == .control ? " " : Character($0)
    }
    return String(start) + (text.unicodeScalars.count > 80 ? "…" : "")
  }
}
