public import LetterModel
internal import SQLite

/// Which letters are meant; nil and false leave a question out.
public struct LetterFilter: Equatable, Sendable {
  /// Those whose work is in the series of this name.
  public var series: String?
  /// The prints of this chamber.
  public var chamber: Chamber?
  /// From this day on.
  public var from: Day?
  /// Up to and including this day.
  public var to: Day?
  /// Those with a section on this topic.
  public var topic: Topic?
  /// Those that were withdrawn, instead of those in view.
  public var withdrawn: Bool

  /// A filter; without arguments it lets every letter in view through.
  public init(
    series: String? = nil, chamber: Chamber? = nil, from: Day? = nil, to: Day? = nil,
    topic: Topic? = nil, withdrawn: Bool = false
  ) {
    self.series = series
    self.chamber = chamber
    self.from = from
    self.to = to
    self.topic = topic
    self.withdrawn = withdrawn
  }

  /// Whether it lets every letter in view through.
  var isEmpty: Bool { self == LetterFilter() }

  /// The series of a name, else the only one of that name but for large and small letters.
  static func seriesID(_ name: String = "?1") -> String {
    """
    SELECT id FROM series WHERE name = \(name) OR name = \(name) COLLATE NOCASE
      AND (SELECT count(*) FROM series WHERE name = \(name) COLLATE NOCASE) = 1
    """
  }

  /// The current revisions that pass, one column `revision_id`; of those withdrawn each that was.
  /// Its parameters are `arguments`.
  static let revisions = """
    SELECT revision.id AS revision_id
    FROM revision
    JOIN edition ON edition.id = revision.edition_id
    JOIN current_work ON current_work.edition_id = edition.id
    JOIN header ON header.revision_id = revision.id
    WHERE (revision.id IN (SELECT revision_id FROM current_revision)
        AND (edition.id IN (SELECT edition_id FROM withdrawn_edition)) = ?1
      OR ?1 AND revision.id IN (SELECT revision_id FROM withdrawn_revision))
      AND (?2 IS NULL OR current_work.work_id IN (
        SELECT series_member.work_id FROM series_member
        WHERE series_member.series_id = (\(seriesID("?2")))))
      AND (?3 IS NULL OR edition.chamber = ?3)
      AND (?4 IS NULL OR coalesce(header.date, revision.supplied_date) >= ?4)
      AND (?5 IS NULL OR coalesce(header.date, revision.supplied_date) <= ?5)
      AND (?6 IS NULL OR EXISTS (
        SELECT 1 FROM section
        WHERE section.revision_id = revision.id AND section.topic = ?6))
    """

  /// The values for `revisions`.
  var arguments: [(any Bindable)?] {
    [withdrawn, series, chamber?.rawValue, from?.description, to?.description, topic?.rawValue]
  }
}
