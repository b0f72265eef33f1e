/// How often a rule was right on the letters and prints of the gold sets.
///
/// `RECORD=1 swift test --filter thePrecisionOfEachRuleIsTheOneMeasured` writes it anew.
public enum RulePrecision {
  /// The part of what a rule found that readers found as well, from 0 to 1; nil where it found
  /// nothing there.
  public static func of(_ rule: String) -> Double? {
    measured[rule].map { Double($0.right) / Double($0.found) }
  }

  /// What each rule found, and how much of it is right.
  static let measured: [String: (right: Int, found: Int)] = [
    "amount/cell-of-a-table": (21, 21),
    "amount/currency": (100, 100),
    "amount/part-of-a-sum": (4, 4),
    "area/place-of-action": (171, 171),
    "area/theatre": (3, 3),
    "asset/fleet": (1, 1),
    "asset/number-and-type": (53, 53),
    "asset/number-behind": (2, 2),
    "asset/one": (24, 24),
    "asset/part": (1, 1),
    "asset/ship-by-name": (13, 13),
    "asset/ship-with-its-type": (1, 1),
    "count/materiel-of-others": (1, 1),
    "count/noun-before": (0, 1),
    "count/number-and-noun": (56, 56),
    "count/other-things": (9, 9),
    "count/people-told-apart": (2, 2),
    "count/percent": (5, 5),
    "count/times": (2, 2),
    "criterion/claim-of-a-list": (12, 12),
    "legal-basis/agreement": (6, 6),
    "legal-basis/article-100": (37, 37),
    "legal-basis/article-3": (1, 1),
    "legal-basis/article-4": (1, 1),
    "legal-basis/article-5": (1, 1),
    "legal-basis/article-51": (7, 7),
    "legal-basis/article-97": (1, 1),
    "legal-basis/asked-by-a-state": (2, 2),
    "legal-basis/chapter-7": (5, 5),
    "legal-basis/consent": (9, 9),
    "legal-basis/council-decision": (6, 6),
    "legal-basis/none": (1, 1),
    "legal-basis/request": (21, 21),
    "legal-basis/resolution": (40, 40),
    "organisation/spelled-out": (40, 40),
    "period/duration": (48, 48),
    "period/first-or-last-day": (112, 112),
    "period/from-until": (18, 18),
    "period/whole-year": (16, 16),
    "personnel/noun-elsewhere": (15, 15),
    "personnel/number-and-noun": (158, 158),
    "personnel/one-person": (4, 4),
    "personnel/row-of-a-table": (3, 3),
    "place/spelled-out": (2, 2),
    "place/where-people-are": (90, 90),
    "promise/keeps-posted": (10, 10),
    "promise/receives": (6, 6),
    "promise/tells-later": (1, 1),
    "promise/will-be-told": (14, 14),
    "promise/will-come-back": (2, 2),
    "promise/will-tell": (9, 9),
    "reference-incorporation/declared-valid": (7, 7),
  ]
}
