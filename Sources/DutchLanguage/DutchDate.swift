public import LetterModel

/// A date as running text writes it, exact or not, with the days it can mean.
///
/// What is imprecise gives an interval; its ends are conventions of this archive:
/// - `begin`, `medio` and `eind` are the thirds of a month (1-10, 11-20, 21-end) or of a year
///   (January-April, May-August, September-December);
/// - seasons are those of meteorology: spring March-May, summer June-August, autumn
///   September-November, winter December-February;
/// - `het komende jaar` runs a year from the letter's day, `het afgelopen jaar` a year up to it.
public struct DutchDate: Hashable, Sendable {
  /// How much of the calendar the words name.
  public enum Precision: String, Sendable, CaseIterable {
    /// `14 september 2018`.
    case day
    /// A third of a month or a year: `medio januari 2019`, `eind 2017`.
    case part
    /// `oktober 2017`.
    case month
    /// A season, quarter or half of a year: `dit najaar`, `tweede helft van 2018`.
    case season
    /// `vorig jaar`, `2018`.
    case year
    /// A stretch counted from the letter's day: `het komende jaar`.
    case stretch
  }

  /// What a word in front makes of the date.
  public enum Bound: String, Sendable, CaseIterable {
    /// `vanaf`, `sinds`, `per`, `met ingang van`: it begins then.
    case from
    /// `tot en met`, `t/m`: it lasts through that day.
    case through
    /// `tot`, `vóór`: it ends before.
    case before
    /// `na`: it begins behind.
    case after
  }

  /// The words.
  public var text: String
  /// Where they stand: half-open, in code points from 0.
  public var range: Range<Int>
  /// The first day meant; nil where the words are relative and no letter's day is known.
  public var from: Day?
  /// The last day meant, inclusive; nil together with `from`.
  public var until: Day?
  /// How much of the calendar the words name.
  public var precision: Precision
  /// Whether the year or the period follows only from the letter's day: `12 mei jl.`, `dit najaar`.
  public var isRelative: Bool
  /// What the words in front make of it; nil without such words.
  public var bound: Bound?
  /// The month, 1 to 12, of a date whose year is not known without the letter's day.
  public var month: Int?
  /// The day of that month, for such a date.
  public var dayOfMonth: Int?
  /// The tokens, for the rules that build on dates.
  package var tokens: Range<Int>

  /// The day meant; nil where the words leave more than one possible.
  public var day: Day? { precision == .day ? from : nil }

  /// Whether the words leave more than one day possible.
  public var isImprecise: Bool { precision != .day }

  /// The dates of a text, in order of place.
  ///
  /// - Parameters:
  ///   - text: running text; offsets count its code points.
  ///   - day: the day of the letter, which resolves `12 mei jl.` and `dit najaar`.
  ///   - years: whether a year alone (`in 2018`) is a date as well.
  public static func find(in text: String, on day: Day?, years: Bool = false) -> [DutchDate] {
    DateFinder(Words(text), on: day, years: years).find()
  }
}
