/// One paper or text that a letter refers to: a list such as `nrs. 570 en 597` makes two.
public struct Citation: Hashable, Sendable {
  /// What is cited.
  public enum Kind: String, Sendable, CaseIterable {
    /// A paper by its number: `Kamerstuk 27 925, nr. 615`.
    case kamerstuk
    /// A letter by its date: `de artikel 100-brief van 11 september 2017`.
    case letter
    /// Minutes: `Handelingen II 2015/16, nr. 53, item 9`.
    case handelingen
    /// A motion by its movers: `de motie Ploumen/Van Ojik`.
    case motion
    /// `VN-Veiligheidsraadresolutie 1325`.
    case resolution
    /// `artikel 51 van het VN-Handvest`.
    case treaty
    /// `artikel 100 van de Grondwet`.
    case constitution
    /// `de Voortgangsrapportage van 13 april jl.`, `het regeerakkoord`.
    case report
  }

  /// Counts the letter's citations from 1, in the order of the text.
  public var ordinal: Int
  /// What is cited.
  public var kind: Kind
  /// The words that cite it; those of a list share them.
  public var text: String
  /// Where they stand.
  public var place: Place
  /// What is meant, written in one way: `kst-27925-615`, `2017-09-11`, `h-tk-20152016-53-9`,
  /// `UNSCR 1325`, `UN Charter 51`, `TEU 42.7`, `Grondwet 100`, `dossier/31945`,
  /// `Voortgangsrapportage 2018-04-13`, `motie Ploumen/Van Ojik`; `2017-06` where only the month is
  /// given, `--04-13` where the year is not known, and the title of a letter cited by that alone.
  public var target: String
  /// The paper meant, where the citation gives its number.
  public var number: DocumentNumber?
  /// The day meant, where the citation gives one, resolved against the letter's own.
  public var date: Day?
  /// Whether the words give the day only relative to the letter's (`13 april jl.`).
  public var isRelative: Bool
  /// The page cited, such as `4-6`.
  public var page: String?
  /// The title cited in quotation marks, such as `Toekomstige Nederlandse inspanningen …`.
  public var title: String?
  /// The ordinal of the citation that the words equate with this one: of a paper in brackets behind
  /// a letter's date, a motion or a report, the ordinal of that. Nil where they equate none.
  public var sameAs: Int?

  /// A citation from its parts.
  public init(
    ordinal: Int, kind: Kind, text: String, place: Place, target: String,
    number: DocumentNumber? = nil, date: Day? = nil, isRelative: Bool = false,
    page: String? = nil, title: String? = nil, sameAs: Int? = nil
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.text = text
    self.place = place
    self.target = target
    self.number = number
    self.date = date
    self.isRelative = isRelative
    self.page = page
    self.title = title
    self.sameAs = sameAs
  }
}
