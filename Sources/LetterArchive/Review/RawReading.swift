internal import LetterModel
internal import SQLite

/// The letter of a revision as the reader made it, without what people decided about it.
struct RawReading {
  let db: Connection
  let revision: Int

  /// - Parameter decisions: those that are laid in the rows now.
  func letter(under decisions: [Decision]) throws -> Letter {
    let load = LetterLoad(db: db, revision: revision)
    let letter = try load.letter()
    let text = try load.text() ?? ""
    let hash = try db.first("SELECT reading_sha256 FROM revision WHERE id = ?", revision) {
      try $0.text(0)
    }
    let raw = ReadingReview(decisions).undone(in: letter) {
      LetterDigest.sha256(of: $0, text: text) == hash
    }
    guard let raw else {
      throw LetterLoad.Unreadable(
        table: "revision", what: "another reading than that of its row \(revision)")
    }
    return raw
  }
}
