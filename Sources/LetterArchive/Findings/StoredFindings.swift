public import LetterModel
internal import SQLite

/// A fact out of the archive, with where it stands.
public struct StoredFact: Equatable, Sendable {
  /// The id of the letter.
  public var letter: String
  /// The day of the letter.
  public var date: Day
  /// The fact under people's decisions.
  public var reviewed: ReviewedFact
  /// The heading under which it stands; empty in the opening.
  public var heading: String
  /// The topic of that heading.
  public var topic: Topic?
  /// The page on which its block or note begins.
  public var page: Int

  /// The fact itself.
  public var fact: Fact { reviewed.fact }
}

/// A citation out of the archive, with what became of it.
public struct StoredCitation: Equatable, Sendable {
  /// The id of the letter that cites.
  public var letter: String
  /// The citation.
  public var citation: Citation
  /// What became of it among the letters in view.
  public var resolution: Resolution
  /// The page on which its block or note begins.
  public var page: Int
}

extension Archive {
  /// The facts of a letter, in the order of its text.
  ///
  /// - Parameter kind: only those of this kind.
  public func facts(of reference: LetterReference, kind: Fact.Kind? = nil) throws -> [StoredFact] {
    try read {
      let place = try locate(reference)
      let date = try KnownLetters(db).revision(place.revision).known.date
      let places = try PlaceTable(db, revision: place.revision)
      return try FindingLoad(db: db, revision: place.revision).facts(kind: kind).map { reviewed in
        let section = places.section(reviewed.fact.place)
        return StoredFact(
          letter: place.id, date: date, reviewed: reviewed, heading: section.heading,
          topic: section.topic, page: places.page(reviewed.fact.place))
      }
    }
  }

  /// The citations of a letter, in the order of its text.
  public func citations(of reference: LetterReference) throws -> [StoredCitation] {
    try read {
      let place = try locate(reference)
      return try citations(ofRevision: place.revision, letter: place.id)
    }
  }

  /// The citations by which letters in view refer to a letter, by the date of the citing letter.
  public func citations(to reference: LetterReference) throws -> [StoredCitation] {
    try read {
      let place = try locate(reference)
      let citing = try db.query(
        """
        SELECT revision_id, id FROM letter WHERE revision_id IN (
          SELECT revision_id FROM citation WHERE resolved_edition_id = ?)
        ORDER BY date, id
        """, place.edition
      ) { (revision: try $0.int(0), id: try $0.text(1)) }
      return try citing.flatMap { letter in
        try citations(ofRevision: letter.revision, letter: letter.id).filter {
          $0.resolution.id == place.id
        }
      }
    }
  }

  private func citations(ofRevision revision: Int, letter: String) throws -> [StoredCitation] {
    let places = try PlaceTable(db, revision: revision)
    return try FindingLoad(db: db, revision: revision).citations().map {
      StoredCitation(
        letter: letter, citation: $0.citation, resolution: $0.resolution,
        page: places.page($0.citation.place))
    }
  }
}

/// What stands at the places of one revision.
private struct PlaceTable {
  struct Section {
    var heading = ""
    var topic: Topic?
    var page = 1
  }
  private var sections: [String: Section] = [:]
  private var blocks: [Int: Int] = [:]
  private var notes: [String: Int] = [:]

  init(_ db: Connection, revision: Int) throws {
    try db.forEach(
      "SELECT path, heading, topic, page FROM section WHERE revision_id = ?", revision
    ) { row in
      sections[try row.text(0)] = Section(
        heading: try row.text(1), topic: try row.optionalText(2).flatMap(Topic.init(rawValue:)),
        page: try row.int(3))
    }
    try db.forEach("SELECT ordinal, page FROM block WHERE revision_id = ?", revision) {
      blocks[try $0.int(0)] = try $0.int(1)
    }
    try db.forEach(
      "SELECT number, page FROM note WHERE revision_id = ? ORDER BY ordinal DESC", revision
    ) { notes[try $0.text(0)] = try $0.int(1) }
  }

  func section(_ place: Place) -> Section { sections[place.section] ?? Section() }

  func page(_ place: Place) -> Int {
    place.note.flatMap { notes[$0] } ?? place.block.flatMap { blocks[$0] } ?? section(place).page
  }
}

extension Archive {
  /// The contributions of a letter, in the order in which it first mentions them.
  public func contributions(of reference: LetterReference) throws -> [Contribution] {
    try read {
      try FindingLoad(db: db, revision: locate(reference).revision).contributions()
    }
  }
}
