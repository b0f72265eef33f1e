/// What a letter says above its text, and where it says it. Nil means: not found in the source.
public struct Header: Equatable, Sendable {
  /// The paper's own number. Without a dossier where the print shows none.
  public var number: DocumentNumber?
  /// The ondernummer alone, where the print shows it without a dossier (`U BRIEF VAN …`).
  public var ondernummer: String?
  /// The chamber whose print this is, or to whose Voorzitter it is addressed.
  public var chamber: Chamber?
  /// The vergaderjaar, as some line of the print states it.
  public var sessionYear: SessionYear?
  /// Always `brief`: the kind of paper.
  public var kind: String
  /// The dossiers on the paper, the paper's own first.
  public var dossiers: [DossierLine]
  /// The offices in the number line, such as `Minister van Defensie`.
  public var senders: [String]
  /// Such as `Voorzitter van de Eerste Kamer der Staten-Generaal`.
  public var addressee: String?
  /// Such as `Den Haag`.
  public var place: String?
  /// The day of the letter.
  public var date: Day?
  /// The subject of a ministry's own print (`Betreft …`).
  public var subject: String?
  /// The printed words behind these readings, in order of place.
  public var fields: [HeaderField]

  /// A header of which nothing was found yet.
  public init(
    number: DocumentNumber? = nil, ondernummer: String? = nil, chamber: Chamber? = nil,
    sessionYear: SessionYear? = nil, kind: String = "brief", dossiers: [DossierLine] = [],
    senders: [String] = [], addressee: String? = nil, place: String? = nil, date: Day? = nil,
    subject: String? = nil, fields: [HeaderField] = []
  ) {
    self.number = number
    self.ondernummer = ondernummer
    self.chamber = chamber
    self.sessionYear = sessionYear
    self.kind = kind
    self.dossiers = dossiers
    self.senders = senders
    self.addressee = addressee
    self.place = place
    self.date = date
    self.subject = subject
    self.fields = fields
  }
}

/// A dossier as printed at the head of a paper: `27 925 Bestrijding internationaal terrorisme`.
public struct DossierLine: Hashable, Sendable {
  /// The number, such as `27925` or `36600-X`.
  public var dossier: Dossier
  /// The title beside it; nil where none is printed.
  public var title: String?

  /// A dossier line from its parts.
  public init(dossier: Dossier, title: String? = nil) {
    self.dossier = dossier
    self.title = title
  }
}

/// One stretch of header text with what it is.
public struct HeaderField: Hashable, Sendable {
  /// What a stretch of header text tells.
  public enum Kind: String, Sendable, CaseIterable {
    case numberLine = "number-line"
    case dossierLine = "dossier-line"
    case sessionYear = "session-year"
    case chamber
    case addressee
    case placeAndDate = "place-and-date"
    case subject
    /// `Geachte voorzitter,`, which only the ministries' own prints carry.
    case salutation
    /// Addresses, references and other words of a letterhead.
    case letterhead
  }
  /// What it tells.
  public var kind: Kind
  /// The words, line ends repaired.
  public var text: String
  /// Where they stand in the source.
  public var range: Range<Int>
  /// The page of its first line.
  public var page: Int
  /// First and last line in the source.
  public var lines: ClosedRange<Int>

  /// A field from its parts.
  public init(
    kind: Kind, text: String, range: Range<Int>, page: Int, lines: ClosedRange<Int>
  ) {
    self.kind = kind
    self.text = text
    self.range = range
    self.page = page
    self.lines = lines
  }
}
