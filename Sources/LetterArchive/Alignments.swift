internal import LetterModel
internal import SQLite

/// What a person ruled about two parts of two letters.
public struct AlignmentRuling: Equatable, Sendable {
  /// Which parts.
  public enum Level: String, Sendable, CaseIterable { case section, block }

  /// What is ruled.
  public enum Ruling: String, Sendable, CaseIterable {
    /// They belong together, whatever their words.
    case pair
    /// They are never paired.
    case part
    /// What was ruled holds no longer.
    case retracted
  }

  /// Which parts.
  public var level: Level
  /// What is ruled.
  public var ruling: Ruling
  /// Of a section its path, of a block its ordinal, in the old letter as it is read now.
  public var old: String
  /// The same in the new letter.
  public var new: String
  /// Who ruled.
  public var by: String?
  /// Why.
  public var why: String?
  /// When; empty before it is kept.
  public var at: String

  /// A ruling that is to be kept.
  public init(_ ruling: Ruling, _ level: Level, old: String, new: String) {
    self.level = level
    self.ruling = ruling
    self.old = old
    self.new = new
    by = nil
    why = nil
    at = ""
  }
}

extension Archive {
  /// Keeps rulings about two letters, all or none.
  public func align(
    _ old: LetterReference, _ new: LetterReference, _ rulings: [AlignmentRuling], by: String?,
    why: String?
  ) throws {
    try write {
      let (one, other) = (try locate(old), try locate(new))
      guard one.edition != other.edition else {
        throw ArchiveError.unfitRuling("the revisions of one print need no rulings")
      }
      let stamp = stamp
      let texts = (try PartTexts(db, one), try PartTexts(db, other))
      for ruling in rulings {
        try Ledger(db).insert(
          into: "alignment",
          [
            ("old_edition_id", one.edition), ("new_edition_id", other.edition),
            ("level", ruling.level.rawValue), ("ruling", ruling.ruling.rawValue),
            ("old_place", ruling.old), ("old_text", try texts.0.text(ruling.level, ruling.old)),
            ("new_place", ruling.new), ("new_text", try texts.1.text(ruling.level, ruling.new)),
            ("by", by), ("why", why), ("at", stamp.at),
          ])
      }
      try note("align", "\(one.id) \(other.id)", detail: "\(rulings.count) rulings", at: stamp)
    }
  }

  /// The rulings about two letters that hold for them as they are read now, in the order in which
  /// they were made; those whose words are gone are left out.
  public func alignments(
    _ old: LetterReference, _ new: LetterReference
  ) throws -> [AlignmentRuling] {
    try read {
      let (one, other) = (try locate(old), try locate(new))
      let texts = (try PartTexts(db, one), try PartTexts(db, other))
      return try db.query(
        """
        SELECT level, ruling, old_place, old_text, new_place, new_text, by, why, at
        FROM current_alignment WHERE old_edition_id = ? AND new_edition_id = ? ORDER BY id
        """, one.edition, other.edition
      ) { row -> AlignmentRuling? in
        guard let level = AlignmentRuling.Level(rawValue: try row.text(0)),
          let ruling = AlignmentRuling.Ruling(rawValue: try row.text(1)),
          let old = texts.0.place(level, try row.text(2), text: try row.text(3)),
          let new = texts.1.place(level, try row.text(4), text: try row.text(5))
        else { return nil }
        var kept = AlignmentRuling(ruling, level, old: old, new: new)
        (kept.by, kept.why) = (try row.optionalText(6), try row.optionalText(7))
        kept.at = try row.text(8)
        return kept
      }.compactMap(\.self)
    }
  }
}

/// The headings and blocks of one letter by their places.
private struct PartTexts {
  private let id: String
  private var sections: [(place: String, text: String)] = []
  private var blocks: [(place: String, text: String)] = []

  init(_ db: Connection, _ place: LetterPlace) throws {
    id = place.id
    sections = try db.query(
      "SELECT path, heading FROM section WHERE revision_id = ? ORDER BY ordinal", place.revision
    ) { (try $0.text(0), try $0.text(1)) }
    blocks = try db.query(
      "SELECT ordinal, text FROM block WHERE revision_id = ? ORDER BY ordinal", place.revision
    ) { ("\(try $0.int(0))", try $0.text(1)) }
  }

  private func parts(_ level: AlignmentRuling.Level) -> [(place: String, text: String)] {
    level == .section ? sections : blocks
  }

  func text(_ level: AlignmentRuling.Level, _ place: String) throws -> String {
    guard let part = parts(level).first(where: { $0.place == place }) else {
      throw ArchiveError.unfitRuling("\(id) has no \(level.rawValue) \(place)")
    }
    return part.text
  }

  /// Where the words stand now: at their old place if they still do.
  func place(_ level: AlignmentRuling.Level, _ place: String, text: String) -> String? {
    let same = parts(level).filter { $0.text == text }
    return same.first { $0.place == place }?.place ?? same.first?.place
  }
}
