/// A question that researchers ask of the letters, with the SQL that answers it.
///
/// For Datasette all are canned queries; in the copy those without parameters are views as well.
struct CommonQuestion {
  let name: String
  /// The view's name; nil with parameters, which no view has.
  var view: String?
  let title: String
  let meaning: String
  /// The view whose columns it shows under their own names.
  let base: String
  /// What its other columns mean.
  var columns: [String: String] = [:]
  /// The values to be filled in, in order.
  var parameters: [String] = []
  let sql: String

  static let all = [
    mandates, personnelCeilings, materiel, amountsByYear, citations, promises, twoLetters, changes,
  ]

  static let mandates = CommonQuestion(
    name: "mandates_by_letter", view: "letter_mandate", title: "Mandates by letter",
    meaning: "The legal bases that each letter names, and the periods, areas and criteria of its "
      + "sections on the mandate, in the order of the letters.",
    base: "letter_fact",
    sql: """
      SELECT letter, date, kind, subject, from_day, until_day, quote, page, passage
      FROM letter_fact
      WHERE kind = 'legal_basis' OR (topic = 'mandate' AND kind IN ('period', 'area', 'criterion'))
      ORDER BY date, letter, fact_id
      """)

  static let personnelCeilings = CommonQuestion(
    name: "personnel_ceilings_over_time", view: "letter_ceiling",
    title: "Personnel ceilings over time",
    meaning: "How many people each letter allows at most, or means to send, by contribution.",
    base: "letter_contribution", columns: ["people": "How many people; of a range the lower end."],
    sql: """
      SELECT letter, date, subject, scope, role, qualifier, value AS people, value_max, from_day,
        until_day, status, is_total
      FROM letter_contribution
      WHERE aspect = 'people' AND role IN ('ceiling', 'planned')
      ORDER BY date, letter, contribution_id, people
      """)

  static let materiel = CommonQuestion(
    name: "materiel_over_time", view: "letter_materiel", title: "Materiel over time",
    meaning: "How much of which materiel each letter sends or keeps in reserve.",
    base: "letter_contribution", columns: ["pieces": "How many; of a range the lower end."],
    sql: """
      SELECT letter, date, subject, scope, aspect, qualifier, value AS pieces, value_max, location,
        from_day, until_day, status
      FROM letter_contribution
      WHERE aspect IN ('deployed', 'reserve')
      ORDER BY date, letter, contribution_id, aspect
      """)

  static let amountsByYear = CommonQuestion(
    name: "amounts_by_year", view: "letter_amount", title: "Amounts by year",
    meaning: "What the letters say of money, by the year that the money is for. Letters repeat one "
      + "another, and totals stand beside their parts: do not add up without reading.",
    base: "letter_fact",
    columns: ["euros": "The amount in euros.", "euros_max": "The upper end of a range in euros."],
    sql: """
      SELECT year, letter, date, subject, qualifier, value AS euros, value_max AS euros_max, quote,
        page, passage
      FROM letter_fact
      WHERE kind = 'amount'
      ORDER BY year IS NULL, year, date, letter, fact_id
      """)

  static let citations = CommonQuestion(
    name: "who_cites_what", view: "cited_paper", title: "Who cites what",
    meaning: "The papers that each letter cites, how often, and what they are in this database.",
    base: "letter_citation",
    columns: ["times": "How often the letter cites it."],
    sql: """
      SELECT letter, letter_date, kind, target, resolution, resolved_to, count(*) AS times
      FROM letter_citation
      GROUP BY letter, letter_date, kind, target, resolution, resolved_to
      ORDER BY letter_date, letter, kind, target, resolution, resolved_to
      """)

  static let promises = CommonQuestion(
    name: "promises_by_letter", view: "letter_promise", title: "What the government promises",
    meaning: "What each letter promises to parliament, in its words.", base: "letter_fact",
    sql: """
      SELECT letter, date, subject, quote, from_day, until_day, page, passage
      FROM letter_fact
      WHERE kind = 'promise'
      ORDER BY date, letter, fact_id
      """)

  static let twoLetters = CommonQuestion(
    name: "facts_of_two_letters", title: "Facts of two letters side by side",
    meaning: "What two letters state of the same subjects. old and new are ids, such as "
      + "kst-27925-612 and kst-27925-U.",
    base: "letter_fact", parameters: ["old", "new"], sql: sideBySide(where: ""))

  static let changes = CommonQuestion(
    name: "what_changed", title: "What changed between two letters",
    meaning: "The subjects of which two letters state different things. old and new are ids, such "
      + "as kst-27925-612 and kst-27925-U.",
    base: "letter_fact", parameters: ["old", "new"],
    sql: sideBySide(where: "\nWHERE old IS NOT new"))

  /// Every subject of one of the two letters, with all that each of them states of it.
  private static func sideBySide(where condition: String) -> String {
    func statements(_ side: String) -> String {
      """
      (SELECT group_concat(statement, '; ') FROM (
          SELECT DISTINCT statement FROM stated
          WHERE letter = :\(side) AND stated.kind = subjects.kind
            AND stated.subject = subjects.subject
          ORDER BY statement))
      """
    }
    // Money may have cents, and all else is whole.
    func number(_ column: String) -> String {
      "CASE \(column) WHEN CAST(\(column) AS INTEGER) THEN CAST(\(column) AS INTEGER) ELSE \(column) END"
    }
    return """
      WITH stated AS (
        SELECT letter, kind, subject,
          ltrim(coalesce(qualifier || ' ', '') || coalesce(\(number("value")), '')
            || coalesce(' to ' || \(number("value_max")), '') || coalesce(' ' || unit, '')
            || coalesce(' in ' || year, '') || coalesce(' from ' || from_day, '')
            || coalesce(' until ' || until_day, '')) AS statement
        FROM letter_fact
        WHERE letter IN (:old, :new)),
      subjects AS (SELECT DISTINCT kind, subject FROM stated),
      sides AS (
        SELECT kind, subject,
          \(statements("old")) AS old,
          \(statements("new")) AS new
        FROM subjects)
      SELECT kind, subject, old, new,
        CASE WHEN old IS NULL THEN 'only in the new letter' WHEN new IS NULL THEN 'only in the old letter'
          WHEN old = new THEN 'same' ELSE 'different' END AS change
      FROM sides\(condition)
      ORDER BY kind, subject
      """
  }
}
