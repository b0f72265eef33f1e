public import LetterModel
internal import SQLite

/// How a person names one letter.
public struct LetterReference: Equatable, Sendable {
  /// What names the edition.
  public enum Target: Equatable, Sendable {
    /// The paper's number in any written form. A reprint's number means its revision.
    case number(DocumentNumber)
    /// A date on which only one letter in view was sent.
    case day(Day)
  }
  /// What names the edition.
  public var target: Target
  /// The revision, from 1; nil for the current one.
  public var revision: Int?

  /// A reference to a revision of an edition.
  public init(_ target: Target, revision: Int? = nil) {
    self.target = target
    self.revision = revision
  }

  /// Whether it names one text of the edition, by its number or as a reprint.
  public var namesRevision: Bool {
    if case .number(let number) = target, number.printVersion != nil { return true }
    return revision != nil
  }

  /// A reference to an edition by the id under which the archive keeps it.
  ///
  /// - Throws: `ArchiveError.damaged` for one that is none: the archive keeps only official ids.
  package init(stored id: String) throws {
    guard let number = DocumentNumber(official: id) else {
      throw ArchiveError.damaged(
        path: "the list of letters", what: "table edition holds '\(id)', which is no id")
    }
    self.init(.number(number))
  }
}

extension LetterReference: CustomStringConvertible {
  /// As typed: `kst-27925-U@2`, `2018-09-14`.
  public var description: String {
    let name =
      switch target {
      case .number(let number): "\(number)"
      case .day(let day): "\(day)"
      }
    return name + (revision.map { "@\($0)" } ?? "")
  }
}

/// Where a reference leads.
struct LetterPlace: Equatable {
  let edition: Int
  let work: Int
  let id: String
  let revision: Int
  let number: Int
}

extension Archive {
  /// Finds the revision that a reference names. Belongs inside a transaction.
  func locate(
    _ reference: LetterReference, evenIfWithdrawn: Bool = false
  ) throws -> LetterPlace {
    let edition =
      switch reference.target {
      case .number(let number): try edition(of: number, reference)
      case .day(let day): try edition(sentOn: day)
      }
    if !evenIfWithdrawn,
      let why = try db.first(
        "SELECT why FROM withdrawn_edition WHERE edition_id = ?", edition,
        row: { try $0.text(0) })
    {
      throw ArchiveError.withdrawn(id: try editionName(edition), why: why)
    }
    return try place(edition, reference, evenIfWithdrawn)
  }

  /// The current text, or of those that the reference allows the newest in sight.
  private func place(
    _ edition: Int, _ reference: LetterReference, _ evenIfWithdrawn: Bool
  ) throws -> LetterPlace {
    var print: String?
    if case .number(let number) = reference.target { print = number.printVersion }
    let found = try db.first(
      """
      SELECT edition.id, current_work.work_id, edition.name, revision.id, revision.number,
        (SELECT why FROM withdrawn_revision WHERE revision_id = revision.id) AS withdrawn
      FROM revision JOIN edition ON edition.id = revision.edition_id
      JOIN current_work ON current_work.edition_id = edition.id
      WHERE edition.id = ?1 AND (?2 IS NULL OR revision.number = ?2)
        AND (?3 IS NULL OR revision.print_version = ?3)
      ORDER BY withdrawn IS NOT NULL,
        revision.id = (SELECT revision_id FROM current_revision WHERE edition_id = ?1) DESC,
        revision.number DESC
      LIMIT 1
      """, edition, reference.revision, print
    ) { row in
      let place = LetterPlace(
        edition: try row.int(0), work: try row.int(1), id: try row.text(2),
        revision: try row.int(3), number: try row.int(4))
      return (place: place, withdrawn: try row.optionalText(5))
    }
    if let found {
      if let why = found.withdrawn, !evenIfWithdrawn {
        throw ArchiveError.withdrawn(id: "\(found.place.id)@\(found.place.number)", why: why)
      }
      return found.place
    }
    let revisions = try db.query(
      "SELECT number, print_version FROM revision WHERE edition_id = ? ORDER BY number", edition
    ) { "@\(try $0.int(0))" + (try $0.optionalText(1).map { " (\($0))" } ?? "") }
    throw ArchiveError.notFound(
      "\(reference)", near: [try editionName(edition)] + revisions)
  }

  /// The paper by its own id, else by dossier and ondernummer, whatever year its id carries.
  private func edition(of number: DocumentNumber, _ reference: LetterReference) throws -> Int {
    let exact = try db.first(
      "SELECT id FROM edition WHERE name = ?", number.edition.description
    ) { try $0.int(0) }
    if let exact { return exact }
    if number.edition.version == nil {
      let others = try db.query(
        """
        SELECT id, name FROM edition
        WHERE dossier = ?1 AND ondernummer = ?2 AND name NOT GLOB '*-b[0-9]*'
          AND (id_year IS NULL OR ?3 IS NULL)
        ORDER BY name
        """, number.dossier.description, number.ondernummer, number.idYear?.description
      ) { (id: try $0.int(0), name: try $0.text(1)) }
      if others.count > 1 {
        throw ArchiveError.ambiguous("\(reference)", ids: others.map(\.name))
      }
      if let only = others.first { return only.id }
    }
    throw ArchiveError.notFound("\(reference)", near: try neighbours(of: number))
  }

  private func edition(sentOn day: Day) throws -> Int {
    let found = try db.query(
      "SELECT edition_id, id FROM letter WHERE date = ? ORDER BY id", day.description
    ) { (edition: try $0.int(0), id: try $0.text(1)) }
    if found.count > 1 {
      throw ArchiveError.ambiguous("a letter of \(day)", ids: found.map(\.id))
    }
    if let only = found.first { return only.edition }
    let near = try db.query(
      """
      SELECT id, date FROM letter
      ORDER BY abs(julianday(date) - julianday(?)), id LIMIT 3
      """, day.description
    ) { "\(try $0.text(0)) (\(try $0.text(1)))" }
    throw ArchiveError.notFound("a letter of \(day)", near: near)
  }

  private func editionName(_ edition: Int) throws -> String {
    try db.first("SELECT name FROM edition WHERE id = ?", edition) { try $0.text(0) } ?? ""
  }

  /// At most five papers that look alike: those of the same dossier whose ondernummer is written
  /// most like it, then those of other dossiers with the same ondernummer.
  private func neighbours(of number: DocumentNumber) throws -> [String] {
    let rows = try db.query(
      """
      SELECT name FROM edition
      WHERE (dossier = ?1 OR ondernummer = ?2 COLLATE NOCASE)
        AND id NOT IN (SELECT edition_id FROM withdrawn_edition)
      """, number.dossier.description, number.ondernummer
    ) { DocumentNumber(official: try $0.text(0)) }
    let papers = rows.compactMap(\.self).sorted()
    let same = papers.filter { $0.dossier == number.dossier }.map { paper in
      (paper, Nearest.distance(paper.ondernummer, number.ondernummer))
    }
    // Stable: of those that are equally near the lower numbers come first.
    let near = (0...9).flatMap { far in same.filter { $0.1 == far }.map(\.0) }.prefix(3)
    let others = papers.filter { $0.dossier != number.dossier }
    return (near + others).prefix(5).map(\.description)
  }
}
